"""Files that others made come in as far as our questionnaires can say them; the rest is named by row."""

import pytest

from consult.questions.checks import list_faults
from consult.questions.model import Condition
from consult.questions.xlsform.model import Brought, FileRefused
from consult.questions.xlsform.pictures import Pictures
from consult.questions.xlsform.read import read_xlsform
from tests.factories.questionnaire import xlsform

PICTURES = Pictures(
    frozenset({"school", "happy", "sad", "yes", "no"}), lambda words: "school" if "school" in words else ""
)
CHOICES = [
    ("list_name", "name", "label::English (en)", "label::Arabic (ar)", "media::image"),
    ("mood", "1", "Happy", "سعيد", "Happy.jpg"),
    ("mood", "2", "Sad", "حزين", "sad.png"),
    ("yn", "yes", "Yes", "نعم", None),
    ("yn", "no", "No", "لا", None),
]


MEDIA = ("label", "hint", "media::image", "media::audio")


def brought(*rows: tuple[object, ...], columns: tuple[str, ...] = (), choices: object = None) -> Brought:
    first = columns or ("type", "name", "label::English (en)", "label::Arabic (ar)", "relevant")
    return read_xlsform(xlsform([first, *rows], choices or CHOICES), PICTURES)  # type: ignore[arg-type]


def told(found: Brought, row: int) -> str:
    return " / ".join(one.told for one in found.findings if one.row == row and one.sheet == "survey")


def test_kinds_that_we_have_come_in_with_words_conditions_and_topics() -> None:
    found = brought(
        ("start", "start", None, None, None),
        ("begin group", "School", "My school", "مدرستي", None),
        ("note", "hello", "Think of this week.", "فكر في هذا الأسبوع", None),
        ("select_one mood", "Q1", "How is school?", "كيف المدرسة؟", None),
        ("select_multiple yn", "often", "Which ones?", "أيها؟", "${Q1} = '2'"),
        ("text", "why", "Why?", "لماذا؟", "${Q1} = '2' and selected(${often}, 'yes')"),
        ("end group", None, None, None, None),
        ("integer", "age", "How many friends?", "كم صديقا؟", None),
        ("date", "day", "Which day?", "أي يوم؟", None),
    )
    bank = found.questionnaire.bank
    assert [(one.code, one.kind, one.topic) for one in bank.questions] == [
        ("q1", "choose_one", "school"),
        ("often", "choose_some", "school"),
        ("why", "own_words", "school"),
        ("age", "own_words", "general"),
        ("day", "own_words", "general"),
    ]
    assert bank.question("why").when == (
        Condition("q1", frozenset({"c_2"})),
        Condition("often", frozenset({"yes"})),
    )
    assert bank.question("q1").help == "Think of this week."
    assert [one.picture for one in bank.question("q1").options] == ["happy", "sad"]
    assert found.questionnaire.words["ar"]["question.q1.easy"] == "كيف المدرسة؟"
    assert found.questionnaire.words["ar"]["question.q1.help"] == "فكر في هذا الأسبوع"
    assert found.questionnaire.words["ar"]["topic.school"] == "مدرستي"
    assert [one.why for one in found.left_out if not one.why.startswith("start: about the device")] == []
    assert "whole number" in told(found, 9)
    assert "a day" in told(found, 10)
    assert "stands as help of the question in row 5" in told(found, 4)
    assert "“q1” here" in told(found, 5)
    assert any("not be safe" in one.why for one in found.changed)
    assert [one.words for one in list_faults(bank) if "waits" in one.words] == []


@pytest.mark.parametrize(
    ("row", "why"),
    [
        (("calculate", "c", "x", None, None), "works something out"),
        (("geopoint", "g", "Where?", None, None), "never do"),
        (("video", "v", "Film", None, None), "film"),
        (("select_one_from_file a.csv", "f", "Which?", None, None), "another file"),
        (("select_one nowhere", "n", "Which?", None, None), "not on the sheet"),
        (("range", "r", "How?", None, None), "how much"),
        (("something new", "s", "What?", None, None), "not known here"),
        ((None, "t", "What?", None, None), "no type"),
        (("text", "p", "Why ${q1}?", None, None), "put in an answer"),
        (("text", "m", "Hello {child}", None, None), "marks"),
        (("text", "e", None, "لماذا؟", None), "no English"),
        (("select_one yn", "l", "Later?", None, "${age} >= 5"), "“>=”"),
        (("select_one yn", "l", "Later?", None, "${text} = 'a'"), "does not come before"),
    ],
)
def test_what_cannot_come_in_is_named_with_row_and_reason(row: tuple[object, ...], why: str) -> None:
    found = brought(("select_one yn", "q1", "Do you like it?", None, None), row)
    (only,) = found.left_out
    assert (only.row, only.sheet) == (3, "survey")
    assert why in only.why
    assert len(found.questionnaire.bank.questions) == 1


