"""Promises about finding what no font can draw, before printing finds it."""

import pytest

from press.glyphs import missing_glyphs
from press.model import Block, Paper
from press.paper import draw_svg
from tests.factories.printed_letter import printed_letter
from tests.press.places import LETTER


@pytest.mark.parametrize("lang", ["en", "ar", "ti"])
def test_letters_in_our_languages_can_be_drawn(lang: str) -> None:
    assert all(not missing_glyphs(line.text, line.lang) for line in printed_letter(lang).sentences)


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("Tôi thích đọc sách ở trường.", "vi"),
        ("Я люблю читати.", "uk"),
        ("دوست دارم کتاب بخوانم، می\u200cخواهم ۱۲۳.", "fa"),
        ("زه غواړم ښوونځي ته لاړ شم ۍ ځ څ ډ ړ ږ ڼ", "ps"),
        ("دەمەوێ بچمە قوتابخانە ڕ ڵ ۆ", "ckb"),
        ("مجھے پڑھنا پسند ہے ٹ ڈ ں", "ur"),
        ("ማንበብ እወዳለሁ።", "am"),
    ],
)
def test_languages_to_come_can_be_drawn(text: str, lang: str) -> None:
    assert missing_glyphs(text, lang) == frozenset()


@pytest.mark.parametrize(
    ("text", "missing"),
    [
        ("你 ok 好", "你好"),
        ("我 and ந", "我ந"),
        ("a\x00\x07b", "\x00\x07"),
        ("\ud800", "\ud800"),
        ("★ ❤\ufe0f", "★"),
    ],
)
def test_what_cannot_be_drawn_is_named(text: str, missing: str) -> None:
    assert missing_glyphs(text, "en") == frozenset(missing)


def test_marks_and_joiners_that_nobody_sees_are_not_missing() -> None:
    assert missing_glyphs("a\u200c\u200d\u2066b\u2069\u00a0c\u00ad\u202fd", "en") == frozenset()


def test_what_is_called_drawable_is_drawn() -> None:
    text = "a\u200c\u200d\u2066b\u2069\u00a0c\u00ad\u202fd\u2009e\u2060f\u200bg"

    assert missing_glyphs(text, "ar") == frozenset()
    assert draw_svg(LETTER, Paper("t", "ar", (Block("b", text, "ar"),)))
