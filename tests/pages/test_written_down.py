"""What a worker writes down of a child's answers: kept beside, marked everywhere, shown back to the child."""

from datetime import timedelta
from io import BytesIO
from typing import Any

import pytest
from flask import Flask

from children.guests import add_guest
from consult import read, write
from consult.meeting_sheet import lay_sheet
from consult.model import AnswerValue, Holder, Row
from consult.read import list_alerts, load_own_submission
from consult.requested import list_requests
from consult.sharing import ONLY_IRO, Audience, Sharing
from store.work import Store, db
from tests.conftest import Clock
from tests.factories.invite import Invited, begun_browser, invite_in, make_sitting
from tests.factories.photo import MODEL, make_photo
from tests.factories.staff import make_account, sign_in
from tests.pages.client import PageClient

WHO: dict[str, Any] = {"name": "Sam Reed", "role": "key worker", "how": "paper"}
HAPPY: dict[str, Any] = {"feel.choice": "happy"}
SAD: dict[str, Any] = {"feel.choice": "sad"}
SAFE: dict[str, Any] = {"safe.choice": "safe"}
UNSAFE: dict[str, Any] = {"safe.choice": "not_safe"}


@pytest.fixture
def invited(app: Flask) -> Invited:
    return invite_in(app, called="Robin", language="en")


def desk(app: Flask, account: object) -> PageClient:
    browser = PageClient(app)
    sign_in(browser.client, account.email)  # type: ignore[attr-defined]
    return browser


def address(invited: Invited) -> str:
    return f"/desk/reviews/{invited.review.id}/written/{invited.invite.id}"


def answers(invited: Invited) -> str:
    return f"/desk/reviews/{invited.review.id}/answers"


def written(app: Flask, invited: Invited, **given: Any) -> PageClient:
    """The IRO's browser after writing this down."""
    browser = desk(app, invited.iro)
    browser.get(address(invited))
    browser.send("main form", **{**WHO, **given})
    return browser


def test_what_is_written_down_is_read_at_once_with_its_mark_and_is_not_sent(
    app: Flask, store: Store, invited: Invited
) -> None:
    browser = written(app, invited, **HAPPY)
    assert "Written down" in browser.text
    assert "Sam Reed" in browser.text
    assert "key worker" in browser.text
    assert "Not sent yet" in browser.text
    with store.begin(write=False):
        submission = read.load_submission(invited.review.id)
        assert submission is not None
        assert submission.sent_at is None
        assert submission.answers[0].value.chosen == ("happy",)


def test_the_record_and_the_alert_have_the_mark_too(app: Flask, store: Store, invited: Invited) -> None:
    browser = written(app, invited, **HAPPY, **UNSAFE)
    assert "Written down" in browser.get(f"/desk/reviews/{invited.review.id}/record").text
    with store.begin(write=False):
        (alert,) = list_alerts([invited.child.id])
    assert "Sam Reed" in browser.get(f"/desk/alerts/{alert.answer_id}").text


def test_where_an_adult_moved_the_hand_what_was_written_down_stands_apart(
    app: Flask, store: Store, invited: Invited
) -> None:
    given = {**WHO, "how": "cards", "helps": ["held_hand", "sat_beside"], "helper": "teacher"}
    browser = written(app, invited, **given, **HAPPY, **UNSAFE)
    apart = browser.soup.select_one("#by-hand")
    assert apart is not None
    assert "Made with an adult" in browser.text
    assert "Helped by someone from school: sat beside them, held or moved their hand." in browser.text
    record = browser.get(f"/desk/reviews/{invited.review.id}/record").text
    assert "2 answers were made with an adult’s hand" in record
    with store.begin(write=False):
        (alert,) = list_alerts([invited.child.id])
    assert "hand" in browser.get(f"/desk/alerts/{alert.answer_id}").text, "the alert stands, with its note"


def test_who_helped_with_what_was_written_down_is_said_and_the_answers_stay_the_childs(
    app: Flask, store: Store, invited: Invited
) -> None:
    browser = written(app, invited, **HAPPY, helps=["pointed"])
    assert browser.soup.select_one("#by-hand") is None
    assert "Helped by someone else: pointed to the pictures." in browser.text
    other = written(app, invited, **SAD)
    assert "Helped by" not in other.text, "nobody helped with these"


def test_what_was_said_before_the_link_was_made_has_its_own_day(app: Flask, invited: Invited) -> None:
    before = (invited.invite.made_at - timedelta(days=3)).date()
    browser = written(app, invited, **HAPPY, on=before.isoformat())
    assert f"{before.day} {before:%B %Y}" in browser.text


