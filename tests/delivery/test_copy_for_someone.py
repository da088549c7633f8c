"""A copy of the child's letter for someone else holds nothing that this reader may not see; and the letter
comes as other files as well."""

import io
from typing import Any

import pytest
from docx import Document
from flask import Flask

from delivery.read import list_receipts
from letters.approved import ApprovedLetter
from letters.read import list_letters, load_pdf
from letters.withheld import withheld_from
from press.reading import read_aloud
from reviews.model import ForWhom, NextStep
from store.work import Store
from tests.delivery.test_delivery import approved, link_of
from tests.factories.desk import Desk, add_outcome, make_desk


@pytest.fixture
def desk(app: Flask) -> Desk:
    return make_desk(app)


def sent(desk: Desk, store: Store, well_for: ForWhom) -> ApprovedLetter:
    with store.begin():
        add_outcome(desk.child, desk.review, desk.iro, well_for=well_for)
    letter = approved(desk, store)
    link_of(desk, letter)
    desk.browser.get(f"/desk/letters/{letter.id}/send")
    return letter


@pytest.mark.parametrize(
    ("well_for", "reader", "given"),
    [
        (ForWhom.CHILD, "", False),
        (ForWhom.CHILD, "parents", False),
        (ForWhom.CHILD, "adults", True),
        (ForWhom.EVERYONE, "parents", True),
        (ForWhom.EVERYONE, "", True),
    ],
)
def test_copy_is_given_only_where_its_reader_may_see_all_of_it(
    desk: Desk, store: Store, well_for: ForWhom, reader: str, given: bool
) -> None:
    letter = sent(desk, store, well_for)
    token = desk.browser.soup.select("[name=csrf_token]")[0]["value"]
    fields = {"copy_for": "Mum", "copy_reader": reader, "csrf_token": token}
    answer = desk.browser.client.post(f"/desk/letters/{letter.id}/copies", data=fields)
    assert answer.data.startswith(b"%PDF") == given
    with store.begin(write=False):
        assert [one.copy_for for one in list_receipts(letter.id) if one.copy_for] == ["Mum"] * given


def test_copy_that_the_child_wants_is_given_and_it_is_written_down(desk: Desk, store: Store) -> None:
    letter = sent(desk, store, ForWhom.CHILD)
    fields: dict[str, Any] = {"copy_for": "Mum", "copy_reader": "parents"}
    desk.browser.send("form[action$=copies]", status=409, **fields)
    assert "is not for them" in desk.browser.text
    token = desk.browser.soup.select("[name=csrf_token]")[0]["value"]
    wanted = fields | {"copy_wanted": "yes", "csrf_token": token}
    answer = desk.browser.client.post(f"/desk/letters/{letter.id}/copies", data=wanted)
    assert answer.data.startswith(b"%PDF")
    with store.begin(write=False):
        copies = [one.copy_for for one in list_receipts(letter.id) if one.copy_for]
    assert copies == ["Mum, as Robin wants"]


def test_letter_comes_in_grey_as_a_booklet_and_as_a_word_file(desk: Desk, store: Store) -> None:
    letter = sent(desk, store, ForWhom.EVERYONE)
    files = {}
    for way in ("grey", "booklet", "word"):
        assert desk.browser.soup.select(f"a[href$='/as/{way}']")
        files[way] = desk.browser.client.get(f"/desk/letters/{letter.id}/as/{way}").data
    with store.begin(write=False):
        kept = load_pdf(letter)
    said = [heard.text for heard in read_aloud(kept)]
    assert [heard.text for heard in read_aloud(files["grey"])] == said
    assert files["grey"] != kept
    assert files["booklet"].startswith(b"%PDF")
    text = " ".join("\n".join(_texts(files["word"])).split())  # a number has a line of its own there
    assert all(line.text in text for line in letter.letter.sentences)
    assert desk.browser.client.get(f"/desk/letters/{letter.id}/as/exe").status_code == 404


def _texts(file: bytes) -> list[str]:
    body = Document(io.BytesIO(file)).element.body
    return ["".join(piece.text or "" for piece in each.iter() if piece.tag.endswith("}t"))
            for each in body.iter() if each.tag.endswith("}p")]  # fmt: skip


def test_what_a_correction_quotes_of_an_earlier_letter_is_not_for_whoever_could_not_see_that(
    desk: Desk, store: Store
) -> None:
    private = NextStep("You will see Mo every week.", "Mo", None, "", "health", sees=ForWhom.CHILD)
    with store.begin():
        add_outcome(desk.child, desk.review, desk.iro, next_steps=(private,))
    link_of(desk, approved(desk, store))
    open_to_all = NextStep("You swim.", "Dana", None, "", "likes")
    with store.begin():
        add_outcome(desk.child, desk.review, desk.iro, next_steps=(open_to_all,), version=2)
    desk.browser.get(f"/desk/reviews/{desk.review.id}/letter")
    desk.browser.send("form.panel[action$=begin]")
    desk.browser.send("#letter-form", button="#approve button", looked="yes")
    with store.begin(write=False):
        second = list_letters(desk.review.id)[0]
        assert second.version == 2
        assert "Mo every week" in " ".join(line.text for line in second.letter.sentences)
        assert any("Mo every week" in text for text in withheld_from(second, ForWhom.PARENTS))
        assert withheld_from(second, ForWhom.ADULTS) == ()
