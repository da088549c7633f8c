"""What is decided of a pronoun, and what earlier sentences leave in mind for it. Pure.

In: nothing. Out: `Verdict`, `Before`.
"""

from dataclasses import dataclass
from enum import Enum, auto

from letters.rewrite.person import Person


class Verdict(Enum):
    """Whom a pronoun means."""

    CHILD = auto()
    OTHER = auto()
    ASK = auto()


@dataclass(frozen=True, slots=True)
class Before:
    """What the sentences before leave in mind: who did something last, if it was not the child."""

    person: Person | None = None
    with_child: bool = False
    child: bool = False
    """Whether the child has been named in this part of the record."""
    together: bool = False
    """Whether the child did it with others, and nobody else did anything: "Kai and Leon saw their dad"."""
    things: bool = False
    """Whether things in the plural were named with it."""
    is_letter: bool = False
    """Whether the record is a letter to the child, who is "you" in it."""
    spoken_to: bool = False
    """Whether it spoke to the child, and has not named them since: "she" is hardly the child."""

    def at_opening(self) -> "Before":
        """What is left in mind where a new part begins."""
        return Before(is_letter=self.is_letter, spoken_to=self.spoken_to or self.is_letter)
