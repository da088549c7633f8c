"""The names of teams as children's pages have them: for forms whose words must meet them.

In: a service. Out: name -> how many children have it. Which child has which is told to nobody here.
"""

from uuid import UUID

from sqlalchemy import select

from children.read import details_from
from children.tables import ChildRow
from store.sealed import ChildErased
from store.work import db, vault


def count_teams(service_id: UUID) -> dict[str, int]:
    """Each team of a service's children, spelled as it was first, and how many have it."""
    counts: dict[str, int] = {}
    spelled: dict[str, str] = {}
    chosen = select(ChildRow).where(ChildRow.service_id == service_id).order_by(ChildRow.made_at, ChildRow.id)
    for row in db().scalars(chosen):
        try:
            profile = vault().child(row.id).open_json("children", "profile", row.id, row.profile)
        except ChildErased:
            continue
        team = details_from(profile).team
        if team:
            name = spelled.setdefault(team.casefold(), team)
            counts[name] = counts.get(name, 0) + 1
    return counts
