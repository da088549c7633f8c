"""A preview is the child's own page of any questionnaire for any child, and leaves no trace."""

from collections.abc import Iterator

import pytest
from flask import Flask
from sqlalchemy import func, select

from consult.tables import AnswerRow, DraftRow, SittingRow, SubmissionRow
from store.tables import AuditRow
from store.work import Store, db
from tests.factories.desk import browser_of
from tests.factories.questions_desk import ARABIC, QuestionsDesk, bus
from tests.factories.staff import make_account

DRAFT = "/desk/questions/review/draft"
CHILD = f"{DRAFT}/child"
WORDS = {"ar": {"question.bus.pictures": {"english": "The bus?", "text": ARABIC}}}


@pytest.fixture
def desk(app: Flask, store: Store) -> Iterator[QuestionsDesk]:
    made = QuestionsDesk(app, store)
    made.begin(first=bus(), words=WORDS)
    yield made
    with store.begin(write=False):
        for row in (SubmissionRow, SittingRow, AnswerRow, DraftRow):
            assert db().scalar(select(func.count()).select_from(row)) == 0, "a preview left a trace"


def heading(desk: QuestionsDesk) -> str:
    """The question on the phone."""
    found = desk.browser.soup.select_one("h1")
    assert found is not None
    return found.text.strip()


def test_the_draft_is_walked_as_a_child_and_nothing_is_kept(desk: QuestionsDesk) -> None:
    desk.browser.get(f"{CHILD}?at=bus")
    assert heading(desk) == "The bus?"
    assert "Preview. Nothing is kept, nobody is told." in desk.browser.text
    desk.browser.send("#answer", go="next", choice="loud")
    assert heading(desk) == "How do you feel?"
    desk.browser.send("#answer", go="back")
    assert heading(desk) == "The bus?"
    chosen = desk.browser.soup.select_one("input[name=choice][checked]")
    assert chosen is not None
    assert chosen["value"] == "loud"


def test_every_question_of_every_kind_of_child_is_drawn_to_the_end(desk: QuestionsDesk) -> None:
    for query in (
        "age=12-17&leaving_care=yes&way=words",
        "age=8-11&came_alone=yes&lang=ar&uses=choose&cards=2",
    ):
        desk.browser.get(f"{CHILD}?{query}")
        for _ in range(40):
            if desk.browser.soup.select_one("#answer"):
                desk.browser.send("#answer", button=".onward .next")
            elif desk.browser.soup.select_one("button[value=now]"):
                desk.browser.send("main form", go="now")
            else:
                break
        assert "The end of the preview" in desk.browser.text


def test_a_question_that_waits_comes_after_the_answer_only(desk: QuestionsDesk) -> None:
    desk.browser.get(f"{DRAFT}/q/feel")
    fields: dict[str, object] = {"when-0-question": "bus", "when-0-any": ["loud"]}
    desk.browser.send("main form", go="save", **fields)  # type: ignore[arg-type]
    desk.browser.get(f"{CHILD}?at=bus")
    desk.browser.send("#answer", go="next", choice="quiet")
    assert heading(desk) != "How do you feel?"
    desk.browser.get(f"{CHILD}?at=bus")
    desk.browser.send("#answer", go="next", choice="loud")
    assert heading(desk) == "How do you feel?"


def test_an_answer_that_would_alert_tells_nobody_and_says_so(desk: QuestionsDesk) -> None:
    with desk.store.begin(write=False):
        before = db().scalar(select(func.count()).select_from(AuditRow))
    desk.browser.get(f"{CHILD}?at=safe&asked=yes")
    desk.browser.send("#answer", go="next", choice="not_safe", words="help me")
    assert "would tell the IRO at once" in desk.browser.text
    assert "help me" not in desk.browser.text
    for button in ("help", "stop", "leave", "way", "not_right"):
        desk.browser.send("#answer", go=button)
        assert desk.browser.path == CHILD
    with desk.store.begin(write=False):
        assert db().scalar(select(func.count()).select_from(AuditRow)) == before


