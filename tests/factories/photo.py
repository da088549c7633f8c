"""A photograph for tests, with a place and a camera in it, as a phone makes one."""

import io

from PIL import Image

GPS, CAMERA, TURNED = 0x8825, 0x0110, 0x0112
MODEL = "Spyglass 3000"
LATITUDE = "N 53 14"


def make_photo(
    size: tuple[int, int] = (800, 600), kind: str = "JPEG", *, turned: bool = False, noise: bool = False
) -> bytes:
    """The bytes of an upload: red at its left half, blue at its right."""
    image = Image.effect_noise(size, 90).convert("RGB") if noise else Image.new("RGB", size, (200, 30, 30))
    if not noise:
        image.paste((30, 30, 200), (size[0] // 2, 0, size[0], size[1]))
    exif = Image.Exif()
    exif[CAMERA] = MODEL
    exif[GPS] = {1: "N", 2: (53.0, 14.0, 6.0), 29: LATITUDE}
    if turned:
        exif[TURNED] = 6  # held sideways: its left is up
    made = io.BytesIO()
    image.save(made, kind, exif=exif)
    return made.getvalue()
