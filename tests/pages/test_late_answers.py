"""Promises about what a child says on a page that stood open too long: it is taken, and told truly."""

from collections.abc import Callable

import pytest
from flask import Flask

from children import write as children_write
from consult import read, write
from consult.model import AnswerValue
from store.work import Store
from tests.conftest import Clock
from tests.factories.invite import DAYS, Invited, asked_browser, invite_in
from tests.pages.client import PageClient

FORM = "main form"
KEPT, NOT_KEPT = "What was on it is kept", "was not kept"


@pytest.fixture
def invited(app: Flask) -> Invited:
    return invite_in(app, called="Robin")


def at_safe(app: Flask, invited: Invited) -> PageClient:
    """A browser at the question whether the child feels safe."""
    browser = asked_browser(app, invited)
    browser.get("/me/q/safe")
    browser.send(FORM, go="now")
    return browser


def alerts(store: Store, invited: Invited) -> list[tuple[str, ...]]:
    with store.begin(write=False):
        return [one.what for one in read.list_alerts([invited.child.id])]


def go_idle(store: Store, invited: Invited, clock: Clock) -> None:
    clock.forward(minutes=121)


def run_out(store: Store, invited: Invited, clock: Clock) -> None:
    clock.forward(days=DAYS)


def take_back(store: Store, invited: Invited, clock: Clock) -> None:
    with store.begin():
        write.revoke_invite(invited.invite.id)


ENDINGS = pytest.mark.parametrize("end", [go_idle, run_out, take_back])
End = Callable[[Store, Invited, Clock], None]


@ENDINGS
def test_not_safe_alerts_also_when_the_session_ran_out_under_the_page(
    app: Flask, store: Store, clock: Clock, invited: Invited, end: End
) -> None:
    page = at_safe(app, invited)
    end(store, invited, clock)
    page.send("#answer", choice="not_safe")
    assert page.path == "/ended"
    assert KEPT in page.text
    assert "will be told" in page.text
    assert alerts(store, invited) == [("not_safe",)]


@ENDINGS
def test_any_answer_is_kept_late_and_opens_no_page_again(
    app: Flask, store: Store, clock: Clock, invited: Invited, end: End
) -> None:
    page = asked_browser(app, invited)
    end(store, invited, clock)
    page.send("#answer", choice="sad")
    assert KEPT in page.text
    with store.begin():
        submission = read.load_submission(invited.review.id)
        assert submission is not None
        assert [one.value for one in submission.answers] == [AnswerValue(chosen=("sad",))]
    page.get("/me/q/feel")
    assert page.path == "/ended"
    assert alerts(store, invited) == []


def test_page_after_a_late_answer_does_not_tell_which_one_it_was(
    app: Flask, store: Store, clock: Clock, invited: Invited
) -> None:
    pages = []
    for choice in ("safe", "not_safe"):
        page = at_safe(app, invite_in(app, service=invited.service))
        clock.forward(minutes=121)
        page.send("#answer", choice=choice)
        pages.append((page.answer.request.url, page.text))  # type: ignore[union-attr]
    assert pages[0] == pages[1]


def test_two_pages_left_open_are_both_taken(app: Flask, store: Store, clock: Clock, invited: Invited) -> None:
    page = at_safe(app, invited)
    other = PageClient(app)
    other.client = page.client
    other.get("/me/q/feel")
    clock.forward(minutes=121)
    other.get("/me/look")
    assert other.path == "/ended"
    page.send("#answer", choice="not_safe")
    assert alerts(store, invited) == [("not_safe",)]


@ENDINGS
def test_call_for_someone_alerts_also_when_the_session_ran_out(
    app: Flask, store: Store, clock: Clock, invited: Invited, end: End
) -> None:
    page = asked_browser(app, invited)
    page.get("/help")
    end(store, invited, clock)
    page.send(".call", button="[value=come_to_me]")
    assert page.path == "/ended"
    assert KEPT in page.text
    assert alerts(store, invited) == [("come_to_me",)]


def test_half_given_answer_is_kept_late_too(app: Flask, store: Store, clock: Clock, invited: Invited) -> None:
    page = asked_browser(app, invited)
    clock.forward(minutes=121)
    page.send("#answer", choice="sad", go="way")
    assert KEPT in page.text
    page.get("/ended")
    assert KEPT not in page.text


