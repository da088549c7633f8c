"""Parts of a page of a PDF that have two columns: a form with labels and what stands beside them, or text set
as in a newspaper. Pure.

In: the words of a page with their places, the lines drawn across it. Out: the words of each such part, and
its text as it is read: rows "label <tab> what stands beside it", or one column after the other. What goes
across the page, and tables of three columns or more, are no such part.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import pairwise

from letters.minutes.hyphens import with_hyphens
from letters.rewrite.sections import section_of_head, topic_of

# In heights of letters: how far apart are what begins at one edge and what stands on one line, the least
# between two columns, between the cells of a row, between two lines; how far a list is set in.
_SAME_EDGE, _SAME_LINE, _BETWEEN, _WIDE, _LEAST_DISTANCE, _INDENTED = 0.25, 0.4, 0.35, 1.0, 0.7, 3
_SPACE, _GUTTER = 0.25, 1.5
# A label may nearly touch what begins at the very edge of the second column.
_VERY_EDGE, _TOUCHING = 0.05, 0.05
_SPACED = 1.2  # of the distance of two lines: what is further apart is another paragraph, or another row
_NARROW = 0.6  # of what stands to the margin: where no line is longer, they are a list
_FEWEST_ROWS, _FEWEST_STARTS, _FEWEST_OF_TEXT = 2, 3, 5
# Lines of a cell, as the mean of the first column: more are running text; in columns of one width, which no
# lines part, fewer.
_MOST_OF_CELL, _MOST_OF_EQUAL, _EQUAL = 5, 2.5, (0.45, 0.57)
_MOST_EDGES, _MOST_LINES, _MOST_PARTS = 30, 400, 8
_NAMES = re.compile(r"[^\W\d_]{2}")
_BULLETS = "-–•*●▪◦"
_MARK = re.compile(r"(?:[-–•*●▪◦o]|\(?(?:\d{1,3}|[a-z]|[ivx]{2,4})[.)])$")
# What begins a line of its own, however full the line before is.
NEW_LINE = re.compile(r"\s*(?:[-–•*●▪◦]|\(?\d{1,3}[.)]|[A-Z][A-Za-z ’']{2,40}:)\s")
STOPS = ".!?:;"


@dataclass(frozen=True, slots=True)
class Word:
    """A word as it stands on a page. `at`: its place in the order in which the page was written; `base`: the
    height at which it stands, counted from below; `size`: the height of its letters."""

    at: int
    text: str
    left: float
    right: float
    base: float
    size: float


@dataclass(frozen=True, slots=True)
class Rule:
    """A line drawn across a page, or the edge of a field."""

    left: float
    right: float
    height: float


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a page in two columns: its words by `Word.at`, and its text. `edge`: where the second column
    begins."""

    words: frozenset[int]
    text: str
    edge: float


_Words = tuple[Word, ...]


@dataclass(frozen=True, slots=True)
class _Line:
    """What stands at one height in the two columns, or in one of them."""

    left: _Words
    right: _Words

    @property
    def words(self) -> _Words:
        return self.left + self.right

    @property
    def base(self) -> float:
        return self.words[0].base

    @property
    def touches(self) -> bool:
        """Whether the columns are hardly apart, so that the line may go across by itself."""
        return bool(self.left) and self.right[0].left - self.left[-1].right < _BETWEEN * self.right[0].size


@dataclass(slots=True)
class _Row:
    """The lines of a cell of the first column, and of the cell beside it."""

    left: list[_Words] = field(default_factory=list)
    right: list[_Words] = field(default_factory=list)

    def add(self, line: _Line) -> None:
        self.left += [line.left] if line.left else []
        self.right += [line.right] if line.right else []


