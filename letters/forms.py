"""What the letter's editor posts, read into plain values; no rule in here.

In: fields `words-<line>`, `english-<line>`, `picture-<line>`, `other-<line>` (a picture by its title),
`new-<place>`, `revision`, `go`. Out: `Posted`.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from letters.edit import Typed

WORDS, ENGLISH, PICTURE, OTHER, NEW = "words-", "english-", "picture-", "other-", "new-"


@dataclass(frozen=True)
class Posted:
    """The editor's form. `go`: the button, such as ("up", "going_well-2"); ("save", "") for plain saving."""

    revision: int
    typed: dict[str, Typed]
    new: dict[str, str]
    go: tuple[str, str]


def read_posted(fields: Mapping[str, str], titles: Mapping[str, str]) -> Posted:
    """The form as typed. A revision that is no number is one that nobody has seen; a picture that is not in
    `titles` (concept -> title) is none."""
    concepts = {title.casefold(): concept for concept, title in titles.items()}
    lines = [name[len(WORDS) :] for name in fields if name.startswith(WORDS)]
    lines += [name[len(ENGLISH) :] for name in fields if name.startswith(ENGLISH)]
    verb, _, target = fields.get("go", "save").partition(" ")
    return Posted(
        revision=read_revision(fields),
        typed={line: _typed(fields, line, concepts) for line in dict.fromkeys(lines)},
        new={
            name[len(NEW) :]: text for name, text in fields.items() if name.startswith(NEW) and text.strip()
        },
        go=(verb, target),
    )


def read_revision(fields: Mapping[str, str]) -> int:
    """The revision that the editor saw; -1 where the field holds no number."""
    given = fields.get("revision", "")
    return int(given) if given.isascii() and given.isdigit() and len(given) < 10 else -1


def _typed(fields: Mapping[str, str], line: str, concepts: Mapping[str, str]) -> Typed:
    other = concepts.get(fields.get(OTHER + line, "").strip().casefold())
    chosen = fields.get(PICTURE + line, "")
    return Typed(
        words=fields.get(WORDS + line, ""),
        english=fields.get(ENGLISH + line, ""),
        picture=other or (chosen if chosen in concepts.values() else None),
    )
