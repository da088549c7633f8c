"""Promises about last time: each thing that the child was told is asked about, in the words agreed."""

from datetime import date

from flask import Flask

from children.model import MeetingPart, StaffId
from consult import read
from letters.agreed import MOST, list_agreed
from letters.approving import approve_letter
from letters.begin import begin_letter
from letters.write import add_draft
from reviews.model import NextStep, Outcome
from store.work import Store
from tests.factories.desk import add_outcome, browser_of
from tests.factories.invite import Invited, asked_browser, invite_in
from tests.factories.review import make_review

STEPS = tuple(NextStep(what, "Dana", None, "") for what in ("Dana books swimming.", "Beth rings Nan.", " "))


def review_before(invited: Invited, *, told: bool = True, steps: tuple[NextStep, ...] = STEPS) -> Outcome:
    """In the open unit of work: the child's review half a year ago, its letter approved or not."""
    review = make_review(
        invited.child, parts=[MeetingPart(1, date(2026, 6, 9), None, "Elm Hall", video=False)]
    )
    outcome = add_outcome(
        invited.child, review, invited.iro, held_on=date(2026, 6, 9), next_steps=steps, next_review=None
    )
    if told:
        by = StaffId(invited.iro.id)
        letter, english = begin_letter(invited.child, outcome, "Noor", "en")
        draft = add_draft(review.id, invited.child.id, outcome.id, letter, english, by)
        approve_letter(draft, invited.child, by)
    return outcome


def test_each_thing_agreed_is_asked_and_the_iro_reads_what_it_was(app: Flask, store: Store) -> None:
    invited = invite_in(app, language="ar")
    with store.begin():
        review_before(invited)
        codes = [code for code, _ in list_agreed(invited.review.id)]
    page = asked_browser(app, invited)
    page.get(f"/me/q/{codes[0]}")
    quoted = page.soup.select_one("#agreed blockquote")
    assert quoted is not None
    assert (quoted["lang"], quoted["dir"], quoted.text) == ("en", "ltr", "Dana books swimming.")
    page.send("#answer", choice="a_bit")
    assert page.path == f"/me/q/{codes[1]}"
    page.send("#answer", button="[value=dont_know]")
    assert page.path == "/me/q/changed"
    page.get("/me/look")
    assert "Dana books swimming." in page.text
    page.send('[action="/me/send"]')
    desk = browser_of(app, invited.iro)
    desk.get(f"/desk/reviews/{invited.review.id}/answers")
    assert "Last time it was agreed: “Dana books swimming.” Has it happened?" in desk.text
    assert "A bit" in desk.text


def test_only_what_became_a_letter_to_the_child_is_asked_about(app: Flask, store: Store) -> None:
    invited = invite_in(app)
    with store.begin():
        review_before(invited, told=False)
        assert list_agreed(invited.review.id) == []
    page = asked_browser(app, invited)
    page.get("/me/topics")
    assert "What was agreed last time" not in page.text


def test_codes_stay_the_same_and_only_the_first_few_are_asked(app: Flask, store: Store) -> None:
    invited = invite_in(app)
    with store.begin():
        many = tuple(NextStep(f"Thing {number}.", "Dana", None, "") for number in range(6))
        review_before(invited, steps=many)
        first, again = list_agreed(invited.review.id), list_agreed(invited.review.id)
    assert first == again
    assert len({code for code, _ in first}) == len(first) == MOST


def test_what_was_asked_at_the_start_stays_with_the_submission(app: Flask, store: Store) -> None:
    invited = invite_in(app)
    with store.begin():
        review_before(invited)
    asked_browser(app, invited)
    with store.begin():
        submission = read.load_submission(invited.review.id)
        assert submission is not None
        asked = [one.quoted for one in read.load_bank_of(submission).questions if one.quoted]
    assert asked == [one.what for one in submission.agreed] == ["Dana books swimming.", "Beth rings Nan."]


def test_child_without_an_earlier_review_is_not_asked_about_one(app: Flask) -> None:
    page = asked_browser(app, invite_in(app))
    page.get("/me/q/agreed", 404)
