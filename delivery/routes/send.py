"""Send an approved letter: what is settled before, how it can go out, how it went; take links back."""

import base64
from typing import Any
from uuid import UUID

from flask import Response, current_app, flash, redirect, request, url_for
from flask.typing import ResponseReturnValue

from children.holidays import load_holidays
from children.model import StaffId
from children.read import LOCAL
from delivery.blueprint import bp
from delivery.channels import Parcel, Sent, channel, offered_channels
from delivery.going import Going, NotReady, read_going
from delivery.model import ChannelName
from delivery.read import list_links, list_opened, list_receipts, load_key
from delivery.replies.changed import note_changed
from delivery.replies.read import list_replies
from delivery.replies.words import HEADINGS
from delivery.timing import next_good_time, why_not
from delivery.which import is_out, was_sent
from delivery.write import add_link, add_receipt, reset_key, revoke_links
from letters.approved import ApprovedLetter, LetterId
from letters.blueprint import attachment
from letters.read import list_letters, load_letter_for, load_pdf
from letters.told_first import hard_news_of
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
    try:
        going = _going(letter)
    except NotReady as missing:
        return send_page(letter, missing.problems, 400)
    sent = _send(letter, ChannelName(given), going)
    if sent.file:
        return attachment(sent.file, sent.file_name)
    if sent.address:
        code = base64.b64encode(sent.code).decode()
        return page("delivery/sent.html", letter=letter, address=sent.address, code=code, going=going)
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
    """The child forgot their two pictures: they choose two anew."""
    letter = load_letter_for(LetterId(letter_id), viewer())
    reset_key(letter.child_id, _me())
    flash("They choose two new pictures the next time that they open a letter.")
    return redirect(url_for("delivery.show_send", letter_id=letter.id), 303)


def send_page(letter: ApprovedLetter, problems: list[str] | None = None, status: int = 200) -> Response:
    """The page; with `problems`, what was typed stands in it again."""
    receipts, opened = list_receipts(letter.id), list_opened([letter.id])
    moment = now().astimezone(LOCAL)
    good = next_good_time(moment, load_holidays())
    hard = hard_news_of(letter)
    return page(
        "delivery/send.html",
        status,
        letter=letter,
        problems=problems or [],
        readers=READERS,
        channels=offered_channels(demo=_settings().demo),
        receipts=receipts,
        is_out=is_out(letter),
        names={one.staff_id: one.name for one in handed().list_iros(viewer().service_id)},
        replies=list_replies([letter.id]),
        headings=HEADINGS,
        opened=opened[0][1] if opened else None,
        open_links=[link for link in list_links(letter.id) if link.is_open(now())],
        key=load_key(letter.child_id),
        newest=list_letters(letter.review_id)[0],
        waits=bool(hard) and not was_sent(letter.id),
        hard={kind.value: text for kind, text in hard.items()},
        bad_now=why_not(moment, load_holidays()),
        good=good,
        typed=request.form if problems else _before(letter),
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
    found = [kind.value for kind in hard_news_of(letter)]
    return read_going(request.form, found, moment, load_holidays())


def _before(letter: ApprovedLetter) -> dict[str, Any]:
    """What was settled the last time, for this version or one before: nobody types it twice."""
    for version in list_letters(letter.review_id):
        for receipt in reversed(list_receipts(version.id)):
            if receipt.going and (receipt.going.told_by or receipt.going.not_hard):
                told_on = receipt.going.told_on
                return {
                    "told_by": receipt.going.told_by,
                    "told_on": told_on.isoformat() if told_on else "",
                    "not_hard": receipt.going.not_hard,
                }
    return {}


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
