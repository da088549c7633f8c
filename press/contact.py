"""A sentence cut where it says how to reach somebody, so that the number or address has its own line. Pure.

In: words, and the number or email address in them. Out: the pieces. What a child copies or types stands from
left to right, whole, and without the full stop of its sentence, which is heard only (numbers large, on a line
of their own: domain.md 4.19).
"""

from dataclasses import dataclass

_ISOLATES = "\u2066\u2067\u2068\u2069"
NAME = 16  # characters
_STOPS = frozenset(".۔።")


@dataclass(frozen=True, slots=True)
class Cut:
    """The words before an address or number, itself, the words after it, and the full stop that ends the
    sentence straight after it, which is heard but not drawn."""

    before: str
    contact: str
    after: str
    stop: str

    @property
    def shares(self) -> bool:
        """Whether the words before are a name alone ("Childline: 0800 1111") and stand on the same line."""
        return len(self.before.strip()) <= NAME


def cut_at(text: str, contact: str) -> Cut:
    """The text cut at its contact."""
    before, _, after = text.rpartition(contact)
    after = after.lstrip(_ISOLATES)
    bare = after.strip(" " + _ISOLATES)
    stop = bare if bare in _STOPS else ""
    return Cut(before.rstrip(_ISOLATES), contact, "" if stop else after, stop)
