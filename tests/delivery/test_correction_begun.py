"""While a correction is being written, the letter that the child has can be reached: its link closed, its two
pictures chosen anew. A correction that nobody wants is thrown away."""

from datetime import timedelta
from typing import Any

import pytest
from flask import Flask
from sqlalchemy import select

from children.model import StaffId
from delivery.read import list_links
from letters.changes_carried import without_part
from letters.draft import DraftMissing
from letters.read import list_letters, load_draft
from reviews.model import NextStep
from reviews.read import load_outcome
from staff.write import add_cover
from store.tables import AuditRow
from store.work import Store, db, now
from tests.conftest import Clock
from tests.delivery.test_delivery import approved, link_of
from tests.delivery.test_going import send
from tests.factories.desk import Desk, add_outcome, browser_of, make_desk
from tests.factories.staff import make_account


@pytest.fixture
def desk(app: Flask) -> Desk:
    return make_desk(app)


def begin_correction(desk: Desk) -> str:
    """The address of the editor."""
    address = f"/desk/reviews/{desk.review.id}/letter"
    desk.browser.get(address)
    desk.browser.send("main form")
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


def edited(desk: Desk, **typed: Any) -> None:
    """A correction with these sentences, approved."""
    begin_correction(desk)
    desk.browser.send("#letter-form", **typed)
    desk.browser.send("#letter-form", button="#approve button", looked="yes")


def test_correction_begins_with_what_people_wrote_and_nothing_of_it_is_said_to_be_new(
    desk: Desk, store: Store
) -> None:
    approved(desk, store)
    edited(desk, **{"words-going_well-1": "You swim like a fish.", "picture-going_well-1": "swimming"})
    with store.begin(write=False):
        before = list_letters(desk.review.id)[0]
    link_of(desk, before)
    begin_correction(desk)
    with store.begin(write=False):
        draft = load_draft(desk.review.id, desk.child.id)
    lines = without_part(before.letter).sentences
    assert "You swim like a fish." in {line.text for line in lines}
    assert [(line.text, line.picture) for line in draft.letter.sentences] == [
        (line.text, line.picture) for line in lines
    ]


def test_correction_takes_in_the_newest_record_and_keeps_what_people_wrote(desk: Desk, store: Store) -> None:
    approved(desk, store)
    edited(desk, **{"words-going_well-1": "You swim like a fish."})
    with store.begin(write=False):
        before = list_letters(desk.review.id)[0]
    link_of(desk, before)
    with store.begin():
        step = NextStep("You will get a bike.", "Dana", None, "")
        add_outcome(desk.child, desk.review, desk.iro, next_steps=(step,))
    desk.browser.get(f"/desk/reviews/{desk.review.id}/letter")
    assert "You swim like a fish." in desk.browser.text, "begun again, it would go"
    desk.browser.send("main form")
    with store.begin(write=False):
        draft = load_draft(desk.review.id, desk.child.id)
        newest = load_outcome(desk.review.id)
    assert newest is not None
    assert draft.outcome_id == newest.id
    texts = {line.text for line in draft.letter.sentences}
    assert {"You swim like a fish.", "You will get a bike.", "“You will get a bike.”"} <= texts
    assert "“You swim like a fish.”" not in texts, "the child has it already"


def test_letter_begun_again_tells_no_hard_news_that_was_taken_out(desk: Desk, store: Store) -> None:
    approved(desk, store)
    edited(desk, **{"words-going_well-1": "Your nan has died."})
    with store.begin(write=False):
        before = list_letters(desk.review.id)[0]
    send(desk, before.id, not_hard="A test.")
    desk.browser.get(f"/desk/reviews/{desk.review.id}/letter")
    desk.browser.send("form[action$='/letter/begin']")
    with store.begin(write=False):
        draft = load_draft(desk.review.id, desk.child.id)
    new = [line.text for line in draft.letter.sentences if line.block.startswith("new-")]
    assert new, "that something is another now is said"
    assert "nan has died" not in " ".join(new)


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


def test_approved_letter_approved_again_or_saved_says_who_approved_it_and_loses_no_words(
    desk: Desk, store: Store
) -> None:
    begin_correction(desk)
    older = desk.browser.other_tab()
    older.get(f"/desk/reviews/{desk.review.id}/letter")
    desk.browser.send("#letter-form", button="#approve button", looked="yes")
    editor = older.soup
    older.send("#letter-form", button="#approve button", looked="yes")
    assert older.path.endswith("/send")
    assert "You approved version 1" in older.text
    older.soup = editor
    typed: dict[str, Any] = {"words-going_well-1": "You swim like a fish."}
    older.send("#letter-form", 409, **typed)
    assert "You approved version 1" in older.text
    unkept = older.soup.select_one("#unkept ul")
    assert unkept is not None
    assert unkept.get_text(strip=True) == "You swim like a fish."
    with store.begin(write=False):
        assert [one.version for one in list_letters(desk.review.id)] == [1]


def test_a_draft_that_somebody_else_threw_away_says_who_and_when(
    app: Flask, desk: Desk, store: Store, clock: Clock
) -> None:
    begin_correction(desk)
    desk.browser.send("#letter-form", button="#approve button", looked="yes")
    address = begin_correction(desk)
    with store.begin():
        other = make_account(desk.service, name="Tobias Wren")
        add_cover(desk.iro, other, now(), now() + timedelta(days=1), StaffId(desk.iro.id))
    theirs = browser_of(app, other)
    clock.forward(minutes=5)
    theirs.get(address)
    theirs.send("#letter-form", button="#throw-away button")
    typed: dict[str, Any] = {"words-going_well-1": "You swim like a fish."}
    desk.browser.send("#letter-form", 409, **typed)
    assert "Tobias Wren threw this letter away on 23 November 2026 at 09:35." in desk.browser.text
    assert "You approved version 1" in desk.browser.text, "it is still there"
    unkept = desk.browser.soup.select_one("#unkept ul")
    assert unkept is not None
    assert unkept.get_text(strip=True) == "You swim like a fish."
