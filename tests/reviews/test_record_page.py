"""The page of the review record, as a person fills it in."""

import re
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from children.model import MeetingPart, StaffId
from children.read import load_review
from children.write import change_child
from consult.model import AnswerValue
from reviews.brought import Piece, Place
from reviews.model import (
    Alone,
    Disagreement,
    Done,
    ForWhom,
    Outcome,
    Part,
    Reply,
    ReplyKind,
    SpokeAlone,
    StepState,
    TopicNote,
)
from reviews.read import load_outcome, load_record_draft
from reviews.record_draft import bring_into_draft
from tests.factories.outcome import STEP, publish
from tests.factories.review import make_review
from tests.factories.submission import NOT_SAFE
from tests.pages.client import form_values
from tests.reviews.desk import GOOD, PUBLISH, Desk, one


def test_a_record_is_published_with_what_the_child_said_beside_it(desk: Desk) -> None:
    desk.say({"likes": AnswerValue(chosen=("sport",)), "safe": NOT_SAFE})
    pages = desk.iro()
    page = pages.get(desk.record)
    assert "Football and sport" in one(page, "aside").text
    offered = [tag["value"] for tag in page.select("[name=next_steps-0-said] option")]
    assert offered == ["", "likes"], "what raised an alert is not offered for the letter"
    pages.send("#record", button=PUBLISH, **GOOD)
    with desk.store.begin():
        outcome = load_outcome(desk.invited.review.id)
    assert outcome is not None
    assert outcome.going_well == ("You sleep well.", "You laugh a lot.")
    assert (outcome.next_steps[0].who, outcome.next_steps[0].said) == ("Dana", "likes")
    assert (outcome.version, outcome.who_came, outcome.made_by) == (1, ("Robin", "Dana"), desk.invited.iro.id)


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        ({"held_on": ""}, "write the day"),
        ({"held_on": "2026-11-24"}, "not come yet"),
        ({"held_on": "31/2/2026"}, "not a day"),
        ({"next_steps-0-who": ""}, "who does it"),
        ({"next_steps-0-what": ""}, "what will happen"),
        ({"next_steps-0-by_when": "2026-11-19"}, "before the review was held"),
        ({"next_steps-0-said": "safe"}, "Not a valid choice"),
        ({"next_review": "2026-11-20"}, "after this one"),
        ({"going_well": "x" * 4001}, "at most 4000"),
    ],
)
def test_what_is_wrong_is_said_and_kept_as_typed(desk: Desk, typed: dict[str, Any], says: str) -> None:
    desk.say({"likes": AnswerValue(chosen=("sport",))})
    pages = desk.iro()
    pages.get(desk.record)
    page = pages.send("#record", button=PUBLISH, **(GOOD | typed))
    assert says in one(page, ".error-summary").text
    assert one(page, "[name=personal_line]").text.strip() == "I liked your drawing."
    with desk.store.begin():
        assert load_outcome(desk.invited.review.id) is None
        assert load_record_draft(desk.invited.review.id, desk.invited.child.id) is not None


def published(desk: Desk) -> Outcome:
    with desk.store.begin():
        outcome = load_outcome(desk.invited.review.id)
    assert outcome is not None
    return outcome


