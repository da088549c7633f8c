"""Cards to print, of our own drawings, in English, Arabic and Tigrinya."""

from collections.abc import Sequence

from symbols.paper.model import PaperCard
from symbols.read import list_pictures, load_svg

WORDS = {
    "en": ("happy", "my social worker", "I want to talk to you alone"),
    "ar": ("سعيد", "أخصائي اجتماعي مسؤول عن الرعاية", "أريد أن أتحدث وحدي"),
    "ti": ("ሕጉስ", "ሰራሕተኛ ማሕበራዊ ጉዳያት", "እንታይ ከም ትሓስብ ንገረና"),
}


def paper_card(
    number: int = 0, langs: Sequence[str] = ("en",), *, words: str | None = None, credit: str = ""
) -> PaperCard:
    """The card with this number: a shipped drawing, and words that no other number has."""
    pictures = list_pictures()
    picture = pictures[number % len(pictures)]
    texts = tuple((words or f"{WORDS[lang][number % 3]} {number + 1}", lang) for lang in langs)
    return PaperCard(f"{picture.id}-{number}", load_svg(picture.id).encode(), texts, credit)


def paper_cards(count: int, langs: Sequence[str] = ("en",), *, credit: str = "") -> tuple[PaperCard, ...]:
    """This many different cards."""
    return tuple(paper_card(number, langs, credit=credit) for number in range(count))
