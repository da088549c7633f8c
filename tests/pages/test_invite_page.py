"""Promises about the IRO's page of an invite: who makes a link, what the card tells, what is shown once."""

from io import BytesIO

import pikepdf
import pytest
from flask import Flask
from sqlalchemy import select

from children.model import StaffId, Way
from consult import read, unlock, write
from consult.model import InviteRevoked
from store.tables import AuditRow
from store.work import Store, db
from tests.factories.child import make_child
from tests.factories.invite import Invited, invite_in, make_sitting
from tests.factories.review import make_review
from tests.factories.service import make_service
from tests.factories.staff import make_account, sign_in
from tests.pages.client import PageClient
from web.access import Role

MAKE = "main form.panel"


@pytest.fixture
def invited(app: Flask) -> Invited:
    return invite_in(app, called="Robin", way=Way.EASY, language="ar", reads="ar")


def desk(app: Flask, account: object) -> PageClient:
    browser = PageClient(app)
    sign_in(browser.client, account.email)  # type: ignore[attr-defined]
    return browser


def address(invited: Invited) -> str:
    return f"/desk/reviews/{invited.review.id}/invite"


def test_form_starts_with_the_childs_own_way_and_language_and_says_what_is_unchecked(
    app: Flask, invited: Invited
) -> None:
    page = desk(app, invited.iro)
    soup = page.get(address(invited))
    assert {one["value"] for one in soup.select("input[checked][type=radio]")} == {"easy", "ar", ""}
    assert soup.select_one("input[name=sound][checked]")["value"] == "", "sound as the child has it"  # type: ignore[index]
    assert "Arabic (drafted by machine, not checked by a speaker)" in page.text


def test_link_is_shown_once_and_earlier_ones_are_taken_back(
    app: Flask, store: Store, invited: Invited
) -> None:
    page = desk(app, invited.iro)
    page.get(address(invited))
    page.send(MAKE, way="pictures", language="en")
    link = str(page.soup.select_one("#link")["value"])  # type: ignore[index]
    assert link.startswith("http://heard.test/i/")
    assert page.soup.select_one("img[src^='data:image/svg+xml']")
    secret = link.rsplit("/", 1)[1]
    with store.begin(write=False):
        assert read.load_invite_by_secret(secret).way is Way.PICTURES
        with pytest.raises(InviteRevoked):
            read.load_invite_by_secret(invited.secret)
    page.get(address(invited))
    assert secret not in page.answer.text  # type: ignore[union-attr]


def test_card_names_the_child_only_by_what_they_are_called(app: Flask, invited: Invited) -> None:
    page = desk(app, invited.iro)
    page.get(address(invited))
    page.send(MAKE)
    secret = page.soup.select_one("[name=secret]")["value"]  # type: ignore[index]
    page.send("[action$='/card']")
    assert page.answer is not None
    assert page.answer.mimetype == "application/pdf"
    with pikepdf.open(BytesIO(page.answer.get_data())) as card:
        assert len(card.pages) == 1
        assert str(card.Root.Lang) == "ar"
    assert invited.child.reference.encode() not in page.answer.get_data()
    other = invite_in(app, service=invited.service)
    page.get(address(invited))
    page.post(f"/desk/reviews/{invited.review.id}/invite/card", {"secret": other.secret}, 404)
    page.post(f"/desk/reviews/{invited.review.id}/invite/card", {"secret": "wrong"}, 404)
    assert secret != other.secret


def test_opening_the_page_is_written_down(app: Flask, store: Store, invited: Invited) -> None:
    desk(app, invited.iro).get(address(invited))
    with store.begin(write=False):
        row = db().scalars(select(AuditRow).where(AuditRow.action == "invite.page_opened")).one()
        assert (row.subject, row.actor) == (str(invited.child.id), f"staff:{invited.iro.id}")


def test_link_can_be_taken_back(app: Flask, store: Store, invited: Invited) -> None:
    page = desk(app, invited.iro)
    page.get(address(invited))
    page.send("[action$='/revoke']")
    assert "taken back" in page.text
    with store.begin(write=False), pytest.raises(InviteRevoked):
        read.load_invite_by_secret(invited.secret)


