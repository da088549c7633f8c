"""What any room's page of sound answers: one text of a page, or all of it. No route speaks what a browser
makes up: each text is a phrase of ours, or was sealed into its address by this server for this reader.

In: how this reader's pages are heard, how fast, what the address asks for. Out: a clip, or 404.
"""

from dataclasses import replace
from pathlib import Path
from urllib.parse import parse_qsl

from flask import Response, abort, current_app, request

from sound.answer import NOT_TO_BE_HEARD, clip_answer, in_utf16
from sound.hearing import Hearing, Said, text_of
from sound.model import Clip, Speed, Unspeakable, Word
from sound.shelf import say_kept
from sound.speaking import read_aloud, say
from sound.vowels import places
from web.settings import Settings

MOST_TEXTS = 60


def one_clip(hearing: Hearing, speed: Speed, lang: str, said: str) -> Response:
    """A person's recording of the text, else the computer's voice. Words that name somebody are made now and
    kept nowhere."""
    try:
        found = text_of(hearing.key or hearing.shared, lang, said)
        recorded = hearing.find_recorded(lang, found.text)
        if recorded is not None:
            return clip_answer(recorded, kept=found.is_fixed)
        read = readable(found)
        clip = say_kept(folder(), read, lang, speed) if found.is_fixed else say(read, lang, speed)
    except NOT_TO_BE_HEARD:
        abort(404)
    return clip_answer(in_utf16(as_shown(clip, found), found.text), kept=found.is_fixed)


def whole_page(hearing: Hearing, speed: Speed) -> Response:
    """The texts of the query, in its order: (language, address) each."""
    asked = parse_qsl(request.query_string.decode("ascii", "replace"))[:MOST_TEXTS]
    try:
        key = hearing.key or hearing.shared
        sentences = [(readable(text_of(key, lang, said)), lang) for lang, said in asked]
        return Response(read_aloud(sentences, speed), mimetype="audio/mpeg")
    except NOT_TO_BE_HEARD:
        abort(404)


def readable(said: Said) -> str:
    """What the computer is given to read. Raises Unspeakable."""
    if said.read is None:
        raise Unspeakable("its vowels are not written down")
    return said.read


def as_shown(clip: Clip, said: Said) -> Clip:
    """The same with its words where they stand in the text that is shown."""
    if said.read is None or said.read == said.text:
        return clip
    at = places(said.text, said.read)

    def moved(word: Word) -> Word:
        end = at[min(word.start + word.length, len(at)) - 1] + 1
        return replace(word, start=at[word.start], length=end - at[word.start])

    return replace(clip, words=tuple(moved(word) for word in clip.words))


def folder() -> Path:
    """Where clips of fixed phrases lie."""
    settings: Settings = current_app.extensions["settings"]
    return Path(settings.instance) / "sound"


def speed_of(speed: str) -> Speed:
    """The speed of an address; 404 for any other word."""
    try:
        return Speed(speed)
    except ValueError:
        abort(404)
