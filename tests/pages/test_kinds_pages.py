"""Promises about the pages of each kind of answer, without JavaScript."""

import io
from datetime import date
from typing import Any
from uuid import UUID

import pytest
from flask import Flask

from children.model import Way
from consult import read
from consult.attached.read import list_attachments
from consult.model import AnswerValue, Submission
from store.work import Store
from tests.factories.invite import Invited, asked_browser, begun_browser, invite_in
from tests.factories.photo import make_photo
from tests.factories.sound import wav, webm
from tests.factories.tour import on_tour
from tests.pages.client import PageClient

TOUR = ("faces", "three", "places", "sentence", "people", "order", "how_much", "draw", "say", "photo")


def submission_of(store: Store, invited: Invited) -> Submission:
    with store.begin(write=False):
        found = read.load_submission(invited.review.id)
    assert found is not None
    return found


def said(store: Store, invited: Invited, code: str) -> AnswerValue | None:
    answer = submission_of(store, invited).answer(f"tour_{code}")
    return answer.value if answer else None


def post_file(page: PageClient, code: str, content: bytes, status: int = 200, **fields: Any) -> None:
    page.get(f"/me/q/tour_{code}")
    page.send("#answer", status, go="next", file=(io.BytesIO(content), "said.bin"), **fields)


@pytest.mark.parametrize("way", list(Way))
def test_every_kind_has_a_page_in_every_way_within_its_budget(app: Flask, way: Way) -> None:
    _, page = on_tour(app, way=way)
    for code in TOUR:
        assert page.get(f"/me/q/tour_{code}").select_one("#answer") is not None
        found = page.client.get(f"/me/q/tour_{code}", headers={"Accept-Encoding": "br"})
        assert len(found.get_data()) <= 8 * 1024, f"{code}: {len(found.get_data())}"


def bytes_of(page: PageClient, address: str) -> int:
    return len(page.client.get(address, headers={"Accept-Encoding": "br"}).get_data())


def test_a_sentence_of_many_cards_fits_and_each_group_comes_with_its_pictures(app: Flask) -> None:
    page = asked_browser(app, invite_in(app, born=date(2020, 3, 1), came_alone=True))
    assert bytes_of(page, "/me/q/in_touch") <= 8 * 1024
    assert bytes_of(page, "/me/q/papers") <= 8 * 1024
    page.get("/me/q/anything")
    page.send("#answer", choice=["sentence"], go="next")
    page.get("/me/q/say")
    seen = 0
    for part in range(len(page.soup.select(".cards[data-group]"))):
        assert bytes_of(page, page.path) <= 8 * 1024, part
        for at, group in enumerate(page.soup.select(".cards[data-group]")):
            assert group.has_attr("data-bare") == group.has_attr("hidden") == (at != part)
            assert bool(group.select("svg")) == (at == part)
            seen += len(group.select("svg"))
        page.send("#answer", button=".cards ~ .chips button")
    assert seen == len(page.soup.select("[name=choice]")) == 21
    kept = page.client.get("/me/bundle").get_json()["pages"]["/me/q/say"]["main"]
    assert "data-bare" not in kept
    assert kept.count("<svg") > seen


def test_what_a_young_person_wants_help_with_is_put_in_order_within_the_budget(app: Flask) -> None:
    page = asked_browser(app, invite_in(app, born=date(2009, 3, 1)))
    assert page.get("/me/q/help_first").select("input[name=choice_order], button[value^='take:']")
    assert bytes_of(page, "/me/q/help_first") <= 8 * 1024


def test_sentence_is_kept_as_beginning_and_cards_in_order(app: Flask, store: Store) -> None:
    invited, page = on_tour(app)
    page.get("/me/q/tour_sentence")
    page.send("#answer", starter="i_want", choice=["food", "music"], choice_order="music food", go="see")
    assert [one.get_text(strip=True) for one in page.soup.select(".strip .piece")] == [
        "I want",
        "Music",
        "Food",
    ]
    page.send("#answer", go="next")
    assert said(store, invited, "sentence").chosen == ("i_want", "music", "food")  # type: ignore[union-attr]


