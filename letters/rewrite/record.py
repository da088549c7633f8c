"""A whole record, sentence by sentence, in words for the child. Pure: the way into this folder.

In: the text of a record, the child. Out: one `Rewritten` for each sentence, in order.
"""

from collections.abc import Iterable, Iterator

from letters.rewrite.actions import as_plan
from letters.rewrite.active import make_active
from letters.rewrite.care_words import word_plainly
from letters.rewrite.child import Child
from letters.rewrite.dates import write_dates
from letters.rewrite.flags import flags_of
from letters.rewrite.headings import step_label
from letters.rewrite.model import Change, Doubt, Edit, Kind, Rewritten, applied
from letters.rewrite.short_forms import spell_out
from letters.rewrite.shorter import shorten
from letters.rewrite.split import list_mark, sentences_of
from letters.rewrite.titles import name_people
from letters.rewrite.told import told_as_written
from letters.rewrite.turned_round import turn_round
from letters.rewrite.typed import as_typed
from letters.rewrite.verdict import Before
from letters.rewrite.words import quoted_spans
from letters.rewrite.written_to import before_first
from letters.rewrite.you import turn


def rewrite_record(text: str, child: Child) -> Iterator[Rewritten]:
    """Each sentence of a record with its words for the child, in order. A mark of a list, and the
    label of a step, stay before it."""
    sentences = sentences_of(text)
    before = before_first(sentences, child)
    named: set[str] = set()
    for sentence in sentences:
        if sentence.opens:
            before = before.at_opening()
        mark = _mark(sentence.text)
        plain = as_typed(sentence.text.removeprefix(mark), child)
        turned = turn(plain, child, before)
        work = _Work(turned.text, [*turned.changes], [*turned.doubts])
        work.doubts += flags_of(plain, turned.words, turned.people, turned.places, turned.text, before.person)
        work.doubts += _asked_within(plain, child, before)
        before = turned.before
        if not turned.spoke_to_child:
            _say_plainly(work, child, named)
        _reword(work, child)
        changes = tuple(told_as_written(work.changes, sentence.text))
        yield Rewritten(sentence.text, f"{mark}{work.text}", changes, tuple(dict.fromkeys(work.doubts)))


def _mark(sentence: str) -> str:
    """The mark of a list, and the label of a step behind which a sentence begins."""
    mark = list_mark(sentence)
    label = step_label(sentence.removeprefix(mark))
    return mark if sentence.removeprefix(mark).removeprefix(label)[:1].islower() else f"{mark}{label}"


class _Work:
    """A sentence under work: its words so far, what has changed, what is doubtful."""

    def __init__(self, text: str, changes: list[Change], doubts: list[Doubt]):
        self.text = text
        self.changes = changes
        self.doubts = doubts

    def apply(self, edits: Iterable[Edit], doubts: Iterable[Doubt] = ()) -> None:
        """Take these edits and doubts in."""
        self.text, changes = applied(self.text, edits)
        self.changes += changes
        self.doubts += doubts


def _asked_within(plain: str, child: Child, before: Before) -> Iterator[Doubt]:
    """What is quoted stays one sentence, but each sentence of it is looked at by itself: one could hide
    another's illness, or what was done to the child, from the next. Several are always asked."""
    spans = quoted_spans(plain)
    if not spans:
        return
    marks = {at for start, end in spans for at in (start - 1, end)}
    within = sentences_of("".join(each for at, each in enumerate(plain) if at not in marks))
    if len(within) < 2:
        return
    for one in within:
        turned = turn(one.text, child, before)
        yield from flags_of(one.text, turned.words, turned.people, turned.places, turned.text)
        before = turned.before
    yield Doubt(
        Kind.QUOTE, within[0].text, "Somebody is quoted with more than one sentence. Is each for the child?"
    )


def _say_plainly(work: _Work, child: Child, named: set[str]) -> None:
    """Who does what is said first, and people have the names that the child uses."""
    work.apply(turn_round(work.text))
    active = make_active(work.text, [person.name for person in child.people])
    work.apply([active] if active else [])
    edits, doubts, said = name_people(work.text, child, named)
    named |= said
    work.apply(edits, doubts)
    plan = as_plan(work.text, child)
    work.apply([plan] if plan else [])


def _reword(work: _Work, child: Child) -> None:
    """Words, dates and length, in the order that each needs."""
    worded = word_plainly(work.text, child)
    work.apply(worded.edits, worded.doubts)
    work.apply(*spell_out(work.text, child))
    work.apply(*write_dates(work.text))
    work.text, changes, doubts = shorten(work.text)
    work.changes += changes
    work.doubts += doubts
    for explained, word in {plain: word for word, plain in reversed(worded.explained)}.items():
        work.text = f"{work.text} {explained}"
        work.changes.append(Change("explained", word, explained, "A hard word is explained after it."))