def test_what_is_asked_for_may_be_queried_as_long_as_the_service_says(desk: Desk) -> None:
    pages = desk.iro()
    pages.get(desk.record)
    pages.send("#record", button=PUBLISH, **(GOOD | {"next_steps-0-said": ""}))
    step = published(desk).next_steps[0]
    # Five working days after Monday 23 November 2026, the day of publishing.
    assert (step.state, step.answer_by) == (StepState.ASKED, date(2026, 11, 30))


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ({"state": "agreed"}, {"state": StepState.AGREED, "answer_by": None}),
        (
            {"state": "not_agreed", "refused_by": "Mr. Okoro", "refused_why": "It is far.", "who": ""},
            {"refused_by": "Mr. Okoro", "refused_why": "It is far."},
        ),
        ({"state": "judge", "answer_by": "2027-02-01"}, {"answer_by": date(2027, 2, 1)}),
        ({"better": "You swim.", "known_by": "A card.", "topic": "likes", "sees": "child"},
         {"better": "You swim.", "known_by": "A card.", "topic": "likes", "sees": ForWhom.CHILD}),
    ],
)  # fmt: skip
def test_how_a_decision_stands_is_kept(desk: Desk, typed: dict[str, str], kept: dict[str, object]) -> None:
    pages = desk.iro()
    pages.get(desk.record)
    row = {f"next_steps-0-{name}": text for name, text in ({"said": ""} | typed).items()}
    pages.send("#record", button=PUBLISH, **(GOOD | row))
    step = published(desk).next_steps[0]
    assert {name: getattr(step, name) for name in kept} == kept


def test_a_name_that_the_child_had_before_is_asked_about(desk: Desk) -> None:
    desk.say({"likes": AnswerValue(chosen=("sport",))})
    pages, child = desk.iro(), desk.invited.child
    with desk.store.begin():
        change_child(child.id, replace(child, called="Samira"))
    pages.get(desk.record)
    pages.send("#record", button=PUBLISH, **(GOOD | {"personal_line": f"{child.called}, you are kind."}))
    said = f"A name that the child had before: “{child.called}, you are kind.”"
    assert said in " ".join(one(pages.soup, "#unclear").text.split())


def test_what_a_step_lacks_is_said_and_published_only_after_a_look(desk: Desk) -> None:
    pages = desk.iro()
    pages.get(desk.record)
    vague: dict[str, Any] = {
        "next_steps-0-who": "the team",
        "next_steps-0-by_when": "",
        "next_steps-0-said": "",
    }
    page = pages.send("#record", button=PUBLISH, **(GOOD | vague))
    said = one(page, "#unclear").text
    assert "is not one person" in said
    assert "no day by which" in said
    with desk.store.begin():
        assert load_outcome(desk.invited.review.id) is None
    assert one(page, "[name=next_steps-0-who]")["value"] == "the team"
    pages.send("#record", button=PUBLISH, looked="yes")
    assert published(desk).next_steps[0].who == "the team"


def test_each_part_of_the_record_is_kept_with_who_may_see_it(desk: Desk) -> None:
    pages = desk.iro()
    pages.get(desk.record)
    pages.send("#record", button="[value=add-disagreements]", **(GOOD | {"next_steps-0-said": ""}))
    more: dict[str, Any] = {
        "part": "pn1", "alone_how": "said_no", "alone_on": "2026-11-19", "alone_why": "You were tired.",
        "my_view": "I think that this is a good home.", "view_for": "parents", "legal_status": "Section 31.",
        "permanence": "Long-term fostering.", "topics-2-going_well": "You read a book.",
        "topics-2-sees": "adults", "worries_for": "adults", "disagreements-0-what": "Dad wants a new school.",
        "disagreements-0-who": "Dad",
    }  # fmt: skip
    pages.send("#record", button=PUBLISH, **more)
    made = published(desk)
    assert made.alone == SpokeAlone(Alone.SAID_NO, date(2026, 11, 19), "You were tired.")
    assert made.topics == (TopicNote("school", ("You read a book.",), (), ForWhom.ADULTS),)
    assert made.disagreements == (Disagreement("Dad wants a new school.", "Dad"),)
    assert (made.part, made.view_for, made.worries_for) == (Part.PN1, ForWhom.PARENTS, ForWhom.ADULTS)
    assert (made.legal_status, made.permanence, made.law_for) == (
        "Section 31.", "Long-term fostering.", ForWhom.ADULTS
    )  # fmt: skip
    page = pages.get(desk.record)
    assert one(page, "[name=alone_why]")["value"] == "You were tired."
    assert one(page, "[name=topics-0-sees] option[selected]")["value"] == "adults"


