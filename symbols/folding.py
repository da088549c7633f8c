"""How words are folded for search, so that "Café", "CAFE" and "cafe" meet. Pure.

In: any text. Out: text without case, without marks and with single spaces, in any script. What is kept for
search (`pictures.search`) and what is searched for are folded by the same function.
"""

import unicodedata

# Signs that one person types and the next leaves out or types otherwise: letters whose stroke is no mark of
# its own, Arabic letters that differ by keyboard, apostrophes, and signs that cannot be seen.
_ALIKE: dict[int, str | None] = {
    **{ord(sign): other for sign, other in {"ø": "o", "ł": "l", "đ": "d", "ı": "i", "æ": "ae"}.items()},
    **{ord(sign): other for sign, other in {"œ": "oe", "ى": "ي", "ی": "ي", "ک": "ك"}.items()},
    **dict.fromkeys((0x27, 0x2019, 0x02BC, 0x00AD, 0x0640, 0x200B, 0x200C, 0x200D, 0x200E, 0x200F)),
}
# Vowel signs of Indian scripts (0), of kana (8) and the sign that takes a vowel away (9) are letters to
# their readers; accents, and Arabic and Hebrew vowel points, are left out by most writers.
_KEPT_MARKS = frozenset({0, 8, 9})


def fold(text: str) -> str:
    """The text as search sees it. Folding twice changes nothing."""
    if text.isascii():
        return " ".join(text.lower().replace("'", "").split())
    apart = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold())
    bare = "".join(sign for sign in apart if unicodedata.combining(sign) in _KEPT_MARKS)
    return " ".join(unicodedata.normalize("NFKC", bare.translate(_ALIKE)).split())


def fold_all(*texts: str) -> str:
    """Several words and phrases as one text to search in, each once, with a line end between them."""
    return "\n".join(dict.fromkeys(filter(None, map(fold, texts))))