def parts_of(
    words: Sequence[Word], rules: Sequence[Rule] = (), known: Sequence[float] = ()
) -> tuple[Part, ...]:
    """The parts of a page that are to be read in two columns. `known`: where second columns begin on other
    pages of the same paper; there one row is enough."""
    lines = _lines_of(words)
    margin = max((word.right for word in words), default=0)
    parts: list[Part] = []
    if len(lines) > _MOST_LINES:
        return ()
    for _ in range(_MOST_PARTS):
        edges = _edges(lines)
        runs = ((run, edge) for edge in [*edges, *known] for run in _runs(lines, edge, edges))
        found = [each for run, edge in runs if (each := _Columns(run, edge, margin, rules)).are_sure(known)]
        if not found:
            break
        best = max(found, key=lambda each: len(each.words))
        if not best.are_written_so:
            parts.append(Part(best.words, best.text, best.edge))
        lines = [() if line and line[0].at in best.words else line for line in lines]
    return tuple(parts)


def _lines_of(words: Sequence[Word]) -> list[_Words]:
    """The lines of a page from above, each from left to right."""
    lines: list[list[Word]] = []
    for word in sorted(words, key=lambda each: -each.base):
        if lines and lines[-1][0].base - word.base <= _SAME_LINE * min(word.size, lines[-1][0].size):
            lines[-1].append(word)
        else:
            lines.append([word])
    return [tuple(sorted(line, key=lambda each: each.left)) for line in lines]


def _starts(line: _Words, apart: float) -> list[Word]:
    """The first word of a line, and those that stand apart from the word before."""
    return [*line[:1], *(two for one, two in pairwise(line) if two.left - one.right >= apart * two.size)]


def _edges(lines: Sequence[_Words]) -> list[float]:
    """Where a column may begin: where several lines, or parts of lines, do."""
    starts = sorted((word for line in lines for word in _starts(line, _BETWEEN)), key=lambda each: each.left)
    groups: list[list[Word]] = []
    for word in starts:
        if groups and word.left - groups[-1][0].left <= _SAME_EDGE * word.size:
            groups[-1].append(word)
        else:
            groups.append([word])
    groups.sort(key=len, reverse=True)
    return [group[0].left for group in groups[:_MOST_EDGES] if len(group) > 1]


def _runs(lines: Sequence[_Words], edge: float, edges: Sequence[float]) -> Iterator[list[_Line]]:
    """Lines on end that stand in two columns, or in one of them: from the first to the last that has
    something in the second."""
    run: list[_Line] = []
    for line in [*lines, ()]:
        halves = _halves(line, edge, edges) if line else None
        if halves:
            run.append(halves)
        elif run:
            yield from filter(None, [_trimmed(run)])
            run = []


def _trimmed(run: list[_Line]) -> list[_Line]:
    beside = [at for at, line in enumerate(run) if line.right and not line.touches]
    if not beside:
        return []
    start, end = beside[0], beside[-1] + 1
    distance = _distance([line.words for line in run])
    apart = _LEAST_DISTANCE * _mean_size([line.words for line in run])
    while start and run[start - 1].base - run[start].base < apart:
        start -= 1  # the columns do not stand on the same lines
    while end < len(run) and run[end - 1].left and run[end - 1].base - run[end].base <= _SPACED * distance:
        end += 1  # a label that is longer than what stands beside it
    return run[start:end]


def _halves(line: _Words, edge: float, edges: Sequence[float]) -> _Line | None:
    """A line as it stands on both sides of an edge; None where it goes across it, or has a third column."""
    size = max(word.size for word in line)
    left = tuple(word for word in line if word.left < edge - _SAME_EDGE * size)
    right = line[len(left) :]
    if left and left[-1].right > edge:
        return None
    if right and right[0].left > edge + _INDENTED * size:
        return None
    if left and right:
        apart = right[0].left - left[-1].right
        if right[0].left > edge + _SAME_EDGE * size and apart < _WIDE * size:
            return None
        least = _BETWEEN if abs(right[0].left - edge) > _VERY_EDGE * size else _TOUCHING
        if apart < least * size:
            return None
    for half in (left, right):
        for start in _starts(half, _WIDE)[1:]:
            is_of_list = start is half[1] and _MARK.match(half[0].text)
            if not is_of_list and any(abs(start.left - each) <= _SAME_EDGE * size for each in edges):
                return None
    return _Line(left, right)


