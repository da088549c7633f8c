"""The bundle once more in each other way of being asked, and in a second language: for a phone that changes
them without a line.

In: a visit. Out: JSON of bundles, all in one answer, which weighs far less than each by itself: they hold
the same pictures.
"""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from flask import g, jsonify
from flask.typing import ResponseReturnValue

from children.model import Way
from consult.blueprint import bp
from consult.model import Sitting
from consult.routes.bundle import bundle_now
from consult.routes.languages import list_offered
from consult.routes.visit import Visit, load_visit
from web.access import child_sitting
from web.words import lang
from wording.model import SOURCE_LANGUAGE

MOST_LANGUAGES = 2  # more would not fit what may be put on a phone


@bp.get("/me/bundle/others")
@child_sitting
def show_others() -> ResponseReturnValue:
    """All of them, but for the one that the phone has."""
    visit = load_visit()
    return jsonify(list(others_of(visit)))


def others_of(visit: Visit) -> Iterator[dict[str, Any]]:
    """Each bundle; afterwards this request is in its own way and language again."""
    sitting: Sitting = g.sitting
    own = lang()
    for code in languages_of(visit):
        for way in Way:
            if (code, way) != (own, sitting.way):
                g.sitting, g.lang = replace(sitting, way=way, language=code), code
                yield bundle_now()
    g.sitting, g.lang = sitting, own


def languages_of(visit: Visit) -> list[str]:
    """The language of now, then the one that the child reads, then English, as far as they are offered."""
    offered = {one.code for one in list_offered(visit.service)}
    wanted = dict.fromkeys((lang(), visit.child.reads or visit.child.speaks, SOURCE_LANGUAGE))
    return [one for one in wanted if one in offered][:MOST_LANGUAGES]
