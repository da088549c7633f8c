"""Promises about what alerts: whoever the child gave it to, it is on no sheet, in no letter, no copy and no
record's list, by its cards, by its words in any language, or by what an interpreter wrote of it."""

from dataclasses import replace

import pytest
from bs4 import BeautifulSoup
from flask import Flask

from children.guests import add_guest, list_guests
from consult import read, write
from consult.flagging import flag_answer
from consult.meeting_sheet import held_back, lay_sheet
from consult.model import AnswerValue, Submission
from consult.questions.bank import QuestionBank
from consult.sharing import for_everyone
from letters.begin import begin_letter
from letters.told import told_from
from reviews.said import codes_told
from store.work import Store
from tests.factories.desk import browser_of
from tests.factories.device import Device
from tests.factories.invite import Invited, asked_browser, invite_in, make_sitting
from tests.factories.outcome import publish
from tests.factories.submission import HAPPY, in_words, make_submission

HARM = "Jo shouts at me and hits me"
CALM = "I want a blue bike"
HELD = "is not shown to the meeting. Someone talks with you about it first"


@pytest.fixture
def invited(app: Flask, store: Store) -> Invited:
    made = invite_in(app, called="Robin")
    with store.begin():
        for name, role in (("Dana", "Social worker"), ("Jo", "Carer")):
            add_guest(made.review, name, role)
    return made


def shared(invited: Invited, answers: dict[str, AnswerValue], *, sent: bool = True) -> Submission:
    """In the open unit of work: given to everyone who is asked to come."""
    return make_submission(invited, answers, sent=sent, sharing=for_everyone(list_guests(invited.review.id)))


def as_it_is(invited: Invited) -> Submission:
    found = read.load_submission(invited.review.id)
    assert found is not None
    return found


def repeated(submission: Submission, bank: QuestionBank, invited: Invited) -> set[str]:
    """The questions of which a sheet, a letter or the record's list repeats the answer."""
    sheet = lay_sheet(submission, bank, list_guests(invited.review.id))
    told = told_from(submission, bank, lambda message: message[1])
    return {
        *(one.question.code for one in sheet),
        *(one.code for one in told if not one.private),
        *codes_told(submission, bank),
    }


def in_any(question: str, bank: QuestionBank, words: str) -> AnswerValue:
    """An answer with own words to a question of any kind."""
    found = bank.question(question)
    if found.kind == "sentence":
        like = next(one.code for one in found.options)
        return replace(in_words(words), chosen=("i_like", like))
    return in_words(words)


@pytest.mark.parametrize("words", [HARM, "I do not feel safe with Jo", "أخي يضربني", "ኣቦይ ይሃርመኒ"])
def test_words_that_alert_are_repeated_nowhere_whatever_the_kind_of_question(
    store: Store, invited: Invited, words: str
) -> None:
    bank = read.load_newest_bank()
    codes = [one.code for one in bank.questions if not (one.alone or one.code == "agreed")]
    assert len({bank.question(one).kind for one in codes}) > 9
    with store.begin():
        harm, calm = codes[::2], codes[1::2]
        given = {one: in_any(one, bank, words) for one in harm} | {
            one: in_any(one, bank, CALM) for one in calm
        }
        submission = shared(invited, given)
        alerts = {one.answer_id for one in read.list_alerts([invited.child.id])}
        assert {one.question for one in submission.answers if one.id in alerts} == set(harm)
        assert {one.id for one in submission.answers if submission.alerts(one)} == alerts
        assert {one.question for one in held_back(submission)} == set(harm)
        assert repeated(submission, bank, invited) == set(calm), "what is calm is told as before"


def test_what_an_interpreter_wrote_and_a_picture_that_worries_are_held_back_too(
    store: Store, invited: Invited
) -> None:
    bank = read.load_newest_bank()
    with store.begin():
        before = shared(invited, {"proud": in_words("كلمات", "ar"), "feel": HAPPY, "likes": in_words(CALM)})
        assert repeated(before, bank, invited) == {"proud", "feel", "likes"}
        for code in ("proud", "feel"):
            answer = before.answer(code)
            assert answer is not None
            flag_answer(before.id, answer.id, "hurt")
        after = read.load_submission(invited.review.id)
        assert after is not None
        assert repeated(after, bank, invited) == {"likes"}


def test_no_page_that_the_meeting_or_the_letters_readers_see_has_it(
    app: Flask, store: Store, invited: Invited
) -> None:
    with store.begin():
        submission = shared(invited, {"feel": replace(HAPPY, words=HARM), "likes": in_words(CALM)})
        outcome = publish(invited)
        letter, english = begin_letter(invited.child, outcome, "Noor", "en")
    said = " ".join([line.text for line in letter.sentences] + list(english.values()))
    assert (HARM in said, CALM in said) == (False, True)
    desk = browser_of(app, invited.iro)
    review = f"/desk/reviews/{invited.review.id}"
    people = [str(one["href"]) for one in desk.get(f"{review}/meetings").select("a[href*='/meeting?for']")]
    assert "1 answer that Robin gave to the people there raised an alert. It is on no sheet" in desk.text
    assert len(people) == 2
    for address in (f"{review}/meeting", *people, f"{review}/record/copy"):
        desk.get(address)
        assert (HARM in desk.text, CALM in desk.text) == (False, True), address
    desk.get(f"{review}/record")
    assert not desk.soup.select("#said-feel")
    assert desk.soup.select("#said-likes")
    desk.get(f"{review}/answers")
    assert HARM in desk.text, "the IRO reads it"
    assert "on no sheet for the meeting and in no letter: please talk with Robin" in desk.text
    assert submission.sharing.of("feel").everyone, "what the child chose stands beside it"


