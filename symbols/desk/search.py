"""Search at the desk: concepts and brought-in pictures together, a page at a time.

In: a service and what is looked for. Out: `Results`: one page of hits with the total. Concepts come first.
They are few and are looked through here; pictures can be tens of thousands, and are looked for in the store.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from uuid import UUID

from symbols.choices import OWN, PICTURE, Choices
from symbols.desk.concepts import Listed, list_all
from symbols.desk.pictures import Asked, SetPicture, find_pictures
from symbols.editions.read import load_draft, load_draft_book
from symbols.folding import fold
from symbols.reports import list_open_reports

PAGE = 60
MISSING, REPORTED, RETIRED = "missing", "reported", "retired"


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is looked for. `text`: words in any language. `concept`: one id. `set_id`: OWN or a set's id.
    `only`: "", MISSING, REPORTED or RETIRED. `page` counts from 1."""

    text: str = ""
    concept: str = ""
    category: str = ""
    set_id: str = ""
    only: str = ""
    page: int = 1


@dataclass(frozen=True, slots=True)
class Results:
    """One page. `missing`: how many of the total are words without a picture yet. `reports`: concept -> how
    often it was said not to be right, and not dealt with yet."""

    concepts: tuple[Listed, ...]
    pictures: tuple[SetPicture, ...]
    total: int
    page: int
    retired_pictures: frozenset[str]
    reports: Counter[str]
    missing: int = 0

    @property
    def pages(self) -> int:
        """How many pages there are; at least one."""
        return max(1, -(-self.total // PAGE))


def search(service_id: UUID, wanted: Wanted) -> Results:
    """A page of what matches; a page after the last is the last."""
    choices = load_draft(service_id).choices
    reports = Counter(one.concept for one in list_open_reports(service_id))
    listed = list_all(choices, load_draft_book(service_id, choices))
    concepts = matching_concepts(listed, wanted, frozenset(reports))
    start = (max(1, wanted.page) - 1) * PAGE
    here = concepts[start : start + PAGE]
    asked = _asked(wanted, choices)
    skipped = max(0, start - len(concepts))
    found, others = find_pictures(service_id, asked, PAGE - len(here), skipped) if asked else ([], 0)
    total = len(concepts) + others
    if start and start >= total:
        return search(service_id, replace(wanted, page=max(1, -(-total // PAGE))))
    missing = sum(one.missing for one in concepts)
    shown = start // PAGE + 1
    return Results(tuple(here), tuple(found), total, shown, choices.retired_pictures, reports, missing)


def matching_concepts(listed: Iterable[Listed], wanted: Wanted, reported: frozenset[str]) -> list[Listed]:
    """The concepts that match, the nearest first."""
    if wanted.set_id not in ("", OWN):
        return []
    text = fold(wanted.text)
    terms = text.split()
    found = [
        one for one in listed if _fits(one, wanted, reported) and all(term in one.search for term in terms)
    ]
    return sorted(found, key=lambda one: _nearness(one.search, text)) if text else found


def _fits(one: Listed, wanted: Wanted, reported: frozenset[str]) -> bool:
    return (
        wanted.concept in ("", one.concept)
        and wanted.category in ("", one.group)
        and (wanted.only != MISSING or one.missing)
        and (wanted.only != REPORTED or one.concept in reported)
        and (wanted.only != RETIRED or one.retired)
        and (wanted.set_id != OWN or one.shown != "")
    )


def _nearness(search_text: str, text: str) -> int:
    """0 one of its words is the text, 1 one begins with it, 2 the rest."""
    lines = search_text.split("\n")
    return 0 if text in lines else 1 if any(line.startswith(text) for line in lines) else 2


def _asked(wanted: Wanted, choices: Choices) -> Asked | None:
    """What to look for among brought-in pictures; None where none can match."""
    if wanted.concept or wanted.set_id == OWN or wanted.only in (MISSING, REPORTED):
        return None
    set_id = UUID(wanted.set_id) if wanted.set_id else None
    ids = None
    if wanted.only == RETIRED:
        ids = [UUID(ref.removeprefix(f"{PICTURE}:")) for ref in sorted(choices.retired_pictures)]
    return Asked(wanted.text, set_id, wanted.category, ids)
