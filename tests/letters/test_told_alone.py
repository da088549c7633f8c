"""What a child said only to their reviewing officer is known where their letter is read through; what is not
for the officer either, is not."""

from typing import Any

import pytest
from flask import Flask

from children.model import StaffId, Way
from consult.model import AnswerValue, Holder
from consult.sharing import Audience, Sharing
from consult.write import add_invite, begin_sitting, save_answer, send_submission
from letters.read import load_draft
from letters.told_alone import told_alone
from reviews.model import Setting, Spoken
from store.work import Store
from tests.factories.desk import Desk, add_outcome, make_desk

FOR_ALL = Sharing(Audience.MEETING)


@pytest.fixture
def desk(app: Flask) -> Desk:
    return make_desk(app)


def likes_music(desk: Desk, store: Store, sharing: Sharing | None) -> None:
    with store.begin():
        by = StaffId(desk.iro.id)
        invite, _ = add_invite(desk.review.id, desk.child.id, Way.EASY, "en", 40, by)
        sitting = begin_sitting(invite, Holder.ME)
        save_answer(sitting, "likes", AnswerValue(chosen=("music",)), sharing)
        send_submission(sitting)


@pytest.mark.parametrize(
    ("sharing", "known"),
    [(None, ["Music"]), (FOR_ALL, []), (Sharing(Audience.KEPT), []), (Sharing(Audience.NOT_IRO), [])],
)
def test_known_is_what_only_the_officer_was_told(
    desk: Desk, store: Store, sharing: Sharing | None, known: list[str]
) -> None:
    likes_music(desk, store, sharing)
    with store.begin(write=False):
        assert [one.answer for one in told_alone(desk.child, desk.review.id)] == known


@pytest.mark.parametrize(("sharing", "is_found"), [(None, True), (FOR_ALL, False)])
def test_letter_that_says_what_was_told_alone_is_not_approved(
    desk: Desk, store: Store, sharing: Sharing | None, is_found: bool
) -> None:
    likes_music(desk, store, sharing)
    desk.browser.get(f"/desk/reviews/{desk.review.id}/letter")
    desk.browser.send("form[action$='/letter/begin']", lang="en", kind="easy")
    typed: dict[str, Any] = {"new-going_well": "You told me that you like music."}
    desk.browser.send("#letter-form", button="button[value=save]", **typed)
    assert ("only to you" in desk.browser.text) == is_found
    if is_found:
        desk.browser.send("#letter-form", button="#approve button", looked="yes", status=400)
        with store.begin(write=False):
            assert load_draft(desk.review.id, desk.child.id)


@pytest.mark.parametrize(
    ("typed", "is_found"),
    [
        ("Mel shouts at you at night.", True),
        ("At night Mel shouts, and then you hide.", True),
        ("Mel helps you at night.", False),
        ("You told me that Mel shouts at night.", True),
    ],
)
@pytest.mark.parametrize("agreed", [False, True])
def test_what_the_officer_was_told_alone_is_found_wherever_it_is_repeated(
    desk: Desk, store: Store, typed: str, is_found: bool, agreed: bool
) -> None:
    said = Spoken("spoken-1", "home", "Mel shouts at night.", Setting.ALONE, agreed=agreed)
    with store.begin():
        add_outcome(desk.child, desk.review, desk.iro, spoken=(said,), version=2)
    with store.begin(write=False):
        assert [one.answer for one in told_alone(desk.child, desk.review.id)] == (
            [] if agreed else [said.what]
        )
    desk.browser.get(f"/desk/reviews/{desk.review.id}/letter")
    desk.browser.send("form[action$='/letter/begin']", lang="en", kind="easy")
    fields: dict[str, Any] = {"new-going_well": typed}
    desk.browser.send("#letter-form", button="button[value=save]", **fields)
    alone = "what they told you alone" in desk.browser.text or "said only to you" in desk.browser.text
    assert alone == (is_found and not agreed)
    if alone:
        desk.browser.send("#letter-form", button="#approve button", looked="yes", status=400)