def test_what_everyone_may_know_that_the_child_said_wants_an_answer(desk: Desk) -> None:
    desk.say(
        {"likes": AnswerValue(chosen=("sport",)), "home": AnswerValue(places=(("food", "good"),))}, share=True
    )
    pages = desk.iro()
    page = pages.get(desk.record)
    codes = [tag["value"] for tag in page.select("[name^=replies][name$=said]")]
    assert codes == ["likes", "home"]
    page = pages.send("#record", button=PUBLISH, **GOOD)
    assert "has no answer" in one(page, "#unclear").text
    assert one(page, '#unclear [href="#said-home"]')
    assert "Answered by step 1" in one(page, "#said-likes").text
    open_still: dict[str, Any] = {"replies-1-kind": "open"}
    page = pages.send("#record", button=PUBLISH, **open_still)
    assert "write why" in one(page, ".error-summary").text
    because: dict[str, Any] = {"replies-1-why": "Dana must ask first."}
    pages.send("#record", button=PUBLISH, **because)
    assert published(desk).replies == (Reply("home", ReplyKind.OPEN, "", "Dana must ask first."),)


def test_what_the_child_gave_to_the_iro_alone_wants_no_answer_in_the_letter(desk: Desk) -> None:
    desk.say({"likes": AnswerValue(chosen=("sport",))})
    page = desk.iro().get(desk.record)
    assert not page.select("[name^=replies]")
    assert "No letter repeats it" in one(page, "aside").text


def test_the_record_keeps_itself_while_it_is_typed(desk: Desk) -> None:
    pages = desk.iro()
    token = one(pages.get(desk.record), "#record [name=csrf_token]")["value"]
    sent = {"csrf_token": token, "go": "autosave", "worries": "Half a wor"}
    assert pages.client.post(desk.record, data=sent).status_code == 204
    assert one(desk.iro().get(desk.record), "[name=worries]").text.strip() == "Half a wor"


def test_a_decision_of_last_time_that_is_taken_away_is_asked_about(desk: Desk) -> None:
    with desk.store.begin():
        publish(desk.invited)
        review = make_review(desk.invited.child)
    pages = desk.iro()
    pages.get(f"/desk/reviews/{review.id}/record")
    pages.send("#record", button="[value=remove-last_time-0]", held_on="2026-11-23", worries="You wait.")
    page = pages.send("#record", button=PUBLISH)
    assert "Dana will book swimming lessons." in one(page, "#unclear").text


def test_a_draft_begun_under_another_officer_still_tells_last_times_decisions(desk: Desk) -> None:
    phone = replace(STEP, what="I will phone Nan.", who="me")
    with desk.store.begin():
        publish(desk.invited, next_steps=(STEP, phone))
        review = make_review(desk.invited.child)
    pages = desk.iro()
    pages.get(f"/desk/reviews/{review.id}/record")
    named = f"{desk.invited.iro.name} will phone Nan."
    told: dict[str, Any] = {"last_time-0-what": named, "last_time-0-done": "done"}
    pages.send("#record", button="[value=remove-last_time-0]", held_on="2026-11-23", worries="You wait.")
    page = pages.send("#record", button=PUBLISH, **told)
    assert "the record said: “Dana will book swimming lessons.”" in one(page, "#unclear").text
    assert "phone Nan" not in one(page, "#unclear").text


def test_an_empty_record_is_not_published(desk: Desk) -> None:
    pages = desk.iro()
    pages.get(desk.record)
    page = pages.send("#record", button=PUBLISH, held_on="2026-11-20")
    assert "at least one thing" in one(page, ".error-summary").text


