"""The communication passport: how I say yes, what I understand, how I use pictures. Pure.

Written down by someone who knows the child, with their name, role and the day; shown to whoever helps. It
says what is within a child's reach and never how well they do.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

CARDS_AT_ONCE = (2, 3, 4, 6, 9)
PACES = (2, 3, 4, 6, 8)  # seconds that the ring stays on each thing
PACE = 3
DWELLS = (5, 8, 12, 20, 30, 50)  # tenths of a second to rest on a thing
DWELL = 12


class Understands(StrEnum):
    """What the child knows to stand for a thing."""

    OBJECTS = "objects"
    PHOTOS = "photos"
    DRAWINGS = "drawings"
    WORDS = "words"


class Uses(StrEnum):
    """What the child does with pictures."""

    GIVE = "give"
    CHOOSE = "choose"
    SORT = "sort"
    SENTENCE = "sentence"
    COMMENT = "comment"


class Access(StrEnum):
    """How the child chooses: touch; looking or pointing at big corners; resting on a card with a finger or a
    pointer that eyes or head move; one switch; two; or a helper goes through the cards and waits for their
    yes."""

    TOUCH = "touch"
    POINT = "point"
    DWELL = "dwell"
    ONE_SWITCH = "one"
    TWO_SWITCHES = "two"
    PARTNER = "partner"


class Scan(StrEnum):
    """How a page is gone through where the child does not touch it. OFF is a choice; "" is none made yet."""

    OFF = "off"
    ONE = "one"
    TWO = "two"
    PARTNER = "partner"
    DWELL = "dwell"


SCANS = {
    Access.DWELL: Scan.DWELL,
    Access.ONE_SWITCH: Scan.ONE,
    Access.TWO_SWITCHES: Scan.TWO,
    Access.PARTNER: Scan.PARTNER,
}
SWITCHED = (Scan.ONE, Scan.TWO, Scan.PARTNER)


@dataclass(frozen=True)
class Passport:
    """How a child is to be asked. Texts are the English of whoever filled it in; "" and 0: nothing written.
    `locked`: cards always stand in the same order and place. `sound`: "on", "off" or "". `pace`: seconds on
    each thing; `by_rows`: a ring goes over rows first; `dwell`: tenths of a second to rest on a card."""

    yes: str = ""
    no: str = ""
    stop: str = ""
    more: str = ""
    understands: tuple[Understands, ...] = ()
    uses: tuple[Uses, ...] = ()
    cards_at_once: int = 0
    picture_size: int = 0
    sound: str = ""
    locked: bool = True
    access: Access = Access.TOUCH
    pace: int = PACE
    by_rows: bool = False
    dwell: int = DWELL
    symbols: str = ""
    say: str = ""
    avoid: str = ""
    upsets: str = ""
    tired: str = ""
    filled_by: str = ""
    role: str = ""
    filled_on: date | None = None

    @property
    def scan(self) -> Scan:
        """How the pages are gone through."""
        return SCANS.get(self.access, Scan.OFF)

    @property
    def is_for_watching(self) -> bool:
        """True where only things that can be held mean something: this child is heard by watching, and is
        asked no cards."""
        return self.understands == (Understands.OBJECTS,)

    @property
    def reads_words(self) -> bool:
        """Whether written or spoken words mean something; where nothing was written down, they do."""
        return not self.understands or Understands.WORDS in self.understands
