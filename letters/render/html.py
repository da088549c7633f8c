"""The letter as a web page: the same lines in the same order as on paper, each with its language.

In: a Letter. Out: plain pieces, and words with the pictures over them, that `templates/letters/part.html`
draws; nothing is added or decided.
Names and phone numbers are pieces of their own, so that the page isolates them in <bdi>.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from letters.contact import contact_in
from letters.model import Both, Letter, Level, Line, Symbols
from letters.render.units import units_of
from letters.rows import cards_beneath, pictures_beside, rows_of
from letters.sentences import introduces
from press.contact import cut_at
from press.fonts import direction_of
from press.plain import unturned

_ISOLATED = re.compile("\u2068([^\u2068\u2069]*)\u2069")
_NUMBER = re.compile(r"\+?\(?\d+\)?(?:[ \u00a0()-]{1,2}\d+)+|\+\d+")


@dataclass(frozen=True, slots=True)
class Piece:
    """Words of a sentence. `apart`: isolated from the direction around; `number`: kept on one line, read
    left to right; `contact`: on a line of its own; `silent`: heard, not shown, as the full stop behind it."""

    text: str
    apart: bool = False
    number: bool = False
    contact: bool = False
    silent: bool = False


@dataclass(frozen=True, slots=True)
class ShownWords:
    """Words of a sentence, drawn together; `picture` stands over them, if there is one."""

    pieces: tuple[Piece, ...]
    picture: str | None = None


@dataclass(frozen=True, slots=True)
class ShownLine:
    """One sentence as the page shows it: with a picture beside it, or in `units` with pictures over them.
    `say`: where its sound is, on a page that can be heard. `second`: the same in another language, where the
    letter stands in two. `cards`: the child's own cards, in a row under it."""

    id: str
    lang: str
    direction: str
    picture: str | None
    pieces: tuple[Piece, ...]
    units: tuple[ShownWords, ...] = ()
    say: str | None = None
    second: "ShownLine | None" = None
    cards: tuple[str, ...] = ()

    @property
    def stands(self) -> bool:
        """Whether its one card says how a decision stands, and so is seen beside the words that say it."""
        return len(self.cards) == 1 and self.second is None and introduces(self.text)

    @property
    def text(self) -> str:
        """The whole sentence, as on paper."""
        return "".join(piece.text for piece in self.pieces)


Rows = tuple[tuple[ShownLine, ...], ...]


@dataclass(frozen=True, slots=True)
class ShownSection:
    """A heading and its sentences, in rows."""

    kind: str
    heading: ShownLine
    rows: Rows

    @property
    def lines(self) -> tuple[ShownLine, ...]:
        """Its sentences without the heading."""
        return tuple(line for each in self.rows for line in each)


@dataclass(frozen=True, slots=True)
class ShownLetter:
    """What the template draws from top to bottom. `runs_on`: the sentences of a row are one paragraph; else
    they stand below each other beside one picture."""

    lang: str
    direction: str
    skin: str | None
    hair: str | None
    title: ShownLine
    opening: Rows
    sections: tuple[ShownSection, ...]
    is_over: bool = False
    runs_on: bool = False
    both: str = Both.ONE.value
    credits: ShownLine | None = None

    @property
    def sentences(self) -> tuple[ShownLine, ...]:
        """Every line in reading order."""
        inner = tuple(line for section in self.sections for line in (section.heading, *section.lines))
        return (self.title, *(line for each in self.opening for line in each), *inner)


def shown(letter: Letter) -> ShownLetter:
    """The letter for the template."""

    beside = pictures_beside(letter)

    def drawn(line: Line) -> ShownLine:
        made = shown_line(replace(line, picture=beside[line.id]), over=letter.has_over(line))
        return replace(made, cards=cards_beneath(letter, line, beside[line.id]))

    def together(lines: Sequence[Line]) -> Rows:
        return tuple(tuple(drawn(line) for line in each) for each in rows_of(letter, lines))

    credit_line = letter.credit_line
    return ShownLetter(
        lang=letter.lang,
        direction=direction_of(letter.lang),
        skin=letter.skin,
        hair=letter.hair,
        title=drawn(letter.title),
        opening=together(letter.opening),
        sections=tuple(
            ShownSection(
                kind=section.kind.value,
                heading=drawn(section.heading),
                rows=together(section.lines),
            )
            for section in letter.sections
        ),
        is_over=letter.symbols is Symbols.OVER,
        runs_on=letter.level is not Level.EASY,
        both=letter.both.value,
        credits=shown_line(credit_line) if credit_line else None,
    )


def shown_line(line: Line, *, over: bool = False) -> ShownLine:
    """One line in pieces; with `over`, its pictures stand over its words and none beside it."""
    return ShownLine(
        id=line.id,
        lang=line.lang,
        direction=direction_of(line.lang),
        picture=None if over else line.picture,
        pieces=pieces_of(line.text, contact_in(line)),
        units=_shown_units(line) if over else (),
        second=shown_line(line.in_second) if line.second else None,
    )


def _shown_units(line: Line) -> tuple[ShownWords, ...]:
    contact = contact_in(line)
    return tuple(
        ShownWords(pieces_of(each.text, contact if contact in each.text else ""), each.concept)
        for each in units_of(line)
    )


def pieces_of(text: str, contact: str = "") -> tuple[Piece, ...]:
    """The text cut at isolated names and at phone numbers; joined again it is the text without isolates.
    `contact`: what has a line of its own in it."""
    if contact:
        cut = cut_at(unturned(text), contact)
        stands = Piece(contact, apart=True, number=True, contact=not cut.shares)
        end = Piece(cut.stop, silent=True) if cut.stop else Piece(cut.after)
        return tuple(one for one in (*pieces_of(cut.before), stands, end) if one.text)
    text, at = unturned(text), 0
    pieces: list[Piece] = []
    for match in _ISOLATED.finditer(text):
        pieces += _numbers(text[at : match.start()])
        pieces += _apart(match.group(1))
        at = match.end()
    pieces += _numbers(text[at:])
    return tuple(piece for piece in pieces if piece.text)


def _apart(text: str) -> list[Piece]:
    return [Piece(text, apart=True, number=bool(_NUMBER.fullmatch(text)))]


def _numbers(text: str) -> list[Piece]:
    text = text.replace("\u2068", "").replace("\u2069", "")
    pieces: list[Piece] = []
    at = 0
    for match in _NUMBER.finditer(text):
        pieces += [Piece(text[at : match.start()]), Piece(match.group(), apart=True, number=True)]
        at = match.end()
    return [*pieces, Piece(text[at:])]
