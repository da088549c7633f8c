"""Web page, PDF and Word say the same sentences in the same order with the same pictures, at every level."""

import io
import json
import re
import shutil
import subprocess
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pikepdf
import pytest
from bs4 import BeautifulSoup
from docx import Document
from docx.oxml.ns import qn

from letters.compose import compose
from letters.illustrate import Known, illustrate
from letters.look import Colours, Look, Sheet
from letters.model import Letter, Level, Symbols
from letters.over import with_over
from letters.pages import MOST_HELP, MOST_LINES, idea_of, story_pages
from letters.paragraphs import paragraphs_of
from letters.phrases import phrases_in
from letters.render.docx import render_docx
from letters.render.html import shown as shown_on_screen
from letters.render.page import render_page
from letters.render.pdf import paper_of, render_booklet, render_pdf
from letters.rendering import FileKind, drawings_of, letter_file, name_of
from letters.rows import rows_of
from letters.stored import as_json
from press.plain import as_said
from press.reading import read_aloud
from symbols.matching.shipped import shipped_lexicon
from symbols.read import list_pictures
from tests.factories.letter import make_facts, make_outcome, make_told

KNOWN = Known(frozenset(one.id for one in list_pictures()), shipped_lexicon("en"), ("Robin", "Dana"))
CASES = [
    (level, lang)
    for level in Level
    for lang in ("en", "ar", "ti")
    if level is not Level.RECORD or lang == "en"
]


def letter_at(level: Level, lang: str = "en", **look: object) -> Letter:
    facts = make_facts(lang=lang, look=replace(Look(), **look))  # type: ignore[arg-type]
    letter = compose(make_outcome(), make_told(), facts, phrases_in(lang), level=level)
    return illustrate(letter, {}, KNOWN)


def over(lang: str = "en") -> Letter:
    letter = letter_at(Level.EASY, lang)
    return with_over(letter, replace(letter, symbols=Symbols.OVER), {}, KNOWN)


def said(letter: Letter) -> list[str]:
    """Every sentence in order; those of one paragraph as one."""
    parts = [((letter.title,), letter.opening), *(((each.heading,), each.lines) for each in letter.sections)]
    rows = [row for head, lines in parts for row in (head, *paragraphs_of(letter, lines))]
    return [" ".join(as_said(line.text) for line in row) for row in rows]


def shown(letter: Letter) -> list[str]:
    """The pictures that paper shows, in order: a title has none, but in a story, where it opens a page."""
    blocks = paper_of(letter, drawings_of(letter)).blocks[letter.level is not Level.STORY :]
    keys = (
        key
        for block in blocks
        for key in (block.picture, *(part.picture for part in block.parts), *block.cards)
    )
    return [key for key in keys if key]


def page_of(letter: Letter) -> BeautifulSoup:
    return BeautifulSoup(render_page(letter, drawings_of(letter)), "html.parser")


def word_of(letter: Letter) -> tuple[list[str], list[str]]:
    """Sentences, and the alternative texts of pictures, in the order of the file."""
    made = render_docx(letter, drawings_of(letter), lambda concept: concept)
    body = Document(io.BytesIO(made)).element.body
    texts = ["".join(node.itertext(qn("w:t"))) for node in body.iter(qn("w:p"))]
    pictures = [node.get("descr") for node in body.iter(qn("wp:docPr"))]
    # A number is kept whole there by spaces that do not break.
    return [text.strip().replace("\u00a0", " ") for text in texts if text.strip()], pictures


@pytest.mark.parametrize(("level", "lang"), CASES)
def test_same_sentences_in_the_same_order(level: Level, lang: str) -> None:
    letter = letter_at(level, lang)
    heard = [each.text for each in read_aloud(render_pdf(letter, drawings_of(letter)))]
    assert heard == said(letter)
    soup = page_of(letter)
    assert [" ".join(each.get_text().split()) for each in soup.select("main h1, main h2, main p")] == said(
        letter
    )
    assert word_of(letter)[0] == said(letter)


def test_sentences_that_go_together_stand_beside_one_picture_on_a_screen_too() -> None:
    letter = letter_at(Level.EASY, "en")
    rows = [row for each in letter.sections for row in rows_of(letter, each.lines)]
    assert [len(row) for row in rows if len(row) > 1], "a question and its answer are one row"
    drawn = shown_on_screen(letter)
    assert [[line.id for line in row] for each in drawn.sections for row in each.rows] == [
        [line.id for line in row] for row in rows
    ]
    assert not drawn.runs_on


