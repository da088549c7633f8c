"""Days that a letter promises and that are over when it opens: asked about again where it goes out later.

In: an approved letter, the day on which its child can open it. Out: the sentences, in English where there is
some. A day that was past when the letter was approved was asked about then.
"""

from datetime import date

from letters.approved import ApprovedLetter
from letters.draft import Written
from letters.still_true import days_past
from web.page import here


def promises_past(letter: ApprovedLetter, day: date) -> tuple[str, ...]:
    """The sentences whose day has gone by between the approval and this day."""
    made = Written(letter.letter, letter.english)
    asked = {one.line_id for one in days_past(made, here(letter.approved_at).date())}
    lines = made.lines()
    found = (one.line_id for one in days_past(made, day))
    return tuple(made.said(lines[each]) for each in found if each not in asked)
