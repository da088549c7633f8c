"""On the desk: what children answered to their letters; what is done about it; the correction."""

from collections.abc import Sequence
from uuid import UUID

from flask import abort, flash, redirect, request, url_for
from flask.typing import ResponseReturnValue

from children.model import Child, StaffId
from children.read import today
from consult.attached.model import Cleaned
from consult.attached.serving import served
from consult.read import load_newest_opening
from consult.safety_words import meaning_of
from delivery.blueprint import bp
from delivery.replies.model import LetterReply, Says, StepKind, checks_of
from delivery.replies.read import list_open_replies, list_replies, load_reply_for, load_reply_sound
from delivery.replies.staying import is_read_in_words, reads_from, why_not_as_typed
from delivery.replies.words import checked_in_english, heading_of, said_in_english
from delivery.replies.write import NOT_UNDERSTOOD, StepNotReady, add_step
from delivery.which import is_out
from letters.approved import ApprovedLetter
from letters.correcting import ToldNotRight
from letters.correction import begin_correction
from letters.draft import ENGLISH
from letters.model import Line
from letters.pictures import pictures_kept
from letters.read import list_letters, load_letter
from letters.service_words.read import load_words
from reviews.forms import InterpretedForm
from store.work import audit, now
from web.access import Role, require, viewer
from web.handed import handed
from web.page import page
from wording.languages import english_name

MOST_HEARD = 5_000  # characters
ENDED_BY_HAND = (StepKind.DONE, StepKind.STAYS, StepKind.CHANGED)


@bp.get("/desk/letters/replies/<uuid:reply_id>")
@require(Role.IRO)
def show_reply(reply_id: UUID) -> ResponseReturnValue:
    """One answer: what was tapped, which sentences, the child's own words, what happened since."""
    reply, child = load_reply_for(reply_id, viewer())
    return reply_page(reply, child)


@bp.post("/desk/letters/replies/<uuid:reply_id>")
@require(Role.IRO)
def save_reply_step(reply_id: UUID) -> ResponseReturnValue:
    """It is dealt with; or it stays as it is, and why; or a newer version, which the child was sent, does not
    say it any more."""
    reply, child = load_reply_for(reply_id, viewer())
    given = request.form.get("kind", "")
    if given not in ENDED_BY_HAND or (given == StepKind.CHANGED and not _changed_in(reply)):
        return reply_page(reply, child, 400)
    kind, words = StepKind(given), request.form.get("words", "")
    held = _why_held(reply, child, words) if kind is StepKind.STAYS else []
    if held:
        return reply_page(reply, child, 400, held=held)
    try:
        add_step(reply, kind, _me(), words)
    except StepNotReady as why:
        flash(str(why))
        return reply_page(reply, child, 400)
    flash("Noted. The child sees that you have read it." + _from_when(kind))
    return redirect(url_for("staff.show_desk"), 303)


def _why_held(reply: LetterReply, child: Child, words: str) -> list[str]:
    letter = load_letter(reply.letter_id)
    if not is_read_in_words(letter):
        return [f"{child.called} does not read your English: talk with them, or write a new version."]
    return why_not_as_typed(child, letter, words)


def _from_when(kind: StepKind) -> str:
    """When the child reads why something stays, in words, where that is not now."""
    at = reads_from(now())
    if kind is not StepKind.STAYS or at <= now():
        return ""
    return f" They read why from {at:%A %-d %B} at {at:%H:%M}: not just before days without you."


@bp.post("/desk/letters/replies/<uuid:reply_id>/interpreted")
@require(Role.IRO)
def save_reply_interpreted(reply_id: UUID) -> ResponseReturnValue:
    """What a named interpreter said that the words mean; never a carer, a relative or a child."""
    reply, child = load_reply_for(reply_id, viewer())
    form = _interpreted_form(reply)
    if not form.validate_on_submit():
        return reply_page(reply, child, 400, form)
    who = f"{form.interpreter.data}, {form.agency.data}, {form.on.data:%-d %B %Y}"
    return _noted(reply, StepKind.INTERPRETED, "Kept beside the child's words.", form.english.data or "", who)


def _noted(
    reply: LetterReply, kind: StepKind, told: str, words: str = "", who: str = ""
) -> ResponseReturnValue:
    """Note what was done; back to the answer, which says so."""
    add_step(reply, kind, _me(), words, who)
    flash(told)
    return redirect(url_for("delivery.show_reply", reply_id=reply.id), 303)


@bp.get("/desk/letters/replies/<uuid:reply_id>/sound")
@require(Role.IRO)
def show_reply_sound(reply_id: UUID) -> ResponseReturnValue:
    """What the child said aloud; hearing it is in the trail."""
    reply, child = load_reply_for(reply_id, viewer())
    content = load_reply_sound(reply)
    audit("letter.reply_heard", child.id, reply=reply.id)
    return served(Cleaned(content, reply.sound), content)


