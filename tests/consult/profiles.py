"""Children as far as they decide what is asked, without a store."""

from datetime import date
from uuid import UUID

from children.model import Child, ChildId, ServiceId
from tests.factories.child import make_details

TODAY = date(2026, 6, 1)


def make_profile(years: int, **changes: object) -> Child:
    """A child of so many years today."""
    details = make_details(born=TODAY.replace(year=TODAY.year - years), **changes)
    nobody = UUID(int=0)
    return Child(**vars(details), id=ChildId(nobody), service_id=ServiceId(nobody), iro_id=None)
