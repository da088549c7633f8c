"""Texts that the questionnaire of this page has of its own in other languages, before the catalogues.

In: `use_words(words)` by the page that knows the questionnaire. Out: `find_own`, asked for every message.
"""

from collections.abc import Mapping

from flask import g, has_request_context

Words = Mapping[str, Mapping[tuple[str, str], str]]


def use_words(words: Words) -> None:
    """From here on this request says these texts, by language and message."""
    g.own_words = words


def find_own(lang: str, context: str, english: str) -> str | None:
    """The questionnaire's own text for a message; None where it has none."""
    if not has_request_context():
        return None
    words: Words = g.get("own_words") or {}
    return words.get(lang, {}).get((context, english))
