"""Wire the rooms together: `create_app(settings)`. Nothing else happens here.

In: `Settings`, or the environment. Out: a Flask application.
"""

import gc

gc.disable()  # while the rooms load, looking for what is unused finds nothing and takes a third of the start

import os
from collections.abc import Callable
from datetime import UTC, datetime
from functools import cache

from flask import Flask
from flask_compress import Compress
from werkzeug.middleware.proxy_fix import ProxyFix

import children.commands
import children.jobs
import children.read
import children.routes
import children.teams
import consult.attached.write
import consult.commands
import consult.jobs
import consult.network.read
import consult.not_asked
import consult.own_page.read
import consult.questionnaires.spoken
import consult.routes
import consult.shown
import consult.uses
import delivery.arriving
import delivery.readings
import delivery.replies.alerts
import delivery.replies.requests
import delivery.routes
import delivery.which
import letters.about_me.routes
import letters.agreed
import letters.commands
import letters.many.jobs
import letters.many.store
import letters.routes
import letters.told_alone
import letters.uses
import press.routes
import reviews.read
import reviews.routes
import sound.routes
import staff.commands
import staff.demo.commands
import staff.handed
import staff.post.carriers
import staff.post.erasing
import staff.post.round
import staff.post.write
import staff.routes
import store.commands
import symbols.brought.arriving
import symbols.brought.jobs
import symbols.commands
import symbols.model
import symbols.routes
import symbols.said
import symbols.showing
import web.cookies
import web.errors
import web.forgery
import web.headers
import web.locale
import web.log
import web.menu
import web.page
import web.requests
import web.spooling
import web.transaction
import wording.commands
import wording.languages
import wording.spoken
from store.jobs import JobRegistry
from store.work import Store
from web.access import Role
from web.handed import Handed, PictureUse
from web.settings import ROOT, Settings
from web.spooling import LargeUpload

gc.freeze()  # all of this stays to the end: no child waits while it is searched again for what is unused
gc.enable()

# Going away must work from a page of any age.
LEAVING = ("consult.leave", "delivery.leave")
# What a device kept while it had no line proves itself inside its seal, and may be older than any session.
DELIVERING = ("consult.deliver",)
# A call proves itself by its own field; where it does not, it asks for the token.
CALLING = ("consult.save_call", "delivery.save_call")
PAGES = (press, sound, symbols, children, consult, reviews, letters, letters.about_me, delivery, staff)
COMMANDS = (
    store.commands.keys,
    store.commands.trail,
    store.commands.database,
    store.commands.work,
    wording.commands.group,
    symbols.commands.group,
    children.commands.service_group,
    children.commands.children_group,
    consult.commands.group,
    letters.commands.group,
    staff.commands.staff,
    staff.demo.commands.demo,
)


def system_clock() -> datetime:
    """The present moment, in UTC."""
    return datetime.now(UTC)


def create_app(settings: Settings | None = None, clock: Callable[[], datetime] = system_clock) -> Flask:
    """The whole of Heard. Raises SettingMissing where the environment lacks what live mode needs."""
    settings = settings or Settings.from_environment(os.environ)
    app = Flask(__name__, instance_path=str(settings.instance), static_folder=str(ROOT / "static"))
    app.testing = settings.mode == "test"
    made = Store(settings.database_url, settings.keys, clock)
    app.extensions.update(settings=settings, store=made, handed=handed(settings), jobs=jobs(settings))
    app.extensions["skin_css"] = symbols.model.skin_css()
    harden(app, made, settings)
    for room in PAGES:
        app.register_blueprint(room.routes.bp)
    web.forgery.let_through(app, *LEAVING, *DELIVERING, *CALLING)
    for command in COMMANDS:
        app.cli.add_command(command)
    return app


