"""Promises about pictures after an answer was given: they are those that the child saw, on the desk and in
the file that the child keeps, with what they drew or took a photo of."""

import io
from datetime import date

import pypdfium2
import pypdfium2.raw as raw
import pytest
from flask import Flask

from children.model import StaffId, Way
from children.own_pictures import add_own_picture
from consult.banks import load_newest_bank
from consult.model import AnswerValue
from consult.questions.kinds import describe
from store.work import Store
from symbols.amounts import amount, is_amount, shapes_of_amount
from tests.factories.desk import browser_of
from tests.factories.invite import asked_browser, invite_in
from tests.factories.photo import make_photo
from tests.pages.client import PageClient

OLDER = date(2013, 3, 1)


def photos_in(pdf: bytes) -> int:
    """How many photos stand in a file; our drawings are lines and areas."""
    document = pypdfium2.PdfDocument(pdf)
    return sum(len(list(page.get_objects([raw.FPDF_PAGEOBJ_IMAGE], max_depth=9))) for page in document)


def kept_file(page: PageClient) -> bytes:
    page.get("/me/mine.pdf")
    assert page.answer is not None
    assert page.answer.mimetype == "application/pdf"
    content: bytes = page.answer.data
    return content


def test_photo_and_own_picture_of_a_card_are_in_the_file_that_the_child_keeps(
    app: Flask, store: Store
) -> None:
    invited = invite_in(app, born=OLDER, way=Way.PICTURES)
    with store.begin():
        add_own_picture(invited.child.id, make_photo(), "happy", "", StaffId(invited.iro.id))
    page = asked_browser(app, invited)
    page.get("/me/q/feel")
    page.send("#answer", choice="sad")
    assert photos_in(kept_file(page)) == 0
    page.get("/me/q/feel")
    page.send("#answer", choice="happy")
    assert photos_in(kept_file(page)) == 1
    page.get("/me/q/anything")
    page.send("#answer", choice="photo")
    assert page.path == "/me/q/photo"
    page.send("#answer", file=(io.BytesIO(make_photo()), "photo.jpg"), go="next")
    assert photos_in(kept_file(page)) == 2


def test_way_of_words_has_no_cards_in_the_file(app: Flask, store: Store) -> None:
    invited = invite_in(app, born=OLDER, way=Way.WORDS)
    with store.begin():
        add_own_picture(invited.child.id, make_photo(), "happy", "", StaffId(invited.iro.id))
    page = asked_browser(app, invited)
    page.get("/me/q/feel")
    page.send("#answer", choice="happy")
    assert photos_in(kept_file(page)) == 0


def test_nothing_yet_is_the_empty_glass_that_the_child_saw(app: Flask) -> None:
    invited = invite_in(app, born=OLDER, way=Way.PICTURES)
    page = asked_browser(app, invited)
    soup = page.get("/me/q/plans")
    glasses = [one.decode_contents() for one in soup.select("input[name=choice] + .face svg.pic")]
    assert len(set(glasses)) == 3
    page.send("#answer", choice="none")
    page.get("/me/look")
    assert glasses[0] in str(page.soup)
    page.send('[action="/me/send"]')
    desk = browser_of(app, invited.iro)
    desk.get(f"/desk/reviews/{invited.review.id}/answers")
    assert glasses[0] in str(desk.soup)
    assert glasses[2] not in str(desk.soup)


@pytest.mark.parametrize("at", [0, 1, 2])
def test_glass_is_named_by_how_full_it_is(at: int) -> None:
    plans = load_newest_bank().question("plans")
    (piece,) = describe(AnswerValue(chosen=(plans.options[at].code,)), plans)
    assert piece.picture == amount(at, 2)
    assert ("<rect" in shapes_of_amount(piece.picture)) == bool(at)
    assert not is_amount("amount:9:0:1")
