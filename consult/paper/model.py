"""What a paper questionnaire is made of: whom it is for, how it looks, what it asks. Pure.

In: plain values. Out: frozen nouns. No name of the child is on the pages that come back: a code is.
"""

from dataclasses import dataclass

from children.model import AgeBand, Contact, Way
from consult.questions.model import Question


@dataclass(frozen=True)
class Look:
    """Sizes of one paper: points of the words, cards in a row, and whether each question has a page."""

    points: int
    columns: int
    has_pictures: bool
    is_apart: bool


@dataclass(frozen=True)
class PaperFacts:
    """Whom a paper is for. `child`, `iro`, `when`: empty for a blank one. `code` and `link`: how what comes
    back is matched, for staff alone; empty for a blank one. `asks_who_sees`: while people are to meet."""

    way: Way
    lang: str
    age: AgeBand
    at_once: int
    questions: tuple[Question, ...]
    child: str = ""
    iro: str = ""
    when: str = ""
    came_alone: bool = False
    home_office: str = ""
    contacts: tuple[Contact, ...] = ()
    emergency: str = "999"
    code: str = ""
    link: str = ""
    asks_who_sees: bool = True

    @property
    def look(self) -> Look:
        """How it is set: bigger for who is younger, no more in a row than this child is used to."""
        points = {AgeBand.YOUNGER: 20, AgeBand.MIDDLE: 17, AgeBand.OLDER: 14}[self.age]
        columns = 2 if self.at_once in (2, 4) else 3
        pictures = self.way is not Way.WORDS
        return Look(points, columns, pictures, self.way is Way.PICTURES)


class NothingToAsk(ValueError):
    """There is no question for this child on paper."""


ALIKE = "abcdefghjkmnpqrstuvwxyz23456789"  # no letter or digit that is taken for another


def code_of(blind: bytes) -> str:
    """A short code to write down and read aloud, such as "k3f-7qp": six signs from a keyed hash."""
    number = int.from_bytes(blind[:8], "big")
    signs = ""
    for _ in range(6):
        number, at = divmod(number, len(ALIKE))
        signs += ALIKE[at]
    return f"{signs[:3]}-{signs[3:]}"