def test_rows_are_added_and_taken_away_without_a_script_and_nothing_typed_is_lost(desk: Desk) -> None:
    pages = desk.iro()
    pages.get(desk.record)
    page = pages.send("#record", button="[value=add-next_steps]", **(GOOD | {"held_on": "31/31"}))
    assert len(page.select("[name$=-who]")) == 2
    second: dict[str, Any] = {"next_steps-1-what": "You will see your nan.", "next_steps-1-who": "Amit"}
    page = pages.send("#record", button="[value=add-last_time]", **second)
    page = pages.send("#record", button="[value=remove-next_steps-0]", worries="You miss your nan.")
    assert [tag["value"] for tag in page.select("[name$=-who]")] == ["Amit"]
    assert one(page, "[name=worries]").text.strip() == "You miss your nan."
    assert one(page, "[name=who_came]").text.strip() == "Robin\nDana"
    assert len(page.select("[name=last_time-0-what]")) == 1


def test_a_half_filled_record_waits_until_it_is_published_or_thrown_away(desk: Desk) -> None:
    pages = desk.iro()
    pages.get(desk.record)
    pages.send("#record", button="[value=draft]", personal_line="Half a lin")
    again = desk.iro()
    assert one(again.get(desk.record), "[name=personal_line]").text.strip() == "Half a lin"
    again.send("form[action$=discard]")
    assert one(again.soup, "[name=personal_line]").text.strip() == ""


def test_last_times_decisions_are_there_to_be_answered(desk: Desk) -> None:
    with desk.store.begin():
        publish(desk.invited)
        review = make_review(desk.invited.child)
    pages = desk.iro()
    page = pages.get(f"/desk/reviews/{review.id}/record")
    assert one(page, "[name=last_time-0-what]").text.strip() == "Dana will book swimming lessons."
    page = pages.send("#record", button=PUBLISH, held_on="2026-11-23", worries="You wait.")
    assert "what became of it" in one(page, ".error-summary").text
    answered: dict[str, Any] = {"last_time-0-done": "not_done", "last_time-0-why": "The pool is closed."}
    pages.send("#record", button=PUBLISH, **answered)
    with desk.store.begin():
        outcome = load_outcome(review.id)
    assert outcome is not None
    assert outcome.last_time[0].why == "The pool is closed."


def test_what_was_asked_for_and_never_settled_stands_open_and_is_asked_about(desk: Desk) -> None:
    with desk.store.begin():
        publish(desk.invited, next_steps=(STEP, replace(STEP, what="You see Nan.", state=StepState.ASKED)))
        review = make_review(desk.invited.child)
    pages = desk.iro()
    page = pages.get(f"/desk/reviews/{review.id}/record")
    became = [[one["value"] for one in page.select(f"[name=last_time-{at}-done]")] for at in (0, 1)]
    assert became[0] == ["done", "part", "not_done"]
    assert became[1] == ["agreed", "refused", "waiting", *became[0]]
    assert len([tag for tag in page.select("legend .tag") if tag.text == "still open"]) == 1
    told: dict[str, Any] = {"last_time-0-done": "done", "last_time-1-done": "refused"}
    page = pages.send("#record", button=PUBLISH, held_on="2026-11-23", worries="You wait.", **told)
    assert "Please write why" in one(page, ".error-summary").text
    because: dict[str, Any] = {"last_time-1-why": "The court said no."}
    pages.send("#record", button=PUBLISH, **because)
    with desk.store.begin():
        outcome = load_outcome(review.id)
    assert outcome is not None
    refused = outcome.last_time[1]
    assert (refused.done, refused.why) == (Done.REFUSED, "The court said no.")


def test_a_correction_is_a_new_version(desk: Desk) -> None:
    pages = desk.iro()
    pages.get(desk.record)
    pages.send("#record", button=PUBLISH, **(GOOD | {"next_steps-0-said": ""}))
    page = pages.get(desk.record)
    assert "Publishing again makes version 2" in page.text
    pages.send("#record", button=PUBLISH, worries="You sleep too little.")
    with desk.store.begin():
        outcome = load_outcome(desk.invited.review.id)
    assert outcome is not None
    assert (outcome.version, outcome.worries) == (2, ("You sleep too little.",))
    assert outcome.next_steps[0].who == "Dana"


