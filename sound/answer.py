"""A clip as an answer to a browser, and why there is none."""

from collections.abc import Iterable
from dataclasses import replace

from flask import Response

from sound.model import Clip, NoVoice, Unspeakable, VoiceSilent, Word

KEPT = "private, max-age=604800, immutable"
MOST_WORDS = 300
NOT_TO_BE_HEARD = (NoVoice, Unspeakable, VoiceSilent)


def clip_answer(clip: Clip, *, kept: bool = False) -> Response:
    """The sound, with when each word is said. `kept`: a fixed phrase, which this browser may keep."""
    answer = Response(clip.content, mimetype=clip.mimetype)
    answer.headers["Accept-Ranges"] = "none"
    if clip.words:
        answer.headers["Heard-Words"] = words_header(clip.words[:MOST_WORDS])
    answer.headers["Cache-Control"] = KEPT if kept else "no-store"
    return answer


def words_header(words: Iterable[Word]) -> str:
    """First character, how many, milliseconds: "0 3 0,4 5 281"."""
    return ",".join(f"{word.start} {word.length} {word.at}" for word in words)


def in_utf16(clip: Clip, text: str) -> Clip:
    """The same with places as a browser counts them: a character outside the first plane counts twice."""
    if text.isascii() or all(ord(letter) < 0x10000 for letter in text):
        return clip

    def place(at: int) -> int:
        return len(text[:at].encode("utf-16-le")) // 2

    words = (
        replace(one, start=place(one.start), length=place(one.start + one.length) - place(one.start))
        for one in clip.words
    )
    return replace(clip, words=tuple(words))
