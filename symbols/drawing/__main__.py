"""`python -m symbols.drawing`: redraw every picture and the manifest, byte for byte.

In: the drawings in this package. Out: `static/symbols/heard/*.svg` and `manifest.json`; a file whose
drawing is gone is removed.
"""

from pathlib import Path

from symbols.drawing.draw import manifest
from symbols.drawing.gallery import DRAWINGS

FOLDER = Path(__file__).resolve().parents[2] / "static" / "symbols" / "heard"


def write_pictures(folder: Path = FOLDER) -> int:
    """Write all pictures and the manifest into `folder`; returns how many pictures there are."""
    folder.mkdir(parents=True, exist_ok=True)
    for old in folder.glob("*.svg"):
        old.unlink()
    for drawing in DRAWINGS:
        (folder / f"{drawing.id}.svg").write_text(drawing.svg(), encoding="utf-8", newline="\n")
    (folder / "manifest.json").write_text(manifest(DRAWINGS), encoding="utf-8", newline="\n")
    return len(DRAWINGS)


if __name__ == "__main__":
    print(f"{write_pictures()} pictures drawn")
