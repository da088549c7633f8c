"""Promises of who came: the child is not among the others, nobody is taken for two, no role in English."""

import re
from dataclasses import replace
from datetime import date

import pytest

from children.model import Pronouns
from letters.bank.read import list_bank
from letters.bank.said import phrases_among
from letters.came import listed, named_in, others_there
from letters.compose import compose
from letters.ingredients import Meeting
from letters.model import Level, Voice
from letters.phrases import phrases_in
from reviews.model import Disagreement, NextStep, StepState
from tests.factories.letter import make_facts, make_outcome, make_told


def came(who_came: tuple[str, ...], level: Level = Level.EASY, lang: str = "en") -> str:
    outcome = replace(make_outcome(), who_came=who_came)
    made = compose(outcome, make_told(), make_facts(lang=lang), phrases_in(lang), level=level)
    said = [line.text for line in made.opening if line.block == "came"]
    return said[0].replace("\u2068", "").replace("\u2069", "") if said else ""


def test_the_child_is_not_among_the_others() -> None:
    assert others_there(("You", " ROBIN ", "", "Dana", "Me"), "Robin") == ("Dana", "Me")  # "Me": who writes
    assert came(("You", "Dana", "Mo")) == "These people came: Dana and Mo."
    assert came(("You",)) == ""


@pytest.mark.parametrize("level", list(Level))
def test_a_name_with_a_role_is_one_person(level: Level) -> None:
    said = came(("You", "Dana", "Tilda Rowe, your social worker", "Mr Bell, your teacher"), level)
    assert said.count(";") == 2
    assert "Tilda Rowe, " in said


@pytest.mark.parametrize("lang", ["ar", "ti"])
def test_a_letter_in_another_language_has_names_without_english_roles(lang: str) -> None:
    said = came(("You", "Tilda, your social worker", "your teacher, Mrs Osei"), lang=lang)
    assert "Tilda" in said
    assert "Mrs Osei" in said
    assert "your" not in said
    assert "You" not in said


def test_a_role_alone_stands_in_the_letters_language() -> None:
    assert came(("Dana", "your teacher"), lang="ar") == "حضر هؤلاء الأشخاص: Dana ومعلمك."
    assert "መምህርኩም" in came(("Dana", "your teacher"), lang="ti")
    assert "معلمي" in came(("Dana", "your teacher"), Level.STORY, "ar"), "as the child tells it"
    assert "معلمك" not in came(("Dana", "your teacher"), Level.STORY, "ar")


def test_who_has_no_words_there_leaves_the_whole_sentence_to_a_translator() -> None:
    facts = make_facts(lang="ar")
    outcome = replace(make_outcome(), who_came=("Dana", "the nursery"))
    line = next(one for one in compose(outcome, (), facts, phrases_in("ar")).opening if one.block == "came")
    assert (line.text, line.lang, line.pieces) == ("These people came: Dana and the nursery.", "en", ())


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("your teacher", "معلمك"),
        ("Mum", "أمك"),
        ("Social worker", "الأخصائي الاجتماعي الخاص بك"),
        ("Tilda Rowe, social worker", "Tilda Rowe"),
        ("Jan (foster carer)", "Jan"),
        ("Tilda Rowe, Jan Whitlock, Mum", "Tilda Rowe وJan Whitlock وأمك"),
        ("Jan and Mo", "Jan وMo"),
        ("Mel Carter and your teacher", "Mel Carter ومعلمك"),
        ("your teacher and Mel", "معلمك وMel"),
        ("Mel, Jan and your teacher", "Mel وJan ومعلمك"),
        ("Jan (foster carer) and Mo", "Jan وMo"),
        ("Tilda Rowe, your teacher; Mo & your teacher", "Tilda Rowe وMo ومعلمك"),
        ("Tilda Rowe, your teacher and Mo", None),
        ("Mel and the nursery", None),
        ("Oakfield School", "Oakfield School"),
        ("The Council", None),
        ("the council", None),
        ("School nurse", None),
        ("CAMHS", None),
        ("Everyone", None),
        ("Nan", None),
    ],
)
def test_people_as_they_were_typed(typed: str, said: str | None) -> None:
    find = make_facts(lang="ar").typed
    assert named_in(typed, "ar", lambda one: find("person", one, Voice.YOU)) == said


