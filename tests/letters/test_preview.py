"""Promises of the preview: the very pages that will print, drawn from what is typed."""

import io
from dataclasses import replace
from itertools import combinations
from typing import Any

import pikepdf
import pytest
from flask import Flask

from letters.compose import compose
from letters.model import Level
from letters.phrases import phrases_in
from letters.picture_search import pictures_for
from letters.read import load_draft
from letters.render.pdf import render_marked, render_pdf, render_svg
from press.lighter import lighter
from store.work import Store
from tests.factories.desk import Desk, make_desk
from tests.factories.known import make_known
from tests.factories.letter import make_facts, make_outcome
from tests.factories.printed_letter import printed_letter, shipped_picture


@pytest.fixture
def desk(app: Flask) -> Desk:
    made = make_desk(app)
    made.browser.get(f"/desk/reviews/{made.review.id}/letter")
    made.browser.send("main form", lang="en", kind="easy")
    return made


def drawn(desk: Desk, fields: dict[str, str], status: int = 200) -> Any:
    token = desk.browser.soup.select_one("#letter-form input[name=csrf_token]")
    assert token is not None
    sent = {"csrf_token": token["value"], "revision": "1", **fields}
    answer = desk.browser.client.post(f"/desk/reviews/{desk.review.id}/letter/pages", data=sent)
    assert answer.status_code == status
    return answer.json


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_preview_has_the_pages_of_the_file_and_each_sentence_lies_on_one(lang: str) -> None:
    letter = printed_letter(lang)
    pages = render_marked(letter, shipped_picture)
    with pikepdf.open(io.BytesIO(render_pdf(letter, shipped_picture))) as pdf:
        assert len(pdf.pages) == len(pages)
    where = [line for _, places in pages for line in places]
    assert set(where) == {line.id for line in letter.sentences}
    for page, places in pages:
        boxes = [box for each in places.values() for box in each]
        assert all(box.x >= 0 and box.x + box.width <= page.width for box in boxes)
        assert all(box.y >= 0 and box.y + box.height <= page.height for box in boxes)


def test_marks_leave_nothing_on_the_page() -> None:
    letter = printed_letter("en")
    plain = render_svg(letter, shipped_picture)
    marked = [page.svg for page, _ in render_marked(letter, shipped_picture)]
    assert b"mark:" not in b"".join(marked)
    assert [page.count(b"<path") for page in marked] == [lighter(page).count(b"<path") for page in plain]


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_in_a_paragraph_no_sentence_lies_over_another(lang: str) -> None:
    """Pressing the page leads to the sentence that is there."""
    letter = compose(make_outcome(), (), make_facts(lang=lang), phrases_in(lang), level=Level.PLAIN)
    for _, places in render_marked(letter, shipped_picture):
        boxes = [(line, box) for line, each in places.items() for box in each]
        for (one, a), (other, b) in combinations(boxes, 2):
            across = min(a.x + a.width, b.x + b.width) - max(a.x, b.x)
            down = min(a.y + a.height, b.y + b.height) - max(a.y, b.y)
            assert one == other or across < 1 or down < 6, (one, other)
    rows = [each for _, places in render_marked(letter, shipped_picture) for each in places.values()]
    assert any(len(each) > 1 for each in rows), "a sentence that begins in the middle of a row"


@pytest.mark.parametrize("level", [Level.STORY, Level.PLAIN])
def test_every_level_says_where_its_sentences_lie(level: Level) -> None:
    letter = replace(printed_letter("en"), level=level)
    where = [line for _, places in render_marked(letter, shipped_picture) for line in places]
    assert set(where) == {line.id for line in letter.sentences}


def test_what_is_typed_is_drawn_and_not_kept(app: Flask, desk: Desk) -> None:
    before = drawn(desk, {})["pages"]
    assert all("svg" in page for page in before)
    names = " ".join(page["name"] for page in before)
    after = drawn(desk, {"words-going_well-1": "You run like the wind.", "there": names})["pages"]
    changed = [page for page in after if "svg" in page]
    assert 0 < len(changed) < len(after)
    store: Store = app.extensions["store"]
    with store.begin(write=False):
        draft = load_draft(desk.review.id, desk.child.id)
    assert draft.revision == 1
    assert "You run like the wind." not in [line.text for line in draft.letter.sentences]


def test_sentence_that_cannot_be_drawn_is_named(desk: Desk) -> None:
    assert drawn(desk, {"words-going_well-1": "Pizza ★."}, 422)["refused"] == "going_well-1"


def test_picture_is_found_by_what_it_is_called_or_means(desk: Desk) -> None:
    found: Any = desk.browser.client.get(f"/desk/reviews/{desk.review.id}/letter/pictures?q=swim").json
    assert found[0]["title"].casefold().startswith("swim")
    assert found[0]["address"].startswith("/")


@pytest.mark.parametrize(("typed", "first"), [("scho", "school"), ("School", "school"), ("  ", None)])
def test_search_finds_the_nearest_title_first(typed: str, first: str | None) -> None:
    titles = {"bus": "School bus", "school": "School", "walk": "Walk to school"}
    assert next(iter(pictures_for(typed, titles, make_known())), None) == first
