"""The form in which the demo's files write down what a review decided. Pure."""

from dataclasses import dataclass, field

from reviews.model import Alone, Disagreement, LastTime, Part, Reply, Spoken, StepState, TopicNote


@dataclass(frozen=True)
class DemoStep:
    """A decision: what, who, in how many days, why, and the question code that it answers; how it stands, in
    how many days the child is told; who refused and why; what will be better and how we know."""

    what: str
    who: str
    in_days: int | None
    why: str
    said: str = ""
    state: StepState = StepState.AGREED
    told_in: int | None = None
    refused: tuple[str, str] = ("", "")
    better: str = ""
    known_by: str = ""


@dataclass(frozen=True)
class DemoDecided:
    """What one review decided. What the child said to everyone and no step or reply answers can stay as it
    is."""

    who_came: tuple[str, ...]
    going_well: tuple[str, ...]
    worries: tuple[str, ...]
    steps: tuple[DemoStep, ...]
    personal: str
    last_time: tuple[LastTime, ...] = ()
    part: Part = Part.PN1
    alone: Alone = Alone.SPOKE
    alone_why: str = ""
    my_view: tuple[str, ...] = ()
    replies: tuple[Reply, ...] = ()
    topics: tuple[TopicNote, ...] = field(default=())
    disagreements: tuple[Disagreement, ...] = ()
    spoken: tuple[Spoken, ...] = ()
    law: tuple[str, str] = ("Full care order (section 31).", "Long-term foster care.")
