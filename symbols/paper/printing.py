"""From cards to the finished file: blocks in reading order, and a plan of which block stands where.

For: every sheet of this room. In: cards, other words, a template. Out: PDF/UA-1, or its pages as PNG.
"""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from press.model import Block, Paper, Role
from press.paper import data_of
from press.tags import name_elements
from press.typeset import PaperRefused, PictureUnreadable, typeset, typeset_png
from symbols.paper.model import MOST_WORDS, CardUnreadable, CardWords, PaperCard, WordsTooLong
from symbols.paper.pictures import readied

_ALONE = Path(__file__).with_name("alone.typ")
PREVIEW_DOTS = 60  # dots per inch of a preview: a page about 500 pixels wide
Plan = dict[str, object]


@dataclass(slots=True)
class Setting:
    """A sheet while it is being set: blocks in reading order, each picture once."""

    millimetres: float
    grey: bool = False
    blocks: list[Block] = field(default_factory=list)
    pictures: dict[str, bytes] = field(default_factory=dict)
    owners: dict[str, str] = field(default_factory=dict)

    def say(self, block_id: str, text: str, lang: str, role: Role = Role.SENTENCE) -> int:
        """Print these words next. Returns their place among the blocks."""
        self.blocks.append(Block(block_id, text, lang, role))
        return len(self.blocks) - 1

    def show(self, card: PaperCard) -> str:
        """Keep a card's picture, the same picture once. Returns its key. Raises CardUnreadable."""
        key = hashlib.sha256(card.picture).hexdigest()
        if key not in self.pictures:
            try:
                self.pictures[key] = readied(card.picture, self.millimetres, grey=self.grey)
            except PictureUnreadable:
                raise CardUnreadable(card.id) from None
            self.owners[key] = card.id
        return key

    def card(self, card: PaperCard, *, words: bool = True) -> Plan:
        """Picture and words; without words the picture is a figure that is heard by its first word.

        Raises CardUnreadable, WordsTooLong.
        """
        if any(len(text) > MOST_WORDS for text, _ in card.words):
            raise WordsTooLong(card.id)
        key = self.show(card)
        if words:
            return {"picture": key, "words": [self.say(card.id, text, lang) for text, lang in card.words]}
        text, lang = card.words[0]
        return {"picture": key, "words": [], "figure": self.say(card.id, text, lang, Role.FIGURE)}

    def credit(self, cards: Sequence[PaperCard], around: CardWords) -> int | None:
        """Say each credit of these cards once, in one line next. None where no licence asks for it."""
        line = credit_line(cards, around)
        return self.say("credits", line, around.lang) if line else None


def credit_line(cards: Sequence[PaperCard], around: CardWords) -> str | None:
    """Each credit of these cards once, in one line."""
    credits_ = dict.fromkeys(card.credit for card in cards if card.credit)
    return around.credits.format(credits="; ".join(credits_)) if credits_ else None


@dataclass(frozen=True, slots=True)
class Sheet:
    """What a template draws: the blocks of `paper`, arranged as `plan` says."""

    template: Path
    paper: Paper
    plan: Mapping[str, object]
    owners: Mapping[str, str]


def finished(template: str, setting: Setting, plan: Plan, *, title: str, lang: str) -> Sheet:
    """The sheet as set. `template` is the name of a file in this folder."""
    paper = Paper(title=title, lang=lang, blocks=tuple(setting.blocks), pictures=setting.pictures)
    plan = {**plan, "grey": setting.grey}
    return Sheet(Path(__file__).with_name(template), paper, plan, setting.owners)


def as_pdf(sheet: Sheet) -> bytes:
    """The tagged file. Raises GlyphMissing (its `block_id` is a card's id), CardUnreadable, PaperRefused."""
    data = {**data_of(sheet.paper), "plan": sheet.plan}
    try:
        made = typeset(sheet.template, data, sheet.paper.pictures)
    except PaperRefused:
        _blame(sheet)
        raise
    return name_elements(made, sheet.paper.blocks)


def as_png(sheet: Sheet, dots_per_inch: int = PREVIEW_DOTS) -> list[bytes]:
    """The same pages as pictures. Raises as `as_pdf`."""
    data = {**data_of(sheet.paper), "plan": sheet.plan}
    try:
        return typeset_png(sheet.template, data, sheet.paper.pictures, dots_per_inch=dots_per_inch)
    except PaperRefused:
        _blame(sheet)
        raise


def _blame(sheet: Sheet) -> None:
    """Name the card whose picture cannot be drawn, where it is a picture's fault. Raises CardUnreadable.

    Each is tried as PDF, because a letter inside a drawing that no font has is refused there alone.
    """
    for key, picture in sheet.paper.pictures.items():
        try:
            typeset(_ALONE, {}, {"alone": picture})
        except PaperRefused:
            raise CardUnreadable(sheet.owners[key]) from None
