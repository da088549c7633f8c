"""Which language a page is in before its guard says so: `?lang=`, else that of what was begun in this
browser, else the browser's first that we offer.

The desk is in English (decision 0003). A child's session or letter sets its own language in its guard.
"""

from collections.abc import Sequence

from flask import Flask, g, request, session

from web.cookies import at_desk
from web.headers import KEPT_BY_BROWSERS


def install(app: Flask, offered: Sequence[str]) -> None:
    """Set `g.lang` before each request; `offered` lists the languages that may be shown to a child."""

    def choose() -> None:
        g.lang = "en"
        # What browsers keep must not depend on the session: it would come anew with each choice of a child.
        if not at_desk() and request.endpoint not in ("static", *KEPT_BY_BROWSERS):
            best = request.accept_languages.best_match(offered)
            known = (request.args.get("lang"), session.get("language"), best)
            g.lang = next((one for one in known if one in offered), "en")

    app.before_request(choose)
