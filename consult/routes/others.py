"""The bundle once more in each other way of being asked, and in further languages: for a phone that changes
them without a line.

In: a visit. Out: JSON of bundles, all in one answer, which weighs far less than each by itself, and of those
of their pictures that the phone has not got with its own.
"""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from flask import g, jsonify
from flask.typing import ResponseReturnValue

from children.languages import list_offered
from children.model import Way
from consult.blueprint import bp
from consult.model import Sitting
from consult.routes.bundle import bundle_now
from consult.routes.pictures_once import lift_pictures
from consult.routes.visit import Visit, load_visit
from web.access import child_sitting
from web.words import lang
from wording.model import SOURCE_LANGUAGE

MOST_LANGUAGES = 3  # more would not fit what may be put on a phone


@bp.get("/me/bundle/others")
@child_sitting
def show_others() -> ResponseReturnValue:
    """All of them, but for the one that the phone has."""
    visit = load_visit()
    has = lift_pictures(bundle_now())
    others = list(others_of(visit))
    pictures: dict[str, str] = {}
    for one in others:
        pictures |= lift_pictures(one)
    return jsonify(bundles=others, pictures={name: pictures[name] for name in pictures.keys() - has.keys()})


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
    """The language of now, then the one that the child reads, then English, then what else is offered."""
    offered = [one.code for one in list_offered(visit.service)]
    wanted = dict.fromkeys((lang(), visit.child.reads or visit.child.speaks, SOURCE_LANGUAGE, *offered))
    return [one for one in wanted if one in offered][:MOST_LANGUAGES]
