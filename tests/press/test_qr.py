"""Promises about QR codes: the drawing holds the code's squares, crisp, with white around."""

import io
import re

import qrcode
from PIL import Image
from qrcode.constants import ERROR_CORRECT_M

from press.qr import qr_svg
from press.typeset import svg_to_png
from tests.factories.printed_page import LINK


def test_drawing_has_exactly_the_squares_of_the_code() -> None:
    code = qrcode.QRCode(error_correction=ERROR_CORRECT_M, border=4)
    code.add_data(LINK)
    code.make(fit=True)
    rows = code.get_matrix()
    size = len(rows)

    with Image.open(io.BytesIO(svg_to_png(qr_svg(LINK), size * 4))) as image:
        shades = image.convert("L").resize((size, size), Image.Resampling.BOX).tobytes()
        seen = [[shade < 128 for shade in shades[row * size : (row + 1) * size]] for row in range(size)]

    assert seen == rows
    assert not any(any(row) for row in seen[:4])


def test_link_itself_is_not_in_the_drawing() -> None:
    assert b"heard.example" not in qr_svg(LINK)
    assert re.fullmatch(rb'<svg [^<]*><path [^<]*/><path d="[MhvHz\d -]*"/></svg>', qr_svg(LINK))
