"""Whether a record is about this child at all. Pure: it asks, a person decides.

In: the text of a record, the child. Out: a question in words, or nothing.
"""

import re
from datetime import date

from letters.minutes.attendance import people_of
from letters.minutes.days import day_in
from letters.rewrite.child import Child
from letters.rewrite.dates import write_dates
from letters.rewrite.mentions import Form, mentions_of
from letters.rewrite.model import applied
from letters.rewrite.words import words_of

_HEAD = re.compile(
    r"^\W*(?:(?:full )?name(?: of (?:the )?(?:child|young person))?|(?:child|young"
    r" person)(?:['’]s)?(?: full)?(?: name)?|re)\s*[:\t]\s*(?P<name>\S.*)$",
    re.IGNORECASE | re.MULTILINE,
)
_BORN = re.compile(
    r"^\W*(?:date of birth|birth ?date|d\.?o\.?b\.?|born)(?: on)?\s*[:\t–-]?\s*(?P<day>\d.{5,40})$",
    re.IGNORECASE | re.MULTILINE,
)
_LOOKED_AT = 60_000


def ask_whose(text: str, child: Child, born: date | None = None) -> str:
    """A question where the record seems to be another child's; empty where it fits. `born`: the child's date
    of birth, where it is known."""
    own = {part.lower() for part in [*child.full_name.split(), *child.name.split()]}
    for match in _HEAD.finditer(text[:_LOOKED_AT]):
        if people_of([cell.strip() for cell in match.group().split("\t")]):
            continue  # the head of a list of who came
        named = re.findall(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*", match["name"].split("\t")[0][:120])
        if named and named[0][0].isupper() and not own & {part.lower() for part in named}:
            return f"This record names {' '.join(named[:4])}, not {child.name}. Is it the right record?"
    other = _another_birth(text[:_LOOKED_AT], born) if born else ""
    if other:
        return f"This record has another date of birth ({other}) than {child.name}. Is it the right record?"
    found = mentions_of(words_of(text[:_LOOKED_AT]), child)
    if not any(each.form is Form.NAME for each in found):
        return f"This record does not name {child.name} anywhere. Is it the right record?"
    return ""


def _another_birth(text: str, born: date) -> str:
    """The first date of birth that stands in a line of its own, as it is written; "" where it is this one."""
    for match in _BORN.finditer(text):
        edits, _ = write_dates(match["day"])
        day = day_in(applied(match["day"], edits)[0])
        if day:
            return "" if day == born.isoformat() else match["day"].strip()
    return ""
