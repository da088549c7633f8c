"""A copy of the record: adults have all of it, parents and the meeting what is theirs."""

import io

import pypdfium2
from flask import Flask

from letters.read import list_letters
from reviews.model import ForWhom, TopicNote
from store.work import Store
from tests.factories.desk import add_outcome, make_desk

NOTES = tuple(TopicNote("home", (f"Note for {sees.value}.",), (), sees) for sees in ForWhom)
WHO = {
    "adults": {"everyone", "child", "parents", "adults"},
    "parents": {"everyone", "parents"},
    "everyone": {"everyone"},
}


def test_each_copy_holds_what_its_readers_may_see(app: Flask, store: Store) -> None:
    desk = make_desk(app)
    with store.begin():
        add_outcome(desk.child, desk.review, desk.iro, topics=NOTES, legal_status="Section 31.")
    address = f"/desk/reviews/{desk.review.id}/record/copy"
    for reader, seen in WHO.items():
        text = desk.browser.get(f"{address}?reader={reader}").text
        assert {sees.value for sees in ForWhom if f"Note for {sees.value}." in text} == seen
        assert ("Section 31." in text) is (reader == "adults")
        answer = desk.browser.client.get(f"{address}.pdf?reader={reader}&anyway=1")
        pages = pypdfium2.PdfDocument(io.BytesIO(answer.data))
        words = " ".join(page.get_textpage().get_text_bounded() for page in pages)
        assert {sees.value for sees in ForWhom if f"Note for {sees.value}." in words} == seen
    desk.browser.get(f"{address}?reader=child", 404)


def test_no_copy_for_others_goes_before_the_childs_letter(app: Flask, store: Store) -> None:
    desk = make_desk(app)
    with store.begin():
        add_outcome(desk.child, desk.review, desk.iro, topics=NOTES)
    address = f"/desk/reviews/{desk.review.id}/record/copy"
    for reader in ("parents", "everyone"):
        page = desk.browser.get(f"{address}.pdf?reader={reader}")
        assert "then everyone else" in page.text
    assert desk.browser.client.get(f"{address}.pdf?reader=adults").mimetype == "application/pdf"
    desk.browser.get(f"/desk/reviews/{desk.review.id}/letter")
    desk.browser.send("main form", lang="en")
    desk.browser.send("#letter-form", button="#approve button", looked="yes")
    with store.begin(write=False):
        (letter,) = list_letters(desk.review.id)
    desk.browser.get(f"/desk/letters/{letter.id}/send")
    desk.browser.post(f"/desk/letters/{letter.id}/send", {"channel": "link"})
    assert desk.browser.client.get(f"{address}.pdf?reader=parents").mimetype == "application/pdf"
