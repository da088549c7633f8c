"""Names that are no person's where they stand: "the Forest of Dean", "Rose Hill Academy", "6 Jan". Pure.

In: words of a sentence, where a name seems to begin. Out: whether it is a place, a day or a thing.
"""

from collections.abc import Sequence

from letters.rewrite.lexicon import listed
from letters.rewrite.words import Word

_PLACES = listed(
    "hospital house academy homes home road street school park farm hall hill lane centre center ward"
    " lodge court"
    " close cottage forest wood woods college avenue drive way unit primary nursery clinic surgery church"
    " infirmary"
    " university theatre stadium hotel beach bay island bridge kart"
)
_BEFORE = listed("hmp yoi royal christmas ward")
_MONTHS = listed("jan dec")


def is_no_person(words: Sequence[Word], at: int) -> bool:
    """Whether what begins here is a place or a time."""
    before = words[at - 1] if at else None
    of_place = at > 2 and words[at - 1].low == "of" and words[at - 2].capital
    called = before is not None and before.low in _BEFORE
    date = before is not None and before.text.isdigit() and words[at].low in _MONTHS
    further = at + 1
    while further < len(words) and further - at < 3 and words[further].capital and words[further].is_word:
        if words[further].low in _PLACES:
            return True
        further += 1
    return of_place or called or date
