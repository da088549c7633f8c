"""A list of children from a spreadsheet, read row by row, with what is wrong said in kind words. Pure.

In: the bytes of a CSV file (UTF-8 with or without mark, UTF-16 with mark, or Windows-1252; commas, semicolons
or tabs) and what the service knows: languages, IROs, references in use. Out: a report. Nothing is kept here.
"""

import csv
import io
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from children.cells import (
    BadCell,
    read_band,
    read_born,
    read_clock,
    read_day,
    read_kind,
    read_language,
    read_picture_size,
    read_text,
    read_way,
    read_yes,
)
from children.model import ChildDetails, MeetingPart, ReviewKind, StaffId, Way

T = TypeVar("T")

MOST_BYTES = 1024 * 1024
MOST_ROWS = 2000
COLUMNS = (
    *("reference", "called", "born", "age group", "speaks", "reads", "way", "picture size", "came alone"),
    *("iro email", "review kind", "counted from", "review date", "time", "place"),
)
NEEDED = ("reference", "called", "speaks", "reads", "way")


class NotAList(ValueError):
    """The file cannot be read as a list at all; the text says why, in words for the page."""


@dataclass(frozen=True)
class ArrivingReview:
    """A review that came with a row."""

    kind: ReviewKind
    counted_from: date
    part: MeetingPart | None


@dataclass(frozen=True)
class Arrival:
    """One good row. `line` is the spreadsheet's own row number."""

    line: int
    details: ChildDetails
    iro_id: StaffId | None
    review: ArrivingReview | None


@dataclass(frozen=True)
class Problem:
    """What is wrong in one cell, in words for the page."""

    line: int
    column: str
    text: str


@dataclass(frozen=True)
class Report:
    """What a file would bring. Rows with a problem are not among `arrivals`.

    `unused`: names of columns that mean nothing here.
    """

    arrivals: tuple[Arrival, ...]
    problems: tuple[Problem, ...]
    unused: tuple[str, ...] = ()


@dataclass(frozen=True)
class Known:
    """What the service knows. `languages`: folded name or code to code; `iros`: folded email to id;
    `own_iro`: whose a row without an email is; `is_taken`: whether a reference is in use."""

    today: date
    languages: Mapping[str, str]
    iros: Mapping[str, StaffId]
    own_iro: StaffId | None
    is_taken: Callable[[str], bool]


def read_arrivals(text: str, known: Known) -> Report:
    """Read a whole file, decoded by `decode`. Raises NotAList."""
    rows = list(_rows(text))
    if not rows:
        raise NotAList("The file is empty.")
    header = [" ".join(cell.casefold().replace("_", " ").split()) for cell in rows[0][1]]
    _check_header(header)
    if len(rows) - 1 > MOST_ROWS:
        raise NotAList(f"The file has more than {MOST_ROWS} rows. Please split it.")
    arrivals: list[Arrival] = []
    problems: list[Problem] = []
    for line, cells in rows[1:]:
        found, wrong = _Row(line, dict(zip(header, cells, strict=False)), known).read()
        problems += wrong
        arrivals += [found] if found else []
    twice = _references_twice(arrivals)
    problems += [
        Problem(one.line, "reference", "This reference stands in the file more than once.") for one in twice
    ]
    return Report(
        tuple(one for one in arrivals if one not in twice),
        tuple(sorted(problems, key=lambda problem: problem.line)),
        tuple(name for name in header if name and name not in COLUMNS),
    )


def decode(content: bytes) -> str:
    """The file as text. Raises NotAList where it is too large or no text file."""
    if len(content) > MOST_BYTES:
        raise NotAList("The file is larger than 1 MB. Please split it.")
    if content.startswith((b"PK\x03\x04", b"\xd0\xcf\x11\xe0")):
        raise NotAList(
            "This is a workbook, not a CSV file. In your spreadsheet, choose “Save as” and then CSV."
        )
    encodings = ("utf-16",) if content.startswith((b"\xff\xfe", b"\xfe\xff")) else ("utf-8-sig", "cp1252")
    for encoding in encodings:
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\0" not in text:
            return unicodedata.normalize("NFC", text)
    raise NotAList("This does not look like a CSV file.")