def test_own_words_are_shown_in_their_language_and_missing_ones_are_english_and_named(
    desk: QuestionsDesk,
) -> None:
    desk.browser.get(f"{CHILD}?at=bus&lang=ar")
    assert heading(desk) == ARABIC
    card = desk.browser.soup.select_one(".card [lang=en]")
    assert card is not None
    assert card.text == "It is quiet"
    desk.browser.get(f"{DRAFT}/as-child?lang=ar")
    assert "4 texts are missing in Arabic" in desk.browser.text


def test_the_frame_shows_our_own_page_and_no_other_page_may_be_framed(desk: QuestionsDesk) -> None:
    desk.browser.get(f"{DRAFT}/as-child?age=12-17&way=easy")
    answer = desk.browser.answer
    assert answer is not None
    assert "frame-src 'self'" in answer.headers["Content-Security-Policy"]
    assert "frame-ancestors 'none'" in answer.headers["Content-Security-Policy"]
    frame = desk.browser.soup.select_one("iframe")
    assert frame is not None
    desk.browser.get(str(frame["src"]))
    assert desk.browser.answer is not None
    assert "frame-ancestors 'self'" in desk.browser.answer.headers["Content-Security-Policy"]
    assert desk.browser.answer.headers["X-Frame-Options"] == "SAMEORIGIN"


def test_hello_comes_before_and_what_was_tapped_at_the_end(desk: QuestionsDesk) -> None:
    desk.browser.get(f"{CHILD}?at=hello")
    assert "Hello Sam" in desk.browser.text
    assert "Robin Hale wants to know" in desk.browser.text
    assert "The day is not set yet" not in desk.browser.text
    assert not [
        one for one in desk.browser.soup.select("main a") if not str(one["href"]).startswith("/desk/")
    ]
    desk.browser.send("main form", first="here")
    assert desk.browser.soup.select_one("#topics") is not None
    desk.browser.get(f"{CHILD}?at=bus")
    desk.browser.send("#answer", go="next", choice="loud")
    at_end = desk.browser.answer.request.url.replace("at=feel", "at=end") if desk.browser.answer else ""
    desk.browser.get(at_end)
    assert "It is loud" in desk.browser.soup.select(".said")[0].text
    desk.browser.send("main form", button="[value=send]")
    assert "gives it to the IRO" in desk.browser.text


def test_a_sentence_is_given_on_its_own_page_as_for_a_child(desk: QuestionsDesk) -> None:
    tour = "/desk/questions/tour/0/child"
    desk.browser.get(f"{tour}?at=tour_sentence")
    desk.browser.send("#answer", go="next", starter="i_want", choice=["food"], words="please")
    assert heading(desk) == "I want to say"
    given = desk.browser.soup.select_one(".handing")
    assert given is not None
    assert "I want" in given.text
    assert "please" in given.text
    assert "Preview. Nothing is kept" in desk.browser.text
    assert not [
        one for one in desk.browser.soup.select("main a") if not str(one["href"]).startswith("/desk/")
    ]
    on = str(desk.browser.soup.select("main a.next")[0]["href"])
    desk.browser.send("main form", go="help")
    assert "opens the help page" in desk.browser.text
    desk.browser.get(on)
    assert "I want to say" not in desk.browser.text
    desk.browser.get(f"{tour}?at=tour_sentence")
    desk.browser.send("#answer", go="dont_know")
    assert heading(desk) != "I want to say"


def test_before_a_sensitive_question_is_asked_whether_someone_is_near(desk: QuestionsDesk) -> None:
    desk.browser.get(f"{CHILD}?at=safe")
    assert heading(desk) == "Is someone next to you?"
    desk.browser.send("main form", go="now")
    assert desk.browser.soup.select_one("#answer") is not None
    desk.browser.get(f"{CHILD}?at=safe")
    desk.browser.send("main form", go="later")
    assert heading(desk) != "Is someone next to you?"
    asked = desk.browser.soup.select_one("input[name=question]")
    assert asked is None or asked["value"] != "safe"


