"""A face for Ethiopic letters, for devices that have none: without it a page in Tigrinya is empty boxes. Pure
but for its file.

In: the folder where what is made once is kept. Out: a WOFF2 file of one weight, with the letters of Tigrinya
and Amharic alone. The rule in the style sheets asks for a face of the device first (`local`), so that only a
device without one fetches this (some 45 KB, once). Pages name it before all other faces: behind them Chromium
keeps the boxes that it drew before the face came.
"""

import io
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

from press.fonts import ETHIOPIC, files_of
from store.files import make_folder, replace_file

LETTERS = range(0x1200, 0x1380)
"""The Unicode block Ethiopic; the blocks for other languages of the region are left out."""


def ethiopic_face(folder: Path) -> bytes:
    """The face, made where it is not there yet (a few seconds). Raises FontsAbsent."""
    file = folder / "ethiopic.woff2"
    if not file.exists():
        make_folder(folder)
        replace_file(file, _cut_down(files_of(ETHIOPIC)[0]))
    return file.read_bytes()


def _cut_down(source: Path) -> bytes:
    font = TTFont(source)
    cutter = Subsetter(Options(hinting=False, layout_features=["*"]))
    cutter.populate(unicodes=LETTERS)
    cutter.subset(font)
    plain = instantiateVariableFont(font, {axis.axisTag: axis.defaultValue for axis in font["fvar"].axes})
    plain.flavor = "woff2"
    made = io.BytesIO()
    plain.save(made)
    return made.getvalue()
