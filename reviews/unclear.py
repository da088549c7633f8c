"""What a person should look at once more before a record is published: never a reason to refuse it.

In: the record's form, the review, the codes of what the child was promised an answer to. Out: `Unclear`.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from children.guests import people_asked
from children.model import Child, Review
from reviews.model import ReplyKind
from reviews.record import lines_of
from reviews.record_draft import forgotten
from reviews.record_form import RecordForm
from reviews.smart import Gap


@dataclass(frozen=True)
class Unclear:
    """`gaps`: step number -> what it lacks. `open`: number of the reply -> question code, of what has no
    answer. `asked`: those of them that ask or wish for something, where it was chosen that it can stay as it
    is. `forgotten`: decisions of last time of which the record says nothing. `renamed`: lines with a name
    that the child had before. `alone`: sentences that come near what the child said only to the officer."""

    gaps: Mapping[str, Sequence[Gap]]
    open: Mapping[str, str]
    forgotten: Sequence[str]
    asked: Collection[str] = ()
    renamed: Sequence[str] = ()
    alone: Sequence[str] = ()

    def __bool__(self) -> bool:
        found = self.open or self.forgotten or self.renamed or self.alone
        return bool(found or any(self.gaps.values()))


def unclear_of(
    form: RecordForm, child: Child, review: Review, told: Sequence[str], asking: Collection[str] = ()
) -> Unclear:
    """What is unclear in a record that is good otherwise. `asking`: the codes with a question or a wish."""
    stays = {entry.form.said.data or "" for entry in form.replies if entry.form.kind.data == ReplyKind.STAYS}
    asked = stays & set(asking)
    people = (*people_asked(review.id), *lines_of(form.who_came.data))
    renamed = [line for line in _lines(form.data) if child.name_before_in(line, people)]
    said = {entry.form.what.data or "" for entry in form.last_time if not entry.form.is_blank}
    return Unclear(form.gaps(), _open(form, told, asked), forgotten(review, said), asked, renamed)


def _open(form: RecordForm, told: Sequence[str], asked: Collection[str]) -> dict[str, str]:
    answered = {entry.form.said.data for entry in form.next_steps if not entry.form.is_blank}
    replies = {entry.form.said.data: entry for entry in form.replies}
    return {
        replies[code].short_name: code
        for code in told
        if code not in answered
        and code in replies
        and (code in asked or replies[code].form.kind.data not in set(ReplyKind))
    }


def _lines(typed: object) -> Iterator[str]:
    """Each line of what was typed in a form and the rows of it."""
    if isinstance(typed, str):
        yield from typed.splitlines()
    elif isinstance(typed, Mapping | list):
        for one in typed.values() if isinstance(typed, Mapping) else typed:
            yield from _lines(one)
