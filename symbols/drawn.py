"""From a shown ref to what a page or a paper needs: shapes, an address, or bytes.

In: a shown ref (`symbols.book`), how the child in it looks, and a way to open the child's own photos, which
only the rooms that know the child have. Out: `Drawn` for a page, bytes for a paper.
"""

import base64
import hashlib
from collections.abc import Callable
from functools import lru_cache
from uuid import UUID

from flask import url_for

from symbols.book import DRAWING, FILE, PHOTO
from symbols.files import load_file
from symbols.looks import dressed
from symbols.model import PictureMissing, Worn
from symbols.read import coloured, fingerprints, load_inline, load_svg, shapes_of
from web.handed import Drawn

OpenPhoto = Callable[[UUID], bytes]  # a WebP; raises PictureMissing


def no_photo(photo: UUID) -> bytes:
    """For pages and papers that belong to no child."""
    raise PictureMissing(str(photo))


def drawn_of(shown: str, worn: Worn = Worn(), open_photo: OpenPhoto = no_photo) -> Drawn:  # noqa: B008
    """A picture for a page. A photo of the child's own goes into the page itself: it has no address that
    anyone else could open. Raises PictureMissing."""
    head, _, rest = shown.partition(":")
    if head == DRAWING:
        drawing, _, sha256 = rest.partition(":")
        choice = worn.style or None, worn.cover or None, worn.aids
        if fingerprints().get(drawing) == sha256:
            return Drawn(shapes=load_inline(drawing, *choice))
        return Drawn(shapes=shapes_of(dressed(_kept(sha256), *choice)))
    if head == PHOTO:
        encoded = base64.b64encode(open_photo(UUID(rest))).decode()
        return Drawn(address=f"data:image/webp;base64,{encoded}")
    sha256, _, kind = rest.partition(".")
    return Drawn(address=url_for("symbols.show_file", sha256=sha256, kind=kind))


def address_of(shown: str) -> str:
    """Where a picture lies that is no one's own, for an <img> of the desk; "" for a photo or nothing."""
    head, _, rest = shown.partition(":")
    if head == DRAWING:
        drawing, _, sha256 = rest.partition(":")
        if fingerprints().get(drawing) == sha256:
            return url_for("symbols.show_picture", picture_id=drawing)
        return url_for("symbols.show_file", sha256=sha256, kind="svg")
    if head == FILE:
        sha256, _, kind = rest.partition(".")
        return url_for("symbols.show_file", sha256=sha256, kind=kind)
    return ""


def bytes_of(shown: str, worn: Worn = Worn(), open_photo: OpenPhoto = no_photo) -> bytes:  # noqa: B008
    """A picture for paper, with its colours written in. Raises PictureMissing."""
    head, _, rest = shown.partition(":")
    if head == DRAWING:
        drawing, _, sha256 = rest.partition(":")
        skin, hair = worn.skin or None, worn.hair or None
        choice = worn.style or None, worn.cover or None, worn.aids
        if fingerprints().get(drawing) == sha256:
            return load_svg(drawing, skin, hair, *choice).encode()
        return coloured(dressed(_kept(sha256), *choice), skin, hair).encode()
    if head == PHOTO:
        return open_photo(UUID(rest))
    return load_file(bytes.fromhex(rest.partition(".")[0])).content


@lru_cache(maxsize=1024)
def _kept(sha256: str) -> str:
    """A drawing of ours from an earlier release. Its bytes must be the ones that were kept: what stands in
    the database is inlined into pages only if it is what its name says."""
    content = load_file(bytes.fromhex(sha256)).content
    if hashlib.sha256(content).hexdigest() != sha256:
        raise PictureMissing(sha256)
    return content.decode()
