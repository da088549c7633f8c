"""Promises about how a form reaches its person: a card on paper, an email that names nobody, and what the IRO
sees of it; a link's secret is kept nowhere in the clear, and not at all once it has left."""

import email
import email.policy
import re
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from flask import Flask
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import select
from werkzeug.datastructures import MultiDict

from consult.network.asked import asked_for, is_address
from consult.network.read import list_answers, list_forms
from staff.post.carriers import Folder, NotCarried
from staff.post.model import Mail
from staff.post.round import Post
from staff.post.tables import MailRow
from staff.post.write import MOST_TRIES, list_waiting
from store.work import Store, db, vault
from tests.conftest import Clock
from tests.dump import dump_text
from tests.factories.desk import browser_of
from tests.factories.invite import Invited, invite_in
from tests.factories.network import ask, begun
from tests.pages.client import PageClient

LINK = re.compile(r"http://heard\.test(/n/([\w-]+))")
TO = "tilda.moss@example.org"


@pytest.fixture
def invited(app: Flask) -> Invited:
    return invite_in(app, called="Robinetta")


class Away:
    """A mail server that is down."""

    def carry(self, mail: Mail) -> None:
        raise NotCarried("away")


def desk_of(app: Flask, invited: Invited) -> tuple[PageClient, str]:
    pages, path = browser_of(app, invited.iro), f"/desk/reviews/{invited.review.id}/network"
    pages.get(path)
    return pages, path


def round_of_post(app: Flask, store: Store, folder: Path) -> list[tuple[str, str, str]]:
    """One round; out: address, subject, words of what left."""
    with app.app_context():
        Post(Folder(folder), "https://heard.example.test").go_round(store)
    found = [
        email.message_from_bytes(one.read_bytes(), policy=email.policy.default)
        for one in folder.glob("*.eml")
    ]
    return [(str(one["To"]), str(one["Subject"]), one.get_body(("plain",)).get_content()) for one in found]  # type: ignore[union-attr]


def test_a_card_to_print_opens_the_form_and_names_no_child(app: Flask, invited: Invited) -> None:
    pages, path = desk_of(app, invited)
    pages.post(path, {"who": ["parent"], "for-parent": "Tilda Moss", "lang-parent": "ar"})
    link = LINK.search(str(pages.soup))
    assert link is not None
    answer = pages.client.post(f"{path}/card", data={**token(pages), "secret": link[2]})
    assert answer.mimetype == "application/pdf"
    with pikepdf.open(BytesIO(answer.data)) as pdf:
        assert len(pdf.pages) == 1
        assert str(pdf.Root.Lang) == "ar"
        assert pdf.Root.MarkInfo.Marked
    for name in ("Robinetta", "Tilda"):
        assert name.encode() not in answer.data
    other = invite_in(app, called="Kofi")
    strange, elsewhere = desk_of(app, other)
    assert (
        strange.client.post(f"{elsewhere}/card", data={**token(strange), "secret": link[2]}).status_code
        == 404
    )
    assert pages.client.post(f"{path}/card", data={**token(pages), "secret": "x"}).status_code == 404


def token(pages: PageClient) -> dict[str, str]:
    found = pages.soup.select_one("input[name=csrf_token]")
    assert found is not None
    return {"csrf_token": str(found["value"])}


def test_the_link_goes_by_email_and_the_email_names_nobody(
    app: Flask, store: Store, invited: Invited, tmp_path: Path
) -> None:
    pages, path = desk_of(app, invited)
    pages.post(path, {"who": ["carer"], "for-carer": "Tilda Moss", "lang-carer": "ar", "mail-carer": TO})
    link = LINK.search(str(pages.soup))
    assert link is not None
    assert "waits to be sent" in pages.text
    for secret in (link[2], TO, "Robinetta"):
        assert secret not in dump_text(store)
    ((to, subject, body),) = round_of_post(app, store, tmp_path)
    assert to == TO
    assert link[0] in body.splitlines(), "alone on its line"
    assert "English:" in body
    for name in ("Robinetta", "Tilda", invited.iro.name, "Lantern House", "3 December"):
        assert name not in subject + body
    with store.begin(write=False):
        (form,) = list_forms(invited.review.id)
    assert begun_by_link(app, link[1]).path == "/network"
    assert f"emailed to {TO}" in pages.get(path).get_text()
    assert form.mailed_to == TO


def begun_by_link(app: Flask, link: str) -> PageClient:
    browser = PageClient(app)
    browser.get(link)
    browser.send("main form")
    return browser


