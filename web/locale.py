"""Which language a page is in, before any session says so: `?lang=`, else the browser's first that we offer.

The desk is in English (decision 0003). A child's session or letter sets its own language in its guard.
"""

from collections.abc import Sequence

from flask import Flask, g, request

from web.cookies import at_desk


def install(app: Flask, offered: Sequence[str]) -> None:
    """Set `g.lang` before each request; `offered` lists the languages that may be shown to a child."""

    def choose() -> None:
        g.lang = "en"
        if not at_desk():
            asked = request.args.get("lang", "")
            g.lang = asked if asked in offered else (request.accept_languages.best_match(offered) or "en")

    app.before_request(choose)