def test_a_sentence_is_given_alone_on_a_page_until_the_child_goes_on(app: Flask) -> None:
    _, page = on_tour(app)
    page.get("/me/q/tour_sentence")
    page.send("#answer", starter="i_want", choice=["food"], words="<b>now</b>", sees="meeting", go="next")
    assert page.path == "/me/q/tour_sentence/given"
    assert [one.get_text(strip=True) for one in page.soup.select(".handing .piece")] == ["I want", "Food"]
    assert page.soup.select_one(".handing blockquote").text == "<b>now</b>"  # type: ignore[union-attr]
    assert not page.soup.select("form#answer")
    page.get(str(page.soup.select_one("main a.next")["href"]))  # type: ignore[index]
    assert page.path == "/me/q/tour_sentence/sees", "what was picked is explained after it, once"
    page.send("main form")
    following = page.path
    page.get("/me/q/tour_sentence")
    page.send("#answer", go="next")
    page.get(str(page.soup.select_one("main a.next")["href"]))  # type: ignore[index]
    assert page.path == following


def test_no_sentence_is_given_where_none_was_made_or_this_phone_may_not_show_it(app: Flask) -> None:
    invited, page = on_tour(app)
    page.get("/me/q/tour_sentence")
    page.send("#answer", words="mine", go="next")
    assert not page.soup.select(".handing"), "own words alone"
    page.get("/me/q/tour_sentence")
    page.send("#answer", go="rather_not")
    assert not page.soup.select(".handing")
    page.get("/me/q/tour_sentence")
    page.send("#answer", starter="i_want", choice=["food"], go="next")
    other = begun_browser(app, invited)
    assert not other.get("/me/q/tour_sentence/given").select(".handing")


def test_more_cards_are_shown_in_groups_and_nothing_chosen_is_lost(app: Flask, store: Store) -> None:
    invited, page = on_tour(app, picture_size=1)
    page.get("/me/q/tour_sentence")
    assert [one.has_attr("hidden") for one in page.soup.select("[data-group]")] == [False, True] * 2
    page.send("#answer", button="[value='part:1.0']", choice=["food"])
    starters, cards = page.soup.select(".three[data-group]"), page.soup.select(".cards[data-group]")
    assert [one.has_attr("hidden") for one in starters] == [False, True]
    assert [one.has_attr("hidden") for one in cards] == [True, False]
    page.send("#answer", button="[value='part:1.1']")
    starters, cards = page.soup.select(".three[data-group]"), page.soup.select(".cards[data-group]")
    assert [one.has_attr("hidden") for one in starters] == [True, False]
    assert [one.has_attr("hidden") for one in cards] == [True, False]
    page.send("#answer", choice=["food", "friends"], go="next")
    assert set(said(store, invited, "sentence").chosen) == {"food", "friends"}  # type: ignore[union-attr]


def test_cards_are_put_in_order_with_buttons_alone(app: Flask, store: Store) -> None:
    invited, page = on_tour(app)
    page.get("/me/q/tour_order")
    for button in ("take:sleep", "take:school", "take:music", "up:music", "back:sleep"):
        page.send("#answer", go=button)
    page.send("#answer", go="next")
    assert said(store, invited, "order").chosen == ("music", "school")  # type: ignore[union-attr]


def test_someone_is_added_by_name_and_card(app: Flask, store: Store) -> None:
    invited, page = on_tour(app)
    page.get("/me/q/tour_people")
    page.send("#answer", choice=["mum"], new_name=" Auntie  Zula ", new_card="friend", go="see")
    assert "Auntie Zula" in page.text
    page.send("#answer", go="next")
    value = said(store, invited, "people")
    assert value is not None
    assert (value.chosen, value.people) == (("mum",), (("friend", "Auntie Zula"),))


def test_order_of_the_cards_is_kept_with_the_answer(app: Flask, store: Store) -> None:
    invited, page = on_tour(app, way=Way.EASY)
    soup = page.get("/me/q/tour_people")
    shown = [str(one["value"]) for one in soup.select(".cards[data-group] input")]
    again = page.get("/me/q/tour_people")
    assert shown == [str(one["value"]) for one in again.select(".cards[data-group] input")]
    page.send("#answer", choice=["dad"], go="next")
    assert said(store, invited, "people").shown == tuple(shown)  # type: ignore[union-attr]


def test_pictures_way_keeps_the_cards_where_the_questionnaire_has_them(app: Flask) -> None:
    _, page = on_tour(app, way=Way.PICTURES)
    soup = page.get("/me/q/tour_people")
    shown = [str(one["value"]) for one in soup.select(".cards[data-group] input")]
    assert shown == ["mum", "dad", "brother", "sister", "friend", "carer"]