def _rows(text: str) -> Iterator[tuple[int, list[str]]]:
    """(row number, cells) of the rows that hold anything."""
    first = text.partition("\n")[0]
    mark = max(",;\t", key=first.count)
    try:
        for number, cells in enumerate(
            csv.reader(io.StringIO(text, newline=""), delimiter=mark, strict=True), 1
        ):
            if any(cell.strip() for cell in cells):
                yield number, cells
    except csv.Error:
        raise NotAList(
            "The file breaks off inside quotation marks, or has marks that do not belong."
        ) from None


def _check_header(header: list[str]) -> None:
    missing = [name for name in NEEDED if name not in header]
    if missing:
        raise NotAList(f"The first row must name the columns. Missing: {', '.join(missing)}.")
    double = [name for name, times in Counter(header).items() if times > 1 and name in COLUMNS]
    if double:
        raise NotAList(f"This column stands there twice: {', '.join(double)}.")


def _references_twice(arrivals: list[Arrival]) -> list[Arrival]:
    def key(one: Arrival) -> str:
        return "".join(one.details.reference.split()).casefold()

    times = Counter(map(key, arrivals))
    return [one for one in arrivals if times[key(one)] > 1]


class _Row:
    """One row being read: each cell that is wrong adds a problem, and reading goes on."""

    def __init__(self, line: int, cells: Mapping[str, str], known: Known) -> None:
        self.line, self.cells, self.known = line, cells, known
        self.problems: list[Problem] = []

    def read(self) -> tuple[Arrival | None, list[Problem]]:
        """The arrival, or None with what is wrong."""
        details = self._details()
        iro_id, review = self._iro(), self._review()
        if self.problems:
            return None, self.problems
        return Arrival(self.line, details, iro_id, review), []

    def _cell(self, column: str, reader: Callable[[str], T], fallback: T) -> T:
        try:
            return reader(self.cells.get(column, "").strip())
        except BadCell as bad:
            self.problems.append(Problem(self.line, column, str(bad)))
            return fallback

    def _details(self) -> ChildDetails:
        born, day_known = self._born()
        reads = self._cell("reads", lambda cell: read_language(cell, self.known.languages), "")
        way = self._cell("way", read_way, Way.PICTURES)
        band = self._cell("age group", read_band, None)
        if (
            born is None
            and band is None
            and not any(one.column in ("born", "age group") for one in self.problems)
        ):
            self.problems.append(
                Problem(self.line, "born", "Write month and year, or an age group such as 8-11.")
            )
        return ChildDetails(
            called=self._cell("called", lambda cell: read_text(cell, 80, needed=True), ""),
            reference=self._cell("reference", self._reference, ""),
            born=born,
            born_day_known=day_known,
            speaks=self._cell("speaks", lambda cell: read_language(cell, self.known.languages), ""),
            reads=reads,
            way=way,
            picture_size=self._cell("picture size", read_picture_size, 2),
            came_alone=self._cell("came alone", read_yes, False),
            age_band=band,
            reads_pictures_only=not reads and way is Way.PICTURES,
        )

    def _born(self) -> tuple[date | None, bool]:
        nothing: tuple[date | None, bool] = (None, False)
        return self._cell("born", lambda cell: read_born(cell, self.known.today), nothing)

    def _reference(self, cell: str) -> str:
        reference = read_text(cell, 40, needed=True)
        if self.known.is_taken(reference):
            raise BadCell("A child with this reference is here already.")
        return reference

    def _iro(self) -> StaffId | None:
        def find(cell: str) -> StaffId | None:
            if not cell:
                return self.known.own_iro
            if cell.casefold() not in self.known.iros:
                raise BadCell("No IRO of this service whose children you may add has this email address.")
            return self.known.iros[cell.casefold()]

        return self._cell("iro email", find, None)

    def _review(self) -> ArrivingReview | None:
        kind = self._cell("review kind", read_kind, None)
        counted_from = self._cell("counted from", read_day, None)
        on = self._cell("review date", read_day, None)
        at = self._cell("time", read_clock, None)
        place = self._cell("place", lambda cell: read_text(cell, 200, needed=False), "")
        if kind is None and counted_from is None and on is None and at is None and not place:
            return None
        if kind is None or counted_from is None:
            column = "review kind" if kind is None else "counted from"
            if not any(one.column == column for one in self.problems):
                self.problems.append(
                    Problem(self.line, column, "A review needs its kind and the day it is counted from.")
                )
            return None
        if on is None:
            if at is not None or place:
                self.problems.append(Problem(self.line, "review date", "Time and place need the date too."))
            return ArrivingReview(kind, counted_from, None)
        return ArrivingReview(kind, counted_from, MeetingPart(1, on, at, place, False))
