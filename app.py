"""Wire the rooms together: `create_app(settings)`. Nothing else happens here.

In: `Settings`, or the environment. Out: a Flask application.
"""

import importlib
import importlib.util
import os
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

from flask import Flask
from flask_compress import Compress
from flask_wtf.csrf import CSRFProtect
from werkzeug.middleware.proxy_fix import ProxyFix

import children.jobs
import symbols.model
import symbols.read
import web.cookies
import web.errors
import web.headers
import web.locale
import web.log
import web.menu
import web.page
import web.requests
import web.transaction
import wording.languages
import wording.read
from store.jobs import JobRegistry
from store.work import Store
from web.handed import Handed
from web.settings import ROOT, Settings


def system_clock() -> datetime:
    """The present moment, in UTC."""
    return datetime.now(UTC)


def _interim(module: str) -> Any:
    """INTERIM while rooms are being built: a module if it is there yet."""
    try:
        if importlib.util.find_spec(module) is None:
            return None
        return importlib.import_module(module)
    except ImportError as error:
        print(f"interim: {module} not loaded: {error}", file=sys.stderr)
        return None


def _interim_function(module: str, name: str, fallback: Any) -> Callable[..., Any]:
    def call(*args: Any) -> Any:
        found = _interim(module)
        function = getattr(found, name, None) if found else None
        return function(*args) if function else fallback

    return call


def create_app(settings: Settings | None = None, clock: Callable[[], datetime] = system_clock) -> Flask:
    """The whole of Heard. Raises SettingMissing where the environment lacks what live mode needs."""
    settings = settings or Settings.from_environment(os.environ)
    app = Flask(__name__, instance_path=str(settings.instance), static_folder=str(ROOT / "static"))
    app.testing = settings.mode == "test"
    store = Store(settings.database_url, settings.keys, clock)
    app.extensions.update(settings=settings, store=store, handed=handed(), skin_css=symbols.model.skin_css())
    harden(app, store, settings)
    for room in (
        "symbols",
        "children",
        "consult",
        "reviews",
        "letters",
        "letters.about_me",
        "delivery",
        "staff",
    ):
        _interim(f"{room}.tables")
        routes = _interim(f"{room}.routes")
        if hasattr(routes, "bp"):
            app.register_blueprint(routes.bp)
    for room in ("store", "symbols", "wording", "children", "letters", "staff", "staff.demo"):
        commands = _interim(f"{room}.commands")
        for group in getattr(commands, "GROUPS", ()):
            app.cli.add_command(group)
    app.extensions["jobs"] = JobRegistry({children.jobs.KEEP_LIST: children.jobs.keep_list})
    return app


def handed() -> Handed:
    """The functions that earlier rooms' pages need of later rooms."""
    return Handed(
        find_message=wording.read.find_message,
        direction=wording.languages.direction,
        inline_svg=symbols.read.load_inline,
        load_viewer=_interim_function("staff.handed", "load_viewer", None),
        load_sitting=_interim_function("consult.read", "load_sitting", None),
        load_reading=_interim_function("delivery.read", "load_reading", None),
        iro_card=_interim_function("staff.handed", "iro_card", None),
        list_iros=_interim_function("staff.handed", "list_iros", []),
        alert_seen=_interim_function("reviews.read", "alert_seen", None),
    )


def harden(app: Flask, store: Store, settings: Settings) -> None:
    """Everything about the web that is the same for every room."""
    if (settings.keys / "service.json").exists():
        app.secret_key = store.keys.loaded().session_secret
    app.config.update(WTF_CSRF_TIME_LIMIT=None, COMPRESS_ALGORITHM=["br", "gzip"], COMPRESS_MIN_SIZE=300)
    web.log.install(app)
    web.requests.install(app, settings.largest_body)
    web.transaction.install(app, store, settings)
    offered = wording.languages.offered_languages(demo=settings.demo, allows_unchecked=frozenset())
    web.locale.install(app, [language.code for language in offered])
    web.cookies.install(app, settings.secure)
    Compress(app)
    CSRFProtect(app)
    web.headers.install(app, settings.secure)
    web.errors.install(app)
    web.page.install(app)
    web.menu.install(app, settings)
    if settings.trusted_proxies:
        count = settings.trusted_proxies
        app.wsgi_app = ProxyFix(app.wsgi_app, x_for=count, x_proto=count, x_host=count)  # type: ignore[method-assign]
