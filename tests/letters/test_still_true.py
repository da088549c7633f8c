"""What was true when a letter was begun and is not now is taken in or asked about; people's changes stay."""

from dataclasses import replace
from datetime import date, time
from typing import Any

from flask import Flask

from children.model import ChildDetails, Contact, MeetingPart, ReviewKind, StaffId
from children.write import add_review, assign_iro, change_child, move_review_part, set_contact
from letters.bank.write import save_closing
from letters.begin import begin_letter
from letters.check import Finding
from letters.closing import ClosingItem
from letters.compose import compose
from letters.draft import Draft, Written
from letters.found import CHANGED_SINCE
from letters.illustrate import with_lines
from letters.left_out import left_out
from letters.model import Level, Line, Voice
from letters.overruling import overrule, staying
from letters.phrases import phrases_in
from letters.read import load_draft
from letters.rules.model import Severity
from letters.short import code_of
from letters.still_true import anothers_words, days_past, names_before
from letters.write import add_draft
from reviews.model import Alone, NextStep, SpokeAlone, StepState
from store.work import Store
from tests.conftest import Clock
from tests.factories.child import make_details
from tests.factories.desk import Desk, add_outcome, browser_of, make_desk
from tests.factories.letter import make_facts, make_outcome, make_told
from tests.factories.staff import make_account

STEPS = (
    NextStep("You swim.", "Dana", date(2026, 11, 27), ""),
    NextStep("A new bed.", "", None, "", state=StepState.ASKED, answer_by=date(2026, 11, 25)),
)


def written(level: Level = Level.EASY, voice: Voice = Voice.YOU, **changes: object) -> Written:
    letter = compose(
        make_outcome(**changes), make_told(), make_facts(), phrases_in("en"), level=level, voice=voice
    )
    return Written(letter, {})


def called(name: str) -> ChildDetails:
    """A child who was called Robin before."""
    return make_details(called=name, called_before=("Robin",))


def test_a_promise_for_a_day_that_is_past_is_found_at_every_level() -> None:
    for level in (Level.EASY, Level.STORY, Level.PLAIN):
        made = written(level, next_steps=STEPS, next_review=date(2026, 12, 20))
        said = {line.id: line.text for line in made.letter.sentences}
        assert list(days_past(made, date(2026, 11, 24))) == []
        found = [said[one.line_id] for one in days_past(made, date(2027, 1, 2))]
        assert [any(day in text for text in found) for day in ("25 November", "27 November")] == [True, True]
        assert len(found) == 2, "the meeting of these facts is in May, and the one that was is told as past"


def test_a_day_that_was_is_no_promise() -> None:
    told = (
        "You will stay with Jan, as was decided on 20 October 2026.",
        "I can see that you have worked hard since 1 September 2026.",
        "Jan can tell you what the judge said on 2 October 2026.",
        "Dana books it by 27 November 2026.",
        "Dana books a bed by Friday 20 November 2026.",
    )
    made = written(going_well=told, last_time=(), worries=(), next_steps=())
    said = {line.id: line.text for line in made.letter.sentences}
    assert [said[one.line_id] for one in days_past(made, date(2026, 12, 1))] == list(told[3:])


def test_a_name_that_is_a_month_is_not_found_in_a_day() -> None:
    child = make_details(called="Mia", called_before=("May",))
    assert child.name_before_in("The meeting is on 7 May 2027.") == ""
    assert child.name_before_in("It is on the 7th of May, or in May 2027.") == ""
    assert child.name_before_in("May sleeps well.") == "May"


def test_a_name_of_before_is_not_found_where_it_is_somebody_else_s() -> None:
    child = make_details(called="Mia", called_before=("Grace", "Mary Ann"))
    said = "Grace comes on Sunday."
    assert child.name_before_in(said, ["Grace Lee, your sister"]) == ""
    assert child.name_before_in(said, ["Grace (foster carer)", "Tilda"]) == ""
    mine = ("Grace Lee", "Grace Lee (child)", "Grace, the young person", "Tilda, your carer")
    assert child.name_before_in(said, mine) == "Grace", "it may be the child"
    assert child.name_before_in("Mary Ann sings.", ["Ann Lee, your aunt"]) == "Mary Ann"
    for listed in ("(YP)", "(now Mia)", "(Mia)", ", 14", ", looked after child", ", subject of the review"):
        assert child.name_before_in(said, [f"Grace Hall {listed}"]) == "Grace", listed
    for listed in ("(pupil)", ", daughter", "(YP), carer Bev"):
        assert child.name_before_in(said, [f"Grace Hall {listed}"]) == "Grace", listed
    for listed in (", supervising social worker", "(her nan)", ", the child's teacher", "(Mia's stepsister)"):
        assert child.name_before_in(said, [f"Grace Hall {listed}"]) == "", listed
    made = written(going_well=(said,), who_came=("Grace Lee, your sister",))
    assert list(names_before(made, child, ["Grace Lee, your sister"])) == []


