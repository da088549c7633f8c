"""The desk of recordings: which phrases have a person's voice; record, upload, replace, take away.

For the participation team. Phrases are the product's own, so nothing here is about a child.
"""

from flask import abort, flash, redirect, request, url_for
from flask.typing import ResponseReturnValue

from sound.answer import clip_answer
from sound.blueprint import bp
from sound.checked import RecordingRefused
from sound.forms import RecordingForm
from sound.phrases import FILTERS, OTHERS, PLACES, Line, chosen, find_line, list_lines
from sound.read import find_spoken
from sound.voices import find_voice, has_voice
from sound.write import Spoken, add_recording, retire_recording
from store.work import now
from web.access import Role, require, viewer
from web.forms import PostedForm
from web.handed import handed
from web.headers import permissions
from web.page import here, page

A_PAGE = 50


@bp.get("/desk/recordings")
@require(Role.PARTICIPATION)
def show_recordings() -> ResponseReturnValue:
    """The phrases of one language, fifty to a page."""
    lang = asked_language()
    lines = list_lines(viewer().service_id, lang)
    place, only = request.args.get("place", ""), request.args.get("show", "")
    found = chosen(lines, place, only)
    number = max(1, min(request.args.get("page", 1, type=int), -(-len(found) // A_PAGE)))
    return page(
        "sound/recordings.html",
        lang=lang,
        languages=handed().list_languages(),
        voice=find_voice(lang) if has_voice(lang) else None,
        lines=found[(number - 1) * A_PAGE : number * A_PAGE],
        total=len(found),
        heard=sum(line.is_heard for line in lines),
        phrases=len(lines),
        places=PLACES | {OTHERS: "Other pages"},
        filters=FILTERS,
        place=place,
        only=only,
        number=number,
        pages=max(1, -(-len(found) // A_PAGE)),
    )


@bp.get("/desk/recordings/<lang>/<context>")
@require(Role.PARTICIPATION)
def show_recording(lang: str, context: str) -> ResponseReturnValue:
    """One phrase: hear it, record it."""
    line = this_line(lang, context)
    return recording_page(lang, line, RecordingForm(here(now()).date(), data=_as_before()))


@bp.post("/desk/recordings/<lang>/<context>")
@require(Role.PARTICIPATION)
def save_recording(lang: str, context: str) -> ResponseReturnValue:
    """Keep what was recorded, and on to the next phrase that has none."""
    line = this_line(lang, context)
    form = RecordingForm(here(now()).date())
    if not form.validate_on_submit():
        return recording_page(lang, line, form, 422)
    uploaded = request.files.get("recorded") or request.files.get("sound")
    content = uploaded.read() if uploaded else b""
    spoken = Spoken(context, lang, line.phrase.text, (form.speaker.data or "").strip(), form.day)
    try:
        add_recording(viewer().service_id, spoken, content, viewer().staff_id)
    except RecordingRefused as refused:
        form.sound.errors = [str(refused)]
        return recording_page(lang, line, form, 422)
    flash("Kept. Children hear this recording from now on.")
    onward = next_without(lang, context)
    if onward is None:
        return redirect(url_for("sound.show_recordings", lang=lang), 303)
    return redirect(url_for("sound.show_recording", lang=lang, context=onward, who=spoken.speaker), 303)


@bp.post("/desk/recordings/<lang>/<context>/retire")
@require(Role.PARTICIPATION)
def save_retired(lang: str, context: str) -> ResponseReturnValue:
    """Take a recording away."""
    this_line(lang, context)
    retire_recording(viewer().service_id, context, lang)
    flash("Taken away. Children do not hear this recording any more.")
    return redirect(url_for("sound.show_recording", lang=lang, context=context), 303)


@bp.get("/desk/recordings/<lang>/<context>/sound")
@require(Role.PARTICIPATION)
def show_sound(lang: str, context: str) -> ResponseReturnValue:
    """The recording itself."""
    line = this_line(lang, context)
    clip = find_spoken(viewer().service_id, lang, line.recording.version) if line.recording else None
    return clip_answer(clip) if clip else abort(404)


def recording_page(lang: str, line: Line, form: RecordingForm, status: int = 200) -> ResponseReturnValue:
    """The page of one phrase; it may ask for the microphone."""
    shown = page(
        "sound/recording.html",
        status,
        lang=lang,
        name=dict(handed().list_languages())[lang],
        line=line,
        form=form,
        retire=PostedForm(),
    )
    shown.headers["Permissions-Policy"] = permissions(microphone=True)
    return shown


def this_line(lang: str, context: str) -> Line:
    """The phrase of this address; 404 for any other."""
    if lang not in dict(handed().list_languages()):
        abort(404)
    return find_line(viewer().service_id, lang, context) or abort(404)


def next_without(lang: str, context: str) -> str | None:
    """The next phrase in the list that nobody recorded."""
    lines = list_lines(viewer().service_id, lang)
    at = next(place for place, line in enumerate(lines) if line.phrase.context == context)
    return next((line.phrase.context for line in lines[at:] if not line.is_heard), None)


def asked_language() -> str:
    """The language of the list; the first that is not English where none was asked for."""
    known = [code for code, _ in handed().list_languages()]
    asked = request.args.get("lang", "")
    return asked if asked in known else known[1] if len(known) > 1 else known[0]


def _as_before() -> dict[str, object]:
    """Who spoke last, so that it is typed once for a whole sitting."""
    return {"speaker": request.args.get("who", "")[:120], "spoken_on": here(now()).date()}
