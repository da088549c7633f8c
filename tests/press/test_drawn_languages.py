"""Each script of a letter is drawn: no glyph missing, the expected font inside, words read back."""

import io

import pikepdf
import pytest

from letters.model import Letter, Line
from letters.render.pdf import render_pdf
from press.glyphs import missing_glyphs
from press.plain import as_said
from press.reading import read_aloud
from tests.factories.printed_letter import short_letter

SENTENCES = {
    "bn": ("আপনার সভা মঙ্গলবার ৩ মার্চ ২০২৬।", "HindSiliguri"),
    "uk": ("Ваша зустріч у вівторок, 3 березня 2026 року, о 15:30. Ґанок, їжак, є.", "NotoSans"),
    "vi": ("Buổi họp của bạn là thứ Ba, ngày 3 tháng 3 năm 2026. Bạn được nghỉ; mẹ sẽ gọi.", "Lexend"),
    "ps": ("ستاسو غونډه د سې شنبې په ورځ ده. ښه، څوک، ګټه، ۳ ۲۰۲۶", "IBMPlexSansArabic"),
    "ckb": ("کۆبوونەوەکەت ڕۆژی سێشەممەیە، ٣ ئازار.", "IBMPlexSansArabic"),
    "fa": ("جلسه‌ی شما سه‌شنبه ۳ مارس ۲۰۲۶ است. پ چ ژ گ", "IBMPlexSansArabic"),
    "am": ("ስብሰባህ ማክሰኞ ነው።", "NotoSansEthiopic"),
    "so": ("Kulankaagu waa Talaado, 3 Maarso 2026.", "Lexend"),
    "sq": ("Takimi yt është të martën, më 3 mars. Çfarë, ë.", "Lexend"),
}


def letter_in(lang: str) -> Letter:
    return short_letter(SENTENCES[lang][0], line_lang=lang)


def fonts_in(pdf: bytes) -> set[str]:
    with pikepdf.open(io.BytesIO(pdf)) as document:
        objects = [each for each in document.objects if isinstance(each, pikepdf.Dictionary)]
        return {str(each.BaseFont).rpartition("+")[2] for each in objects if "/BaseFont" in each}


@pytest.mark.parametrize("lang", sorted(SENTENCES))
def test_language_is_drawn_with_its_font_and_read_back_whole(lang: str) -> None:
    text, family = SENTENCES[lang]
    assert missing_glyphs(text, lang) == frozenset()
    made = render_pdf(letter_in(lang), lambda concept: None)
    assert any(family in name.replace("-", "") for name in fonts_in(made))
    heard = {each.text: each.lang for each in read_aloud(made)}
    assert heard[as_said(text)] == lang


@pytest.mark.parametrize("lang", ["uk", "vi", "so", "sq", "am"])
def test_words_left_to_right_are_drawn_in_reading_order(lang: str) -> None:
    text, _ = SENTENCES[lang]
    drawn = [each.drawn for each in read_aloud(render_pdf(letter_in(lang), lambda concept: None))]
    assert any("".join(each.split()) == "".join(text.split()) for each in drawn)


def test_line_in_another_language_keeps_its_font_in_an_english_letter() -> None:
    letter = short_letter("You came.", SENTENCES["bn"][0])
    assert Line("x", SENTENCES["bn"][0], "bn").lang == "bn"
    assert any("HindSiliguri" in name for name in fonts_in(render_pdf(letter, lambda concept: None)))
