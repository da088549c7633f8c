"""Promises about keeping what a child says: nothing is lost, nothing is undone, nothing is kept twice."""

import hashlib
from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy import func, select

from consult import read, unlock, write
from consult.model import (
    CALL,
    AnswerValue,
    FirstChoice,
    Holder,
    InviteExpired,
    InviteRevoked,
    InviteUnknown,
    Looks,
    Row,
    Sitting,
    SubmissionSent,
    Theme,
)  # fmt: skip
from consult.sharing import Audience, Sharing
from consult.tables import AnswerRow, InviteRow, SubmissionRow
from store.tables import AuditRow
from store.work import Store, db
from tests.conftest import Clock
from tests.factories.invite import DAYS, Invited, make_invited, make_sitting

HAPPY = AnswerValue(chosen=("happy",))
NOT_SAFE = AnswerValue(chosen=("not_safe",), words="at night", words_language="en", row=Row.SOMETHING_ELSE)


@pytest.fixture
def invited(shelf: Store) -> Invited:
    with shelf.begin():
        return make_invited()


@pytest.fixture
def sitting(shelf: Store, invited: Invited) -> Sitting:
    with shelf.begin():
        return make_sitting(invited)


def count_answers() -> int:
    return db().scalar(select(func.count()).select_from(AnswerRow)) or 0


def test_secret_of_a_link_is_long_and_only_its_hash_is_kept(shelf: Store, invited: Invited) -> None:
    assert len(invited.secret) >= 32
    with shelf.begin():
        kept = db().scalars(select(InviteRow)).one()
        assert kept.secret_hash == hashlib.sha256(invited.secret.encode()).digest()
        assert read.load_invite_by_secret(invited.secret) == invited.invite


def test_wrong_secret_opens_nothing(shelf: Store, invited: Invited) -> None:
    with shelf.begin():
        for wrong in (invited.secret[:-1], invited.secret + "x", "", "\udce9", "x" * 10_000):
            with pytest.raises(InviteUnknown):
                read.load_invite_by_secret(wrong)


def test_expired_and_revoked_invites_say_so_and_whose_they_were(
    shelf: Store, invited: Invited, clock: Clock
) -> None:
    with shelf.begin():
        write.revoke_invite(invited.invite.id)
        write.revoke_invite(invited.invite.id)
    with shelf.begin(), pytest.raises(InviteRevoked) as revoked:
        read.load_invite_by_secret(invited.secret)
    assert revoked.value.invite is not None
    with shelf.begin():
        other = make_invited(service=invited.service)
    clock.forward(days=DAYS)
    with shelf.begin(), pytest.raises(InviteExpired) as expired:
        read.load_invite_by_secret(other.secret)
    assert expired.value.invite == other.invite


def test_an_adult_begins_nothing(shelf: Store, invited: Invited) -> None:
    with pytest.raises(ValueError, match="adult"), shelf.begin():
        write.begin_sitting(invited.invite, Holder.ADULT)
    with shelf.begin():
        assert db().scalars(select(SubmissionRow)).all() == []


def test_second_phone_joins_the_same_submission_and_shows_nothing_earlier(
    shelf: Store, invited: Invited, sitting: Sitting
) -> None:
    with shelf.begin():
        answer = write.save_answer(sitting, "feel", HAPPY)
        second = make_sitting(invited)
    assert second.submission_id == sitting.submission_id
    assert sitting.may_show(answer)
    assert not second.may_show(answer)


def test_same_answer_again_adds_nothing_and_a_change_stands_beside(shelf: Store, sitting: Sitting) -> None:
    with shelf.begin():
        first = write.save_answer(sitting, "feel", HAPPY)
        assert write.save_answer(sitting, "feel", HAPPY) == first
        changed = write.save_answer(sitting, "feel", AnswerValue(chosen=("sad",)))
        assert changed.revision == 2
        assert count_answers() == 2
        submission = read.load_submission(sitting.review_id)
        assert submission is not None
        assert [one.value for one in submission.answers] == [AnswerValue(chosen=("sad",))]
        assert [one.value for one in read.list_revisions(sitting.submission_id)] == [
            HAPPY,
            AnswerValue(chosen=("sad",)),
        ]


def test_answers_come_in_the_questionnaires_order(shelf: Store, sitting: Sitting) -> None:
    with shelf.begin():
        write.save_answer(sitting, "more", AnswerValue(words="x"))
        write.save_answer(sitting, "feel", HAPPY)
        write.save_answer(sitting, "likes", AnswerValue())
        submission = read.load_submission(sitting.review_id)
        assert submission is not None
        assert [one.question for one in submission.answers] == ["feel", "more"]


