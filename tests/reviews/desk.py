"""The desk as tests of reviews use it: a child, their IRO, a colleague, a manager."""

from dataclasses import dataclass
from typing import Any

from bs4 import BeautifulSoup, Tag
from flask import Flask

from children.model import Service
from consult.model import AnswerValue, Holder
from consult.sharing import for_everyone
from consult.write import begin_sitting, save_answer
from staff.model import Account
from store.work import Store
from tests.factories.invite import Invited
from tests.factories.staff import signed_in_browser
from tests.factories.submission import NOT_SAFE, make_submission
from tests.pages.client import PageClient

GOOD: dict[str, Any] = {
    "held_on": "2026-11-20",
    "who_came": "Robin\nDana",
    "going_well": "You sleep well.\nYou laugh a lot.",
    "worries": "",
    "next_review": "2027-05-11",
    "personal_line": "I liked your drawing.",
    "next_steps-0-what": "Dana will book swimming lessons.",
    "next_steps-0-who": "Dana",
    "next_steps-0-by_when": "2027-01-08",
    "next_steps-0-why": "You like to swim.",
    "next_steps-0-said": "likes",
}
PUBLISH = "#record button[value=publish]"


@dataclass(frozen=True)
class Desk:
    """A child with their IRO, a colleague, a manager."""

    app: Flask
    store: Store
    invited: Invited
    other: Account
    manager: Account

    @property
    def service(self) -> Service:
        """The service of them all."""
        return self.invited.service

    def browser(self, account: Account) -> PageClient:
        """Where this account is signed in."""
        pages = PageClient(self.app)
        pages.client = signed_in_browser(self.app, account)
        return pages

    def iro(self) -> PageClient:
        """Where the child's IRO is signed in."""
        return self.browser(self.invited.iro)

    @property
    def answers(self) -> str:
        """The page of the child's answers."""
        return f"/desk/reviews/{self.invited.review.id}/answers"

    @property
    def record(self) -> str:
        """The page of the review record."""
        return f"/desk/reviews/{self.invited.review.id}/record"

    def say(self, answers: dict[str, AnswerValue], sent: bool = True, *, share: bool = False) -> None:
        """The child answers; `share`: and gives it to everyone at the meeting."""
        with self.store.begin():
            make_submission(self.invited, answers, sent=sent, sharing=for_everyone([]) if share else None)

    def alert(self) -> str:
        """The child answers that they are not safe; out: the alert's page."""
        with self.store.begin():
            sitting = begin_sitting(self.invited.invite, Holder.ME)
            return f"/desk/alerts/{save_answer(sitting, 'safe', NOT_SAFE).id}"


def one(page: BeautifulSoup, selector: str) -> Tag:
    """The piece of the page that must be there."""
    found = page.select_one(selector)
    assert found is not None, selector
    return found
