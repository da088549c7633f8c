"""What was done about a form that came back, and which of its words nobody here can read yet. Pure.

In: what was sent, what the form asks, the steps taken. Out: the words without English beside them.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from children.model import StaffId
from consult.foreign import may_be_foreign
from consult.network.form import Form
from consult.network.model import NetworkAnswers


class FormStepKind(StrEnum):
    """Someone read it; or the English of its words was kept."""

    READ = "read"
    INTERPRETED = "interpreted"


@dataclass(frozen=True)
class FormStep:
    """One thing done. `words` and `english`: code of the question -> what was written, and what it means;
    `who`: the interpreter, their agency and the day, "" where the words were English all the time."""

    kind: FormStepKind
    at: datetime
    by: StaffId
    words: Mapping[str, str] = field(default_factory=dict)
    english: Mapping[str, str] = field(default_factory=dict)
    who: str = ""

    def english_of(self, code: str, words: str) -> str:
        """The English of exactly these words; "" where they are not in it."""
        return self.english.get(code, "") if self.words.get(code) == words else ""


def own_words(answers: NetworkAnswers, asked: Form) -> dict[str, str]:
    """What was written, by question."""
    given = ((ask.code, ask.words(answers.given.get(ask.code, ""))) for ask in asked.asks)
    return {code: words for code, words in given if words.strip()}


def foreign_words(answers: NetworkAnswers, asked: Form) -> dict[str, str]:
    """What was written on a page in another language, or on any page in words that are not English."""
    return {
        code: words
        for code, words in own_words(answers, asked).items()
        if may_be_foreign(words, answers.language_of(code))
    }


def list_unread(answers: NetworkAnswers, asked: Form, steps: Sequence[FormStep]) -> dict[str, str]:
    """The words that are not yet understood."""
    return {
        code: words
        for code, words in foreign_words(answers, asked).items()
        if newest_english(code, words, steps) is None
    }


def newest_english(code: str, words: str, steps: Sequence[FormStep]) -> FormStep | None:
    """The last step that has the English of these words; `steps`: oldest first."""
    return next((step for step in reversed(steps) if step.english_of(code, words)), None)


def was_read(steps: Sequence[FormStep]) -> bool:
    """Whether someone opened what was sent."""
    return any(step.kind is FormStepKind.READ for step in steps)
