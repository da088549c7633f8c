"""The child's two pictures stand before every letter: tapped, or chosen by a child who has none yet."""

from flask import g, redirect, request, url_for
from flask.typing import ResponseReturnValue

from children.passport.read import load_passport
from consult.heard import hear_before
from delivery.blueprint import bp
from delivery.model import Reading
from delivery.read import load_key
from delivery.write import choose_key, try_key
from symbols.model import Group
from symbols.read import list_pictures
from web.access import letter_link
from web.handed import handed
from web.page import page
from web.words import plain

OWN = 2


@bp.get("/letter/key")
@letter_link
def show_key() -> ResponseReturnValue:
    """Tap your two pictures; or choose two. Nothing of the letter is here."""
    reading: Reading = g.reading
    if reading.unlocked:
        return redirect(url_for("delivery.show_letter"))
    return key_page(reading, missed="missed" in request.args)


@bp.post("/letter/key")
@letter_link
def save_key() -> ResponseReturnValue:
    """Open the letter where these are the two; a child without any has chosen them now."""
    reading: Reading = g.reading
    tapped = frozenset(request.form.getlist("own")) & set(list_own())
    if load_key(reading.child_id).pictures:
        if try_key(reading, tapped):
            return redirect(url_for("delivery.show_letter"), 303)
        return redirect(url_for("delivery.show_key", missed=1), 303)
    if len(tapped) != OWN:
        return key_page(reading, status=422, missed=True)
    choose_key(reading, tuple(sorted(tapped)))
    return redirect(url_for("delivery.show_letter"), 303)


def key_page(reading: Reading, status: int = 200, *, missed: bool) -> ResponseReturnValue:
    """The page with the sixteen pictures; after five misses whom to ask."""
    iro = handed().iro_card(reading.child_id)
    hear_before(load_passport(reading.child_id))
    return page(
        "delivery/key.html",
        status,
        key=load_key(reading.child_id),
        own=list_own(),
        missed=missed,
        iro=iro.name if iro else plain("core.help.iro", "The person who runs your meeting"),
    )


def list_own() -> tuple[str, ...]:
    """The pictures to tap, in the order in which they are always shown."""
    return tuple(one.id for one in list_pictures() if one.group is Group.PIN)
