"""Clips for a child's page. What is said comes from our own pages alone: a fixed phrase by its code and the
version of its text, or words that this server sealed into the address for this sitting. No route speaks what
a browser makes up.

Order: a person's recording of this very text, else the computer's voice, else 404. (The device's own voice
comes between the two; the browser sees to that.)
"""

from pathlib import Path
from urllib.parse import parse_qsl

from flask import Response, abort, current_app, g, request
from flask.typing import ResponseReturnValue

from sound.answer import NOT_TO_BE_HEARD, clip_answer, in_utf16
from sound.blueprint import bp
from sound.hearing import Hearing, text_of
from sound.model import Speed
from sound.shelf import say_kept
from sound.speaking import read_aloud, say
from web.access import child_sitting, open_to_all
from web.settings import Settings

MOST_TEXTS = 60


@bp.get("/me/sound/<speed>/<lang>/<said>.mp3")
@child_sitting
def show_clip(speed: str, lang: str, said: str) -> ResponseReturnValue:
    """One text of a page of this child's."""
    return one_clip(g.hearing or abort(404), speed_of(speed), lang, said)


@bp.get("/me/sound/<speed>/page.mp3")
@child_sitting
def show_clip_page(speed: str) -> ResponseReturnValue:
    """A whole page from top to bottom by the computer's voice, for a browser without JavaScript."""
    return whole_page(g.hearing or abort(404), speed_of(speed))


@bp.get("/sound/<speed>/<lang>/<said>.mp3")
@open_to_all
def show_open_clip(speed: str, lang: str, said: str) -> ResponseReturnValue:
    """A fixed phrase on a page before a sitting, such as "Who is holding this?"; the computer's voice."""
    return one_clip(Hearing(speed_of(speed), "sound.show_open_clip"), speed_of(speed), lang, said)


@bp.get("/sound/<speed>/page.mp3")
@open_to_all
def show_open_clip_page(speed: str) -> ResponseReturnValue:
    """A whole page before a sitting; fixed phrases only."""
    return whole_page(Hearing(speed_of(speed), "sound.show_open_clip"), speed_of(speed))


def one_clip(hearing: Hearing, speed: Speed, lang: str, said: str) -> Response:
    """A person's recording of the text, else the computer's voice. Words that name somebody are made now and
    kept nowhere."""
    try:
        text, is_fixed = text_of(hearing.key, lang, said)
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
        sentences = [(text_of(hearing.key, lang, said)[0], lang) for lang, said in asked]
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
