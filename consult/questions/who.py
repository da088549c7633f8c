"""Whom a question or a questionnaire is for, and what is known of the one who is asked. Pure.

In: a child and their review, or the `asked` table of the content. Out: `Facts` and `Asked`.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from itertools import product
from typing import Any, Final

from children.age import age_band, age_on
from children.model import AgeBand, Child, LivesWhere, ReviewKind

LEAVING_FROM = 16  # planning for life after care begins here (domain notes, section 1)
NO_OR_YES = (False, True)


class Respondent(StrEnum):
    """Who answers: the child, or someone of their network on a form of their own."""

    CHILD = "child"
    PARENT = "parent"
    CARER = "carer"
    SOCIAL_WORKER = "social_worker"
    SCHOOL = "school"
    HEALTH = "health"
    OBSERVER = "observer"


@dataclass(frozen=True)
class Facts:
    """What decides which questions someone is asked. `lives`: None where staff did not write it down."""

    age: AgeBand = AgeBand.MIDDLE
    pictures_only: bool = False
    came_alone: bool = False
    first_review: bool = False
    leaving_care: bool = False
    lives: LivesWhere | None = None
    respondent: Respondent = Respondent.CHILD

    @property
    def is_possible(self) -> bool:
        """Leaving care, and a place of one's own, come with the oldest age group only."""
        older = self.age is AgeBand.OLDER
        return older or not (self.leaving_care or self.lives is LivesWhere.OWN_PLACE)


def facts_of(child: Child, review: ReviewKind, today: date) -> Facts:
    """What is known of this child, of the age that they have on this day: today, or for what was begun, the
    day on which it was, so that a birthday since then changes nothing of it."""
    band = age_band(child, today)
    sixteen = child.born is not None and age_on(child.born, today) >= LEAVING_FROM
    own_place = child.lives is LivesWhere.OWN_PLACE
    return Facts(
        age=band,
        pictures_only=child.reads_pictures_only,
        came_alone=child.came_alone,
        first_review=review is ReviewKind.FIRST,
        leaving_care=band is AgeBand.OLDER and (sixteen or own_place),
        lives=child.lives if band is AgeBand.OLDER or not own_place else None,
    )


@dataclass(frozen=True)
class Asked:
    """Who is asked. An empty set, or None, means: whoever."""

    ages: frozenset[AgeBand] = frozenset()
    pictures_only: bool | None = None
    came_alone: bool | None = None
    first_review: bool | None = None
    leaving_care: bool | None = None
    lives: frozenset[LivesWhere] = frozenset()
    respondents: frozenset[Respondent] = frozenset({Respondent.CHILD})

    def fits(self, who: Facts) -> bool:
        """Whether someone of whom this is known is asked."""
        said = (
            (self.pictures_only, who.pictures_only),
            (self.came_alone, who.came_alone),
            (self.first_review, who.first_review),
            (self.leaving_care, who.leaving_care),
        )
        return (
            (not self.ages or who.age in self.ages)
            and (not self.lives or who.lives in self.lives)
            and who.respondent in self.respondents
            and all(wanted is None or wanted == known for wanted, known in said)
        )

    @property
    def closeness(self) -> int:
        """In how many ways it says whom it is for."""
        said = (self.pictures_only, self.came_alone, self.first_review, self.leaving_care)
        return bool(self.ages) + bool(self.lives) + sum(one is not None for one in said)


EVERYBODY: Final = Asked()
WORDS: Final[Mapping[str, Asked]] = {"all": EVERYBODY, "came_alone": Asked(came_alone=True)}
"""Version 1 of the content says whom it asks in one word."""
FIELDS = ("ages", "pictures_only", "came_alone", "first_review", "leaving_care", "lives", "respondents")


def parse_asked(content: object) -> Asked:
    """The `asked` table of a question or a questionnaire. Raises ValueError in plain words."""
    if isinstance(content, str):
        if content not in WORDS:
            raise ValueError(f"{content!r} is none of {', '.join(WORDS)}")
        return WORDS[content]
    if not isinstance(content, Mapping) or set(content) - set(FIELDS):
        raise ValueError(f"whom to ask is said with {', '.join(FIELDS)}")
    return Asked(
        ages=frozenset(AgeBand(one) for one in content.get("ages", ())),
        lives=frozenset(LivesWhere(one) for one in content.get("lives", ())),
        respondents=frozenset(Respondent(one) for one in content.get("respondents", (Respondent.CHILD,))),
        **{name: _yes_or_no(content, name) for name in FIELDS[1:5]},
    )


def _yes_or_no(content: Mapping[str, Any], name: str) -> bool | None:
    value = content.get(name)
    if value not in (None, True, False):
        raise ValueError(f"{name} is true or false")
    return value


def everybody() -> tuple[Facts, ...]:
    """Every child that there can be, as far as questions are concerned; then each of the network."""
    where = (None, *LivesWhere)
    every = (Facts(*one) for one in product(AgeBand, NO_OR_YES, NO_OR_YES, NO_OR_YES, NO_OR_YES, where))
    network = (Facts(age, respondent=one) for one in list(Respondent)[1:] for age in AgeBand)
    return (*(one for one in every if one.is_possible), *network)


def in_words(who: Facts) -> str:
    """Who this is, for a message about the content: "a child of 8-11 who came alone"."""
    if who.respondent is not Respondent.CHILD:
        return who.respondent.replace("_", " ")
    traits = (
        (who.pictures_only, "uses pictures only"),
        (who.came_alone, "came alone"),
        (who.first_review, "has a first review"),
        (who.leaving_care, "is leaving care"),
    )
    told = " and ".join(words for holds, words in traits if holds)
    return f"a child of {who.age}" + (f" who {told}" if told else "")
