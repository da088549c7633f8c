"""A name as such, which nobody is meant by: "answers only to Teddy", "signs himself Jay". Pure.

In: words of a sentence, where the child's name stands. Out: whether it only says what somebody is called.
"""

from collections.abc import Sequence

from letters.rewrite.lexicon import PREPOSITIONS, listed
from letters.rewrite.verbs import AUXILIARIES, can_be_noun, is_verb_in_s
from letters.rewrite.words import Word, low_at

_NAMING = listed("named name nickname nicknamed")
_ALSO = listed("also is friend boy girl dog cat cousin baby someone somebody sister brother uncle aunt carer")
_ANSWERING = listed("answer answers answered answering")
_GOING = listed("go goes went gone going known")
_WRITING = listed(
    "write writes wrote writing spell spells spelt spelled spelling copies copied copy sign signs signed"
    " trace traces traced type types typed"
)
_CALLING = listed("call calls called name names named nickname nicknames nicknamed rename renamed")
_SIGNING = _CALLING | listed("sign signs signed introduce introduces introduced style styles")
_SELF = listed("himself herself themself themselves")
_LABELS = listed("label badge sign card tag peg mug door envelope coat book cake banner drawer it register")
_NOT_ONLY = listed("only just still always now never not to")
_OWN = listed("his her their the a it")


def is_only_named(words: Sequence[Word], at: int, end: int) -> bool:
    """Whether the name at words `at` up to `end` is only told as a name."""
    before, then = low_at(words, at - 1), low_at(words, at - 2)
    if before == "as" and low_at(words, end) != "'s":
        return _is_known_as(words, at)
    if before == "called":
        return _is_called(words, at)
    short = low_at(words, end + 1) == "short" and low_at(words, end + 2) == "for" and _is_name(words, end + 3)
    if before in _NAMING or (before == "for" and then == "short") or short:
        return True
    return _is_told(words, at, end) or _is_one_more(words, at, end)


def _is_told(words: Sequence[Word], at: int, end: int) -> bool:
    return (
        _is_answered(words, at)
        or _is_written(words, at, end)
        or _is_given(words, at)
        or _is_compared(words, at, end)
    )


def _is_one_more(words: Sequence[Word], at: int, end: int) -> bool:
    """ "goes by Teddy at nursery and Edward at home"."""
    ends = end >= len(words) or not words[end].is_word or low_at(words, end) in PREPOSITIONS
    if low_at(words, at - 1) not in ("and", "but", "or") or not ends:
        return False
    near = range(max(1, at - _NEAR), at - 1)
    return any(words[each].text.istitle() and _is_told(words, each, each + 1) for each in near)


_NEAR = 8


def _is_known_as(words: Sequence[Word], at: int) -> bool:
    """ "known as Jay", "introduced himself as Jay"."""
    then, first = low_at(words, at - 2), low_at(words, at - 3)
    told = listed("known to referred addressed registered") | _SELF
    return then in told or first in ("known", "referred") or (first in _SIGNING and then in ("him", "her"))


def _is_called(words: Sequence[Word], at: int) -> bool:
    """ "a dog called Max", "likes to be called Jay"; not "Poppy called Jay in"."""
    then = words[at - 2] if at > 1 else None
    if then is None:
        return True
    return then.low in _ALSO | {"be", "being", "been", "was", "are"} or (
        can_be_noun(then.low) and not then.capital
    )


def _is_answered(words: Sequence[Word], at: int) -> bool:
    """ "answers only to Teddy", "goes by Teddy"."""
    before, place = low_at(words, at - 1), at - 2
    while low_at(words, place) in _NOT_ONLY:
        place -= 1
    by = before == "by" and low_at(words, place) in _GOING and low_at(words, at + 1) != "'s"
    return by or (before == "to" and low_at(words, place) in _ANSWERING)


def _is_written(words: Sequence[Word], at: int, end: int) -> bool:
    """ "can write Teddy", "the label says Teddy", "should say Teddy, not Edward"."""
    before, after = low_at(words, at - 1), low_at(words, end)
    ends = end >= len(words) or not words[end].is_word or after in PREPOSITIONS
    written = ends and after != "'s" and before in _WRITING
    label = before in ("says", "said", "reads", "say") and ends
    near = [low_at(words, place) for place in range(max(0, at - 6), at - 1)]
    label = label and (any(low in _LABELS for low in near) or "should" in near[-1:])
    signed = low_at(words, at - 3) in listed("sign signs signed") and low_at(words, at - 2) in _OWN
    return written or label or signed


def _is_given(words: Sequence[Word], at: int) -> bool:
    """ "signs himself Teddy", "named the rabbit Teddy", "calls him Teddy"."""
    before, then, first = (low_at(words, at - step) for step in (1, 2, 3))
    himself = before in _SELF and then in _SIGNING
    then_does = is_verb_in_s(low_at(words, at + 1)) or low_at(words, at + 1) in AUXILIARIES
    thing = before.isalpha() and then in _OWN and first in _CALLING and not then_does
    return himself or thing or (before in ("him", "her", "them", "it") and then in _CALLING)


def _is_compared(words: Sequence[Word], at: int, end: int) -> bool:
    """ "prefers Teddy to Edward", "say Teddy, not Edward"."""
    prefers = listed("prefer prefers preferred")
    near = [low_at(words, place) for place in range(max(0, at - 4), at)]
    first = bool(near) and near[-1] in prefers and low_at(words, end) == "to" and _is_name(words, end + 1)
    second = bool(near) and near[-1] == "to" and bool(set(near) & prefers) and _is_name(words, at - 2)
    contrast = near[-1:] == ["not"] and bool(set(near) & (listed("say says called") | _WRITING))
    return first or second or contrast


def _is_name(words: Sequence[Word], at: int) -> bool:
    return 0 <= at < len(words) and words[at].text.istitle()
