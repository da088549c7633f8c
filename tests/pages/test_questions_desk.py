"""The desk of questions: whoever works there changes a draft, is told what is wrong, and publishes it."""

import json
from collections.abc import Mapping
from typing import Any

import pytest
from flask import Flask
from sqlalchemy import select

from consult.questionnaires.content import bank_of
from store.tables import AuditRow
from store.work import Store, db
from tests.factories.desk import browser_of
from tests.factories.questions_desk import ARABIC, QuestionsDesk, bus
from tests.factories.staff import make_account
from tests.pages.client import form_values

DRAFT = "/desk/questions/review/draft"
FEEL = f"{DRAFT}/q/feel"


def typed(fields: Mapping[str, object]) -> dict[str, Any]:
    """Fields whose names are no names of Python."""
    return dict(fields)


@pytest.fixture
def desk(app: Flask, store: Store) -> QuestionsDesk:
    return QuestionsDesk(app, store)


def test_every_questionnaire_is_listed_and_a_draft_is_begun_from_one(desk: QuestionsDesk) -> None:
    page = desk.browser.get("/desk/questions")
    assert len(page.select(".questionnaires > li")) == 4
    assert "As Heard ships it" in desk.browser.text
    desk.browser.send('form[action="/desk/questions/begin"]:has([value=review])')
    assert desk.browser.path == DRAFT
    assert "nothing to mend" in desk.browser.text
    desk.browser.get("/desk/questions")
    assert "Go on with the draft" in desk.browser.text


def test_only_the_participation_team_opens_it(desk: QuestionsDesk) -> None:
    desk.begin()
    with desk.store.begin():
        iro = make_account(desk.service)
    other = browser_of(desk.app, iro)
    for path in ("/desk/questions", DRAFT, FEEL, f"{DRAFT}/publish", f"{DRAFT}/words/ar"):
        other.get(path, status=404)
        desk.browser.get(path)


def test_a_question_is_reworded_and_keeps_its_code_cards_and_meaning(desk: QuestionsDesk) -> None:
    desk.begin()
    before = desk.question("feel")
    desk.browser.get(FEEL)
    desk.browser.send("main form", go="save", easy="How are you these days?")
    assert desk.question("feel") == before | {"easy": "How are you these days?"}


def test_every_shipped_question_goes_through_its_form_unchanged(desk: QuestionsDesk) -> None:
    desk.begin()
    before = bank_of(desk.draft())
    for question in before.questions:
        desk.browser.get(f"{DRAFT}/q/{question.code}")
        desk.browser.send("main form", go="save")
    assert bank_of(desk.draft()) == before
    desk.browser.get(f"{DRAFT}/publish")
    assert "Nothing that a child would notice" in desk.browser.text


def test_a_question_is_made_one_about_each_thing_agreed_and_only_one_can_be(desk: QuestionsDesk) -> None:
    desk.begin(first=bus())
    desk.browser.get(f"{DRAFT}/q/bus")
    desk.browser.send("main form", go="save", each="yes")
    assert desk.question("bus")["each"] == "agreed"
    desk.browser.get(f"{DRAFT}/q/agreed")
    assert "asked once for each thing agreed last time, as “How is the bus?” is" in desk.browser.text
    box = desk.browser.soup.select_one("#each")
    assert box is not None
    assert box.has_attr("checked")
    fields = {**form_values(desk.browser.soup.select_one("main form")), "go": ["save"]}
    fields.pop("each")
    desk.browser.post(f"{DRAFT}/q/agreed", fields)
    assert "each" not in desk.question("agreed")
    desk.browser.get(f"{DRAFT}/publish")
    assert (
        "“Asked once for each thing agreed last time” changes for “How is the bus?”." not in desk.browser.text
    )
    assert "“Asked once for each thing agreed last time” changes for “Has it happened?”." in desk.browser.text


def test_what_is_wrong_stands_beside_the_question_and_nothing_typed_is_lost(desk: QuestionsDesk) -> None:
    desk.begin()
    desk.browser.get(FEEL)
    desk.browser.send("main form", go="save", **typed({"easy": "", "card-0-text": "", "words": "Still here"}))
    assert "The question in easy words is empty." in desk.browser.text
    assert desk.browser.soup.select_one("#words")["value"] == "Still here"  # type: ignore[index]
    desk.browser.get(DRAFT)
    found = desk.browser.soup.select_one("#q-feel")
    assert found is not None
    assert "The question in easy words is empty." in found.text
    desk.browser.get(f"{DRAFT}/publish")
    desk.browser.send("form.panel", looked=["en"], status=409)
    assert desk.versions() == []


