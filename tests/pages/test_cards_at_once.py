"""Promises about a child who is used to few cards: no page shows more of them at once, and nothing is lost by
it, without JavaScript.
"""

from typing import Any

import pytest
from flask import Flask

from children.model import StaffId
from children.passport.model import Access, Uses
from children.passport.setting import save_passport
from consult import read
from consult.model import AnswerValue
from store.work import Store
from tests.factories.invite import Invited, begun_browser, invite_in
from tests.factories.passport import make_passport
from tests.factories.tour import on_tour
from tests.pages.client import PageClient, form_values

ALL = tuple(Uses)


def toured(app: Flask, store: Store, **changes: object) -> tuple[Invited, PageClient]:
    """A child with a passport at the questions of every kind."""
    invited, page = on_tour(app)
    with store.begin():
        save_passport(invited.child, make_passport(**{"uses": ALL, **changes}), StaffId(invited.iro.id))
    return invited, page


def said(store: Store, invited: Invited, code: str) -> AnswerValue | None:
    with store.begin(write=False):
        found = read.load_submission(invited.review.id)
    answer = found.answer(f"tour_{code}") if found else None
    return answer.value if answer else None


def placed(fields: dict[str, Any]) -> dict[str, Any]:
    """Fields of cards with their places, to be sent."""
    return fields


def lying(page: PageClient, things: str) -> list[str]:
    """The cards that are seen, by their words."""
    found = page.soup.select(things)
    return [one.get_text(" ", strip=True) for one in found if not one.find_parents(hidden=True)]


CARDS = {
    "sentence": (".cards[data-group] .card", ".three[data-group] .card"),
    "people": (".cards[data-group] .card", ".add [data-group] .card"),
    "order": (".left-cards > li:not([hidden])",),
    "places": (".places > fieldset:not([hidden])",),
}


def test_as_many_cards_at_once_as_the_child_is_used_to(app: Flask, store: Store) -> None:
    _, page = toured(app, store, cards_at_once=2)
    for kind in CARDS:
        page.get(f"/me/q/tour_{kind}")
        for things in CARDS[kind]:
            assert len(lying(page, things)) == 2, things
        assert page.soup.select_one(".more-cards") is not None
        assert len(page.soup.select(".row .mini")) == 5


def test_a_board_goes_on_to_others_and_keeps_what_has_its_place(app: Flask, store: Store) -> None:
    invited, page = toured(app, store, cards_at_once=2)
    page.get("/me/q/tour_places")
    names = [str(one["name"]) for one in page.soup.select(".place .three > .card:first-child input")]
    places = [str(one["value"]) for one in page.soup.select(f"input[name={names[0]}]")]
    page.send("#answer", button=".more-cards", **placed({names[0]: places[0]}))
    there = [one for one in page.soup.select(".places > fieldset") if not one.has_attr("hidden")]
    assert len(there) == 3, "two that are open, and the one with a place"
    assert there[-1].select_one(f"input[name={names[0]}][checked]") is not None
    assert len(there[0].select(".pile input")) == 1
    page.send("#answer", go="next", **placed({names[2]: "not_for_me"}))
    value = said(store, invited, "places")
    assert value is not None
    assert dict(value.places) == {names[0].removeprefix("place-"): places[0], names[2][6:]: "not_for_me"}


def test_order_takes_from_the_cards_that_lie_there_and_more_come_after(app: Flask, store: Store) -> None:
    invited, page = toured(app, store, cards_at_once=2)
    page.get("/me/q/tour_order")
    first = [str(one["value"]) for one in page.soup.select(".left-cards > li:not([hidden]) .take")]
    page.send("#answer", go=first[1])
    then = [str(one["value"]) for one in page.soup.select(".left-cards > li:not([hidden]) .take")]
    assert len(then) == 2
    assert then[0] == first[0]
    page.send("#answer", button=".more-cards")
    last = [str(one["value"]) for one in page.soup.select(".left-cards > li:not([hidden]) .take")]
    assert set(last) - set(then)
    page.send("#answer", go=last[-1])
    page.send("#answer", go="next")
    value = said(store, invited, "order")
    assert value is not None
    assert value.chosen == (first[1].removeprefix("take:"), last[-1].removeprefix("take:"))


@pytest.mark.parametrize(
    "changes", [{"uses": (Uses.CHOOSE,)}, {"access": Access.POINT}], ids=["chooses", "points"]
)
def test_who_does_not_sort_is_asked_about_one_card_after_the_other(
    app: Flask, store: Store, changes: dict[str, object]
) -> None:
    invited, page = toured(app, store, **changes)
    page.get("/me/q/tour_places")
    assert page.soup.select_one("[data-board]") is None
    seen, kept = [], {}
    for at in range(4):
        (card,) = [one for one in page.soup.select(".places > fieldset") if not one.has_attr("hidden")]
        seen.append(card["data-at"])
        field = card.select_one(".card input")
        assert field is not None
        if at == 1:
            page.send("#answer", go="dont_know", **placed({str(field["name"]): field["value"]}))
            continue
        kept[str(field["name"]).removeprefix("place-")] = field["value"]
        page.send("#answer", button=".onward .next", **placed({str(field["name"]): field["value"]}))
    assert seen == ["0", "1", "2", "3"]
    assert "tour_places" not in page.path
    value = said(store, invited, "places")
    assert value is not None
    assert dict(value.places) == kept