def test_what_the_child_said_on_a_later_day_counts_and_both_are_kept(
    app: Flask, store: Store, invited: Invited, clock: Clock
) -> None:
    clock.forward(days=2)
    with store.begin():
        sitting = make_sitting(invited)
        write.save_answer(sitting, "feel", AnswerValue(("happy",)))
    before = (invited.invite.made_at + timedelta(days=1)).date().isoformat()
    browser = written(app, invited, **SAD, on=before)
    assert "gave themselves" in browser.text
    with store.begin(write=False):
        submission = load_own_submission(sitting.submission_id)
        assert submission is not None
        assert submission.answers[0].value.chosen == ("happy",)
        assert len(read.list_revisions(submission.id)) == 2


def test_an_answer_given_while_the_worker_typed_counts(app: Flask, store: Store, invited: Invited) -> None:
    browser = desk(app, invited.iro)
    browser.get(address(invited))
    with store.begin():
        sitting = make_sitting(invited)
        write.save_answer(sitting, "feel", AnswerValue(("happy",)))
    browser.send("main form", **WHO, **SAD)
    with store.begin(write=False):
        submission = load_own_submission(sitting.submission_id)
        assert submission is not None
        assert submission.answers[0].value.chosen == ("happy",)


def test_what_the_worker_had_seen_is_older_and_stands_below(
    app: Flask, store: Store, invited: Invited
) -> None:
    with store.begin():
        sitting = make_sitting(invited)
        write.save_answer(sitting, "feel", AnswerValue(("happy",)))
    browser = written(app, invited, **SAD)
    with store.begin():
        submission = load_own_submission(sitting.submission_id)
        assert submission is not None
        assert submission.answers[0].value.chosen == ("sad",)
        write.send_submission(sitting)
    page = browser.get(answers(invited))
    assert [one.get_text() for one in page.select("details summary")].count("Said before, and changed") == 1


def test_unsent_answers_of_the_childs_own_are_never_shown_with_it(
    app: Flask, store: Store, invited: Invited
) -> None:
    with store.begin():
        sitting = make_sitting(invited)
        write.save_answer(sitting, "likes", AnswerValue(words="My secret place", words_language="en"))
        write.save_answer(sitting, "feel", AnswerValue(words="My secret mood", words_language="en"))
    browser = written(app, invited, **SAD, sends="yes")
    for page in (answers(invited), f"/desk/reviews/{invited.review.id}/record"):
        assert "secret" not in browser.get(page).text
    assert browser.client.get(f"/desk/reviews/{invited.review.id}/meeting").status_code == 200
    with store.begin(write=False):
        submission = read.load_submission(invited.review.id)
        assert submission is not None
        assert submission.sent_at is None  # only the child sends what is theirs


def test_a_child_who_is_done_can_have_it_sent(app: Flask, store: Store, invited: Invited) -> None:
    written(app, invited, **HAPPY, sends="yes")
    with store.begin(write=False):
        submission = read.load_submission(invited.review.id)
        assert submission is not None
        assert submission.sent_at is not None


def test_after_sending_only_what_alerts_is_taken(app: Flask, store: Store, invited: Invited) -> None:
    with store.begin():
        sitting = make_sitting(invited)
        write.send_submission(sitting)
    browser = written(app, invited, **HAPPY, **UNSAFE)
    assert "1 answer was not kept" in browser.text
    with store.begin(write=False):
        assert [one.what for one in list_alerts([invited.child.id])] == [("not_safe",)]


@pytest.mark.parametrize(
    ("field", "words", "language"),
    [
        ("feel.words", "My uncle hits me every night", "en"),
        ("more.words", "I do not feel safe with Jo", "en"),
        ("more.words", "أخي يضربني", "ar"),
    ],
)
def test_after_sending_words_that_alert_are_taken_and_others_stay_to_be_copied(
    app: Flask, store: Store, invited: Invited, field: str, words: str, language: str
) -> None:
    with store.begin():
        sitting = make_sitting(invited)
        write.send_submission(sitting)
    calm = {"likes.words": "I like the blue bike"}
    browser = written(app, invited, **{field: words}, **calm, language=language)
    assert "1 answer was kept" in browser.text
    assert "1 answer was not kept" in browser.text
    typed = browser.soup.select_one("[name='likes.words']")
    assert typed is not None
    assert typed.text == "I like the blue bike", "it is not gone from the form"
    with store.begin(write=False):
        assert [one.words for one in list_alerts([invited.child.id])] == [words]