def test_who_will_do_it_and_who_does_not_agree_are_all_named() -> None:
    both = "Mel Carter and your teacher"
    steps = (
        NextStep("Dana will ask.", both, None, ""),
        NextStep("A bike.", "Dana", None, "", state=StepState.NOT_AGREED, refused_by=both),
    )
    letter = compose(make_outcome(next_steps=steps), (), make_facts(lang="ar"), phrases_in("ar"))
    said = [line.text for line in letter.sentences if "Mel Carter" in line.text]
    assert len(said) >= 2
    assert [text for text in said if "معلمك" not in text] == []


def test_names_are_one_list() -> None:
    assert listed(["Dana", "Mo"], "en") == "Dana and Mo"


def test_a_sentence_begins_with_a_capital() -> None:
    step = NextStep("A bike.", "the council", None, "", state=StepState.NOT_AGREED, refused_by="the council")
    letter = compose(make_outcome(next_steps=(step,)), (), make_facts(), phrases_in("en"))
    assert "The council does not agree." in [line.text for line in letter.sentences]


NAMES = re.compile(r"Robin|Noor Calder|Dana|Tilda Rowe|Childline|Elm Hall|noor@example.test")
TYPED = ("the teaching assistant", "Mum", "your teacher", "The Council", "Nan", "Tilda Rowe, team manager")


@pytest.mark.parametrize("lang", ["ar", "ti"])
@pytest.mark.parametrize("typed", TYPED)
def test_no_english_is_left_in_a_sentence_of_another_language(lang: str, typed: str) -> None:
    """Wherever a word can be typed into a fixed sentence or a phrase: it has words, is a name, or waits."""
    day = date(2027, 1, 8)
    steps = (
        NextStep("Dana will ask.", typed, None, ""),
        NextStep("Dana will ask.", typed, day, ""),
        NextStep("Dana will ask.", "Dana", None, "", state=StepState.NOT_AGREED, refused_by=typed),
        NextStep("Dana will ask.", typed, None, "", state=StepState.ASKED, answer_by=day),
        NextStep("Dana will ask.", typed, None, "", state=StepState.JUDGE),
    )
    for level, voice in (
        (Level.EASY, Voice.YOU), (Level.PLAIN, Voice.YOU), (Level.STORY, Voice.I), (Level.STORY, Voice.NAME),
    ):  # fmt: skip
        for pronouns in (Pronouns.SHE, Pronouns.HE, None):
            outcome = make_outcome(
                who_came=("Dana", typed),
                next_steps=steps,
                disagreements=(Disagreement("The plan.", typed),),
                going_well=(f"You will see {typed} every week.", f"{typed} will book swimming."),
                personal_line=f"You are kind to {typed}.",
            )
            facts = make_facts(
                lang=lang,
                pronouns=pronouns,
                meeting=Meeting(day, place=typed),
                own=phrases_among(list_bank(), lang, "Robin", "Noor Calder", pronouns),
            )
            letter = compose(outcome, (), facts, phrases_in(lang), level=level, voice=voice)
            for line in letter.sentences:
                if line.lang == lang:
                    assert not re.search("[A-Za-z]", NAMES.sub("", line.text)), (level, voice, line.text)


def test_whose_somebody_is_stands_small_within_the_sentence_and_the_levels_agree() -> None:
    who_came = ("Dana", "Your nan")
    assert came(who_came) == "These people came: Dana and your nan."
    assert came(who_came, lang="ar") == came(("Dana", "your nan"), lang="ar")
    assert came(who_came, Level.STORY) == "These people came: Dana and my nan."
    assert "Robin's nan" in came(who_came, Level.RECORD).replace("’", "'")
