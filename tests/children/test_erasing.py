"""Erasing a child: asked twice, for managers, and then nothing of them can be read anywhere."""

from dataclasses import dataclass
from uuid import UUID

import pytest
from bs4 import BeautifulSoup
from flask import Flask

from children.model import Child, ChildNotFound, Service
from children.read import load_child_unguarded
from consult.model import Alert
from consult.read import list_alerts
from staff.model import Account
from store.tables import AuditRow
from store.work import Store, db
from tests.conftest import Clock
from tests.factories.child import make_child
from tests.factories.invite import Invited, make_invited
from tests.factories.outcome import publish
from tests.factories.staff import make_account, signed_in_browser
from tests.factories.submission import HAPPY, NOT_SAFE, in_words, make_submission
from tests.factories.viewer import make_duty
from tests.pages.client import PageClient
from web.access import Role

NAME, REFERENCE, WORDS = "Robinetta", "SW 77", "I won at chess"


@dataclass(frozen=True)
class Desk:
    """A child who was invited, answered, raised an alert and has a record; their IRO, duty and manager."""

    app: Flask
    store: Store
    invited: Invited
    alert: Alert
    duty: Account
    manager: Account

    @property
    def child(self) -> Child:
        """The child who will be erased."""
        return self.invited.child

    @property
    def page(self) -> str:
        """Where they are erased."""
        return f"/desk/children/{self.child.id}/erase"

    def browser(self, account: Account) -> PageClient:
        """Where this account is signed in."""
        pages = PageClient(self.app)
        pages.client = signed_in_browser(self.app, account)
        return pages

    def erase(self) -> BeautifulSoup:
        """As the manager does it."""
        pages = self.browser(self.manager)
        pages.get(self.page)
        return pages.send("main form", reason="asked", reference=" sw77")

    def desk_pages(self) -> list[str]:
        """Every page of the desk whose address names the child, a review or an alert of theirs."""
        ids: dict[str, UUID] = {
            "child_id": self.child.id,
            "review_id": self.invited.review.id,
            "answer_id": self.alert.answer_id,
            "submission_id": self.alert.submission_id,
        }
        adapter = self.app.url_map.bind("heard.test")
        rules = [
            rule
            for rule in self.app.url_map.iter_rules()
            if "GET" in (rule.methods or ()) and rule.arguments and rule.arguments <= set(ids)
        ]
        found = [adapter.build(one.endpoint, {name: ids[name] for name in one.arguments}) for one in rules]
        return [path for path in found if "/desk/" in path]


@pytest.fixture
def desk(app: Flask, store: Store) -> Desk:
    with store.begin():
        invited = make_invited(called=NAME, reference=REFERENCE)
        make_submission(invited, {"feel": HAPPY, "proud": in_words(WORDS), "safe": NOT_SAFE})
        publish(invited)
        duty = make_account(invited.service, name="Ada Quill")
        manager = make_account(invited.service, Role.MANAGER, name="Max Fenn")
        make_duty(invited.service.id, duty.id, manager.id)
        (alert,) = list_alerts([invited.child.id])
    return Desk(app, store, invited, alert, duty, manager)


def is_there(desk: Desk) -> bool:
    """Whether the child's record can still be read."""
    with desk.store.begin(write=False):
        try:
            return load_child_unguarded(desk.child.id).called == NAME
        except ChildNotFound:
            return False


def test_the_page_says_what_is_lost_and_erases_only_with_reason_and_reference(desk: Desk) -> None:
    pages = desk.browser(desk.manager)
    pages.get(f"/desk/children/{desk.child.id}")
    page = pages.get(desk.page)
    for lost in ("everything they said", "letters", "every backup", "cannot be taken back"):
        assert lost in pages.text
    page = pages.send("main form", reason="asked", reference="SW 78")
    assert "not the reference of this child" in page.text
    page = pages.send("main form", reference=REFERENCE, reason=[])
    assert "choose why" in page.text
    assert is_there(desk)
    pages.send("main form", reason="asked", reference=REFERENCE)
    assert "Nothing about this child can be read" in pages.text
    assert not is_there(desk)


def test_only_managers_of_the_service_erase(desk: Desk) -> None:
    with desk.store.begin():
        others = [
            make_account(desk.invited.service, role) for role in (Role.PARTICIPATION, Role.ADMINISTRATOR)
        ]
    for account in (desk.invited.iro, desk.duty, *others):
        pages = desk.browser(account)
        pages.get(desk.page, 404)
        pages.get("/desk/")
        pages.post(desk.page, {"reason": "asked", "reference": REFERENCE}, 404)
    assert is_there(desk)


def test_an_erased_child_appears_nowhere_and_the_trail_is_whole(desk: Desk, clock: Clock) -> None:
    clock.forward(hours=5)
    paths = desk.desk_pages()
    own = desk.browser(desk.invited.iro)
    assert sum(own.client.get(path).status_code == 200 for path in paths) >= 8
    duty = desk.browser(desk.duty)
    duty.get(f"/desk/alerts/{desk.alert.answer_id}")
    desk.erase()
    clock.forward(minutes=1)
    for account in (desk.invited.iro, desk.duty, desk.manager):
        pages = desk.browser(account)
        for path in paths:
            assert NAME not in pages.get(path, 404).text, path
        for path in ("/desk/", "/desk/children", "/desk/alerts"):
            pages.get(path)
            assert NAME not in pages.text, path
            assert WORDS not in pages.text, path
            assert str(desk.child.id) not in str(pages.soup), path
    assert desk.store.verify_audit().is_whole


def test_an_erased_childs_card_ends_kindly(desk: Desk) -> None:
    desk.erase()
    answer = desk.app.test_client().get(desk.invited.link, follow_redirects=True)
    assert answer.status_code < 500
    assert NAME not in answer.text


def test_the_trail_keeps_who_erased_and_why_as_a_code(desk: Desk) -> None:
    desk.erase()
    with desk.store.begin():
        (row,) = db().query(AuditRow).filter(AuditRow.action == "child.erased")
        assert (row.actor, row.subject) == (f"staff:{desk.manager.id}", str(desk.child.id))
        assert row.ids == '{"reason":"asked"}'


def run(desk: Desk, *args: str, answer: str = "") -> tuple[int, str]:
    """(exit code, output) of `flask children erase`."""
    result = desk.app.test_cli_runner().invoke(args=["children", "erase", *args], input=answer)
    return result.exit_code, result.output


def test_the_command_erases_the_child_of_this_reference_and_service(desk: Desk) -> None:
    with desk.store.begin():
        other: Service = desk.invited.service
        beside = make_child(other, None, called="Wren")
    known = ("--reference", "sw 77", "--service", "Sandmere")
    assert run(desk, "--reference", "SW 76", *known[2:], "--yes")[0] == 1
    assert run(desk, *known[:2], "--service", "Nowhere", "--yes")[0] == 1
    assert run(desk, *known, answer="n\n")[0] == 1
    assert is_there(desk)
    assert run(desk, *known, "--yes") == (
        0,
        "Erased. Copies of the key folder that are kept elsewhere must be taken away as well.\n",
    )
    assert not is_there(desk)
    assert run(desk, *known, "--yes")[0] == 1
    with desk.store.begin(write=False):
        assert load_child_unguarded(beside.id).called == "Wren"
