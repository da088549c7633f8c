"""Promises to a child whose link somebody else opens: it shows, counts and tells nothing that they said."""

from typing import Any

import pytest
from flask import Flask

from consult import read
from consult.requested import list_requests
from store.work import Store
from tests.factories.invite import Invited, asked_browser, begun_browser, invite_in
from tests.pages.client import PageClient

FORM = "main form"


@pytest.fixture
def invited(app: Flask) -> Invited:
    return invite_in(app, called="Robin")


def answer(browser: PageClient, code: str, **fields: Any) -> None:
    browser.get(f"/me/q/{code}")
    if browser.soup.select_one("[value=later]"):
        browser.send(FORM, go="now")
    browser.send("#answer", **fields)


def seen_by_another(app: Flask, invited: Invited) -> list[str]:
    """The words of every page that a second sitting without the pictures can open."""
    other = begun_browser(app, invited)
    pages = []
    for path in ("/me/look", "/me/look/only", "/me/q/safe", "/me/q/feel", "/help", "/me/stop", "/me/thanks"):
        other.get(path)
        pages.append(f"{other.path}: {other.text}")
    return pages


def test_another_sitting_sees_no_difference_between_safe_and_not_safe(app: Flask, invited: Invited) -> None:
    seen = []
    for choice in ("safe", "not_safe"):
        one = invite_in(app, service=invited.service, called="Robin")
        first = asked_browser(app, one)
        answer(first, "safe", choice=choice)
        seen.append(seen_by_another(app, one))
    assert seen[0] == seen[1]
    assert "Kept safe" in seen[0][0]
    assert "Is someone next to you?" in seen[0][2]


def test_another_sitting_is_not_told_of_an_earlier_call(app: Flask, invited: Invited) -> None:
    without = seen_by_another_after_a_call(app, invited, calls=False)
    assert seen_by_another_after_a_call(app, invited, calls=True) == without


def seen_by_another_after_a_call(app: Flask, invited: Invited, calls: bool) -> list[str]:
    one = invite_in(app, service=invited.service, called="Robin")
    first = asked_browser(app, one)
    if calls:
        first.get("/help")
        first.send(".call", button="[value=come_to_me]")
    return seen_by_another(app, one)


def test_the_other_sitting_is_told_of_its_own(app: Flask, invited: Invited) -> None:
    asked_browser(app, invited)
    other = begun_browser(app, invited)
    answer(other, "safe", choice="not_safe")
    other.get("/me/look")
    assert "1 thing only for Noor Calder" in other.text
    other.get("/me/look/only")
    assert "I do not feel safe" in other.text


def test_after_sending_the_page_back_shows_no_answer(app: Flask, invited: Invited) -> None:
    page = asked_browser(app, invited)
    answer(page, "safe", choice="not_safe")
    page.get("/me/look")
    page.send('[action="/me/send"]')
    page.get("/me/look/only")
    assert "do not feel safe" not in page.text
    assert "Noor Calder will be told" in page.text


@pytest.mark.parametrize("path", ["/me/stop", "/me/finish"])
def test_ending_makes_the_browser_forget(app: Flask, invited: Invited, path: str) -> None:
    page = asked_browser(app, invited)
    token = page.soup.select_one("[name=csrf_token]")["value"]  # type: ignore[index]
    answered = page.client.post(path, data={"csrf_token": token})
    assert answered.status_code == 303
    assert answered.headers["Clear-Site-Data"] == '"cache", "cookies", "storage"'


def with_pictures(app: Flask, invited: Invited) -> PageClient:
    """The child's own browser at the first question, with their two pictures chosen."""
    browser = begun_browser(app, invited)
    browser.send(FORM, first="here")
    browser.send(FORM, own=["pin-cat", "pin-sun"])
    browser.send("#topics", go="all")
    return browser


def test_words_half_given_on_another_device_never_stand_in_the_childs_own_box(
    app: Flask, invited: Invited
) -> None:
    child = with_pictures(app, invited)
    other = begun_browser(app, invited)
    other.send(FORM, go="skip")
    other.send("#answer", words="all is well", go="way")
    child.get("/me/q/feel")
    assert "all is well" not in child.text
    other.get("/me/q/feel")
    assert "all is well" in other.text


@pytest.mark.parametrize("own", [["pin-cat", "pin-sun"], []])
def test_sending_from_another_device_asks_for_the_pictures_first_and_never_traps(
    app: Flask, store: Store, invited: Invited, own: list[str]
) -> None:
    with_pictures(app, invited).send("#answer", choice="sad")
    other = begun_browser(app, invited)
    other.send(FORM, go="skip")
    other.get("/me/look")
    other.send('[action="/me/send"]')
    assert other.path == "/me/again"
    other.send(FORM, own=["pin-fish", "pin-dog"])
    assert "send without them" in other.text
    other.send(FORM, own=own) if own else other.send(FORM, go="skip")
    assert other.path == "/me/thanks"
    with store.begin():
        sent = read.load_submission(invited.review.id)
        assert sent is not None
        assert sent.sent_at is not None
        assert sent.sent_without_pictures is not bool(own)


