"""The faces of the demo's reviewing officers: drawn with our own kit, because they are nobody. On a real
sheet stands a photo.

In: whose. Out: JPEG, as a photo that was uploaded is kept.
"""

import io

from PIL import Image

from letters.about_me.photo import made_safe
from press.typeset import svg_to_png
from symbols.drawing.figures import bust
from symbols.drawing.hair import glasses
from symbols.drawing.kit import box
from symbols.read import coloured

SIDE = 600
_FRAME = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 96 96"><g fill="none" stroke="#1d1d1f" \
stroke-width="3" stroke-linecap="round" stroke-linejoin="round">{}</g></svg>'
_WALL = (-4, -4, 104, 104)
FACES: dict[str, tuple[str, str, str]] = {
    "ines": (
        box(*_WALL, "#cfe8ec", 0) + bust(48, 44, 25, "#3f9aa6", 110, 20, "curly") + glasses(48, 44, 25),
        "5",
        "grey",
    ),
    "tobias": (
        box(*_WALL, "#f6e3c5", 0) + bust(48, 44, 25, "#2f6fd0", 110, 21, "short", "grin"),
        "2",
        "red",
    ),
}


def face_of(key: str) -> bytes:
    """The face of this reviewing officer."""
    shapes, skin, hair = FACES[key]
    drawn = svg_to_png(coloured(_FRAME.format(shapes), skin, hair).encode(), SIDE)
    flat, made = Image.new("RGB", (SIDE, SIDE), "white"), io.BytesIO()
    face = Image.open(io.BytesIO(drawn)).convert("RGBA").resize((SIDE, SIDE))
    flat.paste(face, mask=face)
    flat.save(made, "PNG")
    return made_safe(made.getvalue())
