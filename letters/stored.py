"""A letter as the text that the store and a letter.json keep, and back. Pure.

In: a Letter, or such a text. Out: the other; the same letter gives the same text, character by character.
`docs/letter.schema.json` says what stands in it.
"""

import json
from functools import partial

from letters.look import AS_USUAL, Look, look_from, look_record
from letters.model import (
    Both,
    Length,
    Letter,
    Level,
    Line,
    Over,
    Section,
    SectionKind,
    Symbols,
    Voice,
)
from letters.stored_fields import (
    Fields,
    LetterUnreadable,
    as_day,
    as_language,
    as_list,
    as_mapping,
    as_words,
    as_words_or_none,
    each_of,
    one_of,
)
from symbols.book import BookRef, as_record, from_record

# What later versions added may be missing from a stored text, and then has its default.
FORMAT_VERSION = 1


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


def from_json(text: str | bytes, *, only_known: bool = False) -> Letter:
    """The letter that `as_json` wrote. Raises LetterUnreadable for anything else: it names the field, never
    the child's words. `only_known`: a field that the schema does not have is refused too, as the schema says
    of files that people bring; what the store keeps may come from a later version."""
    try:
        record = Fields(as_mapping(json.loads(text)), only_known=only_known)
        if record.values.get("version") != FORMAT_VERSION:
            raise LetterUnreadable("a letter of another version")
        letter = _letter(record)
    except json.JSONDecodeError as error:
        raise LetterUnreadable(f"no JSON at line {error.lineno}, column {error.colno}") from None
    except LetterUnreadable:
        raise
    except (ValueError, RecursionError) as error:  # no UTF-8, a number of 5,000 digits, brackets in brackets
        raise LetterUnreadable(type(error).__name__) from None
    return letter


def _letter(record: Fields) -> Letter:
    record.refuse_others(Letter, "version")
    read, find = record.read, record.find
    line = partial(_line, record)
    return Letter(
        title=read("title", line),
        lang=read("lang", as_language),
        opening=read("opening", each_of(line)),
        sections=read("sections", each_of(partial(_section, record))),
        child_name=read("child_name", as_words),
        iro_name=read("iro_name", as_words),
        made_on=read("made_on", as_day),
        skin=read("skin", as_words_or_none),
        hair=read("hair", as_words_or_none),
        level=read("level", one_of(Level)),
        voice=read("voice", one_of(Voice)),
        page_words=read("page_words", as_words),
        style=find("style", as_words, ""),
        cover=find("cover", as_words, ""),
        aids=find("aids", each_of(as_words), ()),
        symbols=find("symbols", one_of(Symbols), Symbols.BESIDE),
        book=find("book", _book, None),
        credits=find("credits", each_of(as_words), ()),
        credit_words=find("credit_words", as_words, "{credits}"),
        look=find("look", partial(_look, record), AS_USUAL),
        both=find("both", one_of(Both), Both.ONE),
        second_lang=find("second_lang", as_language, "en"),
        second_words=find("second_words", each_of(_pair), ()),
        length=find("length", one_of(Length), Length.WHOLE),
    )


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


def _line(record: Fields, value: object) -> Line:
    line = record.within(value, Line)
    read, find = line.read, line.find
    return Line(
        id=read("id", as_words),
        text=read("text", as_words),
        lang=read("lang", as_language),
        picture=read("picture", as_words_or_none),
        over=find("over", each_of(_over), ()),
        block=find("block", as_words, ""),
        message=find("message", as_words, ""),
        second=find("second", as_words, ""),
        second_lang=find("second_lang", as_language, "en"),
        doubt=find("doubt", as_words, ""),
        does=find("does", as_words, ""),
        cards=find("cards", each_of(as_words), ()),
    )


def _pair(value: object) -> tuple[str, str]:
    english, second = as_list(value, 2)
    return as_words(english), as_words(second)


def _over(value: object) -> Over:
    start, end, concept = as_list(value, 3)
    if type(start) is not int or type(end) is not int:
        raise LetterUnreadable("numbers were expected")
    return Over(start, end, as_words(concept))


def _book(value: object) -> BookRef | None:
    return None if value is None else from_record(as_mapping(value))


def _look(record: Fields, value: object) -> Look:
    record.within(value, Look)
    return look_from(as_mapping(value))


def _section(record: Fields, value: object) -> Section:
    section = record.within(value, Section)
    return Section(
        heading=section.read("heading", partial(_line, record)),
        lines=section.read("lines", each_of(partial(_line, record))),
        kind=section.read("kind", one_of(SectionKind)),
    )
