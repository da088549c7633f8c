"""Promises about the letter on paper: heard whole, seen whole, kept whole."""

import io
from dataclasses import replace
from pathlib import Path
from unicodedata import normalize

import pikepdf
import pymupdf
import pytest
from bs4 import BeautifulSoup
from docx import Document
from hypothesis import given, settings
from hypothesis import strategies as st
from outloud import check

from letters.model import Letter, Line
from letters.render.docx import render_docx
from letters.render.page import render_page
from letters.render.pdf import render_pdf, render_png, render_svg
from press.glyphs import GlyphMissing
from press.plain import as_said
from press.reading import document_language, read_aloud
from press.tags import speaking_elements
from tests.factories.printed_letter import printed_letter, shipped_picture, short_letter

LANGUAGES = ("en", "ar", "ti")
LETTERS_AND_POINTS = (
    "abcxyzABCéüßñđơ 0123456789 .,:;!?'\"()-–/%&@+«»“”‘’…"
    "ابتثجحخدذرزسشصضطظعغفقكلمنهويءأإآؤئةىًٌٍَُِّْ،؛؟ـ٠١٢٣گچپژکیێۆڕڵ"
    "ሀሁሂሃለሉሊላልሕሓመሙማምሰሱሳስሽሾቀቅቐበባብተታትነናንኣእከኪካክኸወዋውዘዛዝየያይደዳድገጋግጸጻጽፈፋፍ።፡፣፧"
)


def _skeleton(text: str) -> set[str]:
    """The characters that are seen: order, repeats and unseen marks apart."""
    return set(normalize("NFD", as_said(text).replace("\u00a0", "").replace(" ", "")))


def _on_the_page(pdf: bytes) -> pymupdf.Document:
    """The file without what its tags say, so that MuPDF tells where each drawn letter stands."""
    stripped = io.BytesIO()
    with pikepdf.open(io.BytesIO(pdf)) as document:
        for element in speaking_elements(document):
            del element["/ActualText"]
        document.save(stripped)
    return pymupdf.open(stream=stripped.getvalue())  # type: ignore[no-untyped-call]


def _pages(pdf: bytes) -> int:
    with pikepdf.open(io.BytesIO(pdf)) as document:
        return len(document.pages)


@pytest.fixture(scope="module", params=LANGUAGES)
def printed(request: pytest.FixtureRequest) -> tuple[Letter, bytes]:
    letter = printed_letter(request.param)
    return letter, render_pdf(letter, shipped_picture)


def test_every_sentence_is_heard_whole_and_in_order(printed: tuple[Letter, bytes]) -> None:
    letter, pdf = printed

    heard = read_aloud(pdf)

    assert [each.text for each in heard] == [line.text for line in letter.sentences]
    assert {each.lang for each in heard} == {letter.lang}
    assert document_language(pdf) == letter.lang


def test_what_is_heard_is_what_is_drawn(printed: tuple[Letter, bytes]) -> None:
    _, pdf = printed

    for each in read_aloud(pdf):
        assert _skeleton(each.drawn) == _skeleton(each.text)


def test_title_and_headings_are_heard_as_such(printed: tuple[Letter, bytes]) -> None:
    letter, pdf = printed

    roles = [each.role for each in read_aloud(pdf)]

    assert roles[0] == "H1"
    assert roles.count("H1") == 1
    assert roles.count("H2") == len(letter.sections)
    assert roles.count("P") == len(letter.sentences) - len(letter.sections) - 1


def test_file_claims_title_bookmarks_and_pdf_ua(printed: tuple[Letter, bytes]) -> None:
    letter, pdf = printed

    with pikepdf.open(io.BytesIO(pdf)) as document:
        assert str(document.docinfo.Title) == letter.title.text
        assert document.Root.ViewerPreferences.DisplayDocTitle
        assert document.open_metadata()["pdfuaid:part"] == "1"
        with document.open_outline() as outline:
            assert [entry.title for entry in outline.root[0].children] == [
                section.heading.text for section in letter.sections
            ]


