"""Promises about what is not yet understood: never read, a clock, a named interpreter, no name goes out."""

from dataclasses import replace
from datetime import date

import pytest
from flask import Flask
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import select

from children.working_days import Holidays
from consult import write
from consult.model import AnswerValue, Holder
from consult.read import list_alerts, load_submission
from reviews.forms import is_named
from reviews.read import is_read
from reviews.routes.piece import without_names
from staff.caseload import Kind, Story, list_to_do
from store.tables import AuditRow
from store.work import Store, db
from tests.conftest import Clock
from tests.factories.desk import browser_of
from tests.factories.invite import Invited, invite_in
from tests.factories.outcome import publish
from tests.factories.staff import make_account
from tests.factories.submission import NOT_SAFE, in_words
from tests.pages.client import PageClient
from web.access import Role

WORDS = "ኣነ Robin እየ፡ ስእሊ ይፈቱ"


@pytest.fixture
def invited(app: Flask) -> Invited:
    return invite_in(app, called="Robin", language="ti")


def sent(store: Store, invited: Invited, **opening: object) -> str:
    """The child writes in Tigrinya; out: the page of the answers."""
    with store.begin():
        sitting = write.begin_sitting(invited.invite, Holder.ME)
        if opening:
            write.save_opening(sitting, **opening)
        write.save_answer(sitting, "proud", in_words(WORDS, "ti"))
        write.send_submission(sitting)
    return f"/desk/reviews/{invited.review.id}/answers"


def piece_page(desk: PageClient, answers: str) -> str:
    desk.get(answers)
    link = desk.soup.select_one("a[href$='/piece']")
    assert link is not None
    return str(link["href"])


def test_it_stays_on_the_first_page_after_reading(app: Flask, store: Store, invited: Invited) -> None:
    answers = sent(store, invited)
    desk = browser_of(app, invited.iro)
    desk.get(answers)
    assert "Have Robin's words put into English" in desk.get("/desk/").text
    with store.begin():
        publish(invited)
    assert "Have Robin's words put into English" in desk.get("/desk/").text, "the meeting was held"
    desk.get(answers)
    fields = {"english": "I am Robin, I like drawing.", "interpreter": "Hana B.", "agency": "Clear Voice"}
    desk.send("#proud form", **fields, who="professional")  # type: ignore[arg-type]
    assert "put into English" not in desk.get("/desk/").text


def test_the_list_of_words_goes_through_the_interpreters_english(
    app: Flask, store: Store, invited: Invited, clock: Clock
) -> None:
    answers = sent(store, invited)
    clock.forward(days=9)
    desk = browser_of(app, invited.iro)
    desk.get(answers)
    assert not desk.get("/desk/alerts").select("main a[href*='/alerts/']")
    desk.get(answers)
    fields = {"english": "Her uncle hits her.", "interpreter": "Hana B.", "agency": "Clear Voice"}
    desk.send("#proud form", **fields, who="professional")  # type: ignore[arg-type]
    with store.begin(write=False):
        (alert,) = list_alerts([invited.child.id])
        actions = set(db().scalars(select(AuditRow.action)))
    assert (alert.what, alert.flags) == ((), ("hurt",))
    assert alert.raised_at == clock(), "nobody was late before it was found"
    assert "answer.noted" not in actions, "the trail does not tell that it alerts"
    desk.get(f"/desk/alerts/{alert.answer_id}")
    assert "Her uncle hits her." in desk.text


ARABIC = "أنا خائف من الرجل في البيت ولا أريد أن أعود"
PUT_INTO_ENGLISH = "put into English"


def said_on_an_english_page(app: Flask, store: Store, words: str, **child: object) -> tuple[Invited, str]:
    """A child who chose English types these words; out: the page of the answers."""
    invited = invite_in(app, called="Dex", **child)
    with store.begin():
        sitting = write.begin_sitting(invited.invite, Holder.ME)
        write.save_answer(sitting, "feel", in_words(words, "en"))
        write.send_submission(sitting)
    return invited, f"/desk/reviews/{invited.review.id}/answers"


@pytest.mark.parametrize(
    ("words", "speaks"), [(ARABIC, "en"), ("Kam frikë nga burri në shtëpi", "en"), ("wuu i garaacay", "so")]
)
def test_words_in_another_language_on_an_english_page_are_not_understood(
    app: Flask, store: Store, words: str, speaks: str
) -> None:
    invited, answers = said_on_an_english_page(app, store, words, speaks=speaks)
    desk = browser_of(app, invited.iro)
    assert "Not yet understood" in desk.get(answers).text
    assert PUT_INTO_ENGLISH in desk.get("/desk/").text
    with store.begin(write=False):
        submission = load_submission(invited.review.id)
        assert submission is not None
        assert not is_read(submission.id), "the child is not told that it was read"
    desk.get(piece_page(desk, answers))
    desk.send("main form", looked="y")
    assert desk.answer is not None
    assert words in desk.answer.get_data(as_text=True)
    desk.get(answers)
    fields = {"english": "I am afraid.", "interpreter": "Hana B.", "agency": "Clear Voice"}
    desk.send("#feel form[action$='/meaning']", **fields, who="professional")  # type: ignore[arg-type]
    assert PUT_INTO_ENGLISH not in desk.get("/desk/").text


