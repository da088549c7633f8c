"""A letter as the text that the store and a letter.json keep, and back. Pure.

In: a Letter, or such a text. Out: the other; the same letter gives the same text, character by character.
`docs/letter.schema.json` says what stands in it.
"""

import json
import re
from collections.abc import Iterable
from datetime import date
from typing import Any

from letters.look import AS_USUAL, look_from, look_record
from letters.model import Both, Length, Letter, Level, Line, Over, Section, SectionKind, Symbols, Voice
from symbols.book import BookRef, as_record, from_record

_TAG = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*")
# What later versions added may be missing from a stored text, and then has its default.
FORMAT_VERSION = 1


class LetterUnreadable(ValueError):
    """The stored text is no letter of a version that we know."""


def as_json(letter: Letter) -> str:
    """The letter as JSON text; the same letter gives the same text, character by character."""
    record = {
        "version": FORMAT_VERSION,
        "title": _line_record(letter.title),
        "lang": letter.lang,
        "opening": [_line_record(line) for line in letter.opening],
        "sections": [_section_record(section) for section in letter.sections],
        "child_name": letter.child_name,
        "iro_name": letter.iro_name,
        "made_on": letter.made_on.isoformat(),
        "skin": letter.skin,
        "hair": letter.hair,
        "level": letter.level.value,
        "voice": letter.voice.value,
        "page_words": letter.page_words,
        "style": letter.style,
        "cover": letter.cover,
        "aids": list(letter.aids),
        "symbols": letter.symbols.value,
        "book": as_record(letter.book) if letter.book else None,
        "credits": list(letter.credits),
        "credit_words": letter.credit_words,
    }
    if letter.look != AS_USUAL:
        record["look"] = look_record(letter.look)
    if letter.both is not Both.ONE:
        record["both"] = letter.both.value
    if letter.second_lang != "en":
        record["second_lang"] = letter.second_lang
    if letter.second_words:
        record["second_words"] = [list(pair) for pair in letter.second_words]
    if letter.length is not Length.WHOLE:
        record["length"] = letter.length.value
    return json.dumps(record, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def from_json(text: str | bytes) -> Letter:
    """The letter that `as_json` wrote. Raises LetterUnreadable for anything else."""
    try:
        record = json.loads(text)
        if _mapping(record).get("version") != FORMAT_VERSION:
            raise LetterUnreadable("a letter of another version")
        return Letter(
            title=_line(record["title"]),
            lang=_language(record["lang"]),
            opening=tuple(_line(each) for each in _listing(record["opening"])),
            sections=tuple(_section(each) for each in _listing(record["sections"])),
            child_name=_words(record["child_name"]),
            iro_name=_words(record["iro_name"]),
            made_on=date.fromisoformat(_words(record["made_on"])),
            skin=_words_or_none(record["skin"]),
            hair=_words_or_none(record["hair"]),
            level=Level(record["level"]),
            voice=Voice(record["voice"]),
            page_words=_words(record["page_words"]),
            style=_words(record.get("style", "")),
            cover=_words(record.get("cover", "")),
            aids=_all_words(record.get("aids", [])),
            symbols=Symbols(record.get("symbols", Symbols.BESIDE)),
            book=_book(record.get("book")),
            credits=_all_words(record.get("credits", [])),
            credit_words=_words(record.get("credit_words", "{credits}")),
            look=look_from(_mapping(record.get("look", {}))),
            both=Both(record.get("both", Both.ONE)),
            second_lang=_language(record.get("second_lang", "en")),
            second_words=tuple(_pair(each) for each in _listing(record.get("second_words", []))),
            length=Length(record.get("length", Length.WHOLE)),
        )
    except LetterUnreadable:
        raise
    except KeyError as error:
        raise LetterUnreadable(f"{error} is missing") from None
    except (ValueError, TypeError, RecursionError) as error:
        # The reason names a field, never the child's words.
        raise LetterUnreadable(type(error).__name__) from None


def _line_record(line: Line) -> dict[str, object]:
    record: dict[str, object] = {
        "id": line.id,
        "text": line.text,
        "lang": line.lang,
        "picture": line.picture,
    }
    if line.over:
        record["over"] = [[each.start, each.end, each.concept] for each in line.over]
    if line.block:
        record["block"] = line.block
    if line.message:
        record["message"] = line.message
    if line.second:
        record["second"] = line.second
    if line.second_lang != "en":
        record["second_lang"] = line.second_lang
    if line.doubt:
        record["doubt"] = line.doubt
    if line.does:
        record["does"] = line.does
    if line.cards:
        record["cards"] = list(line.cards)
    return record


def _section_record(section: Section) -> dict[str, object]:
    return {
        "kind": section.kind.value,
        "heading": _line_record(section.heading),
        "lines": [_line_record(line) for line in section.lines],
    }


def _line(value: object) -> Line:
    record = _mapping(value)
    return Line(
        id=_words(record["id"]),
        text=_words(record["text"]),
        lang=_language(record["lang"]),
        picture=_words_or_none(record["picture"]),
        over=tuple(_over(_listing(record.get("over", [])))),
        block=_words(record.get("block", "")),
        message=_words(record.get("message", "")),
        second=_words(record.get("second", "")),
        second_lang=_language(record.get("second_lang", "en")),
        doubt=_words(record.get("doubt", "")),
        does=_words(record.get("does", "")),
        cards=_all_words(record.get("cards", [])),
    )


def _pair(value: object) -> tuple[str, str]:
    english, words = _listing(value)
    return _words(english), _words(words)


def _over(values: Iterable[Any]) -> Iterable[Over]:
    for start, end, concept in values:
        if type(start) is not int or type(end) is not int:
            raise LetterUnreadable("numbers were expected")
        yield Over(start, end, _words(concept))


def _book(value: object) -> BookRef | None:
    return None if value is None else from_record(_mapping(value))


def _section(value: object) -> Section:
    record = _mapping(value)
    return Section(
        heading=_line(record["heading"]),
        lines=tuple(_line(each) for each in _listing(record["lines"])),
        kind=SectionKind(record["kind"]),
    )


def _mapping(value: object) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise LetterUnreadable("an object was expected")
    return value


def _listing(value: object) -> list[Any]:
    if not isinstance(value, list):
        raise LetterUnreadable("a list was expected")
    return value


def _language(value: object) -> str:
    """A language tag, as docs/letter.schema.json has it."""
    tag = _words(value)
    if not _TAG.fullmatch(tag):
        raise LetterUnreadable("a language that is no tag such as en, ar, zh-Hans")
    return tag


def _words(value: object) -> str:
    if not isinstance(value, str):
        raise LetterUnreadable("words were expected")
    return value


def _all_words(value: object) -> tuple[str, ...]:
    return tuple(_words(each) for each in _listing(value))


def _words_or_none(value: object) -> str | None:
    return None if value is None else _words(value)