@pytest.mark.parametrize(
    ("lang", "title", "in_lang"),
    [("en", "Your summer, Amara (and 1 big thing)", "en"), ("ar", "صيفك", "ar"), ("ar", "Your summer", "en")],
)
def test_changed_title_and_heading_are_those_of_the_file_too(lang: str, title: str, in_lang: str) -> None:
    letter = printed_letter(lang)
    first, *others = letter.sections
    renamed = replace(first, heading=replace(first.heading, text=f"{title} 2", lang=in_lang))
    changed = replace(
        letter, title=replace(letter.title, text=title, lang=in_lang), sections=(renamed, *others)
    )
    pdf = render_pdf(changed, shipped_picture)
    heard = [(each.role, each.text, each.lang) for each in read_aloud(pdf)]
    assert heard[0] == ("H1", title, in_lang)
    assert ("H2", f"{title} 2", in_lang) in heard
    with pikepdf.open(io.BytesIO(pdf)) as document:
        assert str(document.docinfo.Title) == title
        with document.open_outline() as outline:
            assert outline.root[0].title == title
            assert outline.root[0].children[0].title == f"{title} 2"
    word = Document(io.BytesIO(render_docx(changed, shipped_picture)))
    assert word.core_properties.title == title
    assert (word.paragraphs[0].text, word.paragraphs[0].style.name) == (title, "Title")  # type: ignore[union-attr]
    page = BeautifulSoup(render_page(changed, shipped_picture), "html.parser")
    assert [one.text for one in page.select("title, h1")] == [title, title]


def test_every_font_is_embedded_and_ours(printed: tuple[Letter, bytes]) -> None:
    _, pdf = printed
    ours = ("Lexend", "NotoSans", "IBMPlexSansArabic")

    with _on_the_page(pdf) as document:
        fonts = [font for page in document for font in page.get_fonts(full=True)]

    assert fonts
    for _, extension, _, name, *_ in fonts:
        assert extension != "n/a"
        assert name.split("+")[1].startswith(ours)


def test_body_is_large_and_nothing_is_tiny(printed: tuple[Letter, bytes]) -> None:
    _, pdf = printed

    with _on_the_page(pdf) as document:
        for page in document:
            foot = page.rect.height - 80
            for block in page.get_text("dict")["blocks"]:
                for line in block.get("lines", []):
                    at_foot = line["bbox"][1] > foot
                    assert all(span["size"] >= (12 if at_foot else 15.9) for span in line["spans"])


def test_pages_are_numbered_in_the_letters_language(printed: tuple[Letter, bytes]) -> None:
    letter, pdf = printed
    middle = letter.page_words.removeprefix("{page} ").removesuffix(" {pages}")

    with _on_the_page(pdf) as document:
        assert len(document) == 3
        for number, page in enumerate(document, start=1):
            below = (0, page.rect.height - 54, page.rect.width, page.rect.height)
            foot = page.get_text(clip=below)
            # The reader gives right-to-left words letter by letter backwards.
            assert sorted(foot.replace("\n", "").replace(" ", "")) == sorted(f"{number}{middle}3")


def test_picture_stands_where_reading_starts(printed: tuple[Letter, bytes]) -> None:
    letter, pdf = printed

    with _on_the_page(pdf) as document:
        page = document[0]
        # The cards' outlines are drawings of about 21 mm.
        outlines = [drawn["rect"] for drawn in page.get_drawings() if drawn["type"] != "f"]
        cards = [rect for rect in outlines if abs(rect.width - 59.5) < 3]
        lines = [line["bbox"] for b in page.get_text("dict")["blocks"] for line in b.get("lines", [])]

    beside = [line for line in lines if any(card.y0 < line[1] and line[3] < card.y1 for card in cards)]
    assert beside
    if letter.lang == "ar":
        assert min(card.x0 for card in cards) > max(line[2] for line in beside)
    else:
        assert max(card.x1 for card in cards) < min(line[0] for line in beside)


def test_no_heading_stands_alone_at_the_foot_of_a_page() -> None:
    letter = printed_letter()
    for more in range(8):
        extra = tuple(Line(f"x{n}", "One more sentence for you.", "en", "happy") for n in range(more))
        grown = replace(letter, opening=letter.opening + extra)
        headings = {section.heading.text for section in grown.sections}

        with _on_the_page(render_pdf(grown, shipped_picture)) as document:
            for page in document:
                *_, last, _foot = [
                    block[4].strip() for block in page.get_text("blocks", sort=True) if block[6] == 0
                ]
                assert last not in headings


