"""A letter speaks to a girl as to a girl, in every ready sentence; nobody is made a boy."""

import re

import pytest

from children.model import Pronouns
from letters.bank.model import YOU, BankPhrase
from letters.bank.read import list_bank, words_at, words_of
from letters.bank.said import phrases_among
from letters.bank.values import list_values, value_in
from letters.compose import compose
from letters.model import Letter, Level, Voice
from letters.phrases import english_phrases, phrases_in
from reviews.model import NextStep, Outcome, Part
from tests.factories.letter import make_facts, make_outcome, make_told
from wording.model import YOU_SHE, StateKind, list_marks
from wording.read import find_message, list_messages

BANK = list_bank()
TO_CHILD = [phrase for phrase in BANK if YOU_SHE in phrase.word_forms]
LETTERS = {"ar": r"[\u0621-\u0652]+", "ti": r"[\u1200-\u135a]+"}
# Arabic that is said to a boy only. "You went" and "your" are written alike to both, without vowel marks.
TO_A_BOY = re.compile(
    r"\b(?:سترى|تلتقي|ستلتقي|تنتظر|تستطيع|تصوم|ستطبخ|ستحصل|ستتعلم|ستذهب|تذهب|تجرب|ستأخذ|تبيت|ستزور|تنام|"
    r"تتحدث|تقوله|ستمارس|تأكل|تعيش|تساعد|تشارك|لتبقى|ستبقى|ستنتقل|تنتقل|تحضر|تخطط|ستبدأ|تغسل|تريده|"
    r"تكون|أخبرني|تطلب|تتقدم|تجتهد|شجاعًا|لطيف|تجعل|صديق جيد|تغير|تأخذ|تسألني|أنت جيد|حاضرًا|توافق|"
    r"فخور|آسف)\b|^أخبر\b"
)
# Tigrinya that is said to a boy or to several: "your", "you have", "you can", "you are"; do this!
TO_ANYBODY = re.compile(
    r"[ኩኹ]ም|\b(?:ን?ክት|እት|ት)\w*(?:(?:(?<!ራ)ሉ|[ቡዱሩሙሱቱኑዩፉጹቁዙዉኙሹጉኹኡቑሑ])|ዎ|ኡኒ)\b|\bንገሩ|\bደውሉ|\bኣንብብዎ"
)


def letter(lang: str, pronouns: Pronouns | None, level: Level = Level.EASY, *own: str) -> Letter:
    """A letter of a record with these sentences."""
    among = phrases_among(BANK, lang, "Robin", "Noor Calder", pronouns)
    facts = make_facts(lang=lang, own=among, pronouns=pronouns)
    outcome = make_outcome(going_well=own, part=Part.PN1)
    return compose(outcome, make_told(), facts, phrases_in(lang), level=level)


def well(lang: str, pronouns: Pronouns | None, own: str) -> tuple[str, str]:
    """What it says for a sentence, and the language that this is in."""
    made = letter(lang, pronouns, Level.EASY, own)
    line = next(one for one in made.sentences if one.block == "well-1")
    return line.text, line.lang


@pytest.mark.parametrize("lang", ["ar", "ti"])
def test_no_sentence_of_the_bank_speaks_to_a_girl_as_to_a_boy(lang: str) -> None:
    wrong = TO_A_BOY if lang == "ar" else TO_ANYBODY
    for phrase in BANK:
        for level in (Level.EASY, Level.PLAIN):
            said = words_at(phrase, lang, level, Voice.YOU, Pronouns.SHE)
            assert said.state.kind is StateKind.MACHINE, phrase.context
            assert set(list_marks(said.text)) == set(list_marks(phrase.you)), phrase.context
            assert not wrong.search(said.text), (phrase.context, said.text)


@pytest.mark.parametrize("lang", ["ar", "ti"])
def test_no_word_that_a_girls_form_changes_is_left_in_another_sentence_to_her(lang: str) -> None:
    """By pairs: what differs where both forms are there is a boy's word wherever it stands."""
    words = re.compile(LETTERS[lang])
    pairs = [
        (words.findall(words_of(one, lang, YOU).text), words.findall(words_of(one, lang, YOU_SHE).text))
        for one in TO_CHILD
    ]
    changed = {word for boy, girl in pairs for word in set(boy) - set(girl)}
    # Of Arabic the verbs: "good" and "friend" are said of other things too.
    of_boys = {word for word in changed if lang == "ti" or word.startswith(("ت", "ست"))}
    assert len(of_boys) > 15, "some sentences have two forms"
    for phrase in BANK:
        said = words_at(phrase, lang, Level.EASY, Voice.YOU, Pronouns.SHE).text
        assert not of_boys & set(words.findall(said)), (phrase.context, said)


@pytest.mark.parametrize("pronouns", [None, Pronouns.THEY])
def test_in_arabic_nobody_is_made_a_boy(pronouns: Pronouns | None) -> None:
    for phrase in TO_CHILD:
        said = words_at(phrase, "ar", Level.EASY, Voice.YOU, pronouns)
        assert not said.text or not TO_A_BOY.search(said.text), (phrase.context, said.text)
    assert well("ar", pronouns, "You live with Jo.") == ("You live with Jo.", "en"), "a translator can ask"
    assert well("ar", pronouns, "You can talk about worries with Jo.")[1] == "ar"