@pytest.mark.parametrize("level", list(Level))
def test_same_pictures_in_the_same_order(level: Level) -> None:
    letter = letter_at(level)
    found = drawings_of(letter)
    by_address = {str(image["src"]): image for image in page_of(letter).find_all("img")}
    assert len(page_of(letter).find_all("img")) == len(shown(letter))
    assert len(by_address) == len({found(key) for key in shown(letter)})
    assert word_of(letter)[1] == shown(letter)


def test_pictures_over_words_are_in_all_three() -> None:
    letter = over()
    assert len(shown(letter)) == len(page_of(letter).select("img")) > 20
    sentences, pictures = word_of(letter)
    assert "".join("".join(sentences).split()) == "".join("".join(said(letter)).split())
    assert pictures == shown(letter)


@pytest.mark.parametrize("level", list(Level))
def test_page_stands_alone(level: Level) -> None:
    html = render_page(letter_at(level), drawings_of(letter_at(level))).decode()
    assert not re.search(r"(?:src|href)=\"(?!data:)|url\(|@import|<script|<link", html)
    soup = BeautifulSoup(html, "html.parser")
    levels = [int(each.name[1]) for each in soup.find_all(["h1", "h2", "h3"])]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(second - first <= 1 for first, second in pairwise(levels))


def test_words_of_a_letter_are_never_markup() -> None:
    letter = letter_at(Level.EASY)
    bad = replace(letter, opening=(replace(letter.opening[0], text="<script>alert(1)</script> & {{ 7*7 }}"),))
    html = render_page(bad, drawings_of(bad)).decode()
    assert "<script" not in html
    assert "{{ 7*7 }}" in html


def test_language_and_direction_of_each_piece() -> None:
    letter = letter_at(Level.EASY, "ar")
    soup = page_of(letter)
    assert (soup.html["lang"], soup.html["dir"]) == ("ar", "rtl")  # type: ignore[index]
    english = [each for each in soup.find_all("p") if each["lang"] == "en"]
    assert english
    assert all(each["dir"] == "ltr" for each in english)
    made = Document(io.BytesIO(render_docx(letter, drawings_of(letter)))).element.body
    arabic = [
        each
        for each in made.iter(qn("w:p"))
        if re.search("[\u0600-\u06ff]", "".join(each.itertext(qn("w:t"))))
    ]
    assert arabic
    for each in arabic:
        assert each.find(f".//{qn('w:bidi')}") is not None
        assert {mark.get(qn("w:bidi")) for mark in each.iter(qn("w:lang"))} == {"ar"}
        assert each.find(f".//{qn('w:rtl')}") is not None
    assert all(table.find(f".//{qn('w:bidiVisual')}") is not None for table in made.iter(qn("w:tbl")))


def test_story_has_one_idea_and_one_picture_a_page() -> None:
    letter = letter_at(Level.STORY)
    pages = story_pages(letter)
    assert [line for page in pages for line in page.lines] == [
        *letter.opening, *(line for section in letter.sections for line in section.lines),
    ]  # fmt: skip
    assert all(0 < len(page.lines) <= MOST_LINES and page.picture for page in pages[:-1])
    assert 0 < len(pages[-1].lines) <= MOST_HELP[0]
    assert all(len({idea_of(line) for line in page.lines}) == 1 for page in pages)
    # Help stands on one page, the greeting on three: 23 pages before.
    assert len(pages) <= 19
    with pikepdf.open(io.BytesIO(render_pdf(letter, drawings_of(letter)))) as document:
        assert len(document.pages) == len(pages)


def test_grey_letter_has_no_colour() -> None:
    letter = letter_at(Level.EASY, colours=Colours.GREY)
    for drawn in paper_of(letter, drawings_of(letter)).pictures.values():
        for red, green, blue in re.findall(rb"#(..)(..)(..)\b", drawn):
            assert red == green == blue


