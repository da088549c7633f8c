"""Send an approved letter: what is settled before, how it can go out, how it went; take links back."""

import base64
from datetime import date, datetime
from functools import partial
from uuid import UUID

from flask import Response, current_app, flash, redirect, request, url_for
from flask.typing import ResponseReturnValue

from children.holidays import load_holidays
from children.model import StaffId
from children.read import LOCAL, load_child_unguarded
from delivery.blueprint import bp
from delivery.channels import Parcel, Sent, channel, offered_channels
from delivery.from_before import from_before
from delivery.going import Found, Going, NotReady, read_going, read_moment
from delivery.model import ChannelName
from delivery.promised import promises_past
from delivery.read import list_links, list_opened, list_receipts, load_key
from delivery.replies.changed import note_changed
from delivery.replies.read import list_replies
from delivery.replies.words import HEADINGS
from delivery.timing import next_good_time, why_not
from delivery.which import is_out, links_now, sendings, was_sent
from delivery.write import add_link, add_receipt, reset_key, revoke_links
from letters.approved import ApprovedLetter, LetterId
from letters.blueprint import attachment
from letters.may_stand import TAKEN_BACK_SINCE, repeats_taken_back
from letters.read import list_approvals, list_letters, list_versions, load_letter_for, load_pdf
from letters.told_first import hard_news_of, is_asked_for_hard_news
from letters.withheld import withheld_from
from reviews.model import ForWhom
from store.work import audit, now
from web.access import Role, require, viewer
from web.handed import handed
from web.page import here, page
from web.settings import Settings

READERS = {
    ForWhom.EVERYONE: "Someone who was at the meeting, or anyone else",
    ForWhom.PARENTS: "A parent",
    ForWhom.ADULTS: "Someone who works with the child",
}
SENT_SILENTLY = {
    ChannelName.SAME_LINK: "The link that they have leads to this version.",
    ChannelName.LOG: "Noted in the log. It went to nobody.",
}


def _settings() -> Settings:
    settings: Settings = current_app.extensions["settings"]
    return settings


@bp.get("/desk/letters/<uuid:letter_id>/send")
@require(Role.IRO)
def show_send(letter_id: UUID) -> ResponseReturnValue:
    """The ways of sending, and what happened so far. "Opened" is never called "read"."""
    return send_page(load_letter_for(LetterId(letter_id), viewer()))


@bp.post("/desk/letters/<uuid:letter_id>/send")
@require(Role.IRO)
def save_send(letter_id: UUID) -> ResponseReturnValue:
    """Send it, once what must be settled is. A link's secret is shown in this answer and never again."""
    letter = load_letter_for(LetterId(letter_id), viewer())
    given = request.form.get("channel", "")
    if given not in offered_channels(demo=_settings().demo):
        flash("Please choose how to send the letter.")
        return redirect(url_for("delivery.show_send", letter_id=letter.id), 303)
    if given == ChannelName.SAME_LINK and not links_now(letter.id):
        return send_page(letter, ["The link that they had opens nothing any more. Make a new one."], 409)
    if not is_out(letter) and repeats_taken_back(letter):
        return send_page(letter, [TAKEN_BACK_SINCE], 409)
    try:
        going = _going(letter)
    except NotReady as missing:
        return send_page(letter, missing.problems, 400)
    sent = _send(letter, ChannelName(given), going)
    if sent.file:
        return attachment(sent.file, sent.file_name)
    if sent.address:
        return _link_page(letter, sent, going)
    flash(SENT_SILENTLY[ChannelName(given)])
    return redirect(url_for("delivery.show_send", letter_id=letter.id), 303)


@bp.post("/desk/letters/<uuid:letter_id>/copies")
@require(Role.IRO)
def save_copy(letter_id: UUID) -> ResponseReturnValue:
    """A copy for someone else: never before the child can have theirs, and nothing that this reader may not
    see, unless the child wants them to have all of it; whose it is stands in the receipts."""
    letter = load_letter_for(LetterId(letter_id), viewer())
    whose = " ".join(request.form.get("copy_for", "").split())[:120]
    if not is_out(letter):
        return send_page(letter, [f"First {letter.letter.child_name}, then everyone else."], 409)
    if not whose:
        return send_page(letter, ["For whom is the copy?"], 400)
    if repeats_taken_back(letter):
        return send_page(letter, [f"{TAKEN_BACK_SINCE} A copy of the record leaves it out."], 409)
    wanted = "copy_wanted" in request.form
    if not wanted and (problem := _not_theirs(letter)):
        return send_page(letter, [problem], 409)
    whose += f", as {letter.letter.child_name} wants" if wanted else ""
    add_receipt(letter, ChannelName.COPY, _me(), copy_for=whose)
    audit("letter.downloaded", letter.child_id, letter=letter.id)
    return attachment(load_pdf(letter), f"letter-{letter.version}.pdf")


@bp.post("/desk/letters/<uuid:letter_id>/links/revoke")
@require(Role.IRO)
def save_revoke(letter_id: UUID) -> ResponseReturnValue:
    """Take back every link of this letter."""
    letter = load_letter_for(LetterId(letter_id), viewer())
    count = revoke_links(letter, _me())
    flash(f"{count} {'link is' if count == 1 else 'links are'} closed now.")
    return redirect(url_for("delivery.show_send", letter_id=letter.id), 303)