def test_whoever_reads_says_that_words_are_english_after_all(app: Flask, store: Store) -> None:
    invited, answers = said_on_an_english_page(app, store, "ii wnt 2 go hme plz")
    desk = browser_of(app, invited.iro)
    assert "Not yet understood" in desk.get(answers).text
    desk.send("#feel form[action$='/in-english']")
    assert "Not yet understood" not in desk.text
    assert "read and understood by Noor Calder" in desk.text
    assert PUT_INTO_ENGLISH not in desk.get("/desk/").text
    other, page = said_on_an_english_page(app, store, ARABIC)
    desk = browser_of(app, other.iro)
    assert not desk.get(page).select("#feel form[action$='/in-english']"), "nobody reads Arabic as English"


def test_whoever_cannot_read_words_says_so_and_they_wait(app: Flask, store: Store, clock: Clock) -> None:
    invited, answers = said_on_an_english_page(app, store, "dar me safe")
    desk = browser_of(app, invited.iro)
    desk.get(answers)
    assert PUT_INTO_ENGLISH not in desk.get("/desk/").text
    desk.get(answers)
    desk.send("#feel form[action$='/unreadable']")
    clock.forward(minutes=1)
    assert "Not yet understood" in desk.text
    assert PUT_INTO_ENGLISH in desk.get("/desk/").text
    desk.get(answers)
    fields = {"english": "I am afraid.", "interpreter": "Hana B.", "agency": "Clear Voice"}
    desk.send("#feel form[action$='/meaning']", **fields, who="professional")  # type: ignore[arg-type]
    assert "Not yet understood" not in desk.text
    assert PUT_INTO_ENGLISH not in desk.get("/desk/").text


def test_an_alert_does_not_say_that_its_words_are_english(app: Flask, store: Store) -> None:
    invited = invite_in(app, called="Dex")
    with store.begin():
        sitting = write.begin_sitting(invited.invite, Holder.ME)
        value = replace(in_words(ARABIC, "en"), chosen=("not_safe",))
        answer = write.save_answer(sitting, "safe", value)
    desk = browser_of(app, invited.iro)
    desk.get(f"/desk/alerts/{answer.id}")
    assert "Not yet understood" in desk.text
    assert "Answered on a page in English" in desk.text


@pytest.mark.parametrize("says", ["a call", "a call that is not for the IRO", "an answer before Send"])
def test_what_is_cried_out_stays_on_the_first_page_until_it_is_in_english_dealt_with_or_not(
    app: Flask, store: Store, invited: Invited, clock: Clock, says: str
) -> None:
    hidden = says.endswith("IRO")
    with store.begin():
        manager = make_account(invited.service, Role.MANAGER)
        sitting = write.begin_sitting(invited.invite, Holder.ME)
        if says.startswith("a call"):
            alert = write.add_call(sitting, "write_to_me", WORDS, not_iro=hidden)
        else:
            alert = write.save_answer(sitting, "safe", replace(NOT_SAFE, words=WORDS, words_language="ti"))
    desk = browser_of(app, manager if hidden else invited.iro)
    address = f"/desk/alerts/{alert.id}"
    desk.get(address)
    assert "Not yet understood" in desk.text
    desk.send("form[action$='/done']", done="I went there", went_to="police")
    assert "not understood yet" in desk.text
    assert "Robin: open the alert" in desk.get("/desk/").get_text(), "nobody has read it yet"
    assert "say what the words mean by Tue 24 November" in desk.text

    desk.get(f"{address}/words")
    desk.send("main form", looked="y")
    assert desk.answer is not None
    assert "Robin" not in desk.answer.get_data(as_text=True)
    assert "ስእሊ ይፈቱ" in desk.answer.get_data(as_text=True)

    clock.forward(minutes=5)
    desk.get(address)
    fields = {"english": "He hits me", "interpreter": "Hana B.", "agency": "Clear Voice"}
    desk.send("form[action$='/meaning']", **fields, who="carer")  # type: ignore[arg-type]
    assert "Carers, relatives and children never interpret" in desk.text
    desk.send("form[action$='/meaning']", **fields, who="professional")  # type: ignore[arg-type]
    assert "In English (Hana B.): He hits me" in desk.text
    assert "Again, since" in desk.text, "the list of words went through it"
    desk.send("form[action$='/done']", done="I went there again", went_to="police")
    assert "Robin: open the alert" not in desk.get("/desk/").get_text()
    with store.begin(write=False):
        trail = [row for row in db().scalars(select(AuditRow)) if row.action.startswith("answer.")]
    assert trail == [], "it would tell that there is an alert"


def test_the_words_of_a_call_that_is_not_for_the_iro_are_not_there_for_them(
    app: Flask, store: Store, invited: Invited
) -> None:
    with store.begin():
        make_account(invited.service, Role.MANAGER)
        call = write.add_call(
            write.begin_sitting(invited.invite, Holder.ME), "write_to_me", WORDS, not_iro=True
        )
    desk = browser_of(app, invited.iro)
    desk.get(f"/desk/alerts/{call.id}/words", 404)
    desk.get("/desk/")
    for does in ("words", "meaning", "in-english", "unreadable"):
        desk.post(f"/desk/alerts/{call.id}/{does}", {"english": "x"}, 404)


