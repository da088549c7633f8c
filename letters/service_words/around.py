"""What stands around a letter's sentences, in its language: the foot of each page, the card that brings the
letter. Pictures have no words of their own: the sentence beside them says it. Pure.

In: nothing. Out: the texts, by the place where they are asked for.
"""

from letters.model import Letter, Piece
from letters.phrases import english_phrases
from letters.service_words.model import PHRASE
from symbols.words import CREDITS

FOOT, CARD = "At the foot of each page", "The card with the letter’s code"
_PAGE = "letter.page"
_CARD = ("card.heading", "card.scan", "card.code", "card.no_phone", "card.private", "letter.hello")


def around() -> dict[str, tuple[Piece, ...]]:
    """The texts, each place's in order."""
    return {
        FOOT: (_phrase(_PAGE), Piece(*CREDITS)),
        CARD: tuple(_phrase(code) for code in _CARD),
    }


def page_words_left(letter: Letter) -> bool:
    """Whether the pages of a letter in another language are numbered in English."""
    return letter.lang != "en" and letter.page_words == english_phrases()[_PAGE]


def _phrase(code: str) -> Piece:
    return Piece(f"{PHRASE}{code}", english_phrases()[code])
