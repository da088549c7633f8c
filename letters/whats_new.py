"""The part "What is new" of a correction that nobody asked for, made of what differs from the letter that the
child has. Pure.

In: both letters, the differences, fixed phrases. Out: the letter with that part before the others. What a
correction says of what the child told is not right stays above it, and so does what a person added there.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from children.model import Pronouns
from letters.changes_carried import part_of, with_part, without_part
from letters.correcting import as_quoted
from letters.differs import Difference, Lines
from letters.draft import ENGLISH, Written
from letters.hard_news import HardNews, kinds_in
from letters.ingredients import Phrases
from letters.model import Letter, Line, Section, SectionKind
from letters.writer import Writer

BLOCK = "new-"
MOST = 6  # a child is to see what is new, not to read the letter twice


@dataclass(frozen=True)
class News:
    """What differs. `withheld`: English sentences that the record still has and that are not for the child
    any more: that something is gone is said, not what."""

    before: Written
    now: Written
    found: Sequence[Difference]
    withheld: frozenset[str] = frozenset()


def news_in(letter: Letter) -> tuple[str, ...]:
    """What the letter says is new, but for what a person added or the child asked for."""
    return tuple(line.text for line in _lines(letter) if line.block.startswith(BLOCK))


def with_news(news: News, phrases: Phrases, english: Phrases, pronouns: Pronouns | None = None) -> Written:
    """The letter with what is new, and the English beside it; without the part where nothing is."""
    letter, beside = news.now.letter, dict(news.now.english)
    stays = tuple(line for line in _lines(letter) if not line.block.startswith(BLOCK))
    part = _part(news, letter, phrases, pronouns, stays)
    rest = {name: text for name, text in beside.items() if not name.startswith(SectionKind.CHANGED)}
    if part is None:
        return Written(without_part(letter), rest)
    if letter.lang != ENGLISH:
        in_english = _part(news, replace(letter, lang=ENGLISH), english, pronouns, stays)
        known = {new.id: beside.get(old.id, "") for old, new in zip(stays, part.lines, strict=False)}
        lines = in_english.sentences if in_english else ()
        rest |= {line.id: known.get(line.id, line.text) for line in lines if known.get(line.id, line.text)}
    return Written(with_part(letter, part), rest)


def _lines(letter: Letter) -> Lines:
    part = part_of(letter)
    return part.lines if part else ()


def _part(
    news: News, letter: Letter, phrases: Phrases, pronouns: Pronouns | None, stays: Lines
) -> Section | None:
    names = letter.child_name, letter.iro_name
    writer = Writer(phrases, letter.level, letter.voice, names, pronouns=pronouns)
    telling = _Telling(writer, news, in_english=letter.lang == ENGLISH)
    blocks = [(line.block, [line]) for line in stays]
    blocks += [(f"{BLOCK}{at}", telling.told(one)) for at, one in enumerate(news.found[:MOST], 1)]
    if len(news.found) > MOST:
        blocks.append((f"{BLOCK}more", writer.fixed("changed.more", picture="more")))
    return writer.section(SectionKind.CHANGED, "changed.heading", "change", blocks)


_STAYS_TRUE = frozenset({HardNews.ILLNESS, HardNews.PRISON, HardNews.FAMILY})


@dataclass(frozen=True)
class _Telling:
    writer: Writer
    news: News
    in_english: bool

    def told(self, one: Difference) -> list[Line]:
        """One difference: what it is about, what the letter said, what it says now; or what is gone."""
        before, now, fixed = self.news.before, self.news.now, self.writer.fixed
        if not one.now:
            return self._gone(one)
        lines = [*fixed("changed.about"), *self._quoted(one.about, now)] if one.about else []
        no_more = self._sad(one.before, before) - self._sad(one.now, now)
        if one.before and not no_more and not self._is_withheld(one.before):
            lines += [*fixed("changed.was", picture="letter"), *self._quoted(one.before, before)]
            return [*lines, *fixed("changed.now", picture="change"), *self._quoted(one.now, now)]
        return [*lines, *fixed("changed.added", picture="change"), *self._quoted(one.now, now)]

    def _gone(self, one: Difference) -> list[Line]:
        # An answer tells what it answers: nobody repeats what a child took back, nor a death. That a move is
        # called off is the news itself.
        is_reply = any(line.block.startswith("reply-") for line in one.gone)
        if is_reply or self._is_withheld(one.gone) or self._sad(one.gone, self.news.before):
            return self.writer.fixed("changed.less", picture="change")
        opening = self.writer.fixed("changed.gone", picture="change")
        return [*opening, *self._quoted(one.gone, self.news.before)]

    @staticmethod
    def _sad(lines: Lines, of: Written) -> frozenset[HardNews]:
        """The hard news in lines that stays true whether a letter says it or not."""
        said = (kinds_in(of.said(line), of.letter.voice, of.letter.child_name) for line in lines)
        return frozenset(kind for kinds in said for kind in kinds) & _STAYS_TRUE

    def _is_withheld(self, lines: Lines) -> bool:
        return any(self.news.before.said(line) in self.news.withheld for line in lines)

    def _quoted(self, lines: Lines, of: Written) -> list[Line]:
        return [self._as_quoted(line, of) for line in lines]

    def _as_quoted(self, line: Line, of: Written) -> Line:
        text, lang = (of.said(line), ENGLISH) if self.in_english else (line.text, line.lang)
        return Line(id="", text=as_quoted(text), lang=lang, picture=line.picture, message=line.message)