def test_link_of_another_review_cannot_be_taken_back_here(app: Flask, store: Store, invited: Invited) -> None:
    other = invite_in(app, service=invited.service)
    page = desk(app, invited.iro)
    page.get(address(invited))
    page.post(f"{address(invited)}/{other.invite.id}/revoke", status=404)
    with store.begin(write=False):
        read.load_invite_by_secret(other.secret)


@pytest.mark.parametrize("role", [Role.PARTICIPATION, Role.ADMINISTRATOR, Role.IRO])
def test_someone_elses_child_is_not_there(app: Flask, store: Store, invited: Invited, role: Role) -> None:
    with store.begin():
        stranger = make_account(invited.service, role, "Ola Pike")
    desk(app, stranger).get(address(invited), 404)


def test_manager_may_invite_but_not_unlock(app: Flask, store: Store, invited: Invited) -> None:
    with store.begin():
        manager = make_account(invited.service, Role.MANAGER, "Ola Pike")
    page = desk(app, manager)
    page.get(address(invited))
    page.post(f"/desk/reviews/{invited.review.id}/unlock", status=404)


def test_iro_gives_new_tries_after_five_misses(app: Flask, store: Store, invited: Invited) -> None:
    with store.begin():
        first = make_sitting(invited)
        write.save_opening(first, pictures=("pin-cat", "pin-sun"))
        second = make_sitting(invited)
        for _ in range(5):
            unlock.try_pictures(second, frozenset(("pin-dog", "pin-sun")))
    page = desk(app, invited.iro)
    page.get(address(invited))
    assert "five times" in page.text
    page.send("[action$='/unlock']")
    assert "five times" not in page.text
    with store.begin():
        assert unlock.try_pictures(second, frozenset(("pin-cat", "pin-sun")))


def test_outside_demo_no_invite_is_made_until_the_contacts_are_there(app: Flask, store: Store) -> None:
    with store.begin():
        service = make_service(fictional=False, contacts=False)
        iro = make_account(service)
        review = make_review(make_child(service, StaffId(iro.id)))
    page = desk(app, iro)
    where = f"/desk/reviews/{review.id}/invite"
    page.get(where)
    assert "must be filled in and dated first" in page.text
    page.post(where, {"way": "pictures", "language": "en", "days": "40"})
    with store.begin(write=False):
        assert read.list_invites(review.id) == []


def test_no_link_is_made_for_answers_already_sent(app: Flask, store: Store, invited: Invited) -> None:
    with store.begin():
        write.send_submission(make_sitting(invited))
    page = desk(app, invited.iro)
    page.get(address(invited))
    assert "sent already" in page.text
    assert page.soup.select_one(MAKE) is None


@pytest.mark.parametrize(
    ("field", "value"), [("days", "0"), ("days", "1000"), ("days", "x"), ("language", "xx"), ("way", "dance")]
)
def test_form_refuses_what_is_not_offered(
    app: Flask, store: Store, invited: Invited, field: str, value: str
) -> None:
    page = desk(app, invited.iro)
    page.get(address(invited))
    page.send(MAKE, **{field: value})  # type: ignore[arg-type]
    with store.begin(write=False):
        assert len(read.list_invites(invited.review.id)) == 1


def test_the_questionnaire_prints_for_this_child_and_for_nobody_elses_iro(
    app: Flask, store: Store, invited: Invited
) -> None:
    page = desk(app, invited.iro)
    soup = page.get(address(invited))
    links = [str(one["href"]) for one in soup.select("td a[href$='.pdf']")]
    assert [link.rsplit("/", 1)[1] for link in links] == ["paper.pdf", "cards.pdf"]
    for link in links:
        printed = page.client.get(link)
        assert printed.mimetype == "application/pdf"
        with pikepdf.open(BytesIO(printed.data)) as document:
            assert str(document.Root.Lang) == "ar"
            assert invited.secret.encode() not in printed.data
    with store.begin():
        other = make_account(invited.service, email="other@heard.test")
    assert desk(app, other).client.get(links[0]).status_code == 404
