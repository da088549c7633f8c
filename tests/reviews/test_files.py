"""Promises about what a child drew, said or photographed, as their IRO sees it."""

from io import BytesIO
from uuid import UUID, uuid4

import pikepdf
import pytest
from flask import Flask
from sqlalchemy import update

from consult import read, write
from consult.attached.model import AttachmentKind
from consult.attached.write import take_attachment
from consult.flagging import flag_answer
from consult.model import Answer, AnswerValue, Holder
from consult.sharing import Audience, Sharing, for_everyone
from consult.tables import SubmissionRow
from reviews.answers import Readers, needs_interpreter
from reviews.read import is_read
from store.tables import AuditRow
from store.work import Store, db
from tests.factories.desk import browser_of
from tests.factories.invite import Invited, invite_in
from tests.factories.photo import make_photo
from tests.factories.sound import wav
from tests.factories.staff import make_account
from web.access import Role

GIVEN = {"tour_say": (AttachmentKind.RECORDING, wav()), "tour_photo": (AttachmentKind.PHOTO, make_photo())}


@pytest.fixture
def invited(app: Flask) -> Invited:
    return invite_in(app, called="Robin")


def given(store: Store, invited: Invited, *, send: bool = True) -> dict[str, str]:
    """The names of what was given, by question."""
    names = {}
    with store.begin():
        sitting = write.begin_sitting(invited.invite, Holder.ME)
        mine = SubmissionRow.id == sitting.submission_id
        db().execute(update(SubmissionRow).where(mine).values(questionnaire="tour", version=1))
        for question, (kind, content) in GIVEN.items():
            names[question] = str(uuid4())
            take_attachment(sitting, names[question], kind, question, content)
            write.save_answer(sitting, question, AnswerValue(attached=(names[question],)))
        if send:
            write.send_submission(sitting)
    return names


def answer_of(store: Store, invited: Invited, question: str) -> Answer:
    with store.begin(write=False):
        submission = read.load_submission(invited.review.id)
        assert submission is not None
        found = submission.answer(question)
    assert found is not None
    return found


def test_iro_hears_a_recording_and_it_is_written_down(app: Flask, store: Store, invited: Invited) -> None:
    names = given(store, invited)
    desk = browser_of(app, invited.iro)
    soup = desk.get(f"/desk/reviews/{invited.review.id}/answers")
    player = soup.select_one("audio")
    assert player is not None
    heard = desk.client.get(str(player["src"]))
    assert (heard.status_code, heard.get_data()) == (200, wav())
    assert heard.headers["Cache-Control"] == "no-store"
    assert heard.headers["Content-Security-Policy"] == "default-src 'none'; sandbox"
    assert names["tour_say"] in str(player["src"])
    assert "attachment.opened" in actions(store)


def test_a_recording_goes_out_to_an_interpreter_under_a_name_that_says_nothing(
    app: Flask, store: Store, invited: Invited
) -> None:
    given(store, invited)
    desk = browser_of(app, invited.iro)
    desk.get(f"/desk/reviews/{invited.review.id}/answers")
    desk.get(str(desk.soup.select_one("#tour_say a[href$='/piece']")["href"]))  # type: ignore[index]
    assert desk.soup.select_one("#tour_photo a[href$='/piece']") is None
    desk.send("section form")
    assert "listen for names first" in desk.text
    desk.send("section form", listened="y")
    assert desk.answer is not None
    assert desk.answer.get_data() == wav()
    named = desk.answer.headers["Content-Disposition"]
    assert "recording-to-interpret" in named
    assert "Robin" not in named


def actions(store: Store) -> set[str]:
    with store.begin(write=False):
        return {row.action for row in db().query(AuditRow).all()}


def test_photo_is_a_few_dots_until_it_is_asked_for(app: Flask, store: Store, invited: Invited) -> None:
    given(store, invited)
    soup = browser_of(app, invited.iro).get(f"/desk/reviews/{invited.review.id}/answers")
    assert str(soup.select_one("details.blurred summary img")["src"]).startswith("data:image/png")  # type: ignore[index]
    assert soup.select_one("details.blurred > img")["loading"] == "lazy"  # type: ignore[index]
    assert not soup.select_one("details.blurred").has_attr("open")  # type: ignore[union-attr]


def test_picture_that_worries_becomes_an_alert_without_the_picture(
    app: Flask, store: Store, invited: Invited
) -> None:
    names = given(store, invited)
    desk = browser_of(app, invited.iro)
    desk.get(f"/desk/reviews/{invited.review.id}/answers")
    for _ in range(2):
        desk.post(f"/desk/reviews/{invited.review.id}/files/{names['tour_photo']}/worries")
    assert "/alerts/" in desk.path
    assert names["tour_photo"] not in str(desk.soup.select_one("main"))
    with store.begin(write=False):
        assert [one.flags for one in read.list_alerts([invited.child.id])] == [
            ("A picture that worries staff",)
        ]