def test_not_safe_alerts_when_it_is_saved_and_a_later_change_never_undoes_it(
    shelf: Store, sitting: Sitting, invited: Invited, clock: Clock
) -> None:
    with shelf.begin():
        write.save_answer(sitting, "safe", NOT_SAFE)
    clock.forward(minutes=5)
    with shelf.begin():
        write.save_answer(sitting, "safe", AnswerValue(chosen=("safe",)))
        write.end_sitting(sitting)
        write.revoke_invite(invited.invite.id)
        alerts = read.list_alerts([invited.child.id])
    assert [(one.what, one.words, one.iro_id) for one in alerts] == [
        (("not_safe",), "at night", invited.iro.id)
    ]
    assert (clock() - alerts[0].raised_at).total_seconds() == 300


def test_alert_of_another_child_is_not_listed(shelf: Store, sitting: Sitting, invited: Invited) -> None:
    with shelf.begin():
        write.save_answer(sitting, "safe", NOT_SAFE)
        other = make_invited(service=invited.service)
        assert read.list_alerts([other.child.id]) == []


def test_call_for_someone_alerts_also_after_sending_and_a_second_tap_is_the_same_call(
    shelf: Store, sitting: Sitting, invited: Invited, clock: Clock
) -> None:
    with shelf.begin():
        write.send_submission(sitting)
        write.add_call(sitting, "come_to_me")
        write.add_call(sitting, "come_to_me")
        write.add_call(sitting, "write_to_me", "please\0 soon")
    clock.forward(minutes=11)
    with shelf.begin():
        write.add_call(sitting, "write_to_me", "please soon")
        alerts = read.list_alerts([invited.child.id])
        assert [one.what for one in alerts] == [("come_to_me",), ("write_to_me",), ("write_to_me",)]
        assert alerts[1].words == "please soon"
        submission = read.load_submission(sitting.review_id)
        assert submission is not None
        assert CALL not in [one.question for one in submission.answers]


def test_no_other_call_can_be_made(shelf: Store, sitting: Sitting) -> None:
    with pytest.raises(write.NoSuchCall), shelf.begin():
        write.add_call(sitting, "not_safe")


def test_nothing_is_added_after_sending_and_sending_twice_is_sending_once(
    shelf: Store, sitting: Sitting, clock: Clock
) -> None:
    with shelf.begin():
        write.send_submission(sitting)
    sent = clock()
    clock.forward(minutes=1)
    with shelf.begin():
        write.send_submission(sitting)
        submission = read.load_submission(sitting.review_id)
        assert submission is not None
        assert submission.sent_at == sent
    with pytest.raises(SubmissionSent), shelf.begin():
        write.save_answer(sitting, "feel", HAPPY)


def test_sent_link_begins_nothing(shelf: Store, invited: Invited, sitting: Sitting) -> None:
    with shelf.begin():
        write.send_submission(sitting)
    with pytest.raises(SubmissionSent), shelf.begin():
        make_sitting(invited)


def test_sitting_ends_by_stop_by_time_and_with_its_invite(
    shelf: Store, invited: Invited, sitting: Sitting, clock: Clock
) -> None:
    with shelf.begin():
        assert read.load_sitting(str(sitting.id)) is not None
        assert read.load_sitting("no id") is None
        assert read.load_sitting(None) is None
        ended, later = make_sitting(invited), make_sitting(invited)
        write.end_sitting(ended)
        assert read.load_sitting(str(ended.id)) is None
    clock.forward(minutes=100)
    with shelf.begin():
        write.save_answer(later, "feel", HAPPY)
    clock.forward(minutes=100)
    with shelf.begin():
        assert read.load_sitting(str(sitting.id)) is None
        assert read.load_sitting(str(later.id)) is not None
        write.revoke_invite(invited.invite.id)
        assert read.load_sitting(str(later.id)) is None


def test_half_given_answer_is_kept_until_the_answer_is(shelf: Store, sitting: Sitting) -> None:
    with shelf.begin():
        write.save_draft(sitting, "feel", HAPPY)
        write.save_draft(sitting, "feel", AnswerValue(chosen=("sad",)))
        assert read.load_draft(sitting, "feel") == AnswerValue(chosen=("sad",))
        assert read.load_draft(sitting, "likes") is None
        write.save_answer(sitting, "feel", HAPPY)
        assert read.load_draft(sitting, "feel") is None


def test_half_given_answer_of_another_phone_is_hidden_until_the_pictures_are_tapped(
    shelf: Store, invited: Invited, sitting: Sitting
) -> None:
    with shelf.begin():
        write.save_draft(sitting, "feel", HAPPY)
        second = make_sitting(invited)
        assert read.load_draft(second, "feel") is None
        assert read.load_draft(replace(second, unlocked=True), "feel") == HAPPY


