"""Packs made up for tests: zips, drawings and painted pictures."""

import io
import zipfile
from collections.abc import Mapping
from pathlib import Path

from PIL import Image

SVG_HEAD = (
    '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 96 96">'
)
MATERIAL = Path(__file__).resolve().parents[3] / ".." / "shared" / "material"


def drawing(inside: str = '<path d="M8 8h80v80z" fill="#ffd23f"/>') -> bytes:
    """A drawing of 96 by 96."""
    return f"{SVG_HEAD}{inside}</svg>".encode()


def painted(kind: str = "PNG", size: tuple[int, int] = (20, 12), **options: object) -> bytes:
    """A picture whose left half is red."""
    image = Image.new("RGB", size, "white")
    image.paste("red", (0, 0, size[0] // 2, size[1]))
    file = io.BytesIO()
    image.save(file, kind, **options)
    return file.getvalue()


def zipped(path: Path, files: Mapping[str, bytes | str]) -> Path:
    """A zip at `path` with these files."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as out:
        for name, content in files.items():
            out.writestr(name, content)
    return path
