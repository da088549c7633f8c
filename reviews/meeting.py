"""The sheet for the meeting as the desk shows and prints it: in English, with an interpreter's English
beside.

In: what the child shared (`consult.meeting_sheet`, the same that their own page draws), interpretations. Out:
rows for the page; PDF. Raises GlyphMissing for a sign that no font draws.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from consult.meeting_sheet import Shared
from consult.model import Answer
from consult.questions.answer import Described
from consult.questions.kinds import say_it
from consult.written import Entry
from press.model import Block, Paper, Role
from press.paper import print_pdf
from reviews.model import Interpretation
from wording.languages import format_date

_TEMPLATE = Path(__file__).with_name("meeting.typ")
ENGLISH = "en"
ON_SCREEN = "It is on the sheet on the screen."


@dataclass(frozen=True)
class SheetRow:
    """One answer: the question as it was asked (with what was agreed, where it asks that), what was said, and
    what an interpreter said that it means."""

    code: str
    asked: str
    pieces: tuple[Described, ...]
    meaning: Interpretation | None
    written: Entry | None = None


def rows_of(shared: Sequence[Shared], meanings: Sequence[Interpretation]) -> list[SheetRow]:
    """The sheet in English."""
    known = {one.answer_id: one for one in meanings}
    return [
        SheetRow(
            one.question.code,
            one.question.in_english(one.answer.way),
            one.pieces,
            _beside(one.answer, known.get(one.answer.id)),
            one.written,
        )
        for one in shared
    ]


def _beside(answer: Answer, meaning: Interpretation | None) -> Interpretation | None:
    """What the words mean, unless they were English all the time."""
    return None if meaning is None or meaning.english == answer.value.words else meaning


def told(entry: Entry) -> str:
    """The mark of an answer that was written down."""
    return f"Written down by {entry.name}, {entry.role}, on {format_date(entry.on, ENGLISH)}."


def print_meeting(
    title: str,
    opening: str,
    rows: Sequence[SheetRow],
    picture: Callable[[str], bytes | None],
    own: Callable[[str], bytes | None],
) -> bytes:
    """The same rows as PDF. `picture`: a concept's drawing as the child saw it, or None; `own`: a drawing or
    photo of the child's by its name, ready for the paper, or None. A recording is said to be there."""
    blocks = [Block("title", title, ENGLISH, Role.TITLE), Block("opening", opening, ENGLISH)]
    pictures: dict[str, bytes] = {}
    for row in rows:
        blocks.append(Block(f"{row.code}-asked", " ".join(row.asked.split()), ENGLISH, Role.HEADING))
        for at, piece in enumerate(row.pieces):
            is_heard = piece.picture == say_it.PICTURE
            made = own(piece.attached) if piece.attached and not is_heard else None
            if made is not None:
                pictures[piece.attached] = made
                figure = Block(
                    f"{row.code}-{at}", piece.text_en, ENGLISH, Role.FIGURE, picture=piece.attached
                )
                blocks.append(figure)
                continue
            drawn = picture(piece.picture) if piece.picture else None
            if drawn is not None:
                pictures[piece.picture] = drawn
            text, lang = (piece.words, piece.words_language) if piece.words else (piece.text_en, ENGLISH)
            text = f"{text}. {ON_SCREEN}" if piece.attached else text
            key = piece.picture if drawn is not None else None
            blocks.append(Block(f"{row.code}-{at}", " ".join(text.split()), lang or ENGLISH, picture=key))
        if row.written is not None:
            blocks.append(Block(f"{row.code}-written", told(row.written), ENGLISH))
        if row.meaning is not None:
            said = f"In English, by {row.meaning.interpreter}: {row.meaning.english}"
            blocks.append(Block(f"{row.code}-english", " ".join(said.split()), ENGLISH))
    return print_pdf(_TEMPLATE, Paper(title, ENGLISH, tuple(blocks), pictures))
