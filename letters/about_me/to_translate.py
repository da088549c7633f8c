"""What of a reviewing officer's sheet waits for a translator in a language.

In: AboutMe, a language. Out: `Part`s, each asked for once: the sheet's fixed sentences where the product has
none there, ready sentences, and what the reviewing officer wrote themselves.
"""

from letters.about_me.model import OWN_WORDS, AboutMe
from letters.about_me.ready import piece_of
from letters.model import Piece
from letters.phrases import english_phrases
from letters.service_words.model import PHRASE, LetterWords
from letters.service_words.read import load_words
from letters.translating.model import Part, asked_once
from web.handed import handed

_FIXED = "sheet."


def lacking_words(about: AboutMe, lang: str) -> tuple[Part, ...]:
    """Every text without words, in the order of the sheet; the own ones under the name of their field."""
    words = load_words(handed().service_of(about.staff_id), lang)
    made = [asked_once(one, {}, "sheet", "On every sheet") for one in words.lacking(_fixed())]
    for name in OWN_WORDS:
        if not about.given(name, lang).says(about.words.get(name, "")):
            made += _of_field(about, name, words)
    return tuple({part.english: part for part in made}.values())


def _of_field(about: AboutMe, name: str, words: LetterWords) -> list[Part]:
    lines = (piece_of(name, line) for line, _ in about.lines(name, "en"))
    return [asked_once(one, {}, name, PLACES[name]) for one in words.lacking(lines)]


def _fixed() -> tuple[Piece, ...]:
    known = english_phrases().items()
    return tuple(Piece(f"{PHRASE}{code}", text) for code, text in known if code.startswith(_FIXED) and text)


PLACES = {
    "what": "What I do",
    "not_do": "What I do not do",
    "likes": "Things I like",
    "listen": "How I will listen to you",
    "meet": "When we meet",
    "away": "What if I am away",
    "languages": "Languages I speak, and signs I use",
    "hours": "When I work",
}