def test_nobody_else_opens_it(app: Flask, store: Store, invited: Invited) -> None:
    names = given(store, invited)
    with store.begin():
        other = make_account(invited.service, name="Kit Vale", email="kit@heard.example")
    desk = browser_of(app, other)
    address = f"/desk/reviews/{invited.review.id}/files/{names['tour_say']}"
    assert desk.client.get(address).status_code == 404
    assert app.test_client().get(address).status_code == 302


def test_nothing_is_opened_before_it_was_sent(app: Flask, store: Store, invited: Invited) -> None:
    names = given(store, invited, send=False)
    desk = browser_of(app, invited.iro)
    assert desk.client.get(f"/desk/reviews/{invited.review.id}/files/{names['tour_say']}").status_code == 404


def test_file_of_another_child_is_not_opened_by_this_ones_address(
    app: Flask, store: Store, invited: Invited
) -> None:
    given(store, invited)
    desk = browser_of(app, invited.iro)
    assert desk.client.get(f"/desk/reviews/{invited.review.id}/files/{UUID(int=9)}").status_code == 404


def test_it_counts_as_not_understood_until_the_iro_says_what_it_is(
    app: Flask, store: Store, invited: Invited
) -> None:
    given(store, invited)
    answer = answer_of(store, invited, "tour_say")
    assert needs_interpreter(answer, Readers())
    desk = browser_of(app, invited.iro)
    desk.get(f"/desk/reviews/{invited.review.id}/answers")
    with store.begin(write=False):
        assert not is_read(answer.submission_id)
    for question in GIVEN:
        asked = answer_of(store, invited, question)
        desk.post(
            f"/desk/reviews/{invited.review.id}/answers/{asked.id}/own-meaning",
            {"english": "Says that school is loud."},
        )
    with store.begin(write=False):
        assert is_read(answer.submission_id)


def test_what_a_child_made_for_the_meeting_gets_there_as_they_were_shown_it(
    app: Flask, store: Store, invited: Invited
) -> None:
    names = given(store, invited)
    with store.begin():
        found = read.load_submission(invited.review.id)
        assert found is not None
        for question in names:
            write.share(found.sittings[0], question, for_everyone([]))
    desk = browser_of(app, invited.iro)
    sheet = f"/desk/reviews/{invited.review.id}/meeting"
    main = desk.get(sheet).main
    assert main is not None
    assert [str(one["src"]).rsplit("/", 1)[-1] for one in main.select("audio")] == [names["tour_say"]]
    shown = main.select("details img[src$='" + names["tour_photo"] + "']")
    assert [desk.client.get(str(one["src"])).status_code for one in shown] == [200]
    assert "worries" not in main.text, "the sheet is turned round"
    with pikepdf.open(BytesIO(desk.client.get(f"{sheet}.pdf").data)) as paper:
        alts = [
            str(one.get("/Alt"))
            for one in paper.objects
            if isinstance(one, pikepdf.Dictionary) and "/Alt" in one
        ]
    assert alts == ["A photo"], "what is heard stays on the screen"
    with store.begin():
        answer = found.answer("tour_photo")
        assert answer is not None
        flag_answer(found.id, answer.id, "worries")
    desk.get(sheet)
    assert names["tour_photo"] not in desk.client.get(sheet).get_data(as_text=True), "it is an alert"


@pytest.mark.parametrize("question", ["tour_say", "tour_photo"])
def test_what_is_not_for_the_iro_is_heard_or_seen_by_who_is_shown_the_alert(
    app: Flask, store: Store, invited: Invited, question: str
) -> None:
    names = given(store, invited, send=False)
    with store.begin():
        manager = make_account(invited.service, Role.MANAGER, "Ruth Vale")
        sitting = write.begin_sitting(invited.invite, Holder.ME)
        answer = write.save_answer(
            sitting, question, AnswerValue(attached=(names[question],)), Sharing(Audience.NOT_IRO)
        )
        write.send_submission(sitting)
    alert = f"/desk/alerts/{answer.id}"
    file = f"{alert}/files/{names[question]}"
    desk = browser_of(app, manager)
    assert desk.get(alert).select_one(f"[src='{file}']") is not None
    assert desk.client.get(file).status_code == 200
    assert "attachment.opened" in actions(store)
    other = next(name for code, name in names.items() if code != question)
    assert desk.client.get(f"{alert}/files/{other}").status_code == 404
    assert browser_of(app, invited.iro).client.get(file).status_code == 404
    desk.get(alert)
    desk.send("form[action$=done]", done="I met the child.", went_to="other", who="Head of service")
    assert "open the alert" in desk.get("/desk/").get_text().casefold(), "nobody has written what it says"
    desk.get(alert)
    desk.send("form[action$=own-meaning]", english="Noor laughs at me")
    assert "Noor laughs at me" in desk.get(alert).text
    assert "open the alert" not in desk.get("/desk/").get_text().casefold()
