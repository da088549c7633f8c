"""Whether "May", "April" or "Summer" is a time where it stands, and not the child of that name. Pure.

In: words of a sentence, where the name stands. Out: yes or no.
"""

from collections.abc import Callable, Mapping, Sequence

from letters.rewrite.lexicon import PREPOSITIONS, listed
from letters.rewrite.verbs import AUXILIARIES, PARTICIPLES, is_past, is_verb_in_s
from letters.rewrite.words import Word, low_at

MONTHS_TOO = listed("may april june august summer autumn winter spring january")
# Seasons have no capital, and nobody does something "to" one.
_SEASONS = listed("summer autumn winter spring")
_MONTHS = listed(
    "january february march april may june july august september october november december monday tuesday"
    " wednesday thursday friday saturday sunday"
)
_BEFORE_A_MONTH = PREPOSITIONS | listed(
    "early late mid next last this every each end until since before after"
)
_SAID_OF_PEOPLE = listed("to with about for by from of towards regarding on upon alongside beside")
_PUT_OFF = _MONTHS | listed("from moved postponed deferred delayed back up extended until brought forward")
_SET = listed(
    "scheduled planned booked set due arranged listed date dates review meeting appointment hearing fixed"
    " deferred pencilled target deadline"
)
_PARTS = listed("end start beginning middle month week weeks half part first second third fourth fifth last")


def is_month_here(words: Sequence[Word], at: int, end: int) -> bool:
    """Whether it tells when: "in May", "3 May", "by May"; not "written to May" or "May's hamster"."""
    before, after = low_at(words, at - 1), low_at(words, end)
    if before.isdigit() or (after.isdigit() and before != "and"):
        return True
    if after == "'s" or before not in _BEFORE_A_MONTH or _is_verb(after):
        return False
    if before == "after" and low_at(words, at - 2).startswith("look"):
        return False
    if before not in _SAID_OF_PEOPLE:
        return True
    judge = _BY_PREPOSITION.get(before)
    return low_at(words, at) not in _SEASONS and judge is not None and judge(words, at)


def _is_put_off(words: Sequence[Word], at: int) -> bool:
    """ "from March to May", "moved to May"."""
    return any(low_at(words, place) in _PUT_OFF for place in range(max(0, at - 4), at - 1))


def _is_set(words: Sequence[Word], at: int) -> bool:
    """ "booked for May"."""
    return any(low_at(words, place) in _SET for place in range(max(0, at - 4), at - 1))


def _is_part(words: Sequence[Word], at: int) -> bool:
    """ "the end of May", "the third of May"."""
    word = low_at(words, at - 2)
    return word in _PARTS or (word[:1].isdigit() and word.endswith(("st", "nd", "rd", "th")))


def _is_deadline(words: Sequence[Word], at: int) -> bool:
    """ "to be done by May", not "was told off by May"."""
    near = [low_at(words, place) for place in range(max(0, at - 5), at - 1)]
    done = any(is_past(word) or word in PARTICIPLES for word in near[-2:])
    return not done or bool({"be", "to", "will", "should", "must"} & set(near))


_BY_PREPOSITION: Mapping[str, Callable[[Sequence[Word], int], bool]] = {
    "to": _is_put_off,
    "for": _is_set,
    "of": _is_part,
    "by": _is_deadline,
    "from": lambda words, at: True,
}


def _is_verb(word: str) -> bool:
    return word in AUXILIARIES or is_past(word) or is_verb_in_s(word)
