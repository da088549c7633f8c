"""Collecting drawings and writing them out.

In: functions that return shapes, named like the picture, whose docstring says what is to be seen.
Out: `Drawing`s, whole SVG files as text, and the manifest.
"""

import json
from collections.abc import Callable
from dataclasses import dataclass

from symbols.drawing.concrete import is_concrete
from symbols.model import Group, Speech

_HEAD = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 96 96">'
_PEN = '<g fill="none" stroke="#1d1d1f" stroke-width="3" stroke-linecap="round" stroke-linejoin="round">'


@dataclass(frozen=True)
class Drawing:
    """One picture before it is a file."""

    id: str
    title: str
    description: str
    group: Group
    speech: Speech
    keywords: tuple[str, ...]
    shapes: str

    @property
    def concrete(self) -> bool:
        """Whether one can point at what it stands for."""
        return is_concrete(self.group, self.id)

    def svg(self) -> str:
        """The whole file."""
        words = f"<title>{self.title}</title><desc>{self.description}</desc>"
        return f"{_HEAD}{words}{_PEN}{self.shapes}</g></svg>\n"


class Sheet:
    """The drawings of one group, in the order in which they are written down."""

    def __init__(self, group: Group, prefix: str = "") -> None:
        self.group = group
        self.prefix = prefix
        self.drawings: list[Drawing] = []

    def draw(
        self, title: str, keywords: str, speech: Speech = Speech.NOUN
    ) -> Callable[[Callable[[], str]], None]:
        """Take a function as the drawing of `title`; its name gives the id, its docstring the description."""

        def keep(shapes: Callable[[], str]) -> None:
            name = self.prefix + shapes.__name__.strip("_").replace("_", "-")
            words = tuple(word.strip() for word in keywords.split(","))
            seen = " ".join((shapes.__doc__ or "").split())
            self.drawings.append(Drawing(name, title, seen, self.group, speech, words, shapes()))

        return keep


def manifest(drawings: tuple[Drawing, ...]) -> str:
    """The list of pictures with their words, as JSON text with a line for each picture."""
    rows = [
        {
            "id": d.id,
            "file": f"{d.id}.svg",
            "title": d.title,
            "description": d.description,
            "group": d.group.value,
            "speech": d.speech.value,
            "concrete": d.concrete,
            "keywords": list(d.keywords),
            "bytes": len(d.svg().encode()),
        }
        for d in drawings
    ]
    about = {
        "set": "heard",
        "title": "The Heard picture set",
        "licence": "CC BY 4.0",
        "credit": "Heard picture set",
        "tested": "Not yet tested with children or therapists",
    }
    top = json.dumps(about, indent=1)[:-2]
    return top + ',\n "pictures": [\n  ' + ",\n  ".join(json.dumps(row) for row in rows) + "\n ]\n}\n"
