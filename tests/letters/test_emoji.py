"""What a child writes with hearts, faces and flags is printed as they wrote it."""

import pytest

from letters.render.pdf import render_pdf
from press.glyphs import missing_glyphs
from press.reading import read_aloud
from tests.factories.printed_letter import shipped_picture, short_letter


@pytest.mark.parametrize(
    "words",
    [
        "I like my dog 🐶",
        "❤️ you all 😀😭",
        "☺ 😴",
        "ok 👍🏾",
        "family 👨‍👩‍👧",
        "أحب كلبي 🐶",
        "كلبي ❤️ وقطتي",
    ],
)
@pytest.mark.parametrize("lang", ["en", "ar", "ti"])
def test_emoji_in_own_words_are_printed_and_read_back_whole(words: str, lang: str) -> None:
    assert missing_glyphs(words, lang) == frozenset()
    pdf = render_pdf(short_letter(words, lang=lang), shipped_picture)
    assert words in [piece.text for piece in read_aloud(pdf)]


def test_a_script_that_no_font_has_is_still_found_first() -> None:
    assert missing_glyphs("你好", "en") == frozenset("你好")
