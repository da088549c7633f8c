"""A paper while it is laid out: blocks in reading order, each picture once.

In: `PaperFacts`, and how a concept's picture is found. Out: places of blocks and keys of pictures, for a
plan.
"""

from collections.abc import Callable
from dataclasses import dataclass, field

from consult.paper.model import PaperFacts
from consult.paper.words import Said, said
from consult.questions.model import Message
from press.model import Role
from symbols.paper.model import PaperCard
from symbols.paper.printing import Plan, Setting

Picture = Callable[[str], tuple[bytes, str]]  # a concept -> its picture and the credit that it asks for


@dataclass(slots=True)
class Laying:
    """A paper while it is laid out."""

    facts: PaperFacts
    picture: Picture
    setting: Setting
    cards: list[PaperCard] = field(default_factory=list)

    def say(self, name: str, text: Said, role: Role = Role.SENTENCE) -> int:
        """Print these words next. Returns their place."""
        return self.setting.say(name, text[0], text[1], role)

    def message(self, name: str, message: Message, role: Role = Role.SENTENCE, **marks: object) -> int:
        """The same for a message."""
        return self.say(name, said(message, self.facts.lang, **marks), role)

    def drawn(self, concept: str) -> str:
        """A picture's key."""
        content, credit = self.picture(concept)
        card = PaperCard(concept, content, (), credit)
        self.cards.append(card)
        return self.setting.show(card)

    def line(self, concept: str, message: Message, **marks: object) -> Plan:
        """A picture and words beside it."""
        words = self.say(concept, said(message, self.facts.lang, **marks))
        return {"picture": self.drawn(concept), "words": words}
