"""The child's name with a slip of the pen, or its short form: "Tianna" and "Tia" of Tiana. Pure.

In: a word of a record, the child. Out: whether it is most likely the child's name.
"""

from functools import lru_cache

from letters.rewrite.child import Child
from letters.rewrite.first_names import is_first_name
from letters.rewrite.lexicon import NO_NAMES
from letters.rewrite.verbs import parts_of_speech
from letters.rewrite.words import plain_letters

_SHORTEST = 4
_SHORT_FORM = 3
_OF_NAMES = frozenset(["NNP", "NNPS"])


def is_slip(written: str, child: Child) -> bool:
    """Whether a word with a capital is the child's name with a slip or cut short; never another's name."""
    low = plain_letters(written)
    if not written.istitle() or not written.isalpha() or low in NO_NAMES:
        return False
    others = " ".join([*(each.name for each in child.people), child.full_name])
    return _is_near(low, plain_letters(child.name), plain_letters(others))


@lru_cache(maxsize=4096)
def _is_near(low: str, name: str, others: str) -> bool:
    if low == name or low in others.split() or " " in name or parts_of_speech(low) - _OF_NAMES:
        return False
    if len(low) >= _SHORT_FORM and name.startswith(low) and len(name) - len(low) <= _SHORT_FORM:
        return True
    return (
        len(low) >= _SHORTEST and len(name) >= _SHORTEST and not is_first_name(low) and _one_slip(low, name)
    )


def _one_slip(one: str, two: str) -> bool:
    """One letter too many, too few, another, or two that changed places; the first is right."""
    if one[0] != two[0] or abs(len(one) - len(two)) > 1:
        return False
    short, long = sorted((one, two), key=len)
    at = next((place for place in range(len(short)) if short[place] != long[place]), len(short))
    if len(short) < len(long):
        return short[at:] == long[at + 1 :]
    swapped = short[at : at + 2] == long[at : at + 2][::-1] and short[at + 2 :] == long[at + 2 :]
    return swapped or short[at + 1 :] == long[at + 1 :]