@bp.post("/desk/letters/<uuid:letter_id>/key")
@require(Role.IRO)
def save_new_key(letter_id: UUID) -> ResponseReturnValue:
    """The child forgot their two pictures: they choose two anew, with a new link; the old ones are closed."""
    letter = load_letter_for(LetterId(letter_id), viewer())
    own = sendings(letter.id)
    was_out = is_out(letter)
    reset_key(letter.child_id, _me())
    if not own:
        flash("Their links are closed. They choose two new pictures when they open a letter with a new one.")
        return redirect(url_for("delivery.show_send", letter_id=letter.id), 303)
    going = (None if was_out else own[-1].going) or Going(opens_at=max(own[-1].opens_at, here(now())))
    return _link_page(letter, _send(letter, ChannelName.LINK, going), going)


def send_page(letter: ApprovedLetter, problems: list[str] | None = None, status: int = 200) -> Response:
    """The page; with `problems`, what was typed stands in it again."""
    receipts, opened = list_receipts(letter.id), list_opened([letter.id])
    moment = now().astimezone(LOCAL)
    good = next_good_time(moment, load_holidays())
    found, before = _found_in(letter), _said_before(letter)
    versions = {one.id: one.version for one in list_approvals(letter.review_id)}
    return page(
        "delivery/send.html",
        status,
        letter=letter,
        problems=problems or [],
        readers=READERS,
        channels=offered_channels(demo=_settings().demo),
        receipts=receipts,
        sent=sendings(letter.id),
        is_out=is_out(letter),
        names={one.staff_id: one.name for one in handed().list_iros(viewer().service_id)},
        replies=[(one, versions[one.letter_id]) for one in list_replies(versions)],
        headings=HEADINGS,
        opened=opened[0][1] if opened else None,
        open_links=links_now(letter.id),
        moved_on=_moved_since(letter),
        key=load_key(letter.child_id),
        newest=list_letters(letter.review_id)[0],
        waits=bool(found) and not was_sent(letter.id),
        hard=found,
        is_asked=not found and is_asked_for_hard_news(letter),
        past=_past_at(letter, moment, problems),
        before=from_before(letter),
        new_since=before.new_in(found) if before else (),
        bad_now=why_not(moment, load_holidays()),
        good=good,
        typed=request.form if problems else _typed_before(before, found),
    )


def _past_at(letter: ApprovedLetter, moment: datetime, problems: list[str] | None) -> tuple[str, ...]:
    """The sentences that promise a day that is past: now, and at the moment that was chosen."""
    chosen = read_moment(request.form, moment) if problems else None
    return promises_past(letter, max(moment, chosen or moment).date())


def _moved_since(letter: ApprovedLetter) -> date | None:
    """The day of the move that ended the links that the child had; None where a link is open."""
    ended = any(link.is_open(now()) for link in list_links(letter.id)) and not links_now(letter.id)
    return load_child_unguarded(letter.child_id).moved_on if ended else None


def _link_page(letter: ApprovedLetter, sent: Sent, going: Going) -> Response:
    return page(
        "delivery/sent.html",
        letter=letter,
        address=sent.address,
        code=base64.b64encode(sent.code).decode(),
        going=going,
        key=load_key(letter.child_id),
    )


def _send(letter: ApprovedLetter, name: ChannelName, going: Going) -> Sent:
    way, address = channel(name), ""
    if way.needs_link:
        _, secret = add_link(letter, _me(), _settings().letter_days)
        address = _settings().address + url_for("delivery.show_link", secret=secret)
    sent = way.send(Parcel(letter, load_pdf(letter), address))
    add_receipt(letter, name, _me(), going)
    note_changed(letter, _me())
    return sent


def _going(letter: ApprovedLetter) -> Going:
    """What is settled; a version that the child can have already needs nothing more."""
    moment = here(now())
    if is_out(letter):
        return Going(opens_at=moment)
    past_on = partial(promises_past, letter)
    found, before = _found_in(letter), from_before(letter)
    is_asked = is_asked_for_hard_news(letter)
    return read_going(request.form, found, moment, load_holidays(), past_on, before, is_asked=is_asked)


def _found_in(letter: ApprovedLetter) -> dict[str, list[str]]:
    return {kind.value: texts for kind, texts in hard_news_of(letter).items()}


def _said_before(letter: ApprovedLetter) -> Going | None:
    """What was settled last about hard news, for this version or one before."""
    settled = (
        receipt.going for version in list_versions(letter.id) for receipt in reversed(list_receipts(version))
    )
    return next((one for one in settled if one and (one.told_by or one.not_hard)), None)


def _typed_before(before: Going | None, found: Found) -> dict[str, str]:
    """The same, so that nobody types it twice; nothing where it was not said of all that is found now."""
    if before is None or not before.answers(found):
        return {}
    told_on = before.told_on.isoformat() if before.told_on else ""
    return {"told_by": before.told_by, "told_on": told_on, "not_hard": before.not_hard}


def _not_theirs(letter: ApprovedLetter) -> str:
    """Why the reader who is asked for cannot have the child's own letter; "" where they can."""
    given = request.form.get("copy_reader", ForWhom.EVERYONE)
    reader = ForWhom(given) if given in READERS else ForWhom.EVERYONE
    withheld = withheld_from(letter, reader)
    if not withheld:
        return ""
    return (
        f"Not given: “{withheld[0]}” in this letter is not for them, as the record says. A copy of the "
        f"record leaves it out. Or {letter.letter.child_name} wants them to have the letter: then tick that."
    )


def _me() -> StaffId:
    return StaffId(viewer().staff_id)
