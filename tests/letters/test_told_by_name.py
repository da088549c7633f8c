"""A story told by name speaks of a girl as a girl and of a boy as a boy; nobody is guessed."""

import pytest

from children.model import Pronouns
from letters.bank.content import as_content, from_content
from letters.bank.model import BY_NAME, BankPhrase
from letters.bank.read import list_bank, words_at, words_of
from letters.bank.said import phrases_among
from letters.compose import compose
from letters.model import Letter, Level, Voice
from letters.phrases import english_phrases, phrases_in
from reviews.model import Part
from tests.factories.letter import make_facts, make_outcome, make_told
from wording.model import HE, SHE, StateKind, list_marks, told_of

BANK = list_bank()
NAMED = [phrase for phrase in BANK if SHE in phrase.word_forms]
SHE_HE = (Pronouns.SHE, Pronouns.HE)


def story(lang: str, pronouns: Pronouns | None, *own: str) -> Letter:
    """A story told by name of a record with these sentences."""
    among = phrases_among(BANK, lang, "Robin", "Noor Calder", pronouns)
    facts = make_facts(lang=lang, own=among, pronouns=pronouns)
    outcome = make_outcome(going_well=own, part=Part.PN1)
    return compose(outcome, make_told(), facts, phrases_in(lang), level=Level.STORY, voice=Voice.NAME)


def well(lang: str, pronouns: Pronouns | None, own: str) -> tuple[str, str]:
    """What it says for a sentence, and the language that this is in."""
    letter = story(lang, pronouns, own)
    line = next(one for one in letter.sentences if one.block == "well-1")
    return line.text, line.lang


def test_text_is_told_of_a_girl_of_a_boy_or_with_the_name() -> None:
    text = "She/He will see her/his brothers. Ask her/him why she/he is sad."
    assert told_of(text, SHE) == "She will see her brothers. Ask her why she is sad."
    assert told_of(text, HE) == "He will see his brothers. Ask him why he is sad."
    assert told_of(text, "") == "{child} will see {child}'s brothers. Ask {child} why {child} is sad."


@pytest.mark.parametrize("lang", ["ar", "ti"])
@pytest.mark.parametrize("pronouns", SHE_HE)
def test_every_phrase_has_words_of_a_girl_and_of_a_boy_with_the_same_marks(
    lang: str, pronouns: Pronouns
) -> None:
    for phrase in BANK:
        words = words_at(phrase, lang, Level.STORY, Voice.NAME, pronouns)
        assert words.state.kind is StateKind.MACHINE, phrase.context
        english = phrase.text_at(Level.STORY, Voice.NAME, pronouns)
        assert set(list_marks(words.text)) == set(list_marks(english)), phrase.context
        assert "/" not in english, phrase.context


@pytest.mark.parametrize(
    ("lang", "girl", "boy"),
    [
        ("en", "Robin will see her brothers", "Robin will see his brothers"),
        ("ar", "سترى إخوتها", "سيرى إخوته"),
        ("ti", "ክትርኢ እያ", "ክርኢ እዩ"),
    ],
)  # fmt: skip
def test_verbs_and_what_is_theirs_agree(lang: str, girl: str, boy: str) -> None:
    own = "You will see your brothers and sisters every week."
    for pronouns, wanted in zip(SHE_HE, (girl, boy), strict=True):
        text, found = well(lang, pronouns, own)
        assert found == lang
        assert wanted in text


@pytest.mark.parametrize("pronouns", [None, Pronouns.THEY])
def test_nobody_is_made_a_girl_or_a_boy(pronouns: Pronouns | None) -> None:
    alike = well("ar", pronouns, "You can write a letter to Dana.")
    assert alike == well("ar", Pronouns.SHE, "You can write a letter to Dana.")
    assert alike == well("ar", Pronouns.HE, "You can write a letter to Dana.")
    differs = well("ar", pronouns, "You live with Jo.")
    assert differs == ("Robin lives with Jo.", "en"), "it waits for a translator, who can ask"


@pytest.mark.parametrize(
    ("pronouns", "first", "later"),
    [
        (Pronouns.SHE, "Robin's mum will help Robin at school.", "Robin will see her mum every week."),
        (Pronouns.HE, "Robin's mum will help Robin at school.", "Robin will see his mum every week."),
        (None, "Robin's mum will help Robin at school.", "Robin will see Robin's mum every week."),
    ],
)
def test_your_mum_is_her_mum_once_the_child_is_named(
    pronouns: Pronouns | None, first: str, later: str
) -> None:
    assert well("en", pronouns, "Your mum will help you at school.") == (first, "en")
    assert well("en", pronouns, "You will see your mum every week.") == (later, "en")


@pytest.mark.parametrize(
    ("lang", "girl", "boy", "nobody"),
    [("ar", "والدتها", "والدته", "والدة \u2068Robin\u2069"), ("ti", "ኣዴኣ", "ኣዴኡ", "ኣደ \u2068Robin\u2069")],
)
def test_what_stands_in_a_blank_agrees_in_other_languages(
    lang: str, girl: str, boy: str, nobody: str
) -> None:
    assert girl in well(lang, Pronouns.SHE, "You live with your mum.")[0]
    assert boy in well(lang, Pronouns.HE, "You live with your mum.")[0]
    own = "There are no visits with your mum for now."
    assert well(lang, None, own)[0].replace("\u2068", "").replace("\u2069", "").count("Robin") == 1
    assert nobody.replace("\u2068", "").replace("\u2069", "") in well(lang, None, own)[0].replace(
        "\u2068", ""
    ).replace("\u2069", "")


def test_fixed_sentences_agree_too_and_of_anybody_they_stay_as_they_were() -> None:
    said = {pronouns: [line.text for line in story("ar", pronouns).opening] for pronouns in (*SHE_HE, None)}
    texts = {pronouns: " ".join(lines) for pronouns, lines in said.items()}
    assert "حضرت وقالت رأيها" in texts[Pronouns.SHE]
    assert "حضر وقال رأيه" in texts[Pronouns.HE]
    assert not any(each in texts[None] for each in ("حضرت", "حضر وقال"))
    english = [line.text for line in story("en", Pronouns.HE).opening]
    assert "Robin came and said what he thinks." in english


def test_a_girl_and_a_boy_have_the_same_sentences_said_of_them() -> None:
    codes = {
        who: {c.removeprefix(f"{who}.") for c in english_phrases() if c.startswith(f"{who}.")}
        for who in BY_NAME
    }
    assert codes[SHE] == codes[HE]
    assert all(
        f"named.{code}" in english_phrases() or f"story.{code}" in english_phrases() for code in codes[SHE]
    )


@pytest.mark.parametrize("phrase", NAMED[:20], ids=lambda phrase: phrase.context)
def test_both_forms_are_kept_with_the_phrase(phrase: BankPhrase) -> None:
    kept = from_content(phrase.code, as_content(phrase))
    assert kept.english_of(SHE) == phrase.english_of(SHE)
    assert kept.english_of(HE) == phrase.english_of(HE)
    assert words_of(phrase, "ar", SHE).text


def test_a_phrase_of_a_services_own_is_told_by_name_by_rule() -> None:
    own = BankPhrase("own_1", "fun", "You like {thing}.", "play", own=True)
    assert (own.english_of(SHE), own.english_of(HE)) == ("{child} likes {thing}.",) * 2
    assert own.word_forms == ("you", "you_she", "she", "he")
    nobody = BankPhrase("own_2", "fun", "The park is open.", "play", own=True)
    assert nobody.word_forms == ("you",)