def handed(settings: Settings) -> Handed:
    """The functions that earlier rooms' pages need of later rooms."""
    return Handed(
        find_message=symbols.said.find_said,
        direction=wording.languages.direction,
        list_own_phrases=consult.questionnaires.spoken.list_own_phrases,
        list_phrases=wording.spoken.list_phrases,
        list_languages=wording.spoken.list_named,
        picture=symbols.showing.show_concept,
        load_viewer=staff.handed.load_viewer,
        load_sitting=lambda sitting: consult.shown.load_sitting(sitting, settings.sitting_minutes),
        load_late_sitting=lambda sitting: consult.shown.load_late_sitting(sitting, settings.sitting_minutes),
        load_network=lambda visit: consult.network.read.load_visited(visit, settings.sitting_minutes),
        load_reading=lambda reading: delivery.readings.load_reading(reading, settings.sitting_minutes),
        token_of_reading=delivery.arriving.token_of,
        iro_card=staff.handed.iro_card,
        staff_name=staff.handed.staff_name,
        service_of=staff.handed.service_of,
        has_left=staff.handed.has_left,
        list_iros=staff.handed.list_iros,
        who_acts=staff.handed.who_acts,
        instead_of_iro=reviews.read.instead_of_iro,
        list_openings=staff.handed.list_openings,
        list_readers=staff.handed.list_readers,
        request_state=reviews.read.request_state,
        submission_read=reviews.read.read_by,
        alert_closed=reviews.read.alert_closed,
        names_iro=reviews.read.names_iro,
        alert_seen=reviews.read.alert_seen,
        record_told=delivery.which.record_told,
        repeats_alone=letters.told_alone.repeats_alone,
        letter_was_sent=delivery.which.was_sent,
        take_of_letter=delivery.arriving.take_of_letter,
        list_letter_alerts=delivery.replies.alerts.list_letter_alerts,
        list_letter_requests=delivery.replies.requests.list_letter_requests,
        load_letter_alert=delivery.replies.alerts.load_letter_alert,
        describe_letter_alert=delivery.replies.alerts.describe_letter_alert,
        load_letter_sound=delivery.replies.alerts.load_letter_sound,
        list_letter_calls=delivery.replies.alerts.list_letter_calls,
        list_written=staff.post.write.list_written,
        has_given_page=consult.own_page.read.has_given_page,
        write_link=staff.post.write.write_link,
        drop_mails=staff.post.write.drop_mails,
        drop_mails_of=staff.post.erasing.drop_mails_of,
        list_not_asked=consult.not_asked.list_not_asked,
        list_agreed=letters.agreed.list_agreed,
        list_services=lambda: [(one.id, one.name) for one in children.read.list_services()],
        count_teams=children.teams.count_teams,
        list_picture_uses=list_picture_uses,
        list_own_picture_uses=consult.uses.list_own_uses,
    )


@cache
def list_picture_uses() -> dict[str, tuple[PictureUse, ...]]:
    """Where each concept's picture is always shown: questions, cards and pages first, then letters."""
    found = (consult.uses.list_uses(), letters.uses.list_uses())
    concepts = dict.fromkeys(concept for uses in found for concept in uses)
    return {concept: tuple(use for uses in found for use in uses.get(concept, ())) for concept in concepts}


def jobs(settings: Settings) -> JobRegistry:
    """What a worker can do."""
    arriving = symbols.brought.arriving.folder_of(settings.instance)
    outbox = settings.instance / "outbox"
    carrier = staff.post.carriers.carrier_of(settings.mail_server, settings.mail_from, outbox)
    return JobRegistry(
        {
            children.jobs.KEEP_LIST: children.jobs.keep_list,
            consult.jobs.KEPT_ENDS: consult.jobs.end_kept,
            letters.many.jobs.MAKE: letters.many.jobs.make_files,
            **symbols.brought.jobs.handlers(arriving),
        },
        hourly=(
            consult.attached.write.sweep_unfinished,
            letters.many.store.sweep_batches,
            delivery.arriving.sweep_parts,
        ),
        each_minute=(staff.post.round.Post(carrier, settings.address).go_round,),
    )


def large_uploads(settings: Settings) -> tuple[LargeUpload, ...]:
    """The pages whose files go to disk: packs of pictures, which belong to no child."""
    return (
        LargeUpload(
            endpoint="symbols.save_import",
            form="symbols.show_new_import",
            largest=symbols.brought.arriving.LARGEST,
            folder=symbols.brought.arriving.folder_of(settings.instance),
            role=Role.PARTICIPATION,
        ),
    )


def harden(app: Flask, made: Store, settings: Settings) -> None:
    """Everything about the web that is the same for every room."""
    if (settings.keys / "service.json").exists():
        app.secret_key = made.keys.loaded().session_secret
    app.config.update(COMPRESS_ALGORITHM=["br", "gzip"], COMPRESS_MIN_SIZE=300, COMPRESS_BR_LEVEL=6)
    web.log.install(app)
    web.requests.install(app, settings.largest_body)
    web.transaction.install(app, made, settings)
    web.locale.install(app, languages_without_a_session(settings))
    web.cookies.install(app, settings.secure)
    web.spooling.install(app, made, large_uploads(settings))
    web.forgery.install(app)
    Compress(app)
    web.headers.install(app, settings.secure)
    web.errors.install(app)
    web.page.install(app)
    web.menu.install(app, settings)
    if settings.trusted_proxies:
        count = settings.trusted_proxies
        app.wsgi_app = ProxyFix(app.wsgi_app, x_for=count, x_proto=count, x_host=count)  # type: ignore[method-assign]


def languages_without_a_session(settings: Settings) -> list[str]:
    """For pages where no session or letter has set a language: in demo all, else the checked ones."""
    every = frozenset(language.code for language in wording.languages.list_languages())
    shown = wording.languages.offered_languages(
        demo=settings.demo, allows_unchecked=every if settings.demo else frozenset()
    )
    return [language.code for language in shown]
