"""Who may be shown what a child said: the rule, pure.

In: what the child chose for each question, and who is asked to come. Out: yes or no. What a child did not
choose is for their IRO only. Nobody widens it but the child: a person who is asked to come later than the
child chose is shown nothing before the child said so. Safety stands above all of it (`reviews.alerts`).
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from types import MappingProxyType
from typing import Protocol


class Audience(StrEnum):
    """Who may see one answer. `NOT_IRO`: it is about the IRO, or not for them; a manager sees it."""

    IRO = "iro"
    MEETING = "meeting"
    KEPT = "kept"
    NOT_IRO = "not_iro"


class Invited(Protocol):
    """Someone who is asked to come to the meeting."""

    @property
    def id(self) -> object: ...


@dataclass(frozen=True)
class Sharing:
    """What the child chose for one answer. `shown`: the people who stood on the child's page when they chose
    "everyone" and whom they did not leave out; `without`: those whom they did. Both are empty where no list
    was there."""

    audience: Audience = Audience.IRO
    shown: tuple[str, ...] = ()
    without: tuple[str, ...] = ()

    def may_see(self, person: str) -> bool:
        """Whether this person who is asked to come may see the answer."""
        if self.audience is not Audience.MEETING or person in self.without:
            return False
        return person in self.shown

    @property
    def for_nobody(self) -> bool:
        """Whether the child left out everybody who stood on the list."""
        return bool(self.without) and not self.shown

    @property
    def hides(self) -> bool:
        """Whether it is not for the IRO to open: kept for now, or not for them."""
        return self.audience in (Audience.KEPT, Audience.NOT_IRO)

    @property
    def everyone(self) -> bool:
        """Whether it is for everyone at the meeting, nobody left out."""
        return self.audience is Audience.MEETING and not self.without


ONLY_IRO = Sharing()


@dataclass(frozen=True)
class Choices:
    """What the child chose, by question code. A question without a choice is for the IRO only."""

    by_question: Mapping[str, Sharing] = field(default_factory=lambda: MappingProxyType({}))

    def of(self, question: str) -> Sharing:
        """What holds for one question."""
        return self.by_question.get(question, ONLY_IRO)

    def for_iro(self, question: str) -> bool:
        """Whether the IRO may open the answer: not what is kept for now, not what is not for them."""
        return not self.of(question).hides

    def for_meeting(self, question: str) -> bool:
        """Whether anyone at the meeting may see it."""
        return self.of(question).audience is Audience.MEETING

    def for_letter(self, question: str) -> bool:
        """Whether a letter may repeat it: others may find a letter at home, so only what is for everyone."""
        return self.of(question).everyone

    def may_be_shown(self, question: str, person: Invited | None) -> bool:
        """Whether this person may see the answer; `None`: everyone who is asked to come, all at once."""
        sharing = self.of(question)
        return sharing.everyone if person is None else sharing.may_see(str(person.id))

    def with_choice(self, question: str, sharing: Sharing) -> "Choices":
        """The same with another choice for one question."""
        return Choices(MappingProxyType({**self.by_question, question: sharing}))

    def without_all(self) -> "Choices":
        """Everything that was for the meeting is for the IRO only from now on."""
        kept = {
            code: replace(one, audience=Audience.IRO) if one.audience is Audience.MEETING else one
            for code, one in self.by_question.items()
        }
        return Choices(MappingProxyType(kept))


def newcomers(sharing: Sharing, invited: Sequence[Invited]) -> list[Invited]:
    """Who was asked to come after the child chose, and so may not see it yet."""
    if sharing.audience is not Audience.MEETING:
        return []
    return [one for one in invited if str(one.id) not in (*sharing.shown, *sharing.without)]


def for_everyone(invited: Collection[Invited], without: Collection[str] = ()) -> Sharing:
    """Everyone who is asked to come now, but those left out."""
    people = [str(one.id) for one in invited]
    left_out = tuple(one for one in people if one in without)
    return Sharing(Audience.MEETING, tuple(one for one in people if one not in left_out), left_out)


def as_record(choices: Choices) -> dict[str, list[object]]:
    """The choices as they are sealed."""
    return {
        code: [one.audience.value, list(one.shown), list(one.without)]
        for code, one in choices.by_question.items()
    }


def from_record(known: Mapping[str, Sequence[object]] | None) -> Choices:
    """The choices from what was sealed."""
    return Choices(MappingProxyType({code: _sharing(one) for code, one in (known or {}).items()}))


def _sharing(known: Sequence[object]) -> Sharing:
    audience, shown, without = known
    return Sharing(Audience(str(audience)), _ids(shown), _ids(without))


def _ids(known: object) -> tuple[str, ...]:
    return tuple(str(one) for one in known) if isinstance(known, list) else ()
