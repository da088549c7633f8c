"""Promises about the card and the sheet: one page each, heard whole, checked."""

from dataclasses import replace
from pathlib import Path

import pymupdf
import pytest
from outloud import check

from press.card import draw_card, render_card
from press.fit import PaperTooLong
from press.reading import read_aloud
from press.sheet import draw_sheet, render_sheet
from tests.factories.printed_page import printed_card, printed_sheet

LANGUAGES = ("en", "ar", "ti")


def _errors(pdf: bytes, path: Path) -> list[object]:
    path.write_bytes(pdf)
    result = check(str(path))
    assert result.error is None
    return [finding for finding in result.findings if finding.severity == "error"]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_card_is_heard_whole_with_its_code_described(lang: str, tmp_path: Path) -> None:
    card = printed_card(lang)

    pdf = render_card(card)

    heard = [(each.role, each.alt or each.text, each.lang) for each in read_aloud(pdf)]
    assert heard == [
        ("H1", card.heading.text, lang),
        *(("P", line.text, lang) for line in card.before),
        ("Figure", card.code_words.text, lang),
        ("P", card.after[0].text, lang),
        ("P", card.after[1].text, "en"),
    ]
    assert _errors(pdf, tmp_path / "card.pdf") == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_sheet_is_heard_whole_from_name_to_code(lang: str, tmp_path: Path) -> None:
    sheet = printed_sheet(lang)

    pdf = render_sheet(sheet)

    heard = read_aloud(pdf)
    roles = [each.role for each in heard]
    assert roles == ["H1", "Figure", "P", "H2", "P", "P", "P", "H2", "P", "P", "P", "Figure", "P"]
    assert [each.alt for each in heard if each.role == "Figure"] == [sheet.title.text, sheet.opening[0].text]
    assert [each.text for each in heard if each.role == "P"] == [
        *(line.text for line in sheet.opening),
        *(line.text for group in sheet.groups for line in group.lines),
        *(line.text for line in sheet.code_lines),
    ]
    assert _errors(pdf, tmp_path / "sheet.pdf") == []


def test_card_is_a5_and_sheet_is_a4() -> None:
    for pdf, width, height in (
        (render_card(printed_card()), 148, 210),
        (render_sheet(printed_sheet()), 210, 297),
    ):
        with pymupdf.open(stream=pdf) as document:  # type: ignore[no-untyped-call]
            assert len(document) == 1
            assert [round(side * 25.4 / 72) for side in document[0].rect[2:]] == [width, height]


@pytest.mark.parametrize("lines", [0, 1, 4, 7])
def test_fuller_sheet_still_fits_its_page(lines: int) -> None:
    pdf = render_sheet(printed_sheet(lines=lines))

    with pymupdf.open(stream=pdf) as document:  # type: ignore[no-untyped-call]
        assert len(document) == 1
        sizes = [
            s["size"]
            for b in document[0].get_text("dict")["blocks"]
            for x in b.get("lines", [])
            for s in x["spans"]
        ]
    assert min(sizes) >= 13.9


def test_sheet_and_card_that_cannot_fit_say_so() -> None:
    card = printed_card()

    with pytest.raises(PaperTooLong):
        render_sheet(printed_sheet(lines=40))
    with pytest.raises(PaperTooLong):
        render_card(replace(card, before=card.before * 8))


def test_sheet_does_without_photo_and_code() -> None:
    sheet = replace(printed_sheet(), photo=None, code=None, groups=())

    assert [each.role for each in read_aloud(render_sheet(sheet))] == ["H1", "P"]


def test_previews_are_pictures_of_the_page() -> None:
    assert draw_card(printed_card(), dots_per_inch=30).startswith(b"\x89PNG")
    assert draw_sheet(printed_sheet(), dots_per_inch=30).startswith(b"\x89PNG")
