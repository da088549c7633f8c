"""A letter read aloud by the reviewing officer, or by an interpreter to whom they hand the desk: sentence by
sentence, heard back, read again. With a form alone a file is chosen; the script records in the page.
"""

from uuid import UUID

from flask import Response, abort, flash, redirect, request, url_for
from flask.typing import ResponseReturnValue

from children.model import Child, Review, ReviewId, StaffId
from children.opening import open_review_of_iro
from children.read import load_review_of_iro, today
from consult.read import load_newest_opening
from letters.aloud.forms import AloudForm
from letters.aloud.letter import Text, load_text, name_of
from letters.aloud.model import Reader
from letters.aloud.write import MOST_SECONDS, drop_spoken, keep_spoken
from letters.blueprint import bp, iro_name_of
from sound.answer import clip_answer
from sound.checked import RecordingRefused
from store.work import audit
from web.access import Role, require, viewer
from web.headers import permissions
from web.page import page
from wording.languages import english_name

CHANGED = "This sentence was changed meanwhile. Please read it as it stands now."


@bp.get("/desk/reviews/<uuid:review_id>/letter/aloud")
@require(Role.IRO)
def show_aloud(review_id: UUID) -> ResponseReturnValue:
    """One sentence to read, and all of them with who read them; it may ask for the microphone."""
    text = _text(*open_review_of_iro(ReviewId(review_id)))
    return aloud_page(text, _form(text))


@bp.post("/desk/reviews/<uuid:review_id>/letter/aloud")
@require(Role.IRO)
def save_aloud(review_id: UUID) -> ResponseReturnValue:
    """Keep one sentence, and on to the next that nobody read. The script is answered in a word."""
    text = _text(*load_review_of_iro(ReviewId(review_id), viewer()))
    at, form = text.find(request.form.get("said", "")), _form(text)
    if at is None:
        return _refused(text, form, CHANGED, 409)
    if not form.validate_on_submit():
        return _refused(text, form, form.problems, 422)
    uploaded = request.files.get("recorded") or request.files.get("sound")
    content = uploaded.read() if uploaded else b""
    try:
        keep_spoken(
            text.review.id, text.child.id, text.sentences[at], form.as_spoken(), content, StaffId(_me())
        )
    except RecordingRefused as why:
        form.sound.errors = [str(why)]
        return _refused(text, form, str(why), 422)
    if _is_script():
        return {"kept": request.form.get("said", "")}
    flash("Kept. The child hears this from now on.")
    return redirect(_address(text, _next(text, at)), 303)


@bp.post("/desk/reviews/<uuid:review_id>/letter/aloud/take-away")
@require(Role.IRO)
def save_aloud_dropped(review_id: UUID) -> ResponseReturnValue:
    """Take the recording of a sentence away for good."""
    text = _text(*load_review_of_iro(ReviewId(review_id), viewer()))
    at = text.find(request.form.get("said", ""))
    if at is None:
        abort(404)
    drop_spoken(text.review.id, text.child.id, text.sentences[at])
    flash("Taken away.")
    return redirect(_address(text, at), 303)


@bp.get("/desk/reviews/<uuid:review_id>/letter/aloud/<said>.sound")
@require(Role.IRO)
def show_aloud_sound(review_id: UUID, said: str) -> ResponseReturnValue:
    """One sentence as it was recorded; the hearing is in the trail."""
    text = _text(*load_review_of_iro(ReviewId(review_id), viewer()))
    at = text.find(said)
    clip = text.voices.clip(text.sentences[at].text, text.sentences[at].lang) if at is not None else None
    if clip is None:
        abort(404)
    audit("letter.reading_heard", text.child.id, review=text.review.id)
    return clip_answer(clip)


def aloud_page(text: Text, form: AloudForm, status: int = 200) -> Response:
    """The page."""
    spoken = text.voices.spoken((one.text, one.lang) for one in text.sentences)
    chosen = request.values.get("at", type=int)
    first = next((at for at, one in enumerate(text.sentences) if one not in spoken), 0)
    at = chosen if chosen is not None and 0 <= chosen < len(text.sentences) else first
    shown = page(
        "letters/aloud.html",
        status,
        text=text,
        at=at,
        spoken=spoken,
        names=[name_of(one) for one in text.sentences],
        most=MOST_SECONDS,
        language=english_name,
        form=form,
    )
    shown.headers["Permissions-Policy"] = permissions(microphone=True)
    return shown


def _text(child: Child, review: Review) -> Text:
    asked = request.values.get("letter", "")
    try:
        letter = UUID(asked) if asked else None
    except ValueError:
        abort(404)
    return load_text(child, review, letter, request.values.get("lang", ""))


def _form(text: Text) -> AloudForm:
    """Who read last, so that it is typed once; the reviewing officer at first."""
    last = text.voices.newest()
    before = {
        "reader": last.reader.value if last else Reader.IRO.value,
        "speaker": last.speaker if last else iro_name_of(text.child.id),
        "spoken_on": today(),
    }
    return AloudForm(today(), load_newest_opening(text.child.id).not_interpreter, data=before)


def _refused(text: Text, form: AloudForm, why: str, status: int) -> ResponseReturnValue:
    if _is_script():
        return {"refused": why}, status
    if status == 409:
        flash(why)
    return aloud_page(text, form, status)


def _next(text: Text, at: int) -> int:
    """The next sentence that nobody read; the same one where there is none."""
    spoken = text.voices.spoken((one.text, one.lang) for one in text.sentences)
    order = [*range(at + 1, len(text.sentences)), *range(at)]
    return next((each for each in order if text.sentences[each] not in spoken), at)


def _address(text: Text, at: int) -> str:
    letter = str(text.approved) if text.approved else None
    return url_for("letters.show_aloud", review_id=text.review.id, letter=letter, lang=text.lang, at=at)


def _is_script() -> bool:
    return request.form.get("by") == "script"


def _me() -> UUID:
    return viewer().staff_id
