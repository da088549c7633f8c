"""What any room's page of sound answers: one text of a page, or all of it. No route speaks what a browser
makes up: each text is a phrase of ours, or was sealed into its address by this server for this reader.

In: how this reader's pages are heard, how fast, what the address asks for. Out: a clip, or 404.
"""

from pathlib import Path
from urllib.parse import parse_qsl

from flask import Response, abort, current_app, request

from sound.answer import NOT_TO_BE_HEARD, clip_answer, in_utf16
from sound.hearing import Hearing, text_of
from sound.model import Speed
from sound.shelf import say_kept
from sound.speaking import read_aloud, say
from web.settings import Settings

MOST_TEXTS = 60


def one_clip(hearing: Hearing, speed: Speed, lang: str, said: str) -> Response:
    """A person's recording of the text, else the computer's voice. Words that name somebody are made now and
    kept nowhere."""
    try:
        text, is_fixed = text_of(hearing.key or hearing.shared, lang, said)
        recorded = hearing.find_recorded(lang, text)
        if recorded is not None:
            return clip_answer(recorded, kept=is_fixed)
        clip = say_kept(folder(), text, lang, speed) if is_fixed else say(text, lang, speed)
    except NOT_TO_BE_HEARD:
        abort(404)
    return clip_answer(in_utf16(clip, text), kept=is_fixed)


def whole_page(hearing: Hearing, speed: Speed) -> Response:
    """The texts of the query, in its order: (language, address) each."""
    asked = parse_qsl(request.query_string.decode("ascii", "replace"))[:MOST_TEXTS]
    try:
        sentences = [(text_of(hearing.key or hearing.shared, lang, said)[0], lang) for lang, said in asked]
        return Response(read_aloud(sentences, speed), mimetype="audio/mpeg")
    except NOT_TO_BE_HEARD:
        abort(404)


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