def _distance(lines: Sequence[_Words]) -> float:
    """How far lines that go on are apart."""
    size = _mean_size(lines)
    apart = (one[0].base - two[0].base for one, two in pairwise(lines))
    return min((each for each in apart if each >= _LEAST_DISTANCE * size), default=1.2 * size)


def _mean_size(lines: Sequence[_Words]) -> float:
    return sum(line[0].size for line in lines) / len(lines)


class _Column:
    """The lines of one column. `margin`: as far as they can go."""

    def __init__(self, lines: Sequence[_Words], margin: float) -> None:
        self.lines = lines
        self.distance = _distance(lines) if lines else margin
        start = min((line[0].left for line in lines), default=0)
        end = max((line[-1].right for line in lines), default=0)
        self._end = end if end - start > _NARROW * (margin - start) else margin

    def has_room(self, line: _Words, after: _Words, end: float = 0) -> bool:
        """Whether the first word of the line after had room on a line: then that one begins something new.
        `end`: where the column ends, if not where its lines do."""
        first = after[0]
        return line[-1].right + _SPACE * first.size + first.right - first.left <= (end or self._end)

    def is_parted(self, before: _Words, line: _Words) -> bool:
        """Whether a line stands apart from the one above it, or that one ends a sentence."""
        return before[0].base - line[0].base > _SPACED * self.distance or before[-1].text[-1] in STOPS

    def paragraphs(self, lines: Sequence[_Words]) -> list[str]:
        """Lines that were only broken to fit put together again."""
        found: list[str] = []
        for before, line in pairwise([(), *lines]):
            text = " ".join(word.text for word in line)
            if before and not self.begins_anew(before, line) and not NEW_LINE.match(f"{text} "):
                found[-1] += f" {text}"
            else:
                found.append(text)
        return [*map(with_hyphens, found)]

    def begins_anew(self, before: _Words, line: _Words) -> bool:
        """Whether a line does not go on with the one above it."""
        return self.is_parted(before, line) or self.has_room(before, line)


