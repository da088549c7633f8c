"""Promises about notes: in words, each with what to do, never about safety; and what was made with an adult's
hand is never what the child said."""

import re

import pytest
from flask import Flask

import letters.told
from children.model import StaffId
from children.passport.model import Uses
from children.passport.setting import save_passport
from consult.helping import AskedAgain, Helper, Helping, Helps, Practice, Practised, Tapped, Who
from consult.meeting_sheet import lay_sheet
from consult.model import AnswerValue, Holder, Submission
from consult.read import list_alerts_of, load_bank_of, load_submission
from consult.sharing import Audience, Sharing
from consult.write import begin_sitting, save_answer, save_opening, send_submission
from reviews.notes import (
    CHANGED,
    LEFT_OPEN,
    NOT_ASKED,
    PRACTICE,
    QUICK,
    RUN,
    SAME,
    SAME_PLACE,
    Note,
    notes_of,
)
from store.work import Store
from tests.conftest import Clock
from tests.factories.invite import Invited, begun_browser, invite_in
from tests.factories.passport import make_passport
from tests.factories.staff import signed_in_browser
from tests.factories.submission import NOT_SAFE
from tests.pages.client import PageClient


@pytest.fixture
def invited(app: Flask) -> Invited:
    return invite_in(app, called="Robin")


def say(store: Store, clock: Clock, invited: Invited, tapped: Tapped, count: int = RUN) -> Submission:
    """Answer each with its first card, tapped so; sent."""
    with store.begin():
        sitting = begin_sitting(invited.invite, Holder.WITH_SOMEONE)
        found = load_submission(invited.review.id)
        assert found is not None
        bank = load_bank_of(found)
        calm = [one for one in bank.questions if one.kind.startswith("choose") and not one.alerts]
        for question in calm[:count]:
            clock.forward(seconds=10)
            chosen = AnswerValue(chosen=(question.options[0].code,))
            save_answer(sitting, question.code, chosen, Sharing(Audience.MEETING), tapped)
        save_answer(sitting, "safe", NOT_SAFE, None, tapped)
        send_submission(sitting)
    return kept(store, invited)


def kept(store: Store, invited: Invited) -> Submission:
    with store.begin(write=False):
        found = load_submission(invited.review.id)
        assert found is not None
        return found


def help_with(store: Store, invited: Invited, *helps: Helps, **more: object) -> None:
    found = kept(store, invited)
    sitting = found.sittings[0]
    helper = Helper(sitting.id, Who.CARER, "Tilda", helps)
    with store.begin():
        save_opening(sitting, helping=Helping(helpers=(helper,), **more))  # type: ignore[arg-type]


def notes(store: Store, invited: Invited, **passport: object) -> tuple[Note, ...]:
    with store.begin(write=False):
        found = load_submission(invited.review.id)
        assert found is not None
        return notes_of(found, load_bank_of(found), make_passport(**passport) if passport else None)


def test_the_same_place_and_great_speed_are_noted_in_words(
    store: Store, clock: Clock, invited: Invited
) -> None:
    say(store, clock, invited, Tapped("1", 4, quick=True))
    assert set(notes(store, invited)) == {SAME_PLACE, QUICK}


def test_few_answers_two_cards_or_a_calm_pace_are_not(store: Store, clock: Clock, invited: Invited) -> None:
    say(store, clock, invited, Tapped("1", 4, quick=True), RUN - 1)
    assert notes(store, invited) == ()


def test_two_cards_say_nothing_about_places(store: Store, clock: Clock, invited: Invited) -> None:
    say(store, clock, invited, Tapped("1", 2))
    assert notes(store, invited) == ()


@pytest.mark.parametrize(("second", "note"), [(("happy",), SAME), (("sad",), CHANGED)])
def test_a_question_asked_again_is_the_same_or_changed(
    store: Store, clock: Clock, invited: Invited, second: tuple[str, ...], note: Note
) -> None:
    say(store, clock, invited, Tapped())
    help_with(store, invited, again=AskedAgain("feel", ("happy",), second))
    assert note in notes(store, invited)
    assert NOT_ASKED not in notes(store, invited)


def test_the_practice_round_and_the_passport_are_noted(store: Store, clock: Clock, invited: Invited) -> None:
    found = say(store, clock, invited, Tapped())
    help_with(store, invited, practised=(Practised(found.sittings[0].id, Practice.NOT_SURE),))
    seen = notes(store, invited, uses=(Uses.GIVE,))
    assert PRACTICE[Practice.NOT_SURE] in seen
    assert NOT_ASKED in seen
    assert any("ask for things" in one.seen for one in seen)


