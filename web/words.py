"""Words on a page: `say` for body text, `plain` for attributes and titles, and inlined pictures.

In: a message's stable code, its English, and values for its {marks}. Out: escaped text in the reader's
language; a mark's value is isolated so that a name in another script cannot turn the line round. What has
no translation comes in English and says so with `lang` and `dir`. The only file where Markup is allowed.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Protocol

from flask import g
from markupsafe import Markup, escape

from web.handed import Drawn, handed

MARK = re.compile(r"\{([a-z_]+)\}")
FIRST_STRONG_ISOLATE, POP_ISOLATE = "\u2068", "\u2069"


class Heard(Protocol):
    """What a page that can be heard puts beside each text: where its sound is (`sound.hearing`)."""

    def mark(
        self, message: tuple[str, str], text: str, lang: str, values: Mapping[str, object]
    ) -> str | None:
        """`text`: with its {marks}; `values`: what stands for each."""

    def service_words(self, text: str, lang: str) -> str: ...


class MarkNotGiven(KeyError):
    """A message has a {mark} for which the page gave no value."""


def lang() -> str:
    """The language of this page, as a BCP 47 code; English where none was chosen."""
    chosen: str = g.get("lang", "en")
    return chosen


def direction(code: str | None = None) -> str:
    """`ltr` or `rtl` for a language, or for this page's."""
    return handed().direction(code or lang())


def say(context: str, english: str, **marks: Any) -> Markup:
    """Body text: escaped, marks isolated in <bdi>, wrapped with lang and dir where it had to stay English; on
    a page that can be heard it also says where its sound is."""
    text, language = handed().find_message(lang(), context, english)
    parts = MARK.split(text)
    for place in range(1, len(parts), 2):
        parts[place] = _isolated(context, parts[place], marks)
    parts[::2] = [str(escape(part)) for part in parts[::2]]
    body = Markup("".join(parts))  # noqa: S704 - each part was escaped above
    heard: Heard | None = g.get("hearing")
    if heard is not None:
        body = _spoken(heard, (context, english), text, language, marks, body)
    return body if language == lang() else in_language(body, language)


def plain(context: str, english: str, **marks: Any) -> str:
    """Text for attributes and titles: marks isolated with the Unicode isolates, no markup."""
    text, _ = handed().find_message(lang(), context, english)

    def value(found: re.Match[str]) -> str:
        if found[1] not in marks:
            raise MarkNotGiven(f"{context}: {{{found[1]}}}")
        return f"{FIRST_STRONG_ISOLATE}{marks[found[1]]}{POP_ISOLATE}"

    return MARK.sub(value, text)


def in_language(text: object, code: str) -> Markup:
    """A piece in another language than the page's, with its lang and dir."""
    return Markup('<span lang="{}" dir="{}">{}</span>').format(code, direction(code), text)


def heard_in(text: object, code: str) -> Markup:
    """What the service wrote for everyone, in its language; on a page that can be heard, with its sound. A
    number runs from left to right in every language."""
    heard: Heard | None = g.get("hearing")
    way = direction(code) if any(map(str.isalpha, str(text))) else "ltr"
    if heard is None:
        return Markup('<span lang="{}" dir="{}">{}</span>').format(code, way, text)
    spoken = Markup('<span lang="{}" dir="{}" data-say="{}">{}</span>')
    return spoken.format(code, way, heard.service_words(str(text), code), text)


@dataclass(frozen=True)
class Drawing:
    """A picture as the `picture` macro writes it: `shapes` inside an <svg>, or an `address` for an <img>."""

    shapes: Markup
    address: str


def drawn(concept: str) -> Drawing:
    """The picture of a concept, as this page's reader is to see it."""
    return drawing(handed().picture(concept))


def drawing(found: Drawn) -> Drawing:
    """A picture that a page chose itself, for the `one_picture` macro."""
    return Drawing(Markup(found.shapes), found.address)  # noqa: S704 - our own drawings, by their fingerprint


def inline_css(sheet: str) -> Markup:
    """Our own stylesheet, for a <style> element whose hash the policy allows."""
    return Markup(sheet)  # noqa: S704 - our own committed stylesheet only


_ETHIOPIC = re.compile("[\u1200-\u137f]")


def has_ethiopic(text: str) -> bool:
    """Whether a text has letters of Tigrinya or Amharic, for which many devices have no face."""
    return _ETHIOPIC.search(text) is not None


def _spoken(
    heard: Heard, message: tuple[str, str], text: str, language: str, marks: dict[str, Any], body: Markup
) -> Markup:
    values = {name: marks[name] for name in MARK.findall(text)}
    address = heard.mark(message, text, language, values)
    return body if address is None else Markup('<span data-say="{}">{}</span>').format(address, body)


def _isolated(context: str, mark: str, marks: dict[str, Any]) -> str:
    if mark not in marks:
        raise MarkNotGiven(f"{context}: {{{mark}}}")
    return str(Markup("<bdi>{}</bdi>").format(marks[mark]))
