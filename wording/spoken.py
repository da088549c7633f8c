"""Phrases and languages as the rooms of sound ask for them (handed over by `app.py`)."""

from web.handed import Phrase
from wording.languages import english_name, list_languages
from wording.pictured import unpictured
from wording.read import list_messages


def list_phrases(lang: str) -> list[Phrase]:
    """Every message that the product ships, by code; its text in `lang`, "" where it is shown in English."""
    return [
        Phrase(one.context, unpictured(one.english), unpictured(one.text) if one.state.is_shown else "")
        for one in list_messages(lang)
    ]


def list_named() -> list[tuple[str, str]]:
    """(code, English name) of each language that the product ships, English first."""
    return [(one.code, english_name(one.code)) for one in list_languages()]
