"""How a letter looks, from what the child chose where that is known. Pure.

In: plain values. Out: `Look`, and the same as a record for the store.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any


class Sheet(StrEnum):
    """The paper: A4 pages, or A4 folded to an A5 booklet."""

    A4 = "a4"
    BOOKLET = "booklet"


class Colours(StrEnum):
    """Warm colours, or black and grey for a printer without colour."""

    SUN = "sun"
    GREY = "grey"


MOST = 3


@dataclass(frozen=True, slots=True)
class Look:
    """`text` and `pictures`: 1 as usual, 2 bigger, 3 biggest."""

    text: int = 1
    pictures: int = 1
    sheet: Sheet = Sheet.A4
    colours: Colours = Colours.SUN

    def __post_init__(self) -> None:
        if not (1 <= self.text <= MOST and 1 <= self.pictures <= MOST):
            raise ValueError("a size is 1, 2 or 3")


AS_USUAL = Look()


def look_of(picture_size: int) -> Look:
    """The look that suits how many cards a child has side by side: one big one, two, or three."""
    return Look(text=2 if picture_size == 1 else 1, pictures={1: 3, 2: 2}.get(picture_size, 1))


def look_record(look: Look) -> dict[str, Any]:
    """The look as plain values."""
    return {
        "text": look.text,
        "pictures": look.pictures,
        "sheet": look.sheet.value,
        "colours": look.colours.value,
    }


def look_from(record: Mapping[str, Any]) -> Look:
    """What `look_record` gave; what is missing is as usual. Raises ValueError, TypeError."""
    return Look(
        text=record.get("text", 1),
        pictures=record.get("pictures", 1),
        sheet=Sheet(record.get("sheet", Sheet.A4)),
        colours=Colours(record.get("colours", Colours.SUN)),
    )
