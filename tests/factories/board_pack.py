"""A package of boards as another program writes it: ids that are numbers and text, keys of its own."""

import json

from tests.factories.pack import make_drawing, make_zip


def board_pack() -> bytes:
    """Two boards of three places each, the first with an empty one."""
    first = {
        "format": "open-board-0.1", "id": 1, "locale": "en", "name": "Start", "ext_other_colour": "red",
        "buttons": [
            {"id": 1, "label": "yes", "image_id": 10, "load_board": {"path": "boards/two.obf"}},
            {"id": "b", "label": "no", "image_id": "11", "border_color": "rgb(1,2,3)"},
        ],
        "grid": {"rows": 2, "columns": 2, "order": [[None, 1], ["b", None]]},
        "images": [
            {"id": 10, "path": "images/yes.svg", "width": 96, "height": 96, "content_type": "image/svg+xml"},
            {"id": "11", "path": "images/no.svg", "width": 96, "height": 96, "content_type": "image/svg+xml"},
        ],
        "sounds": [],
    }  # fmt: skip
    second = {**first, "id": 2, "name": "More", "buttons": first["buttons"], "ext_other_colour": "blue"}
    manifest = {
        "format": "open-board-0.1", "root": "boards/one.obf",
        "paths": {
            "boards": {"1": "boards/one.obf", "2": "boards/two.obf"},
            "images": {"10": "images/yes.svg", "11": "images/no.svg"}, "sounds": {},
        },
    }  # fmt: skip
    return make_zip(
        {
            "manifest.json": json.dumps(manifest).encode(),
            "boards/one.obf": json.dumps(first).encode(),
            "boards/two.obf": json.dumps(second).encode(),
            "images/yes.svg": make_drawing(3),
            "images/no.svg": make_drawing(4),
        }
    )
