"""Which endings and which first bytes belong to which kind of picture.

In: names and bytes. Out: kinds: "svg", "png", "webp", "jpeg"; also "gif", which comes in as PNG if it is
still.
"""

from symbols.packs.names import extension

ENDINGS = {
    "svg": "svg",
    "png": "png",
    "webp": "webp",
    "jpg": "jpeg",
    "jpeg": "jpeg",
    "jpe": "jpeg",
    "gif": "gif",
}
# Endings that look like pictures to the person who packed them; each is refused by name, not passed over.
LOOKALIKES = frozenset(
    [
        "svgz",
        "bmp",
        "tif",
        "tiff",
        "heic",
        "heif",
        "avif",
        "emf",
        "wmf",
        "eps",
        "ai",
        "psd",
        "ico",
        "jxl",
        "jp2",
        "pdf",
    ]
)
ENDING_OF = {"svg": "svg", "png": "png", "webp": "webp", "jpeg": "jpg"}
CONTENT_TYPES = {"svg": "image/svg+xml", "png": "image/png", "webp": "image/webp", "jpeg": "image/jpeg"}


def is_picture(path: str) -> bool:
    """Whether a file's ending says that it is a picture, of a kind that we take or one that we refuse."""
    return extension(path) in ENDINGS or extension(path) in LOOKALIKES


def kind_of(content: bytes) -> str | None:
    """The kind that the bytes say they are, whatever the name says; None for none that we know."""
    if content.startswith(b"\x89PNG\r\n\x1a\n"):
        return "png"
    if content.startswith(b"\xff\xd8\xff"):
        return "jpeg"
    if content[:4] == b"RIFF" and content[8:12] == b"WEBP":
        return "webp"
    if content[:6] in (b"GIF87a", b"GIF89a"):
        return "gif"
    return "svg" if _looks_drawn(content) else None


def _looks_drawn(content: bytes) -> bool:
    start = content[:4096]
    if start[:2] in (b"\xff\xfe", b"\xfe\xff") or start[:4] in (b"<\0?\0", b"<\0s\0", b"\0<\0?", b"\0<\0s"):
        start = start.replace(b"\0", b"")
    return start.lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n").startswith(b"<")