def test_a_question_is_added_with_cards_and_pictures_found_by_words(desk: QuestionsDesk) -> None:
    desk.begin()
    desk.browser.get(DRAFT)
    desk.browser.send('form[action$="/add"]', text="How is the bus?", kind="choose_one", topic="school")
    assert desk.browser.path == f"{DRAFT}/q/how_is_the_bus"
    desk.browser.send("main form", go="pick:card-0-picture", **typed({"card-0-text": "It is loud"}))
    desk.browser.send("main form", go="find:card-0-picture", look_for="bus")
    found = [str(one["value"]) for one in desk.browser.soup.select(".offers button")]
    assert "use:card-0-picture:bus" in found
    desk.browser.send("main form", go="use:card-0-picture:bus")
    cards = {"card-1-text": "It is quiet", "card-1-picture": "good"}
    desk.browser.send("main form", go="save", **typed(cards))
    made = desk.question("how_is_the_bus")
    assert made["option"] == [
        {"code": "it_is_loud", "text": "It is loud", "picture": "bus"},
        {"code": "it_is_quiet", "text": "It is quiet", "picture": "good"},
    ]
    assert made["picture"] == "school"
    assert "To mend" not in desk.browser.text


@pytest.mark.parametrize("number", ["9" * 5000, "999999999", "²", "-1", ""])
def test_a_row_that_no_form_has_changes_nothing(desk: QuestionsDesk, number: str) -> None:
    desk.begin()
    desk.browser.get(f"{DRAFT}/q/feel")
    for pressed in (f"down:{number}", f"pick:card-{number}-picture"):
        desk.browser.send("main form", go=pressed, words="Still here")
        assert desk.browser.soup.select_one("#words")["value"] == "Still here"  # type: ignore[index]
    desk.browser.send("main form", go="look", cards=number)
    desk.browser.get(f"{DRAFT}/topics")
    desk.browser.send("main form", go=f"down:{number}", topics=number)


def test_a_new_question_without_text_is_refused_and_what_was_chosen_stays(desk: QuestionsDesk) -> None:
    desk.begin()
    desk.browser.get(DRAFT)
    desk.browser.send('form[action$="/add"]', text="", kind="faces", topic="health", status=400)
    assert desk.browser.soup.select_one("#kind option[selected]")["value"] == "faces"  # type: ignore[index]
    assert desk.browser.soup.select_one("#topic option[selected]")["value"] == "health"  # type: ignore[index]


def test_questions_are_moved_retired_and_brought_back(desk: QuestionsDesk) -> None:
    desk.begin()
    first, second = [one["code"] for one in desk.draft()["question"][:2]]
    desk.browser.get(DRAFT)
    desk.browser.send(f'#q-{second} form[action$="/move"]', way="up")
    assert [one["code"] for one in desk.draft()["question"][:2]] == [second, first]
    desk.browser.send(f'#q-{second} form[action$="/retire"]')
    assert desk.question(second)["retired"] is True
    assert desk.browser.soup.select_one(f"#q-{second}") is None
    desk.browser.send('section form[action$="/retire"]')
    assert "retired" not in desk.question(second)
    assert desk.browser.soup.select_one(f"#q-{second}") is not None


def test_a_question_is_put_where_it_belongs_at_once(desk: QuestionsDesk) -> None:
    desk.begin()
    desk.browser.get(DRAFT)
    desk.browser.send('form[action$="/add"]', text="The bus?", kind="draw", topic="me", after="feel")
    codes = [one["code"] for one in desk.draft()["question"]]
    assert codes[codes.index("feel") + 1] == "the_bus"
    desk.browser.send("main form", go="save", after="")
    assert desk.draft()["question"][0]["code"] == "the_bus"
    desk.browser.send("main form", go="save", easy="How is the bus?")
    assert desk.draft()["question"][0]["easy"] == "How is the bus?"


