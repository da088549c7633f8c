"""Promises about the passport: written by the IRO, sealed, followed by the record, on one page of paper."""

import io
import re
from datetime import date

import pypdfium2
import pytest
from flask import Flask

from children.model import StaffId, Way
from children.passport.model import Access, Passport, Scan, Understands
from children.passport.read import load_passport
from children.passport.setting import followed_by, save_passport
from children.passport.words import groups_of
from children.read import load_child_unguarded
from children.write import erase_child
from staff.model import Account
from store.tables import AuditRow
from store.work import Store, db
from tests.dump import dump_text
from tests.factories.child import make_details
from tests.factories.invite import Invited, invite_in
from tests.factories.passport import make_passport
from tests.factories.staff import make_account, signed_in_browser
from tests.pages.client import PageClient
from web.access import Role

WRITTEN = {
    "yes": "Looks up",
    "no": "Turns away",
    "understands": ["photos"],
    "uses": ["choose", "give"],
    "access": "one",
    "pace": "4",
    "by_rows": "y",
    "dwell": "20",
    "cards_at_once": "4",
    "picture_size": "1",
    "locked": "y",
    "sound": "",
    "upsets": "Loud doors",
    "filled_by": "Ade Barlow",
    "role": "teacher",
    "filled_on": "2026-11-20",
}


@pytest.fixture
def invited(app: Flask) -> Invited:
    return invite_in(app, called="Robin")


def at_desk(app: Flask, account: Account) -> PageClient:
    pages = PageClient(app)
    pages.client = signed_in_browser(app, account)
    return pages


def address(invited: Invited) -> str:
    return f"/desk/children/{invited.child.id}/passport"


def text_of(pdf: bytes) -> tuple[int, str]:
    document = pypdfium2.PdfDocument(io.BytesIO(pdf))
    pages = [page.get_textpage().get_text_range() for page in document]
    return len(pages), re.sub(r"\s+", " ", " ".join(pages))


def test_the_iro_writes_it_down_and_it_comes_back(app: Flask, store: Store, invited: Invited) -> None:
    pages = at_desk(app, invited.iro)
    pages.get(address(invited))
    pages.post(address(invited), WRITTEN)
    assert "Written by Ade Barlow" in pages.text
    with store.begin(write=False):
        found = load_passport(invited.child.id)
        assert found is not None
        assert (found.by_rows, found.dwell) == (True, 20)
        assert (found.yes, found.access, found.scan, found.pace) == (
            "Looks up",
            Access.ONE_SWITCH,
            Scan.ONE,
            4,
        )
        assert found.filled_on == date(2026, 11, 20)
        assert load_child_unguarded(invited.child.id).picture_size == 1
    assert pages.soup.select_one("input[name=upsets], textarea[name=upsets]") is not None


def test_it_needs_yes_no_and_who_wrote_it(app: Flask, store: Store, invited: Invited) -> None:
    pages = at_desk(app, invited.iro)
    pages.get(address(invited))
    pages.post(address(invited), WRITTEN | {"yes": "", "filled_by": ""})
    assert "Please write how they say yes" in pages.text
    with store.begin(write=False):
        assert load_passport(invited.child.id) is None


def test_nobody_but_the_iro_and_their_cover_opens_it(app: Flask, store: Store, invited: Invited) -> None:
    with store.begin():
        roles = (Role.IRO, Role.MANAGER, Role.PARTICIPATION)
        others = [make_account(invited.service, role) for role in roles]
    for account in others:
        at_desk(app, account).get(address(invited), 404)
        at_desk(app, account).get(address(invited) + ".pdf", 404)


def test_each_opening_and_each_writing_is_in_the_trail(app: Flask, store: Store, invited: Invited) -> None:
    pages = at_desk(app, invited.iro)
    pages.get(address(invited))
    pages.post(address(invited), WRITTEN)
    with store.begin(write=False):
        actions = [row.action for row in db().query(AuditRow).order_by(AuditRow.seq)]
    assert "passport.added" in actions
    assert "record.opened" in actions


def test_a_thief_of_the_database_reads_none_of_it(store: Store, app: Flask, invited: Invited) -> None:
    with store.begin():
        save_passport(invited.child, make_passport(), StaffId(invited.iro.id))
    dumped = dump_text(store)
    assert "Looks up" not in dumped
    assert "Barlow" not in dumped
    with store.begin():
        erase_child(invited.child.id)
    with store.begin(write=False):
        assert load_passport(invited.child.id) is None


@pytest.mark.parametrize("lang", ["en", "ar", "ti"])
def test_it_prints_on_one_page_in_each_language(
    app: Flask, store: Store, invited: Invited, lang: str
) -> None:
    with store.begin():
        save_passport(invited.child, make_passport(), StaffId(invited.iro.id))
    pages = at_desk(app, invited.iro)
    answer = pages.client.get(f"{address(invited)}.pdf?lang={lang}")
    count, text = text_of(answer.data)
    assert count == 1
    # A line that runs from right to left is read out of the file in another order, and whole.
    assert {"Looks", "up", "and", "smiles", "Robin"} <= set(re.findall(r"[A-Za-z]+", text))


def test_a_blank_one_prints_with_places_to_write(app: Flask, invited: Invited) -> None:
    answer = at_desk(app, invited.iro).client.get(f"{address(invited)}.pdf?blank=1")
    count, text = text_of(answer.data)
    assert count == 1
    assert text.count("....") > 10


def test_the_record_keeps_what_the_passport_leaves_open() -> None:
    details = make_details(picture_size=3)
    assert followed_by(details, Passport()) == details
    assert followed_by(details, make_passport(picture_size=1)).picture_size == 1


def test_whom_words_do_not_reach_is_asked_in_pictures() -> None:
    details = make_details(way=Way.WORDS)
    followed = followed_by(details, make_passport())
    assert (followed.way, followed.reads_pictures_only) == (Way.PICTURES, True)
    words = make_passport(understands=(Understands.PHOTOS, Understands.WORDS))
    assert followed_by(details, words) == details


def test_who_knows_only_things_to_hold_is_heard_by_watching() -> None:
    assert make_passport(understands=(Understands.OBJECTS,)).is_for_watching
    assert not make_passport(understands=(Understands.OBJECTS, Understands.PHOTOS)).is_for_watching
    assert not Passport().is_for_watching


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        (
            {"access": Access.ONE_SWITCH, "pace": 4, "by_rows": True},
            "one switch · row by row · 4 seconds on each card",
        ),
        ({"access": Access.TWO_SWITCHES, "pace": 4}, "two switches"),
        (
            {"access": Access.DWELL, "dwell": 5, "by_rows": True},
            "resting on a card for a moment · for 0.5 seconds",
        ),
        ({"access": Access.TOUCH, "pace": 4, "by_rows": True}, "touching"),
    ],
)
def test_how_they_choose_is_said_with_what_is_set_for_it(changes: dict[str, object], said: str) -> None:
    def english(_context: str, text: str, **marks: object) -> str:
        return text.format(**marks)

    lines = [line for group in groups_of(make_passport(**changes), english, "en") for line in group.lines]
    assert said in [line.text for line in lines]


def test_what_is_not_written_is_not_shown() -> None:
    def english(_context: str, text: str, **_marks: object) -> str:
        return text

    groups = groups_of(make_passport(say="", avoid=""), english, "en")
    assert [group.heading for group in groups] == ["How I say", "How to ask me", "Watch for"]
    assert "Words" in [group.heading for group in groups_of(Passport(), english, "en", blank=True)]