def test_a_sentence_that_waits_is_asked_for_whole() -> None:
    """Its phrase has words, so that nobody would be asked for its pieces and it would stand in English."""
    find = phrases_among(BANK, "ar", "Robin", "Noor Calder")
    found = find("You live with Jo.", Level.EASY, Voice.YOU)
    assert found
    assert (found.lang, found.pieces) == ("en", ())
    new = phrases_among(BANK, "ps", "Robin", "Noor Calder")("You live with Jo.", Level.EASY, Voice.YOU)
    assert new
    assert [piece.context for piece in new.pieces] == ["bank.home.live_with"], "once for every letter"


def test_most_sentences_of_the_bank_stand_in_arabic_for_every_child() -> None:
    stands = [one for one in BANK if words_at(one, "ar", Level.EASY, Voice.YOU).text]
    assert len(stands) >= 165


def test_in_tigrinya_anybody_is_spoken_to_with_respect() -> None:
    own = "You live with your mum."
    girl, boy, anybody = (well("ti", who, own) for who in (Pronouns.SHE, Pronouns.HE, None))
    assert boy == anybody
    assert girl[1] == boy[1] == "ti"
    assert ("ትነብራ" in girl[0], "ትነብሩ" in boy[0]) == (True, True)
    assert ("ኣዴኽን" in girl[0], "ኣዴኹም" in boy[0]) == (True, True)


@pytest.mark.parametrize(
    ("own", "girl", "boy"),
    [
        ("You go to school every day.", "تذهبين إلى", "تذهب إلى"),
        ("You will see your brothers and sisters every week.", "سترين إخوتك", "سترى إخوتك"),
        ("You are a good friend.", "صديقة جيدة", "صديق جيد"),
    ],
)
def test_a_girl_and_a_boy_are_each_spoken_to(own: str, girl: str, boy: str) -> None:
    assert girl in well("ar", Pronouns.SHE, own)[0]
    assert boy in well("ar", Pronouns.HE, own)[0]
    assert well("en", Pronouns.SHE, own) == well("en", Pronouns.HE, own) == (own, "en")


@pytest.mark.parametrize("lang", ["ar", "ti"])
@pytest.mark.parametrize("level", [Level.EASY, Level.PLAIN])
def test_fixed_sentences_speak_to_a_girl(lang: str, level: Level) -> None:
    outcome: Outcome = make_outcome(next_steps=(NextStep("You see Jo.", "You", None, ""),))
    wrong = TO_A_BOY if lang == "ar" else TO_ANYBODY
    for part in Part:
        facts = make_facts(lang=lang, pronouns=Pronouns.SHE)
        made = compose(
            make_outcome(part=part, next_steps=outcome.next_steps), (), facts, phrases_in(lang), level=level
        )
        lines = [*made.headings, *made.sentences]
        fixed = [one for one in lines if one.message.startswith("phrase.") and one.lang == lang]
        assert len(fixed) > 15
        for one in fixed:
            assert not wrong.search(one.text), (one.message, one.text)


def test_every_fixed_sentence_said_to_a_girl_is_one_that_others_are_told() -> None:
    known = english_phrases()
    mine = {code: text for code, text in known.items() if code.startswith(f"{YOU_SHE}.")}
    assert len(mine) > 50
    for code, text in mine.items():
        assert known[code.removeprefix(f"{YOU_SHE}.")] == text
    speaking = [one for one in list_messages("ti") if one.context.startswith("phrase.")]
    told = {one.context for one in speaking if TO_ANYBODY.search(one.text)}
    rest = {
        one.removeprefix("phrase.")
        for one in told
        if not re.match(r"phrase\.(sheet|card|value|ready)\.", one)
    }
    assert {one for one in rest if f"{YOU_SHE}.{one}" not in known} == set()


def test_where_a_language_has_no_form_for_a_girl_everybodys_words_stand_and_are_asked_for() -> None:
    def find(lang: str, context: str, english: str) -> tuple[str, str]:
        shown, found = find_message(lang, context, english)
        return (english, "en") if YOU_SHE in context else (shown, found)

    facts = make_facts(lang="ti", pronouns=Pronouns.SHE)
    made = compose(make_outcome(), make_told(), facts, phrases_in("ti", find))
    assert made.title.lang == "ti"
    assert made.title.message == "phrase.letter.title"


@pytest.mark.parametrize("lang", ["ar", "ti"])
def test_what_is_yours_has_a_girls_form(lang: str) -> None:
    for english in list_values()["person"].values():
        assert value_in("person", english, lang, to_girl=True)
    girl, boy = (value_in("person", "your sister", "ti", to_girl=one) for one in (True, False))
    assert girl != boy


def test_a_services_own_phrase_has_a_girls_form_on_the_desk() -> None:
    own = BankPhrase("own_1", "fun", "You like {thing}.", "play", own=True)
    assert YOU_SHE in own.word_forms
    assert own.english_of(YOU_SHE) == own.you
    nobody = BankPhrase("own_2", "fun", "The park is open.", "play", own=True)
    assert YOU_SHE not in nobody.word_forms
