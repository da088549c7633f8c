"""Alerts, readings and records in the store."""

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from sqlalchemy import event

from children import write as children_write
from children.model import StaffId
from consult import write as consult_write
from consult.model import AnswerId, AnswerValue, Placed
from consult.read import load_submission
from consult.sharing import Audience, Sharing
from reviews.model import AlertNotFound, Standing, StepKind
from reviews.read import (
    alert_seen,
    is_read,
    latest_outcome_before,
    list_alerts,
    list_outcomes,
    list_steps,
    load_alert,
    load_outcome,
    load_outcome_by_id,
    load_record_draft,
)
from reviews.write import (
    StepIncomplete,
    add_dealt_with,
    add_interpretation,
    add_opening,
    add_reading,
    add_seen,
    discard_record_draft,
    save_record_draft,
)
from store.base import new_id
from store.tables import AuditRow
from store.work import Store, db
from tests.conftest import Clock
from tests.factories.invite import Invited, make_invited
from tests.factories.outcome import STEP, publish
from tests.factories.review import make_review
from tests.factories.service import make_service
from tests.factories.submission import HAPPY, in_words, make_alert, make_submission
from tests.factories.viewer import make_viewer
from web.access import Role, Viewer
from web.handed import Seen


def viewer_of(invited: Invited) -> Viewer:
    """The child's IRO, looking."""
    iro = invited.iro
    return Viewer(iro.id, invited.service.id, Role.IRO, iro.name, iro.email)


def me(invited: Invited) -> StaffId:
    return invited.iro.id


def test_an_alert_is_there_once_the_answer_is_saved_and_stays_after_a_change(
    shelf: Store, clock: Clock
) -> None:
    with shelf.begin():
        invited = make_invited()
        sitting, answer = make_alert(invited)
        clock.forward(minutes=1)
        consult_write.save_answer(sitting, "safe", replace(answer.value, chosen=("safe",)))
        consult_write.end_sitting(sitting)
        (shown,) = list_alerts(viewer_of(invited))
        assert (shown.alert.answer_id, shown.alert.what) == (answer.id, ("not_safe",))
        assert (shown.standing, shown.child.id) == (Standing.OWN, invited.child.id)


def test_seen_is_told_to_the_child_and_is_not_dealt_with(shelf: Store, clock: Clock) -> None:
    with shelf.begin():
        invited = make_invited()
        _, answer = make_alert(invited)
        alert = load_alert(answer.id, viewer_of(invited))[0].alert
        assert alert_seen(answer.id) is None
        add_seen(alert, me(invited))
        seen = clock()
        clock.forward(minutes=5)
        assert alert_seen(answer.id) == Seen(seen, by_iro=True)
        assert [one.seen_at for one in list_alerts(viewer_of(invited))] == [seen]
        add_dealt_with(alert, me(invited), "I visited.", "Social worker")
        assert list_alerts(viewer_of(invited)) == []
        steps = list_steps(alert)
        assert [(step.kind, step.words, step.went_to) for step in steps] == [
            (StepKind.SEEN, "", ""),
            (StepKind.DEALT_WITH, "I visited.", "Social worker"),
        ]


@pytest.mark.parametrize(("done", "went_to"), [("", "Police"), ("I rang.", " "), ("", "")])
def test_an_alert_is_not_dealt_with_without_what_and_who(shelf: Store, done: str, went_to: str) -> None:
    with shelf.begin():
        invited = make_invited()
        make_alert(invited)
        (shown,) = list_alerts(viewer_of(invited))
        with pytest.raises(StepIncomplete):
            add_dealt_with(shown.alert, me(invited), done, went_to)
        with pytest.raises(StepIncomplete):
            add_opening(shown.alert, me(invited), " ")
        assert len(list_alerts(viewer_of(invited))) == 1