def test_no_note_is_a_number_or_a_judgement_of_the_child() -> None:
    for note in (*PRACTICE.values(), SAME, CHANGED, NOT_ASKED, SAME_PLACE, QUICK):
        assert not re.search(r"[0-9%]|unreliable|score|not able", note.seen + note.to_do)
        assert note.to_do


# Made with an adult's hand


def desk(app: Flask, invited: Invited) -> PageClient:
    pages = PageClient(app)
    pages.client = signed_in_browser(app, invited.iro)
    return pages


def test_what_was_made_with_an_adults_hand_stands_apart_and_in_no_letter(
    app: Flask, store: Store, clock: Clock, invited: Invited
) -> None:
    said = say(store, clock, invited, Tapped())
    with store.begin(write=False):
        bank = load_bank_of(said)
    before = letters.told.told_from(said, bank, lambda message: message[1])
    assert before
    assert lay_sheet(said, bank, ())
    help_with(store, invited, Helps.HELD_HAND)
    found = kept(store, invited)
    assert letters.told.told_from(found, bank, lambda message: message[1]) == ()
    assert lay_sheet(found, bank, ()) == ()
    page = desk(app, invited).get(f"/desk/reviews/{invited.review.id}/answers")
    assert page.select_one("#by-hand") is not None
    assert "held or moved their hand" in page.get_text()
    record = desk(app, invited).get(f"/desk/reviews/{invited.review.id}/record")
    assert not record.select("select[name$=said] option[value=feel]")


def test_an_adults_hand_takes_nothing_from_what_the_child_said_themselves(
    app: Flask, store: Store, invited: Invited
) -> None:
    okay, happy = AnswerValue(chosen=("okay",)), AnswerValue(chosen=("happy",))
    with store.begin():
        alone = begin_sitting(invited.invite, Holder.ME)
        save_answer(alone, "likes", AnswerValue(chosen=("music",)), Sharing(Audience.MEETING))
        save_answer(alone, "feel", okay)
        by_hand = begin_sitting(invited.invite, Holder.WITH_SOMEONE)
        held = Helper(by_hand.id, Who.CARER, helps=(Helps.HELD_HAND,))
        save_opening(by_hand, helping=Helping(helpers=(held,)))
        save_answer(by_hand, "feel", happy, Sharing(Audience.MEETING))
        save_answer(by_hand, "likes", AnswerValue(chosen=("sport",)), Sharing(Audience.MEETING))
        again = begin_sitting(invited.invite, Holder.ME)
        save_answer(again, "likes", AnswerValue(chosen=("music", "sport")), Sharing(Audience.MEETING))
        send_submission(again)
    found = kept(store, invited)
    answers = desk(app, invited).get(f"/desk/reviews/{invited.review.id}/answers")
    own, apart, changed = (answers.select_one(f"#{one}") for one in ("feel", "feel-apart", "likes"))
    assert own is not None
    assert apart is not None
    assert changed is not None
    assert "Okay" in own.text
    assert "Only for you" in own.text, "who sees it may be the adult's choice too"
    assert "Happy" not in own.text
    assert "Happy" in apart.text
    assert "Made with an adult’s hand" in changed.text, "said before, and marked"
    with store.begin(write=False):
        bank = load_bank_of(found)
    assert [one.question.code for one in lay_sheet(found, bank, ())] == ["likes"]


def test_a_safety_answer_still_alerts_with_that_note_and_no_other(
    app: Flask, store: Store, clock: Clock, invited: Invited
) -> None:
    found = say(store, clock, invited, Tapped("1", 4, quick=True))
    help_with(store, invited, Helps.HELD_HAND)
    with store.begin(write=False):
        (alert,) = list_alerts_of(found.id)
    page = desk(app, invited).get(f"/desk/alerts/{alert.answer_id}").get_text()
    assert "Made with an adult’s hand" in page
    assert "Helped by a carer or key worker (Tilda): held or moved their hand." in page
    assert "At the start they said: with someone beside them" in page
    assert SAME_PLACE.seen not in page
    assert QUICK.seen not in page


def test_the_iro_sees_who_helped_beside_the_answers(
    app: Flask, store: Store, clock: Clock, invited: Invited
) -> None:
    say(store, clock, invited, Tapped())
    help_with(store, invited, Helps.READ_ALOUD, Helps.POINTED)
    pages = desk(app, invited)
    pages.get(f"/desk/reviews/{invited.review.id}/answers")
    assert "Helped by a carer or key worker ( Tilda ): read aloud, pointed to the pictures." in pages.text
    assert pages.soup.select_one("#by-hand") is None


