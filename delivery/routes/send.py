"""Send an approved letter: how it can go out, how it went, whether its link was opened; take links back."""

import base64
from uuid import UUID

from flask import current_app, flash, redirect, request, url_for
from flask.typing import ResponseReturnValue

from children.model import StaffId
from delivery.blueprint import bp
from delivery.channels import Parcel, channel, offered_channels
from delivery.model import ChannelName
from delivery.read import list_links, list_opened, list_receipts, load_key
from delivery.replies.changed import note_changed
from delivery.replies.read import list_replies
from delivery.replies.words import HEADINGS
from delivery.write import add_link, add_receipt, reset_key, revoke_links
from letters.approved import LetterId
from letters.blueprint import attachment
from letters.read import list_letters, load_letter_for, load_pdf
from store.work import now
from web.access import Role, require, viewer
from web.page import page
from web.settings import Settings

SENT_SILENTLY = {
    ChannelName.SAME_LINK: "The link that they have leads to this version now.",
    ChannelName.LOG: "Noted in the log. It went to nobody.",
}


def _settings() -> Settings:
    settings: Settings = current_app.extensions["settings"]
    return settings


@bp.get("/desk/letters/<uuid:letter_id>/send")
@require(Role.IRO)
def show_send(letter_id: UUID) -> ResponseReturnValue:
    """The ways of sending, and what happened so far. "Opened" is never called "read"."""
    letter = load_letter_for(LetterId(letter_id), viewer())
    opened = list_opened([letter.id])
    return page(
        "delivery/send.html",
        letter=letter,
        channels=offered_channels(demo=_settings().demo),
        receipts=list_receipts(letter.id),
        replies=list_replies([letter.id]),
        headings=HEADINGS,
        opened=opened[0][1] if opened else None,
        open_links=[link for link in list_links(letter.id) if link.is_open(now())],
        key=load_key(letter.child_id),
        newest=list_letters(letter.review_id)[0],
    )


@bp.post("/desk/letters/<uuid:letter_id>/send")
@require(Role.IRO)
def save_send(letter_id: UUID) -> ResponseReturnValue:
    """Send it. A link's secret is shown in this answer and never again."""
    letter = load_letter_for(LetterId(letter_id), viewer())
    by = StaffId(viewer().staff_id)
    name = ChannelName(request.form.get("channel", "")) if _is_offered() else None
    if name is None:
        flash("Please choose how to send the letter.")
        return redirect(url_for("delivery.show_send", letter_id=letter.id), 303)
    way = channel(name)
    address = ""
    if way.needs_link:
        _, secret = add_link(letter, by, _settings().letter_days)
        address = _settings().address + url_for("delivery.show_link", secret=secret)
    sent = way.send(Parcel(letter, load_pdf(letter), address))
    add_receipt(letter, name, by)
    note_changed(letter, by)
    if sent.file:
        return attachment(sent.file, sent.file_name)
    if sent.address:
        code = base64.b64encode(sent.code).decode()
        return page("delivery/sent.html", letter=letter, address=sent.address, code=code)
    flash(SENT_SILENTLY[name])
    return redirect(url_for("delivery.show_send", letter_id=letter.id), 303)


@bp.post("/desk/letters/<uuid:letter_id>/links/revoke")
@require(Role.IRO)
def save_revoke(letter_id: UUID) -> ResponseReturnValue:
    """Take back every link of this letter."""
    letter = load_letter_for(LetterId(letter_id), viewer())
    count = revoke_links(letter, StaffId(viewer().staff_id))
    flash(f"{count} {'link is' if count == 1 else 'links are'} closed now.")
    return redirect(url_for("delivery.show_send", letter_id=letter.id), 303)


@bp.post("/desk/letters/<uuid:letter_id>/key")
@require(Role.IRO)
def save_new_key(letter_id: UUID) -> ResponseReturnValue:
    """The child forgot their two pictures: they choose two anew."""
    letter = load_letter_for(LetterId(letter_id), viewer())
    reset_key(letter.child_id, StaffId(viewer().staff_id))
    flash("They choose two new pictures the next time that they open a letter.")
    return redirect(url_for("delivery.show_send", letter_id=letter.id), 303)


def _is_offered() -> bool:
    return request.form.get("channel", "") in offered_channels(demo=_settings().demo)
