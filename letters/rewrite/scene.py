"""One sentence on the table: its words, who is in it, and who does what. Pure.

In: words, the child's mentions, other people. Out: `Scene`, which tells who stands before a verb.
"""

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import Enum, auto

from letters.rewrite.lexicon import DETERMINERS, OPENERS, PREPOSITIONS, REPORTING, is_adverb
from letters.rewrite.mentions import Form, Mention
from letters.rewrite.person import Person
from letters.rewrite.verbs import (
    AUXILIARIES,
    MODALS,
    can_be_verb,
    is_past,
    is_s_form,
    is_surely_verb_in_s,
    is_verb_in_s,
)
from letters.rewrite.words import Word

LOOK_BACK = 60
_ASIDE = 7
_CLAUSE = 15
_JOINING = frozenset(["and", "or", "but"])
_BEGINNING = frozenset(["", ",", ";", ":", ".", "and", "but", "that", "-", "–"])
_ORDERS = frozenset(["last", "next", "first", "previous", "review", "planning", "recent", "core", "strategy"])
_NOT_DOING = frozenset(
    [
        "anything",
        "everything",
        "something",
        "nothing",
        "thing",
        "evening",
        "morning",
        "during",
        "spring",
        "king",
    ]
)
_LETTING = frozenset(
    ["let", "lets", "letting", "make", "makes", "made", "help", "helps", "helped", "helping"]
)


_SUBJECTS = frozenset(["he", "she", "they", "i", "we"])
_PLACES = frozenset(["bed", "school", "church", "work", "town", "college", "nursery", "contact", "hospital"])


class Who(Enum):
    """Who does what a verb says."""

    CHILD = auto()
    PERSON = auto()
    THING = auto()
    LAST = auto()
    """The doer of the verb before: "eats and sleeps"."""
    NOBODY = auto()
    """Nothing stands before it: "Enjoys football."."""


