"""Help, always one tap away: who to call, someone to come, something to write, a card to show any adult.

Open to all, because help must work without a session too. In a child's own session "ask someone to come to
me" and "write to me" raise the same alert as an unsafe answer, saved at once.
"""

import re
from collections.abc import Sequence
from typing import Any, NamedTuple

from flask import g, redirect, request, session, url_for
from flask.typing import ResponseReturnValue

from children.model import Contact, Service
from children.read import LOCAL, list_services, load_child_unguarded, load_service
from consult.blueprint import bp
from consult.delivery import load_sitting_by_token, token_of
from consult.heard import hear_before
from consult.model import CALLS, NOT_IRO_CALLS, Sitting
from consult.read import list_alerts
from consult.routes.visit import Visit, load_any_visit
from consult.told_anew import is_called_anew
from consult.write import add_call
from store.work import current
from web.access import ended_address, open_to_all
from web.forgery import whose_page
from web.handed import Instead, IroCard, Seen, handed
from web.page import page
from web.words import lang, plain
from wording.languages import english_name, format_date, format_time

KINDS_SHOWN = ("childline", "advocate", "out_of_hours", "duty")
LONGEST = 5000
NOT_IRO = NOT_IRO_CALLS[0]  # a button by itself, and a tick beside "write to me"
OWN_PAGE = re.compile(r"/letter(/[a-z0-9-]+)*|/me(/[a-z0-9_-]+)+(\?[a-z0-9_=&-]*)?", re.ASCII)  # no host


class Call(NamedTuple):
    """A call already made: what was asked, (day, time, whether by the IRO) when it was seen, if it was, and
    whether it is not for the IRO."""

    what: str
    seen: tuple[str, str, bool] | None
    hidden: bool = False


class Reader(NamedTuple):
    """Who opened the page, as far as the browser's session tells."""

    sitting: Sitting | None
    service: Service | None
    iro: IroCard | None
    no_speech: bool
    reading: Any = None  # of a letter that was opened with the child's two pictures

    @property
    def instead(self) -> Instead:
        """Who is shown what this child says that is not for their IRO."""
        return handed().instead_of_iro((self.sitting or self.reading).child_id)


def reader() -> Reader:
    """The child of this browser's session or letter, their service and IRO. Otherwise the service where there
    is only one: another council's numbers would be wrong."""
    sitting: Sitting | None = g.get("sitting") or handed().load_sitting(session.get("sitting"))
    found = sitting or g.get("reading") or handed().load_reading(session.get("reading"))
    if sitting is None:
        hear_before()
    if found is None:
        services = list_services()
        return Reader(None, services[0] if len(services) == 1 else None, None, no_speech=False)
    g.lang = found.language
    reading = found if sitting is None and found.unlocked else None
    child = load_child_unguarded(found.child_id)
    service = load_service(child.service_id)
    return Reader(sitting, service, handed().iro_card(child.id), child.reads_pictures_only, reading)


@bp.get("/help")
@open_to_all
def show_help() -> ResponseReturnValue:
    """Numbers, people and ways of asking; says truly when an alert will be seen, or was."""
    who = reader()
    if who.sitting is None:
        return help_page(who, calls_in(who.reading) if who.reading else [])
    g.sitting = who.sitting
    visit = load_any_visit()
    return help_page(
        who, calls_made(who.sitting), just_alerted=visit.just_alerted, just_hidden=visit.just_hidden
    )


def help_on_phone(visit: Visit) -> ResponseReturnValue:
    """The same page as a phone keeps it: there is no line when it is shown, and the phone itself says what
    became of an alert."""
    return help_page(reader(), calls_made(visit.sitting), on_phone=True)


