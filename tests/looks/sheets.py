"""Many pictures of a phone on one sheet, so that they can be seen by eye: `python -m tests.looks.sheets`.

In: PNG files, each as wide as a phone. Out: sheets of six columns; a long page goes on in the next column.
"""

import sys
from pathlib import Path

from PIL import Image, ImageDraw

COLUMNS, WIDE, HIGH, LABEL = 6, 280, 1400, 14


def cells(file: Path) -> list[tuple[str, Image.Image]]:
    """The picture at the sheet's width, cut where it is longer than a column."""
    whole = Image.open(file).convert("RGB")
    whole = whole.resize((WIDE, round(whole.height * WIDE / whole.width)), Image.Resampling.LANCZOS)
    tops = range(0, whole.height, HIGH - 30)
    return [
        (
            file.stem + (f" ({top})" if top else ""),
            whole.crop((0, top, WIDE, min(top + HIGH - LABEL, whole.height))),
        )
        for top in tops
    ]


def columns(files: list[Path]) -> list[list[tuple[str, Image.Image]]]:
    """Packed from the top, in their order."""
    made: list[list[tuple[str, Image.Image]]] = [[]]
    used = 0
    for one in (cell for file in files for cell in cells(file)):
        need = one[1].height + LABEL + 6
        if made[-1] and used + need > HIGH + LABEL:
            made.append([])
            used = 0
        made[-1].append(one)
        used += need
    return made


def draw(group: list[list[tuple[str, Image.Image]]]) -> Image.Image:
    """One sheet."""
    sheet = Image.new("RGB", ((WIDE + 8) * len(group), HIGH + LABEL), (120, 120, 120))
    pen = ImageDraw.Draw(sheet)
    for place, column in enumerate(group):
        top = 0
        for name, picture in column:
            pen.text((place * (WIDE + 8) + 2, top + 1), name, fill=(255, 255, 0))
            sheet.paste(picture, (place * (WIDE + 8), top + LABEL))
            top += picture.height + LABEL + 6
    return sheet


def make(files: list[Path], out: str) -> None:
    """All of them, out-1.png and on."""
    made = columns(files)
    for at in range(0, len(made), COLUMNS):
        draw(made[at : at + COLUMNS]).save(f"{out}-{at // COLUMNS + 1}.png")
    print(f"{out}: {-(-len(made) // COLUMNS)} sheets of {len(files)} pictures")


if __name__ == "__main__":
    make([Path(one) for one in sys.argv[2:]], sys.argv[1])
