"""Which language has a computer voice, and which text a voice may read. Pure.

Nobody who speaks these languages has listened to them yet, and the product says so. Pashto, Sorani and Somali
have no voice: they need recordings. A voice that is given another script reads out the names of the letters,
for minutes: so each is gated by script.
"""

import re
import unicodedata
from collections.abc import Iterator

from sound.model import NoVoice, Part, Speed, Unspeakable, Voice

LATIN, ARABIC, ETHIOPIC, CYRILLIC, BENGALI = "LATIN", "ARABIC", "ETHIOPIC", "CYRILLIC", "BENGALI"
VOWELS = "Most vowels are not written in this language, so the computer leaves some out or guesses."
WRITTEN = (
    "Most vowels are not written in this language, so it is heard only where a machine wrote them down: the "
    "questions, their cards, the row below, hello, help and what becomes of an alert."
)
VOICES = {
    "en": Voice("gmw/en", (LATIN,)),
    "am": Voice("am", (ETHIOPIC,)),
    "ar": Voice("ar", (ARABIC,), WRITTEN),
    "bn": Voice("bn", (BENGALI,)),
    "fa": Voice("fa", (ARABIC,), f"{VOWELS} Dari speakers hear Farsi as it is spoken in Iran."),
    "fr": Voice("fr", (LATIN,)),
    "ku": Voice("ku", (LATIN,), "Kurmanji in Latin letters only; Sorani has no voice."),
    "om": Voice("om", (LATIN,)),
    "pl": Voice("pl", (LATIN,)),
    "ro": Voice("ro", (LATIN,)),
    "sq": Voice("sq", (LATIN,)),
    "ti": Voice("ti", (ETHIOPIC,), "The makers of this voice call it a first test."),
    "tr": Voice("tr", (LATIN,)),
    "uk": Voice("uk", (CYRILLIC,)),
    "ur": Voice("ur", (ARABIC,), VOWELS),
    "vi": Voice("vi", (LATIN,)),
}
SAME = {"prs": "fa", "kmr": "ku"}
LEAST_SHARE = 0.9
LONGEST = 2000  # characters
SECONDS_A_LETTER = 0.4  # longer means that letters are being spelled out
SECONDS_A_DIGIT = 1.2
SECONDS_FREE = 1.5
_RUN = re.compile(r"\S+\s*")
_CONTROLS = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")


def find_voice(lang: str) -> Voice:
    """The voice of a language. Raises NoVoice."""
    base = re.split("[-_]", lang, maxsplit=1)[0]
    voice = VOICES.get(SAME.get(base, base))
    if voice is None:
        raise NoVoice(lang)
    return voice


def has_voice(lang: str) -> bool:
    """Whether the computer can say anything in this language."""
    try:
        find_voice(lang)
    except NoVoice:
        return False
    return True


def parts_of(text: str, lang: str) -> tuple[Part, ...]:
    """The text in pieces, each with the voice that can read it: a name in Latin letters within Arabic or
    Tigrinya is read by the English voice. Raises NoVoice, Unspeakable."""
    voice = find_voice(lang)
    text = _CONTROLS.sub(" ", text)  # one for one, so that places in the text stay
    if len(text) > LONGEST or not any(letter.isalnum() for letter in text):
        raise Unspeakable("nothing to say, or too much")
    parts = tuple(_runs(text, voice))
    if not all(suits(part.text, part.voice) for part in parts):
        raise Unspeakable("another script")
    return parts


def suits(text: str, voice: Voice) -> bool:
    """Whether at least nine letters of ten are in a script of this voice; digits and signs do not count."""
    letters = [letter for letter in text if letter.isalpha()]
    fitting = sum(_is_of(letter, voice) for letter in letters)
    return not letters or fitting / len(letters) >= LEAST_SHARE


def longest_seconds(text: str, speed: Speed) -> float:
    """How long this text can take when it is read in words. What takes longer is being spelled out."""
    letters = sum(one.isalpha() or unicodedata.category(one) == "Mn" for one in text)
    digits = sum(one.isdigit() for one in text)
    longest = SECONDS_FREE + letters * SECONDS_A_LETTER + digits * SECONDS_A_DIGIT
    return longest * (1.4 if speed is Speed.SLOW else 1)


def _runs(text: str, voice: Voice) -> Iterator[Part]:
    """Words one after another that are for the same voice, each run as one part. A word that changes its
    script ("and" joined to a name in Latin letters) changes the voice within."""
    english = VOICES["en"]
    start, reading = 0, voice
    for at, letters in _words(text):
        if LATIN in voice.scripts or not letters:
            continue
        wanted = english if all(_is_of(letter, english) for letter in letters) else voice
        if wanted is not reading:
            if text[start:at].strip():
                yield Part(reading, text[start:at], start)
                start = at
            reading = wanted
    yield Part(reading, text[start:], start)


def _words(text: str) -> Iterator[tuple[int, list[str]]]:
    """Where each word begins, and its letters; a word of two scripts in two."""
    for word in _RUN.finditer(text):
        at, letters = word.start(), list[str]()
        for place, sign in enumerate(word.group(), word.start()):
            if letters and sign.isalpha() and _is_latin(sign) is not _is_latin(letters[-1]):
                yield at, letters
                at, letters = place, []
            letters += [sign] if sign.isalpha() else []
        yield at, letters


def _is_latin(letter: str) -> bool:
    return unicodedata.name(letter, "").startswith(LATIN)


def _is_of(letter: str, voice: Voice) -> bool:
    return unicodedata.name(letter, "").startswith(voice.scripts)
