"""Search at the desk: concepts and brought-in pictures together, a page at a time.

In: a service and what is looked for. Out: `Results`: one page of hits with the total. Concepts come first.
They are few and are looked through here; pictures can be tens of thousands, and are looked for in the store.
Where nothing is called so, a slip in typing is put right, else what the words mean in letters is shown.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from uuid import UUID

from symbols.choices import OWN, PICTURE, Choices
from symbols.desk.concepts import Listed, list_all
from symbols.desk.near import put_right
from symbols.desk.pictures import Asked, SetPicture, find_pictures, list_words
from symbols.editions.read import load_draft, load_draft_book
from symbols.folding import fold
from symbols.matching import match
from symbols.reports import list_open_reports

PAGE = 60
SHORT = 3  # letters of what may be a short form, such as SW
MOST_MEANT = 3  # pictures for what words mean in letters
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
    often it was said not to be right, and not dealt with yet. `retired`: those of the pictures, by id.
    `meant`: the words that were looked for in place of mistyped ones. `by_meaning`: nothing is called so; the
    concepts are what the words mean in letters."""

    concepts: tuple[Listed, ...]
    pictures: tuple[SetPicture, ...]
    total: int
    page: int
    retired: frozenset[UUID]
    reports: Counter[str]
    missing: int = 0
    meant: str = ""
    by_meaning: bool = False

    @property
    def pages(self) -> int:
        """How many pages there are; at least one."""
        return max(1, -(-self.total // PAGE))


def search(service_id: UUID, wanted: Wanted) -> Results:
    """A page of what matches; a page after the last is the last."""
    desk = _Desk(service_id)
    found = desk.look(wanted)
    if found.total or not fold(wanted.text):
        return found
    meant = put_right(fold(wanted.text), desk.known_words())
    again = desk.look(replace(wanted, text=meant)) if meant else found
    if again.total:
        return replace(again, meant=meant)
    means = desk.fitting(wanted, _meant_by(wanted.text))
    return replace(found, concepts=tuple(means), total=len(means), by_meaning=bool(means))


class _Desk:
    """What one search looks through."""

    def __init__(self, service_id: UUID) -> None:
        self._service = service_id
        draft = load_draft(service_id)
        self._choices, self._edition = draft.choices, draft.published.number
        self._reports = Counter(one.concept for one in list_open_reports(service_id))
        self._reported = frozenset(self._reports)
        self._listed = list_all(self._choices, load_draft_book(service_id, self._choices))

    def look(self, wanted: Wanted) -> Results:
        """A page of what is called so."""
        concepts = matching_concepts(self._listed, wanted, self._reported)
        concepts = [*self._short_for(wanted, concepts), *concepts]
        start = (max(1, wanted.page) - 1) * PAGE
        here = concepts[start : start + PAGE]
        asked = _asked(wanted, self._choices)
        skipped = max(0, start - len(concepts))
        most = PAGE - len(here)
        found, others = find_pictures(self._service, asked, most, skipped) if asked else ([], 0)
        total = len(concepts) + others
        if start and start >= total:
            return self.look(replace(wanted, page=max(1, -(-total // PAGE))))
        missing = sum(one.missing for one in concepts)
        retired = frozenset(one.id for one in found if self._choices.hides(one.ref, str(one.set_id)))
        return Results(tuple(here), tuple(found), total, start // PAGE + 1, retired, self._reports, missing)

    def fitting(self, wanted: Wanted, concepts: Sequence[str]) -> list[Listed]:
        """These concepts, as far as they fit what is asked besides the words."""
        if wanted.set_id not in ("", OWN):
            return []
        by_id = {one.concept: one for one in self._listed}
        known = [by_id[one] for one in concepts if one in by_id]
        return [one for one in known if _fits(one, wanted, self._reported)]

    def known_words(self) -> tuple[frozenset[str], frozenset[str]]:
        """What anything is found by, word by word: our concepts first."""
        ours = frozenset(word for one in self._listed for word in one.search.split())
        return ours, list_words(self._service, self._edition)

    def _short_for(self, wanted: Wanted, found: Sequence[Listed]) -> list[Listed]:
        """What a short form such as SW stands for, where nothing is called just so."""
        text = fold(wanted.text)
        if wanted.set_id not in ("", OWN) or not 1 < len(text) <= SHORT:
            return []
        if any(text in one.search.split("\n") for one in found):
            return []
        return [one for one in self.fitting(wanted, _meant_by(text)[:1]) if one not in found]


def _meant_by(text: str) -> list[str]:
    """The concepts that letters would show for these words, where every word of them is known."""
    spans = match(text, "en")
    if sum(len(one.text.split()) for one in spans) < len(text.split()):
        return []
    if not all(one.candidates for one in spans):
        return []
    return list(dict.fromkeys(each.concept for one in spans for each in one.candidates[:MOST_MEANT]))


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
