"""Promises about what a letter repeats of a child's answers: what was sent, in words, and nothing private."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from io import BytesIO
from typing import Any
from uuid import uuid4
from zipfile import ZipFile

import pytest
from flask import Flask

from children.model import Child, Contact, MeetingPart, Review, ReviewId, StaffId, Way
from consult.model import AnswerValue, Holder, Looks, Row
from consult.read import load_newest_bank, load_submission
from consult.sharing import Audience, Sharing
from consult.write import add_invite, begin_sitting, save_answer, save_opening, send_submission
from letters.begin import begin_letter, letter_language
from letters.facts import gather_facts, help_lines, next_meeting
from letters.ingredients import Meeting, Told
from letters.model import SectionKind
from letters.render.docx import render_docx
from letters.told import told_from
from store.work import Store
from tests.factories.desk import Desk, add_outcome, make_desk
from tests.factories.letter import make_outcome
from tests.factories.service import make_service


@pytest.fixture
def desk(app: Flask) -> Desk:
    return make_desk(app)


ANSWERS = {
    "feel": AnswerValue(chosen=("happy",)),
    "likes": AnswerValue(chosen=("sport", "music")),
    "proud": AnswerValue(words="ኣነ ስእሊ", words_language="ti"),
    "home": AnswerValue(places=(("food", "not_good"), ("bedroom", "good"), ("sleep", "good"))),
    "friends": AnswerValue(row=Row.RATHER_NOT),
    "people": AnswerValue(places=(("carer", "not_good"),)),
    "worries": AnswerValue(chosen=("bullying",)),
    "safe": AnswerValue(chosen=("not_safe",), words="please help"),
}


def answer(child: Child, review: Review, by: StaffId, *, send: bool = True, shared: bool = True) -> None:
    invite, _ = add_invite(review.id, child.id, Way.PICTURES, "en", 40, by)
    sitting = begin_sitting(invite, Holder.ME)
    for question, value in ANSWERS.items():
        save_answer(sitting, question, value, Sharing(Audience.MEETING) if shared else None)
    if send:
        send_submission(sitting)


def told(desk: Desk) -> tuple[Told, ...]:
    return told_from(load_submission(desk.review.id), load_newest_bank(), lambda message: message[1])


def test_answers_come_in_the_questionnaire_s_order_as_words(desk: Desk, store: Store) -> None:
    with store.begin():
        answer(desk.child, desk.review, StaffId(desk.iro.id))
        said = [(one.code, one.place, one.answers, one.words) for one in told(desk) if not one.private]
    assert said == [
        ("feel", "", ("Happy",), ""),
        ("likes", "", ("Football and sport", "Music"), ""),
        ("home", "Going well", ("My bedroom", "Sleep"), ""),
        ("home", "Not going well", ("Food",), ""),
        ("proud", "", (), "ኣነ ስእሊ"),
    ]


def test_a_letter_repeats_nothing_that_is_for_the_iro_only(desk: Desk, store: Store) -> None:
    with store.begin():
        answer(desk.child, desk.review, StaffId(desk.iro.id), shared=False)
        outcome = add_outcome(desk.child, desk.review, desk.iro)
        letter, english = begin_letter(desk.child, outcome, "Noor", "en")
    assert all(one.private for one in told_of(store, desk))
    words = " ".join([line.text for line in letter.sentences] + list(english.values()))
    for said in ("Happy", "Football", "ኣነ ስእሊ", "My bedroom", "Food"):
        assert said not in words


def told_of(store: Store, desk: Desk) -> tuple[Told, ...]:
    with store.begin(write=False):
        return told(desk)


@pytest.mark.parametrize(
    "sharing",
    [Sharing(Audience.KEPT), Sharing(Audience.NOT_IRO), Sharing(Audience.MEETING, ("a",), ("b",))],
)
def test_a_letter_repeats_nothing_kept_back_from_anyone(desk: Desk, store: Store, sharing: Sharing) -> None:
    with store.begin():
        invite, _ = add_invite(desk.review.id, desk.child.id, Way.EASY, "en", 40, StaffId(desk.iro.id))
        sitting = begin_sitting(invite, Holder.ME)
        save_answer(sitting, "feel", AnswerValue(chosen=("happy",)), sharing)
        send_submission(sitting)
        assert [one for one in told(desk) if not one.private] == []


def test_alerting_answers_and_those_given_alone_never_reach_the_letter(desk: Desk, store: Store) -> None:
    with store.begin():
        answer(desk.child, desk.review, StaffId(desk.iro.id))
        letter, english = begin_letter(
            desk.child, add_outcome(desk.child, desk.review, desk.iro), "Noor", "ar"
        )
    words = " ".join([line.text for line in letter.sentences] + list(english.values()))
    for private in ("ullying", "safe", "please help", "My carer"):
        assert private not in words.replace("keep you safe", "")
    assert "ኣነ ስእሊ" in words


def test_answers_that_were_not_sent_are_not_in_the_letter(desk: Desk, store: Store) -> None:
    with store.begin():
        answer(desk.child, desk.review, StaffId(desk.iro.id), send=False)
        assert told(desk) == ()
        letter, _ = begin_letter(desk.child, add_outcome(desk.child, desk.review, desk.iro), "Noor", "en")
    assert SectionKind.TOLD_US not in [section.kind for section in letter.sections]


def test_pictures_have_the_skin_and_hair_that_the_child_chose(desk: Desk, store: Store) -> None:
    with store.begin():
        invite, _ = add_invite(desk.review.id, desk.child.id, Way.PICTURES, "en", 40, StaffId(desk.iro.id))
        sitting = begin_sitting(invite, Holder.ME)
        save_opening(sitting, looks=Looks(skin="5", hair="black"))
        letter, _ = begin_letter(desk.child, add_outcome(desk.child, desk.review, desk.iro), "Noor", "en")
    assert (letter.skin, letter.hair) == ("5", "black")


def test_letter_is_in_a_language_that_the_child_reads_or_speaks_and_that_is_offered(
    app: Flask,
) -> None:
    offered = ("en", "ar", "ti")
    made = {
        ("ti", "ti"): "ti",
        ("ar", ""): "ar",
        ("fa", "en"): "en",
        ("fa", "fa"): "en",
        ("ar", "en"): "en",
    }
    for (speaks, reads), lang in made.items():
        child = make_desk(app, speaks=speaks, reads=reads).child
        assert letter_language(child, offered) == lang


def planned(desk: Desk, *parts: tuple[int, date], **changes: Any) -> Review:
    made = tuple(MeetingPart(number, on, time(16, 0), "Elm Hall", False) for number, on in parts)
    return replace(desk.review, parts=made, **changes)


def test_next_meeting_is_never_the_one_that_this_record_is_of(desk: Desk) -> None:
    held, later = date(2026, 11, 17), date(2027, 5, 11)
    early = make_outcome(review_id=desk.review.id, held_on=held, next_review=later)
    own = planned(desk, (1, held + timedelta(6)))
    assert next_meeting([own], early) == Meeting(later)
    assert next_meeting([own], replace(early, next_review=None)) is None


def test_next_meeting_is_a_further_part_else_the_record_s_day_with_what_is_planned_for_it(desk: Desk) -> None:
    held, later = date(2026, 11, 17), date(2027, 5, 11)
    outcome = make_outcome(review_id=desk.review.id, held_on=held, next_review=later)
    other = planned(desk, (1, later), id=ReviewId(uuid4()))
    full = Meeting(later, time(16, 0), "Elm Hall")
    assert next_meeting([other], outcome) == full
    assert next_meeting([other], replace(outcome, next_review=None)) == full
    assert next_meeting([other], replace(outcome, next_review=later + timedelta(1))) == Meeting(
        later + timedelta(1)
    )
    gone = replace(other, cancelled_at=datetime(2026, 11, 18, tzinfo=UTC))
    assert next_meeting([gone], replace(outcome, next_review=None)) is None
    own = planned(desk, (1, held), (2, held + timedelta(14)))
    further = next_meeting([own, other], outcome)
    assert further is not None
    assert further.on == held + timedelta(14)


def test_help_lines_are_the_service_s_own_contacts_for_children(store: Store) -> None:
    with store.begin():
        service = make_service()
        lines = help_lines(service, "en")
        assert {line.name for line in lines} == {"Advocate", "Out Of Hours"}


@pytest.mark.parametrize(
    ("english", "arabic", "there"),
    [("weekdays", "أيام الأسبوع", "أيام الأسبوع"), ("weekdays", "", ""), ("9-5", "", "9-5")],
)
def test_help_lines_have_their_hours_in_the_letter_s_language(
    store: Store, english: str, arabic: str, there: str
) -> None:
    said = (("ar", arabic, ""),) if arabic else ()
    with store.begin():
        service = make_service()
        one = Contact("childline", "Childline", phone="0800 1111", hours=english, said=said)
        line = next(
            line for line in help_lines(replace(service, contacts=(one,)), "ar") if line.name == "Childline"
        )
    assert (line.hours, line.hours_there) == (english, there)


def test_cover_s_letter_still_comes_from_the_child_s_own_reviewing_officer(desk: Desk) -> None:
    facts = gather_facts(
        desk.child,
        [],
        make_outcome(next_review=None),
        desk.service,
        ("Noor", None),
        None,
        "en",
        date(2026, 11, 18),
    )
    assert (facts.iro_name, facts.meeting) == ("Noor", None)


def test_words_in_another_language_on_an_english_page_are_marked_as_theirs(desk: Desk, store: Store) -> None:
    arabic = "أنا أحب كرة القدم"
    with store.begin():
        by = StaffId(desk.iro.id)
        invite, _ = add_invite(desk.review.id, desk.child.id, Way.PICTURES, "en", 40, by)
        sitting = begin_sitting(invite, Holder.ME)
        save_answer(sitting, "proud", AnswerValue(words=arabic), Sharing(Audience.MEETING))
        send_submission(sitting)
        outcome = add_outcome(desk.child, desk.review, desk.iro)
        letter, _ = begin_letter(desk.child, outcome, "Ines", "en")
    (line,) = [one for one in letter.sentences if arabic in one.text]
    assert line.lang == "ar"
    assert b'w:bidi="ar' in ZipFile(BytesIO(render_docx(letter, lambda _: None))).read("word/document.xml")
