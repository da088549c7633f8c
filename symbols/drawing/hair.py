"""Heads without a face: skull, ears, hair and head coverings, glasses and hearing aid.

In: where, how large (radius of the head), which hair. Out: SVG elements as text. The child of the set is
drawn with "crop"; every other style here can take its place when a picture is loaded, because a head is
always written in the same order and from the same numbers.
"""

from symbols.drawing.kit import BLUE, HAIR, INK, NONE, SKIN, SKY, area, disc, fit, line, oval

_CAP = "M-10.1-.5C-11-7-7-10.9 0-10.9S11-7 10.1-.5"
_BEHIND = {
    "long": "M-11 13C-14.5 4-14-12 0-12S14.5 4 11 13C9 14.4 6.6 14 6 12.4L5 8H-5"
    "L-6 12.4C-6.6 14-9 14.4-11 13Z",
    "bob": "M-11 7.5C-14-3-12.5-12 0-12S14-3 11 7.5C8 9-8 9-11 7.5Z",
    "bun": "M-4.6-12.8a4.6 4.6 0 1 1 9.2 0a4.6 4.6 0 1 1-9.2 0Z",
    "curly": "M-11 6A4.5 4.5 0 0 1-12.5-1A4.5 4.5 0 0 1-10-8A4.5 4.5 0 0 1-4-12A4.5 4.5 0 0 1 4-12"
    "A4.5 4.5 0 0 1 10-8A4.5 4.5 0 0 1 12.5-1A4.5 4.5 0 0 1 11 6Z",
    "bunches": "M-8-4C-17-8-18 5-13 8C-10 6-9 2-8-4ZM8-4C17-8 18 5 13 8C10 6 9 2 8-4Z",
    "braids": "M-8-7C-14-7-15-2-13 1C-16 3-16 7-13 8C-16 10-15.6 14-12.6 15C-12 19-8 18-9 15"
    "C-7 13-7 10-9 8C-7 6-7 3-9 1ZM8-7C14-7 15-2 13 1C16 3 16 7 13 8C16 10 15.6 14 12.6 15C12 19 8 18 9 15"
    "C7 13 7 10 9 8C7 6 7 3 9 1Z",
    "tail": "M5-9C16-12 17 4 13 10C10 6 11-2 5-6Z",
}
_FRONT = {
    "crop": "M-10.2.5C-12-7-7-11.6 0-11.6S12-7 10.2.5C8.8-1.4 8.4-3.4 8-5.4C5-4.8 2.4-5.2 0-6.8"
    "C-2.6-5.2-5.6-4.6-8-5C-8.2-3-9-1-10.2.5Z",
    "short": "M-10.2.5C-12-8-6.5-11.8 0-11.8S12-8 10.2.5C9-1 8.6-3 8-5C3-3.8-2.6-4.6-5-7"
    "C-5.4-5-7.2-3.6-8.5-3.2C-8.8-1.6-9.4-.4-10.2.5Z",
    "long": _CAP + "C7-2 4-4 2.6-6.8C0-3.5-5-1.5-10.1-.5Z",
    "bob": _CAP + "C8.4-2.6 8-4 7.6-5C2-3.6-3-3.6-7.6-5C-8-4-8.4-2.6-10.1-.5Z",
    "bun": _CAP + "C8-4 5-6.4 0-6.4S-8-4-10.1-.5Z",
    "tail": _CAP + "C8-3 6-4.6 4-6.8C1-4-5-3-10.1-.5Z",
    "bunches": _CAP + "C8-3 3-4.5 0-7.4C-3-4.5-8-3-10.1-.5Z",
    "braids": _CAP + "C8-3 3-4.5 0-7.4C-3-4.5-8-3-10.1-.5Z",
    "curly": "M-10-.5A3.4 3.4 0 0 1-6.5-5A4 4 0 0 1-.2-6.4"
    "A4 4 0 0 1 6.4-5A3.4 3.4 0 0 1 10-.5C11-7 7-10.9 0-10.9"
    "S-11-7-10-.5Z",
    "bald": "M-10 1C-12-1-12-4-10-5C-9-3-9-1-10 1ZM10 1C12-1 12-4 10-5C9-3 9-1 10 1Z",
}
_COVERS = {
    "scarf": "M-12.5 15C-14-2-13-12.5 0-12.5S14-2 12.5 15C6 18-6 18-12.5 15Z",
    "turban": "M-10.4-1C-15-8-9-15 0-15S15-8 10.4-1C7-5 3-6 0-9C-3-6-7-5-10.4-1Z",
    "patka": "M-10.2-1C-12-7-8-11-3.6-11.4C-4.6-16.5 4.6-16.5 3.6-11.4C8-11 12-7 10.2-1C6-5-6-5-10.2-1Z",
}
_FOLDS = {
    "turban": "M-9.5-5.500Q-3-6.5 0-9Q4-12 9-11M9.5-5.500Q3-6.5 0-9",
    "patka": "M-3.6-11.4Q0-9.5 3.6-11.4",
}
_EARS = "M-9.4-.6a2.4 2.4 0 0 0 0 4.8M9.4-.6a2.4 2.4 0 0 1 0 4.8"
_EARS_SHOW = ("crop", "short", "bald", "bun", "tail", "none", "turban", "patka")
COVERED = tuple(_COVERS)
LYING = -16.5  # degrees by which the head of one who sleeps is turned, and no other


