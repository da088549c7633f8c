"""A correction says what changed: the part that a new version of a letter begins with. Pure.

In: a letter, and the sentences of it that its child said are not right. Out: the same letter with a part
"What is new" before the others: what the child told, and that it is changed. The sentences themselves are for
a person to put right.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from children.model import Pronouns
from letters.ingredients import Phrases
from letters.model import Letter, Line, SectionKind
from letters.writer import Writer

BLOCK = "changed-"


@dataclass(frozen=True)
class ToldNotRight:
    """Something that a child said is not right. `key`: names it within the letter; `lines`: ids of sentences
    of the letter that they answered, none where it was said in words alone."""

    key: str
    lines: tuple[str, ...] = ()


def with_changes(
    letter: Letter,
    told: Sequence[ToldNotRight],
    phrases: Phrases,
    pronouns: Pronouns | None = None,
    answered: Letter | None = None,
) -> Letter:
    """The letter with its part "What is new"; what stood in such a part before falls away. `answered`: the
    letter that the child pointed at, whose sentences are quoted: ids are places, and another version has
    another sentence there. None: this letter itself."""
    writer = Writer(
        phrases, letter.level, letter.voice, (letter.child_name, letter.iro_name), pronouns=pronouns
    )
    known = {line.id: line for line in (answered or letter).sentences}
    blocks = [(f"{BLOCK}{one.key}", _told(writer, one, known)) for one in told]
    made = writer.section(SectionKind.CHANGED, "changed.heading", "change", blocks)
    others = tuple(section for section in letter.sections if section.kind is not SectionKind.CHANGED)
    return replace(letter, sections=(made, *others) if made else others)


def changes_in_english(
    letter: Letter,
    english: Mapping[str, str],
    told: Sequence[ToldNotRight],
    phrases: Phrases,
    pronouns: Pronouns | None = None,
    answered: Letter | None = None,
) -> dict[str, str]:
    """The English beside the lines of that part, for a letter in another language; `answered`: in English."""
    in_english = with_changes(_with_english(letter, english), told, phrases, pronouns, answered)
    part = next(one for one in in_english.sections if one.kind is SectionKind.CHANGED)
    return {line.id: line.text for line in part.sentences if line.lang == "en"}


def as_quoted(text: str) -> str:
    """A sentence as another one quotes it."""
    if text.startswith("“") and text.endswith("”"):
        return text
    return f"“{text.replace('“', '‘').replace('”', '’')}”"


def what_is_quoted(said: str, sentences: Iterable[str]) -> str | None:
    """The one of these sentences that a quotation quotes; None where it is no quotation of any."""
    is_quotation = said.startswith("“") and said.endswith("”")
    return next((one for one in sentences if as_quoted(one) == said), None) if is_quotation else None


def keys_in(letter: Letter) -> frozenset[str]:
    """What this letter says it has changed, by the keys given to `with_changes`."""
    blocks = (line.block for line in letter.sentences if line.block.startswith(BLOCK))
    return frozenset(block.removeprefix(BLOCK) for block in blocks)


def _told(writer: Writer, one: ToldNotRight, known: Mapping[str, Line]) -> list[Line]:
    quoted = [known[line_id] for line_id in one.lines if line_id in known]
    code = "changed.told" if quoted else "changed.told_all"
    lines = writer.fixed(code, picture="my-say")
    lines += [replace(line, text=as_quoted(line.text), over=(), block="") for line in quoted]
    return [*lines, *writer.fixed("changed.done", picture="tick")]


def _with_english(letter: Letter, english: Mapping[str, str]) -> Letter:
    def said(line: Line) -> Line:
        text = english.get(line.id, "")
        return replace(line, text=text, lang="en", over=()) if text.strip() else line

    return replace(
        letter,
        lang="en",
        sections=tuple(
            replace(one, lines=tuple(said(line) for line in one.lines)) for one in letter.sections
        ),
        opening=tuple(said(line) for line in letter.opening),
    )
