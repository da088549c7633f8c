"""Clips for a child's page. What is said comes from our own pages alone: a fixed phrase by its code and the
version of its text, or words that this server sealed into the address for this sitting. No route speaks what
a browser makes up.

Order: a person's recording of this very text, else the computer's voice, else 404. (The device's own voice
comes between the two; the browser sees to that.)
"""

from flask import abort, g
from flask.typing import ResponseReturnValue

from sound.blueprint import bp
from sound.hearing import hearing_before
from sound.serving import one_clip, speed_of, whole_page
from web.access import child_sitting, open_to_all


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
    """A fixed phrase on a page before a sitting, such as "Who is holding this?", or the name of a team to
    call; the computer's voice."""
    return one_clip(hearing_before(speed_of(speed)), speed_of(speed), lang, said)


@bp.get("/sound/<speed>/page.mp3")
@open_to_all
def show_open_clip_page(speed: str) -> ResponseReturnValue:
    """A whole page before a sitting: fixed phrases, and what the service says to everyone."""
    return whole_page(hearing_before(speed_of(speed)), speed_of(speed))
