"""A child says that a picture is not right: a drawing or a brought-in picture goes to the desk without a word
of who said it, a photo of the child's own to their IRO alone.

In: the sitting and the concept whose picture was tapped. Out: the report's id where there is one to say why
for. The same picture counts once a day, and only so many before one review. A phone without a line says why
later than that; reports of the same picture are alike, so any of today's without a reason takes it.
"""

from uuid import UUID

from children.own_pictures import note_not_right
from children.read import load_child_unguarded, today
from consult.model import Sitting
from consult.write import save_opening
from store.work import vault
from symbols.book import PHOTO
from symbols.reports import SaidBy, Why, add_report, add_why, list_open_reports
from symbols.showing import this_book

MOST_REPORTS = 30  # before one review
WHY = "why "  # before the mark of a reason that was given


def say_not_right(sitting: Sitting, concept: str) -> UUID | None:
    """Keep it. None where it was said before, where there were too many, and for an own photo."""
    shown = this_book().shown.get(concept)
    told, mark = sitting.opening.reported, _mark(sitting, concept)
    if shown is None or mark in told or sum(not one.startswith(WHY) for one in told) >= MOST_REPORTS:
        return None
    save_opening(sitting, reported=(*told, mark))
    head, _, photo = shown.partition(":")
    if head == PHOTO:
        note_not_right(sitting.child_id, UUID(photo))
        return None
    service_id = load_child_unguarded(sitting.child_id).service_id
    return add_report(service_id, concept, shown, SaidBy.CHILD).id


def say_why_later(sitting: Sitting, concept: str, why: Why) -> None:
    """Keep why, once, for a picture that this child said it of today."""
    shown = this_book().shown.get(concept)
    told, mark = sitting.opening.reported, _mark(sitting, concept)
    if shown is None or mark not in told or WHY + mark in told:
        return
    save_opening(sitting, reported=(*told, WHY + mark))
    service_id = load_child_unguarded(sitting.child_id).service_id
    alike = (concept, shown, SaidBy.CHILD, None)
    found = [
        one
        for one in list_open_reports(service_id)
        if (one.concept, one.picture, one.said_by, one.why) == alike
    ]
    if found:
        add_why(found[-1].id, why)


def _mark(sitting: Sitting, concept: str) -> str:
    return vault().blind("picture report", f"{sitting.id}:{today()}:{concept}").hex()[:16]