@dataclass(slots=True)
class Scene:
    """A sentence with those who are in it. `child`: the mentions that mean the child, found so far;
    `asked`: the places of pronouns of which nobody can tell, `others`: of those that mean others."""

    words: list[Word]
    child: list[Mention] = field(default_factory=list)
    people: list[Person] = field(default_factory=list)
    asked: list[int] = field(default_factory=list)
    others: list[int] = field(default_factory=list)
    names: list[int] = field(default_factory=list)
    """Where the child is named in the whole sentence."""
    _child_by_end: dict[int, Mention] = field(default_factory=dict)
    _person_by_end: dict[int, Person] = field(default_factory=dict)
    _done_by: tuple[tuple[int, int], list[Mention | Person]] = ((-1, 0), [])
    """Those who do something before a place, for as many mentions: it is asked again and again."""

    def __post_init__(self) -> None:
        self._person_by_end = {each.end - 1: each for each in self.people}

    def add_child(self, mention: Mention) -> None:
        """This mention, which stands after all others, means the child."""
        self.child.append(mention)
        self._child_by_end[mention.end - 1] = mention

    def low(self, at: int) -> str:
        """The word at a place in small letters; empty outside the sentence."""
        return self.words[at].low if 0 <= at < len(self.words) else ""

    def child_ending(self, at: int) -> Mention | None:
        """The mention of the child whose last word is at a place."""
        return self._child_by_end.get(at)

    def child_starting(self, at: int) -> Mention | None:
        """The mention of the child whose first word is at a place."""
        place = bisect_left(self.child, at, key=lambda each: each.start)
        found = self.child[place] if place < len(self.child) else None
        return found if found is not None and found.start == at else None

    def person_ending(self, at: int) -> Person | None:
        """The person whose last word is at a place."""
        return self._person_by_end.get(at)

    def person_starting(self, at: int) -> Person | None:
        """The person whose first word is at a place."""
        place = bisect_left(self.people, at, key=lambda each: each.start)
        found = self.people[place] if place < len(self.people) else None
        return found if found is not None and found.start == at else None

    def people_before(self, at: int) -> list[Person]:
        """The people who are named not long before a place."""
        begin = bisect_left(self.people, at - LOOK_BACK, key=lambda each: each.start)
        end = bisect_left(self.people, at, key=lambda each: each.start)
        return [each for each in self.people[begin:end] if each.end <= at]

    def child_before(self, at: int) -> list[Mention]:
        """The mentions of the child not long before a place."""
        begin = bisect_left(self.child, at - LOOK_BACK, key=lambda each: each.start)
        end = bisect_left(self.child, at, key=lambda each: each.start)
        return self.child[begin:end]

    def skip_adverbs(self, at: int, step: int) -> int:
        """The next place, in a direction, that holds no adverb."""
        while 0 <= at < len(self.words) and (self._is_adverb(at) or self._joins_adverbs(at)):
            at += step
        return at

    def before_clause(self, at: int) -> int:
        """The place before a clause that begins at this one, with "that" before it or without."""
        return at - (2 if self.low(at - 1) == "that" else 1)

    def _is_adverb(self, at: int) -> bool:
        """Whether an adverb stands there; somebody called Tilly or Carly is none."""
        is_named = at in self._child_by_end or at in self._person_by_end
        return is_adverb(self.words[at].low) and not is_named

    def _joins_adverbs(self, at: int) -> bool:
        """ "regularly and happily attends"."""
        low = self.low(at + 1)
        return (
            self.low(at) == "and"
            and low.endswith("ly")
            and is_adverb(low)
            and self.low(at - 1).endswith("ly")
        )

    def can_do(self, mention: Mention) -> bool:
        """Whether a mention can be the doer of the verb after it."""
        if mention.owns or mention.form in (Form.OBJECT, Form.OWNER, Form.OWNED, Form.SELF, Form.EITHER):
            return False
        return mention.form is Form.SUBJECT or not self._is_object(mention.start)

    def _is_object(self, start: int) -> bool:
        before = self.low(start - 1)
        if self._has_no_other_doer(start):
            return False
        if self.low(start - 2) == "who" and before in REPORTING:
            return True
        if not before or before in OPENERS or before in REPORTING:
            return False
        if self.low(start - 2) in OPENERS and (start < 3 or not self.words[start - 3].is_word):
            return False  # "When dysregulated Alfie throws objects"
        return before in PREPOSITIONS or self._is_plain_verb(start - 1)

    def _has_no_other_doer(self, start: int) -> bool:
        """ "Since we last met Amira has learned to swim": "has" would have nobody who does it."""
        opens = self.low(0) in OPENERS and self.low(1) in ("we", "i") and self.low(start + 1) in AUXILIARIES
        return opens and not any(not self.words[at].is_word for at in range(start))

    def _is_plain_verb(self, at: int) -> bool:
        """Whether a word is a verb that takes somebody: "supports", "to help", "seeing"."""
        low = self.low(at)
        if low.endswith("ing") and len(low) > 4 and low not in _NOT_DOING:
            return self.low(at - 1) not in DETERMINERS | _ORDERS
        told = self.low(at - 1) in ({"to"} | MODALS) and low not in _PLACES
        told = told and self.words[at].is_word and not self.is_month(at - 1)  # "on 15 May; Heidi is"
        return is_surely_verb_in_s(low) or is_past(low) or told

    def does(self, start: int, end: int) -> bool:
        """Whether the person at words `start` to `end` does something: a verb follows, no preposition
        stands before."""
        if self.low(end) == "who" or (self.low(end) == "," and self.low(end + 1) == "who"):
            return self.is_finite(self.skip_adverbs(end + 1 + (self.low(end) == ","), 1))
        if self.low(start - 1) in PREPOSITIONS or self.low(end) == "'s":
            return False
        if self.low(end) == "," and self.low(end + 1) in ("whom", "whose"):
            closing = next((at for at in range(end + 2, end + _CLAUSE) if self.low(at) == ","), 0)
            return closing > 0 and self.is_finite(self.skip_adverbs(closing + 1, 1))
        at = self.skip_adverbs(end, 1)
        if self.is_finite(at):
            return True
        if self.low(at) in (",", ")") and self._goes_on_after_comma(start, end, self.low(at + 1)):
            return True
        if self._begins_clause(start) and self._goes_on_after_aside(end):
            return True
        joined = self.low(start - 1) == "and" and (
            self.person_ending(start - 2) is not None or self.low(start - 2) in _SUBJECTS
        )
        plainly = is_s_form(self.low(at)) and not self.is_finite(at + 1)
        return plainly or (joined and can_be_verb(self.low(at)))

    def _goes_on_after_comma(self, start: int, end: int, after: str) -> bool:
        """ "Her teacher, Mrs Bell, visited": the verb of somebody stands behind a comma."""
        if after in AUXILIARIES or after == "having" or is_surely_verb_in_s(after):
            return True
        return is_past(after) and any(self.low(place) == "," for place in range(start, end))

    def _begins_clause(self, start: int) -> bool:
        """Whether a part of the sentence begins here, or at the "her" that stands before."""
        before = self.low(start - 1 - (self.low(start - 1) in DETERMINERS))
        return before in _BEGINNING

    def _goes_on_after_aside(self, end: int) -> bool:
        """ "Faisal, recently engaged, takes him", "Carla from the YOT visited": a few words between."""
        aside, place = self.low(end) == ",", self.low(end) in ("from", "of", "at")
        for at in range(end + 1, min(end + _ASIDE, len(self.words))) if aside or place else ():
            low = self.low(at)
            if low == "," and aside:
                return at > end + 1 and self.is_finite(self.skip_adverbs(at + 1, 1))
            if low in OPENERS or low in _JOINING or not self.words[at].is_word:
                return False
            if place and at > end + 1 and self._is_surely_finite(at):
                return True
            if aside and self._is_surely_finite(at) and not is_past(low):
                return False
        return False

    def _is_surely_finite(self, at: int) -> bool:
        at = self.skip_adverbs(at, 1)
        low = self.low(at)
        return not self.is_month(at) and (low in AUXILIARIES or is_past(low) or is_surely_verb_in_s(low))

    def is_month(self, at: int) -> bool:
        """Whether "May" here is the month, not the verb."""
        return at > 0 and at < len(self.words) and self.words[at].text == "May"

    def is_finite(self, at: int) -> bool:
        """Whether a word is a verb with its own doer: "is", "will", "went", "attends"."""
        low = self.low(at)
        if self.is_month(at):
            return False
        return low in AUXILIARIES or is_past(low) or is_verb_in_s(low)

    def doers(self, before: int) -> Iterator[Mention | Person]:
        """Those who do something, from the nearest before a place to the first."""
        key = (before, len(self.child))
        if self._done_by[0] != key:
            self._done_by = (key, [*self._doers(before)])
        return iter(self._done_by[1])

    def first_doer(self, before: int) -> Mention | Person | None:
        """Of whom the sentence told first, before a place."""
        return next(iter([*self.doers(before)][-1:]), None)

    def _doers(self, before: int) -> Iterator[Mention | Person]:
        both: list[Mention | Person] = [*self.child_before(before), *self.people_before(before)]
        for each in sorted(both, key=lambda one: -one.start):
            told = self.low(each.end) == "to" and can_be_verb(self.low(each.end + 1))
            told = told and not any(self.is_finite(at) for at in range(each.end + 2, before))
            helped = self.low(each.start - 1) in _LETTING and can_be_verb(self.low(each.end))
            told = told or helped
            can = told or not isinstance(each, Mention) or self.can_do(each)
            if can and (told or self.does(each.start, each.end) or self._do_together(each)):
                yield each

    def _do_together(self, each: Mention | Person) -> bool:
        """ "His parents visit": after several people a verb has no -s."""
        many = isinstance(each, Person) and each.many and self.low(each.start - 1) not in PREPOSITIONS
        verb = self.low(self.skip_adverbs(each.end, 1))
        return many and can_be_verb(verb) and verb not in PREPOSITIONS
