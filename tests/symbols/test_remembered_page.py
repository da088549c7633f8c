"""Promises of the page of remembered pictures: the list, undo, and whose it is."""

import pytest
from flask import Flask

from children.model import Service
from staff.model import Account
from store.work import Store
from symbols.memories import list_memories, remember
from tests.factories.desk import browser_of
from tests.factories.service import make_service
from tests.factories.staff import make_account
from tests.pages.client import PageClient
from web.access import Role

PAGE = "/desk/pictures/remembered"


@pytest.fixture
def team(store: Store, app: Flask) -> tuple[Service, Account, PageClient]:
    with store.begin():
        service = make_service()
        account = make_account(service, Role.PARTICIPATION)
        remember(service.id, "en", "wobbly zebra", "dog", account.id)
        other = make_service()
        remember(other.id, "en", "another service's", "dog", account.id)
    return service, account, browser_of(app, account)


def test_the_team_sees_what_is_remembered_in_its_service(team: tuple[Service, Account, PageClient]) -> None:
    browser = team[2]
    browser.get(PAGE)
    assert "wobbly zebra" in browser.text
    assert "another service's" not in browser.text


def test_undo_takes_a_phrase_off(team: tuple[Service, Account, PageClient], store: Store) -> None:
    service, _, browser = team
    browser.get(PAGE)
    browser.send(".remembered form")
    assert "wobbly zebra" not in browser.text
    with store.begin(write=False):
        assert list_memories(service.id) == ()


def test_another_service_s_memory_cannot_be_undone(
    team: tuple[Service, Account, PageClient], store: Store, app: Flask
) -> None:
    with store.begin():
        elsewhere = make_account(make_service(), Role.PARTICIPATION)
        (memory,) = list_memories(team[0].id)
    browser = browser_of(app, elsewhere)
    browser.get(PAGE)
    browser.post(f"{PAGE}/{memory.id}/undo", {}, status=404)


def test_an_iro_does_not_keep_the_list(store: Store, app: Flask) -> None:
    with store.begin():
        iro = make_account(make_service(), Role.IRO)
    browser_of(app, iro).get(PAGE, status=404)
