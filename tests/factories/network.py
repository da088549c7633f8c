"""A form for someone around a child, for tests: the link, and a browser that has begun."""

from dataclasses import dataclass

from flask import Flask

from children.model import StaffId
from consult.network import write
from consult.network.form import Respondent
from consult.network.model import NetworkForm
from store.work import Store
from tests.factories.invite import Invited
from tests.pages.client import PageClient


@dataclass(frozen=True)
class Asked:
    """Someone who has a form."""

    form: NetworkForm
    secret: str

    @property
    def link(self) -> str:
        """The link's path."""
        return f"/n/{self.secret}"


def ask(
    app: Flask, invited: Invited, respondent: Respondent = Respondent.CARER, *, tells_day: bool = False
) -> Asked:
    """A form given out, kept in the application's store."""
    store: Store = app.extensions["store"]
    with store.begin():
        form, secret = write.add_form(
            invited.child.id,
            invited.review.id,
            respondent,
            for_whom="Tilda Moss",
            language="en",
            tells_day=tells_day,
            days=40,
            by=StaffId(invited.iro.id),
        )
    return Asked(form, secret)


def begun(app: Flask, asked: Asked) -> PageClient:
    """A browser in which the link was opened and begun."""
    browser = PageClient(app)
    browser.get(asked.link)
    browser.send("main form")
    assert browser.path == "/network"
    return browser
