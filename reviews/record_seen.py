"""What a page of the record was made from, and where what stands there by now is something else.

In: the mark that a page carries, what was typed on it. Out: whether somebody, or the same person in another
tab, kept or published something since; and where it differs. So no page puts older words over newer ones
without a word. Pure.
"""

import hashlib
import json
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from wtforms import Field, FieldList, RadioField, SelectField

from children.model import StaffId
from reviews.model import Outcome
from reviews.read import RecordDraft
from reviews.record import Typed, row_of
from reviews.record_form import RecordForm
from reviews.topics import TOPICS

TITLES = {
    "last_time": "Last time’s decisions",
    "topics": "Topic by topic",
    "spoken": "What they said at the meeting",
    "next_steps": "What happens next",
    "replies": "You said, we decided",
    "disagreements": "Not agreed",
}
# What names a row, where its number does not: the same topic may have another number on another page.
_NAMED_BY = {"topics": "topic", "spoken": "code", "replies": "said"}


@dataclass(frozen=True)
class Standing:
    """What stands there: the published record and the draft, where there are such."""

    published: Outcome | None
    draft: RecordDraft | None

    @property
    def mark(self) -> str:
        """Another one with each version, and with each draft that holds something else."""
        version = self.published.version if self.published else 0
        if self.draft is None:
            return f"{version}-"
        held = json.dumps([self.draft.typed, self.draft.page]).encode()
        return f"{version}-{hashlib.sha256(held).hexdigest()[:16]}"

    def is_newer_than(self, seen: str, page: str) -> bool:
        """Something else stands here than this page saw (its mark), and the page (its name) did not keep it
        itself. A page without a mark saw nothing."""
        seen = seen or Standing(None, None).mark
        same_version = seen.partition("-")[0] == self.mark.partition("-")[0]
        own = bool(page) and self.draft is not None and self.draft.page == page
        return self.mark != seen and not (same_version and own)

    @property
    def changed(self) -> tuple[datetime, StaffId] | None:
        """When and by whom it was kept or published last."""
        if self.draft is not None:
            return self.draft.saved_at, self.draft.saved_by
        return (self.published.made_at, self.published.made_by) if self.published else None


@dataclass(frozen=True)
class Difference:
    """A piece of the record that is one thing on the page and another where it is kept. `name`: of its field
    on the page; of one that the page has not, where it is kept."""

    name: str
    label: str
    here: str
    there: str


def find_differences(here: RecordForm, mine: Typed, there: RecordForm, theirs: Typed) -> Sequence[Difference]:
    """Where what was typed is not what stands there, in the order of the form. The forms are those of the
    two, for the names and choices of their fields."""
    fields = {**_fields(there), **_fields(here)}
    typed, kept = _texts(mine), _texts(theirs)
    found = []
    for key in dict.fromkeys((*kept, *typed)):
        name = (typed.get(key) or kept[key])[0]
        field = fields.get(name)
        if field is None:
            continue
        texts = [_shown(field, (by.get(key) or ("", ""))[1]) for by in (typed, kept)]
        if texts[0] != texts[1]:
            found.append((list(fields).index(name), Difference(name, _label(key, field), *texts)))
    return [one for _, one in sorted(found, key=lambda pair: pair[0])]


def take_over(mine: Typed, theirs: Typed, names: Collection[str]) -> Typed:
    """What was typed, with what stands in the record now in these fields (named as by `Difference`)."""
    typed, kept = _texts(mine), _texts(theirs)
    taken = {
        name: kept[key][1] if key in kept else ""
        for key in (*typed, *kept)
        if (name := (typed.get(key) or kept[key])[0]) in names
    }
    here = [(name, taken.get(name, text)) for name, text in mine]
    return [*here, *((name, text) for name, text in taken.items() if name not in dict(mine))]


_Key = tuple[str, str, str]


def _texts(typed: Typed) -> Mapping[_Key, tuple[str, str]]:
    """(rows, which row, part) -> (name of the field, its text), lines without spaces at their ends."""
    by_name, rows_of, held = dict(typed), dict[str, list[str]](), dict[_Key, tuple[str, str]]()
    for name, text in typed:
        rows, number, part = row_of(name) or ("", 0, name)
        named_by = _NAMED_BY.get(rows, "")
        if part == named_by:
            continue
        which = by_name.get(f"{rows}-{number}-{named_by}", "") if named_by else str(number)
        # A second row of the same topic is for other readers.
        same = rows_of.setdefault(f"{rows}-{which}", [])
        if str(number) not in same:
            same.append(str(number))
        lines = "\n".join(line.strip() for line in text.strip().splitlines())
        held[rows, which, f"{part} {same.index(str(number)) or ''}"] = name, lines
    return held


def _fields(form: RecordForm) -> dict[str, Field]:
    def all_fields() -> Iterator[Field]:
        for field in form:
            if isinstance(field, FieldList):
                yield from (each for entry in field for each in entry.form)
            else:
                yield field

    return {field.name: field for field in all_fields()}


def _shown(field: Field, text: str) -> str:
    """A text as a person reads it; of a choice, the words that were chosen."""
    if isinstance(field, SelectField):
        choices = {str(value): str(label) for value, label, *_ in field.iter_choices()}
        chosen = text or ("" if isinstance(field, RadioField) else next(iter(choices), ""))
        return choices.get(chosen, chosen)
    return text


def _label(key: _Key, field: Field) -> str:
    rows, which, _ = key
    if not rows:
        return str(field.label.text)
    row = TOPICS.get(which, "") if rows == "topics" else ""
    if which.isdecimal() and len(which) < 9:
        row = str(int(which) + 1)
    return f"{TITLES[rows]}{f', {row}' if row else ''}: {field.label.text}"
