"""A typed text cut into sentences, one to a line. Pure.

In: any text. Out: its sentences in order, each ended; no word that can be seen is lost.
"""

import re
import unicodedata

# A full stop after these does not end a sentence.
_SHORT = re.compile(r"\b(?:Mr|Mrs|Ms|Miss|Dr|Prof|Rev|St|e\.g|i\.e|etc|[A-Z])\.$")
_END = re.compile(r"(?<=[.!?؟።])[\"'”’)]*\s+")
_FINISHED = (".", "!", "?", ":", "…", "؟", "።", '"', "”", "»")


def sentences_of(text: str) -> tuple[str, ...]:
    """The sentences of a typed text in order, each on one line and ended by a stop; all its words are kept.

    Line ends separate sentences too. A stop after a title ("Mr.") or an initial does not.
    """
    found: list[str] = []
    for row in text.splitlines():
        begun = ""
        for piece in _END.split(row):
            begun = f"{begun} {piece}".strip()
            if begun and not _SHORT.search(begun):
                found.append(begun)
                begun = ""
        if begun:
            found.append(begun)
    return tuple(_finished(" ".join(each.split())) for each in found if can_be_seen(each))


def introduces(sentence: str) -> bool:
    """Whether it opens what comes next: "I have asked for this:", "Why?". Parted from it, the next sentence
    would say something else: "You live with Nan." without "Only a judge can decide this:" is a promise."""
    return sentence.rstrip().endswith((":", "፦", "?", "؟", "፧"))


def can_be_seen(text: str) -> bool:
    """True where a text holds more than spaces and unseen marks (Unicode Z and C)."""
    return any(unicodedata.category(each)[0] not in "ZC" for each in text)


def _finished(sentence: str) -> str:
    return sentence if sentence.endswith(_FINISHED) else f"{sentence}."