def test_a_name_of_before_is_found_but_not_in_what_the_child_said() -> None:
    made = written(going_well=("Robin sleeps well.",), personal_line="Samira, you are kind.")
    said = {line.id: line.text for line in made.letter.sentences}
    found = [said[one.line_id] for one in names_before(made, called("Samira"))]
    assert found == ["Hello Robin.", "Robin sleeps well."]
    assert list(names_before(made, called("Robin Lee"))) == []


def test_what_another_wrote_of_themselves_is_asked_about_until_it_is_written_anew() -> None:
    for level, voice in ((Level.EASY, Voice.YOU), (Level.STORY, Voice.I), (Level.STORY, Voice.NAME)):
        made = written(level, voice)
        found = [one.line_id for one in anothers_words(made, made, "Ines")]
        said = [line.text for line in made.letter.sentences if line.id in found]
        assert [("drawings" in text, "phone" in text) for text in said] == [(True, False), (False, True)]
    first = written()
    anew = first.letter.opening[-1]
    opening = (*first.letter.opening[:-1], replace(anew, text="I liked your drawings."))
    mine = Written(replace(first.letter, opening=opening), {})
    assert len(list(anothers_words(mine, first, "Ines"))) == 1


def test_what_a_cover_wrote_of_themselves_can_be_said_by_their_name() -> None:
    steps = (
        NextStep("I will phone Mum.", "I", date(2027, 1, 8), ""),
        NextStep("You have a bike.", "I", date(2027, 1, 8), ""),
        NextStep("You swim.", "Noor Calder", date(2027, 1, 8), ""),
    )
    outcome = make_outcome(next_steps=steps, personal_line="")
    first = written(next_steps=steps, personal_line="")
    lines = first.lines()
    asked = list(anothers_words(first, first, "Ines Hall", ("step-1", "step-2")))
    told = {lines[one.line_id].text: one.why.partition("If not: ")[2] for one in asked}
    assert told == {
        "I will phone Mum.": "“Ines Hall will phone Mum.”",
        "I will do this by Friday 8 January 2027.": "“Ines Hall will do this by Friday 8 January 2027.”",
    }

    def by_name(line: Line) -> Line:
        name = told.get(line.text) if line.block in ("step-1", "step-2") else None
        return replace(line, text=name.strip("“”"), message="") if name else line

    now = Written(with_lines(first.letter, by_name), {})
    day = date(2026, 11, 24)
    assert list(left_out(now, first, outcome, day, "Ines Hall")) == []
    assert len(list(left_out(now, first, outcome, day))) == 2, "of their own “I” it is asked"
    assert list(anothers_words(now, first, "Ines Hall", ("step-1", "step-2"))) == []


def test_time_alone_and_what_another_asked_for_is_asked_about_and_the_team_s_own_block_is_not() -> None:
    """Of fixed sentences those that tell what the officer of the record did; with the name where sure."""
    alone = SpokeAlone(Alone.SPOKE, date(2026, 12, 1))
    outcome = make_outcome(alone=alone, next_steps=STEPS, personal_line="", going_well=(), last_time=())
    facts = make_facts(closing=(ClosingItem("a", {"en": "Ask me how to come."}),))
    for level, voice in ((Level.EASY, Voice.YOU), (Level.PLAIN, Voice.YOU), (Level.STORY, Voice.NAME)):
        letter = compose(outcome, (), facts, phrases_in("en"), level=level, voice=voice)
        assert "Ask me how to come." in [line.text for line in letter.sentences]
        lines, made = {line.id: line for line in letter.sentences}, Written(letter, {})
        asked = [(lines[one.line_id].text, one.why) for one in anothers_words(made, made, "Ines Hall")]
        told = {code_of(lines[one.line_id]) for one in anothers_words(made, made, "Ines Hall")}
        met = {"letter.when"} if level is Level.PLAIN else set()
        assert told == {"alone.spoke_on", "state.asked"} | met
        offers = [why.partition("If not: ")[2] for text, why in asked if "alone" in text]
        sure = "“You and Ines Hall talked alone on Tuesday 1 December 2026.”"
        assert offers == [sure if voice is Voice.YOU else ""]


def begun(store: Store, desk: Desk, **changes: Any) -> None:
    with store.begin():
        add_outcome(desk.child, desk.review, desk.iro, **changes)
    desk.browser.get(f"/desk/reviews/{desk.review.id}/letter")
    desk.browser.send("form.panel[action$=begin]", kind="easy", lang="en")


def draft_of(store: Store, desk: Desk) -> Draft:
    with store.begin(write=False):
        return load_draft(desk.review.id, desk.child.id)


def said_in(draft: Draft) -> str:
    return " ".join(line.text for line in draft.letter.sentences)


