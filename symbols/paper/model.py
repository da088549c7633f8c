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


@dataclass(frozen=True, slots=True)
class BoardWords:
    """Words around a sorting board. `cut_out` stands over the cards."""

    lang: str = "en"
    cut_out: str = "Cut these out and put them on the board"
    cards: CardWords = CARD_WORDS


BOARD_WORDS = BoardWords()


@dataclass(frozen=True, slots=True)
class BookWords:
    """Words around a communication book. `how` is said to whoever talks with the person who points; `always`
    stands over the pictures that are on every page."""

    lang: str = "en"
    how: tuple[str, ...] = (
        "I use these pictures to say what I think. I do not have to.",
        "Point with me, one picture at a time. Then wait. I may need time.",
        "Say what you think I mean, and let me say yes or no.",
    )
    always: str = "On every page:"
    inside: str = "What is in this book"
    page: str = "page {page}"
    cards: CardWords = CARD_WORDS


BOOK_WORDS = BookWords()


@dataclass(frozen=True, slots=True)
class TrialWords:
    """Words around a trial sheet, on which someone says what pictures show, without their words."""

    lang: str = "en"
    note: str = "Write nothing on this sheet that tells who the person is: no name, no initials, no school."
    ask: str = (
        "Show one picture at a time. Ask: what does this picture say to you? Do not help. Tick one box."
    )
    set_name: str = "Pictures from:"
    date: str = "Date:"
    age: str = "Age, roughly:"
    ages: tuple[str, ...] = ("4 to 7", "8 to 11", "12 to 15", "16 to 25", "adult")
    picture: str = "Picture {number}"
    knew: str = "knew"
    nearly: str = "nearly"
    no: str = "no"
    key: str = "Key, for the adult only"
    keep: str = "Keep this page out of sight until every picture has been shown."
    number: str = "Number"
    word: str = "What it stands for"
    picture_id: str = "Name of the picture"
    cards: CardWords = CARD_WORDS


TRIAL_WORDS = TrialWords()
