"""Lists from spreadsheets: what comes in well, what is refused, and that every refusal says why."""

from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from children.arrivals import Known, NotAList, Report, decode, read_arrivals
from children.model import AgeBand, MeetingPart, ReviewKind, StaffId, Way
from store.base import new_id

NOOR, OWN = StaffId(new_id()), StaffId(new_id())
KNOWN = Known(
    today=date(2026, 11, 23),
    languages={"english": "en", "en": "en", "tigrinya": "ti", "ti": "ti"},
    iros={"noor@example.test": NOOR},
    own_iro=OWN,
    is_taken=lambda reference: reference == "OLD-1",
)
HEADER = (
    "reference,called,born,speaks,reads,way,picture size,came alone,IRO email,"
    "review kind,counted from,review date,time,place"
)
GOOD = (
    "A-1,Sky,04/05/2016,Tigrinya,none,pictures,1,yes,Noor@example.test,"
    "later,09/06/2026,03/12/2026,14:30,Lantern House"
)


def read(*rows: str) -> Report:
    return read_arrivals("\r\n".join(rows) + "\r\n", KNOWN)


def column_and_text(report: Report) -> list[tuple[str, str]]:
    return [(one.column, one.text) for one in report.problems]


def with_cell(column: str, value: str) -> Report:
    """The good row with one cell other than it was."""
    names = HEADER.lower().split(",")
    cells = GOOD.split(",")
    cells[names.index(column)] = '"' + value.replace('"', '""') + '"'
    return read(HEADER, ",".join(cells))


def test_a_good_row_brings_child_and_review() -> None:
    (found,) = read(HEADER, GOOD).arrivals
    assert (found.line, found.iro_id) == (2, NOOR)
    assert (found.details.called, found.details.speaks, found.details.reads) == ("Sky", "ti", "")
    assert (found.details.born, found.details.born_day_known) == (date(2016, 5, 4), True)
    assert (found.details.came_alone, found.details.picture_size) == (True, 1)
    assert (found.details.way, found.details.reads_pictures_only) == (Way.PICTURES, True)
    assert found.review is not None
    assert (found.review.kind, found.review.counted_from) == (ReviewKind.LATER, date(2026, 6, 9))
    assert found.review.part == MeetingPart(1, date(2026, 12, 3), time(14, 30), "Lantern House", False)


@pytest.mark.parametrize(
    "content",
    [
        f"{HEADER}\n{GOOD}".encode("utf-8-sig"),
        f"{HEADER}\r\n{GOOD}".replace(",", ";").encode("cp1252"),
        f"{HEADER}\r\n{GOOD}".replace(",", "\t").encode("utf-16"),
        f"\ufeff{HEADER.upper()}\n\n,,,\n{GOOD}\n\n".encode(),
    ],
    ids=["utf-8 with mark", "windows, semicolons", "utf-16, tabs", "capitals and empty rows"],
)
def test_what_spreadsheets_write_is_read(content: bytes) -> None:
    assert len(read_arrivals(decode(content), KNOWN).arrivals) == 1


def test_names_in_windows_letters_and_in_other_scripts_come_whole() -> None:
    windows = decode(f"{HEADER}\n{GOOD}".replace("Sky", "Zoë").encode("cp1252"))
    assert read_arrivals(windows, KNOWN).arrivals[0].details.called == "Zoë"
    assert with_cell("called", "ሰላም").arrivals[0].details.called == "ሰላም"


def test_only_the_month_of_birth_may_be_known() -> None:
    details = with_cell("born", "5/2016").arrivals[0].details
    assert (details.born, details.born_day_known) == (date(2016, 5, 15), False)


def test_an_age_group_may_stand_for_a_date_of_birth() -> None:
    header, row = f"{HEADER},age group", f"{GOOD},8 to 11".replace("04/05/2016", "")
    details = read(header, row).arrivals[0].details
    assert (details.born, details.age_band) == (None, AgeBand.MIDDLE)


def test_a_row_without_an_email_is_the_iros_own() -> None:
    assert with_cell("iro email", "").arrivals[0].iro_id == OWN