def test_once_it_has_left_or_cannot_the_secret_is_kept_nowhere(
    app: Flask, store: Store, invited: Invited, tmp_path: Path, clock: Clock
) -> None:
    pages, path = desk_of(app, invited)
    pages.post(path, {"who": ["carer"], "mail-carer": TO})
    round_of_post(app, store, tmp_path)
    assert kept_bodies(store) == [""]
    pages.post(path, {"who": ["school"], "mail-school": "office@school.example"})
    for _ in range(MOST_TRIES):
        with app.app_context():
            Post(Away(), "https://heard.example.test").go_round(store)
        clock.forward(hours=5)
    assert kept_bodies(store) == ["", ""]
    pages = browser_of(app, invited.iro)
    assert "could not be sent" in pages.get(path).get_text()


def kept_bodies(store: Store) -> list[str]:
    with store.begin(write=False):
        rows = db().scalars(select(MailRow)).all()
        opened = [vault().service().open_json("mails", "content", row.id, row.content) for row in rows]
    return [str(one["body"]) for one in opened]


def test_taken_back_before_it_left_it_never_goes(
    app: Flask, store: Store, invited: Invited, tmp_path: Path
) -> None:
    pages, path = desk_of(app, invited)
    pages.post(path, {"who": ["carer"], "mail-carer": TO})
    pages.send("form[action$='/revoke']")
    assert round_of_post(app, store, tmp_path) == []
    with store.begin(write=False):
        assert list_waiting() == []


def test_a_new_link_ends_the_old_one_and_keeps_what_was_written(
    app: Flask, store: Store, invited: Invited, tmp_path: Path
) -> None:
    asked = ask(app, invited)
    begun(app, asked).send("#answer", go="save", well="She paints a lot")
    pages, path = desk_of(app, invited)
    pages.send("form[action$='/link']", mail="nobody")
    assert "not an email address" in pages.text
    pages.send("form[action$='/link']", mail=TO)
    link = LINK.search(str(pages.soup))
    assert link is not None
    PageClient(app).get(asked.link, 404)
    ((to, _, body),) = round_of_post(app, store, tmp_path)
    assert (to, link[0] in body) == (TO, True)
    browser = begun_by_link(app, link[1])
    assert "You wrote something here before" in browser.text
    browser.send("#answer", go="send")
    with store.begin(write=False):
        assert next(one for one in list_answers(asked.form) if one.sent).given == {"well": "She paints a lot"}
    assert "answered" in pages.get(path).get_text()
    assert pages.soup.select_one("form[action$='/link']") is None
    pages.post(f"{path}/{asked.form.id}/link", {"mail": ""}, 400)


def test_the_iro_sees_that_it_was_opened(app: Flask, invited: Invited) -> None:
    asked = ask(app, invited)
    pages, path = desk_of(app, invited)
    assert "not opened yet" in pages.text
    PageClient(app).get(asked.link)
    assert "not opened yet" in pages.get(path).get_text(), (
        "a mail program that looks at links has not opened it"
    )
    begun(app, asked)
    assert "not opened yet" not in pages.get(path).get_text()
    assert "opened " in pages.text


def test_a_wrong_address_makes_no_form_and_keeps_what_was_typed(
    app: Flask, store: Store, invited: Invited
) -> None:
    pages, path = desk_of(app, invited)
    pages.post(
        path,
        {"who": ["carer", "school"], "for-carer": "Tilda", "lang-school": "ti", "mail-carer": "a@b"},
    )
    assert "a@b" in pages.text
    kept = [
        pages.soup.select_one("main [name=for-carer]"),
        pages.soup.select_one("[name=lang-school] [selected]"),
    ]
    assert [one and one["value"] for one in kept] == ["Tilda", "ti"]
    assert len(pages.soup.select("[name=who][checked]")) == 2
    with store.begin(write=False):
        assert list_forms(invited.review.id) == []


@given(st.text(max_size=40), st.text(max_size=40))
def test_an_address_is_one_address_in_one_line(before: str, after: str) -> None:
    typed = f"{before}@{after}"
    if is_address(typed):
        assert typed.isascii()
        assert typed.count("@") == 1
        assert not set(typed) & set(' ,;<>"()\r\n\t')


@given(st.dictionaries(st.sampled_from(["who", "for-carer", "lang-carer", "mail-carer"]), st.text()))
def test_any_form_is_a_wish_or_none(posted: dict[str, str]) -> None:
    wanted = asked_for(MultiDict({**posted, "who": posted.get("who", "carer")}), ["en", "ar"])
    assert all(one.language in ("en", "ar") and len(one.for_whom) <= 80 for one in wanted)