def test_recording_goes_with_the_plain_form_and_is_heard_again(app: Flask, store: Store) -> None:
    invited, page = on_tour(app)
    post_file(page, "say", wav(2))
    value = said(store, invited, "say")
    assert value is not None
    assert len(value.attached) == 1
    heard = page.client.get(f"/me/files/{value.attached[0]}")
    assert (heard.status_code, heard.mimetype) == (200, "audio/wav")
    assert heard.headers["Cache-Control"] == "no-store"
    assert "sandbox" in heard.headers["Content-Security-Policy"]
    part = page.client.get(f"/me/files/{value.attached[0]}", headers={"Range": "bytes=0-99"})
    assert (part.status_code, len(part.get_data())) == (206, 100)


def test_same_recording_sent_twice_is_one(app: Flask, store: Store) -> None:
    invited, page = on_tour(app)
    for _ in range(2):
        post_file(page, "say", wav(2), file_id="")
    with store.begin(write=False):
        assert len(list_attachments(submission_of(store, invited).id)) == 1


@pytest.mark.parametrize("content", [b"%PDF-1.4 no sound", b"<html>", webm(200)[4:], wav(200, rate=500)])
def test_what_cannot_be_kept_is_refused_kindly_and_loses_nothing_else(
    app: Flask, store: Store, content: bytes
) -> None:
    invited, page = on_tour(app)
    post_file(page, "say", content, 422, words="my own words")
    assert page.soup.select_one("[role=alert].wrong") is not None
    assert page.soup.select_one("#words").text.strip() == "my own words"  # type: ignore[union-attr]
    assert said(store, invited, "say") is None


def test_stop_keeps_a_recording_that_was_not_given_yet(app: Flask, store: Store) -> None:
    _, page = on_tour(app)
    page.get("/me/q/tour_say")
    page.send("#answer", go="help", file=(io.BytesIO(wav()), "said.wav"))
    soup = page.get("/me/q/tour_say")
    assert soup.select_one("input[name=attached][checked]") is not None


def test_unticked_recording_is_given_no_more(app: Flask, store: Store) -> None:
    invited, page = on_tour(app)
    post_file(page, "say", wav())
    page.get("/me/q/tour_say")
    page.send("#answer", attached=[], go="next")
    assert said(store, invited, "say") is None


# What is hidden from others


def test_file_of_another_child_is_not_given_as_an_answer(app: Flask, store: Store) -> None:
    other, page = on_tour(app, called="Robin", reference="A-1")
    post_file(page, "say", wav())
    theirs = said(store, other, "say").attached[0]  # type: ignore[union-attr]
    mine, page = on_tour(app, called="Sami", reference="A-2")
    assert page.client.get(f"/me/files/{theirs}").status_code == 404
    page.get("/me/q/tour_say")
    page.send("#answer", 422, attached=theirs, go="next")
    assert said(store, mine, "say") is None


@pytest.mark.parametrize("name", ["x", str(UUID(int=7)), "../../etc/passwd"])
def test_file_that_is_none_is_refused(app: Flask, store: Store, name: str) -> None:
    invited, page = on_tour(app)
    page.get("/me/q/tour_say")
    page.send("#answer", 422, attached=name, go="next")
    assert said(store, invited, "say") is None


def test_file_of_one_question_is_no_answer_to_another(app: Flask, store: Store) -> None:
    invited, page = on_tour(app)
    post_file(page, "say", wav())
    name = said(store, invited, "say").attached[0]  # type: ignore[union-attr]
    page.get("/me/q/tour_photo")
    page.send("#answer", 422, attached=name, go="next")


def test_another_device_hears_it_only_after_the_childs_own_pictures(app: Flask, store: Store) -> None:
    invited, page = on_tour(app)
    post_file(page, "say", wav())
    name = said(store, invited, "say").attached[0]  # type: ignore[union-attr]
    elsewhere = PageClient(app)
    elsewhere.get(invited.link)
    elsewhere.send("main form")
    elsewhere.send("main form", holder="me")
    assert elsewhere.client.get(f"/me/files/{name}").status_code == 404
    assert page.client.get(f"/me/files/{name}").status_code == 200


def test_a_fourth_photo_says_that_three_are_the_most(app: Flask) -> None:
    _, page = on_tour(app)
    for _ in range(3):
        post_file(page, "photo", make_photo())
    post_file(page, "photo", make_photo(), 422)
    assert "Three is the most here" in page.text


def test_a_file_larger_than_a_whole_form_is_refused_kindly(app: Flask) -> None:
    _, page = on_tour(app)
    app.config["MAX_CONTENT_LENGTH"] = 100_000
    post_file(page, "photo", bytes(100_001), 413)
    assert "too big for us to keep" in page.text
