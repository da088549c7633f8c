"""Which languages a page is offered in that does not know whose it is, and which one it is in before a
sitting says so."""

from collections.abc import Iterable

from flask import request

from children.languages import list_offered
from children.model import Service
from wording.model import SOURCE_LANGUAGE, Language


def list_offered_by(services: Iterable[Service]) -> tuple[Language, ...]:
    """The languages that any of these puts before a child: for pages that do not know whose they are."""
    found = {one.code: one for service in (None, *services) for one in list_offered(service)}
    return tuple(found.values())


def chosen_language(service: Service | None, wanted: str) -> str:
    """`?lang=` where it is offered, else the wanted one where it is offered, else English."""
    offered = [language.code for language in list_offered(service)]
    for code in (request.values.get("lang", ""), wanted):
        if code in offered:
            return code
    return SOURCE_LANGUAGE
