"""What a correction says is new, kept while its letter goes to another level or language. Pure.

In: the part "What is new" as it stands, the letter as first composed and as newly composed of the same
record. Out: the part in the new letter's words. Its fixed sentences are said as the new letter says them; a
sentence that it quotes is the new letter's, or stays as it stands where a person wrote it.
"""

from collections.abc import Mapping
from dataclasses import replace

from children.model import Pronouns
from letters.correcting import as_quoted
from letters.draft import Written
from letters.ingredients import Phrases
from letters.model import Letter, Line, Section, SectionKind
from letters.short import code_of
from letters.writer import Writer

_PART = "changed."
_ENGLISH = "en"


def part_of(letter: Letter) -> Section | None:
    """What the letter says is new, if it does."""
    return next((each for each in letter.sections if each.kind is SectionKind.CHANGED), None)


def without_part(letter: Letter) -> Letter:
    """The letter without what it says is new."""
    return replace(
        letter, sections=tuple(one for one in letter.sections if one.kind is not SectionKind.CHANGED)
    )


def with_part(letter: Letter, part: Section) -> Letter:
    """The letter that begins with what is new."""
    return replace(letter, sections=(part, *without_part(letter).sections))


def part_in(
    part: Section, now: Written, first: Letter, fresh: Letter, phrases: Phrases, pronouns: Pronouns | None
) -> Section:
    """The part as the letter `fresh` says it."""
    writer = Writer(phrases, fresh.level, fresh.voice, (fresh.child_name, fresh.iro_name), pronouns=pronouns)
    quoted = {as_quoted(old.text): new for old, new in _pairs(first, fresh)}

    def said(line: Line) -> Line:
        if _PART in line.message:
            made = writer.fixed(_PART + line.message.rpartition(_PART)[2])[0]
        else:
            new = quoted.get(line.text)
            made = replace(new, text=as_quoted(new.text), over=()) if new else _in_english(line, now, fresh)
        return replace(line, text=made.text, lang=made.lang, message=made.message, over=())

    return Section(said(part.heading), tuple(said(line) for line in part.lines), part.kind)


def _pairs(first: Letter, fresh: Letter) -> list[tuple[Line, Line]]:
    """The same sentences of both; where a level leaves one out, another has its number."""
    there: Mapping[str, Line] = {line.id: line for line in fresh.sentences}
    both = ((line, there[line.id]) for line in first.sentences if line.id in there)
    return [(line, new) for line, new in both if (line.block, code_of(line)) == (new.block, code_of(new))]


def _in_english(line: Line, now: Written, fresh: Letter) -> Line:
    """A person's words as they are; in their English where the letter is in another language now: there they
    wait for a translator."""
    english = now.english.get(line.id, "")
    return (
        replace(line, text=english, lang=_ENGLISH, over=()) if english and fresh.lang != line.lang else line
    )