@pytest.mark.parametrize(
    ("column", "value", "says"),
    [
        ("reference", "", "empty"),
        ("reference", "OLD-1", "here already"),
        ("called", "", "empty"),
        ("called", "=HYPERLINK(1)", "formula"),
        ("called", "@SUM(A1)", "formula"),
        ("called", "-2+3", "formula"),
        ("called", "x" * 81, "longer than 80"),
        ("born", "", "age group"),
        ("born", "31/02/2016", "no such date"),
        ("born", "05-04-16", "not a date"),
        ("born", "04/05/2030", "future"),
        ("born", "04/05/2006", "19 or older"),
        ("born", "04/05/1016", "check the year"),
        ("speaks", "", "empty"),
        ("speaks", "Klingon", "do not know this language"),
        ("reads", "", "empty"),
        ("way", "sing", "easy words"),
        ("picture size", "9", "1, 2 or 3"),
        ("came alone", "perhaps", "yes or no"),
        ("iro email", "someone@else.test", "No IRO"),
        ("review kind", "tenth", "first, second or later"),
        ("review kind", "", "needs its kind"),
        ("counted from", "", "counted from"),
        ("counted from", "06/2026", "whole date"),
        ("review date", "", "need the date"),
        ("time", "25:00", "no such time"),
        ("time", "after lunch", "not a time"),
        ("place", "+441632960000", "formula"),
    ],
)
def test_a_wrong_cell_is_named_with_its_reason_and_the_row_left_out(
    column: str, value: str, says: str
) -> None:
    report = with_cell(column, value)
    assert report.arrivals == ()
    ((named, text),) = column_and_text(report)
    assert named == column
    assert says in text
    assert report.problems[0].line == 2


def test_each_wrong_cell_of_a_row_is_named_at_once() -> None:
    report = read(HEADER, GOOD.replace("Tigrinya", "x").replace("pictures", "x").replace("14:30", "x"))
    assert {one.column for one in report.problems} == {"speaks", "way", "time"}


def test_good_rows_beside_bad_ones_are_kept_apart() -> None:
    report = read(
        HEADER, GOOD, GOOD.replace("A-1", "A-2").replace("04/05", "31/02"), GOOD.replace("A-1", "A-3")
    )
    assert [one.line for one in report.arrivals] == [2, 4]
    assert [one.line for one in report.problems] == [3]


def test_one_reference_twice_in_a_file_brings_neither() -> None:
    report = read(HEADER, GOOD, GOOD.replace("A-1", "a -1"))
    assert report.arrivals == ()
    assert [one.line for one in report.problems] == [2, 3]


def test_unknown_columns_are_named() -> None:
    assert read(f"{HEADER},Shoe size", f"{GOOD},31").unused == ("shoe size",)


def test_a_cell_over_several_lines_keeps_its_place() -> None:
    report = with_cell("place", "Lantern House\nroom 2")
    assert report.arrivals[0].review is not None
    assert report.arrivals[0].review.part is not None
    assert report.arrivals[0].review.part.place == "Lantern House room 2"


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"", "empty"),
        (b"PK\x03\x04rest", "Save as"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "does not look like"),
        (b"a" * (1024 * 1024 + 1), "larger than 1 MB"),
        (b"name,age\nSky,9\n", "Missing: reference, called"),
        (f"{HEADER},called\n".encode(), "twice"),
        (f'{HEADER}\n"A-1'.encode(), "quotation marks"),
        ((f"{HEADER}\n" + "x\n" * 2001).encode(), "more than 2000 rows"),
    ],
)
def test_what_is_no_list_is_refused_with_its_reason(content: bytes, says: str) -> None:
    with pytest.raises(NotAList, match=says):
        read_arrivals(decode(content), KNOWN)


@given(st.binary(max_size=400))
def test_no_bytes_make_it_stumble(content: bytes) -> None:
    for whole in (content, HEADER.encode() + b"\n" + content):
        try:
            report = read_arrivals(decode(whole), KNOWN)
        except NotAList:
            continue
        assert all(problem.text for problem in report.problems)
