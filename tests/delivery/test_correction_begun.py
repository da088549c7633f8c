"""While a correction is being written, the letter that the child has can be reached: its link closed, its two
pictures chosen anew. A correction that nobody wants is thrown away."""

from typing import Any

import pytest
from flask import Flask
from sqlalchemy import select

from delivery.read import list_links
from letters.draft import DraftMissing
from letters.read import load_draft
from store.tables import AuditRow
from store.work import Store, db
from tests.delivery.test_delivery import approved, link_of
from tests.factories.desk import Desk, browser_of, make_desk


@pytest.fixture
def desk(app: Flask) -> Desk:
    return make_desk(app)


def begin_correction(desk: Desk) -> str:
    """The address of the editor."""
    address = f"/desk/reviews/{desk.review.id}/letter"
    desk.browser.get(address)
    desk.browser.send("form[action$='/letter/begin']", lang="en")
    return address


def test_link_of_the_sent_letter_is_closed_while_a_correction_is_written(desk: Desk, store: Store) -> None:
    letter = approved(desk, store)
    link_of(desk, letter)
    begin_correction(desk)
    there = desk.browser.soup.select_one("#approved a")
    assert there is not None
    desk.browser.get(str(there["href"]))
    desk.browser.send("form[action$=revoke]")
    with store.begin(write=False):
        assert all(link.revoked_at for link in list_links(letter.id))


def test_first_letter_names_no_version_before_it(desk: Desk) -> None:
    begin_correction(desk)
    assert desk.browser.soup.select_one("#letter-form") is not None
    assert desk.browser.soup.select_one("#approved") is None
    assert desk.browser.soup.select_one("#throw-away") is None


def test_draft_thrown_away_leaves_what_was_approved(desk: Desk, store: Store) -> None:
    letter = approved(desk, store)
    begin_correction(desk)
    desk.browser.send("#letter-form", button="#throw-away button")
    assert desk.browser.soup.select_one("#letter-form") is None
    assert "Version 1" in desk.browser.text
    with store.begin(write=False):
        with pytest.raises(DraftMissing):
            load_draft(desk.review.id, desk.child.id)
        assert "letter.discarded" in set(db().scalars(select(AuditRow.action)))
    desk.browser.get(f"/desk/letters/{letter.id}")
    begin_correction(desk)
    assert desk.browser.soup.select_one("#letter-form") is not None


def test_draft_that_somebody_changed_meanwhile_is_not_thrown_away(desk: Desk, store: Store) -> None:
    approved(desk, store)
    begin_correction(desk)
    with store.begin(write=False):
        seen = load_draft(desk.review.id, desk.child.id).revision
    typed: dict[str, Any] = {"words-going_well-1": "You sleep well at night."}
    desk.browser.send("#letter-form", **typed)
    desk.browser.send("#letter-form", button="#throw-away button", revision=str(seen))
    assert "changed meanwhile" in desk.browser.text
    with store.begin(write=False):
        assert load_draft(desk.review.id, desk.child.id).revision > seen


def test_who_still_has_a_thrown_away_draft_writes_over_no_later_one(
    app: Flask, desk: Desk, store: Store
) -> None:
    approved(desk, store)
    begin_correction(desk)
    with store.begin(write=False):
        seen = load_draft(desk.review.id, desk.child.id).revision
    old = browser_of(app, desk.iro)
    old.get(f"/desk/reviews/{desk.review.id}/letter")
    desk.browser.send("#letter-form", button="#throw-away button", revision=str(seen))
    begin_correction(desk)
    fields: dict[str, Any] = {"words-going_well-1": "You are well."}
    old.send("#letter-form", 409, **fields)
    with store.begin(write=False):
        draft = load_draft(desk.review.id, desk.child.id)
    assert draft.revision > seen
    assert "You are well." not in {line.text for line in draft.letter.sentences}
