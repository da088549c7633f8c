"""Promises of checking: each rule finds its fault with a reason, and leaves a good sentence alone."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from letters.check import ENGLISH_LEFT, NO_GLYPH, NO_PERSONAL_LINE, check, is_blocked
from letters.compose import compose
from letters.ingredients import Told
from letters.model import Letter, Level, Line, Over, Section, SectionKind
from letters.phrases import phrases_in
from letters.rules.feelings import NAME as FEELINGS
from letters.rules.model import Answered
from letters.rules.weekday import find_in
from reviews.model import Done, LastTime, Reply, ReplyKind
from tests.factories.letter import make_facts, make_letter, make_outcome, make_told
from wording.languages import format_date, name_weekday


def letter_of(text: str, lang: str = "en", letter_lang: str = "en") -> Letter:
    section = Section(Line("h", "Good", "en"), (Line("s", text, lang),), SectionKind.GOING_WELL)
    opening = (Line("o", "I am Noor Calder.", "en"),)
    return replace(make_letter(letter_lang), sections=(section,), opening=opening)


def rules(text: str) -> set[str]:
    return {finding.rule for finding in check(letter_of(text)) if finding.line_id == "s"}


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("You went to the big park in the town with Dana and Mo and Sam and Lee today.", "long sentence"),
        ("You like school but you miss art.", "more than one idea"),
        ("Dana will phone school and she will ask for help.", "more than one idea"),
        ("You live in a placement.", "hard word"),
        ("Your LSA helps you.", "initials"),
        ("We meet on 03/03/26.", "date in figures"),
        ("A plan was written for you.", "passive"),
        ("You should try harder.", "judging word"),
        ("You refused to go.", "judging word"),
    ],
)
def test_rule_finds_its_fault(text: str, rule: str) -> None:
    assert rule in rules(text)


@pytest.mark.parametrize("place", ["title", "h"])
def test_rules_read_the_title_and_headings_too(place: str) -> None:
    letter = letter_of("School is going well.")
    line = Line(place, "You are scared of your placement", "en")
    changed = replace(letter, title=line) if place == "title" else letter
    if place == "h":
        changed = replace(letter, sections=(replace(letter.sections[0], heading=line),))
    assert {FEELINGS, "hard word"} <= {one.rule for one in check(changed, said=()) if one.line_id == place}


@pytest.mark.parametrize(
    "text",
    [
        "School is going well.",
        "Mum and Dad will visit you.",
        "Dana is pleased with your bike.",
        "We meet on Tuesday 3 March 2026.",
        "You watch TV with Dana.",
        "You can contact me at any time.",
        "Bring 1 or 2 friends.",
    ],
)
def test_good_sentence_is_left_alone(text: str) -> None:
    assert rules(text) == set()


def test_date_is_suggested_in_full_with_its_weekday() -> None:
    found = [one for one in check(letter_of("We meet on 03/03/26 at home.")) if one.rule == "date in figures"]
    assert found[0].suggestion == "We meet on Tuesday 3 March 2026 at home."


def test_date_that_does_not_exist_is_not_mended() -> None:
    found = [one for one in check(letter_of("We meet on 31/02/2026.")) if one.rule == "date in figures"]
    assert found[0].suggestion == ""
    assert "no date that exists" in found[0].why


def test_hard_word_is_exchanged_and_nothing_else() -> None:
    found = [one for one in check(letter_of("You like your placement a lot.")) if one.rule == "hard word"]
    assert found[0].suggestion == "You like your home a lot."


@pytest.mark.parametrize(
    ("text", "is_found"),
    [
        ("Jo, your foster carer, came.", False),
        ("Your foster carer Jo came.", False),
        ("Your foster carer came.", True),
        ("You told your foster carer.", True),
    ],
)
def test_where_the_name_stands_there_the_foster_carer_is_no_hard_word(text: str, is_found: bool) -> None:
    assert ("hard word" in rules(text)) is is_found


@pytest.mark.parametrize(
    ("text", "starts"),
    [("The IRO was told.", "The person who"), ("We told the IRO today.", "We told the person")],
)
def test_article_is_not_said_twice(text: str, starts: str) -> None:
    found = [one for one in check(letter_of(text)) if one.rule == "hard word"]
    assert found[0].suggestion.startswith(starts)


@pytest.mark.parametrize("word", ["refuse", "fail", "disengage", "kick off", "promised", "has to"])
def test_each_form_of_a_judging_verb_is_found(word: str) -> None:
    assert "judging word" in rules(f"You {word} today.")


def test_what_the_child_said_is_never_corrected() -> None:
    section = Section(
        Line("h", "What you told us", "en"),
        (Line("s", "“I should not be in this placement, it is bad.”", "en"),),
        SectionKind.TOLD_US,
    )
    assert check(replace(make_letter(), sections=(section,), opening=())) == ()


def test_letter_without_a_line_of_its_own_is_asked_about() -> None:
    assert NO_PERSONAL_LINE not in {one.rule for one in check(make_letter())}
    bare = compose(make_outcome(personal_line=""), (), make_facts(), phrases_in("en"))
    assert NO_PERSONAL_LINE in {one.rule for one in check(bare) if one.line_id == ""}


def test_feeling_is_let_be_only_where_the_child_told_it_in_this_letter() -> None:
    told = Section(Line("t", "What you told us", "en"), (Line("t-1", "You said: school is good.", "en"),),
                   SectionKind.TOLD_US)  # fmt: skip
    letter = letter_of("You like school.")
    assert FEELINGS in {one.rule for one in check(letter)}
    shown = replace(letter, sections=(told, *letter.sections))
    assert FEELINGS not in {one.rule for one in check(shown)}
    hidden = replace(letter_of("You hate maths."), sections=(told, *letter_of("You hate maths.").sections))
    assert FEELINGS in {one.rule for one in check(hidden)}


def test_question_and_what_became_of_it_are_not_what_the_child_said() -> None:
    """Asked about school and the bedroom, Robin said happy and sleeps well; nobody asked about Dad."""
    told = compose(
        make_outcome(
            replies=(Reply("feel", ReplyKind.DECIDED, "Dana rings.", "You hate Dad and you like Mum."),)
        ),
        (Told("feel", "Do you like school or hate it?", ("Going well",)), *make_told()),
        make_facts(),
        phrases_in("en"),
    )
    found = {
        text: {one.rule for one in check(_with(told, text)) if one.line_id == "new"} for text in
        ("You hate school.", "You like school.", "You are sad at home.", "You are happy.", "You hate Dad.")
    }  # fmt: skip
    assert [text for text, rules in found.items() if FEELINGS not in rules] == ["You are happy."]


def test_feeling_in_what_became_of_it_is_found() -> None:
    reply = Reply("feel", ReplyKind.DECIDED, "Dana rings.", "You hate your bedroom.")
    letter = compose(make_outcome(replies=(reply,)), make_told(), make_facts(), phrases_in("en"))
    found = [one.line_id for one in check(letter) if one.rule == FEELINGS]
    texts = {line.id: line.text for line in letter.sentences}
    assert "You hate your bedroom." in [texts[each] for each in found]


def test_feeling_that_is_a_phrase_of_the_bank_is_found() -> None:
    letter = letter_of("You like Elm Hall.")
    section = letter.sections[0]
    line = replace(section.lines[0], message="bank.home.likes")
    letter = replace(letter, sections=(replace(section, lines=(line,)),))
    assert FEELINGS in {one.rule for one in check(letter) if one.line_id == "s"}


def test_what_the_record_says_they_asked_for_may_stand_but_what_is_typed_must_be_theirs() -> None:
    asked = LastTime("You asked for a night light.", Done.DONE)
    letter = compose(make_outcome(last_time=(asked,)), make_told(), make_facts(), phrases_in("en"))
    (last,) = [line.id for line in letter.sentences if line.text == asked.what]
    assert (last, FEELINGS) not in {(one.line_id, one.rule) for one in check(letter)}
    for text, is_found in (("You asked for a night light.", False), ("You asked to leave Jan.", True)):
        found = {one.rule for one in check(_with(letter, text)) if one.line_id == "new"}
        assert (FEELINGS in found) is is_found
    alone = (Answered("I want a night light."),)
    assert (last, FEELINGS) in {(one.line_id, one.rule) for one in check(letter, alone=alone)}


def _with(letter: Letter, text: str) -> Letter:
    section = letter_of(text).sections[0]
    line = replace(section.lines[0], id="new")
    return replace(letter, sections=(*letter.sections, replace(section, lines=(line,))))


def test_sign_that_no_font_draws_blocks_the_letter() -> None:
    findings = check(letter_of("Dana made pizza ★."))
    assert [one.rule for one in findings] == [NO_GLYPH]
    assert is_blocked(findings)


def test_english_left_in_a_translated_letter_is_named_but_does_not_block() -> None:
    findings = check(letter_of("You sleep well.", letter_lang="ar"))
    assert ENGLISH_LEFT in {one.rule for one in findings if one.line_id == "s"}
    assert not is_blocked(findings)


def test_letter_in_another_language_is_not_judged_as_a_whole() -> None:
    story = replace(letter_of("Dana rings.", letter_lang="ar"), level=Level.STORY)
    assert all(finding.line_id for finding in check(story))


def test_english_rules_leave_other_languages_alone() -> None:
    long = "كلمة " * 30
    assert not [one for one in check(letter_of(long, lang="ar", letter_lang="ar")) if one.line_id == "s"]


def test_our_own_sentences_pass_our_own_rules() -> None:
    outcome = make_outcome(last_time=(), going_well=(), worries=(), next_steps=(), who_came=())
    letter = compose(outcome, (), make_facts(), phrases_in("en"))
    assert check(letter) == ()


def test_what_heard_itself_says_is_not_pointed_out_but_what_a_person_put_into_it_is() -> None:
    ours = [
        Line("a", "It was decided.", "en", message="phrase.state.agreed"),
        Line("b", "You and I talked alone and I listened.", "en", message="phrase.alone.spoke"),
        *(Line(f"c{at}", "Dana rings.", "en", message="phrase.next.by") for at in range(20)),
    ]
    letter = letter_of("School is going well.")
    section = replace(letter.sections[0], lines=(*letter.sections[0].lines, *ours))
    whole = replace(letter, sections=(section,))
    assert {one.line_id for one in check(whole)} <= {"", "s"}
    typed = Line("d", "Your LSA will do this by Monday.", "en", message="phrase.next.person")
    feels = Line("e", "You are happy at school.", "en", message="bank.happy")
    more = replace(section, lines=(*section.lines, typed, feels))
    found = {(one.line_id, one.rule) for one in check(replace(whole, sections=(more,)), said=())}
    assert {("d", "initials"), ("e", FEELINGS)} == {each for each in found if each[0] in ("d", "e")}


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=300), st.sampled_from(["en", "ar", "ti", "xx"]))
def test_any_text_can_be_checked(text: str, lang: str) -> None:
    for finding in check(letter_of(text + "a", lang)):
        assert finding.line_id in {"s", "h", "title"}
        assert finding.why


def test_pictures_over_words_of_another_language_do_not_hinder_reading_its_english() -> None:
    letter = letter_of("ستلعب كرة القدم مع رنا كل يوم جمعة.", "ar", "ar")
    line = replace(letter.sections[0].lines[0], over=(Over(19, 24, "football"),))
    over = replace(letter, sections=(replace(letter.sections[0], lines=(line,)),))
    found = check(over, said=(), english={"s": "You hate school."})
    assert [one.rule for one in found if one.line_id == "s"] == [FEELINGS]


@pytest.mark.parametrize(
    ("lang", "written", "mended", "other"),
    [
        ("ar", "سترى والدتك يوم الثلاثاء 30 نوفمبر 2026.",
         "سترى والدتك يوم الاثنين 30 نوفمبر 2026.", "Tuesday 1 December 2026"),
        ("ar", "الإثنين، 1 ديسمبر 2026", "الثلاثاء، 1 ديسمبر 2026", "Monday 7 December 2026"),
        ("ar", "سترى والدتك يوم الإثنين ٣٠ نوفمبر ٢٠٢٦.", "", ""),
        ("ti", "ኣብ ሰሉስ 30 ሕዳር 2026 ክትርእዩ ኢኹም።",
         "ኣብ ሰኑይ 30 ሕዳር 2026 ክትርእዩ ኢኹም።", "Tuesday 1 December 2026"),
        ("ti", "ኣብ ሰኑይ 30 ሕዳር 2026 ክትርእዩ ኢኹም።", "", ""),
        ("ar", "السبت 31 أبريل 2026", "", "no date"),
        ("ar", "كل يوم ثلاثاء 30 دقيقة.", "", ""),
    ],
)  # fmt: skip
def test_a_wrong_weekday_is_found_in_other_languages(
    lang: str, written: str, mended: str, other: str
) -> None:
    alone = letter_of(written, lang, lang)
    beside = letter_of("You see Mum.", "en")
    section = beside.sections[0]
    line = replace(section.lines[0], second=written, second_lang=lang)
    beside = replace(beside, sections=(replace(section, lines=(line,)),))
    for letter, suggested in ((alone, mended), (beside, "")):
        found = [each for each in check(letter) if each.rule == "weekday"]
        assert [(each.line_id, each.suggestion) for each in found] == ([("s", suggested)] if other else [])
        assert all(other in each.why for each in found)


@pytest.mark.parametrize("lang", ["ar", "ti"])
def test_days_that_heard_writes_are_right(lang: str) -> None:
    for day in (date(2026, 11, 30) + timedelta(days=31 * at) for at in range(24)):
        assert list(find_in(format_date(day, lang), lang)) == []
        right, next_day = (name_weekday((day.weekday() + at) % 7, lang) for at in (0, 1))
        wrong = format_date(day, lang).replace(right, next_day)
        assert [one.suggestion for one in find_in(wrong, lang)] == [format_date(day, lang)]
