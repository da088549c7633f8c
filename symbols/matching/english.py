"""Which words our own English knows. Pure.

In: a word, in any form. Out: whether it stands in the English lexicon, in which the phrases, names of games
and slips of children were gathered. A dictionary of all English would be too wide: it has "hombre" too.
"""

import re
from functools import cache

from symbols.matching.shipped import FOLDER

_WORD = re.compile(r"[^\W\d_]+")


def is_known(word: str) -> bool:
    """Whether the lexicon has the word somewhere, in this form."""
    return word.casefold() in _known()


@cache
def _known() -> frozenset[str]:
    texts = (path.read_text(encoding="utf-8") for path in sorted(FOLDER.glob("en*.toml")))
    return frozenset(word for text in texts for word in _WORD.findall(text.casefold()))
