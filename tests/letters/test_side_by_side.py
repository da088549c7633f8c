"""The four levels stand side by side on the desk, and say where one has lost what the others have."""

from dataclasses import replace
from typing import Any

from flask import Flask

import children.write
from store.work import Store
from tests.factories.desk import add_outcome, make_desk


def test_each_decision_stands_in_a_row_with_each_level(app: Flask) -> None:
    desk = make_desk(app)
    page = desk.browser.get(f"/desk/reviews/{desk.review.id}/letter/levels")
    row = next(tr for tr in page.select("tbody tr") if "book swimming lessons" in tr.text)
    cells = row.select("td")
    assert len(cells) == 4
    assert all("Dana" in cell.text and "8 January 2027" in cell.text for cell in cells)
    assert page.select(".warn") == []


def test_whose_teacher_came_is_no_difference_of_voices(app: Flask) -> None:
    desk = make_desk(app)
    store: Store = app.extensions["store"]
    with store.begin():
        add_outcome(desk.child, desk.review, desk.iro, who_came=("Robin", "your teacher"), version=2)
    page = desk.browser.get(f"/desk/reviews/{desk.review.id}/letter/levels")
    assert "my teacher" in page.text
    assert page.select(".warn") == []


def test_what_the_written_letter_lost_is_named(app: Flask) -> None:
    desk = make_desk(app)
    address = f"/desk/reviews/{desk.review.id}/letter"
    desk.browser.get(address)
    desk.browser.send("main form", lang="en", kind="easy")
    boxes = desk.browser.soup.select("#lines textarea[name^=words-]")
    lost: dict[str, Any] = {str(box["name"]): "She will do this." for box in boxes if "8 January" in box.text}
    assert lost
    desk.browser.send("#letter-form", **lost)
    page = desk.browser.get(f"{address}/levels")
    assert "Another date or number" in " ".join(one.text for one in page.select("td .warn"))
    assert "1 row differs" in page.text


def test_when_a_helper_answers_is_no_difference_of_levels(app: Flask) -> None:
    desk = make_desk(app)
    store: Store = app.extensions["store"]
    with store.begin():
        line = desk.service.contacts[0]
        children.write.set_contact(desk.service.id, replace(line, hours="Monday to Friday, 5 to 9"))
    page = desk.browser.get(f"/desk/reviews/{desk.review.id}/letter/levels")
    assert page.select(".warn") == []


def test_what_somebody_added_stands_in_its_part_and_is_missing_in_the_other_levels(app: Flask) -> None:
    desk = make_desk(app)
    address = f"/desk/reviews/{desk.review.id}/letter"
    desk.browser.get(address)
    desk.browser.send("main form", lang="en", kind="easy")
    added: dict[str, Any] = {"new-worried": "You cough at night."}
    desk.browser.send("#letter-form", **added)
    page = desk.browser.get(f"{address}/levels")
    row = next(tr for tr in page.select("tbody tr") if "You cough at night." in tr.text)
    assert ["cough" in cell.text for cell in row.select("td")] == [False, True, False, False]
    assert [cell.text.strip() for cell in row.select("td .warn")] == ["Not in this level"] * 3
    before = row.find_previous_sibling("tr")
    assert before is not None
    assert "brother" in before.text, "after the other worries"
    assert "1 row differs" in page.text
