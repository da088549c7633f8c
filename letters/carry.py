"""A letter written at another level or in another language, with what people changed carried over. Pure.

In: the letter as it stands and as it was first composed, and the one newly composed from the same record.
Out: the new letter with the changes that fit; and in words those that do not: their sentence is another now.
A change fits where both letters were composed of the same English sentence, and where the two say the same of
one decision: who does it, and by when.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from children.model import Pronouns
from letters.draft import Written
from letters.edit import add_lines
from letters.illustrate import with_lines
from letters.model import Letter, Line, Voice

_ENGLISH = "en"
_DECIDED = "phrase.state.agreed"
_WHO = re.compile(r"\bnext\.(\w+)$")
_TOGETHER = re.compile(r"\bstate\.agreed_(\w+)$")


def carried(
    now: Written, first: Written, fresh: Written, pronouns: Pronouns | None = None
) -> tuple[Letter, dict[str, str], tuple[str, ...]]:
    """The fresh letter with the changes that fit, the English beside it, the words of what did not fit.
    `pronouns`: how a story told by name speaks of the child."""
    here, before = now.lines(), first.lines()
    english = dict(fresh.english)
    fixed = _fixed(fresh.letter)
    fits: set[str] = set()
    apart: set[str] = set()  # a person's words of who does it, where one sentence would say "decided" too

    def moved(line: Line) -> Line:
        old, was = here.get(line.id), before.get(line.id)
        if was is None:
            return line
        if first.said(was) != fresh.said(line):
            is_kept = old is not None and now.said(old) == first.said(was)
            if is_kept or not _is_of_one_decision(was, line):
                return line
            if _WHO.search(was.message):
                apart.add(line.id)
        fits.add(line.id)
        return line if old is None else _with_change(line, old, was, now, first, fresh, english)

    letter = _with_decided(with_lines(fresh.letter, moved), apart, now, english)
    gone = {each for each in fits if each not in here and each not in fixed}
    letter = _without(letter, gone)
    letter, english, unplaced = _with_added(letter, english, now, before, pronouns)
    lost = [
        now.said(line)
        for line in here.values()
        if line.id in before and line.id not in fits and line != before[line.id]
    ]
    left = {line.id for line in letter.sentences}
    english = {line_id: words for line_id, words in english.items() if line_id in left}
    return letter, english, tuple(dict.fromkeys([*lost, *unplaced]))


def _is_of_one_decision(was: Line, line: Line) -> bool:
    """Whether one level says who does it where the other says in one sentence that it was decided, too."""
    pairs = (_WHO.search(was.message), _TOGETHER.search(line.message)), (
        _WHO.search(line.message), _TOGETHER.search(was.message),
    )  # fmt: skip
    return was.block == line.block and any(who and both and who[1] == both[1] for who, both in pairs)


def _with_decided(letter: Letter, apart: set[str], now: Written, english: dict[str, str]) -> Letter:
    """With "It was decided." before each of these, as it stands in the letter of now."""
    decided = {line.block: line for line in now.letter.sentences if line.message == _DECIDED}
    there = {line.id for line in letter.sentences}

    def put(lines: tuple[Line, ...]) -> Iterator[Line]:
        for line in lines:
            before = decided.get(line.block) if line.id in apart else None
            if before and before.id not in there:
                is_same = before.lang == letter.lang
                if letter.lang != _ENGLISH:
                    english[before.id] = now.said(before)
                yield before if is_same else replace(before, text=now.said(before), lang=_ENGLISH, over=())
            yield line

    sections = tuple(replace(each, lines=tuple(put(each.lines))) for each in letter.sections)
    return replace(letter, sections=sections)


def _with_change(
    line: Line, old: Line, was: Line, now: Written, first: Written, fresh: Written, english: dict[str, str]
) -> Line:
    """The line as a person changed it: words, picture, and what it does in a story."""
    line = replace(line, does=old.does)
    picture = old.picture if old.picture != was.picture else line.picture
    if fresh.letter.lang == now.letter.lang and (old.text, old.lang) != (was.text, was.lang):
        if old.id in now.english:
            english[line.id] = now.english[old.id]
        return replace(_said_anew(line, old.text, old.lang), picture=picture, over=old.over)
    said = now.said(old)
    if said == first.said(was):
        return replace(line, picture=picture)
    if fresh.letter.lang != _ENGLISH:
        english[line.id] = said
    return replace(_said_anew(line, said, _ENGLISH), picture=picture, over=())


def _said_anew(line: Line, text: str, lang: str) -> Line:
    """The line in a person's words: it is none of the fixed sentences any more."""
    if text == line.text:
        return replace(line, lang=lang)
    return replace(line, text=text, lang=lang, message="", over=())


def _with_added(
    letter: Letter,
    english: dict[str, str],
    now: Written,
    before: Mapping[str, Line],
    pronouns: Pronouns | None,
) -> tuple[Letter, dict[str, str], list[str]]:
    """The letter with the sentences that people added, each at the end of its part; those without a part."""
    places = {"opening", *(section.kind.value for section in letter.sections)}
    to_child = now.letter.voice is Voice.YOU
    unplaced = []
    for line in now.letter.sentences:
        if line.id in before:
            continue
        place = line.id.rpartition("-")[0]
        if place in places:
            said = now.said(line)
            letter, english = add_lines(letter, english, place, said, to_child=to_child, pronouns=pronouns)
        else:
            unplaced.append(now.said(line))
    return letter, english, unplaced


def _without(letter: Letter, gone: set[str]) -> Letter:
    sections = (
        replace(section, lines=tuple(line for line in section.lines if line.id not in gone))
        for section in letter.sections
    )
    return replace(
        letter,
        opening=tuple(line for line in letter.opening if line.id not in gone),
        sections=tuple(section for section in sections if section.lines),
    )


def _fixed(letter: Letter) -> set[str]:
    return {line.id for line in letter.headings}
