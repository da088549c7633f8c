"""Draw a page: one door to templates, so that every page gets the same words, stylesheet and headers.

In: a template's path and its values. Out: a response. Assets get a content hash in their address.
"""

import base64
import hashlib
import re
from datetime import datetime
from functools import cache
from pathlib import Path
from zoneinfo import ZoneInfo

from flask import Flask, Response, current_app, make_response, render_template, url_for
from werkzeug.exceptions import NotFound
from werkzeug.security import safe_join

from web import words
from web.access import open_to_all
from web.settings import ROOT

STATIC = ROOT / "static"
KEPT = "public, max-age=31536000, immutable"
LOCAL = ZoneInfo("Europe/London")
COMMENT = re.compile(r"(^|\s)//(\s.*)?$")  # of a script, from the start of a line or behind it


def page(template: str, status: int = 200, **values: object) -> Response:
    """Render `templates/<template>` with `values`; `status` is the HTTP status code."""
    return make_response(render_template(template, **values), status)


@cache
def child_css() -> str:
    """The children's stylesheet, as it stands inside each of their pages (it saves a round trip)."""
    skins: str = current_app.extensions["skin_css"]
    sheet = (STATIC / "css" / "child.css").read_text("utf-8") + skins
    return smaller(sheet)


def smaller(sheet: str) -> str:
    """A stylesheet without comments and line ends."""
    lines = []
    while "/*" in sheet:
        start = sheet.index("/*")
        sheet = sheet[:start] + sheet[sheet.index("*/", start) + 2 :]
    for line in sheet.splitlines():
        lines.append(line.strip())
    return "".join(lines)


def css_hash() -> str:
    """The CSP source for the inlined stylesheet (CSP level 3, hash of the exact text)."""
    return "'sha256-" + base64.b64encode(hashlib.sha256(child_css().encode()).digest()).decode() + "'"


@cache
def fingerprint(path: Path) -> str:
    """The first 8 hex digits of a file's SHA-256."""
    return hashlib.sha256(path.read_bytes()).hexdigest()[:8]


@cache
def script_version() -> str:
    """The first 8 hex digits of the SHA-256 of all our scripts together: they import each other."""
    scripts = sorted((STATIC / "js").rglob("*.js"))
    return hashlib.sha256(b"".join(path.read_bytes() for path in scripts)).hexdigest()[:8]


@cache
def lean(folder: Path, name: str) -> str:
    """A script without its comments, and without what stands before and after each line: a phone on a poor
    line pays for each byte. Raises NotFound."""
    found = safe_join(str(folder), name)
    if found is None or not name.endswith(".js") or not Path(found).is_file():
        raise NotFound
    lines = (COMMENT.sub("", line).strip() for line in Path(found).read_text("utf-8").splitlines())
    return "\n".join(line for line in lines if line)


def asset(name: str) -> str:
    """The address of a file under static/, changing whenever its content does. A script's version stands
    before its name, so that what it imports from beside it is of the same version."""
    if name.startswith("js/"):
        return url_for("script", version=script_version(), name=name.removeprefix("js/"))
    return url_for("static", filename=name, v=fingerprint(STATIC / name))


def child_sheet() -> str:
    """The address of the children's stylesheet as a file, for pages that come after the first question."""
    return url_for("child_sheet", version=hashlib.sha256(child_css().encode()).hexdigest()[:8])


@open_to_all
def show_child_sheet(version: str) -> Response:
    """The children's stylesheet as it stands inside their first pages. Only the present version is kept."""
    answer = Response(child_css(), mimetype="text/css")
    is_present = url_for("child_sheet", version=version) == child_sheet()
    answer.headers["Cache-Control"] = KEPT if is_present else "no-store"
    return answer


@open_to_all
def show_script(version: str, name: str) -> Response:
    """One of our scripts, without its comments. Only the version that there is may be kept by a browser."""
    answer = Response(lean(STATIC / "js", name), mimetype="text/javascript")
    answer.headers["Cache-Control"] = KEPT if version == script_version() else "no-store"
    return answer


def here(moment: datetime) -> datetime:
    """The same moment by the clocks of England, for staff pages."""
    return moment.astimezone(LOCAL)


def install(app: Flask) -> None:
    """Give templates their few global functions, and browsers our scripts."""
    app.add_url_rule("/script/<version>/<path:name>", "script", show_script)
    app.add_url_rule("/sheet/<version>/child.css", "child_sheet", show_child_sheet)
    app.jinja_env.globals.update(
        say=words.say,
        plain=words.plain,
        lang=words.lang,
        direction=words.direction,
        in_language=words.in_language,
        heard_in=words.heard_in,
        drawn=words.drawn,
        has_ethiopic=words.has_ethiopic,
        inline_css=lambda: words.inline_css(child_css()),
        asset=asset,
        child_sheet=child_sheet,
    )
    app.jinja_env.filters["here"] = here
    app.jinja_env.trim_blocks = True
    app.jinja_env.lstrip_blocks = True
