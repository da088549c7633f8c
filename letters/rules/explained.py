"""Whether a hard word is explained where it stands: in its own sentence or in the next one. Pure."""

import re

from letters.rules.model import Around

_EXPLAINS = re.compile(
    r"^(?:this|that|it|these|they)\s+(?:means?|is|are|says?|helps?)\b|\bmeans?\b|^what (?:is|are"
    r"|does)\b|\bis (?:a|an|someone|when|where)\b"
    r"|\bare (?:people|when|things)\b",
    re.IGNORECASE,
)


def is_explained(written: str, sentence: str, around: Around) -> bool:
    """True where this sentence says what the word means, or the next one does."""
    word = re.escape(written.casefold())
    own = re.search(
        rf"\b{word}\W+(?:means?|is (?:a|an|someone|when)|are (?:people|when))\b", sentence.casefold()
    )
    if own or re.search(
        rf"\bmeans?\b|\b(?:called|known as)\s+(?:a|an|the)?\s*\W?{word}", sentence.casefold()
    ):
        return True
    return bool(around.after and _EXPLAINS.search(around.after))
