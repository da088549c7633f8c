"""Which languages a service puts before its children."""

from flask import current_app

from children.model import Service
from web.settings import Settings
from wording.languages import offered_languages
from wording.model import Language


def list_offered(service: Service | None) -> tuple[Language, ...]:
    """The languages that this service puts before a child, each named in itself."""
    settings: Settings = current_app.extensions["settings"]
    allowed = service.unchecked_languages if service else frozenset()
    return offered_languages(demo=settings.demo, allows_unchecked=allowed)
