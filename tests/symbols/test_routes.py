"""The contact sheet."""

import pytest
from flask.testing import FlaskClient

from symbols.model import SKIN_TONES, skin_css
from symbols.read import list_concepts, list_pictures, load_svg


def test_the_sheet_shows_every_picture_in_every_tone_and_grey(client: FlaskClient) -> None:
    html = client.get("/pictures").get_data(as_text=True)
    assert [p.id for p in list_pictures() if f"<code>{p.id}</code>" not in html] == []
    assert all(html.count(f'data-skin="{tone}"') > 50 for tone in SKIN_TONES)
    assert html.count('class="grey"') == len(list_pictures())


def test_the_sheet_says_that_nobody_has_tested_it(client: FlaskClient) -> None:
    assert "Not yet tested with children or therapists" in client.get("/pictures").get_data(as_text=True)


def test_the_colours_come_as_a_stylesheet(client: FlaskClient) -> None:
    answer = client.get("/pictures/colours.css")
    assert answer.mimetype == "text/css"
    assert answer.get_data(as_text=True) == skin_css()


def test_no_word_of_the_list_is_without_a_drawing(client: FlaskClient) -> None:
    assert [one.label for one in list_concepts() if one.picture is None] == []
    assert "No picture yet" not in client.get("/pictures").get_data(as_text=True)


def test_the_sheet_shows_what_a_child_can_choose(client: FlaskClient) -> None:
    html = client.get("/pictures").get_data(as_text=True)
    for choice in ("style=braids", "cover=patka", "aid=hearing-aid", "aid=wheelchair"):
        assert f"/pictures/me.svg?{choice}" in html


def test_one_picture_comes_as_a_file_with_the_child_as_asked_for(client: FlaskClient) -> None:
    answer = client.get("/pictures/me.svg?skin=6&hair=black&style=curly&aid=glasses&aid=wheelchair")
    assert answer.mimetype == "image/svg+xml"
    aids = frozenset({"glasses", "wheelchair"})
    assert answer.get_data(as_text=True) == load_svg("me", "6", "black", "curly", aids=aids)


@pytest.mark.parametrize("path", ["no-such.svg", "me.svg?skin=9", "me.svg?cover=crown", "..%2fmanifest.svg"])
def test_what_is_not_in_the_set_is_not_found(client: FlaskClient, path: str) -> None:
    assert client.get(f"/pictures/{path}").status_code == 404
