"""What goes on paper: a picture with its words, and the few other words that our sheets print.

In: plain values. Out: frozen nouns. Every printed word is the caller's or stands here with an English
default, so that it can be translated; `lang` of a words noun is the language that its words are written in.
"""

from dataclasses import dataclass

MOST_WORDS = 200  # characters of one card's words in one language; more would not be read on a card


class WordsTooLong(ValueError):
    """A card's words are too long to print. `card_id` names the card."""

    def __init__(self, card_id: str) -> None:
        super().__init__(card_id)
        self.card_id = card_id


class CardUnreadable(ValueError):
    """A card's picture cannot be drawn. `card_id` names the card."""

    def __init__(self, card_id: str) -> None:
        super().__init__(card_id)
        self.card_id = card_id


@dataclass(frozen=True, slots=True)
class PaperCard:
    """One picture (SVG, PNG, JPEG or WebP) with its words in one or two languages: (text, language tag).

    `id` names the card in errors and in the key of a trial sheet. `credit` is what the licence asks to print.
    """

    id: str
    picture: bytes
    words: tuple[tuple[str, str], ...]
    credit: str = ""


@dataclass(frozen=True, slots=True)
class CardWords:
    """Words around cards. `credits` stands before the list of credits."""

    lang: str = "en"
    credits: str = "Pictures: {credits}"


CARD_WORDS = CardWords()
