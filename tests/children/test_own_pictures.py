"""Promises about photos of a child's own: seen by that child's people alone, sealed, gone with the child."""

import io
from typing import Any
from uuid import UUID

import pytest
from flask import Flask

from children.model import ChildId, StaffId
from children.own_pictures import (
    MOST_OWN,
    OwnPictureMissing,
    TooManyOwnPictures,
    add_own_picture,
    list_own_pictures,
    load_own_photo,
    opener_of,
    retire_own_picture,
)
from children.read import load_child_unguarded
from children.tables import OwnPictureRow
from children.write import erase_child
from staff.model import Account
from store.sealed import ChildErased
from store.work import Store, Work, db
from symbols.choices import set_order
from symbols.editions.write import change_draft, publish_draft
from symbols.model import PictureMissing
from symbols.reports import list_open_reports
from tests.dump import dump_text
from tests.factories.invite import Invited, asked_browser, begun_browser, invite_in, make_invited
from tests.factories.photo import make_photo
from tests.factories.picture_set import make_set
from tests.factories.staff import make_account, signed_in_browser
from tests.factories.viewer import make_cover
from tests.pages.client import PageClient
from web.access import Role

DATA = "data:image/webp;base64,"


@pytest.fixture
def invited(app: Flask) -> Invited:
    return invite_in(app, called="Robin")


def at_desk(app: Flask, account: Account) -> PageClient:
    pages = PageClient(app)
    pages.client = signed_in_browser(app, account)
    return pages


def address(invited: Invited) -> str:
    return f"/desk/children/{invited.child.id}/pictures"


def upload(pages: PageClient, invited: Invited, status: int = 200, **fields: Any) -> None:
    pages.get(address(invited))
    sent = {"photo": (io.BytesIO(fields.pop("photo", make_photo())), "IMG_0001.jpg"), "other": "", "word": ""}
    pages.post(address(invited), sent | fields, status)


def add(store: Store, invited: Invited, concept: str = "happy") -> UUID:
    with store.begin():
        return add_own_picture(invited.child.id, make_photo(), concept, "", StaffId(invited.iro.id)).id


# For the child's own people


def test_the_iro_adds_a_photo_and_the_child_sees_it_in_the_page_itself(app: Flask, invited: Invited) -> None:
    pages = at_desk(app, invited.iro)
    upload(pages, invited, often="happy", other="happy")
    assert "Kept" in pages.text
    assert len(pages.soup.select(f".own-photos img[src^='{DATA}']")) == 1
    child = asked_browser(app, invited)
    card = child.get("/me/q/feel").select_one(f"label:has([value=happy]) img[src^='{DATA}']")
    assert card is not None


def test_a_word_of_its_own_is_enough_and_nothing_at_all_is_not(app: Flask, invited: Invited) -> None:
    pages = at_desk(app, invited.iro)
    upload(pages, invited, word="Rex")
    assert "Rex" in pages.text
    upload(pages, invited)
    assert "write what it is called" in pages.text
    assert len(pages.soup.select(".own-photos img")) == 1


def test_a_refused_photo_says_why_and_keeps_what_was_chosen(app: Flask, invited: Invited) -> None:
    pages = at_desk(app, invited.iro)
    upload(pages, invited, photo=b"not a photo", often="home", word="Our house")
    assert "JPEG, PNG or WebP" in pages.text
    assert pages.soup.select_one("input[name=often][value=home][checked]")
    assert pages.soup.select_one("input[name=word][value='Our house']")


def test_a_photo_taken_away_is_not_on_the_page(app: Flask, store: Store, invited: Invited) -> None:
    add(store, invited)
    pages = at_desk(app, invited.iro)
    pages.get(address(invited))
    pages.send(".own-photos form")
    assert pages.soup.select(".own-photos img") == []
    with store.begin(write=False):
        assert len(list_own_pictures(invited.child.id, retired=True)) == 1


def test_the_cover_sees_them_too(app: Flask, store: Store, invited: Invited) -> None:
    add(store, invited)
    with store.begin():
        stand_in = make_account(invited.service, name="Ada Quill")
        make_cover(invited.iro.id, stand_in.id, stand_in.id)
    assert at_desk(app, stand_in).get(address(invited)).select(f"img[src^='{DATA}']")


def test_the_childs_word_that_a_photo_is_not_right_reaches_the_iro_alone(
    app: Flask, store: Store, invited: Invited
) -> None:
    add(store, invited)
    child = asked_browser(app, invited)
    child.get("/me/q/feel")
    child.send("#answer", go="not_right")
    assert "is told" in child.text
    child.send("main form", picture="happy")
    with store.begin(write=False):
        assert list_open_reports(invited.service.id) == ()
    iro = at_desk(app, invited.iro)
    assert "not right" in iro.get(f"/desk/children/{invited.child.id}").get_text()
    assert "not right" in iro.get(address(invited)).get_text()


# For nobody else


