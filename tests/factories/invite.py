"""An invited child for tests: the link, a sitting, and a browser that has begun."""

from dataclasses import dataclass

from flask import Flask

from children.model import Child, Review, Service, StaffId, Way
from consult import write
from consult.model import Holder, Invite, Sitting
from staff.model import Account
from store.work import Store
from tests.factories.child import make_child
from tests.factories.review import make_review
from tests.factories.service import make_service
from tests.factories.staff import make_account
from tests.pages.client import PageClient

DAYS = 40


@dataclass(frozen=True)
class Invited:
    """A child with a link to their own pages."""

    service: Service
    iro: Account
    child: Child
    review: Review
    invite: Invite
    secret: str

    @property
    def link(self) -> str:
        """The link's path."""
        return f"/i/{self.secret}"


def make_invited(
    way: Way = Way.PICTURES, language: str = "en", *, service: Service | None = None, **child: object
) -> Invited:
    """In the open unit of work."""
    service = service or make_service()
    iro = make_account(service, name="Noor Calder")
    made = make_child(service, StaffId(iro.id), way=way, **child)
    review = make_review(made)
    invite, secret = write.add_invite(review.id, made.id, way, language, DAYS, StaffId(iro.id))
    return Invited(service, iro, made, review, invite, secret)


def make_sitting(invited: Invited, holder: Holder = Holder.ME) -> Sitting:
    """A sitting in the open unit of work."""
    return write.begin_sitting(invited.invite, holder)


def invite_in(app: Flask, **options: object) -> Invited:
    """An invited child, kept in the application's store."""
    store: Store = app.extensions["store"]
    with store.begin():
        return make_invited(**options)  # type: ignore[arg-type]


def begun_browser(app: Flask, invited: Invited, holder: str = "me") -> PageClient:
    """A browser in which the link was opened and begun; it stands wherever the child goes on."""
    browser = PageClient(app)
    browser.get(invited.link)
    browser.send("main form")
    browser.send("main form", holder=holder)
    return browser


def asked_browser(app: Flask, invited: Invited) -> PageClient:
    """A browser at the first question, without own pictures, all topics chosen."""
    browser = begun_browser(app, invited)
    browser.send("main form", first="here")
    browser.send("main form", go="skip")
    browser.send("#topics", go="all")
    return browser