def test_after_five_misses_it_can_still_be_sent(app: Flask, store: Store, invited: Invited) -> None:
    with_pictures(app, invited)
    other = begun_browser(app, invited)
    for _ in range(5):
        other.send(FORM, own=["pin-fish", "pin-dog"])
    other.get("/me/look")
    other.send('[action="/me/send"]')
    other.send(FORM, go="skip")
    assert other.path == "/me/thanks"
    with store.begin():
        sent = read.load_submission(invited.review.id)
        assert sent is not None
        assert sent.sent_without_pictures


def test_sending_from_the_childs_own_device_asks_for_nothing(
    app: Flask, store: Store, invited: Invited
) -> None:
    child = with_pictures(app, invited)
    child.get("/me/look")
    child.send('[action="/me/send"]')
    assert child.path == "/me/thanks"
    with store.begin():
        sent = read.load_submission(invited.review.id)
        assert sent is not None
        assert not sent.sent_without_pictures


# Two tabs: another child's link was opened in this browser since


def other_opens_their_link(browser: PageClient, other: Invited) -> None:
    """In another tab of the same browser, as far as the child's first choices."""
    tab = browser.other_tab()
    tab.get(other.link)
    tab.send(FORM)
    tab.send(FORM, holder="me")
    tab.send(FORM, first="here")


@pytest.mark.parametrize("has_left", [False, True])
def test_a_cry_for_help_on_the_first_childs_page_stays_theirs(
    app: Flask, store: Store, invited: Invited, has_left: bool
) -> None:
    other = invite_in(app, service=invited.service)
    page = asked_browser(app, invited)
    page.get("/help")
    if has_left:
        page.client.post("/leave")
    else:
        other_opens_their_link(page, other)
    page.send(".call", words="He is here", button="[value=write_to_me]")
    assert "What was on it is kept" in page.text
    with store.begin(write=False):
        assert [one.words for one in read.list_alerts([invited.child.id])] == ["He is here"]
        assert read.list_alerts([other.child.id]) == []


@pytest.mark.parametrize("of", ["", "{other}:00", "x:y"])
def test_a_call_that_does_not_prove_whose_page_it_was_on_is_kept_for_nobody(
    app: Flask, store: Store, invited: Invited, of: str
) -> None:
    other = invite_in(app, service=invited.service)
    page = asked_browser(app, invited)
    page.get("/help")
    other_opens_their_link(page, other)
    page.send(".call", of=of.format(other=other.invite.id), words="He is here", button="[value=write_to_me]")
    assert "was not kept" in page.text
    with store.begin(write=False):
        assert read.list_alerts([invited.child.id, other.child.id]) == []


@pytest.mark.parametrize(
    ("path", "form", "fields"),
    [
        ("/me/look", '[action="/me/send"]', {}),
        ("/me/stop", FORM, {"may_see": "yes"}),
        ("/me/ask", FORM, {"kind": "advocate"}),
        ("/me/topics", "#topics", {"go": "pick", "topic": "school"}),
    ],
)
def test_a_form_of_the_first_child_does_nothing_for_the_second(
    app: Flask, store: Store, invited: Invited, path: str, form: str, fields: dict[str, str]
) -> None:
    other = invite_in(app, service=invited.service)
    page = asked_browser(app, invited)
    page.send("#answer", choice="sad")
    page.get(path)
    other_opens_their_link(page, other)
    page.send(form, **fields)  # type: ignore[arg-type]
    assert page.path == "/ended"
    assert "was not kept" in page.text
    assert page.soup.select_one("main form") is None, "nothing is offered in another child's name"
    with store.begin(write=False):
        found = read.load_submission(other.review.id)
        assert found is not None
        assert (found.sent_at, found.may_see_unsent) == (None, False)
        assert found.sittings[-1].opening.topics is None
        assert list_requests([other.child.id]) == []


def test_another_sitting_is_not_told_that_the_child_asked_past_their_iro(
    app: Flask, invited: Invited
) -> None:
    child = asked_browser(app, invited)
    child.get("/me/ask")
    child.send(FORM, kind="advocate", not_iro="1")
    assert child.soup.select_one("[name=not_iro][checked]"), "who asked is asked for it next time too"
    other = begun_browser(app, invited, "me")
    other.get("/me/ask")
    assert other.soup.select_one("[name=not_iro]:not([checked])")
    assert "will see it" not in other.text


def test_a_child_who_opened_their_own_link_again_keeps_what_stands_in_the_first_tab(
    app: Flask, invited: Invited
) -> None:
    page = asked_browser(app, invited)
    page.get("/me/ask")
    other_opens_their_link(page, invited)
    page.send(FORM, 400, kind="advocate")
    assert "What you chose is still here" in page.text
