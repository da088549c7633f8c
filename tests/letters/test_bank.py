"""At least 200 short, kind sentences with pictures, in each voice; the right ones are offered."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from letters.bank.model import BankPhrase, suggest
from letters.bank.read import list_bank, phrase_in, words_at
from letters.check_text import check_text
from letters.ingredients import MarkValue
from letters.model import Level, Voice
from letters.rules.model import For
from symbols.read import list_pictures
from wording.model import MARKS, MissingMark, list_marks

BANK = list_bank()
PICTURES = {picture.id for picture in list_pictures()}
NAMES: dict[str, MarkValue] = {
    "person": "Dana", "carer": "Jo", "worker": "Mo", "school": "Oak School", "home": "Oak House",
    "place": "Leeds", "date": date(2027, 1, 8), "time": "8 pm", "frequency": "week", "thing": "a bike",
    "activity": "football",
    "subject": "maths", "reason": "Dana is ill", "child": "Robin", "iro": "Noor Calder",
}  # fmt: skip
# A promise or a feeling in the bank would be put into hundreds of letters.
NEVER = {
    "promise", "only the child can say this", "judging word", "office word", "vague words", "saying",
    "initials", "short form", "sign", "left to fill in", "long sentence", "about, not to",
}  # fmt: skip


def test_bank_holds_at_least_two_hundred_phrases_with_codes_of_their_own() -> None:
    contexts = [phrase.context for phrase in BANK]
    assert len(contexts) == len(set(contexts)) >= 200
    assert len({phrase.you for phrase in BANK}) == len(BANK)


@pytest.mark.parametrize("phrase", BANK, ids=lambda phrase: phrase.context)
def test_phrase_is_short_kind_and_has_a_picture(phrase: BankPhrase) -> None:
    assert phrase.picture in PICTURES
    for text in (phrase.you, *phrase.forms.values()):
        assert set(list_marks(text)) <= MARKS
    filled, _ = phrase_in(phrase, "en", NAMES)
    assert {one.rule for one in check_text(filled)} & NEVER == set()


@pytest.mark.parametrize("phrase", BANK, ids=lambda phrase: phrase.context)
def test_phrase_has_a_form_for_a_story_without_you(phrase: BankPhrase) -> None:
    told, lang = phrase_in(phrase, "en", NAMES, Level.STORY)
    assert lang == "en"
    wrong = {"“you” in a story", "promise", "long sentence"}
    assert {one.rule for one in check_text(f"Title\n\n{told}", For.STORY)} & wrong == set()
    named, _ = phrase_in(phrase, "en", NAMES, Level.STORY, Voice.NAME)
    assert " you " not in f" {named.casefold()} "


@pytest.mark.parametrize("lang", ["ar", "ti"])
def test_story_in_the_childs_own_voice_has_words_of_its_own_with_the_same_marks(lang: str) -> None:
    for phrase in BANK:
        words = words_at(phrase, lang, Level.STORY, Voice.I)
        assert words.state.is_shown, phrase.context
        english = phrase.text_at(Level.STORY, Voice.I)
        assert sorted(list_marks(words.text)) == sorted(list_marks(english)), phrase.context


def test_sentence_that_speaks_of_nobody_has_the_same_words_in_each_voice() -> None:
    phrase = next(one for one in BANK if one.context == "bank.plan.court_date")
    easy = words_at(phrase, "ti", Level.EASY, Voice.YOU)
    assert words_at(phrase, "ti", Level.STORY, Voice.NAME) == easy
    named = next(one for one in BANK if one.context == "bank.home.live_with")
    assert not words_at(named, "ti", Level.STORY, Voice.NAME).text, "by name it waits for a translator"


def test_phrase_without_a_value_for_its_mark_is_not_given() -> None:
    with pytest.raises(MissingMark):
        phrase_in(next(one for one in BANK if one.code == "see_every"), "en", {"person": "Dana"})


def test_phrase_in_arabic_has_its_date_in_arabic_and_says_its_language() -> None:
    phrase = next(one for one in BANK if one.context == "bank.plan.court_date")
    text, lang = phrase_in(phrase, "ar", NAMES)
    assert lang in ("ar", "en")
    assert ("يناير" in text) == (lang == "ar")


@pytest.mark.parametrize(
    ("typed", "context"),
    [
        ("Contact with mum: he will see Mum every week", "bank.family.see_every"),
        ("Court will decide where she lives, the judge", "bank.plan.judge_decides"),
        ("Swimming lessons to be arranged", "bank.fun.swimming"),
        ("Health check due", "bank.health.health_check"),
        ("eye test", "bank.health.eyes"),
        ("He is doing well at school", "bank.school.doing_well"),
    ],
)
def test_right_phrase_is_offered(typed: str, context: str) -> None:
    assert context in [phrase.context for phrase in suggest(typed, BANK)]


def test_nothing_is_offered_for_words_that_no_phrase_has() -> None:
    assert suggest("xyzzy plugh", BANK) == ()
    assert suggest("", BANK) == ()


@settings(max_examples=40, deadline=None)
@given(st.text(max_size=200))
def test_any_text_may_be_typed(text: str) -> None:
    assert len(suggest(text, BANK)) <= 5
