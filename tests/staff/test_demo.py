"""The demo: all states at once, kept over restarts, links always good, never among real people."""

import json
import stat
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from flask import Flask
from flask.testing import FlaskClient

from app import create_app
from children.model import AgeBand, ServiceId
from children.read import list_children, list_reviews, list_services, today
from consult.banks import bank_for
from consult.model import Holder
from consult.questions.kinds import describe
from consult.questions.path import asked_questions
from consult.questions.who import Facts, facts_of
from consult.read import load_invite_by_secret
from consult.write import begin_sitting, revoke_invite
from letters.agreed import list_agreed
from letters.check import check, unsettled
from letters.model import Both, Level, SectionKind, Symbols
from letters.read import list_approved, load_letter
from letters.translating.model import english_left
from staff.caseload import State, state_of
from staff.demo.people import CHILDREN
from staff.demo.record import DemoRecord, read_record, secret_in, write_record
from staff.demo.said import SAID
from staff.demo.seed import RealPeopleHere, seed
from staff.stories import list_stories, newest_of_each_child
from store.base import Base
from store.keys import make_keys
from store.work import Store
from tests.conftest import Clock
from tests.factories.service import make_service
from tests.factories.staff import sign_in
from web.access import Role, Viewer
from web.settings import Settings

ADDRESS = "http://127.0.0.1:8000"


class Demo:
    """A seeded demo."""

    def __init__(self, folder: Path):
        self.clock = Clock()
        self.settings = Settings(
            "test", folder, f"sqlite:///{folder / 'heard.sqlite3'}", folder / "keys", ADDRESS
        )
        make_keys(self.settings.keys)
        self.app: Flask = create_app(self.settings, clock=self.clock)
        self.store: Store = self.app.extensions["store"]
        Base.metadata.create_all(self.store.engine)
        self.record = seed(self.app, ADDRESS, DemoRecord())

    def again(self, address: str = ADDRESS) -> DemoRecord:
        """Seed once more."""
        self.record = seed(self.app, address, self.record)
        return self.record

    def manager(self) -> Viewer:
        """The demo's manager, in an open unit of work."""
        (service,) = list_services()
        return Viewer(service.id, ServiceId(service.id), Role.MANAGER, "", "")


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Demo]:
    made = Demo(tmp_path_factory.mktemp("demo"))
    yield made
    made.store.close()


def test_links_are_six_or_more_in_each_way_and_language(demo: Demo) -> None:
    links = demo.record.children
    assert len(links) >= 6
    assert {one.way for one in links} == {"pictures", "easy", "words"}
    assert {one.language for one in links} == {"en", "ar", "ti"}
    assert len({one.link for one in links}) == len(links)


def test_every_link_answers_a_plain_get_and_changes_nothing(demo: Demo) -> None:
    for link in [one.link for one in demo.record.children] + [one.link for one in demo.record.letters]:
        assert link.startswith(f"{ADDRESS}/")
        for _ in range(2):
            assert demo.app.test_client().get(urlsplit(link).path).status_code == 200


def test_letters_are_there_in_three_languages(demo: Demo) -> None:
    assert {one.language for one in demo.record.letters} == {"en", "ar", "ti"}


def test_letters_show_each_way_a_letter_can_look_and_could_be_approved_as_they_are(demo: Demo) -> None:
    with demo.store.begin(write=False):
        reviews = [one.id for child in list_children(demo.manager()) for one in list_reviews(child.id)]
        letters = [load_letter(letter).letter for _, letter in list_approved(reviews)]
    assert {one.level for one in letters} == {Level.STORY, Level.EASY, Level.PLAIN}
    assert {one.symbols for one in letters} == set(Symbols)
    assert {(one.lang, one.second_lang) for one in letters if one.both is Both.SIDE} == {("ar", "en")}
    assert any(each.kind is SectionKind.CLOSING for one in letters for each in one.sections)
    assert [one.child_name for one in letters if unsettled(check(one))] == []
    assert [line.text for one in letters for line in english_left(one)] == []


def test_every_state_is_present(demo: Demo) -> None:
    with demo.store.begin(write=False):
        stories = list_stories(demo.manager())
        states = {state_of(one) for one in newest_of_each_child(stories, today())}
    assert states >= set(State) - {State.CANCELLED}


def test_who_wrote_a_record_has_opened_what_the_child_said(demo: Demo) -> None:
    with demo.store.begin(write=False):
        recorded = [one for one in list_stories(demo.manager()) if one.held_on is not None]
    assert any(one.sent_on for one in recorded)
    assert not [one.child.called for one in recorded if one.never_opened]


def test_people_are_as_many_and_as_different_as_asked() -> None:
    assert len([one for one in CHILDREN if 5 <= one.years <= 17]) >= 14
    assert {one.language for one in CHILDREN if one.came_alone} == {"ar", "ti"}
    assert any(one.pictures_only and not one.reads_in for one in CHILDREN)


def test_demo_shows_each_questionnaire_and_what_was_agreed_last_time(demo: Demo) -> None:
    with demo.store.begin(write=False):
        people = {child.called: child for child in list_children(demo.manager())}
        banks, agreed = {}, {}
        for called, child in people.items():
            review = list_reviews(child.id)[-1]
            banks[called] = bank_for(facts_of(child, review.kind, today()))
            agreed[called] = list_agreed(review.id)
    assert {banks[one].id for one in ("Tilly", "Rahel")} == {"younger"}
    assert banks["Jude"].id == "pictures"
    assert {banks[one].id for one in ("Kofi", "Zain", "Dex")} == {"review"}
    assert [one.what for one in agreed["Kofi"]][:1] == ["Amit will find a football club."]
    assert len(agreed["Dex"]) == 2