@bp.post("/help")
@open_to_all
def save_call() -> ResponseReturnValue:
    """Keep "come to me" or "write to me": an alert from this moment on, also where the session ran out. It is
    the call of the child whose page this was, though another child's link was opened here since."""
    sitting: Sitting | None = whose_page(
        load_sitting_by_token, lambda: handed().load_late_sitting(session.get("sitting"))
    )
    if sitting is None:
        return redirect(ended_address(kept=False), 303)
    g.sitting, g.lang = sitting, sitting.language
    current().actor = f"sitting:{sitting.id}"
    is_closed = sitting.is_over or str(sitting.id) != session.get("sitting")
    given = request.form.get("kind", "")
    kind = given if given in ("write_to_me", "about_iro") else "come_to_me"
    words = request.form.get("words", "")
    if len(words) > LONGEST and not is_closed:
        return help_page(reader(), [], status=400, too_long=words[:LONGEST])
    add_call(sitting, kind, words, NOT_IRO in (given, *request.form), is_called_anew(sitting))
    if is_closed:
        return redirect(url_for("consult.show_ended", lang=sitting.language, kept="yes"), 303)
    return redirect(url_for("consult.show_help", back=request.form.get("back") or None) + "#asked")


@bp.get("/help/card")
@open_to_all
def show_card() -> ResponseReturnValue:
    """A card in English, as large as the screen, to show any adult; in the child's colours and letters."""
    who = reader()
    g.sitting = who.sitting
    duty = (who.service.contact("out_of_hours") or who.service.contact("duty")) if who.service else None
    spoken = None if lang() == "en" else english_name(lang())
    return page("consult/help_card.html", who=who, duty=duty, spoken=spoken, back=back_address())


def help_page(who: Reader, called: Sequence[Call], status: int = 200, **more: object) -> ResponseReturnValue:
    """The page itself, in the reader's language."""
    return page(
        "consult/help.html",
        status,
        who=who,
        iro=who.iro.name if who.iro else plain("core.help.iro", "The person who runs your meeting"),
        contacts=shown_contacts(who.service),
        emergency=who.service.contact("emergency") if who.service else None,
        called=called,
        of=proof_of(who),
        back=back_address(),
        **more,
    )


def proof_of(who: Reader) -> str:
    """What the form for a call proves whose page it is with, whoever's session the browser holds by then."""
    if who.sitting:
        return f"{who.sitting.id}:{token_of(who.sitting.id)}"
    return f"{who.reading.id}:{handed().token_of_reading(who.reading.id)}" if who.reading else ""


def shown_contacts(service: Service | None) -> list[Contact]:
    """The contacts of a service that have something to call, text or open, in a fixed order."""
    found = [service.contact(kind) for kind in KINDS_SHOWN] if service else []
    return [one for one in found if one is not None and (one.phone or one.text or one.chat)]


def calls_made(sitting: Sitting | None) -> list[Call]:
    """The calls before this review that this sitting may tell of, the latest last."""
    if sitting is None:
        return []
    calls = [one for one in list_alerts([sitting.child_id]) if one.review_id == sitting.review_id]
    own = [one for one in calls if sitting.may_show(one) and set(one.what) & set(CALLS)]
    return [
        Call(one.what[0], seen_text(handed().alert_seen(one.answer_id)), bool(one.hidden_from)) for one in own
    ]


def calls_in(reading: Any) -> list[Call]:
    """The calls made while a letter was open here, the latest last."""
    return [
        Call(what, seen_text(handed().alert_seen(call)), hidden)
        for what, call, hidden in handed().list_letter_calls(reading.child_id, reading.id)
    ]


def seen_text(seen: Seen | None) -> tuple[str, str, bool] | None:
    """When it was seen, in the reader's language and England's time, and whether by the IRO."""
    if seen is None:
        return None
    there = seen.at.astimezone(LOCAL)
    return format_date(there.date(), lang()), format_time(there.time(), lang()), seen.by_iro


def back_address() -> str | None:
    """The child's page that help was opened from; only pages of the child's own session or letter."""
    asked = request.values.get("back", "")
    return asked if OWN_PAGE.fullmatch(asked) else None
