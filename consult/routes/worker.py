"""The service worker's script, and the neutral page that it gives where there is no line. Both name nobody.

In: the version of our scripts. Out: the script with the list of files it keeps, so that a change of any of
them makes it another script; a browser then fetches them anew beside the old ones.
"""

import json
from hashlib import sha256

from flask import Response, g, url_for
from flask.typing import ResponseReturnValue

from children.read import list_services
from consult.blueprint import bp
from consult.languages import list_offered_by
from consult.routes.closed import open_again, service_of
from consult.routes.help import shown_contacts
from web.access import open_to_all
from web.headers import permissions
from web.page import STATIC, asset, page, script_version
from web.words import plain

NOT_A_CHILDS = ("sw.js", "staff.js", "letter.js", "record.js", "letter")


@bp.get("/sw.js")
@open_to_all
def show_worker() -> ResponseReturnValue:
    """The script; its scopes are chosen by the pages that register it, and are children's pages alone."""
    said = (_contacts(), [one.code for one in list_offered_by(list_services())])
    numbers = sha256(repr(said).encode()).hexdigest()[:8]  # another number or language is another worker
    start = (
        f"const VERSION = {json.dumps(f'{script_version()}-{numbers}')};\n"
        f"const NEUTRAL = {json.dumps(url_for('consult.show_offline'))};\n"
        f"const FILES = {json.dumps(kept_files())};\n"
    )
    answer = Response(start + (STATIC / "js" / "sw.js").read_text("utf-8"), mimetype="text/javascript")
    answer.headers["Content-Security-Policy"] = "default-src 'none'; connect-src 'self'"
    return answer


def _contacts() -> list[tuple[str, str]]:
    """Names and numbers that any child of this service may call, in the clear: they name no child."""
    found = shown_contacts(service_of(None))
    return [(one.name, one.phone) for one in found if one.phone and one.kind != "emergency"]


def kept_files() -> list[str]:
    """Addresses of what is kept in the clear on a phone."""
    scripts = sorted(path.relative_to(STATIC / "js") for path in (STATIC / "js").rglob("*.js"))
    names = [f"js/{path}" for path in scripts if path.parts[0] not in NOT_A_CHILDS]
    styled = ("plain", "kinds", "hear", "reach", "helper", "big", "letter", "mine")
    sheets = [asset(f"css/{name}.css") for name in styled]
    pages = [url_for("consult.show_offline"), url_for("consult.show_plain")]
    return [*pages, *sheets, *(asset(name) for name in names)]


@bp.get("/offline")
@open_to_all
def show_offline() -> ResponseReturnValue:
    """No line, and no key: open your link again. In each language that is offered, without a name."""
    said = []
    for language in list_offered_by(list_services()):
        g.lang = language.code
        said.append(
            open_again(language.code)
            | {
                "endonym": language.endonym,
                "help": plain("closed.help", "If you need help"),
                "again_now": plain("offline.try_again", "Try again"),
                "line": plain("offline.no_line", "There is no signal just now. What you said is not lost."),
                "letter": plain(
                    "offline.letter",
                    "Your letter is kept safe. It opens with your two pictures when there is signal.",
                ),
                "one": plain(
                    "offline.one_waits",
                    "1 answer has not been sent yet. Open your card again when there is signal.",
                ),
                "more": plain(
                    "offline.more_wait",
                    "{count} answers have not been sent yet. Open your card again when there is signal.",
                    count="#",
                ),
            }
        )
    g.lang = "en"
    answer = page("consult/offline/neutral.html", said=said, contacts=_contacts())
    answer.headers["Permissions-Policy"] = permissions(microphone=True)  # it may become a recording's page
    return answer