def test_five_misses_lock_the_pictures_until_the_iro_gives_new_tries(
    shelf: Store, invited: Invited, sitting: Sitting
) -> None:
    own, wrong = frozenset(("pin-cat", "pin-dog")), frozenset(("pin-cat", "pin-sun"))
    with shelf.begin():
        write.save_opening(sitting, pictures=tuple(sorted(own)))
        second = make_sitting(invited)
        for _ in range(5):
            assert not unlock.try_pictures(second, wrong)
        assert not unlock.try_pictures(second, own)
        locked = read.load_submission(sitting.review_id)
        assert locked is not None
        assert locked.pictures_locked
        unlock.unlock_pictures(sitting.submission_id)
        assert unlock.try_pictures(second, own)
        again = read.load_sitting(str(second.id))
        assert again is not None
        assert again.unlocked


def test_without_own_pictures_no_taps_open_anything(shelf: Store, invited: Invited, sitting: Sitting) -> None:
    with shelf.begin():
        assert not unlock.try_pictures(make_sitting(invited), frozenset())


def test_what_the_child_chose_beside_the_answers_is_kept(shelf: Store, sitting: Sitting) -> None:
    looks = Looks(Theme.DARK, 3, "5", "black")
    with shelf.begin():
        write.save_opening(sitting, first_choice=FirstChoice.TALK_TO_IRO)
        write.save_opening(sitting, looks=looks)
        write.put_off(sitting, ("safe",))
        again = read.load_sitting(str(sitting.id))
    assert again is not None
    assert (again.opening.first_choice, again.looks, again.opening.later) == (
        FirstChoice.TALK_TO_IRO,
        looks,
        ("safe",),
    )


def test_rows_alone_do_not_tell_which_question_was_answered(shelf: Store, sitting: Sitting) -> None:
    with shelf.begin():
        write.save_answer(sitting, "safe", NOT_SAFE)
        write.add_call(sitting, "come_to_me")
        for row in db().scalars(select(AnswerRow)):
            kept = bytes(row.value) + row.question_ref
            assert not any(word in kept for word in (b"safe", b"help", b"come_to_me", b"night"))


def test_the_trail_tells_that_a_sitting_was_used_but_not_that_an_answer_alerts(
    shelf: Store, sitting: Sitting
) -> None:
    trails = []
    for value in (NOT_SAFE, HAPPY):
        with shelf.begin():
            write.save_answer(sitting, "safe", value)
        with shelf.begin():
            rows = db().scalars(select(AuditRow).where(AuditRow.action == "sitting.saved"))
            trails.append([(row.action, row.subject, row.ids) for row in rows])
    assert trails[1] == trails[0] * 2
    with shelf.begin():
        write.add_call(sitting, "come_to_me")
        write.save_opening(sitting, pictures=("pin-cat", "pin-dog"))
        unlock.try_pictures(sitting, frozenset(("pin-cat", "pin-sun")))
        write.end_sitting(sitting)
        write.end_sitting(sitting)
    with shelf.begin():
        names = list(db().scalars(select(AuditRow.action).order_by(AuditRow.seq)))
    assert names[-5:] == ["sitting.saved"] * 3 + ["pictures.missed", "sitting.ended"]


def test_a_sentence_made_of_cards_is_gone_through_by_the_list_of_words(shelf: Store) -> None:
    with shelf.begin():
        sitting = make_sitting(make_invited(language="ar", born=date(2020, 3, 1)))
        write.save_answer(sitting, "say", AnswerValue(chosen=("i_feel", "happy")))
        assert read.list_alerts_of(sitting.submission_id) == []
        said = write.save_answer(sitting, "say", AnswerValue(chosen=("i_feel", "scared")))
        (alert,) = read.list_alerts_of(sitting.submission_id)
    assert (alert.answer_id, alert.flags) == (said.id, ("afraid",))


def test_the_same_answer_once_more_after_send_takes_nothing_of_what_was_sent(
    shelf: Store, invited: Invited, sitting: Sitting
) -> None:
    with shelf.begin():
        write.save_answer(sitting, "feel", NOT_SAFE, Sharing(Audience.MEETING))
        write.send_submission(sitting)
        write.add_late_answer(sitting, "feel", NOT_SAFE, Sharing(Audience.KEPT))
        submission = read.load_submission(invited.review.id)
        assert submission
        assert [one.value for one in submission.answers] == [NOT_SAFE]
        assert not any(alert.kept for alert in read.list_alerts_of(sitting.submission_id))
