"""Promises of composing: everything decided is in the letter, in order; nothing private; any text is safe."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from letters.compose import compose
from letters.ingredients import HelpLine, MarkValue, Meeting, Phrases, Told
from letters.model import Letter, SectionKind
from letters.phrases import english_phrases, phrases_in
from letters.sentences import can_be_seen, sentences_of
from letters.stored import as_json, from_json
from letters.translating.model import english_left, is_hours
from reviews.model import NextStep
from tests.factories.letter import make_facts, make_letter, make_outcome, make_told
from wording.model import MARKS, list_marks

ANY_TEXT = st.text(max_size=80)


def texts(letter: Letter, kind: SectionKind) -> list[str]:
    return [line.text for section in letter.sections if section.kind is kind for line in section.lines]


def test_good_news_comes_first_then_what_the_child_said_and_worries_after() -> None:
    kinds = [section.kind for section in make_letter().sections]
    assert kinds == [
        SectionKind.GOING_WELL,
        SectionKind.TOLD_US,
        SectionKind.LAST_TIME,
        SectionKind.WORRIED,
        SectionKind.NEXT_STEPS,
        SectionKind.NEXT_MEETING,
        SectionKind.REACH_ME,
        SectionKind.HELP,
    ]


def test_each_sentence_stands_on_a_line_of_its_own() -> None:
    assert texts(make_letter(), SectionKind.GOING_WELL) == ["You sleep well.", "You like your new bike."]


def test_what_was_done_stands_before_what_was_not_and_the_reason_beside() -> None:
    assert texts(make_letter(), SectionKind.LAST_TIME) == [
        "Mr. Okoro will talk to your school.",
        "This happened.",
        "Dana will find a swimming club.",
        "This did not happen.",
        "Why?",
        "The pool is closed.",
    ]


def test_next_step_says_who_by_when_and_why() -> None:
    assert texts(make_letter(), SectionKind.NEXT_STEPS) == [
        "Dana will book swimming lessons.",
        "It was decided.",
        "This happens by Friday 8 January 2027.",
        "Why?",
        "You like to swim.",
        "I will phone your brother's carer.",
        "It was decided.",
    ]


@pytest.mark.parametrize(
    ("what", "who", "said"),
    [
        ("Dana will book swimming lessons.", "Dana", ["This happens by Friday 8 January 2027."]),
        ("Dana will take you there on Friday 8 January 2027.", "Dana", []),
        ("Someone books swimming lessons.", "Dana", ["Dana will do this by Friday 8 January 2027."]),
        ("Dana Price will book lessons.", "Dana", ["This happens by Friday 8 January 2027."]),
        ("You will pack your bag.", "Robin", ["This happens by Friday 8 January 2027."]),
    ],
)
def test_who_does_it_is_said_once(what: str, who: str, said: list[str]) -> None:
    step = NextStep(what, who, date(2027, 1, 8), "")
    made = texts(make_letter(next_steps=(step,)), SectionKind.NEXT_STEPS)
    assert made == [what, "It was decided.", *said]


def test_private_answers_never_reach_the_letter() -> None:
    assert "safe" not in " ".join(texts(make_letter(), SectionKind.TOLD_US))


def test_child_s_own_words_stay_in_their_language() -> None:
    lines = [line for line in make_letter().sentences if "ኣነ" in line.text]
    assert [(line.lang, line.text) for line in lines] == [("ti", "“ኣነ ስእሊ”")]


def test_english_of_the_reviewing_officer_stays_english_in_an_arabic_letter() -> None:
    lines = {line.text: line.lang for line in make_letter("ar").sentences}
    assert lines["You sleep well."] == "en"


def test_same_decisions_give_the_same_lines_in_each_language() -> None:
    ids = {lang: [line.id for line in make_letter(lang).sentences] for lang in ("en", "ar", "ti")}
    assert ids["ar"] == ids["ti"] == ids["en"]
    assert len(set(ids["en"])) == len(ids["en"])


def help_texts(lang: str, line: HelpLine) -> list[str]:
    letter = compose(make_outcome(), (), make_facts(lang=lang, help_lines=(line,)), phrases_in(lang))
    return texts(letter, SectionKind.HELP)


def hours_said(lang: str, line: HelpLine, phrases: Phrases | None = None) -> list[tuple[str, str]]:
    facts = make_facts(lang=lang, help_lines=(line,))
    letter = compose(make_outcome(), (), facts, phrases or phrases_in(lang))
    return [(line.text, line.lang) for line in letter.sentences if line.message == "phrase.help.hours"]


def test_hours_of_a_service_stand_in_the_letter_s_language() -> None:
    line = HelpLine("Childline", phone="0800 1111", hours="Every weekday", hours_there="أيام الأسبوع")
    assert hours_said("ar", line) == [("أوقات الرد: أيام الأسبوع.", "ar")]


def test_hours_with_english_words_alone_stand_in_an_english_sentence_that_says_so() -> None:
    line = HelpLine("Childline", phone="0800 1111", hours="Every weekday")
    english = [("They answer: Every weekday.", "en")]
    assert hours_said("en", line) == hours_said("ar", line) == english
    # A language whose letters have no such sentence yet: no sentence stands in two languages.
    pashto = replace(line, hours_there="هره ورځ")
    assert hours_said("ps", pashto, phrases_in("ps", lambda _lang, _code, said: (said, "en"))) == english


@pytest.mark.parametrize(
    ("there", "said"),
    [("من 9 إلى 5", ("أوقات عملي: من 9 إلى 5.", "ar")), ("", ("When I work: 9 to 5.", "en"))],
)
def test_the_reviewing_officer_s_hours_are_no_sentence_in_two_languages(
    there: str, said: tuple[str, str]
) -> None:
    facts = make_facts(lang="ar", iro_hours="9 to 5", iro_hours_there=there, help_lines=())
    letter = compose(make_outcome(), (), facts, phrases_in("ar"))
    hours = [line for line in letter.sentences if line.message == "phrase.reach.hours"]
    assert [(line.text, line.lang) for line in hours] == [said]
    assert not any(is_hours(line) for line in english_left(letter))


def test_free_call_stands_after_the_phone_and_only_there() -> None:
    free = phrases_in("en")("help.free", {})[0]
    both = help_texts("en", HelpLine("Shout", phone="0800 1111", text="85258", free=True))
    assert both[1] == free
    assert free not in help_texts("en", HelpLine("Shout", text="85258", free=True))


def test_meeting_without_a_day_says_so() -> None:
    letter = compose(make_outcome(next_review=None), (), make_facts(meeting=None), phrases_in("en"))
    assert texts(letter, SectionKind.NEXT_MEETING)[0] == "We do not know the day yet."


def test_meeting_date_is_in_full() -> None:
    facts = make_facts(meeting=Meeting(date(2027, 5, 11), video=True))
    letter = compose(make_outcome(), (), facts, phrases_in("en"))
    assert texts(letter, SectionKind.NEXT_MEETING) == [
        "Your next review is on Tuesday 11 May 2027.",
        "It is a video call.",
    ]


def test_review_that_decided_nothing_still_gives_a_letter() -> None:
    outcome = make_outcome(
        last_time=(), going_well=(), worries=(), next_steps=(), personal_line="", who_came=()
    )
    assert texts(compose(outcome, (), make_facts(), phrases_in("en")), SectionKind.NEXT_STEPS) == [
        "Nothing needs to change for now."
    ]


def test_phrases_are_short_and_their_marks_known() -> None:
    for code, text in english_phrases().items():
        assert len(text.split()) <= 15, code
        assert set(list_marks(text)) <= MARKS, code


@given(st.lists(ANY_TEXT, max_size=5))
def test_no_word_of_a_typed_text_is_lost_and_order_is_kept(texts_typed: list[str]) -> None:
    typed = "\n".join(texts_typed)
    said = " ".join(sentences_of(typed)).replace(".", "").split()
    seen = [word for word in typed.replace(".", "").split() if can_be_seen(word)]
    assert [word for word in said if can_be_seen(word)] == seen


@settings(max_examples=60, deadline=None)
@given(st.lists(ANY_TEXT, min_size=1, max_size=4), st.sampled_from(["en", "ar", "ti"]))
def test_any_text_composes_and_comes_back_from_the_store(typed: list[str], lang: str) -> None:
    outcome = make_outcome(going_well=tuple(typed), worries=tuple(typed), personal_line=typed[0])
    letter = compose(outcome, make_told(), make_facts(lang=lang), phrases_in(lang))
    assert from_json(as_json(letter)) == letter


@given(ANY_TEXT)
def test_any_name_is_taken_as_it_is(name: str) -> None:
    def phrases(code: str, marks: Mapping[str, MarkValue]) -> tuple[str, str]:
        return phrases_in("en")(code, marks)

    facts = make_facts(child_name=name, iro_name="{child} {nonsense}")
    letter = compose(make_outcome(), (), facts, phrases)
    assert "I am {child} {nonsense}." in [line.text for line in letter.opening]


def test_the_child_is_not_told_that_they_came() -> None:
    facts = make_facts()
    outcome = make_outcome(who_came=(facts.child_name.upper(), "Carol", "Amit"))
    letter = compose(outcome, (), facts, phrases_in("en"))
    words = " ".join(line.text for line in letter.opening if "came" in line.text)
    assert "Carol" in words
    assert facts.child_name.upper() not in words


@pytest.mark.parametrize(
    ("lang", "people", "answers"),
    [
        ("en", "Carol, Amit and Dawit", "My bedroom and Food"),
        ("ar", "Carol وAmit وDawit", "My bedroom وFood"),
        ("ti", "Carol፣ Amit፣ Dawit", "My bedroom፣ Food"),
    ],
)
def test_people_and_answers_are_listed_as_the_language_lists_them(
    lang: str, people: str, answers: str
) -> None:
    told = Told("home", "How is it where you live?", ("My bedroom", "Food"), "Going well", "good")
    outcome = make_outcome(who_came=("Carol", "Amit", "Dawit"))
    letter = compose(outcome, (told,), make_facts(lang=lang), phrases_in(lang))
    lines = [line.text.replace("\u2068", "").replace("\u2069", "") for line in letter.sentences]
    assert any(people in line for line in lines), lines
    assert any(answers in line for line in lines), lines


def test_names_in_another_script_keep_the_order_of_the_sentence() -> None:
    letter = compose(make_outcome(who_came=("Rima", "Samia")), (), make_facts(lang="ar"), phrases_in("ar"))
    came = next(line.text for line in letter.opening if "Rima" in line.text)
    assert "\u2068Rima\u2069 و\u2068Samia\u2069" in came
