"""Which picture a row of a stranger's file gets. Pure.

In: the pictures that there are, and who suggests one for words. Out: a picture, and what a person must
look at.
"""

from collections.abc import Callable, Collection
from dataclasses import dataclass
from pathlib import PurePosixPath

Suggest = Callable[[str], str]  # English words -> a picture, or ""
FOR_QUESTION, FOR_CARD = "ask-question", "choose"


def suggest_none(words: str) -> str:
    """Nobody suggests any."""
    return ""


@dataclass(frozen=True)
class Pictures:
    """`known`: the names of the pictures that may stand; empty: any name is taken as it is."""

    known: Collection[str] = frozenset()
    suggest: Suggest = suggest_none

    def choose(self, ours: str, file: str, words: str, otherwise: str) -> tuple[str, str]:
        """The picture, and what was done about it ("" where the file says it itself)."""
        stem = PurePosixPath(file.replace("\\", "/")).stem.lower().replace("_", "-")
        for named in (ours, stem):
            if named and (named in self.known or (named is ours and not self.known)):
                return named, ""
        lost = f"its picture “{file or ours}” is not one of ours; " if file or ours else ""
        suggested = self.suggest(words)
        if suggested:
            return suggested, f"{lost}the picture “{suggested}” was picked by its words: look at it"
        return otherwise, f"{lost}it needs a picture: choose one"
