"""What a rule is, what it knows beside a sentence, and what it finds.

In: nothing. Out: `Rule`, `Around`, `Found`, `Severity`. A rule is one small file with a `find` and, at its
end, its `RULE`: what it is called, where it comes from, how much it matters, and the levels of letter it is
for.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from letters.rules.words import WordLists


class Severity(StrEnum):
    """How much it matters. BLOCKS keeps a letter from being approved until the sentence is changed; MUST
    until it is changed or a person has said why it may stay, and no team switches such a rule off."""

    BLOCKS = "blocks"
    MUST = "must"
    HARD = "hard"
    LOOK = "look"


@dataclass(frozen=True, slots=True)
class Found:
    """Why a sentence is hard to read. `written` is the piece meant; `suggestion` the whole sentence mended,
    empty where only a person can mend it."""

    why: str
    written: str = ""
    suggestion: str = ""
    severity: Severity = Severity.HARD


class For(StrEnum):
    """The kinds of text that a rule is for."""

    EASY = "easy"
    STORY = "story"
    PLAIN = "plain"
    RECORD = "record"


EVERY = frozenset(For)
CHILDS = frozenset({For.EASY, For.STORY, For.PLAIN})
EASIEST = frozenset({For.EASY, For.STORY})
STORIES = frozenset({For.STORY})


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence or heading of the text that is read. `own`: someone's quoted words, which no rule
    corrects. `fixed`: a sentence or phrase of Heard's, which the team words on its own desk. `does`: what
    somebody said that it does in a story; "" as it reads."""

    text: str
    is_heading: bool = False
    own: bool = False
    fixed: bool = False
    does: str = ""


@dataclass(frozen=True, slots=True)
class Answered:
    """One answer of the child's, in English: what was asked (with the place a card was put in), and what they
    answered. What they said to somebody, as a report ("You want to swim."), has no question. `recorded`:
    it is no answer, but a record says that they asked for it ("You asked for a bike.")."""

    answer: str
    asked: str = ""
    recorded: bool = False


@dataclass(frozen=True)
class Around:
    """What a rule knows beside the sentence: its neighbours, who is meant, what the child said that others
    may know (None where nobody can know), what they said only to the reviewing officer (`alone`), and the
    word lists as the team has them."""

    kind: For = For.EASY
    before: str = ""
    after: str = ""
    is_heading: bool = False
    child_name: str = ""
    said: tuple[Answered, ...] | None = None
    alone: tuple[Answered, ...] = ()
    seen: set[str] = field(default_factory=set)
    lists: WordLists = field(default_factory=WordLists)


Find = Callable[[str, Around], Iterable[Found]]
FindAcross = Callable[[Sequence[Sentence], Around], Iterable[tuple[int, Found]]]


@dataclass(frozen=True)
class Rule:
    """One rule. `find` looks at a sentence; `across` at the whole text and says at which sentence, or -1 for
    the text as a whole. `headings`: whether it reads headings too."""

    name: str
    source: str
    find: Find | None = None
    across: FindAcross | None = None
    kinds: frozenset[For] = CHILDS
    severity: Severity = Severity.HARD
    headings: bool = True


def alone(find: Callable[[str], Iterator[Found]]) -> Find:
    """A `find` that needs to know nothing beside the sentence."""
    return lambda sentence, around: find(sentence)
