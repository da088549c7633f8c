"""Sets, their boards, which pictures stand for our words, and one set in the place of another."""

from typing import Any

import pytest
from flask import Flask

from store.work import Store
from symbols.brought.read import list_replaced, list_set_pictures, list_sets
from symbols.choices import Added, Choices, add_concept, link, retire_set, set_order, swap
from symbols.desk.offers import is_offered, list_offers
from symbols.editions.read import current_ref, load_book, load_draft, load_newest
from symbols.editions.write import change_draft
from tests.factories.board_pack import board_pack
from tests.factories.pack import PictureDesk, good_pack, make_drawing, make_picture_desk, make_zip


@pytest.fixture
def desk(app: Flask) -> PictureDesk:
    return make_picture_desk(app)


def tick(desk: PictureDesk, picture: str | list[str]) -> None:
    """Send the page with this picture ticked for happy."""
    fields: dict[str, Any] = {"for-happy": picture}
    desk.pages.send("form[action$=links]", **fields)


def test_nothing_is_linked_by_itself(desk: PictureDesk, store: Store) -> None:
    desk.keep(good_pack())
    with store.begin(write=False):
        assert load_draft(desk.service.id).choices.links == {}


def test_equal_words_are_suggested_and_a_tick_links_them(desk: PictureDesk, store: Store) -> None:
    set_id = desk.keep(good_pack())
    page = desk.pages.get(f"/desk/pictures/sets/{set_id}/links")
    (box,) = page.select("input[name=for-happy]")
    assert "The same word" in desk.pages.text
    assert not box.has_attr("checked")
    tick(desk, str(box["value"]))
    with store.begin(write=False):
        draft = load_draft(desk.service.id)
    assert draft.choices.links == {set_id: {"happy": box["value"]}}
    assert draft.published.choices.links == {}
    assert "Confirmed: 1" in desk.pages.text


def test_a_word_of_the_lexicon_is_suggested_with_its_reason(desk: PictureDesk) -> None:
    set_id = desk.keep(make_zip({"mother.svg": make_drawing(2)}))
    page = desk.pages.get(f"/desk/pictures/sets/{set_id}/links")
    assert len(page.select("input[name=for-mum]")) == 1
    assert "A word for it: mother" in desk.pages.text


def test_what_was_confirmed_can_be_taken_back(desk: PictureDesk, store: Store) -> None:
    set_id = desk.keep(good_pack())
    page = desk.pages.get(f"/desk/pictures/sets/{set_id}/links")
    (box,) = page.select("input[name=for-happy]")
    tick(desk, str(box["value"]))
    desk.pages.get(f"/desk/pictures/sets/{set_id}/links?show=confirmed")
    tick(desk, [])
    with store.begin(write=False):
        assert load_draft(desk.service.id).choices.links == {}


def test_a_picture_of_another_set_cannot_be_linked(app: Flask, desk: PictureDesk, store: Store) -> None:
    set_id = desk.keep(good_pack())
    other = desk.keep(make_zip({"sad.svg": make_drawing(9)}), name="Other")
    with store.begin(write=False):
        (foreign,) = list_set_pictures(
            next(one.id for one in list_sets(desk.service.id) if str(one.id) == other)
        )
    desk.pages.get(f"/desk/pictures/sets/{set_id}/links")
    tick(desk, str(foreign.id))
    with store.begin(write=False):
        assert load_draft(desk.service.id).choices.links == {}


def test_a_newer_set_takes_the_place_of_an_older_one_with_all_that_was_confirmed(
    desk: PictureDesk, store: Store
) -> None:
    older = desk.keep(good_pack())
    with store.begin():
        (found,) = list_sets(desk.service.id)
        old = {one.label: str(one.id) for one in list_set_pictures(found.id)}
        change_draft(desk.service.id, lambda one: link(one, older, "happy", old["happy"]), None)
        change_draft(desk.service.id, lambda one: swap(one, "sad", f"picture:{old['thing 1']}"), None)
        change_draft(desk.service.id, lambda one: set_order(one, (older, "heard")), None)
    desk.look(good_pack(5))
    desk.pages.send(
        "form[action$=keep]", name="Signs 2", licence="CC BY 4.0", credit="C", holder="H", older=older
    )
    newer = desk.pages.path.split("/")[4]
    with store.begin(write=False):
        (found,) = list_sets(desk.service.id)
        new = {one.label: str(one.id) for one in list_set_pictures(found.id)}
        choices = load_draft(desk.service.id).choices
        assert [str(one.id) for one in list_replaced(desk.service.id)] == [older]
        assert load_newest(desk.service.id).number == 0
    assert str(found.id) == newer
    assert choices.links[newer] == {"happy": new["happy"]}
    assert choices.swaps == {"sad": f"picture:{new['thing 1']}"}
    assert choices.order == (newer, "heard")


