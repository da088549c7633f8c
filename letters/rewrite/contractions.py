"""Whether ’s stands for "is" or "has", or says whose something is. Pure.

In: words of a sentence, where ’s stands. Out: yes or no.
"""

from collections.abc import Sequence

from letters.rewrite.lexicon import DETERMINERS, KEEPING, PREPOSITIONS, is_adverb, listed
from letters.rewrite.words import Word, low_at

_BETWEEN = listed("never always already just recently also still really finally now not only often usually")
_GOING_ON = listed(
    "doing going getting making having being looking coming trying feeling living settling enjoying"
    " attending staying struggling finding becoming thriving developing keeping asking sleeping eating"
    " hoping planning worrying talking learning working growing leaving waiting wanting saving studying"
    " taking"
)
_DONE = listed(
    "made started moved settled grown done had gone become begun taken been got joined learnt learned"
    " found lost come enjoyed worked tried asked told said seen passed achieved improved changed missed"
    " met kept lived stayed left worn"
)
_AFTER_IS = listed(
    "happy fine okay ok ready sad not very really so been got a an the in at on with still now just also"
    " always too keen able due aware excited worried settled well here there back home safe currently"
    " proud quite"
)


def is_contraction(words: Sequence[Word], at: int) -> bool:
    """Whether ’s at a word stands for "is" or "has": "Amir’s doing well", "Amir’s been"."""
    first = at + 1
    while is_adverb(low_at(words, first)) and low_at(words, first) in _BETWEEN:
        first += 1
    after, then = low_at(words, first), low_at(words, first + 1)
    if first > at + 1 and after.endswith("ed"):
        return True
    perfect = after in _DONE and (
        then in DETERMINERS | PREPOSITIONS | _SCHOOLS or not then.isalpha() or is_adverb(then)
    )
    return after in _GOING_ON or perfect or (after in _AFTER_IS and not (after == "home" and then.isalpha()))


_SCHOOLS = listed("school college nursery home care hospital primary secondary football")


def is_parallel(words: Sequence[Word], start: int, end: int) -> bool:
    """ "keeps Leon's money in a jar and Amir's in a tin": the same preposition stands after another's ’s."""
    within = low_at(words, end)
    if within not in PREPOSITIONS or low_at(words, start - 1) != "and":
        return False
    before = [low_at(words, at) for at in range(max(0, start - _SHORT), start)]
    owner = next((at for at in range(max(0, start - _SHORT), start) if low_at(words, at) == "'s"), None)
    if owner is None or within not in before:
        return False
    return low_at(words, owner - 2) in KEEPING or not is_contraction(words, owner)


_SHORT = 12
