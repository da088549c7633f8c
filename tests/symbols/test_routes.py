"""The contact sheet."""

from flask.testing import FlaskClient

from symbols.model import SKIN_TONES, skin_css
from symbols.read import list_pictures


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


def test_the_sheet_names_what_has_no_picture_yet(client: FlaskClient) -> None:
    html = client.get("/pictures").get_data(as_text=True)
    assert "No picture yet" in html
    assert "boat crossing" in html