def test_the_question_about_being_safe_cannot_be_lost(desk: QuestionsDesk) -> None:
    desk.begin()
    desk.browser.get(DRAFT)
    for one in [one for one in desk.draft()["question"] if one.get("alerts")]:
        desk.browser.send(f'#q-{one["code"]} form[action$="/retire"]')
    assert "say that they are not safe" in desk.browser.text


def test_a_condition_is_ticked_and_a_loop_is_refused_in_words(desk: QuestionsDesk) -> None:
    desk.begin(first=bus())
    desk.browser.get(FEEL)
    desk.browser.send("main form", go="answers", **typed({"when-0-question": "bus"}))
    labels = [one.text for one in desk.browser.soup.select('label[for^="when-0-"]')]
    assert "It is loud" in labels
    desk.browser.send("main form", go="save", **typed({"when-0-question": "bus", "when-0-any": ["loud"]}))
    assert desk.question("feel")["when"] == [{"question": "bus", "any": ["loud"]}]
    desk.browser.get(DRAFT)
    assert "Only after “How is the bus?”: It is loud" in desk.browser.text
    desk.browser.send('#q-bus form[action$="/move"]', way="down")
    assert "comes later: nobody would get here" in desk.browser.text
    assert "“How is the bus?”, which comes later" in desk.browser.text


def test_two_people_at_one_question_are_told_and_nothing_is_overwritten_in_silence(
    desk: QuestionsDesk,
) -> None:
    desk.begin()
    other = browser_of(desk.app, desk.worker)
    desk.browser.get(FEEL)
    other.get(FEEL)
    other.send("main form", go="save", easy="Theirs")
    desk.browser.send("main form", go="save", easy="Mine", status=409)
    assert "Someone else changed this" in desk.browser.text
    assert "Theirs" in desk.browser.text
    assert desk.browser.soup.select_one("#easy")["value"] == "Mine"  # type: ignore[index]
    assert desk.question("feel")["easy"] == "Theirs"
    desk.browser.send("main form", go="save")
    assert desk.question("feel")["easy"] == "Mine"


def test_two_people_at_two_questions_do_not_disturb_each_other(desk: QuestionsDesk) -> None:
    desk.begin(first=bus())
    other = browser_of(desk.app, desk.worker)
    desk.browser.get(FEEL)
    other.get(f"{DRAFT}/q/bus")
    other.send("main form", go="save", easy="Is the bus loud?")
    desk.browser.send("main form", go="save", easy="How are you?")
    assert desk.question("bus")["easy"] == "Is the bus loud?"
    assert desk.question("feel")["easy"] == "How are you?"


def test_whom_it_asks_and_its_topics_are_changed(desk: QuestionsDesk) -> None:
    desk.begin()
    desk.browser.get(f"{DRAFT}/whom")
    desk.browser.send("form.panel", ages=["8-11"], came_alone="yes", title="Alone, 8 to 11")
    assert desk.draft()["asked"] == {"ages": ["8-11"], "pictures_only": False, "came_alone": True}
    assert "of 8 to 11, who do not use pictures only, who came alone" in desk.browser.text
    desk.browser.get(f"{DRAFT}/topics")
    count = len(desk.draft()["topic"])
    fields = {f"topic-{count}-title": "Getting about", f"topic-{count}-picture": "bus"}
    desk.browser.send("main form", go="save", **typed(fields))
    assert desk.draft()["topic"][-1] == {"code": "getting_about", "picture": "bus", "title": "Getting about"}
    assert "The topic “Getting about” has no question." in desk.browser.text


def test_words_in_another_language_are_kept_and_go_out_of_date_with_the_english(desk: QuestionsDesk) -> None:
    desk.begin(first=bus())
    desk.browser.get(f"{DRAFT}/words/ar")
    assert "5 texts are missing in Arabic" in desk.browser.text
    desk.browser.send('form[action$="/words/ar/bus"]', **typed({"question.bus.easy": ARABIC}))
    assert desk.draft()["words"]["ar"]["question.bus.easy"]["text"] == ARABIC
    assert "4 texts are missing" in desk.browser.text
    desk.browser.get(f"{DRAFT}/q/bus")
    desk.browser.send("main form", go="save", easy="How was the bus?")
    desk.browser.get(f"{DRAFT}/words/ar")
    assert "5 texts are missing" in desk.browser.text
    assert f"The English has changed. It was: {ARABIC}" in desk.browser.text


