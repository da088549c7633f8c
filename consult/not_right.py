"""A child says that a picture is not right: a drawing or a brought-in picture goes to the desk without a word
of who said it, a photo of the child's own to their IRO alone.

In: the sitting and the concept whose picture was tapped. Out: the report's id where there is one to say why
for. The same picture counts once a day, and only so many before one review.
"""

from uuid import UUID

from children.own_pictures import note_not_right
from children.read import load_child_unguarded, today
from consult.model import Sitting
from consult.write import save_opening
from store.work import vault
from symbols.book import PHOTO
from symbols.reports import SaidBy, add_report
from symbols.showing import this_book

MOST_REPORTS = 30  # before one review


def say_not_right(sitting: Sitting, concept: str) -> UUID | None:
    """Keep it. None where it was said before, where there were too many, and for an own photo."""
    shown = this_book().shown.get(concept)
    told = sitting.opening.reported
    mark = vault().blind("picture report", f"{sitting.id}:{today()}:{concept}").hex()[:16]
    if shown is None or mark in told or len(told) >= MOST_REPORTS:
        return None
    save_opening(sitting, reported=(*told, mark))
    head, _, photo = shown.partition(":")
    if head == PHOTO:
        note_not_right(sitting.child_id, UUID(photo))
        return None
    service_id = load_child_unguarded(sitting.child_id).service_id
    return add_report(service_id, concept, shown, SaidBy.CHILD).id
