"""Sentences with a name in them, as a person can record them once for every child: instead of the name they
say who that is ("Ines reads what you say": "The person who runs your meeting reads what you say").

In: a text with {marks}, its language. Out: the same without a name, or None: nothing can stand for a day, a
time or the child's own name, and where the sentence says who that is already, it would say it twice.
"""

import re
from collections.abc import Iterable
from dataclasses import replace

from web.handed import Phrase, handed
from web.words import MARK


def phrase(context: str, english: str) -> tuple[str, str]:
    """A message written out in code, where the catalogue finds it."""
    return context, english


WHO = {"iro": phrase("hear.iro", "the person who runs your meeting")}
_BEGINS = re.compile(r"(?:^|[.!?✓]\s*)$")  # of what stands before a name at the beginning of a sentence


def nameless(text: str, lang: str) -> str | None:
    """The text with who it is in place of each name; None where that cannot be said in this language."""
    if not set(MARK.findall(text)) <= WHO.keys():
        return None
    for name, (context, english) in WHO.items():
        who, language = handed().find_message(lang, context, english)
        if language != lang or who in text:
            return None
        first, *others = text.split(f"{{{name}}}")
        for after in others:
            first += (who[:1].upper() + who[1:] if _BEGINS.search(first) else who) + after
        text = first
    return text


def recordable(phrases: Iterable[Phrase], lang: str) -> list[Phrase]:
    """Those that are shown in this language, as a person reads them aloud; not those with a value that is
    another each time."""
    alone = {context for context, _ in WHO.values()}
    found = ((one, nameless(one.text, lang) if MARK.search(one.text) else one.text) for one in phrases)
    return [
        replace(one, text=text, english=nameless(one.english, "en") or one.english)
        for one, text in found
        if text and one.context not in alone
    ]