def test_publishing_twice_by_a_double_tap_makes_one_version(desk: Desk) -> None:
    pages = desk.iro()
    pages.get(desk.record)
    for _ in range(2):
        pages.post(desk.record, GOOD | {"go": "publish", "next_steps-0-said": ""})
        pages.get(desk.record)
    with desk.store.begin():
        outcome = load_outcome(desk.invited.review.id)
    assert outcome is not None
    assert outcome.version == 1


def test_what_keeps_itself_late_leaves_no_draft_over_what_was_published(desk: Desk) -> None:
    pages = desk.iro()
    pages.get(desk.record)
    typed = form_values(one(pages.soup, "#record")) | (GOOD | {"next_steps-0-said": ""})
    pages.client.post(desk.record, data=typed | {"go": "publish"})
    assert pages.client.post(desk.record, data=typed | {"go": "autosave"}).status_code == 204
    with desk.store.begin():
        assert load_record_draft(desk.invited.review.id, desk.invited.child.id) is None
    assert published(desk).version == 1
    pages.get(desk.record)
    changed = form_values(one(pages.soup, "#record")) | {"go": "autosave", "worries": "You wait."}
    assert pages.client.post(desk.record, data=changed).status_code == 204
    with desk.store.begin():
        assert load_record_draft(desk.invited.review.id, desk.invited.child.id) is not None


def test_a_next_review_planned_for_another_day_is_said(desk: Desk) -> None:
    with desk.store.begin():
        part = MeetingPart(1, date(2027, 5, 4), None, "", False)
        make_review(desk.invited.child, counted_from=date(2026, 11, 20), parts=(part,))
    pages = desk.iro()
    pages.get(desk.record)
    pages.send("#record", button=PUBLISH, **(GOOD | {"next_steps-0-said": ""}))
    assert "The letter says 11 May 2027, as this record does; planned is 4 May 2027." in pages.text


def test_a_button_that_is_not_there_is_refused(desk: Desk) -> None:
    pages = desk.iro()
    pages.get(desk.record)
    pages.post(desk.record, {"go": "remove-held_on-1"}, 400)


def test_odd_text_in_a_record_stays_text(desk: Desk) -> None:
    pages = desk.iro()
    pages.get(desk.record)
    odd = "You <b>draw</b> 👩‍🚀 \u202eسماء\0 {{ 7*7 }}"
    pages.send("#record", button=PUBLISH, **(GOOD | {"next_steps-0-said": "", "going_well": odd}))
    with desk.store.begin():
        outcome = load_outcome(desk.invited.review.id)
    assert outcome is not None
    assert outcome.going_well == (odd.replace("\0", "").replace("\u202e", ""),)
    assert "<b>draw" in one(pages.get(desk.record), "[name=going_well]").text


def test_what_was_brought_in_meanwhile_is_not_written_over_by_an_older_page(desk: Desk) -> None:
    first = desk.iro()
    first.get(desk.record)
    first.send("#record", button="[value=draft]", worries="You wait.")
    with desk.store.begin():
        review, by = load_review(desk.invited.review.id), StaffId(desk.invited.iro.id)
        bring_into_draft(review, [Piece(Place.GOING_WELL, "You swim.")], by)
    older = form_values(one(first.soup, "#record"))
    sent = {**older, "go": ["autosave"], "worries": ["You wait long."]}
    answer = first.client.post(desk.record, data=sent)
    assert answer.status_code == 409
    assert "Not kept: the record was changed at" in answer.text
    for button in ("[value=draft]", PUBLISH, "[value=add-next_steps]", "[value=minutes]"):
        page = first.send("#record", 409, button=button, worries="You wait long.")
        said = one(page, "#meanwhile").text
        assert "What is going well" in said
        assert "You swim." in said
        assert one(page, "#record [name=worries]").text.strip() == "You wait long."
    with desk.store.begin():
        draft = load_record_draft(desk.invited.review.id, desk.invited.child.id)
    assert draft is not None
    assert (dict(draft.typed)["going_well"], dict(draft.typed)["worries"]) == ("You swim.", "You wait.")
    page = first.send("#record", go="mine")
    assert one(page, "[name=worries]").text.strip() == "You wait long."
    assert not page.select("#meanwhile")