def test_it_is_heard_and_gone_through_as_such_a_child_would(desk: QuestionsDesk) -> None:
    page = desk.browser.get(f"{CHILD}?at=feel&access=one&by_rows=yes")
    assert page.select_one("html[data-scan=one][data-rows=yes]") is not None
    assert page.select_one("script[src*='listen.js']") is not None
    whole = page.select_one(".hear audio")
    assert whole is not None
    assert str(whole["src"]).startswith("/sound/"), "fixed phrases alone, without a sitting"
    page = desk.browser.get(f"{CHILD}?at=feel&access=point&cards=2")
    assert page.select_one("html[data-layout=corners]") is not None


def test_no_script_of_a_preview_keeps_anything_on_the_device(desk: QuestionsDesk) -> None:
    page = desk.browser.get(f"{CHILD}?at=bus")
    scripts = [str(one["src"]) for one in page.select("script[src]")]
    assert not [one for one in scripts if one.endswith("/child.js")]
    assert page.select_one("[data-stamp]") is None
    assert page.select_one("[data-leave]") is None
    assert not [one for one in page.select("form, [formaction]") if "/desk/" not in str(one.get("action"))]


def test_iros_and_managers_look_and_children_and_strangers_do_not(desk: QuestionsDesk) -> None:
    with desk.store.begin():
        iro = make_account(desk.service)
    browser_of(desk.app, iro).get("/desk/questions/review/0/as-child")
    answer = desk.app.test_client().get(CHILD)
    assert answer.status_code == 302
    desk.browser.get("/desk/questions/review/7/child", status=404)


def test_a_question_that_cannot_be_shown_yet_is_left_out_and_said(desk: QuestionsDesk) -> None:
    desk.browser.get(f"{DRAFT}/q/bus")
    desk.browser.send("main form", go="save", easy="The {iro}?")
    desk.browser.get(f"{DRAFT}/as-child")
    assert "1 question cannot be shown yet" in desk.browser.text
    desk.browser.get(f"{CHILD}?at=bus")
    assert heading(desk) == "How do you feel?"


def test_a_preview_opens_with_a_child_whom_the_questionnaire_asks(desk: QuestionsDesk) -> None:
    for code in ("younger", "pictures"):
        desk.browser.get(f"/desk/questions/{code}/0/as-child")
        assert "is not for such a child" not in desk.browser.text
    desk.browser.get("/desk/questions/younger/0/as-child?age=8-11")
    assert "is not for such a child" in desk.browser.text, "who is chosen stays"


def test_an_address_that_makes_no_sense_shows_a_page_all_the_same(desk: QuestionsDesk) -> None:
    for so in ("%%%", "W10", "eyJidXMiOjF9", "eyJidXMiOltbIm5vIl0sW10sIm5vIl19", "a" * 7000):
        desk.browser.get(f"{CHILD}?at=bus&so={so}&age=900&cards=77&size=x&lang=zz&way=no&uses=no&lives=no")
        assert heading(desk) == "The bus?"


def test_every_kind_of_answer_can_be_tried_from_the_desk(desk: QuestionsDesk) -> None:
    desk.browser.get("/desk/questions")
    link = next(one for one in desk.browser.soup.select("a.button") if "/tour/" in str(one["href"]))
    desk.browser.get(str(link["href"]))
    assert "Every kind of answer" in heading(desk)
    frame = str(desk.browser.soup.select("iframe")[0]["src"])
    assert len(desk.browser.soup.select(".jumps li")) == 13
    drawn = {
        "faces": ("[name=choice]", 5),
        "places": ("[value=dont_like]", 4),
        "order": ("[value^='take:']", 4),
    }
    for code, (controls, count) in drawn.items():
        desk.browser.get(f"{frame}&at=tour_{code}")
        assert len(desk.browser.soup.select(f"#answer {controls}")) == count, code
    desk.browser.get("/desk/questions/review/0/as-child?age=12-17")
    assert [one for one in desk.browser.soup.select("a") if "/tour/0/as-child" in str(one["href"])]