def test_a_board_is_drawn_with_its_cells_where_they_were(desk: PictureDesk) -> None:
    set_id = desk.keep(board_pack(), "board.obz")
    page = desk.pages.get(f"/desk/pictures/sets/{set_id}/boards/0")
    rows = [[cell.text.strip() for cell in row.select("td")] for row in page.select("table.board tr")]
    assert rows == [["", "yes"], ["no", ""]]
    assert len(page.select("table.board img")) == 2
    # On a phone it keeps its shape; a wider one shows each row as a group (css/pictures.css).
    assert [row["data-row"] for row in page.select("table.board.few tr")] == ["Row 1", "Row 2"]


def test_sets_are_shown_page_by_page_with_licence_and_credit(desk: PictureDesk) -> None:
    set_id = desk.keep(good_pack(70))
    page = desk.pages.get(f"/desk/pictures/sets/{set_id}")
    assert len(page.select(".thumbs li")) == 60
    page = desk.pages.get(f"/desk/pictures/sets/{set_id}?page=2")
    assert len(page.select(".thumbs li")) == 11
    assert "CC BY-SA 4.0" in desk.pages.text
    assert "Somebody kind" in desk.pages.text


def test_another_service_sees_no_set_of_ours(app: Flask, desk: PictureDesk) -> None:
    set_id = desk.keep(board_pack(), "board.obz")
    other = make_picture_desk(app)
    for path in ("", "/links", "/boards/0", "/as/zip", "/boards/0/as/obz"):
        other.pages.get(f"/desk/pictures/sets/{set_id}{path}", status=404)
    other.pages.get("/desk/pictures/sets")
    assert "Our signs" not in other.pages.text


def publish(desk: PictureDesk) -> None:
    desk.pages.get("/desk/pictures/draft")
    desk.pages.send("form[action$=publish]")


def test_a_whole_set_is_retired_published_and_brought_back_by_undo(desk: PictureDesk, store: Store) -> None:
    set_id = desk.keep(good_pack())
    with store.begin():
        (found,) = list_sets(desk.service.id)
        old = {one.label: str(one.id) for one in list_set_pictures(found.id)}
        for change in (
            lambda one: link(one, set_id, "happy", old["happy"]),
            lambda one: swap(one, "sad", f"picture:{old['thing 1']}"),
            lambda one: set_order(one, (set_id, "heard")),
        ):
            change_draft(desk.service.id, change, None)
    publish(desk)
    with store.begin(write=False):
        earlier = current_ref(desk.service.id)
    desk.pages.get(f"/desk/pictures/sets/{set_id}")
    desk.pages.send("form[action$=retire]")
    assert "Retired, once you publish" in desk.pages.text
    publish(desk)
    with store.begin(write=False):
        choices = load_newest(desk.service.id).choices
        assert (choices.ref("happy"), choices.ref("happy", (set_id,))) == ("heard:happy", "heard:happy")
        assert choices.ref("sad") == "heard:sad"
        assert list_offers(desk.service.id, load_draft(desk.service.id), "happy", 9) == []
        assert not is_offered(desk.service.id, load_draft(desk.service.id), f"picture:{old['happy']}")
        assert load_book(earlier).shown["happy"].startswith("file:")
    desk.pages.get("/desk/pictures/editions")
    assert "The whole set “Our signs” is offered no longer." in desk.pages.text
    desk.pages.send("form[action$='editions/1/again']")
    with store.begin(write=False):
        choices = load_newest(desk.service.id).choices
    assert (choices.ref("happy"), choices.ref("sad")) == tuple(
        f"picture:{old[one]}" for one in ("happy", "thing 1")
    )


def test_words_added_with_a_picture_of_a_retired_set_are_retired_with_it() -> None:
    choices = add_concept(Choices(), "cinema", Added("cinema", "places", "picture:1"))
    assert retire_set(choices, "s", {"picture:1"}).retired == {"cinema"}
    assert not retire_set(choices, "s", {"picture:2"}).retired
    assert not retire_set(swap(choices, "cinema", "heard:film"), "s", {"picture:1"}).retired


def test_what_is_said_of_a_set_is_put_right_and_leaves_a_trace(desk: PictureDesk, store: Store) -> None:
    set_id = desk.keep(good_pack())
    desk.pages.get(f"/desk/pictures/sets/{set_id}/terms")
    desk.pages.send("form[action$=terms]", 400, credit="")
    assert "Please write the line that is printed as credit." in desk.pages.text
    desk.pages.get(f"/desk/pictures/sets/{set_id}/terms")
    desk.pages.send("form[action$=terms]", name="Signs of ours", credit="Ada", holder="The council")
    with store.begin(write=False):
        (found,) = list_sets(desk.service.id)
        note = load_newest(desk.service.id).note
    assert (found.name, found.terms.credit, found.terms.holder) == ("Signs of ours", "Ada", "The council")
    assert "Signs of ours" in desk.pages.text
    assert "→ “Signs of ours”" in note
    assert "→ “Ada”" in note
