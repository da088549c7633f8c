"""The form that brings minutes in: the text or a file, and what must be known of the child to reword it.

In: what was typed. Out: the text (`Record`), the `Child` that the rewriting works with.
"""

import re
from typing import Any

from flask_wtf.file import FileField
from wtforms import BooleanField, RadioField, TextAreaField
from wtforms.validators import InputRequired, Length

import children.model
from children.fields import line_field, many_lines, options
from letters.minutes.hyphens import with_hyphens
from letters.minutes.model import MOST_CHARACTERS, Record, RecordUnreadable
from letters.minutes.reading import read_record
from letters.rewrite.child import Child, Known, Pronouns
from web.forms import PostedForm

_PERSON = re.compile(r"\s*(?P<name>[^,(:=]+?)\s*[,(:=]\s*(?P<role>[^()]+?)\s*\)?\s*\Z")
_SHORT = Length(max=4000, message="Please use at most 4000 characters.")
_OF_FEW = [("she", "she / her"), ("he", "he / him"), ("they", "they / them")]


def text_of(typed: str | None) -> str:
    """Pasted text with its tabs and line ends, without other control characters."""
    plain = (typed or "").replace("\r\n", "\n").replace("\r", "\n")
    return "".join(each for each in plain if each in "\n\t" or each.isprintable() or each.isspace())


class BringForm(PostedForm):
    """Minutes as text or as a file, and the child as the minutes speak of them."""

    text = TextAreaField("Paste the minutes", filters=[text_of], render_kw={"rows": 12})
    file = FileField("Or choose a file", description="Word (.docx), PDF, OpenDocument (.odt) or plain text.")
    pronouns = RadioField(
        "Which words do the minutes use for them?",
        [InputRequired("Please choose one, so that it can become “you”.")],
        choices=options(_OF_FEW),
    )
    keep_pronouns = BooleanField(
        "This is how they speak of themselves: keep it for this child",
        description="Stories, the record for adults and other languages need it. Ask them.",
    )
    full_name = line_field("Their full name in the minutes", 200)
    people = TextAreaField(
        "People around them",
        [_SHORT],
        filters=[many_lines],
        description="One a line: the name that they use, and who it is. Such as: Dana, social worker",
    )
    words = TextAreaField(
        "Their own words for things",
        [_SHORT],
        filters=[many_lines],
        description="One a line, if they have any. Such as: contact = seeing mum",
    )

    def validate(self, extra_validators: Any = None) -> bool:
        """Also: each line of people and of words is whole."""
        good = bool(super().validate(extra_validators))
        for line in (self.people.data or "").splitlines():
            if line.strip() and not _PERSON.match(line):
                self.people.errors = [f"Please write who it is after a comma: “{line.strip()[:60]}”."]
                good = False
        for line in (self.words.data or "").splitlines():
            if line.strip() and not all(part.strip() for part in (line.partition("=")[::2])):
                self.words.errors = [f"Please write the word, =, and their own word: “{line.strip()[:60]}”."]
                good = False
        return good

    def read(self) -> Record:
        """The minutes. Raises RecordUnreadable with the reason in kind words."""
        name = getattr(self.file.data, "filename", "") or ""
        content = self.file.data.read() if name else b""
        pasted = (self.text.data or "").strip()
        if name and pasted:
            raise RecordUnreadable("Please bring one: the pasted text, or the file.")
        if name:
            return read_record(name, content)
        if not pasted:
            raise RecordUnreadable("Please paste the minutes, or choose a file.")
        if len(pasted) > MOST_CHARACTERS:
            raise RecordUnreadable(
                "This is longer than the minutes of a review can be. Please bring that part alone."
            )
        return Record(with_hyphens(pasted))

    def as_child(self, child: children.model.Child, age: int | None) -> Child:
        """The child as the rewriting needs them."""
        people = [_PERSON.match(line) for line in (self.people.data or "").splitlines()]
        words = [line.partition("=") for line in (self.words.data or "").splitlines() if "=" in line]
        return Child(
            name=child.called,
            full_name=self.full_name.data or child.called,
            pronouns=Pronouns(self.pronouns.data),
            age=age,
            words={" ".join(term.lower().split()): " ".join(own.split()) for term, _, own in words},
            people=tuple(Known(each["name"], each["role"]) for each in people if each),
        )
