"""Photographs and painted pictures (PNG, JPEG, WebP) that somebody brought in: judged, and freed of what is
not picture.

In: bytes. Out: the same pixels in the same packing, without the place, time and camera that a photograph
tells, without anything hidden before, between or behind; turned upright where the camera noted that it was
held sideways. The size is read from the first bytes and judged before anything is unpacked.
"""

import io
import struct
import warnings
import zlib
from collections.abc import Iterator

from PIL import Image, ImageOps

from symbols.packs.model import PictureRefused, Refused

MOST_PIXELS = 40_000_000
RASTER_BYTES = 8 * 2**20
SMALL_SIDE = 384
_SMALL_FROM_BYTES = 40 * 1024
_SMALL_FROM_SIDE = 768
_FORMATS = ("PNG", "JPEG", "WEBP", "GIF")
_ORIENTATION = 0x0112
MOST_SCANS = 50
_SCAN = b"\xff\xda"
_PNG_KEPT = frozenset(
    (b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"gAMA", b"cHRM", b"sRGB", b"iCCP", b"sBIT", b"bKGD")
)
_PNG_MOVING = frozenset((b"acTL", b"fcTL", b"fdAT"))
_WEBP_KEPT = frozenset((b"VP8 ", b"VP8L", b"VP8X", b"ALPH", b"ICCP"))
# JFIF, colour profile, and Adobe's note on how the colours are packed.
_JPEG_KEPT = {0xE0: b"JFIF\0", 0xE2: b"ICC_PROFILE\0", 0xEE: b"Adobe"}


class Painted:
    """A raster picture after cleaning: `kind`, `content`, its `small` showing copy and its size in pixels."""

    def __init__(self, kind: str, content: bytes, small: bytes | None, size: tuple[int, int]) -> None:
        self.kind = kind
        self.content = content
        self.small = small
        self.size = size


