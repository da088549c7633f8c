"""Roles that are not the child's own people: "a new social worker", "his brother's carer", "SW visit". Pure.

In: words of a sentence, a role found in it. Out: whether it is another's.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from letters.rewrite.first_names import is_first_name
from letters.rewrite.lexicon import (
    COORDINATORS,
    PREPOSITIONS,
    REPORTING,
    is_adverb,
    listed,
)
from letters.rewrite.roles import Role, find_role
from letters.rewrite.verbs import parts_of_speech
from letters.rewrite.words import Word, low_at, opens_after

OURS = listed("the your this our allocated current named main")


_OTHERS = listed(
    "young new previous former old another other different potential prospective future respite any no some"
    " each every next"
)


_OWNERS = listed("'s ' ’ her his their my and/or own whose")


_INDEFINITE = frozenset(["a", "an", "any", "no", "some", "every", "each"])


_COUNTS = listed(
    "two three four five six seven eight nine ten eleven twelve many several both these those most of"
    " lack all"
)


_CARERS_DUES = listed("allowance assessment centre credit")


_COMPOUNDS = listed(
    "training team agency service services office review reviews assessment role manager’s union support"
    " session sessions meeting meetings hours time report reports statement course vacancy allowance"
    " newspaper angel"
)


@dataclass(frozen=True, slots=True)
class Found:
    """A role as it stands: the words that name it (`start` to `end`), with what belongs to it around."""

    start: int
    end: int
    role: Role
    many: bool
    written: str
    attached: str

    @property
    def called(self) -> str:
        """The role as it is said: in full for initials; as written where the list has others beside it."""
        listed_beside = self.role.kind == "worker" and not self.role.say and not self.written.isupper()
        return self.written.lower() if listed_beside else self.role.role


def is_another(words: Sequence[Word], found: Found) -> bool:
    """Not the child's own: "a new SW", "his brother's SW", "the hospital social worker"; or only part of a
    thing: "SW visit"."""
    before = words[found.start - 1].low if found.start else ""
    after = words[found.end].low if found.end < len(words) else ""
    if found.many and (before.isdigit() or before in _COUNTS):
        return True
    if after == "'s" and words[found.end + 1 : found.end + 2] and words[found.end + 1].low in _CARERS_DUES:
        return True
    if before in _OTHERS | _INDEFINITE | _OWNERS or after in _COMPOUNDS:
        return True
    told = {low_at(words, found.end + step) for step in (1, 2)} & _TOLD_IN
    if after == "in" and told:
        return True  # "the key worker in the story"
    return is_kind_of(words, found) or _is_of_another(words, found.end) or _is_part(words, found)


_TOLD_IN = listed("story film book play game programme song poem pandemic")
_AGES = listed("little younger older elder big baby twin half eldest youngest elderly frail late adoptive")


def is_kind_of(words: Sequence[Word], found: Found) -> bool:
    """ "the duty social worker": the word before says that it is another one."""
    at = found.start - 1
    if at < 0 or not words[at].text.isalpha() or words[found.start].low in OURS:
        return False
    if words[at].low in _AGES or (at > 0 and words[at - 1].low in ("a", "an") and not words[at].capital):
        return True  # "your little sister", "a strong advocate"
    kinds = parts_of_speech(words[at].low)
    opens = opens_after(words[:at])
    named = words[at].capital and (not opens or is_first_name(words[at].low))
    is_said = words[at].low in PREPOSITIONS | COORDINATORS | REPORTING or named
    return (
        bool(kinds) and kinds <= {"NN", "NNS", "JJ", "NNP"} and not is_said and not is_adverb(words[at].low)
    )


def _is_of_another(words: Sequence[Word], end: int) -> bool:
    """ "the social worker for Leon", "the carer of his sister"."""
    if end + 1 >= len(words) or words[end].low not in ("for", "of"):
        return False
    at = end + 1 + (words[end + 1].low in ("his", "her", "their", "your", "the"))
    return at < len(words) and (is_first_name(words[at].low) or find_role(words, at) is not None)


def _is_part(words: Sequence[Word], found: Found) -> bool:
    """ "SW visit", "TA support": initials before a thing."""
    if found.end >= len(words) or not found.written.isupper():
        return False
    after = words[found.end]
    return (
        after.text.islower()
        and parts_of_speech(after.low) in ({"NN"}, {"NN", "NNS"}, {"NN", "VB"})
        and not (is_adverb(after.low))
    )