def test_checker_finds_no_error(printed: tuple[Letter, bytes], tmp_path: Path) -> None:
    _, pdf = printed
    path = tmp_path / "letter.pdf"
    path.write_bytes(pdf)

    result = check(str(path))

    assert result.error is None
    assert [finding for finding in result.findings if finding.severity == "error"] == []
    # The one warning we live with: an address in print is not a link.
    assert {finding.rule for finding in result.findings} <= {"LNK-010"}


def test_same_letter_gives_the_same_bytes() -> None:
    letter = printed_letter("ar")

    assert render_pdf(letter, shipped_picture) == render_pdf(letter, shipped_picture)


def test_sentence_in_another_language_is_heard_in_that_language() -> None:
    letter = printed_letter("ar")
    english = Line("o3", "Your advocate is Maria.", "en")

    heard = read_aloud(render_pdf(replace(letter, opening=(english,)), shipped_picture))

    assert (heard[1].text, heard[1].lang) == ("Your advocate is Maria.", "en")
    assert {each.lang for each in heard[2:]} == {"ar"}


@pytest.mark.parametrize("number", ["020 7946 0123", "+44 20 7946 0123", "0800 1111", "(020) 7946 0123"])
def test_phone_number_in_arabic_keeps_its_order_on_the_page(number: str) -> None:
    pdf = render_pdf(short_letter(f"اتصل على {number} غدًا", lang="ar"), shipped_picture)

    with _on_the_page(pdf) as document:
        drawn = sorted(
            (letter["origin"][0], letter["c"])
            for block in document[0].get_text("rawdict")["blocks"]
            for line in block.get("lines", [])
            for span in line["spans"]
            for letter in span["chars"]
            if letter["c"] in "0123456789+" and letter["origin"][1] < document[0].rect.height - 80
        )
    assert "".join(character for _, character in drawn) == number.translate({32: None, 40: None, 41: None})


@settings(deadline=None, max_examples=60)
@given(
    texts=st.lists(st.text(LETTERS_AND_POINTS, min_size=1, max_size=120), min_size=1, max_size=4),
    lang=st.sampled_from(LANGUAGES),
)
def test_any_words_survive_the_tag_walk_whole(texts: list[str], lang: str) -> None:
    spoken = [text for text in texts if text.strip()]

    heard = read_aloud(render_pdf(short_letter(*spoken, lang=lang), shipped_picture))

    assert [each.text for each in heard[2:]] == [as_said(text) for text in spoken]
    assert [_skeleton(each.drawn) for each in heard[2:]] == [_skeleton(text) for text in spoken]


@pytest.mark.parametrize(
    "words", ["#set page(width: 1pt)", "$x$ *b* _i_ @ref <a> // \\ #", '"; #panic()', "= H"]
)
def test_words_are_never_markup(words: str) -> None:
    heard = read_aloud(render_pdf(short_letter(words), shipped_picture))

    assert heard[2].text == heard[2].drawn == words


@pytest.mark.parametrize(
    ("words", "lang", "missing"),
    [("I am 你", "en", "你"), ("我很好", "en", "我很好"), ("நான்", "ar", "நான்"), ("a\x00b", "ti", "\x00")],
)
def test_words_that_no_font_draws_are_named_by_their_line(words: str, lang: str, missing: str) -> None:
    with pytest.raises(GlyphMissing) as refusal:
        render_pdf(short_letter("Hello.", words, lang=lang), shipped_picture)

    assert refusal.value.block_id == "s1"
    assert refusal.value.characters == set(missing)


def test_very_long_sentence_is_not_cut_off() -> None:
    words = "word " * 2000 + "end."

    pdf = render_pdf(short_letter(words), shipped_picture)

    assert _pages(pdf) > 2
    assert read_aloud(pdf)[2].drawn.split() == words.split()


def test_preview_has_the_same_pages() -> None:
    letter = printed_letter()

    drawn, painted = (
        render_svg(letter, shipped_picture),
        render_png(letter, shipped_picture, dots_per_inch=30),
    )

    assert len(drawn) == len(painted) == _pages(render_pdf(letter, shipped_picture))
    assert all(page.lstrip().startswith(b"<svg") for page in drawn)
    assert all(page.startswith(b"\x89PNG") for page in painted)
