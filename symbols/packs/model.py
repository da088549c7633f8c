"""What can be found in a file of pictures, and every reason for which something in it is refused.

In: nothing. Out: the frozen nouns that readers of packs give (`Found`) and writers of packs take (`OutSet`),
and the two refusals: `PackRefused` for a whole file, `PictureRefused` for one picture.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any


class Layout(StrEnum):
    """How a file of pictures is laid out inside."""

    OWN = "own"
    MULBERRY = "mulberry"
    ARASAAC = "arasaac"
    GLOBAL_SYMBOLS = "global-symbols"
    OBF = "obf"
    OBZ = "obz"
    PLAIN = "plain"
    SINGLE = "single"


class Refused(StrEnum):
    """Why a picture, or a whole file, is not taken. `reasons.REASONS` has a sentence for each."""

    # A drawing (SVG) that could do more than be seen.
    SCRIPT = "script"
    HANDLER = "event-handler"
    FOREIGN = "foreign-object"
    OUTSIDE = "outside-reference"
    INSIDE = "packed-inside"
    ENTITIES = "entities"
    TOO_MANY_USES = "too-many-uses"
    TOO_DEEP = "too-deep"
    TOO_MANY_PARTS = "too-many-parts"
    TOO_HEAVY = "too-heavy"
    NOT_WELL_FORMED = "not-well-formed"
    ENCODING = "encoding"
    SQUEEZED_DRAWING = "squeezed-drawing"
    UNSURE = "unsure"
    # Any picture.
    WRONG_EXTENSION = "wrong-extension"
    UNKNOWN_KIND = "unknown-kind"
    TOO_MANY_PIXELS = "too-many-pixels"
    TOO_BIG = "too-big"
    DAMAGED = "damaged"
    EMPTY = "empty"
    ANIMATED = "animated"
    # A file inside a zip.
    UNSAFE_PATH = "unsafe-path"
    LINK = "link"
    REPEATED = "repeated-name"
    NAME_UNREADABLE = "name-unreadable"
    NAME_TOO_LONG = "name-too-long"
    LOCKED = "locked"
    COMPRESSION = "unknown-compression"
    BOMB = "bomb"
    NESTED = "zip-inside"
    # What the pack says of its pictures.
    RATED = "rated"
    ADULT = "adult"
    MISSING = "missing"
    NOT_LISTED = "not-listed"
    ONLY_ADDRESS = "only-address"
    ONLY_REFERENCE = "only-reference"
    BOARD_UNREADABLE = "board-unreadable"
    LIST_UNREADABLE = "list-unreadable"
    # A whole file.
    NOT_A_PACK = "not-a-pack"
    CUT_OFF = "cut-off"
    TOO_MANY_FILES = "too-many-files"
    PACK_TOO_BIG = "pack-too-big"
    OVERLAPPING = "overlapping"
    NOTHING_FOUND = "nothing-found"


class PackRefused(ValueError):
    """The whole file cannot be brought in. `detail` is safe to print and may be empty."""

    def __init__(self, reason: Refused, detail: str = "") -> None:
        super().__init__(f"{reason}: {detail}" if detail else str(reason))
        self.reason = reason
        self.detail = detail


class PictureRefused(ValueError):
    """One picture cannot be taken. `detail` is safe to print and may be empty."""

    def __init__(self, reason: Refused, detail: str = "") -> None:
        super().__init__(f"{reason}: {detail}" if detail else str(reason))
        self.reason = reason
        self.detail = detail


@dataclass(frozen=True)
class Refusal:
    """One thing that is not taken: its name (safe to print, at most 120 characters) and why."""

    name: str
    reason: Refused
    detail: str = ""


@dataclass(frozen=True)
class FoundPicture:
    """What a pack says of one picture. `key` is unique in the pack and opens its bytes (`Pack.read`).

    `words` are the label in other languages (BCP 47 -> word). `source_id` is the number or name that its
    makers know it by. `concept` is only in packs that we wrote. `ext` keeps what we have no field for.
    """

    key: str
    label: str
    lang: str = "en"
    words: Mapping[str, str] = field(default_factory=dict)
    keywords: tuple[str, ...] = ()
    category: str = ""
    speech: str = ""
    licence: str = ""
    licence_url: str = ""
    credit: str = ""
    source_id: str = ""
    concept: str = ""
    retired: bool = False
    ext: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True)
class FoundBoard:
    """One board of an Open Board file. `record` is its whole JSON as it came, ids and unknown keys untouched,

    save that bytes are taken out: an image whose bytes are in the pack has `ext_heard_picture` (a picture's
    key) in place of `data`, a sound `ext_heard_sound`. `path` is where it lay in its `.obz`, "" where alone.
    """

    id: str
    name: str
    locale: str
    record: Mapping[str, Any]
    path: str = ""


@dataclass(frozen=True)
class FoundSound:
    """A sound that a board declares. It is carried along unheard, so that a round trip loses nothing."""

    key: str
    content_type: str
    size: int


@dataclass(frozen=True)
class Found:
    """What is in a file, by names and lists alone; no picture has been opened yet.

    `root` is the path of the first board. `manifest` is the `.obz` manifest as it came. `guessed`: nothing in
    the file says which language the words are in; each picture's is guessed by its letters.
    """

    layout: Layout
    pictures: tuple[FoundPicture, ...] = ()
    boards: tuple[FoundBoard, ...] = ()
    refusals: tuple[Refusal, ...] = ()
    licence: str = ""
    licence_url: str = ""
    credit: str = ""
    holder: str = ""
    name: str = ""
    notes: tuple[str, ...] = ()
    root: str | None = None
    sounds: tuple[FoundSound, ...] = ()
    manifest: Mapping[str, Any] = field(default_factory=dict)
    guessed: bool = False


@dataclass(frozen=True)
class OutPicture:
    """One picture to be written. `content` is called when its bytes are wanted, once, in order.

    `key` is what boards name it by (for pictures on boards, `FoundPicture.key` of their pack).
    `kind` is "svg", "png", "webp" or "jpeg". `file_name` may be anything; writers make it safe and unique.
    """

    key: str
    file_name: str
    content: Callable[[], bytes]
    kind: str
    label: str
    lang: str = "en"
    words: Mapping[str, str] = field(default_factory=dict)
    keywords: tuple[str, ...] = ()
    category: str = ""
    speech: str = ""
    licence: str = ""
    licence_url: str = ""
    credit: str = ""
    source_id: str = ""
    retired: bool = False
    concept: str | None = None
    ext: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True)
class OutSound:
    """A carried sound to be written back; `key` is what boards name it by (`ext_heard_sound`)."""

    key: str
    content: Callable[[], bytes]
    content_type: str = ""


@dataclass(frozen=True)
class OutSet:
    """A set (or some boards with their pictures) to be written. `holder` is who holds the licence."""

    name: str
    licence: str
    licence_url: str
    credit: str
    holder: str
    pictures: Iterable[OutPicture]
    boards: tuple[FoundBoard, ...] = ()
    sounds: tuple[OutSound, ...] = ()
    root: str | None = None
    manifest: Mapping[str, Any] = field(default_factory=dict)
