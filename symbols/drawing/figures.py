"""People: heads with hair and faces, and shoulders. Hair is in `hair`, arms and hands in `limbs`.

In: where, how large (radius of the head), which hair, which face. Out: SVG elements as text.
Everything is drawn around a head of radius 10 and set in place. Eyes are white with a pupil and mouths
have a lip, because an ink line alone is lost on dark skin.
"""

from symbols.drawing.hair import part, skull
from symbols.drawing.kit import GREY, HAIR, LINE, NONE, PAPER, SKIN, SUN, area, disc

LIP = "#df9482"
_EYES = {
    "open": ("M-4 1h.1M4 1h.1", 5.2, 3.5),
    "wide": ("M-4 0h.1M4 0h.1", 7, 2.7),
    "up": ("M-4 0h.1M4 0h.1", 6, 3),
}
_LIDS = {
    "closed": "M-6.2.4q2.2 2.6 4.4 0M1.8.4q2.2 2.6 4.4 0",
    "wink": "M1.8 1.4q2.2-3.4 4.4 0",
    "joy": "M-6.2 1.4q2.2-3.4 4.4 0M1.8 1.4q2.2-3.4 4.4 0",
}
_BROWS = {
    "cross": "M-7-4.2l4.8 2.4M7-4.2l-4.8 2.4",
    "worry": "M-7-2.6l4.2-2M7-2.6l-4.2-2",
    "high": "M-6.4-3.4q2.2-1.6 4.4-.2M6.4-3.4q-2.2-1.6-4.4-.2",
    "flat": "M-6.6-3.6h4.6M6.6-3.6h-4.6",
    "sky": "M-6.6-4.8q2.2-2 4.6-.4M6.6-4.8q-2.2-2-4.6-.4",
    "one": "M-6.6-4q2.2-1.6 4.4-.2M2-2.6h4.8",
}
_MOUTHS = {
    "smile": "M-4 4.4q4 4.2 8 0",
    "small": "M-2.6 5.2q2.6 2 5.2 0",
    "sad": "M-3.8 7q3.8-4.2 7.6 0",
    "flat": "M-3.4 5.8h6.8",
    "wavy": "M-4.5 6.4q1.5-2.4 3 0t3 0t3 0",
    "skew": "M-3.4 6.6q4 .4 6.6-2",
}
_OPEN_MOUTHS = {
    "grin": ("M-4.8 3.6h9.6q-.4 5.4-4.8 5.4t-4.8-5.4Z", PAPER),
    "cry": ("M-3.6 7.4q0-3.8 3.6-3.8t3.6 3.8q-3.6-1.4-7.2 0Z", PAPER),
    "gasp": ("M-2.2 6.2a2.2 2.7 0 1 1 4.4 0a2.2 2.7 0 1 1-4.4 0Z", "#8d3b3f"),
    "oh": ("M-1.6 6.4a1.6 1.9 0 1 1 3.2 0a1.6 1.9 0 1 1-3.2 0Z", "#8d3b3f"),
    "teeth": ("M-4.4 4.2q4.4-1.4 8.8 0v3.4q-4.4-1.4-8.8 0ZM0 3.5V6.9", PAPER),
    "talk": ("M-2.8 4.6h5.6q0 3.6-2.8 3.6t-2.8-3.6Z", "#8d3b3f"),
    "shout": ("M-3.6 4h7.2q1 5-3.6 5t-3.6-5Z", "#8d3b3f"),
}


def face(
    x: float, y: float, r: float,
    mouth: str = "smile", eyes: str = "open", brows: str = "", look: float = 0, down: float = 0,
) -> str:  # fmt: skip
    """Eyes, brows and mouth; `look` and `down` move the pupils in units of the head (1 is a glance)."""
    k = r / 10
    thin = max(1.9, min(LINE, 1.25 * k + 0.6))
    at = (x, y, r)
    if eyes == "wink":
        out = part("M-4 1h.1", at, NONE, 5.2 * k, PAPER) + part("M-4 1h.1", at, NONE, 3.5 * k)
        out += part(_LIDS[eyes], at, NONE, thin)
    elif eyes in _LIDS:
        out = part(_LIDS[eyes], at, NONE, thin)
    else:
        spots, white, pupil = _EYES[eyes]
        aside = (x + look * k, y + down * k, r)
        out = part(spots, at, NONE, white * k, PAPER) + part(spots, aside, NONE, pupil * k)
    if brows:
        out += part(_BROWS[brows], at, NONE, thin)
    if mouth in _OPEN_MOUTHS:
        d, fill = _OPEN_MOUTHS[mouth]
        return out + part(d, at, fill, thin)
    if mouth:
        out += part(_MOUTHS[mouth], at, NONE, thin + 1.2 * k, LIP) + part(_MOUTHS[mouth], at, NONE, thin)
    return out


def head(
    x: float, y: float, r: float, hair: str = "crop", mouth: str = "smile", eyes: str = "open",
    brows: str = "", look: float = 0, down: float = 0, skin: str = SKIN, tint: str = HAIR,
) -> str:  # fmt: skip
    """A head of radius r with hair and a face. For a head covering `tint` is the cloth."""
    return skull(x, y, r, hair, skin, tint) + face(x, y, r, mouth, eyes, brows, look, down)


def shoulders(x: float, y: float, r: float, top: str, bottom: float = 92, wide: float = 17) -> str:
    """Shoulders and chest below a head at x, y; flat at `bottom`."""
    b = (bottom - y) / r * 10
    d = f"M{-wide} {b}V{min(21, b - 3)}C{-wide} 13-9 9.6 0 9.6S{wide} 13 {wide} {min(21, b - 3)}V{b}Z"
    return part(d, (x, y, r), top)


def bust(
    x: float, y: float, r: float, top: str = SUN, bottom: float = 92, wide: float = 17,
    hair: str = "crop", mouth: str = "smile", eyes: str = "open", brows: str = "",
    look: float = 0, down: float = 0, skin: str = SKIN, tint: str = HAIR, behind: str = "",
) -> str:  # fmt: skip
    """Head and shoulders. Long hair falls behind the head and before the shoulders, as it does."""
    body = shoulders(x, y, r, top, bottom, wide)
    return body + behind + head(x, y, r, hair, mouth, eyes, brows, look, down, skin, tint)


def turned_away(x: float, y: float, r: float, bottom: float = 92, wide: float = 14) -> str:
    """Someone grey seen from behind, without a face: who did what they should not have done."""
    nape = "M-10 1.5C-12-7-7-11.5 0-11.5S12-7 10 1.5C9 5 8 6 5.500 8.4Q0 6.500-5.500 8.4C-8 6-9 5-10 1.5Z"
    back = shoulders(x, y, r, GREY, bottom, wide) + disc(x, y, r, "#e3e4e7")
    return back + part(nape, (x, y, r), "#9aa0a8")


def portrait(
    mouth: str, eyes: str = "open", brows: str = "", look: float = 0, down: float = 0, y: float = 45
) -> str:
    """The child of this set, large, head and shoulders: yellow top, cut to the disc of a feeling."""
    chest = area("M20 81Q23 70 48 70T76 81A43 43 0 0 1 20 81Z", SUN)
    return chest + head(48, y, 27, "crop", mouth, eyes, brows, look, down)
