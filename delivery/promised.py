"""Days that a letter promises and that are over when it opens: asked about again where it goes out later.

In: an approved letter, the day on which its child can open it. Out: the sentences, in English where there is
some. What somebody let stand with a reason, when the letter was approved, is left out.
"""

from datetime import date

from letters.approved import ApprovedLetter
from letters.draft import Written
from letters.still_true import PAST_DAY, days_past


def promises_past(letter: ApprovedLetter, day: date) -> tuple[str, ...]:
    """The sentences whose day is before this one."""
    made = Written(letter.letter, letter.english)
    stay = {one.sentence for one in letter.overruled if one.rule == PAST_DAY}
    lines = made.lines()
    found = (lines[one.line_id] for one in days_past(made, day))
    return tuple(made.said(line) for line in found if line.text not in stay)