class _Columns:
    """Lines on end in two columns. `margin`: where the lines of the page end."""

    def __init__(self, run: Sequence[_Line], edge: float, margin: float, rules: Sequence[Rule]) -> None:
        self._run, self.edge, self._margin = run, edge, margin
        self.words = frozenset(word.at for line in run for word in line.words)
        self._left = _Column([line.left for line in run if line.left], edge)
        self._right = _Column([line.right for line in run if line.right], margin)
        heights = self._heights(rules)
        self._is_ruled = bool(heights)
        self._rows = self._by_rules(heights) if heights else self._by_gaps()

    def are_sure(self, known: Sequence[float]) -> bool:
        """Whether these are two columns, and not words that stand apart by chance."""
        if not self._left.lines or not any(map(self._is_wide, self._run)):
            return False
        if self._is_running:
            return self._have_much
        labelled = sum(bool(row.right and any(map(_is_named, row.left))) for row in self._rows)
        if any(abs(each - self.edge) <= 1 for each in known):
            return labelled > 0
        return labelled >= _FEWEST_ROWS and len(self._right.lines) >= _FEWEST_STARTS

    @property
    def _have_much(self) -> bool:
        return min(len(self._left.lines), len(self._right.lines)) >= _FEWEST_OF_TEXT

    def _is_wide(self, line: _Line) -> bool:
        if not (line.left and line.right):
            return bool(line.right)
        return line.right[0].left - line.left[-1].right >= _WIDE * line.right[0].size

    @property
    def are_written_so(self) -> bool:
        """Whether the page has one column after the other already."""
        return self._is_running and self._are_written_apart

    @property
    def text(self) -> str:
        """As it is read."""
        if self._is_running:
            columns = (self._left, self._right)
            return "\n".join(text for column in columns for text in column.paragraphs(column.lines))
        return "\n".join(map(self._text_of, self._rows))

    def _text_of(self, row: _Row) -> str:
        label = " ".join(self._left.paragraphs(row.left))
        first, *more = self._right.paragraphs(row.right) or [""]
        is_known = section_of_head(label) or topic_of(label)
        between = "\t" if is_known or not label.endswith(":") else " "  # "Rob: He is well." is no row
        return "\n".join([between.join(filter(None, (label, first))), *more])

    @cached_property
    def _is_running(self) -> bool:
        """Whether both columns are text that goes on, not cells that belong beside each other."""
        cells = [row.left for row in self._rows if row.left]
        listed = sum(len(cell[0]) > 1 and cell[0][0].text in _BULLETS for cell in cells)
        most = _MOST_OF_CELL if self._is_ruled or not self._are_equal else _MOST_OF_EQUAL
        if self._are_written_apart and not self._is_ruled and self._have_much:
            return True
        is_list = 2 * listed > len(cells) and not self._is_ruled
        return len(self._left.lines) > most * len(cells) or is_list

    @property
    def _are_equal(self) -> bool:
        """Whether the columns are of one width, as in a newspaper."""
        start = min(word.left for line in self._left.lines for word in line)
        least, most = (share * (self._margin - start) for share in _EQUAL)
        return least <= self.edge - start <= most

    @property
    def _are_written_apart(self) -> bool:
        """Whether the page was written one column after the other."""
        last = max(word.at for line in self._left.lines for word in line)
        return last < min(word.at for line in self._right.lines for word in line)

    def _heights(self, rules: Sequence[Rule]) -> list[float]:
        """The heights of rules that stand between these lines and go across the first column."""
        words = [word for line in self._run for word in line.left]
        start = min((word.left for word in words), default=self.edge)
        end = max((word.right for word in words), default=self.edge)
        end = max(end, self.edge - _GUTTER * _mean_size([line.words for line in self._run]))
        high, low = self._run[0].base, self._run[-1].base
        over = (
            rule.height
            for rule in rules
            if low <= rule.height <= high and rule.left <= start and rule.right >= end
        )
        return sorted(set(over), reverse=True)

    def _by_rules(self, heights: Sequence[float]) -> list[_Row]:
        rows = [_Row() for _ in range(len(heights) + 1)]
        for line in self._run:
            rows[sum(line.base < height for height in heights)].add(line)
        return [row for row in rows if row.left or row.right]

    def _by_gaps(self) -> list[_Row]:
        """A row begins behind a gap across both columns where a label stands before the next; without a gap
        where a label begins."""
        distance = _SPACED * min(self._left.distance, self._right.distance)
        bands: list[list[_Line]] = [[self._run[0]]]
        for before, line in pairwise(self._run):
            if before.base - line.base > distance:
                bands.append([])
            bands[-1].append(line)
        rows: list[_Row] = []
        for band in bands:
            if not rows or any(line.left for line in band):
                rows.append(_Row())
            for line in band:
                if line.left and rows[-1].left and not self._is_of_row(line, rows[-1]):
                    rows.append(_Row())
                rows[-1].add(line)
        return rows

    def _is_of_row(self, line: _Line, row: _Row) -> bool:
        """Whether a line with words in the first column goes on with a row: where one cell of it goes on and
        the other could have begun anew, a small letter tells."""
        label_goes_on = self._label_goes_on(row.left[-1], line.left)
        if not (line.right and row.right):
            return label_goes_on
        if not self._right.begins_anew(row.right[-1], line.right):
            return True
        return label_goes_on and line.left[0].text[0].islower()

    def _label_goes_on(self, before: _Words, line: _Words) -> bool:
        if line[0].text[0].islower():
            return not self._left.is_parted(before, line)
        end = self.edge - _GUTTER * line[0].size
        return not (self._left.begins_anew(before, line) or self._left.has_room(before, line, end))


def _is_named(line: _Words) -> bool:
    """Whether a line of a label has a word, and not only a number or a bullet."""
    return any(_NAMES.search(word.text) for word in line)