def test_the_same_form_twice_is_one_entry(app: Flask, store: Store, invited: Invited) -> None:
    browser = desk(app, invited.iro)
    page = browser.get(address(invited))
    form = str(page.select_one("input[name=entry]")["value"])  # type: ignore[index]
    for _ in range(2):
        browser.get(address(invited))
        browser.send("main form", **WHO, **HAPPY, entry=form)
    with store.begin(write=False):
        submission = read.load_submission(invited.review.id)
        assert submission is not None
        assert len(submission.written.entries) == 1
        assert len(read.list_revisions(submission.id)) == 1


def test_photo_of_the_board_is_kept_without_its_place_and_only_their_iro_opens_it(
    app: Flask, store: Store, invited: Invited
) -> None:
    browser = written(app, invited, photo=(BytesIO(make_photo()), "board.jpg"))
    link = next(one["href"] for one in browser.soup.select("a") if "Photo of the" in one.get_text())
    shown = browser.client.get(str(link))
    assert shown.status_code == 200
    assert MODEL.encode() not in shown.data
    with store.begin():
        other = make_account(invited.service)
    assert desk(app, other).client.get(str(link)).status_code == 404
    assert desk(app, other).client.get(address(invited)).status_code == 404


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ({**HAPPY, "name": ""}, "Who wrote it down?"),
        ({**HAPPY, "role": ""}, "What is their role?"),
        ({**HAPPY, "how": ""}, "How did they say it?"),
        ({**HAPPY, "on": "2999-01-01"}, "has not been yet"),
        ({**HAPPY, "on": "never"}, "On which day"),
        ({**HAPPY, "on": "2026-06-08"}, "before Tuesday 9 June 2026, since when this review is counted"),
        ({}, "Nothing is ticked"),
        ({"feel.choice": "no_such_card"}, "unknown card"),
    ],
)
def test_what_is_missing_is_said_and_nothing_typed_is_lost(
    app: Flask, store: Store, invited: Invited, given: dict[str, Any], told: str
) -> None:
    browser = desk(app, invited.iro)
    browser.get(address(invited))
    browser.send("main form", 422, **{**WHO, **given})
    assert told in browser.text
    with store.begin(write=False):
        assert read.load_submission(invited.review.id) is None
    assert browser.soup.select_one("#role")["value"] == {**WHO, **given}["role"]  # type: ignore[index]


def test_bottom_row_answers_can_be_written_down(app: Flask, store: Store, invited: Invited) -> None:
    row: dict[str, Any] = {"feel.go": "rather_not"}
    written(app, invited, **row)
    with store.begin(write=False):
        submission = read.load_submission(invited.review.id)
        assert submission is not None
        assert submission.answers[0].value.row is Row.RATHER_NOT


def test_the_link_alone_shows_nothing_of_what_was_written(app: Flask, invited: Invited) -> None:
    written(app, invited, **HAPPY)
    child = begun_browser(app, invited)
    assert child.client.get("/me/written").status_code == 302
    assert "Happy" not in child.get("/me/look").text


def test_behind_their_pictures_the_child_sees_it_and_says_that_it_is_not_right(
    app: Flask, store: Store, invited: Invited
) -> None:
    child = begun_browser(app, invited)  # the child began themselves: this go may show earlier answers
    browser = written(app, invited, **HAPPY, **SAFE)
    page = child.get("/me/written")
    assert "Written down by" in child.text
    assert "Sam Reed" in child.text
    assert page.select_one("details .said") is not None  # the sensitive one opens by the child's own tap
    assert "Sam Reed" in child.get("/me/mine").text
    child.get("/me/written")
    wrong: dict[str, Any] = {"is": "wrong"}
    child.send("main form", **wrong)
    assert "not what I said" in child.text
    assert "“This is not what I said”" in browser.get(answers(invited)).text
    assert browser.soup.select_one("#not-said") is not None
    with store.begin(write=False):
        submission = read.load_submission(invited.review.id)
        assert submission is not None
        assert len(submission.written.wrong) == 1


def test_nobody_can_hold_the_device_as_a_worker(app: Flask, invited: Invited) -> None:
    browser = PageClient(app)
    browser.get(invited.link)
    browser.send("main form")
    browser.send("main form", 422, holder=Holder.WRITTEN.value)


def test_an_answer_of_another_childs_cannot_be_judged(app: Flask, store: Store, invited: Invited) -> None:
    other = invite_in(app, called="Kit")
    written(app, other, **HAPPY)
    with store.begin(write=False):
        submission = read.load_submission(other.review.id)
        assert submission is not None
        answer = submission.answers[0].id
    child = begun_browser(app, invited)
    written(app, invited, **HAPPY)
    child.get("/me/written")
    token = child.soup.select_one("input[name=csrf_token]")["value"]  # type: ignore[index]
    refused = child.client.post(f"/me/written/{answer}", data={"csrf_token": token, "is": "right"})
    assert refused.status_code == 404
    with store.begin(write=False):
        assert db() is not None
        found = read.load_submission(other.review.id)
        assert found is not None
        assert found.written.right == frozenset()


