"""What becomes of a decision that was still open when the record was published. Pure.

In: an Outcome, what was decided since, the words of decisions that silence does not settle. Out: the steps
that wait; the next version of the record; in what two versions differ, for the letter that has to say so.
"""

from collections.abc import Collection, Mapping
from dataclasses import replace
from datetime import date

from reviews.model import NextStep, Outcome, StepState

WAITING = (StepState.ASKED, StepState.JUDGE)


def waiting(outcome: Outcome) -> tuple[tuple[int, NextStep], ...]:
    """The steps that are asked for or a judge decides, each with its place."""
    return tuple((at, step) for at, step in enumerate(outcome.next_steps) if step.state in WAITING)


def unquestioned(outcome: Outcome, today: date, unsettled: Collection[str] = ()) -> tuple[NextStep, ...]:
    """What the manager did not query and may not any more: silence is agreement, and a person says so.
    `unsettled`: the words of decisions that were queried, or still may be."""
    return tuple(
        step
        for _, step in waiting(outcome)
        if step.state is StepState.ASKED and step.holds_on(today) and step.what not in unsettled
    )


def next_answer(outcome: Outcome) -> date | None:
    """The first day by which the child was promised to be told."""
    days = [step.answer_by for _, step in waiting(outcome) if step.answer_by]
    return min(days, default=None)


def settled(outcome: Outcome, decided: Mapping[int, NextStep]) -> Outcome:
    """The record with these steps in place of those at their places. What is agreed or refused promises no
    answer any more; of what was refused it is known whether the reviewing officer had asked for it."""

    def now(was: NextStep, step: NextStep) -> NextStep:
        step = step if step.state in WAITING else replace(step, answer_by=None)
        if step.state is StepState.NOT_AGREED:
            return replace(step, asked=was.state is StepState.ASKED)
        return replace(step, refused_by="", refused_why="")

    before = enumerate(outcome.next_steps)
    steps = tuple(now(step, decided[at]) if at in decided else step for at, step in before)
    return replace(outcome, next_steps=steps)


def agreed_by_silence(outcome: Outcome, today: date, unsettled: Collection[str] = ()) -> Outcome:
    """The record in which nobody queried what could be queried until now."""
    over = unquestioned(outcome, today, unsettled)
    decided = {at: replace(step, state=StepState.AGREED) for at, step in waiting(outcome) if step in over}
    return settled(outcome, decided)


def changed(before: Outcome, after: Outcome) -> tuple[NextStep, ...]:
    """The steps of the newer version that stand in another way than in the older one."""
    stood = {step.what: (step.state, step.answer_by) for step in before.next_steps}
    return tuple(
        step
        for step in after.next_steps
        if step.what in stood and stood[step.what] != (step.state, step.answer_by)
    )
