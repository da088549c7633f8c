"""A text as its words alone, to tell whether two say the same word for word. Pure.

In: any text. Out: its words, folded as search folds them; of a text of signs alone (a smile), those.
"""

import re

from symbols.folding import fold


def words_alone(text: str) -> str:
    """Another stop, dash, capital or quotation mark changes nothing."""
    folded = fold(text)
    return " ".join(re.findall(r"\w+", folded)) or folded
