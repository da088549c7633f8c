"""Words in another language beside an English that staff change: whether they still say it. Pure.

In: words, the English that they were given for (None: kept before that was written down), the English of now.
Out: whether they stand. Where the English is another now they are out of date, as a catalogue's are
(`wording.catalogue`), until somebody changes them or says that they are still right.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Given:
    """Words that a person gave. `of`: the English that they were given for; None where that is not known:
    they count as given for what stands beside them."""

    text: str
    of: str | None = None

    def says(self, english: str) -> bool:
        """Whether they are words, and of this English."""
        return bool(self.text.strip()) and (self.of is None or _bare(self.of) == _bare(english))

    def is_old(self, english: str) -> bool:
        """Whether they are words of another English than this."""
        return bool(self.text.strip()) and not self.says(english)


def given_again(now: str, english: str, was: Given, was_beside: str, *, still_right: bool) -> Given:
    """What is kept of words as a form has them now. `was`: as they were, beside the English `was_beside`;
    `still_right`: somebody said so of words that were out of date."""
    if now != was.text or still_right:
        return Given(now, english)
    return Given(now, was_beside if was.of is None else was.of)


def _bare(text: str) -> str:
    return " ".join(text.split())