def test_it_goes_to_cover_at_once_then_to_duty_then_a_manager_is_told(shelf: Store, clock: Clock) -> None:
    with shelf.begin():
        service = make_service(alert_minutes=60)
        invited = make_invited(service=service)
        cover = make_viewer(service, covers=[invited.iro.id])
        duty = make_viewer(service, on_duty=True)
        stranger = make_viewer(service)
        manager = make_viewer(service, Role.MANAGER)
        _, answer = make_alert(invited)
        everyone = (cover, duty, stranger, manager)
        assert [len(list_alerts(one)) for one in everyone] == [1, 0, 0, 0]
    clock.forward(minutes=61)
    with shelf.begin():
        assert [len(list_alerts(one)) for one in everyone] == [1, 1, 0, 0]
        assert load_alert(answer.id, duty)[0].standing is Standing.DUTY
    clock.forward(minutes=60)
    with shelf.begin():
        (told,) = list_alerts(manager)
        assert (told.standing, told.alert.what, told.alert.words) == (Standing.TOLD, (), "")
        for refused in (manager, stranger):
            with pytest.raises(AlertNotFound):
                load_alert(answer.id, refused)


def test_of_what_a_manager_is_only_told_of_no_number_of_another_tells_the_kind(
    shelf: Store, clock: Clock
) -> None:
    with shelf.begin():
        service = make_service(alert_minutes=60)
        invited = make_invited(service=service)
        manager = make_viewer(service, Role.MANAGER)
        sitting, _ = make_alert(invited)
        consult_write.save_answer(sitting, "worries", AnswerValue(chosen=("hurt",)))
        consult_write.share(sitting, "worries", Sharing(Audience.NOT_IRO))
    clock.forward(minutes=121)
    with shelf.begin():
        kinds = {one.standing: one.kind for one in list_alerts(manager)}
    assert kinds == {Standing.TOLD: "", Standing.MANAGER: "about safety"}


def test_duty_and_managers_of_another_service_see_nothing(shelf: Store, clock: Clock) -> None:
    with shelf.begin():
        invited = make_invited()
        there = make_service("Northwold")
        _, answer = make_alert(invited)
        clock.forward(days=3)
        for role in (Role.IRO, Role.MANAGER):
            someone = make_viewer(there, role, on_duty=True, covers=[invited.iro.id])
            assert list_alerts(someone) == []
            with pytest.raises(AlertNotFound):
                load_alert(answer.id, someone)


def test_what_alerts_mean_is_asked_once_a_child_however_many_there_were(shelf: Store) -> None:
    asked: list[str] = []
    with shelf.begin():
        invited = make_invited()
        sitting = make_submission(invited).sittings[0]
        for number in range(4):
            consult_write.add_call(sitting, "write_to_me", f"It is number {number}", anew=True)
        event.listen(shelf.engine, "before_cursor_execute", lambda *told: asked.append(told[2]))
        assert len(list_alerts(viewer_of(invited))) == 4
    assert sum("FROM interpretations" in one for one in asked) == 1
    assert sum("FROM duties" in one for one in asked) == 1, "nor for each anew who could take it"


def test_an_answer_that_does_not_alert_is_no_alert(shelf: Store) -> None:
    with shelf.begin():
        invited = make_invited()
        submission = make_submission(invited)
        for answer_id in (submission.answers[0].id, AnswerId(new_id())):
            assert alert_seen(answer_id) is None
            with pytest.raises(AlertNotFound):
                load_alert(answer_id, viewer_of(invited))


def test_a_call_for_someone_is_an_alert_too_also_after_sending(shelf: Store) -> None:
    with shelf.begin():
        invited = make_invited()
        sitting, _ = make_alert(invited, HAPPY.__class__(chosen=("safe",)))
        consult_write.send_submission(sitting)
        consult_write.add_call(sitting, "come_to_me")
        assert [one.alert.what for one in list_alerts(viewer_of(invited))] == [("come_to_me",)]


def test_an_erased_childs_alerts_are_gone(shelf: Store) -> None:
    with shelf.begin():
        invited = make_invited()
        make_alert(invited)
        manager = make_viewer(invited.service, Role.MANAGER, on_duty=True)
        children_write.erase_child(invited.child.id)
    with shelf.begin():
        assert list_alerts(viewer_of(invited)) == []
        assert list_alerts(manager) == []