def test_the_child_reads_that_it_is_told_and_where_it_does_not_go(
    app: Flask, store: Store, invited: Invited
) -> None:
    page = asked_browser(app, invited)
    page.send("#answer", choice="sad", words=HARM, sees="meeting")
    page.send("main form")  # who comes
    assert "Noor Calder will be told" in page.text
    page.send("#answer", choices=["music"], words=CALM, sees="meeting")
    assert page.soup.select("#answer"), page.path
    page.get("/me/look")
    assert HARM not in page.text
    assert CALM in page.text
    assert "1 thing only for Noor Calder" in page.text
    page.get("/me/look/only")
    assert HARM in page.text, "opened by the child's own tap"
    assert HELD in page.text
    page.get("/me/sheet")
    assert HARM not in page.text
    assert CALM in page.text
    assert HELD in page.text
    page.send("form[action$=send]")
    assert "It is sent" in page.text


def test_what_the_child_changes_before_sending_is_judged_as_it_is_then(
    app: Flask, store: Store, invited: Invited
) -> None:
    bank = read.load_newest_bank()
    with store.begin():
        sitting, everyone = make_sitting(invited), for_everyone(list_guests(invited.review.id))
        write.save_answer(sitting, "proud", in_words(HARM), everyone)
        write.save_answer(sitting, "proud", in_words(CALM), everyone)
        write.send_submission(sitting)
        found = read.load_submission(invited.review.id)
        assert found is not None
        assert repeated(found, bank, invited) == {"proud"}
        assert len(read.list_alerts([invited.child.id])) == 1, "what was said first stays an alert"


def test_a_phone_that_cannot_look_through_words_is_told_which_it_shows_no_more(
    app: Flask, store: Store, invited: Invited
) -> None:
    with store.begin():
        phone = Device(app, make_sitting(invited))
    phone.give("feel", ("choice", "sad"), ("words", HARM), ("sees", "meeting"))
    phone.give("likes", ("choice", "music"), ("words", CALM), ("sees", "meeting"))
    phone.give("proud", ("words", HARM), go="back")
    assert phone.deliver() == ["kept", "kept", "kept"]
    assert phone.alerts == [True, False, False], "what is half given is no answer yet"
    phone.deliver(again=True)
    assert phone.alerts == [True, False, False], "also where the first answer did not come back"
    shown = phone.browser.client.get("/me/bundle").get_json()["pages"]
    for address in ("/me/look", "/me/sheet", "/me/q/feel"):
        assert HARM not in shown[address]["main"], address
    assert CALM in shown["/me/sheet"]["main"]
    assert HELD in BeautifulSoup(shown["/me/sheet"]["main"], "html.parser").text


@pytest.mark.parametrize("is_ticked", [True, False])
def test_harmless_words_are_shown_once_whoever_dealt_with_them_talked_with_the_child(
    app: Flask, store: Store, invited: Invited, is_ticked: bool
) -> None:
    bank = read.load_newest_bank()
    with store.begin():
        submission = shared(invited, {"more": in_words("My knee hurts after football")})
        (answer,) = submission.answers
        assert "more" not in repeated(submission, bank, invited)
    desk = browser_of(app, invited.iro)
    desk.get(f"/desk/alerts/{answer.id}")
    tick = ["y"] if is_ticked else []
    desk.send("form[action$=done]", done="His knee.", went_to="other", who="nobody", may_be_shown=tick)
    with store.begin():
        submission = as_it_is(invited)
        assert ("more" in repeated(submission, bank, invited)) is is_ticked
        flag_answer(submission.id, answer.id, "hurting")
        assert "more" not in repeated(as_it_is(invited), bank, invited), "more was found in it"


@pytest.mark.parametrize(
    "value", [in_words("Noor Calder hits me"), replace(in_words("My knee hurts"), chosen=("not_safe",))]
)
def test_cards_and_words_about_the_iro_cannot_be_released(
    app: Flask, store: Store, invited: Invited, value: AnswerValue
) -> None:
    with store.begin():
        (answer,) = shared(invited, {"safe" if value.chosen else "more": value}).answers
    desk = browser_of(app, invited.iro)
    desk.get(f"/desk/alerts/{answer.id}")
    assert not desk.soup.select("[name=may_be_shown]")
    desk.send("form[action$=done]", done="x", went_to="other", who="nobody", may_be_shown="y")
    with store.begin(write=False):
        submission = as_it_is(invited)
        assert submission.alerts(submission.answers[0])


@pytest.mark.parametrize("name", ["Auntie Hettie", "Jo hits me, not Jo"])
def test_what_a_child_types_as_a_name_is_looked_through_too(
    store: Store, invited: Invited, name: str
) -> None:
    with store.begin():
        submission = shared(invited, {"meeting_who": AnswerValue(people=(("person", name),))})
        alerts = read.list_alerts([invited.child.id])
        assert [one.words for one in alerts] == [name] * (name != "Auntie Hettie")
        bank = read.load_bank_of(submission)
        assert ("meeting_who" in repeated(submission, bank, invited)) is (name == "Auntie Hettie")


@pytest.mark.parametrize("name", ["Abdul", "Not my uncle, he hurts me"])
def test_a_reason_typed_as_who_may_not_interpret_reaches_somebody(
    app: Flask, store: Store, invited: Invited, name: str
) -> None:
    page = asked_browser(app, invited)
    for _ in range(2):
        page.get("/me/interpreter")
        page.send("main form", name=name)
    with store.begin():
        assert [one.words for one in read.list_alerts([invited.child.id])] == [name] * (name != "Abdul")
