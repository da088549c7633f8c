"""How a child reaches what is on a page: what they chose in "My way", else what their passport says. Pure."""

from dataclasses import dataclass
from typing import Protocol

from children.passport.model import DWELL, PACE, Access, Passport, Scan


class Chosen(Protocol):
    """What a child chose in "My way"; "" and 0 where they did not. `rows`, `corners`: "yes" or "no"."""

    @property
    def scan(self) -> str:
        """As in Scan."""

    @property
    def pace(self) -> int:
        """Seconds."""

    @property
    def rows(self) -> str:
        """Whether the ring goes over rows first."""

    @property
    def dwell(self) -> int:
        """Tenths of a second."""

    @property
    def corners(self) -> str:
        """Whether cards stand far apart."""

    @property
    def sound(self) -> str:
        """How fast it is read."""


@dataclass(frozen=True)
class Reached:
    """`scan`: how the page is gone through; `pace`: seconds on each thing; `by_rows`: first over the rows,
    then within the one that was chosen; `dwell`: tenths of a second to rest on a thing; `corners`: cards far
    apart; `sound`: "off", or how fast it is read ("normal", "slow"), "" where nobody chose."""

    scan: Scan = Scan.OFF
    pace: int = PACE
    by_rows: bool = False
    dwell: int = DWELL
    corners: bool = False
    sound: str = ""

    @property
    def scans(self) -> bool:
        """Whether a ring goes over the page."""
        return self.scan not in (Scan.OFF, Scan.DWELL)

    @property
    def dwells(self) -> bool:
        """Whether resting on a thing chooses it."""
        return self.scan is Scan.DWELL


def reached_by(passport: Passport | None, chosen: Chosen | None = None) -> Reached:
    """As the child chose, else as the passport has it, else by touch."""
    known = passport or Passport()
    if chosen is None:
        return Reached(known.scan, known.pace, known.by_rows, known.dwell, _points(known), known.sound)
    return Reached(
        scan=Scan(chosen.scan) if chosen.scan else known.scan,
        pace=chosen.pace or known.pace or PACE,
        by_rows=chosen.rows == "yes" if chosen.rows else known.by_rows,
        dwell=chosen.dwell or known.dwell or DWELL,
        corners=chosen.corners == "yes" if chosen.corners else _points(known),
        sound=chosen.sound or known.sound,
    )


def _points(passport: Passport) -> bool:
    return passport.access is Access.POINT