def test_what_waits_for_something_left_out_is_left_out_and_says_why() -> None:
    found = brought(
        ("select_one yn", "first", "Do you like it?", None, None),
        ("integer", "age", "How old?", None, None),
        ("calculate", "sum", None, None, None),
        ("text", "a", "Why?", None, "${age} = 5"),
        ("text", "b", "Why?", None, "${sum} = 5"),
    )
    assert "answered in words" in told(found, 5)
    assert "left out" in told(found, 6)


def test_every_row_of_a_repeated_part_is_named() -> None:
    found = brought(
        ("begin repeat", "people", "People", None, None),
        ("text", "who", "Who?", None, None),
        ("begin group", "inner", "More", None, None),
        ("select_one yn", "nice", "Nice?", None, None),
        ("end group", None, None, None, None),
        ("end repeat", None, None, None, None),
        ("select_one yn", "q1", "Do you like it?", None, None),
    )
    assert [one.row for one in found.left_out] == [2, 3, 5]
    assert all("repeated" in one.why for one in found.left_out)
    assert [one.code for one in found.questionnaire.bank.questions] == ["q1"]


def test_a_group_with_a_condition_gives_it_to_each_question_and_one_we_cannot_say_leaves_all_out() -> None:
    found = brought(
        ("select_one yn", "q1", "Do you like it?", None, None),
        ("begin group", "g", "More", None, "${q1} = 'no'"),
        ("text", "why", "Why?", None, None),
        ("end group", None, None, None, None),
        ("begin group", "h", "Old", None, "${age} > 12"),
        ("text", "what", "What?", None, None),
        ("end group", None, None, None, None),
    )
    assert found.questionnaire.bank.question("why").when == (Condition("q1", frozenset({"no"})),)
    assert [one.row for one in found.left_out] == [6, 7]


def test_columns_that_ours_lack_are_named_on_their_row() -> None:
    columns = ("type", "name", "label", "required", "constraint", "default", "choice_filter", "media::audio")
    found = brought(
        (
            "select_one yn or_other",
            "q1",
            "Do <b>you</b> **like** it?",
            "yes",
            ". != ''",
            "yes",
            None,
            "q.mp3",
        ),
        ("select_one yn", "q2", "And this?", None, None, None, "state=${q1}", None),
        columns=columns,
    )
    line = told(found, 2)
    for why in (
        "can always skip",
        "limits",
        "beforehand",
        "record it on the desk",
        "something else",
        "markup",
    ):
        assert why in line
    assert found.questionnaire.bank.question("q1").words == "Do you like it?"
    assert "choice_filter" in told(found, 3)


def test_pictures_sound_and_film_of_a_note_or_a_group_are_named() -> None:
    columns = ("type", "name", "label", "media::image", "media::audio", "media::video", "guidance_hint")
    found = brought(
        ("begin group", "g", "School", "school.png", None, None, None),
        ("note", "hello", "Hello.", "hello.png", "hello.mp3", "hello.mp4", "Smile"),
        ("select_one yn", "q1", "Is it good?", None, None, None, None),
        ("end group", None, None, None, None, None, None),
        columns=columns,
    )
    assert "“school.png”" in told(found, 2)
    line = told(found, 3)
    for why in ("“hello.png”", "“hello.mp3”", "“hello.mp4”", "interviewer", "help of the question"):
        assert why in line


