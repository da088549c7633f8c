"""A month that is seen: a page of a calendar with what that time of the year looks like in England. Pure.

In: a month. Out: a name that stands wherever a picture's does, and its shapes. Like an amount
(`symbols.amounts`) it needs no place in a set. Its words stand beside it: alone it tells four times of the
year apart.
"""

import re

MONTH = "month"
_NAMED = re.compile(r"month:([1-9]|1[0-2])\Z")
_INK = 'stroke="#1d1d1f" stroke-width="4" stroke-linejoin="round" stroke-linecap="round"'
_FINE = _INK.replace('"4"', '"3"')
_PAGE = (
    f'<rect x="8" y="14" width="80" height="78" rx="6" fill="#fff" {_INK}/>'
    f'<path fill="#d94b3d" {_INK} d="M8 34V20q0-6 6-6H82q6 0 6 6V34Z"/>'
    f'<path fill="none" {_INK} d="M28 7V22M68 7V22"/>'
)
_SNOW = (
    '<path fill="none" stroke="#2f7fd0" stroke-width="4.5" stroke-linecap="round"'
    ' d="M48 41V85M29 52L67 74M29 74L67 52M42 46l6 6l6-6M42 80l6-6l6 6M30 60l7-4v-8M66 60l-7-4v-8M30 66l7 4v8'
    'M66 66l-7 4v8"/>'
)
_FLOWER = (
    '<path fill="none" stroke="#2e8b57" stroke-width="4.5" stroke-linecap="round"'
    ' d="M48 66V88M48 82q-11 0-13-9M48 82q11 0 13-9"/>'
    f'<path fill="#f48fb1" {_FINE} d="M48 40q8 0 7 9q9-3 10 5q1 7-8 8q3 9-4 10q-4 1-5-4q-1 5-5 4q-7-1-4-10'
    'q-9-1-8-8q1-8 10-5q-1-9 7-9Z"/>'
    f'<circle cx="48" cy="57" r="5.5" fill="#ffd23f" {_INK}/>'
)
_SUN = (
    '<path fill="none" stroke="#e8871e" stroke-width="5" stroke-linecap="round"'
    ' d="M48 40v4M48 82v4M25 63h4M67 63h4M32 47l3 3M61 76l3 3M64 47l-3 3M35 76l-3 3"/>'
    f'<circle cx="48" cy="63" r="13" fill="#ffd23f" {_INK}/>'
)
_LEAF = (
    f'<path fill="#e8871e" {_INK} d="M34 82Q26 54 66 43Q72 80 40 78Z"/>'
    f'<path fill="none" {_INK} d="M28 88Q40 72 56 58"/>'
)
_SEASONS = (_SNOW, _SNOW, _FLOWER, _FLOWER, _FLOWER, _SUN, _SUN, _SUN, _LEAF, _LEAF, _LEAF, _SNOW)


def month_picture(month: int) -> str:
    """The name of a month's picture, 1 for January."""
    return f"{MONTH}:{month}"


def is_month(name: str) -> bool:
    """Whether this is such a name."""
    return _NAMED.match(name) is not None


def shapes_of_month(name: str) -> str:
    """The shapes within an <svg> of 96 by 96. Raises ValueError for what is no such name."""
    found = _NAMED.match(name)
    if found is None:
        raise ValueError(name)
    return _PAGE + _SEASONS[int(found[1]) - 1]
