"""People: heads with hair and faces, shoulders, arms and hands.

In: where, how large (radius of the head), which hair, which face. Out: SVG elements as text.
Everything is drawn around a head of radius 10 and set in place. Eyes are white with a pupil and mouths
have a lip, because an ink line alone is lost on dark skin.
"""

from symbols.drawing.kit import HAIR, INK, LINE, NONE, PAPER, SKIN, SUN, area, disc, fit, line, oval

LIP = "#df9482"
_CAP = "M-10.1-.5C-11-7-7-10.9 0-10.9S11-7 10.1-.5"
_BEHIND = {
    "long": "M-11 13C-14.5 4-14-12 0-12S14.5 4 11 13C9 14.4 6.6 14 6 12.4L5 8H-5"
    "L-6 12.4C-6.6 14-9 14.4-11 13Z",
    "bob": "M-11 7.5C-14-3-12.5-12 0-12S14-3 11 7.5C8 9-8 9-11 7.5Z",
    "bun": "M-4.6-12.8a4.6 4.6 0 1 1 9.2 0a4.6 4.6 0 1 1-9.2 0Z",
    "curly": "M-11 6A5 5 0 0 1-13-3A5.6 5.6 0 0 1-7-11.4A7 7 0 0 1 7-11.4A5.6 5.6 0 0 1 13-3A5 5 0 0 1 11 6Z",
    "bunches": "M-8-4C-17-8-18 5-13 8C-10 6-9 2-8-4ZM8-4C17-8 18 5 13 8C10 6 9 2 8-4Z",
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
    "curly": "M-10-.5A3.4 3.4 0 0 1-6.5-5A4 4 0 0 1-.2-6.4"
    "A4 4 0 0 1 6.4-5A3.4 3.4 0 0 1 10-.5C11-7 7-10.9 0-10.9"
    "S-11-7-10-.5Z",
    "bald": "M-10 1C-12-1-12-4-10-5C-9-3-9-1-10 1ZM10 1C12-1 12-4 10-5C9-3 9-1 10 1Z",
}
_EYES = {
    "open": ("M-4 1h.1M4 1h.1", 5.2, 3.5),
    "wide": ("M-4 0h.1M4 0h.1", 7, 2.7),
    "up": ("M-4 0h.1M4 0h.1", 6, 3),
}
_LIDS = {
    "closed": "M-6.2.4q2.2 2.6 4.4 0M1.8.4q2.2 2.6 4.4 0",
    "joy": "M-6.2 1.4q2.2-3.4 4.4 0M1.8 1.4q2.2-3.4 4.4 0",
}
_BROWS = {
    "cross": "M-7-4.2l4.8 2.4M7-4.2l-4.8 2.4",
    "worry": "M-7-2.6l4.2-2M7-2.6l-4.2-2",
    "high": "M-6.4-3.4q2.2-1.6 4.4-.2M6.4-3.4q-2.2-1.6-4.4-.2",
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
    "talk": ("M-2.8 4.6h5.6q0 3.6-2.8 3.6t-2.8-3.6Z", "#8d3b3f"),
    "shout": ("M-3.6 4h7.2q1 5-3.6 5t-3.6-5Z", "#8d3b3f"),
}


def _part(d: str, at: tuple[float, float, float], fill: str, w: float | None = None, ink: str = INK) -> str:
    """Path data around a head of radius 10, set on the head at x, y, r."""
    x, y, r = at
    return area(fit(d, x, y, r / 10), fill, w, ink)


def face(
    x: float, y: float, r: float,
    mouth: str = "smile", eyes: str = "open", brows: str = "", look: float = 0, down: float = 0,
) -> str:  # fmt: skip
    """Eyes, brows and mouth; `look` and `down` move the pupils in units of the head (1 is a glance)."""
    k = r / 10
    thin = max(1.9, min(LINE, 1.25 * k + 0.6))
    at = (x, y, r)
    if eyes in _LIDS:
        out = _part(_LIDS[eyes], at, NONE, thin)
    else:
        spots, white, pupil = _EYES[eyes]
        aside = (x + look * k, y + down * k, r)
        out = _part(spots, at, NONE, white * k, PAPER) + _part(spots, aside, NONE, pupil * k)
    if brows:
        out += _part(_BROWS[brows], at, NONE, thin)
    if mouth in _OPEN_MOUTHS:
        d, fill = _OPEN_MOUTHS[mouth]
        return out + _part(d, at, fill, thin)
    if mouth:
        out += _part(_MOUTHS[mouth], at, NONE, thin + 1.2 * k, LIP) + _part(_MOUTHS[mouth], at, NONE, thin)
    return out


