"""demo.json: the links and passwords of the demo, the only place where they are kept.

In: a file. Out: `DemoRecord`, and the file again, written in one step and readable by its owner only.
"""

import json
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from urllib.parse import urlsplit

from store.files import make_folder, replace_file


@dataclass(frozen=True)
class ChildLink:
    """A link that a child has not begun yet."""

    name: str
    language: str
    way: str
    state: str
    link: str


@dataclass(frozen=True)
class StaffSignIn:
    """Who can sign in, and how."""

    name: str
    role: str
    email: str
    password: str


@dataclass(frozen=True)
class LetterLink:
    """The link of a letter that was sent."""

    child: str
    language: str
    link: str


@dataclass(frozen=True)
class DemoRecord:
    """What demo.json holds."""

    children: tuple[ChildLink, ...] = ()
    staff: tuple[StaffSignIn, ...] = ()
    letters: tuple[LetterLink, ...] = ()

    def at(self, address: str) -> "DemoRecord":
        """The same with every link at this origin (`http://127.0.0.1:8000`)."""
        return replace(
            self,
            children=tuple(replace(one, link=_moved(one.link, address)) for one in self.children),
            letters=tuple(replace(one, link=_moved(one.link, address)) for one in self.letters),
        )


def secret_in(link: str) -> str:
    """The secret at the end of a link."""
    return urlsplit(link).path.rpartition("/")[2]


def read_record(path: Path) -> DemoRecord:
    """The record; an empty one where there is no file, or one that is not ours."""
    try:
        known = json.loads(path.read_text("utf-8"))
        return DemoRecord(
            tuple(ChildLink(**one) for one in known["children"]),
            tuple(StaffSignIn(**one) for one in known["staff"]),
            tuple(LetterLink(**one) for one in known["letters"]),
        )
    except (FileNotFoundError, ValueError, KeyError, TypeError):
        return DemoRecord()


def write_record(path: Path, record: DemoRecord) -> None:
    """Write it whole, mode 0600."""
    make_folder(path.parent)
    replace_file(path, (json.dumps(asdict(record), ensure_ascii=False, indent=1) + "\n").encode())


def _moved(link: str, address: str) -> str:
    return address + urlsplit(link).path
