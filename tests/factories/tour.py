"""A child who is asked every kind of answer: the questionnaire "tour"."""

from flask import Flask
from sqlalchemy import update

from consult.tables import SubmissionRow
from store.work import Store, db
from tests.factories.invite import Invited, asked_browser, invite_in
from tests.pages.client import PageClient


def on_tour(app: Flask, invited: Invited | None = None, **options: object) -> tuple[Invited, PageClient]:
    """A browser at the tour's questions, and whose it is."""
    invited = invited or invite_in(app, **options)
    browser = asked_browser(app, invited)
    store: Store = app.extensions["store"]
    with store.begin():
        mine = SubmissionRow.review_id == invited.review.id
        db().execute(update(SubmissionRow).where(mine).values(questionnaire="tour", version=1))
    return invited, browser
