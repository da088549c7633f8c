"""Cards and sheets to print, in English and Arabic. All people are invented."""

import io

from PIL import Image

from press.card import Card
from press.model import Block
from press.qr import qr_svg
from press.sheet import Group, Sheet
from tests.factories.printed_letter import shipped_picture

LINK = "https://heard.example/i/Zk3vQm81TqXyLw0cRb5nUg"


def printed_card(lang: str = "en") -> Card:
    """An invite card with two sentences above its code and two below."""
    words = {
        "en": (
            "Sami, tell us what you think",
            "Your meeting is on Tuesday 3 March 2026.",
            "Scan this with a phone.",
        ),
        "ar": ("سامي، قل لنا رأيك", "اجتماعك يوم الثلاثاء 3 مارس 2026.", "امسح هذا بالهاتف."),
        "ti": ("ሳሚ፡ እንታይ ከም ትሓስብ ንገረና", "ኣኼባኻ ሰሉስ 3 መጋቢት 2026 እዩ።", "ነዚ ብተሌፎን ስካን ግበሮ።"),
    }[lang]
    return Card(
        heading=Block("heading", words[0], lang),
        before=(
            Block("when", words[1], lang, picture="talk"),
            Block("scan", words[2], lang, picture="phone-call"),
        ),
        code=qr_svg(LINK),
        code_words=Block("code", words[2], lang),
        after=(
            Block("help", "Help: 020 7946 0123", lang, picture="help"),
            Block("type", "heard.example", "en"),
        ),
        pictures={each: shipped_picture(each) for each in ("talk", "phone-call", "help")},
    )


def printed_sheet(lang: str = "en", *, lines: int = 3) -> Sheet:
    """An "all about me" sheet: photo, two groups of some sentences, a code."""
    words = {
        "en": (
            "I am Priya Nair",
            "I run your meeting.",
            "What I do",
            "I make sure that people listen to you.",
        ),
        "ar": ("أنا Priya Nair", "أنا أدير اجتماعك.", "ماذا أعمل", "أتأكد من أن الناس يستمعون إليك."),
        "ti": ("ኣነ Priya Nair እየ", "ኣኼባኻ ኣነ እየ ዝመርሖ።", "እንታይ እገብር", "ሰባት ክሰምዑኻ የረጋግጽ።"),
    }[lang]
    group = tuple(Block(f"line{n}", words[3], lang, picture="listen") for n in range(lines))
    return Sheet(
        title=Block("title", words[0], lang),
        opening=(Block("opening", words[1], lang),),
        groups=tuple(Group(Block(f"group{n}", words[2], lang), group) for n in range(2)),
        photo=photo(),
        photo_words=Block("photo", words[0], lang),
        code=qr_svg(LINK),
        code_words=Block("code", words[1], lang),
        code_lines=(Block("reach", "020 7946 0123", lang),),
        pictures={"listen": shipped_picture("listen")},
        author="Priya Nair",
    )


def photo(kind: str = "JPEG", size: tuple[int, int] = (300, 200)) -> bytes:
    """A picture of nobody: grey light."""
    written = io.BytesIO()
    Image.linear_gradient("L").resize(size).convert("RGB").save(written, kind)
    return written.getvalue()
