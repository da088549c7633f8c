"""A record as a file gave it, and why a file could not be read.

In: nothing. Out: `Record`, `RecordUnreadable`, limits, a row as a line.
"""

from collections.abc import Sequence
from dataclasses import dataclass

LARGEST_FILE = 12_000_000
MOST_CHARACTERS = 400_000
MOST_PAGES = 40
HIDDEN_LEFT_OUT = "There is hidden text in this file, which no page of it shows. It is left out."
STRUCK_LEFT_OUT = "Words are struck out in this file. They are left out."


class RecordUnreadable(ValueError):
    """The file was not read. The message tells whoever brought it why, and what they can do."""


@dataclass(frozen=True, slots=True)
class Record:
    """The text of a record, a line for each paragraph, list item and row. `notes`: what was left out."""

    text: str
    notes: tuple[str, ...] = ()


def as_row(cells: Sequence[str]) -> str:
    """A row of a table as a line. In a list (three columns or more) a new line or a tab inside a cell begins
    no other row or cell; beside a label it begins the next line of what is told there."""
    return "\t".join([" ".join(cell.split()) for cell in cells] if len(cells) > 2 else cells)
