"""A child for tests: invented, middle of the road, each field open to change."""

from dataclasses import replace
from datetime import date
from itertools import count

from children import write
from children.model import Child, ChildDetails, Service, StaffId, Way

_numbers = count(1)


def make_details(**changes: object) -> ChildDetails:
    """What staff write down; each call has a reference of its own."""
    details = ChildDetails(
        called="Robin",
        reference=f"T-{next(_numbers):05}",
        born=date(2016, 5, 4),
        born_day_known=True,
        speaks="en",
        reads="en",
        way=Way.PICTURES,
        picture_size=2,
        came_alone=False,
    )
    return replace(details, **changes)  # type: ignore[arg-type]


def make_child(service: Service, iro_id: StaffId | None = None, **changes: object) -> Child:
    """A child in the open unit of work, with this IRO from today."""
    return write.add_child(service.id, make_details(**changes), iro_id)