def test_what_is_ticked_of_what_was_put_in_meanwhile_is_taken_over(desk: Desk) -> None:
    first = desk.iro()
    first.get(desk.record)
    first.send("#record", button="[value=draft]", worries="You wait.")
    other = first.other_tab()
    other.get(desk.record)
    step = {"next_steps-0-what": "Dana rings Mum.", "next_steps-0-who": "Dana"}
    given: dict[str, Any] = {"going_well": "You swim.", "worries": "It is far.", **step}
    other.send("#record", button="[value=draft]", **given)
    page = first.send(
        "#record", 409, button="[value=draft]", worries="You wait long.", going_well="You sing."
    )
    ticks = {str(box["value"]) for box in page.select("#meanwhile [name=theirs]")}
    assert ticks == {"going_well", "worries", *step}
    values = form_values(one(page, "#record")) | {"go": ["mine"], "theirs": ["going_well", *step]}
    first.post(desk.record, values)
    with desk.store.begin():
        draft = load_record_draft(desk.invited.review.id, desk.invited.child.id)
    assert draft is not None
    kept = dict(draft.typed)
    assert (kept["going_well"], kept["worries"]) == ("You swim.", "You wait long.")
    assert {name: kept[name] for name in step} == step


def test_an_older_page_publishes_nothing_over_a_newer_version(desk: Desk) -> None:
    pages = desk.iro()
    pages.get(desk.record)
    pages.send("#record", button=PUBLISH, **(GOOD | {"next_steps-0-said": ""}))
    older, newer = pages.other_tab(), pages.other_tab()
    older.get(desk.record)
    newer.get(desk.record)
    settled: dict[str, Any] = {"next_steps-0-state": "agreed", "worries": "You wait."}
    newer.send("#record", button=PUBLISH, **settled)
    page = older.send("#record", 409, button=PUBLISH, personal_line="Hello.")
    said = re.sub(r"\s+", " ", one(page, "#meanwhile").text)
    assert "How it stands On this page: I ask for it" in said
    assert "In the record now: Agreed: it was decided" in said
    assert published(desk).version == 2
    assert published(desk).next_steps[0].state is StepState.AGREED


def test_what_a_page_kept_itself_is_no_news_to_it(desk: Desk) -> None:
    pages = desk.iro()
    pages.get(desk.record)
    for words in ("Half", "Half a wor", "Half a word."):
        sent = form_values(one(pages.soup, "#record")) | {"go": ["autosave"], "worries": [words]}
        assert pages.client.post(desk.record, data=sent).status_code == 204
    other = pages.other_tab()
    assert one(other.get(desk.record), "[name=worries]").text.strip() == "Half a word."
    pages.send("#record", button="[value=draft]", worries="Half a word. More.")
    assert "Half a word. More." in one(other.send("#record", 409, button="[value=draft]"), "#meanwhile").text
    page = other.send("form[action$=discard]")
    assert one(page, "[name=worries]").text.strip() == ""


def test_a_draft_of_another_page_is_not_thrown_away_unseen(desk: Desk) -> None:
    pages = desk.iro()
    pages.get(desk.record)
    pages.send("#record", button="[value=draft]", worries="You wait.")
    other = pages.other_tab()
    other.get(desk.record)
    pages.send("#record", button="[value=draft]", worries="You wait long.")
    page = other.send("form[action$=discard]")
    assert "Nothing was thrown away" in page.text
    assert one(page, "[name=worries]").text.strip() == "You wait long."
