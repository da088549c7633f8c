"""A letter is not approved while something that the child said has no answer."""

from flask import Flask

from consult.model import AnswerValue
from consult.sharing import for_everyone
from letters.read import list_letters
from reviews.model import NextStep, Reply, ReplyKind
from store.work import Store
from tests.factories.desk import add_outcome, browser_of
from tests.factories.invite import Invited, invite_in
from tests.factories.submission import HAPPY, make_submission

STEP = NextStep("Dana books swimming.", "Dana", None, "", said="likes")
LIKES = {"feel": HAPPY, "likes": AnswerValue(chosen=("sport",))}


def approve(app: Flask, invited: Invited, status: int = 200) -> str:
    browser = browser_of(app, invited.iro)
    address = f"/desk/reviews/{invited.review.id}/letter"
    browser.get(address)
    browser.send("main form.panel")
    browser.get(address)
    return browser.send(
        "#letter-form", button="#approve button[formaction]", looked="yes", status=status
    ).text


def test_what_was_said_and_has_no_answer_is_named_and_led_to(app: Flask, store: Store) -> None:
    invited = invite_in(app)
    with store.begin():
        make_submission(invited, LIKES, sharing=for_everyone([]))
        add_outcome(invited.child, invited.review, invited.iro, next_steps=(STEP,), replies=())
    text = approve(app, invited, 400)
    assert "The letter is not approved yet" in text
    assert "something that the letter does not answer" in text
    with store.begin():
        assert list_letters(invited.review.id) == []
        open_still = Reply("feel", ReplyKind.OPEN, "", "We must ask Nan.")
        add_outcome(invited.child, invited.review, invited.iro, next_steps=(STEP,), replies=(open_still,))
    browser = browser_of(app, invited.iro)
    browser.get(f"/desk/reviews/{invited.review.id}/letter")
    page = browser.send("#letter-form", button="#approve button[formaction]", looked="yes", status=400)
    assert page.select_one(f'a[href="/desk/reviews/{invited.review.id}/record#said-feel"]')
    browser.send("main form.panel")
    page = browser.send("#letter-form", button="#approve button[formaction]", looked="yes")
    with store.begin():
        (letter,) = list_letters(invited.review.id)
    said = [line.text for line in letter.letter.sentences if line.block.startswith("reply")]
    assert said == [
        "We do not know the answer yet.",
        "Why?",
        "We must ask Nan.",
        "We decided:",
        "Dana books swimming.",
    ]


def test_what_was_said_to_the_iro_alone_keeps_no_letter_back(app: Flask, store: Store) -> None:
    invited = invite_in(app)
    with store.begin():
        make_submission(invited, LIKES)
        add_outcome(invited.child, invited.review, invited.iro, next_steps=(STEP,))
    assert "is approved" in approve(app, invited)