# Asked once more, on the child's pages


def begin(app: Flask, invited: Invited, holder: str) -> PageClient:
    browser = begun_browser(app, invited, holder)
    browser.send("main form", first="here")
    browser.get("/me/q/feel")
    return browser


def go_on(browser: PageClient, clock: Clock) -> None:
    """Answer this page with its first card, or take the first way on."""
    clock.forward(seconds=20)
    if browser.soup.select_one("#answer") is None:
        browser.send("main form", go="now")
        return
    card = browser.soup.select_one("#answer input[name=choice]")
    chosen = {"choice": str(card["value"])} if card else {}
    browser.send("#answer", button="button.next", **chosen, pace="quick")  # type: ignore[arg-type]


def test_one_calm_question_comes_again_turned_round_and_changes_no_answer(
    app: Flask, store: Store, clock: Clock, invited: Invited
) -> None:
    with store.begin():
        save_passport(invited.child, make_passport(), StaffId(invited.iro.id))
    browser = begin(app, invited, "with_someone")
    first = [str(one["value"]) for one in browser.soup.select("input[name=choice]")]
    for _ in range(40):
        if browser.path == "/me/once-more":
            break
        go_on(browser, clock)
    assert browser.path == "/me/once-more"
    assert [str(one["value"]) for one in browser.soup.select("input[name=choice]")] == first[::-1]
    before = kept(store, invited)
    browser.send("main form", choice=first[1])
    after = kept(store, invited)
    assert after.answers == before.answers
    assert after.helping.again == AskedAgain("feel", (first[0],), (first[1],))
    assert after.answers[0].tapped == Tapped("1", len(first), quick=True)
    assert browser.path != "/me/once-more", "and it is asked once"


def once_more(app: Flask, store: Store, clock: Clock, invited: Invited, **known: object) -> PageClient:
    """At the question asked once more."""
    with store.begin():
        save_passport(invited.child, make_passport(**known), StaffId(invited.iro.id))
    browser = begin(app, invited, "with_someone")
    for _ in range(40):
        if browser.path == "/me/once-more":
            break
        go_on(browser, clock)
    return browser


@pytest.mark.parametrize("button", ["next", "dont_know", "rather_not"])
def test_who_leaves_it_open_the_second_time_was_asked_and_the_iro_reads_so(
    app: Flask, store: Store, clock: Clock, invited: Invited, button: str
) -> None:
    browser = once_more(app, store, clock, invited)
    browser.send("main form", button=f"[value={button}]")
    assert browser.path not in ("/me/once-more", "/me/look")
    found = kept(store, invited)
    assert found.helping.again is not None
    assert found.helping.again.is_open
    told = notes(store, invited)
    assert LEFT_OPEN in told
    assert not {NOT_ASKED, SAME, CHANGED} & set(told)


def test_it_shows_as_many_cards_at_once_as_the_child_is_used_to_and_the_fixed_row(
    app: Flask, store: Store, clock: Clock, invited: Invited
) -> None:
    browser = once_more(app, store, clock, invited, cards_at_once=2)
    cards = [str(one["value"]) for one in browser.soup.select("[name=choice]")]
    assert shown(browser) == cards[:2], "all are in the form"
    assert len(browser.soup.select(".row .mini")) == 5
    browser.send("main form", button=".more-cards", choice=cards[0])
    assert shown(browser) == cards[2:4]
    assert [str(one["value"]) for one in browser.soup.select("[name=choice][checked]")] == cards[:1]
    browser.send("main form", button="[value=help]")
    assert browser.path == "/help"
    browser.get("/me/once-more")
    assert kept(store, invited).helping.again is None
    browser.send("main form", button="[value=something_else]")
    assert kept(store, invited).helping.again == AskedAgain("feel", (cards[-1],), ("something_else",))


def shown(browser: PageClient) -> list[str]:
    found = browser.soup.select("[name=choice]")
    return [str(one["value"]) for one in found if not one.find_parents(hidden=True)]


def test_nobody_else_is_asked_twice(app: Flask, clock: Clock, invited: Invited) -> None:
    browser = begin(app, invited, "me")
    for _ in range(9):
        assert browser.path != "/me/once-more"
        if not browser.path.startswith("/me/q/"):
            break
        go_on(browser, clock)