def clean_raster(kind: str, content: bytes) -> Painted:
    """`content`, which begins as `kind` does, with pixels only. Raises PictureRefused."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return _cleaned(kind, content)
    except PictureRefused:
        raise
    except Image.DecompressionBombError as why:
        raise PictureRefused(Refused.TOO_MANY_PIXELS) from why
    except MemoryError as why:
        raise PictureRefused(Refused.TOO_BIG) from why
    except Exception as why:  # decoders raise whatever a broken file led them to
        raise PictureRefused(Refused.DAMAGED) from why


def measure(content: bytes) -> tuple[int, int]:
    """Width and height from the first bytes. Raises PictureRefused where it is too many pixels or moves."""
    with Image.open(io.BytesIO(content), formats=_FORMATS) as image:
        width, height = image.size
        if width * height > MOST_PIXELS:
            raise PictureRefused(Refused.TOO_MANY_PIXELS, f"{width:,} x {height:,}")
        # Phones put a second, smaller picture behind a photograph (MPO); it is left out, and nothing moves.
        if getattr(image, "n_frames", 1) > 1 and image.format != "MPO":
            raise PictureRefused(Refused.ANIMATED)
    return width, height


def is_endless(content: bytes) -> bool:
    """Whether a JPEG has more scans than cameras and painting programs write (about a dozen). Each is a few
    bytes, and goes over the whole picture again."""
    return content.startswith(b"\xff\xd8") and content.count(_SCAN) > MOST_SCANS


def _cleaned(kind: str, content: bytes) -> Painted:
    if len(content) > RASTER_BYTES:
        raise PictureRefused(Refused.TOO_BIG)
    if is_endless(content):
        raise PictureRefused(Refused.TOO_MANY_PARTS, "scans")
    measure(content)
    with Image.open(io.BytesIO(content), formats=_FORMATS) as image:
        turned = image.getexif().get(_ORIENTATION, 1) not in (0, 1)
        image.load()
        upright = ImageOps.exif_transpose(image) if turned else image
        if kind == "gif" or turned:
            kind = "png" if kind == "gif" else kind
            content = _packed(upright, kind)
        bare = _BARE[kind](content)
        return Painted(kind, bare, _small(upright, len(bare)), upright.size)


def _packed(image: Image.Image, kind: str) -> bytes:
    file = io.BytesIO()
    profile = image.info.get("icc_profile")
    if kind == "jpeg":
        image.save(file, "JPEG", quality=92, icc_profile=profile)
    elif kind == "webp":
        image.save(file, "WEBP", quality=92, icc_profile=profile)
    else:
        image.save(file, "PNG", icc_profile=profile)
    return file.getvalue()


def _small(image: Image.Image, size: int) -> bytes | None:
    """A flat picture of 500 px is lighter as it is than a copy, and sharper, so weight decides first."""
    if max(image.size) <= _SMALL_FROM_SIDE and size <= _SMALL_FROM_BYTES:
        return None
    clear = "A" in image.getbands() or "transparency" in image.info
    copy = image.convert("RGBA" if clear else "RGB")
    if max(copy.size) > SMALL_SIDE:
        copy = copy.resize(_fitted(copy.size), Image.Resampling.BILINEAR, reducing_gap=2.0)
    file = io.BytesIO()
    copy.save(file, "WEBP", quality=82, method=1, alpha_quality=85, icc_profile=image.info.get("icc_profile"))
    return file.getvalue() if len(file.getvalue()) < size else None


def _fitted(size: tuple[int, int]) -> tuple[int, int]:
    scale = SMALL_SIDE / max(size)
    return max(1, round(size[0] * scale)), max(1, round(size[1] * scale))


def _bare_png(content: bytes) -> bytes:
    """The parts that say how it looks; texts, times, places and whatever follows the end are left out."""
    kept = [content[:8]]
    for name, chunk in _png_chunks(content):
        if name in _PNG_MOVING:
            raise PictureRefused(Refused.ANIMATED)
        if name in _PNG_KEPT:
            kept.append(chunk)
        elif not name[0] & 0x20:
            raise PictureRefused(Refused.DAMAGED)
    return b"".join(kept)


def _png_chunks(content: bytes) -> Iterator[tuple[bytes, bytes]]:
    at, name = 8, b""
    while name != b"IEND":
        if at + 12 > len(content):
            raise PictureRefused(Refused.DAMAGED)
        (length,) = struct.unpack_from(">L", content, at)
        name = content[at + 4 : at + 8]
        end = at + 12 + length
        if end > len(content) or zlib.crc32(content[at + 4 : end - 4]) != int.from_bytes(
            content[end - 4 : end], "big"
        ):
            raise PictureRefused(Refused.DAMAGED)
        yield name, content[at:end]
        at = end


def _bare_webp(content: bytes) -> bytes:
    kept = []
    at, end = 12, min(len(content), 8 + int.from_bytes(content[4:8], "little"))
    while at + 8 <= end:
        name, length = content[at : at + 4], int.from_bytes(content[at + 4 : at + 8], "little")
        chunk = content[at : at + 8 + length + length % 2]
        if name in (b"ANIM", b"ANMF"):
            raise PictureRefused(Refused.ANIMATED)
        if name == b"VP8X":
            chunk = (
                chunk[:8] + bytes([chunk[8] & ~0x0C]) + chunk[9:]
            )  # no longer says that it has EXIF and XMP
        if name in _WEBP_KEPT:
            kept.append(chunk)
        at += 8 + length + length % 2
    body = b"WEBP" + b"".join(kept)
    return b"RIFF" + struct.pack("<L", len(body)) + body


def _bare_jpeg(content: bytes) -> bytes:
    """Segments up to each scan, the scan's bytes as they are, and nothing after the end of the picture."""
    kept = [content[:2]]
    at = 2
    while True:
        at = _marker(content, at)
        mark = content[at + 1]
        if mark == 0xD9:
            kept.append(b"\xff\xd9")
            return b"".join(kept)
        end = at + 2 + int.from_bytes(content[at + 2 : at + 4], "big")
        if end <= at + 3 or end > len(content):
            raise PictureRefused(Refused.DAMAGED)
        if _is_kept(mark, content[at + 4 : at + 20]):
            kept.append(content[at:end])
        at = end
        if mark == 0xDA:
            at = _scan_end(content, end)
            kept.append(content[end:at])


def _marker(content: bytes, at: int) -> int:
    """Where the marker begins at or after `at`; padding (several 0xFF) is allowed before it."""
    while content[at : at + 2] == b"\xff\xff":
        at += 1
    if at + 2 > len(content) or content[at] != 0xFF:
        raise PictureRefused(Refused.DAMAGED)
    return at


def _is_kept(mark: int, start: bytes) -> bool:
    if mark == 0xFE:
        return False
    if 0xE0 <= mark <= 0xEF:
        return mark in _JPEG_KEPT and start.startswith(_JPEG_KEPT[mark])
    return True


def _scan_end(content: bytes, at: int) -> int:
    """The first marker after a scan's bytes: 0xFF that is neither padded nor one of the restart marks."""
    while True:
        at = content.find(b"\xff", at)
        if at < 0 or at + 1 >= len(content):
            raise PictureRefused(Refused.DAMAGED)
        follows = content[at + 1]
        if follows == 0 or 0xD0 <= follows <= 0xD7:
            at += 2
        elif follows == 0xFF:
            at += 1
        else:
            return at


_BARE = {"png": _bare_png, "jpeg": _bare_jpeg, "webp": _bare_webp}
