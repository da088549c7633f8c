"""What the desk's layout shows around a page: who is signed in, and that role's menu.

In: the viewer. Out: template globals `signed_in()`, `menu()` and `idle_minutes()`.
"""

from flask import Flask, current_app

from web.access import Role, viewer_or_none
from web.settings import Settings

CHILDREN = ("Children", "children.show_children")
ALERTS = ("Alerts", "reviews.show_alerts")
FIRST = ("Today", "staff.show_desk")
COVER = ("Cover and duty", "staff.show_cover")
SERVICE = ("Our service", "children.show_service")
PICTURES = ("Pictures", "symbols.show_pictures")
QUESTIONS = ("Questions", "consult.show_questionnaires")
PHRASES = ("Phrases", "letters.show_phrases")
RECORDINGS = ("Recordings", "sound.show_recordings")
RULES = ("Rules for letters", "letters.show_rules")
LETTERS = ("Letters", "letters.show_many")
MENUS: dict[Role, tuple[tuple[str, str], ...]] = {
    Role.IRO: (FIRST, CHILDREN, LETTERS, ALERTS, ("All about me", "about_me.show_sheet_form")),
    Role.MANAGER: (FIRST, CHILDREN, ALERTS, COVER, SERVICE),
    Role.PARTICIPATION: (FIRST, QUESTIONS, PICTURES, PHRASES, RECORDINGS, RULES),
    Role.ADMINISTRATOR: (FIRST, ("Accounts", "staff.show_accounts"), SERVICE),
}


def menu() -> list[tuple[str, str]]:
    """(text, endpoint) of the signed-in viewer's pages that this application has."""
    found = viewer_or_none()
    return [item for item in MENUS[found.role] if item[1] in current_app.view_functions] if found else []


def install(app: Flask, settings: Settings) -> None:
    """Give the staff layout its globals."""
    app.jinja_env.globals.update(
        signed_in=viewer_or_none, menu=menu, idle_minutes=lambda: settings.idle_minutes
    )
