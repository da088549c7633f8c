"""What is told about a file that was looked through, before anybody decides about it. Pure.

In: what a pack holds, what of it is refused, what it clashes with. Out: `Report`, as JSON both ways, and the
refusals as rows for a list that can be downloaded.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from symbols.packs.model import Found, Layout, PackRefused, Refusal, Refused
from symbols.packs.names import UNSHOWN
from symbols.packs.out_names import told_shortened
from symbols.packs.reasons import say_why

LAYOUTS = {
    Layout.OWN: "a zip of pictures with a list, as Heard writes it",
    Layout.MULBERRY: "the Mulberry symbols, as their makers pack them",
    Layout.ARASAAC: "ARASAAC pictures",
    Layout.GLOBAL_SYMBOLS: "a Global Symbols bundle",
    Layout.OBF: "one communication board (Open Board Format)",
    Layout.OBZ: "a package of communication boards (Open Board Format)",
    Layout.PLAIN: "a zip of pictures without a list; their words come from their names",
    Layout.SINGLE: "one picture; its word comes from its file name",
}
MOST_KNOWN = 60  # words that are named in a report
LONGEST_LICENCE = 4000


@dataclass(frozen=True, slots=True)
class Likeness:
    """A published set of the service that this one resembles: the same name, or the same pictures."""

    set_id: str
    name: str
    same_name: bool
    same_pictures: int


@dataclass(frozen=True, slots=True)
class Report:
    """What was found. `refused_whole` is why nothing of the file can be taken, "" where something can.

    `licences`: each licence that pictures name for themselves, with how many name it. `concepts`: how many
    pictures have the word of one of our concepts; `known`: the first of these words. `guessed`: no list says
    the language of the words; the letters suggest `languages`.
    """

    layout: str = ""
    pictures: int = 0
    boards: int = 0
    sounds: int = 0
    languages: tuple[str, ...] = ()
    refusals: tuple[Refusal, ...] = ()
    notes: tuple[str, ...] = ()
    name: str = ""
    licence: str = ""
    licence_url: str = ""
    credit: str = ""
    holder: str = ""
    licences: tuple[tuple[str, int], ...] = ()
    likenesses: tuple[Likeness, ...] = ()
    concepts: int = 0
    refused_whole: str = ""
    guessed: bool = False
    known: tuple[str, ...] = ()

    @property
    def found_as(self) -> str:
        """The layout in words."""
        return LAYOUTS[Layout(self.layout)] if self.layout else ""

    @property
    def reasons(self) -> list[tuple[str, int]]:
        """Each reason in words with how many it keeps out, the most frequent first."""
        counted = Counter(say_why(Refusal("", one.reason)) for one in self.refusals)
        return counted.most_common()

    @property
    def anything(self) -> bool:
        """Whether there is something to decide about."""
        return not self.refused_whole and bool(self.pictures or self.boards)


def told_known(report: Report) -> str:
    """The words of the file that we have a picture for too, "" where there are none."""
    more = ", and others" if len(report.known) == MOST_KNOWN else ""
    return f"A word that we have too: {', '.join(report.known)}{more}." if report.known else ""


def make_report(
    found: Found,
    *,
    refusals: Sequence[Refusal],
    pictures: int,
    boards: int,
    sounds: int,
    likenesses: Iterable[Likeness],
    known: Sequence[str],
) -> Report:
    """The report of a pack; the counts are of what was kept."""
    licences = Counter(one.licence for one in found.pictures if one.licence)
    languages = {one.lang for one in found.pictures} | {lang for one in found.pictures for lang in one.words}
    return Report(
        layout=found.layout.value,
        pictures=pictures,
        boards=boards,
        sounds=sounds,
        languages=tuple(sorted(languages)),
        refusals=tuple(refusals),
        notes=(*found.notes, *_name_notes(found, refusals)),
        name=found.name,
        licence=found.licence[:LONGEST_LICENCE],
        licence_url=found.licence_url,
        credit=found.credit,
        holder=found.holder,
        licences=tuple(licences.most_common(20)),
        likenesses=tuple(likenesses),
        concepts=len(known),
        known=tuple(dict.fromkeys(known))[:MOST_KNOWN],
        guessed=found.guessed,
    )


def _name_notes(found: Found, refusals: Sequence[Refusal]) -> Iterator[str]:
    """What happens to names that are odd or long."""
    if any(UNSHOWN in one.name for one in refusals):
        yield f"In a name, {UNSHOWN} stands for a sign that cannot be shown."
    shortened = told_shortened(one.key for one in found.pictures)
    if shortened:
        yield shortened


def refused_report(refused: PackRefused) -> Report:
    """The report of a file that cannot be taken at all."""
    return Report(refused_whole=say_why(refused))


def as_record(report: Report) -> dict[str, Any]:
    """A report as JSON can hold it."""
    return {
        "layout": report.layout,
        "pictures": report.pictures,
        "boards": report.boards,
        "sounds": report.sounds,
        "languages": list(report.languages),
        "refusals": [[one.name, one.reason.value, one.detail] for one in report.refusals],
        "notes": list(report.notes),
        "name": report.name,
        "licence": report.licence,
        "licence_url": report.licence_url,
        "credit": report.credit,
        "holder": report.holder,
        "licences": [list(one) for one in report.licences],
        "likenesses": [[o.set_id, o.name, o.same_name, o.same_pictures] for o in report.likenesses],
        "concepts": report.concepts,
        "refused_whole": report.refused_whole,
        "guessed": report.guessed,
        "known": list(report.known),
    }


def from_record(record: Mapping[str, Any]) -> Report:
    """What `as_record` wrote."""
    return Report(
        **{
            **record,
            "languages": tuple(record["languages"]),
            "refusals": tuple(
                Refusal(name, Refused(why), detail) for name, why, detail in record["refusals"]
            ),
            "notes": tuple(record["notes"]),
            "known": tuple(record.get("known", ())),  # reports from before they were named have none
            "licences": tuple((licence, count) for licence, count in record["licences"]),
            "likenesses": tuple(Likeness(*one) for one in record["likenesses"]),
        }
    )


def refusal_rows(report: Report) -> list[dict[str, str]]:
    """One row a refusal, for the list to download."""
    return [{"file": one.name, "why": say_why(one)} for one in report.refusals]