GIVEN: dict[str, Any] = {"feel.sees": "meeting"}


def test_what_they_gave_to_the_meeting_is_on_its_sheet_but_for_whom_they_left_out(
    app: Flask, store: Store, invited: Invited
) -> None:
    with store.begin():
        dana = add_guest(invited.review, "Dana Holt", "Social worker")
        jo = add_guest(invited.review, "Jo Mace", "Carer")
    likes: dict[str, Any] = {"likes.words": "My blue bike"}
    written(app, invited, **HAPPY, **likes, **GIVEN, left_out=[str(jo.id)], sends="yes")
    with store.begin(write=False):
        submission = read.load_submission(invited.review.id)
        assert submission is not None
        (shared,) = lay_sheet(submission, read.load_bank_of(submission), [dana, jo])
        assert (shared.question.code, shared.without, shared.newcomers) == ("feel", (jo,), ())
        assert submission.sharing.of("likes") == ONLY_IRO, "where they said nothing"


def test_the_child_is_shown_who_sees_it_and_takes_it_back_from_there(
    app: Flask, store: Store, invited: Invited
) -> None:
    child = begun_browser(app, invited)
    written(app, invited, **HAPPY, **GIVEN)
    child.get("/me/written")
    assert "Who sees this? How do you feel? : Everyone at my meeting" in child.text
    child.get("/me/q/feel/sees?from=written")
    child.send("main form", sees="iro")
    assert child.path == "/me/written"
    assert "Only Noor Calder" in child.text


@pytest.mark.parametrize("why", [{"helps": ["held_hand"]}, {"feel.words": "My uncle hits me"}])
def test_what_goes_to_no_meeting_is_not_said_to_go_there(
    app: Flask, invited: Invited, why: dict[str, Any]
) -> None:
    child = begun_browser(app, invited)
    written(app, invited, **HAPPY, **GIVEN, **why)
    child.get("/me/written")
    assert "Sam Reed" in child.text
    assert "Everyone at my meeting" not in child.text


@pytest.mark.parametrize("hides", [Audience.KEPT, Audience.NOT_IRO])
def test_no_worker_opens_what_the_child_keeps_or_what_is_not_for_their_iro(
    app: Flask, store: Store, invited: Invited, hides: Audience
) -> None:
    with store.begin():
        write.save_answer(make_sitting(invited), "feel", AnswerValue(("sad",)), Sharing(hides))
    written(app, invited, **HAPPY, **GIVEN)
    with store.begin(write=False):
        submission = read.load_submission(invited.review.id)
        assert submission is not None
        assert submission.sharing.of("feel").audience is hides


def test_where_it_is_not_what_they_said_what_they_said_before_goes_to_no_meeting(
    app: Flask, store: Store, invited: Invited
) -> None:
    child = begun_browser(app, invited)
    with store.begin():
        write.save_answer(make_sitting(invited), "feel", AnswerValue(("sad",)))
    written(app, invited, **HAPPY, **GIVEN)
    child.get("/me/written")
    wrong: dict[str, Any] = {"is": "wrong"}
    child.send("main form", **wrong)
    with store.begin(write=False):
        submission = read.load_submission(invited.review.id)
        assert submission is not None
        assert submission.sharing.of("feel") == ONLY_IRO
        assert lay_sheet(submission, read.load_bank_of(submission), []) == ()


def test_once_nobody_is_to_meet_any_more_nothing_is_given_to_the_meeting(
    app: Flask, store: Store, invited: Invited, clock: Clock
) -> None:
    clock.forward(days=11)
    browser = written(app, invited, **HAPPY, **GIVEN)
    assert browser.get(address(invited)).select_one("[name='feel.sees']") is None
    with store.begin(write=False):
        submission = read.load_submission(invited.review.id)
        assert submission is not None
        assert submission.sharing.of("feel") == ONLY_IRO


def test_a_card_that_asks_for_an_advocate_asks_from_paper_at_once(
    app: Flask, store: Store, invited: Invited
) -> None:
    card: dict[str, Any] = {"workers.choice": ["advocate"]}
    written(app, invited, **card)
    with store.begin(write=False):
        assert [one.kind for one in list_requests([invited.child.id])] == ["advocate"]
