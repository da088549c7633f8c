"""A picture of my letter is not right: the letter's pictures as large cards; one tap sends.

In: the letter that is open in this browser. Out: pages that lead back to it. No address tells what was said.
"""

from contextlib import suppress
from uuid import UUID

from flask import redirect, request, session, url_for
from flask.typing import ResponseReturnValue

from delivery.blueprint import bp
from delivery.heard import hear_letter
from delivery.not_right import LetterPicture, is_photo, pictures_of, say_not_right
from delivery.routes.looks import use_looks
from delivery.routes.reading import this_letter, this_reading
from letters.approved import ApprovedLetter
from letters.pictures import pictures_kept
from symbols.reports import ReportMissing, Why, add_why
from web.access import letter_reader
from web.handed import handed
from web.page import page
from web.words import lang, plain

REPORT = "letter_not_right"  # in the session: the report that a reason may be added to
TAPPED = "letter_not_right_taps"  # in the session: which were sent, so that none counts twice
MOST_REPORTS = 30  # of one reading


@bp.get("/letter/picture-not-right")
@letter_reader
def show_not_right() -> ResponseReturnValue:
    """Which one? Each picture of the letter, to be tapped."""
    letter, cards = _pictures()
    iro = handed().iro_card(letter.child_id)
    return page(
        "delivery/not_right.html",
        size=use_looks(),
        cards=cards,
        has_photos=any(is_photo(one.concept) for one in cards),
        iro=iro.name if iro else plain("core.help.iro", "The person who runs your meeting"),
    )


@bp.post("/letter/picture-not-right")
@letter_reader
def save_not_right() -> ResponseReturnValue:
    """Keep it and say thank you. What is not in the letter counts for nothing."""
    letter, cards = _pictures()
    concept, tapped = request.form.get("picture", ""), session.get(TAPPED, [])
    session[REPORT] = ""
    if concept in {one.concept for one in cards} - set(tapped) and len(tapped) < MOST_REPORTS:
        session[TAPPED] = [*tapped, concept]
        session[REPORT] = str(say_not_right(letter, concept) or "")
    return redirect(url_for("delivery.show_not_right_thanks"), 303)


@bp.get("/letter/picture-not-right/thanks")
@letter_reader
def show_not_right_thanks() -> ResponseReturnValue:
    """Thank you; back to the letter; and why, for who wants to say."""
    _pictures()
    return page("delivery/not_right_thanks.html", size=use_looks(), asks=bool(session.get(REPORT)))


@bp.post("/letter/picture-not-right/thanks")
@letter_reader
def save_not_right_why() -> ResponseReturnValue:
    """Keep why, and go back to the letter."""
    report, why = session.pop(REPORT, ""), request.form.get("why", "")
    if report and why in tuple(Why):
        with suppress(ReportMissing):
            add_why(UUID(report), Why(why))
    return redirect(url_for("delivery.show_letter"), 303)


def _pictures() -> tuple[ApprovedLetter, tuple[LetterPicture, ...]]:
    """The letter, from here on with its own pictures on the page, and each of them."""
    letter = this_letter()
    hear_letter(this_reading())
    pictures_kept(letter.letter, letter.child_id).use()
    return letter, pictures_of(letter, lang())
