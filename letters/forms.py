"""What the letter's editor posts, read into plain values; no rule in here.

In: fields `words-<line>`, `english-<line>`, `picture-<line>`, `other-<line>` (a picture by its title),
`over-<line>@<start>-<end>` (the picture over these words), `keep-<line>` and `keep-<line>@<start>-<end>` (use
this picture from now on), `does-<line>` (what the sentence of a story does), `symbols`, `new-<place>`,
`revision`, `go`. Out: `Posted`.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from children.fields import number_in
from letters.edit import Typed
from letters.model import Symbols
from letters.over import Place
from letters.rules.story_types import SentenceType

WORDS, ENGLISH, PICTURE, OTHER, NEW = "words-", "english-", "picture-", "other-", "new-"
OVER, KEEP, WHY, DOES = "over-", "keep-", "why-", "does-"
_PLACE = re.compile(r"(.+)@(\d{1,5})-(\d{1,5})", re.ASCII)


@dataclass(frozen=True)
class Posted:
    """The editor's form. `go`: the button, such as ("up", "going_well-2"); ("save", "") for plain saving.
    `kept`: lines, and words of lines, whose picture is to come first from now on. `reason`: why a finding may
    stay, for the button that says so."""

    revision: int
    typed: dict[str, Typed]
    new: dict[str, str]
    go: tuple[str, str]
    symbols: Symbols | None = None
    over: dict[str, dict[Place, str | None]] = field(default_factory=dict)
    kept: tuple[tuple[str, Place | None], ...] = ()
    reason: str = ""


def read_posted(fields: Mapping[str, str], titles: Mapping[str, str]) -> Posted:
    """The form as typed. A revision that is no number is one that nobody has seen; a picture that is not in
    `titles` (concept -> title) is none."""
    concepts = {title.casefold(): concept for concept, title in titles.items()}
    lines = [name[len(WORDS) :] for name in fields if name.startswith(WORDS)]
    lines += [name[len(ENGLISH) :] for name in fields if name.startswith(ENGLISH)]
    verb, _, target = fields.get("go", "save").partition(" ")
    asked = fields.get("symbols", "")
    return Posted(
        revision=read_revision(fields),
        typed={line: _typed(fields, line, concepts) for line in dict.fromkeys(lines)},
        new={
            name[len(NEW) :]: text for name, text in fields.items() if name.startswith(NEW) and text.strip()
        },
        go=(verb, target),
        symbols=Symbols(asked) if asked in tuple(Symbols) else None,
        over=_over(fields, titles),
        kept=tuple(_kept(fields)),
        reason=fields.get(f"{WHY}{target}", ""),
    )


def read_revision(fields: Mapping[str, str]) -> int:
    """The revision that the editor saw; -1 where the field holds no number."""
    return number_in(fields.get("revision", ""))


def _over(fields: Mapping[str, str], titles: Mapping[str, str]) -> dict[str, dict[Place, str | None]]:
    found: dict[str, dict[Place, str | None]] = {}
    for name, concept in fields.items():
        place = _PLACE.fullmatch(name.removeprefix(OVER)) if name.startswith(OVER) else None
        if place:
            where = int(place[2]), int(place[3])
            found.setdefault(place[1], {})[where] = concept if concept in titles else None
    return found


def _kept(fields: Mapping[str, str]) -> Iterator[tuple[str, Place | None]]:
    for name in fields:
        if name.startswith(KEEP):
            named = name[len(KEEP) :]
            place = _PLACE.fullmatch(named)
            yield (place[1], (int(place[2]), int(place[3]))) if place else (named, None)


def _typed(fields: Mapping[str, str], line: str, concepts: Mapping[str, str]) -> Typed:
    other = concepts.get(fields.get(OTHER + line, "").strip().casefold())
    chosen = fields.get(PICTURE + line, "")
    return Typed(
        words=fields.get(WORDS + line, ""),
        english=fields.get(ENGLISH + line, ""),
        picture=other or (chosen if chosen in concepts.values() else None),
        does=does if (does := fields.get(DOES + line)) in ("", *SentenceType) else None,
    )
