"""An amount that is seen: a glass that is empty, filled a little, or full. Pure.

In: how many of how many steps. Out: a name that stands wherever a picture's does, and its shapes. It needs no
place in a set: it is drawn from its name alone, and so every page and paper shows what the child saw.
"""

import re

AMOUNT = "amount"
FULL = 58  # of the glass's height
_NAMED = re.compile(r"amount:([0-9]):([1-9])\Z")
_GLASS = (
    '<path fill="#fff" stroke="#1d1d1f" stroke-width="4" stroke-linejoin="round"'
    ' d="M24 12h48v68a6 6 0 0 1-6 6H30a6 6 0 0 1-6-6z"/>'
)


def amount(step: int, steps: int) -> str:
    """The name of a glass filled to `step` of `steps`; 0 is empty."""
    return f"{AMOUNT}:{step}:{steps}"


def is_amount(name: str) -> bool:
    """Whether this is such a name."""
    return _NAMED.match(name) is not None


def shapes_of_amount(name: str) -> str:
    """The shapes within an <svg> of 96 by 96. Raises ValueError for what is no such name."""
    found = _NAMED.match(name)
    if found is None:
        raise ValueError(name)
    high = round(FULL * min(1.0, int(found[1]) / int(found[2])))
    water = f'<rect x="28" y="{80 - high}" width="40" height="{high}" rx="2" fill="#2f7fd0"/>'
    return _GLASS + (water if high else "")


def svg_of_amount(name: str) -> bytes:
    """The same as a drawing of its own, for paper. Raises ValueError."""
    head = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 96 96">'
    return f"{head}{shapes_of_amount(name)}</svg>".encode()