def test_neither_rows_nor_trail_say_what_was_done_about_whom(shelf: Store, tmp_path: Path) -> None:
    with shelf.begin():
        invited = make_invited()
        _, answer = make_alert(invited)
        (shown,) = list_alerts(viewer_of(invited))
        add_opening(shown.alert, me(invited), "Noor is at the locksmith")
        add_dealt_with(shown.alert, me(invited), "Rang the grandmother", "Harbour team")
        assert all(str(answer.id) not in row.ids + row.subject for row in db().query(AuditRow))
    shelf.close()
    kept = b"".join(path.read_bytes() for path in tmp_path.glob("heard.sqlite3*"))
    for secret in (b"locksmith", b"grandmother", b"Harbour", b"dealt_with\x00", b"not_safe"):
        assert secret not in kept


def test_answers_are_read_once_they_were_opened_after_sending(shelf: Store, clock: Clock) -> None:
    with shelf.begin():
        invited = make_invited()
        submission = make_submission(invited)
        assert not is_read(submission.id)
        clock.forward(minutes=5)
        add_reading(submission, me(invited))
        assert is_read(submission.id)
        clock.forward(minutes=5)
        late = in_words("From the other phone", "en")
        consult_write.add_late_answer(submission.sittings[0], "proud", late, waited=Placed(0))
        assert not is_read(submission.id), "another device of theirs had not heard that it was sent"


def test_words_that_nobody_here_reads_are_not_read_until_interpreted(shelf: Store, clock: Clock) -> None:
    with shelf.begin():
        invited = make_invited(language="ti")
        submission = make_submission(invited, {"feel": HAPPY, "proud": in_words("ኣነ ስእሊ", "ti")})
        clock.forward(minutes=5)
        add_reading(submission, me(invited))
        assert not is_read(submission.id)
        answer = submission.answer("proud")
        assert answer is not None
        with pytest.raises(StepIncomplete):
            add_interpretation(answer, me(invited), " ", "Hana")
        add_interpretation(answer, me(invited), "I draw.", "Hana")
        assert is_read(submission.id)


def test_a_record_is_published_in_versions_that_never_change(shelf: Store, clock: Clock) -> None:
    with shelf.begin():
        invited = make_invited()
        first = publish(invited)
        assert publish(invited) == first, "the same again adds nothing"
        clock.forward(hours=1)
        second = publish(invited, worries=("You sleep too little.",))
        assert (first.version, second.version) == (1, 2)
        assert load_outcome(invited.review.id) == second
        assert load_outcome_by_id(first.id) == first
        assert list_outcomes([invited.review.id]) == [second]


def test_the_record_before_is_the_last_one_held_not_this_reviews_own(shelf: Store) -> None:
    with shelf.begin():
        invited = make_invited()
        assert latest_outcome_before(invited.review.id) is None
        publish(invited, held_on=date(2026, 11, 20))
        assert latest_outcome_before(invited.review.id) is None
        for months in (12, 6, -6):
            older = make_review(invited.child)
            held = date(2026, 11, 20) - timedelta(days=30 * months)
            publish(
                replace(invited, review=older), held_on=held, next_steps=(replace(STEP, what=f"{months}"),)
            )
        found = latest_outcome_before(invited.review.id)
        assert found is not None
        assert found.next_steps[0].what == "6"


def test_a_half_filled_record_is_kept_as_typed_and_goes_when_published(shelf: Store) -> None:
    typed = [("held_on", "31/02/20"), ("next_steps-0-what", "ሰላም \u202e👩‍🚀\n"), ("worries", "")]
    with shelf.begin():
        invited = make_invited()
        save_record_draft(invited.review.id, invited.child.id, typed, me(invited))
        save_record_draft(invited.review.id, invited.child.id, [*typed, ("who_came", "Robin")], me(invited))
    with shelf.begin():
        draft = load_record_draft(invited.review.id, invited.child.id)
        assert draft is not None
        assert draft[0] == [*typed, ("who_came", "Robin")]
        publish(invited)
        assert load_record_draft(invited.review.id, invited.child.id) is None
        save_record_draft(invited.review.id, invited.child.id, typed, me(invited))
        discard_record_draft(invited.review.id, invited.child.id)
        assert load_record_draft(invited.review.id, invited.child.id) is None
        assert load_submission(invited.review.id) is None