def test_whatever_nothing_reads_is_named_once_for_the_whole_file() -> None:
    found = read_xlsform(
        xlsform(
            [
                ("type", "name", "label", "parameters", "appearance", "trigger"),
                ("select_one yn", "q1", "Is it good?", "randomize=true", "likert", None),
                ("select_one yn", "q2", "And this?", "randomize=true", None, None),
            ],
            [
                ("list_name", "name", "label", "media::video", "state"),
                ("yn", "yes", "Yes", "yes.mp4", "x"),
                ("yn", "no", "No", None, "y"),
            ],
            settings=[("form_title", "style"), ("Form", "pages")],
            Notes=[("to do",), ("ask Jo",)],
        ),
        PICTURES,
    )
    assert {one.told for one in found.left_out} == {
        "survey “parameters”: left out: a column with 2 cells, of which nothing comes in",
        "choices “state”: left out: a column with 2 cells, of which nothing comes in",
        "settings “style”: left out: a column with 1 cell, of which nothing comes in",
        "notes: left out: our questionnaires have no use for this sheet",
    }
    assert "(“likert”) did not come in" in told(found, 2)
    assert "its film “yes.mp4” did not come in" in [one.why for one in found.changed]


def test_media_and_hints_in_every_language_come_in_or_are_named() -> None:
    columns = [f"{what}::{one}" for what in MEDIA for one in ("English (en)", "Arabic (ar)")]
    first = ("type", "name", *columns)
    hello = ("note", "hello", "Hello.", *[None] * 7)
    words = ("Is it good?", "هل هو جيد؟", "Tap one.", "انقر.")
    good = ("select_one yn", "q1", *words, "school.png", "madrasa.png", "q.mp3", "s.mp3")
    again = ("select_one yn", "q2", "And now?", None, None, "انقر.", *[None] * 4)
    found = read_xlsform(xlsform([first, hello, good, again], CHOICES), PICTURES)
    question = found.questionnaire.bank.question("q1")
    assert (question.help, question.picture) == ("Hello. Tap one.", "school")
    assert found.questionnaire.words["ar"]["question.q1.help"] == "انقر."
    for why in ("less or more than the English one in arabic", "“madrasa.png”", "“q.mp3”", "“s.mp3”"):
        assert why in told(found, 3)
    assert "no English words, but others (arabic" in told(found, 4)


def test_more_answers_than_can_be_shown_leave_the_question_out() -> None:
    many = [CHOICES[0], *(("big", f"b{at}", f"Answer {at}", None, None) for at in range(25))]
    with pytest.raises(FileRefused, match="25 cards, where 2 to 24"):
        brought(("select_one big", "q1", "Which?", None, None), choices=many)
    found = brought(("select_one big", "q1", "Which?", None, None), choices=many[:10])
    assert len(found.questionnaire.bank.question("q1").options) == 9


def test_what_a_form_notes_by_itself_a_last_note_and_sheets_without_use_are_named() -> None:
    first = ("type", "name", "label::English (en)", "label::Arabic (ar)")
    rows = [
        ("start", "start", None, None),
        ("deviceid", "device", None, None),
        ("select_one yn", "q1", "Is it good?", "هل هو جيد؟"),
        ("note", "bye", "Thank you.", "شكرًا."),
    ]
    found = read_xlsform(xlsform([first, *rows], CHOICES, entities=[("trees",), ("oak",)]), PICTURES)
    assert found.questionnaire.bank.question("q1").help == "Thank you."
    assert found.questionnaire.words["ar"]["question.q1.help"] == "شكرًا."
    assert "help of the last question" in told(found, 5)
    assert "left out: start, deviceid: about the device" in told(found, 0)
    assert [one.told for one in found.findings if one.sheet == "entities"] == [
        "entities: left out: our questionnaires have no use for this sheet"
    ]


def test_a_picture_picked_by_its_words_is_told() -> None:
    found = brought(("select_one yn", "q1", "How is school?", None, None))
    assert found.questionnaire.bank.question("q1").picture == "school"
    assert "look at it" in told(found, 2)


def test_rows_can_be_numbers_and_truth_as_spreadsheets_keep_them() -> None:
    choices = [
        CHOICES[0],
        ("n", 1, 1, None, None),
        ("n", 2.0, 2.5, None, None),
        ("n", True, "Yes", None, None),
    ]
    found = brought(("select_one n", "q1", "Which?", None, None), choices=choices)
    assert [one.text for one in found.questionnaire.bank.questions[0].options] == ["1", "2.5", "Yes"]