def test_what_the_demo_says_can_be_said(demo: Demo) -> None:
    for one in CHILDREN:
        if one.key in SAID:
            band = AgeBand.OLDER if one.years >= 12 else AgeBand.MIDDLE if one.years >= 8 else AgeBand.YOUNGER
            who = Facts(band, one.pictures_only, one.came_alone, leaving_care=one.years >= 16)
            bank = bank_for(who)
            asked = {each.code for each in asked_questions(bank, who, SAID[one.key])}
            assert set(SAID[one.key]) <= asked, one.key
            assert all(describe(value, bank.question(code)) for code, value in SAID[one.key].items())


def test_every_role_signs_in_with_the_password_of_the_file(demo: Demo) -> None:
    assert {one.role for one in demo.record.staff} == {role.value for role in Role}
    for one in demo.record.staff:
        browser = demo.app.test_client()
        assert sign_in(browser, one.email, one.password).status_code == 303
        assert browser.get("/desk/").status_code == 200


def test_pages_of_manager_and_participation_hold_no_childs_words(demo: Demo) -> None:
    for role in ("manager", "participation", "administrator"):
        (one,) = (person for person in demo.record.staff if person.role == role)
        browser = demo.app.test_client()
        sign_in(browser, one.email, one.password)
        shown = browser.get("/desk/").text
        assert "bakery" not in shown
        assert ("Abena" in shown) is (role == "manager")


def test_seeding_again_keeps_data_and_secrets(demo: Demo) -> None:
    before, people = demo.record, _people(demo)
    assert demo.again() == before
    assert _people(demo) == people


def test_seeding_again_elsewhere_moves_the_links_only(demo: Demo) -> None:
    before = demo.record
    moved = demo.again("http://127.0.0.1:9009")
    assert {one.link.split("/")[2] for one in moved.children + moved.letters} == {"127.0.0.1:9009"}
    assert [secret_in(one.link) for one in moved.children] == [secret_in(one.link) for one in before.children]
    assert demo.again() == before


def test_begun_and_revoked_links_are_made_again(demo: Demo) -> None:
    begun, revoked, kept = demo.record.children[:3]
    with demo.store.begin():
        begin_sitting(load_invite_by_secret(secret_in(begun.link)), Holder.ME)
        revoke_invite(load_invite_by_secret(secret_in(revoked.link)).id)
    after = demo.again().children
    assert [one.name for one in after[:3]] == [begun.name, revoked.name, kept.name]
    assert after[0].link != begun.link
    assert after[1].link != revoked.link
    assert after[2] == kept
    assert demo.app.test_client().get(urlsplit(after[0].link).path).status_code == 200


def test_lost_file_gets_new_secrets_for_the_same_people(demo: Demo) -> None:
    people, before = _people(demo), demo.record
    demo.record = DemoRecord()
    after = demo.again()
    assert [one.name for one in after.children] == [one.name for one in before.children]
    assert not {one.link for one in after.children} & {one.link for one in before.children}
    assert _people(demo) == people
    (ines,) = (one for one in after.staff if one.email.startswith("ines"))
    assert sign_in(demo.app.test_client(), ines.email, ines.password).status_code == 303


def test_demo_that_lay_still_for_half_a_year_works_again(demo: Demo) -> None:
    demo.clock.time += timedelta(days=190)
    for one in demo.again().children:
        assert demo.app.test_client().get(urlsplit(one.link).path).status_code == 200
    for letter in demo.record.letters:
        assert demo.app.test_client().get(urlsplit(letter.link).path).status_code == 200


def test_audit_trail_of_the_demo_is_whole(demo: Demo) -> None:
    assert demo.store.verify_audit().is_whole


def test_file_has_the_shape_that_others_read(demo: Demo, tmp_path: Path) -> None:
    path = tmp_path / "instance" / "demo.json"
    write_record(path, demo.record)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    known = json.loads(path.read_text("utf-8"))
    assert list(known) == ["children", "staff", "letters"]
    assert {tuple(one) for one in known["children"]} == {("name", "language", "way", "state", "link")}
    assert {tuple(one) for one in known["staff"]} == {("name", "role", "email", "password")}
    assert {tuple(one) for one in known["letters"]} == {("child", "language", "link")}
    assert read_record(path) == demo.record


def test_file_that_is_not_ours_counts_as_none(tmp_path: Path) -> None:
    for text in ("", "[]", '{"children": 1}', '{"children": [{"x": 1}], "staff": [], "letters": []}'):
        (tmp_path / "demo.json").write_text(text)
        assert read_record(tmp_path / "demo.json") == DemoRecord()


def test_demo_keeps_its_hands_off_real_people(app: Flask, store: Store) -> None:
    with store.begin():
        make_service("A real council", fictional=False)
    with pytest.raises(RealPeopleHere):
        seed(app, ADDRESS, DemoRecord())
    with store.begin(write=False):
        assert [one.name for one in list_services()] == ["A real council"]
    refused = app.test_cli_runner().invoke(args=["demo", "reset", "--yes"])
    assert refused.exit_code == 1
    assert "not fictional" in refused.output


def test_reset_asks_first(client: FlaskClient, app: Flask, settings: Settings) -> None:
    refused = app.test_cli_runner().invoke(args=["demo", "reset"])
    assert refused.exit_code == 1
    assert (settings.keys / "service.json").exists()


def _people(demo: Demo) -> list[tuple[str, int]]:
    """Names, with how many reviews each has."""
    with demo.store.begin(write=False):
        return [(child.called, len(list_reviews(child.id))) for child in list_children(demo.manager())]