@pytest.mark.parametrize("role", [Role.IRO, Role.MANAGER, Role.PARTICIPATION, Role.ADMINISTRATOR])
def test_nobody_else_at_the_desk_gets_them(app: Flask, store: Store, invited: Invited, role: Role) -> None:
    photo = add(store, invited)
    with store.begin():
        other = make_account(invited.service, role, name="Ada Quill")
    pages = at_desk(app, other)
    pages.get("/desk/account")
    pages.get(address(invited), 404)
    pages.get("/desk/account")
    pages.post(f"{address(invited)}/order", {"first": "heard"}, 404)
    pages.get("/desk/account")
    pages.post(f"{address(invited)}/{photo}/away", status=404)
    for file in (f"/pictures/file/{photo}.webp", f"/pictures/{photo}.svg"):
        pages.get(file, 404)
    if role is Role.MANAGER:
        assert DATA not in pages.get(f"/desk/children/{invited.child.id}").decode()


def test_another_childs_page_never_shows_it(app: Flask, store: Store, invited: Invited) -> None:
    add(store, invited)
    other = invite_in(app, service=invited.service, called="Ash")
    assert DATA not in asked_browser(app, other).get("/me/q/feel").decode()
    assert DATA in asked_browser(app, invited).get("/me/q/feel").decode()


def test_another_childs_link_on_the_same_device_does_not_show_it(
    app: Flask, store: Store, invited: Invited
) -> None:
    add(store, invited, "me")
    other = invite_in(app, service=invited.service, called="Ash")
    browser = begun_browser(app, invited)
    assert DATA not in browser.get(other.link).decode()


def test_no_photo_opens_for_another_child(work: Work) -> None:
    invited, other = make_invited(), make_invited()
    photo = add_own_picture(invited.child.id, make_photo(), "home", "", StaffId(invited.iro.id))
    with pytest.raises(OwnPictureMissing):
        load_own_photo(other.child.id, photo.id)
    with pytest.raises(OwnPictureMissing):
        retire_own_picture(other.child.id, photo.id)
    with pytest.raises(PictureMissing):
        opener_of(other.child.id)(photo.id)


# Kept


def test_nothing_of_it_can_be_read_in_the_database(store: Store, invited: Invited) -> None:
    with store.begin():
        photo = add_own_picture(invited.child.id, make_photo(), "home", "Rex Barker", StaffId(invited.iro.id))
        shown = load_own_photo(invited.child.id, photo.id)
    found = dump_text(store)
    assert "Rex Barker" not in found
    assert shown[12:400].decode("utf-8", "replace") not in found
    assert "WEBPVP8" not in found


def test_erasing_the_child_makes_it_unreadable(app: Flask, store: Store, invited: Invited) -> None:
    photo = add(store, invited)
    with store.begin():
        erase_child(ChildId(invited.child.id))
    with store.begin(write=False):
        assert db().get(OwnPictureRow, photo) is not None
        with pytest.raises(ChildErased):
            load_own_photo(invited.child.id, photo)
        with pytest.raises(PictureMissing):
            opener_of(invited.child.id)(photo)
    at_desk(app, invited.iro).get(address(invited), 404)


def test_a_child_has_so_many_and_no_more(work: Work) -> None:
    invited = make_invited()
    small = make_photo((80, 60))
    for number in range(MOST_OWN):
        add_own_picture(invited.child.id, small, "", f"word {number}", StaffId(invited.iro.id))
    with pytest.raises(TooManyOwnPictures):
        add_own_picture(invited.child.id, small, "", "one more", StaffId(invited.iro.id))


# The order of sets


def test_the_iro_sets_what_the_child_uses_at_school(app: Flask, store: Store, invited: Invited) -> None:
    with store.begin():
        school = make_set(invited.service.id, "Widgit at school")
        make_set(invited.service.id, "Half brought in", published=False)
        change_draft(invited.service.id, lambda c: set_order(c, [str(school)], "North"), None)
        publish_draft(invited.service.id, "", None)
    pages = at_desk(app, invited.iro)
    pages.get(address(invited))
    offered = [one.text for one in pages.soup.select("select[name=first] option")]
    assert offered == ["as the service has it", "Heard's own pictures", "Widgit at school"]
    pages.send(
        "form[action$=order]", first=str(school), second="heard", third=str(school), team=" Hill  School "
    )
    with store.begin(write=False):
        child = load_child_unguarded(invited.child.id)
    assert (child.picture_order, child.team) == ((str(school), "heard"), "Hill School")
    assert [one["value"] for one in pages.soup.select("#teams option")] == ["North"]
    assert "The team “Hill School” has no order of sets of its own." in pages.text
    pages.send("form[action$=order]", team="north")
    assert "has no order" not in pages.text
    assert pages.soup.select_one(f"select[name=first] option[value='{school}'][selected]")


def test_another_services_set_cannot_be_chosen(app: Flask, store: Store, invited: Invited) -> None:
    other = invite_in(app)
    with store.begin():
        theirs = make_set(other.service.id)
    pages = at_desk(app, invited.iro)
    pages.get(address(invited))
    pages.send("form[action$=order]", first=str(theirs))
    with store.begin(write=False):
        assert load_child_unguarded(invited.child.id).picture_order == ()


def test_changing_the_childs_record_keeps_the_order(app: Flask, store: Store, invited: Invited) -> None:
    pages = at_desk(app, invited.iro)
    pages.get(address(invited))
    pages.send("form[action$=order]", first="heard", team="Hill School")
    pages.get(f"/desk/children/{invited.child.id}/change")
    pages.send("main form", called="Robyn")
    with store.begin(write=False):
        child = load_child_unguarded(invited.child.id)
    assert (child.called, child.team, child.picture_order) == ("Robyn", "Hill School", ("heard",))
