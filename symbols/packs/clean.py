"""One picture made safe to keep and to show, whatever its bytes are.

In: a file name and bytes. Out: `CleanPicture`, or PictureRefused with the reason. The name's ending must be
what the bytes are: a drawing called .png is refused, since the next program would open it as what it is not.
"""

import hashlib
from dataclasses import dataclass
from functools import cached_property

from symbols.packs.model import PictureRefused, Refused
from symbols.packs.names import extension
from symbols.packs.pictures import ENDINGS, kind_of
from symbols.packs.raster import RASTER_BYTES, clean_raster
from symbols.packs.svg import DRAWING_BYTES, clean_drawing


@dataclass(frozen=True)
class CleanPicture:
    """A picture that may be kept. `kind` is "svg", "png", "webp" or "jpeg".

    `width` and `height` are pixels, or a drawing's own units. `small` is a WebP of at most 384 px to
    show; only of rasters over 40 KB or 768 px, and only where it is lighter than the picture itself.
    """

    kind: str
    content: bytes
    small: bytes | None
    width: int
    height: int

    @cached_property
    def sha256(self) -> bytes:
        """The 32 bytes that the file is kept by."""
        return hashlib.sha256(self.content).digest()


def most_bytes(name: str) -> int:
    """How large a picture of this name may be, in bytes: 2 MB for a drawing, 8 MB for the others."""
    return DRAWING_BYTES if ENDINGS.get(extension(name)) == "svg" else RASTER_BYTES


def clean_picture(name: str, content: bytes) -> CleanPicture:
    """`content` as it may be kept. Raises PictureRefused with the first reason found."""
    if not content:
        raise PictureRefused(Refused.EMPTY)
    if len(content) > most_bytes(name):
        raise PictureRefused(Refused.TOO_BIG, f"{len(content) / 2**20:.1f} MB")
    kind = _judged_kind(name, content)
    if kind == "svg":
        drawing, width, height = clean_drawing(content)
        return CleanPicture("svg", drawing, None, width, height)
    painted = clean_raster(kind, content)
    return CleanPicture(painted.kind, painted.content, painted.small, *painted.size)


def _judged_kind(name: str, content: bytes) -> str:
    promised = ENDINGS.get(extension(name))
    if content[:2] == b"\x1f\x8b" and (promised == "svg" or extension(name) == "svgz"):
        raise PictureRefused(Refused.SQUEEZED_DRAWING)
    if promised is None:
        raise PictureRefused(Refused.UNKNOWN_KIND, extension(name)[:20])
    kind = kind_of(content)
    if kind is None:
        raise PictureRefused(Refused.DAMAGED)
    if kind != promised:
        raise PictureRefused(Refused.WRONG_EXTENSION, f"{kind.upper()}, called .{extension(name)}")
    return kind
