"""Fixed sentences that say which picture stands over which words: "I run your [meeting: review]." Pure.

In: such a text, in any language. Out: its words in pieces, each with its picture's concept or None. A
translator puts the brackets around their own words for the same thing, wherever those stand in the sentence.
"""

import re

_PICTURED = re.compile(r"\[([a-z][a-z-]*): ([^\[\]]+)\]")


def pictured(text: str) -> tuple[tuple[str, str | None], ...]:
    """The words in order; joined they are the sentence."""
    pieces: list[tuple[str, str | None]] = []
    at = 0
    for found in _PICTURED.finditer(text):
        pieces += [(text[at : found.start()], None), (found[2], found[1])]
        at = found.end()
    return tuple(piece for piece in (*pieces, (text[at:], None)) if piece[0])


def unpictured(text: str) -> str:
    """The sentence alone, as it is said."""
    return "".join(words for words, _ in pictured(text))
