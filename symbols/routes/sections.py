"""What every page of the desk shows around itself: the desk's sections, and how many changes wait.

In: the signed-in person's service. Out: pages with what `templates/symbols/parts_desk.html` needs.
"""

from flask import current_app
from flask.typing import ResponseReturnValue

from symbols.choices import differences
from symbols.drawn import address_of
from symbols.editions.model import Draft
from web.page import page

SECTIONS = (
    ("Find a picture", "symbols.show_pictures"),
    ("Add a new word", "symbols.show_new"),
    ("Sets", "symbols.show_sets"),
    ("Which set comes first", "symbols.show_order"),
    ("What will change", "symbols.show_draft"),
    ("Versions, undo", "symbols.show_editions"),
    ("Remembered pictures", "symbols.show_remembered"),
    ("Print", "symbols.show_print"),
    ("Try them out", "symbols.show_trials"),
    ("Our drawings in all looks", "symbols.show_sheet"),
)


def desk_page(template: str, draft: Draft, status: int = 200, **values: object) -> ResponseReturnValue:
    """A page of the desk, with what waits in this draft."""
    common = {
        "waiting": count_waiting(draft),
        "has_page": has_page,
        "sections": list_sections(),
        "address_of": address_of,
    }
    return page(template, status, **common, **values)


def has_page(endpoint: str) -> bool:
    """Whether this application has the page."""
    return endpoint in current_app.view_functions


def list_sections() -> list[tuple[str, str]]:
    """(text, endpoint) of the desk's pages that this application has."""
    return [one for one in SECTIONS if has_page(one[1])]


def count_waiting(draft: Draft) -> int:
    """How many changes wait to be published."""
    return len(differences(draft.published.choices, draft.choices))