@pytest.mark.parametrize("level", [Level.EASY, Level.STORY])
def test_booklet_holds_every_page_on_half_as_many_sheets(level: Level) -> None:
    letter = letter_at(level, sheet=Sheet.BOOKLET)
    with (
        pikepdf.open(io.BytesIO(render_pdf(letter, drawings_of(letter)))) as pages,
        pikepdf.open(io.BytesIO(render_booklet(letter, drawings_of(letter)))) as sheets,
    ):
        count = len(pages.pages)
        assert len(sheets.pages) == (-(-count // 4) * 2 if level is Level.EASY else -(-count // 2))


@pytest.mark.parametrize("kind", list(FileKind))
def test_file_of_a_letter_is_made_again_byte_for_byte_or_with_the_same_words(kind: FileKind) -> None:
    text = as_json(letter_at(Level.PLAIN))
    first, second = letter_file(text, kind), letter_file(text, kind)
    assert min(len(first), len(second)) > 1000
    # Word files carry the moment they were made, and the voice some noise that it makes anew: a frame of the
    # sound more or less.
    assert first == second or kind in (FileKind.DOCX, FileKind.MP3)
    assert abs(len(first) - len(second)) <= (len(first) // 100 if kind is FileKind.MP3 else 0)


def test_picture_has_its_word_in_the_letters_language() -> None:
    assert name_of("happy", "en") != name_of("happy", "ar") != ""
    assert name_of("nothing-of-ours", "en") == ""


def opened_by_libreoffice(made: bytes, folder: Path) -> str:
    (folder / "letter.docx").write_bytes(made)
    program = shutil.which("soffice") or ""
    subprocess.run(
        [program, "--headless", f"-env:UserInstallation=file://{folder}/profile", "--convert-to", "fodt",
         "--outdir", str(folder), str(folder / "letter.docx")],
        check=True, capture_output=True, timeout=120,
    )  # fmt: skip
    return (folder / "letter.fodt").read_text("utf-8")


@pytest.mark.skipif(not shutil.which("soffice"), reason="LibreOffice is not installed")
def test_word_file_opened_by_libreoffice_has_the_pictures_words_and_direction(tmp_path: Path) -> None:
    letter = letter_at(Level.EASY, "ar")
    made = render_docx(letter, drawings_of(letter), lambda concept: name_of(concept, "ar"))
    flat = opened_by_libreoffice(made, tmp_path)
    text = " ".join(BeautifulSoup(flat, "xml").get_text(" ").split())
    assert all(" ".join(sentence.split()) in text for sentence in said(letter))
    assert name_of("happy", "ar") in flat
    assert 'style:writing-mode="rl-tb"' in flat


def test_schema_takes_every_letter_and_refuses_what_is_none() -> None:
    jsonschema = pytest.importorskip("jsonschema")
    schema = json.loads(
        (Path(__file__).resolve().parents[2] / "docs" / "letter.schema.json").read_text("utf-8")
    )
    jsonschema.Draft202012Validator.check_schema(schema)
    for level, lang in CASES:
        jsonschema.validate(json.loads(as_json(letter_at(level, lang, text=2))), schema)
    jsonschema.validate(json.loads(as_json(over())), schema)
    for wrong in ({"level": "hard"}, {"opening": [{"id": "x"}]}, {"version": 2}, {"more": 1}):
        with pytest.raises(jsonschema.ValidationError):
            jsonschema.validate(json.loads(as_json(letter_at(Level.EASY))) | wrong, schema)


@pytest.mark.parametrize(("lang", "latin", "joined"), [("en", "Lexend", "Arial"), ("ti", "Ebrima", "Arial")])
def test_a_word_file_names_its_faces_numbers_its_pages_and_says_whose_it_is(
    lang: str, latin: str, joined: str
) -> None:
    letter = letter_at(Level.EASY, lang)
    file = Document(io.BytesIO(render_docx(letter, drawings_of(letter))))
    for name in ("Normal", "Title", "Heading 1"):
        faces = file.styles[name].element.rPr.find(qn("w:rFonts"))
        assert [faces.get(qn(f"w:{kind}")) for kind in ("ascii", "hAnsi", "cs")] == [latin, latin, joined]
        assert not [key for key in faces.attrib if "heme" in str(key)], "a theme's would win"
    fonts = next(one for one in file.part.package.iter_parts() if str(one.partname) == "/word/fontTable.xml")
    assert b'<w:altName w:val="Verdana"/>' in fonts.blob
    foot = file.sections[0].footer.paragraphs[0]._p
    assert [each.text for each in foot.iter(qn("w:instrText"))] == ["PAGE", "NUMPAGES"]
    says = file.core_properties
    assert (says.author, says.last_modified_by, says.comments) == (letter.iro_name, letter.iro_name, "")
    assert says.created is not None
    assert says.created.date() == letter.made_on
    assert file.styles.element.find(f".//{qn('w:lang')}").get(qn("w:val")) == "en-GB"
