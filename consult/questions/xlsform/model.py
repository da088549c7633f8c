"""What comes out of an XLSForm file: the questionnaire, and what was changed or could not come in. Pure."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from consult.questions.own_file import Questionnaire

Row = Mapping[str, str]  # the column's name as in the file, lower case -> the cell as text


class FileRefused(ValueError):
    """The file as a whole is not read: the reason, in plain words."""


class Unsaid(ValueError):
    """One row says something that our questionnaires cannot say: what, in plain words."""


@dataclass(frozen=True)
class Sheet:
    """One sheet of the file: its columns, and its rows with their numbers as a spreadsheet shows them."""

    columns: tuple[str, ...] = ()
    rows: tuple[tuple[int, Row], ...] = ()


@dataclass(frozen=True)
class Finding:
    """Something that a person must know about a row. `left_out`: the row did not come in; else it came in and
    was changed. `row`: as a spreadsheet counts, 0 for the whole file; `sheet`: "survey" or "choices"."""

    sheet: str
    row: int
    name: str
    why: str
    left_out: bool = False

    @property
    def told(self) -> str:
        """One line for the desk and for the command."""
        where = f"{self.sheet}, row {self.row}" if self.row else self.sheet
        name = f" “{self.name}”" if self.name else ""
        return f"{where}{name}: {'left out: ' if self.left_out else ''}{self.why}"


@dataclass(frozen=True)
class Brought:
    """What was read."""

    questionnaire: Questionnaire
    findings: tuple[Finding, ...] = ()
    rows: int = 0

    @property
    def left_out(self) -> tuple[Finding, ...]:
        """The rows that did not come in."""
        return tuple(one for one in self.findings if one.left_out)

    @property
    def changed(self) -> tuple[Finding, ...]:
        """What came in otherwise than it stands in the file."""
        return tuple(one for one in self.findings if not one.left_out)


@dataclass
class Notes:
    """Findings while they are made. `ours`: the file has our own columns, so that we wrote its words."""

    ours: bool = False
    found: list[Finding] = field(default_factory=list)

    def change(self, sheet: str, row: int, name: str, why: str) -> None:
        """It came in, otherwise than it stands there. The same twice is once."""
        self._add(Finding(sheet, row, name, why))

    def leave(self, sheet: str, row: int, name: str, why: str) -> None:
        """It did not come in."""
        self._add(Finding(sheet, row, name, why, left_out=True))

    def leave_columns(self, sheet: str, counts: Mapping[str, int]) -> None:
        """Columns of which nothing came in, with how many of their cells hold something."""
        for name, count in counts.items():
            cells = "1 cell" if count == 1 else f"{count} cells"
            self.leave(sheet, 0, name, f"a column with {cells}, of which nothing comes in")

    def _add(self, finding: Finding) -> None:
        if finding not in self.found:
            self.found.append(finding)