def head(
    x: float, y: float, r: float, hair: str = "crop", mouth: str = "smile", eyes: str = "open",
    brows: str = "", look: float = 0, down: float = 0, skin: str = SKIN, tint: str = HAIR,
) -> str:  # fmt: skip
    """A head of radius r with hair and a face. For "scarf" and "turban" `tint` is the cloth."""
    at = (x, y, r)
    features = face(x, y, r, mouth, eyes, brows, look, down)
    if hair == "scarf":
        cloth = _part("M-12.5 15C-14-2-13-12.5 0-12.5S14-2 12.5 15C6 18-6 18-12.5 15Z", at, tint)
        return cloth + oval(x, y + r * 0.1, r * 0.84, r * 0.92, skin) + features
    if hair == "turban":
        cloth = "M-10.4-1C-15-8-9-15 0-15S15-8 10.4-1C7-5 3-6 0-9C-3-6-7-5-10.4-1Z"
        return disc(x, y, r, skin) + _part(cloth, at, tint) + features
    out = _part(_BEHIND[hair], at, tint) if hair in _BEHIND else ""
    if r >= 16 and hair in ("crop", "short", "bald", "bun", "tail"):
        ears = "M-9.4-.6a2.4 2.4 0 0 0 0 4.8M9.4-.6a2.4 2.4 0 0 1 0 4.8"
        out += _part(ears, at, skin)
    out += disc(x, y, r, skin)
    return out + (_part(_FRONT[hair], at, tint) if hair in _FRONT else "") + features


def shoulders(x: float, y: float, r: float, top: str, bottom: float = 92, wide: float = 17) -> str:
    """Shoulders and chest below a head at x, y; flat at `bottom`."""
    b = (bottom - y) / r * 10
    d = f"M{-wide} {b}V{min(21, b - 3)}C{-wide} 13-9 9.6 0 9.6S{wide} 13 {wide} {min(21, b - 3)}V{b}Z"
    return _part(d, (x, y, r), top)


def bust(
    x: float, y: float, r: float, top: str = SUN, bottom: float = 92, wide: float = 17,
    hair: str = "crop", mouth: str = "smile", eyes: str = "open", brows: str = "",
    look: float = 0, down: float = 0, skin: str = SKIN, tint: str = HAIR, behind: str = "",
) -> str:  # fmt: skip
    """Head and shoulders. Long hair falls behind the head and before the shoulders, as it does."""
    body = shoulders(x, y, r, top, bottom, wide)
    return body + behind + head(x, y, r, hair, mouth, eyes, brows, look, down, skin, tint)


def arm(d: str, sleeve: str, thick: float = 7) -> str:
    """A sleeve along path data."""
    return line(d, thick + LINE) + line(d, thick - LINE, sleeve)


def hand(x: float, y: float, r: float = 4.5, skin: str = SKIN) -> str:
    """A closed hand, small."""
    return disc(x, y, r, skin)


def palm(x: float, y: float, k: float = 1, flip: bool = False, skin: str = SKIN) -> str:
    """An open hand with fingers up, about 18k wide and 28k high."""
    out = (
        "M-8.5 4V-6a2.2 2.2 0 0 1 4.4 0V-10.5a2.2 2.2 0 0 1 4.4 0V-9.5a2.2 2.2 0 0 1 4.4 0V1.6l1.4-2.6"
        "a2.2 2.2 0 0 1 4 1.8C9 7 7 14.5 0 14.5S-8.5 10-8.5 4Z"
    )
    gaps = "M-4.1-6V1M.3-9.5V1"
    return area(fit(out, x, y, k, flip), skin) + line(fit(gaps, x, y, k, flip), min(LINE, 2 * k))


def thumb(x: float, y: float, k: float = 1, cuff: str = SUN, down: bool = False, skin: str = SKIN) -> str:
    """A fist with the thumb up (or down), about 40k across."""
    s = -1.0 if down else 1.0

    def v(value: float) -> str:
        return f" {value * s}"

    sweep = "0" if down else "1"
    fist = (
        f"M-10{v(-2)}L-2{v(-18)}C-1{v(-21)} 6{v(-20)} 5{v(-14)}L4{v(-6)}H14A4 4 0 0 {sweep} 15{v(2)}"
        f"A4 4 0 0 {sweep} 14{v(9)}A4 4 0 0 {sweep} 11{v(16)}H-2L-10{v(13)}Z"
    )
    gaps = f"M15{v(2)}H8M14{v(9)}H8"
    sleeve = f"M-19{v(-4)}H-10V{v(15)}H-19Z"
    return area(fit(sleeve, x, y, k), cuff) + area(fit(fist, x, y, k), skin) + line(fit(gaps, x, y, k), 2.4)


def portrait(
    mouth: str, eyes: str = "open", brows: str = "", look: float = 0, down: float = 0, y: float = 45
) -> str:
    """The child of this set, large, head and shoulders: yellow top, cut to the disc of a feeling."""
    chest = area("M20 81Q23 70 48 70T76 81A43 43 0 0 1 20 81Z", SUN)
    return chest + head(48, y, 27, "crop", mouth, eyes, brows, look, down)
