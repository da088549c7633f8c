"""Cuts a text into words and breaks, and folds a word to the form in which it is looked up. Pure.

In: text in any script. Out: the places of words and breaks, and folded words. Vowel marks belong to their
letter (Arabic, Bengali), so a word is never cut at one; Ethiopic word spaces and full stops are breaks.
"""

import re
import unicodedata

# A sentence ends at the first kind, a clause at either. The Ethiopic word space parts words and nothing more.
SENTENCE_ENDS = frozenset(".!?…\n؟۔።፧፨।。！？")
CLAUSE_ENDS = frozenset(",;:()[]{}–—|/•،؛፣፤፥፦、，；：")
_APOSTROPHES = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "＇": "'", "`": "'"})
# Arabic: short vowels, the stretching stroke and invisible joiners are left out by most writers; the letters
# for yeh and kaf differ by keyboard, not by meaning.
_DROPPED = {*range(0x064B, 0x0660), 0x0640, 0x0670, 0x200B, 0x200C, 0x200D, 0x200E, 0x200F, 0x00AD}
_ARABIC = {
    **dict.fromkeys(_DROPPED),
    ord("ي"): "ی",
    ord("ى"): "ی",
    ord("ك"): "ک",
    ord("أ"): "ا",
    ord("إ"): "ا",
}


# Combining marks, which "\\w" leaves out: whole blocks, since a long list would make each character slow.
_MARKS = (
    "\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06ed"
    "\u0711-\u074a\u07a6-\u07b0\u0900-\u0963\u0966-\u0dff\u0e00-\u0eff\u0f18-\u0fff\u1000-\u1049\u1050-\u109f"
    "\u135d-\u135f\u1780-\u17d3\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f\u200c\u200d\u00ad"
)
MONEY = "£$€"  # stand before a number without a space
_WORD = rf"[\w{MONEY}{_MARKS}]"
_BREAK = re.escape("".join(sorted(SENTENCE_ENDS | CLAUSE_ENDS)))
# A time or a price is one word: 3:30, 09.15, £2.50.
_INSIDE = r"(?:['’ʼ]|(?<=\d)[:.](?=\d))"
_PLACES = re.compile(rf"{_WORD}+(?:{_INSIDE}{_WORD}+)*|[{_BREAK}]")


def places(text: str) -> list[tuple[str, int]]:
    """Each word, or break of one character, with the offset at which it begins."""
    return [(found[0], found.start()) for found in _PLACES.finditer(text)]


def folded(word: str) -> str:
    """The word as it is looked up: one form for capitals, accents in parts, apostrophes, Arabic marks."""
    if word.isascii():
        return word.lower()
    whole = unicodedata.normalize("NFC", word).casefold().translate(_APOSTROPHES)
    return unicodedata.normalize("NFC", whole).translate(_ARABIC)