def test_of_a_call_in_letters_of_english_whoever_reads_it_says_whether_they_can(
    app: Flask, store: Store
) -> None:
    invited = invite_in(app, called="Robin", speaks="ti")
    with store.begin():
        call = write.add_call(write.begin_sitting(invited.invite, Holder.ME), "write_to_me", "Kemey alekum")
    desk = browser_of(app, invited.iro)
    desk.get(f"/desk/alerts/{call.id}")
    desk.send("form[action$='/in-english']")
    assert "Not yet understood" not in desk.text
    with store.begin():
        sitting = write.begin_sitting(invited.invite, Holder.ME)
        plain = write.add_call(sitting, "write_to_me", "please come to my house", anew=True)
    desk.get(f"/desk/alerts/{plain.id}")
    assert "Not yet understood" not in desk.text
    desk.send("form[action$='/unreadable']")
    assert "Not yet understood" in desk.text


def test_carers_relatives_and_children_never_interpret(app: Flask, store: Store, invited: Invited) -> None:
    answers = sent(store, invited)
    desk = browser_of(app, invited.iro)
    for who in ("carer", "relative", "child"):
        desk.get(answers)
        desk.send("#proud form", english="x", interpreter="Hana", agency="none", who=who)
        assert "never interpret" in desk.text
        assert "Not yet understood" in desk.text


def test_the_child_s_no_to_a_person_is_kept_to(app: Flask, store: Store, invited: Invited) -> None:
    answers = sent(store, invited, interpreters=("woman",), not_interpreter="Selam Haile")
    desk = browser_of(app, invited.iro)
    assert "a woman" in desk.get(answers).text
    desk.send("#proud form", english="x", interpreter="selam", agency="Clear Voice", who="professional")
    assert "not this person" in desk.text


def test_the_piece_goes_out_alone_and_without_names(app: Flask, store: Store, invited: Invited) -> None:
    desk = browser_of(app, invited.iro)
    path = piece_page(desk, sent(store, invited))
    desk.get(path)
    desk.send("main form")
    assert "look for names first" in desk.text
    desk.send("main form", looked="y")
    assert desk.answer is not None
    out = desk.answer.get_data(as_text=True)
    assert "ስእሊ" in out
    assert "Robin" not in out
    assert "[name]" in out
    assert invited.child.reference not in out


@given(st.text(max_size=60), st.text(min_size=1, max_size=8).filter(lambda one: one.strip() not in "[name]"))
def test_a_name_taken_out_is_gone(words: str, name: str) -> None:
    out = without_names(f"{words} {name} {words}", [name])
    assert name.strip() not in out.replace("[name]", "")


def test_names_are_compared_word_by_word() -> None:
    assert is_named("Selam H.", "selam haile")
    assert not is_named("Hana", "Selam Haile")
    assert not is_named("Hana", "")


def test_the_clock_is_the_next_working_day(invited: Invited) -> None:
    friday = date(2026, 11, 27)
    story = Story(invited.child, invited.review, was_invited=True, sent_on=friday, waits_for_interpreter=True)
    todo = list_to_do([story], friday, Holidays(frozenset(), date(2027, 12, 31)))
    assert [(one.kind, one.due) for one in todo] == [(Kind.INTERPRET, date(2026, 11, 30))]
    (later,) = list_to_do([story], friday, Holidays(frozenset(), date(2027, 12, 31)), 3)
    assert later.due == date(2026, 12, 2)


def test_what_is_not_understood_stays_to_be_done_after_the_review(invited: Invited) -> None:
    friday = date(2026, 11, 27)
    asked = Story(invited.child, invited.review, was_invited=True, sent_on=friday, waits_for_interpreter=True)
    for story in (replace(asked, held_on=friday), replace(asked, held_on=friday, is_delivered=True)):
        todo = list_to_do([story], friday, Holidays(frozenset(), date(2027, 12, 31)))
        assert Kind.INTERPRET in [one.kind for one in todo]


def test_words_of_harm_typed_as_a_name_in_another_language_can_be_understood(
    app: Flask, store: Store
) -> None:
    invited = invite_in(app, called="Robin", language="ar")
    with store.begin():
        sitting = write.begin_sitting(invited.invite, Holder.ME)
        named = AnswerValue(people=(("person-1", "عمي يضربني"),))
        answer = write.save_answer(sitting, "meeting_who", named)
    desk = browser_of(app, invited.iro)
    desk.get(f"/desk/alerts/{answer.id}/words")
    assert "عمي يضربني" in desk.text
    desk.get(f"/desk/alerts/{answer.id}")
    desk.send(
        "form[action$=meaning]",
        english="my uncle hits me",
        interpreter="Hana Ali",
        agency="Clear",
        on="2026-11-23",
    )
    assert "my uncle hits me" in desk.text