def test_what_was_not_kept_is_not_called_kept(app: Flask, clock: Clock, invited: Invited) -> None:
    page = asked_browser(app, invited)
    page.get("/me/look")
    clock.forward(minutes=121)
    page.send('[action="/me/send"]')
    assert page.path == "/ended"
    assert NOT_KEPT in page.text


def test_child_who_stopped_is_over_for_good(app: Flask, store: Store, invited: Invited) -> None:
    page = at_safe(app, invited)
    with store.begin():
        sitting = read.load_submission(invited.review.id)
        assert sitting is not None
        write.end_sitting(sitting.sittings[0])
    page.send("#answer", choice="not_safe")
    assert NOT_KEPT in page.text
    assert alerts(store, invited) == []


def test_stopping_late_ends_it_too(app: Flask, store: Store, clock: Clock, invited: Invited) -> None:
    page = asked_browser(app, invited)
    page.send("#answer", go="stop")
    clock.forward(minutes=121)
    page.send(FORM)
    assert page.path == "/goodbye"
    with store.begin(write=False):
        submission = read.load_submission(invited.review.id)
        assert submission is not None
        assert submission.sittings[0].ended_at is not None


@pytest.mark.parametrize("idle", [False, True])
def test_not_safe_after_sending_from_another_page_alerts_and_changes_nothing_sent(
    app: Flask, store: Store, clock: Clock, invited: Invited, idle: bool
) -> None:
    page = at_safe(app, invited)
    with store.begin():
        submission = read.load_submission(invited.review.id)
        assert submission is not None
        sitting = submission.sittings[0]
        write.save_answer(sitting, "safe", AnswerValue(chosen=("safe",)))
        write.send_submission(sitting)
    clock.forward(minutes=121 if idle else 0)
    page.send("#answer", choice="not_safe")
    assert page.path == ("/ended" if idle else "/me/thanks")
    assert "will be told" in page.text
    assert alerts(store, invited) == [("not_safe",)]
    with store.begin():
        sent = read.load_submission(invited.review.id)
        assert sent is not None
        assert [one.value.chosen for one in sent.answers] == [("safe",)]


@pytest.mark.parametrize("go", ["next", "back"])
def test_other_answers_after_sending_are_not_kept_and_the_page_says_so(
    app: Flask, store: Store, invited: Invited, go: str
) -> None:
    page = asked_browser(app, invited)
    with store.begin():
        submission = read.load_submission(invited.review.id)
        assert submission is not None
        write.send_submission(submission.sittings[0])
    page.send("#answer", choice="sad", go=go)
    assert page.path == "/me/thanks"
    assert NOT_KEPT in page.text
    with store.begin():
        assert read.list_revisions(submission.id) == []


def test_come_to_me_works_from_the_thank_you_page(app: Flask, store: Store, invited: Invited) -> None:
    page = asked_browser(app, invited)
    page.get("/me/look")
    page.send('[action="/me/send"]')
    page.get(str(page.soup.select_one("main a[href^='/help']")["href"]))  # type: ignore[index]
    page.send(".call", button="[value=come_to_me]")
    assert "Noor Calder will be told" in page.text
    assert alerts(store, invited) == [("come_to_me",)]


# A child who was erased


def test_pages_of_an_erased_child_end_kindly(app: Flask, store: Store, invited: Invited) -> None:
    page = at_safe(app, invited)
    with store.begin():
        children_write.erase_child(invited.child.id)
    page.send("#answer", choice="not_safe")
    assert NOT_KEPT in page.text
    for path in ("/me/q/safe", "/me/look", "/me/look/only", "/me/thanks", "/me/stop", "/me/way"):
        page.get(path)
        assert page.path == "/ended"
    page.get("/help")
    page.get("/help/card")
    page.get(invited.link, 404)
    assert page.client.post("/leave").status_code == 303


def test_link_begun_before_an_erasure_begins_nothing(app: Flask, store: Store, invited: Invited) -> None:
    page = PageClient(app)
    page.get(invited.link)
    page.send(FORM)
    with store.begin():
        children_write.erase_child(invited.child.id)
    page.send(FORM, 404, holder="me")
    with store.begin():
        assert read.load_sitting(None) is None
