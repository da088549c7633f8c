"""Cards that say a child is not safe and would tell nobody. Pure.

In: the content of a draft, and what it was before: as shipped and as published last. Out: each card that told
somebody there, or has the picture "not safe", and is asked without the mark. Such a card goes only with its
question, or after a person says for each: I mean that.
"""

from dataclasses import dataclass

from consult.questionnaires.edit import asked_part
from consult.questionnaires.model import Content
from consult.questionnaires.words import answers_of

NOT_SAFE = "not-safe"  # the concept of the picture


@dataclass(frozen=True)
class Silenced:
    """A card of a question; `key`: its code, or "card:place". `words`, `asked`: as the team typed them."""

    question: str
    key: str
    words: str
    asked: str

    @property
    def value(self) -> str:
        """What a tick on the publish page sends."""
        return f"{self.question}.{self.key}"

    @property
    def codes(self) -> dict[str, str]:
        """The codes of the question, its card, and the place if it has any."""
        return dict(zip(("question", "card", "place"), (self.question, *self.key.split(":")), strict=False))


def list_silenced(content: Content, *before: Content) -> list[Silenced]:
    """Those of a draft, in the order of its questions and cards."""
    told = {(one["code"], key) for each in before for one in each.get("question", ()) for key in _marks(one)}
    return [
        Silenced(one["code"], key, words, str(one.get("easy", "")))
        for one in asked_part(dict(content))
        for key, words in answers_of(one)
        if key not in _marks(one)
        and ((one["code"], key) in told or _told_otherwise(one, key, told) or _looks_unsafe(one, key))
    ]


def _told_otherwise(question: Content, key: str, told: set[tuple[str, str]]) -> bool:
    """Whether this card told somebody while the question was answered in another way (a card alone, or cards
    put in places), and tells nobody in any place now."""
    card = key.partition(":")[0]
    if any(mark.partition(":")[0] == card for mark in _marks(question)):
        return False
    before = [mark for code, mark in told if code == question["code"] and mark.partition(":")[0] == card]
    return any((":" in mark) != (":" in key) for mark in before)


def _marks(question: Content) -> list[str]:
    return list(question.get("alerts", ()))


def _looks_unsafe(question: Content, key: str) -> bool:
    """Whether the picture says so: that of the place, or of the card where there are no places."""
    code = key.rpartition(":")[2]
    shown = question.get("place") or question.get("option", ())
    return any(one["code"] == code and one.get("picture") == NOT_SAFE for one in shown)