@bp.post("/desk/letters/replies/<uuid:reply_id>/heard")
@require(Role.IRO)
def save_reply_heard(reply_id: UUID) -> ResponseReturnValue:
    """The IRO writes down what was said aloud in English; other words need an interpreter."""
    reply, child = load_reply_for(reply_id, viewer())
    words = " ".join(request.form.get("words", "").split())[:MOST_HEARD]
    if not (reply.sound and reply.may_be_english and words):
        flash("Please write what they say. What is not English needs an interpreter.")
        return reply_page(reply, child, 400)
    told = "Kept beside what the child said."
    return _noted(reply, StepKind.INTERPRETED, told, words, f"heard by {viewer().name}")


@bp.post("/desk/letters/replies/<uuid:reply_id>/in-english")
@require(Role.IRO)
def save_reply_in_english(reply_id: UUID) -> ResponseReturnValue:
    """The words were in English all the time, and the IRO understands them."""
    reply, _ = load_reply_for(reply_id, viewer())
    if reply.sound or not (reply.words.strip() and reply.may_be_english):
        abort(404)
    by = f"read by {viewer().name}"
    return _noted(reply, StepKind.INTERPRETED, "Noted as understood.", reply.words, by)


@bp.post("/desk/letters/replies/<uuid:reply_id>/unreadable")
@require(Role.IRO)
def save_reply_unreadable(reply_id: UUID) -> ResponseReturnValue:
    """The IRO cannot read the words: they wait for an interpreter."""
    reply, _ = load_reply_for(reply_id, viewer())
    if not reply.words.strip() or reply.is_done:
        abort(404)
    told = "Noted as not yet understood. It stays on your first page until someone wrote what it means."
    return _noted(reply, StepKind.UNREADABLE, told)


@bp.post("/desk/letters/replies/<uuid:reply_id>/correct")
@require(Role.IRO)
def save_correction(reply_id: UUID) -> ResponseReturnValue:
    """Begin the new version, which says what changed, with everything of this letter that is not right."""
    reply, child = load_reply_for(reply_id, viewer())
    answered = load_letter(reply.letter_id)
    newest = list_letters(answered.review_id)[0]
    told = [one for one in list_replies([reply.letter_id]) if _is_to_correct(one) or one.id == reply.id]
    if any(one.waits_for_interpreter for one in told):
        flash(NOT_UNDERSTOOD)
        return reply_page(reply, child, 400)
    words = load_words(child.service_id, newest.letter.lang)
    said = [ToldNotRight(str(one.id), one.lines) for one in told]
    begin_correction(newest, said, answered, _me(), child.pronouns, words.find)
    flash("The new version begins with what you have changed. Now please put the sentences right.")
    return redirect(url_for("letters.show_draft", review_id=newest.review_id), 303)


def reply_page(
    reply: LetterReply,
    child: Child,
    status: int = 200,
    form: InterpretedForm | None = None,
    held: Sequence[str] = (),
) -> ResponseReturnValue:
    """The page; opening it is in the trail. `held`: why what was typed may not go to the child."""
    letter = load_letter(reply.letter_id)
    audit("letter.reply_opened", child.id, reply=reply.id)
    pictures_kept(letter.letter, child.id).use()
    checks = checks_of(reply, list_replies([letter.id]))
    return page(
        "delivery/reply.html",
        status,
        reply=reply,
        child=child,
        letter=letter,
        heading=heading_of(reply, checks),
        checks=[checked_in_english(one) for one in checks],
        said=said_in_english(reply),
        lines=_lines(letter, reply),
        flags=[meaning_of(one) for one in reply.headings],
        language=english_name(reply.language),
        form=form or _interpreted_form(reply),
        names={one.staff_id: one.name for one in handed().list_iros(viewer().service_id)},
        not_right=reply.says is Says.NOT_RIGHT,
        in_words=is_read_in_words(letter),
        in_english=letter.letter.lang == ENGLISH,
        held=held,
        typed=request.form.get("words", "") if held else "",
        changed_in=_changed_in(reply),
        others=[one for one in list_open_replies(viewer()) if one.reply.id != reply.id],
    )


def _lines(letter: ApprovedLetter, reply: LetterReply) -> list[tuple[Line, str]]:
    """The sentences that the child pointed at, each with its English where it is in another language."""
    lines = [line for line in letter.letter.sentences if line.id in reply.lines]
    return [(line, "" if line.lang == ENGLISH else letter.english.get(line.id, "")) for line in lines]


def _changed_in(reply: LetterReply) -> ApprovedLetter | None:
    """The newest version, where the child was sent it and it says none of the sentences that they pointed at
    in an older one."""
    answered = load_letter(reply.letter_id)
    newest = list_letters(answered.review_id)[0]
    if reply.says is not Says.NOT_RIGHT or newest.id == answered.id or not is_out(newest):
        return None
    texts = [{line.text for line in one.sentences} for one in map(newest.in_language, newest.languages)]
    pointed_at = [line.text for line, _ in _lines(answered, reply)]
    still = any(text in said for said in texts for text in pointed_at)
    return newest if pointed_at and not still else None


def _is_to_correct(reply: LetterReply) -> bool:
    return reply.says is Says.NOT_RIGHT and not reply.is_done


def _interpreted_form(reply: LetterReply) -> InterpretedForm:
    return InterpretedForm(today(), load_newest_opening(reply.child_id).not_interpreter)


def _me() -> StaffId:
    return StaffId(viewer().staff_id)