def test_a_draft_is_published_once_someone_has_looked_at_it(desk: QuestionsDesk) -> None:
    desk.begin(first=bus())
    desk.browser.get(f"{DRAFT}/publish")
    assert "New question: “How is the bus?”" in desk.browser.text
    assert "Arabic: 5 of" in desk.browser.text
    desk.browser.send("form.panel", status=409)
    assert "look at it as a child first" in desk.browser.text
    desk.browser.send("form.panel", looked=["en", "ar"], note="The bus matters")
    assert desk.browser.path == "/desk/questions/review"
    assert "Version 1" in desk.browser.text
    assert "“The bus matters”" in desk.browser.text
    assert "Delphine Marchbank" in desk.browser.text
    assert desk.versions() == [1]


def test_a_draft_that_someone_changed_meanwhile_is_not_published(desk: QuestionsDesk) -> None:
    desk.begin(first=bus())
    other = browser_of(desk.app, desk.worker)
    desk.browser.get(f"{DRAFT}/publish")
    other.get(FEEL)
    other.send("main form", go="save", easy="Theirs")
    desk.browser.send("form.panel", looked=["en"], status=409)
    assert "Someone else changed this draft" in desk.browser.text
    assert desk.versions() == []


def test_a_draft_is_thrown_away_and_an_earlier_version_is_begun_from(desk: QuestionsDesk) -> None:
    desk.begin(first=bus())
    desk.publish()
    desk.browser.get("/desk/questions/review")
    desk.browser.send('form:has([name=number][value="0"])')
    assert "bus" not in [one["code"] for one in desk.draft()["question"]]
    desk.browser.send('form[action$="/drop"]')
    assert "thrown away" in desk.browser.text
    assert desk.versions() == [1]


def test_a_questionnaire_of_ones_own_begins_as_a_copy(desk: QuestionsDesk) -> None:
    desk.browser.get("/desk/questions")
    desk.browser.send('form[action$="/new"]', title="", like="younger", status=400)
    desk.browser.send('form[action$="/new"]', title="Sibling groups", like="younger")
    assert desk.browser.path == "/desk/questions/sibling_groups/draft/whom"
    assert desk.draft("sibling_groups")["title"] == "Sibling groups"


def test_what_is_not_there_is_not_found(desk: QuestionsDesk) -> None:
    desk.begin()
    for path in ("/desk/questions/nothing", f"{DRAFT}/q/nothing", f"{DRAFT}/words/xx", f"{DRAFT}/words/en"):
        desk.browser.get(path, status=404)


def test_a_card_that_says_not_safe_tells_nobody_only_after_a_tick_that_names_it(desk: QuestionsDesk) -> None:
    desk.begin(title="Ours")
    card = next(one for one in desk.question("safe")["option"] if one["code"] == "not_safe")
    row = desk.question("safe")["option"].index(card)
    desk.browser.get(f"{DRAFT}/q/safe")
    fields = {**form_values(desk.browser.soup.select_one("main form")), "go": ["save"]}
    fields.pop(f"card-{row}-alert")
    desk.browser.post(f"{DRAFT}/q/safe", fields)
    desk.browser.get(f"{DRAFT}/q/safe")
    assert f"“{card['text']}” would tell nobody" in desk.browser.text
    desk.browser.get(DRAFT)
    assert "would tell nobody" in desk.browser.text
    assert "nothing to mend" not in desk.browser.text
    desk.browser.get(f"{DRAFT}/publish")
    assert f"“{card['text']}” tells nobody any more" in desk.browser.text
    desk.browser.send('main form:has([name="looked"])', status=409, looked="en")
    assert "would tell nobody. Put its mark back" in desk.browser.text
    assert desk.versions() == []
    desk.browser.send('main form:has([name="looked"])', looked="en", meant="safe.not_safe")
    assert desk.versions() == [1]
    with desk.store.begin(write=False):
        rows = db().scalars(select(AuditRow.ids).where(AuditRow.action == "questionnaire.silenced")).all()
    assert [(json.loads(one)["question"], json.loads(one)["card"]) for one in rows] == [("safe", "not_safe")]