def part(d: str, at: tuple[float, float, float], fill: str, w: float | None = None, ink: str = INK) -> str:
    """Path data around a head of radius 10, set on the head at x, y, r."""
    x, y, r = at
    return area(fit(d, x, y, r / 10), fill, w, ink)


def _ears(at: tuple[float, float, float], hair: str, skin: str) -> str:
    """Both ears, where the hair leaves them free and the head is large enough to show them."""
    return part(_EARS, at, skin) if at[2] >= 16 and hair in _EARS_SHOW else ""


def skull(x: float, y: float, r: float, hair: str, skin: str = SKIN, tint: str = HAIR) -> str:
    """A head of radius r with hair, without a face. For a head covering `tint` is the cloth."""
    at = (x, y, r)
    if hair == "scarf":
        return part(_COVERS[hair], at, tint) + oval(x, y + r * 0.1, r * 0.84, r * 0.92, skin)
    out = part(_BEHIND[hair], at, tint) if hair in _BEHIND else ""
    out += _ears(at, hair, skin) + disc(x, y, r, skin)
    front = _FRONT.get(hair) or _COVERS.get(hair)
    folds = part(_FOLDS[hair], at, NONE, max(1.6, 0.12 * r)) if hair in _FOLDS else ""
    return out + (part(front, at, tint) if front else "") + folds


def glasses(x: float, y: float, r: float, frame: str = INK) -> str:
    """Round glasses; drawn below the eyes."""
    k = r / 10
    thin = max(1.9, 1.2 * k)
    lenses = "".join(disc(x + side * k, y + 0.8 * k, 3.5 * k, SKY, thin, frame) for side in (-4.3, 4.3))
    return lenses + line(fit("M-.9.4h1.8M-7.8 0L-9.8-.6M7.8 0L9.8-.6", x, y, k), thin, frame)


def hearing_aid(x: float, y: float, r: float, fill: str = BLUE) -> str:
    """A hearing aid behind the ear, with its tube into the ear."""
    d, k = "M-9.6-2.6C-12-5-14.4-2-12.6 2.4", r / 10
    out = line(fit(d, x, y, k), 3 * k + 1.8) + line(fit(d, x, y, k), max(1.8, 3 * k - 1.8), fill)
    return out + line(fit("M-9.6-2.6L-9.4 1", x, y, k), max(1.6, k))
