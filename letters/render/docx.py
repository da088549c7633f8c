"""The letter as a Word file: headings, a table of pictures and sentences, each with its language and
direction.

In: a Letter, a way to get its pictures, and their words for alternative text. Out: .docx bytes. The same
lines in the same order as on paper.
"""

import io
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, time

from docx import Document
from docx.document import Document as WordFile
from docx.enum.table import WD_ALIGN_VERTICAL
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_BREAK
from docx.shared import Mm, Pt, RGBColor
from docx.table import _Cell
from docx.text.paragraph import Paragraph
from docx.text.run import Run

from letters.contact import contact_in
from letters.look import Colours
from letters.model import Both, Letter, Level, Line
from letters.pages import story_pages
from letters.render.units import Unit, units_of
from letters.render.word_xml import begin_file, count_pages, describe, say_language, turn, turn_table
from letters.rows import cards_beneath, pictures_beside, rows_of
from press.contact import Cut, cut_at
from press.fonts import direction_of
from press.grey import in_grey
from press.plain import as_drawn, as_said
from press.typeset import PictureUnreadable, svg_to_png

_TEXT = {
    Level.STORY: (24, 28, 32),
    Level.EASY: (16, 20, 24),
    Level.PLAIN: (14, 17, 20),
    Level.RECORD: (12, 14, 16),
}
_SIDE = (21, 28, 36)  # millimetres
_BIG_SIDE = (80, 88, 96)
_OVER_SIDE = 15
_HEADING_SIDE = 12
_PIXELS = 480
_INK = RGBColor(0x1D, 0x1D, 0x1F)
_IN_A_ROW = 5  # words with a picture over them

Pictures = Callable[[str], bytes | None]


def render_docx(
    letter: Letter, pictures: Pictures, name_of: Callable[[str], str] = lambda concept: ""
) -> bytes:
    """The file. `name_of`: a picture's word in the letter's language; "" marks it as decoration."""
    writer = _Writer(letter, _drawn(letter, pictures), name_of, Document())
    writer.begin()
    if letter.level is Level.STORY:
        writer.story()
    else:
        writer.rows()
    if letter.credit_line:
        writer.paragraph(writer.file.add_paragraph(), letter.credit_line, Pt(10))
    made = io.BytesIO()
    writer.file.save(made)
    return made.getvalue()


def _drawn(letter: Letter, pictures: Pictures) -> dict[str, bytes]:
    """Each picture as PNG."""
    grey = letter.look.colours is Colours.GREY
    drawn = {}
    for concept in sorted(letter.pictures):
        picture = pictures(concept)
        if picture:
            try:
                drawn[concept] = svg_to_png(in_grey(picture) if grey else picture, _PIXELS)
            except PictureUnreadable:
                continue
    return drawn