def test_back_goes_to_the_card_before_and_then_to_the_question_before(app: Flask, store: Store) -> None:
    _, page = toured(app, store, uses=(Uses.CHOOSE,))
    page.get("/me/q/tour_places")
    page.send("#answer", button=".onward .next")
    page.send("#answer", button=".onward .button")
    (card,) = [one for one in page.soup.select(".places > fieldset") if not one.has_attr("hidden")]
    assert card["data-at"] == "0"
    page.send("#answer", button=".onward .button")
    assert "tour_places" not in page.path


def test_corners_hold_four_cards_at_the_most(app: Flask, store: Store) -> None:
    _, page = toured(app, store, access=Access.POINT, cards_at_once=9)
    page.get("/me/q/tour_people")
    for things in (".cards[data-group]", ".add [data-group]"):
        assert [len(one.select(".card")) for one in page.soup.select(things)] == [4, 2]


def seen_values(page: PageClient, name: str) -> list[str]:
    """The cards of this name that are seen, and whether any is hidden."""
    found = page.soup.select(f"input[name={name}]")
    return [str(one["value"]) for one in found if not one.find_parents(hidden=True)]


def test_topics_come_a_few_at_once_and_what_is_ticked_stays(app: Flask, store: Store) -> None:
    invited = invite_in(app)
    with store.begin():
        save_passport(invited.child, make_passport(uses=ALL, cards_at_once=2), StaffId(invited.iro.id))
    page = begun_browser(app, invited)
    page.get("/me/topics")
    first = seen_values(page, "topic")
    assert len(first) == 2
    page.send("#topics", button=".more-cards", topic=first[:1])
    second = seen_values(page, "topic")
    assert len(second) == 2
    assert not set(first) & set(second)
    assert [str(one["value"]) for one in page.soup.select("[name=topic][checked]")] == first[:1]
    page.send("#topics", go="some", topic=[first[0], second[1]])
    with store.begin(write=False):
        found = read.load_submission(invited.review.id)
    assert found is not None
    assert found.sittings[-1].opening.topics == (first[0], second[1])


def test_nothing_that_was_picked_or_typed_is_lost_by_more_cards(app: Flask, store: Store) -> None:
    _, page = toured(app, store, cards_at_once=2)
    for kind in CARDS:
        page.get(f"/me/q/tour_{kind}")
        given: dict[str, Any] = {"words": ["Ünd so"], "new_name": ["Zula"], "sees": ["kept"]}
        for name in ("choice", "starter", "new_card", *(f"place-{at}" for at in places_of(page))):
            fields = page.soup.select(f"input[name={name}]:not([disabled])")
            given[name] = [str(one["value"]) for one in fields if one["value"]][
                -8 if name == "choice" else -1 :
            ]
        given = {name: values for name, values in given.items() if page.soup.select(f"[name={name}]")}
        for button in {str(one["value"]) for one in page.soup.select(".more-cards")}:
            page.send("#answer", button=f".more-cards[value='{button}']", **given)
            form = page.soup.select_one("#answer")
            assert form is not None
            there = form_values(form)
            lost = {name: set(values) - set(there.get(name, [])) for name, values in given.items()}
            # Someone who has a name and a card stands among the people.
            added = (
                {"new_name", "new_card"} if any("Zula" in one for one in there.get("person", [])) else set()
            )
            assert not any(lost[name] for name in lost.keys() - added), (kind, button, lost)
            page.get(f"/me/q/tour_{kind}")


def places_of(page: PageClient) -> list[str]:
    """The cards of a board."""
    names = {str(one["name"]) for one in page.soup.select("input[name^=place-]")}
    return sorted(name.removeprefix("place-") for name in names)


def test_a_card_picked_before_a_name_was_typed_stays_and_is_someone_without_one_too(
    app: Flask, store: Store
) -> None:
    invited, page = toured(app, store, cards_at_once=2)
    page.get("/me/q/tour_people")
    first = seen_values(page, "new_card")
    page.send("#answer", button="details .more-cards", new_card=first[0])
    page.send("#answer", button=".more-cards")
    assert [str(one["value"]) for one in page.soup.select("[name=new_card][checked]")] == first[:1]
    assert page.soup.select_one("details.add[open]") is not None
    page.send("#answer", go="next", new_name="Zula")
    value = said(store, invited, "people")
    assert value is not None
    assert [name for _, name in value.people] == ["Zula"]
    assert "person-alone" not in dict(value.people)
    page.get("/me/q/tour_people")
    page.send("#answer", go="next", new_card=first[1], new_name="")
    value = said(store, invited, "people")
    assert value is not None
    assert (first[1] in value.chosen, [name for _, name in value.people]) == (True, ["Zula"])


def test_someone_is_added_with_a_card_that_came_later(app: Flask, store: Store) -> None:
    invited, page = toured(app, store, cards_at_once=2)
    page.get("/me/q/tour_people")
    first = seen_values(page, "new_card")
    assert len(first) == 2
    assert page.soup.select_one("details.add[open]") is None
    page.send("#answer", button="details .more-cards", new_name=" Auntie  Zula ")
    then = seen_values(page, "new_card")
    assert len(then) == 2
    assert not set(first) & set(then)
    (name,) = page.soup.select("details.add[open] [name=new_name]")
    assert name["value"] == "Auntie Zula"
    assert not page.soup.select("[name=person]"), "one person stands in one place"
    page.send("#answer", go="next", new_card=then[0], new_name="Aunt Zula")
    value = said(store, invited, "people")
    assert value is not None
    ((picture, called),) = value.people
    assert called == "Aunt Zula"
    assert picture != "person-alone"
