"""Whether an English sentence was turned round when it was written anew: "You see Mum" to "You do not see
Mum". Pure.

In: what a text said, and what stands in its place. Out: the sentences that it says the other way round. A
sentence is known by most of what it speaks of; one that is put in quite other words is no turning round.
"""

import re
from collections.abc import Iterable, Iterator

from letters.rules.said_so import speaks_of
from letters.sentences import sentences_of

MOST = 0.5  # of what the shorter of two sentences speaks of, more than this makes them one
# Words of "not" that deny nothing: "by Friday and no later", "whether or not".
_NO_DENIAL = re.compile(
    r"\b(?:no|not) (?:later|longer|more|less) than\b|\bno later\b|\b(?:whether|if) (?:or )?not\b|\bor not\b"
    r"|\bnot (?:only|just)\b|\bno (?:matter|problem|doubt)\b|\bno\.? ?\d|\bnot to worry\b"
    r"|\bdo(?: not|n['’]t) worry\b",
    re.IGNORECASE,
)
_DENIES = re.compile(
    r"\b(?:not|never|no|none|nobody|nothing|nowhere|neither|nor|cannot|without"
    r"|stop(?:s|ped)?(?= \w+ing\b))\b|\w+n['’]t\b",
    re.IGNORECASE,
)
# "You do not move until July" is "You move in July".
_ONLY_FROM = re.compile(r"(?:\bnot\b|n['’]t\b).*\b(?:until|till|before|unless)\b", re.IGNORECASE)
_SAYS_NOTHING = frozenset(["none", "nowhere", "stop"])


def turned_round(before: Iterable[str], now: Iterable[str]) -> Iterator[str]:
    """The sentences of these lines that those of now say the other way round, and nowhere as they were."""
    was, there = ([one for line in lines for one in sentences_of(line)] for lines in (before, now))
    new = [one for one in there if one not in was]
    for sentence in was:
        if sentence in there or _ONLY_FROM.search(sentence):
            continue
        same = [one for one in new if _is_one(sentence, one)]
        if same and all(_denies(one) != _denies(sentence) for one in same):
            yield sentence


def _is_one(sentence: str, other: str) -> bool:
    meant, there = _meant(sentence), _meant(other)
    return len(meant & there) > MOST * min(len(meant), len(there))


def _meant(sentence: str) -> frozenset[str]:
    return speaks_of(sentence) - _SAYS_NOTHING


def _denies(sentence: str) -> bool:
    return bool(_DENIES.search(_NO_DENIAL.sub(" ", sentence)))