@dataclass(frozen=True)
class _Writer:
    """Puts lines into one file."""

    letter: Letter
    pictures: dict[str, bytes]
    name_of: Callable[[str], str]
    file: WordFile

    def begin(self) -> None:
        """Paper, properties, the size of words."""
        letter, file = self.letter, self.file
        says = file.core_properties
        says.title, says.author, says.last_modified_by = as_said(letter.title.text), *[letter.iro_name] * 2
        says.language, says.comments = letter.lang, ""
        says.created = says.modified = datetime.combine(letter.made_on, time(), UTC)
        begin_file(file, letter.lang)
        section = file.sections[0]
        across = letter.level is Level.STORY
        section.page_width, section.page_height = (Mm(297), Mm(210)) if across else (Mm(210), Mm(297))
        for side in ("left_margin", "right_margin", "top_margin", "bottom_margin"):
            setattr(section, side, Mm(20))
        file.styles["Normal"].font.size = self.text
        for name in ("Normal", "Title", "Heading 1"):
            file.styles[name].font.color.rgb = _INK
        self.foot(section.footer.paragraphs[0])

    def foot(self, paragraph: Paragraph) -> None:
        """The number of each page, as on paper."""
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
        for run in count_pages(paragraph, as_said(self.letter.page_words)):
            run.font.size = Pt(12)
            say_language(run, self.letter.lang, turned=self.is_turned)
        if self.is_turned:
            turn(paragraph)

    @property
    def text(self) -> Pt:
        """The size of words."""
        return Pt(_TEXT[self.letter.level][self.letter.look.text - 1])

    @property
    def is_turned(self) -> bool:
        """Whether the letter runs from right to left."""
        return direction_of(self.letter.lang) == "rtl"

    def rows(self) -> None:
        """Title, then each line with its picture."""
        self.heading(self.letter.title, 0)
        self.part(self.letter.opening)
        for section in self.letter.sections:
            self.heading(section.heading, 1)
            self.part(section.lines)

    def part(self, lines: tuple[Line, ...]) -> None:
        """The lines of one part, row by row."""
        beside = pictures_beside(self.letter)
        for row in rows_of(self.letter, lines):
            if self.letter.level is not Level.EASY and len(row) > 1:
                self.together(row)
                continue
            words = self.row(row[0], beside[row[0].id])
            for line in row[1:]:
                self.paragraph((words or self.file).add_paragraph(), line)

    def together(self, lines: tuple[Line, ...]) -> None:
        """Sentences of one paragraph, all in one language."""
        paragraph, lang = self.file.add_paragraph(), lines[0].lang
        self.words(paragraph, " ".join(line.text for line in lines), lang)

    def story(self) -> None:
        """One page of the file for each page of the story."""
        side = Mm(_BIG_SIDE[self.letter.look.pictures - 1])
        for number, page in enumerate(story_pages(self.letter)):
            if number:
                self.file.add_paragraph().add_run().add_break(WD_BREAK.PAGE)
            if page.heading:
                self.heading(page.heading, 1 if number else 0)
            picture, words = self.two(side)
            self.picture(picture.paragraphs[0], page.picture, side)
            for at, line in enumerate(page.lines):
                self.paragraph(words.add_paragraph() if at else words.paragraphs[0], line)
                self.second(words, line)
                self.cards(words, line, page.picture)

    def cards(self, place: _Cell, line: Line, shown: str | None) -> None:
        """The small pictures under a line; `shown`: the one beside it."""
        cards = cards_beneath(self.letter, line, shown)
        paragraph = place.add_paragraph() if cards else None
        for card in cards:
            if paragraph is not None:
                self.picture(paragraph, card, Mm(_OVER_SIDE))

    def row(self, line: Line, shown: str | None) -> _Cell | None:
        """One line: pictures over its words, a picture beside it, or words alone. Gives the place for what
        stands beside the same picture."""
        if self.letter.has_over(line):
            self.over(line)
            self.second(self.file, line)
            return None
        if self.letter.level is not Level.EASY and not shown:
            self.paragraph(self.file.add_paragraph(), line)
            self.second(self.file, line)
            return None
        side = Mm(_SIDE[self.letter.look.pictures - 1])
        apart = bool(line.second) and self.letter.both is Both.SIDE
        picture, words, *beside = self.cells(side, 3 if apart else 2)
        self.picture(picture.paragraphs[0], shown, side)
        self.paragraph(words.paragraphs[0], line)
        self.cards(words, line, shown)
        if beside:
            self.paragraph(beside[0].paragraphs[0], line.in_second, beside=True)
        else:
            self.second(words, line)
        return words

    def second(self, place: WordFile | _Cell, line: Line, *, bold: bool = False) -> None:
        """The same in the second language, below, where the letter stands in two."""
        if line.second:
            self.paragraph(place.add_paragraph(), line.in_second, bold=bold)

    def two(self, side: Mm) -> tuple[_Cell, _Cell]:
        """A row with a place for a picture where reading starts, and one for words."""
        picture, words = self.cells(side, 2)
        return picture, words

    def cells(self, side: Mm, count: int) -> list[_Cell]:
        """A row with a place for a picture where reading starts, and places for words."""
        table = self.file.add_table(rows=1, cols=count)
        table.autofit = False
        if self.is_turned:
            turn_table(table)
        section = self.file.sections[0]
        room = (section.page_width or 0) - (section.left_margin or 0) - (section.right_margin or 0)
        words = (room - side - Mm(6)) // (count - 1)
        for at, cell in enumerate(table.rows[0].cells):
            table.columns[at].width = cell.width = words if at else side + Mm(6)
            if at:
                cell.vertical_alignment = WD_ALIGN_VERTICAL.CENTER
        return list(table.rows[0].cells)

    def over(self, line: Line) -> None:
        """A line in rows of a few words, each under its picture."""
        units = [each for each in units_of(line) if each.text.strip()]
        for at in range(0, len(units), _IN_A_ROW):
            self.few(units[at : at + _IN_A_ROW], line)

    def few(self, units: list[Unit], line: Line) -> None:
        table = self.file.add_table(rows=2, cols=len(units))
        if direction_of(line.lang) == "rtl":
            turn_table(table)
        for at, unit in enumerate(units):
            self.picture(table.rows[0].cells[at].paragraphs[0], unit.concept, Mm(_OVER_SIDE))
            self.words(table.rows[1].cells[at].paragraphs[0], unit.text.strip(), line.lang)

    def heading(self, line: Line, level: int) -> None:
        paragraph = self.file.add_heading(level=level)
        shown = self.letter.pictures_at(line)
        if level and shown and self.letter.level is Level.EASY:
            self.picture(paragraph, shown[0], Mm(_HEADING_SIDE))
            paragraph.add_run(" ")
        self.paragraph(paragraph, line, Pt(self.text.pt * (1.6 if level == 0 else 1.25)))
        self.second(self.file, line, bold=True)

    def paragraph(
        self,
        paragraph: Paragraph,
        line: Line,
        size: Pt | None = None,
        *,
        bold: bool = False,
        beside: bool = False,
    ) -> None:
        """The words of a line, each language in its own direction; a number or address in them on a line of
        its own, and the full stop behind it hidden. `beside`: in a column of its own, where it begins on its
        own side."""
        contact = contact_in(line)
        cut = cut_at(line.text, contact) if contact else Cut(line.text, "", "", "")
        turned = direction_of(line.lang) == "rtl"
        if before := as_said(cut.before):
            self.run(
                paragraph, f"{before} " if contact else before, line.lang, size, bold=bold, turned=turned
            )
        if contact:
            if before and not cut.shares:
                paragraph.runs[-1].add_break()
            self.run(paragraph, as_drawn(contact, "ltr"), line.lang, size, bold=True)
        if cut.stop:
            self.run(paragraph, cut.stop, line.lang, size).font.hidden = True
        if after := as_said(cut.after):
            self.run(paragraph, " ", line.lang, size).add_break()
            self.run(paragraph, after, line.lang, size, bold=bold, turned=turned)
        self.side(paragraph, line.lang, beside=beside)

    def words(self, paragraph: Paragraph, text: str, lang: str) -> None:
        """Words without a line of their own."""
        self.run(paragraph, as_said(text), lang, turned=direction_of(lang) == "rtl")
        self.side(paragraph, lang)

    def run(
        self,
        paragraph: Paragraph,
        text: str,
        lang: str,
        size: Pt | None = None,
        *,
        bold: bool = False,
        turned: bool = False,
    ) -> Run:
        run = paragraph.add_run(text)
        run.font.size, run.bold = size or self.text, bold or None
        say_language(run, lang, turned=turned)
        return run

    def side(self, paragraph: Paragraph, lang: str, *, beside: bool = False) -> None:
        if direction_of(lang) == "rtl":
            turn(paragraph)
        elif self.is_turned and not beside:
            # What is written in another direction still begins next to its picture.
            paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT

    def picture(self, paragraph: Paragraph, concept: str | None, side: Mm) -> None:
        png = self.pictures.get(concept or "")
        if png is None or concept is None:
            return
        paragraph.add_run().add_picture(io.BytesIO(png), width=side)
        describe(paragraph, self.name_of(concept))
        if self.is_turned:
            turn(paragraph)