def test_number_place_and_closing_block_of_now_are_taken_in_and_approving_asks(
    app: Flask, store: Store, clock: Clock
) -> None:
    desk = make_desk(app)
    with store.begin():
        part = MeetingPart(1, date(2027, 5, 11), time(15, 30), "Elm Hall", False)
        following = add_review(desk.child.id, ReviewKind.LATER, date(2026, 12, 3), (part,))
        item = ClosingItem("", until=date(2026, 11, 28))
        save_closing(desk.service.id, item, 1, desk.iro.id, {"en": {"text": "There is a football day."}})
    begun(store, desk, last_time=(), worries=())  # short enough to be whole
    first = said_in(draft_of(store, desk))
    assert "Elm Hall" in first
    assert "football day" in first
    assert desk.browser.soup.select_one("#newer") is None
    typed: dict[str, Any] = {"words-opening-1": "Hello, my dear.", "go": "save"}
    desk.browser.send("#letter-form", **typed)
    with store.begin():
        move_review_part(following.id, replace(part, at=time(10), place="Town Hall"))
        set_contact(desk.service.id, Contact("advocate", "Advocate", phone="01632 960999"))
    clock.forward(days=10)
    page = browser_of(app, desk.iro)
    page.get(f"/desk/reviews/{desk.review.id}/letter")
    assert "the next meeting, the team’s own block, who can help" in page.text
    page.send("#letter-form", status=400, button="#approve button[formaction]")
    assert "Please tick that you have looked" in page.text
    assert "it does not say so yet" in page.text
    assert not page.soup.select("button[value*='changed since']"), "it may change again"
    changed = Finding("", CHANGED_SINCE, "", "", Severity.LOOK, may_stay=False)
    kept = overrule(draft_of(store, desk), changed, "The day is not mine to tell.", "Noor", "")
    assert staying(kept, changed) is None
    page.send("#newer form")
    assert "have no place any more" not in page.text, "nobody typed what fell away"
    now = said_in(draft_of(store, desk))
    assert "Town Hall" in now
    assert "01632 960999" in now
    assert "Hello, my dear." in now
    assert not [gone for gone in ("Elm Hall", "football day", "01632 960002") if gone in now]
    assert page.soup.select_one("#newer") is None


def test_another_level_says_what_holds_today(app: Flask, store: Store) -> None:
    desk = make_desk(app)
    begun(store, desk)
    with store.begin():
        set_contact(desk.service.id, Contact("advocate", "Advocate", phone="01632 960999"))
    desk.browser.send("#letter-form", kind="plain", go="written")
    assert "did not fit" not in desk.browser.text
    assert "01632 960999" in said_in(draft_of(store, desk))
    assert desk.browser.get(f"/desk/reviews/{desk.review.id}/letter").select_one("#newer") is None


def test_child_with_another_name_has_it_in_the_next_version(app: Flask, store: Store) -> None:
    desk = make_desk(app)
    begun(store, desk, personal_line="Robin, you are kind.")
    desk.browser.send("#letter-form", button="#approve button[formaction]", looked="yes")
    with store.begin():
        change_child(desk.child.id, replace(desk.child, called="Samira"))
    desk.browser.get(f"/desk/reviews/{desk.review.id}/letter")
    desk.browser.send("form[action$=correct]")
    letter = draft_of(store, desk).letter
    assert (letter.child_name, letter.opening[0].text) == ("Samira", "Hello Samira.")
    assert "did not fit" not in desk.browser.text
    assert "have no place" not in desk.browser.text
    assert "“Robin”: the child is called Samira now." in desk.browser.text


def test_name_is_taken_in_too_where_nobody_kept_how_the_letter_was_composed(app: Flask, store: Store) -> None:
    desk = make_desk(app)
    with store.begin():
        outcome = add_outcome(desk.child, desk.review, desk.iro)
        letter, english = begin_letter(desk.child, outcome, "Noor Calder", "en")
        add_draft(desk.review.id, desk.child.id, outcome.id, letter, english, outcome.made_by)
        change_child(desk.child.id, replace(desk.child, called="Samira"))
    desk.browser.get(f"/desk/reviews/{desk.review.id}/letter")
    assert "(the child’s name)" in desk.browser.text
    desk.browser.send("#newer form")
    assert "Hello Samira." in said_in(draft_of(store, desk))


def test_new_officer_is_asked_whether_the_record_s_words_are_theirs(app: Flask, store: Store) -> None:
    desk = make_desk(app)
    begun(store, desk)
    desk.browser.send("#letter-form", button="#approve button[formaction]", looked="yes")
    with store.begin():
        other = make_account(desk.service, name="Tobias New", email="tobias@example.org")
        assign_iro(desk.child.id, StaffId(other.id))
    page = browser_of(app, other)
    page.get(f"/desk/reviews/{desk.review.id}/letter")
    page.send("form[action$=correct]")
    assert draft_of(store, desk).letter.iro_name == "Tobias New"
    asked = "Noor Calder wrote this in the record: is it true of Tobias New?"
    marked = [one.get_text(" ") for one in page.soup.select(".edit-line") if asked in one.get_text(" ")]
    assert len(marked) == 2
    page.send("#letter-form", status=400, button="#approve button[formaction]")
    assert "Please tick that you have looked" in page.text
