"""A signed-in IRO at the desk with one child whose review has an outcome: where a letter begins."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from flask import Flask

import reviews.write
from children.model import Child, Review, Service, StaffId
from reviews.model import NextStep, Outcome
from staff.model import Account
from store.work import Store
from tests.factories.child import make_child
from tests.factories.letter import make_outcome
from tests.factories.review import make_review
from tests.factories.service import make_service
from tests.factories.staff import make_account, sign_in
from tests.pages.client import PageClient


@dataclass(frozen=True)
class Desk:
    """One IRO, signed in, and their child's review."""

    service: Service
    iro: Account
    child: Child
    review: Review
    browser: PageClient


def make_desk(app: Flask, **child: object) -> Desk:
    """Everything that a letter needs, kept in the store; the browser is signed in as the IRO."""
    store: Store = app.extensions["store"]
    with store.begin():
        service = make_service()
        iro = make_account(service, name="Noor Calder")
        made = make_child(service, StaffId(iro.id), **child)
        review = make_review(made)
        add_outcome(made, review, iro)
    return Desk(service, iro, made, review, browser_of(app, iro))


def give_words(browser: PageClient, words: str = "كلمات من مترجمة.") -> None:
    """On a letter's page: words for each sentence that has none in the letter's language."""
    boxes = browser.soup.select("#lines textarea[name^=words-]")
    typed: dict[str, Any] = {str(box["name"]): words for box in boxes if not box.text.strip()}
    browser.send("#letter-form", **typed)


def browser_of(app: Flask, account: Account) -> PageClient:
    """A browser in which this account is signed in."""
    browser = PageClient(app)
    sign_in(browser.client, account.email)
    return browser


def add_outcome(child: Child, review: Review, iro: Account, **changes: object) -> Outcome:
    """What the review decided, as the review record publishes it. It says nothing that only the child can
    say, so that a letter of it is approved as it stands."""
    told: dict[str, object] = {
        "going_well": ("You sleep well. You ride your new bike.",),
        "worries": ("Your brother lives far away.",),
        "next_steps": (
            NextStep("Dana will book swimming lessons.", "Dana", date(2027, 1, 8), "You swim well.", "likes"),
            NextStep("I will phone your brother's carer.", "Noor Calder", None, "", "family"),
        ),
    }
    made = make_outcome(review_id=review.id, child_id=child.id, made_by=iro.id, **(told | changes))
    return reviews.write.add_outcome(made)
