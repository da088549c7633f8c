"""A pack of pictures as a school might export it, with files in it that must not come in."""

import io
import zipfile
from pathlib import Path

FRAME = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 90">{}</svg>'
FACE = (
    '<circle cx="45" cy="45" r="40" fill="#{}"/><path d="M28 56q17 16 34 0M30 36h.1M60 36h.1" fill="none"'
    ' stroke="#000" stroke-width="7" stroke-linecap="round"/>'
)
LIST = "file,label,lang,keywords,category,licence,credit\n"


def write_pack(folder: Path) -> Path:
    """Two good pictures and three that must not come in."""
    path = folder / "school signs.zip"
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as made:
        rows = [("happy.svg", "happy"), ("dog.svg", "dog"), ("trick.svg", "trick"), ("photo.png", "photo")]
        made.writestr("symbols.csv", LIST + "".join(f"{file},{label},en,,signs,,\n" for file, label in rows))
        made.writestr("happy.svg", FRAME.format(FACE.format("ffd23f")))
        made.writestr("dog.svg", FRAME.format(FACE.format("c48d58")))
        made.writestr("trick.svg", FRAME.format("<script>alert(1)</script>"))
        made.writestr("photo.png", FRAME.format(FACE.format("fff")))
        made.writestr("../outside.svg", FRAME.format(FACE.format("000")))
    path.write_bytes(content.getvalue())
    return path
