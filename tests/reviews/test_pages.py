"""The desk's pages about what a child said and what was decided, as a person uses them."""

from uuid import UUID

import pytest

from consult.model import AnswerId, AnswerValue, FirstChoice, Holder
from consult.read import load_submission
from consult.write import begin_sitting, save_answer, save_opening, send_submission
from reviews.read import alert_ref, alert_seen, has_reading, is_read
from store.base import new_id
from store.tables import AuditRow
from store.work import db
from tests.conftest import Clock
from tests.factories.submission import HAPPY, NOT_SAFE, in_words
from tests.factories.viewer import make_cover, make_duty
from tests.reviews.desk import Desk, one
from web.handed import Seen


def test_before_sending_the_iro_sees_begun_and_no_answer(desk: Desk) -> None:
    assert "Not begun yet" in desk.iro().get(desk.answers).text
    desk.say({"feel": HAPPY, "proud": in_words("I won at chess")}, sent=False)
    text = desk.iro().get(desk.answers).text
    assert "Begun" in text
    assert "Happy" not in text
    assert "chess" not in text


def test_after_sending_the_iro_reads_english_and_the_childs_own_words(desk: Desk) -> None:
    places = AnswerValue(places=(("bedroom", "good"),))
    desk.say({"feel": HAPPY, "home": places, "proud": in_words("ኣነ ስእሊ", "ti")})
    page = desk.iro().get(desk.answers)
    assert "How do you feel?" in one(page, "#feel h2").text
    assert "Happy" in one(page, "#feel").text
    assert one(page, "#feel svg.pic") is not None
    assert "My bedroom: " in one(page, "#home").text
    own = one(page, "#proud blockquote")
    assert (own["lang"], own["dir"], own.text) == ("ti", "ltr", "ኣነ ስእሊ")
    assert "Not yet understood: needs an interpreter" in one(page, "#proud").text
    assert "on their own" in page.text
    assert "school" in one(page, "#left-out + p + ul").text


def test_the_iro_is_told_what_was_sent_without_the_childs_own_pictures(desk: Desk) -> None:
    with desk.store.begin():
        own = begin_sitting(desk.invited.invite, Holder.ME)
        save_opening(own, pictures=("pin-cat", "pin-tree"))
        save_answer(own, "feel", HAPPY)
    with desk.store.begin():
        send_submission(begin_sitting(desk.invited.invite, Holder.ME))
    assert "own two pictures were not tapped" in desk.iro().get(desk.answers).text


def test_words_from_right_to_left_say_so(desk: Desk) -> None:
    desk.say({"proud": in_words("رسمت بيتا", "ar")})
    own = one(desk.iro().get(desk.answers), "#proud blockquote")
    assert (own["lang"], own["dir"]) == ("ar", "rtl")


def test_arabic_on_an_english_page_is_marked_as_arabic(desk: Desk) -> None:
    desk.say({"proud": in_words("أنا أحب كرة القدم", "en")})
    quoted = one(desk.iro().get(desk.answers), "#proud blockquote")
    assert (quoted["lang"], quoted["dir"]) == ("ar", "rtl")


def test_opening_the_answers_is_a_reading_and_is_in_the_trail(desk: Desk) -> None:
    desk.say({"feel": HAPPY})
    with desk.store.begin():
        submission = load_submission(desk.invited.review.id)
        assert submission is not None
        assert not has_reading(submission)
    desk.iro().get(desk.answers)
    with desk.store.begin():
        assert is_read(submission.id)
        by_iro = AuditRow.actor == f"staff:{desk.invited.iro.id}"
        actions = [row.action for row in db().query(AuditRow).filter(by_iro)]
    assert "record.opened" in actions
    assert "answers.read" in actions
    assert desk.store.verify_audit().is_whole


def test_what_an_interpreter_said_stands_beside_the_childs_words(desk: Desk) -> None:
    desk.say({"proud": in_words("ኣነ ስእሊ", "ti")})
    pages = desk.iro()
    page = pages.get(desk.answers)
    assert "1 answer holds what is not understood by itself" in page.text
    page = pages.send("#proud form", english="I draw.", interpreter=" ")
    assert "who interpreted" in one(page, "#proud .error").text
    assert one(page, "#english-proud").text.strip() == "I draw."
    page = pages.send("#proud form", interpreter="Hana", agency="Clear Voice", who="carer")
    assert "never interpret" in one(page, "#proud .error").text
    page = pages.send("#proud form", english="I draw.", who="professional")
    assert "In English, by Hana (Clear Voice)" in pages.text
    assert "I draw." in pages.text
    assert "Not yet understood" not in page.text


def test_what_was_said_before_a_change_stands_quietly_beside(desk: Desk) -> None:
    with desk.store.begin():
        sitting = begin_sitting(desk.invited.invite, Holder.ME)
        save_opening(sitting, first_choice=FirstChoice.TALK_TO_IRO)
        save_answer(sitting, "safe", NOT_SAFE)
        save_answer(sitting, "safe", AnswerValue(chosen=("safe",)))
        send_submission(sitting)
    page = desk.iro().get(desk.answers)
    assert "I do not feel safe" in one(page, "#safe details").text
    assert "raised an alert, which stays" in one(page, "#safe details").text
    assert "talk to you instead" in page.text


@pytest.mark.parametrize("role", ["other", "manager"])
def test_no_one_else_opens_answers_or_record(desk: Desk, role: str) -> None:
    desk.say({"proud": in_words("I won at chess")})
    pages = desk.browser(getattr(desk, role))
    for path in (desk.answers, desk.record):
        assert "chess" not in pages.get(path, 404).text
    pages.get("/desk/children")
    pages.post(desk.record, {"go": "draft", "worries": "x"}, 404)
    pages.post(f"{desk.record}/discard", {}, 404)


def test_tampered_ids_are_not_found(desk: Desk) -> None:
    desk.say({"feel": HAPPY})
    pages = desk.iro()
    for path in (
        f"/desk/reviews/{new_id()}/answers",
        f"/desk/reviews/{new_id()}/record",
        f"/desk/alerts/{new_id()}",
    ):
        pages.get(path, 404)
    pages.get("/desk/children")
    pages.post(f"{desk.answers}/{new_id()}/meaning", {"english": "x", "interpreter": "y"}, 404)


def test_an_alert_is_opened_seen_and_dealt_with(desk: Desk, clock: Clock) -> None:
    path = desk.alert()
    pages = desk.iro()
    assert "Nobody has said yet" in pages.get("/desk/alerts").text
    page = pages.get(path)
    assert "I do not feel safe" in page.text
    page = pages.send("form[action$=seen]")
    assert "Noted as seen" in page.text
    assert not page.select("form[action$=seen]")
    with desk.store.begin():
        assert alert_seen(answer_of(path)) == Seen(clock(), by_iro=True)
    assert "not dealt with yet" in pages.get("/desk/alerts").text
    pages.get(path)
    page = pages.send("form[action$=done]", done="I went there.", went_to="")
    assert "who it went to" in one(page, ".error-summary").text
    assert one(page, "[name=done]").text.strip() == "I went there."
    pages.send("form[action$=done]", went_to="other", who="Harbour team")
    assert "There is none now" in pages.text
    page = pages.get(path)
    assert "Harbour team" in page.text
    assert not page.select("form[action$=done]")


def test_alerts_of_one_child_are_told_apart_without_what_was_said(desk: Desk) -> None:
    hurt = AnswerValue(chosen=("hurt",))
    come = AnswerValue(chosen=("come_to_me",))
    desk.say({"worries": hurt, "safe": NOT_SAFE, "help": come})
    pages = desk.iro()
    links = [link.text for link in pages.get("/desk").select("#alerts ~ ul a")]
    kinds = ["about safety, 1 of 2", "about safety, 2 of 2", "asks for someone to come"]
    assert sorted(link.partition(", ")[2] for link in links) == kinds
    heads = [head.text.partition(": ")[2] for head in pages.get("/desk/alerts").select("article h2")]
    assert sorted(heads) == kinds
    assert "hurts me" not in pages.text
    links = [link.text for link in pages.get(desk.answers).select(".panel.warn > a")]
    assert len(links) == len(set(links)) == 2


def answer_of(path: str) -> AnswerId:
    """Whose alert a page is."""
    return AnswerId(UUID(path.rsplit("/")[-1]))


def test_cover_gives_a_reason_before_the_alert_opens(desk: Desk) -> None:
    path = desk.alert()
    with desk.store.begin():
        make_cover(desk.invited.iro.id, desk.other.id, desk.manager.id)
    pages = desk.browser(desk.other)
    assert "stand in for Noor Calder" in pages.get("/desk/alerts").text
    page = pages.get(path)
    assert "I do not feel safe" not in page.text
    pages.post(f"{path}/seen", {}, 404)
    pages.get(path)
    assert "why you open it" in one(pages.send("main form", reason=" "), ".error-summary").text
    assert "I do not feel safe" in pages.send("main form", reason="Noor is ill").text
    with desk.store.begin():
        (row,) = db().query(AuditRow).filter(AuditRow.action == "record.step")
        assert row.actor == f"staff:{desk.other.id}"
        assert row.subject == alert_ref(answer_of(path)).hex()
        assert "ill" not in row.ids
    assert "Noor is ill" in pages.get(path).text
    pages.send("form[action$=seen]")
    with desk.store.begin():
        seen = alert_seen(answer_of(path))
        assert seen is not None
        assert not seen.by_iro, "the child is not told that their IRO knows"


def test_duty_opens_the_alert_when_it_was_not_seen_in_time_and_nothing_else(desk: Desk, clock: Clock) -> None:
    path = desk.alert()
    with desk.store.begin():
        make_duty(desk.service.id, desk.other.id, desk.manager.id)
    desk.browser(desk.other).get(path, 404)
    clock.forward(hours=3)
    pages = desk.browser(desk.other)
    pages.get(path)
    assert "I do not feel safe" in pages.send("main form", reason="On duty").text
    assert "You are on duty. Their IRO:" in pages.get("/desk/alerts").text
    pages.get(f"/desk/children/{desk.invited.child.id}", 404)
    pages.get(desk.answers, 404)


def test_the_trail_tells_nobody_which_child_has_an_alert(desk: Desk, clock: Clock) -> None:
    """Openings and steps stand under a reference that only the keys explain, never beside the child."""
    path = desk.alert()
    with desk.store.begin():
        make_duty(desk.service.id, desk.other.id, desk.manager.id)
        before = db().query(AuditRow).count()
        answer, reference = answer_of(path), alert_ref(answer_of(path)).hex()
    clock.forward(hours=3)
    pages = desk.browser(desk.other)
    pages.get(path)
    pages.send("main form", reason="On duty")
    pages.send("form[action$=seen]")
    pages = desk.iro()
    pages.get(path)
    pages.send("form[action$=done]", done="I went there.", went_to="")
    pages.send("form[action$=done]", done="I went there.", went_to="other", who="Harbour team")
    child = desk.invited.child.id
    with desk.store.begin():
        rows = db().query(AuditRow).order_by(AuditRow.seq).all()[before:]
        about = [(row.action, row.ids) for row in rows if row.subject == reference]
        for row in rows:
            assert str(child) not in row.subject + row.ids
            assert str(answer) not in row.subject + row.ids
            assert "alert" not in row.action + row.ids
    assert [action for action, _ in about] == [
        "record.step",
        "record.opened",
        "record.step",
        "record.opened",
        "record.opened",
        "record.opened",
        "record.step",
    ]
    assert [ids for action, ids in about if action == "record.opened"] == ['{"reason":"duty"}'] * 2 + [
        "{}"
    ] * 2


def test_opening_answers_that_are_not_there_yet_is_in_the_trail(desk: Desk) -> None:
    pages = desk.iro()
    pages.get(desk.answers)
    with desk.store.begin():
        (row,) = db().query(AuditRow).filter(AuditRow.action == "record.opened")
        assert row.subject == str(desk.invited.child.id)


def test_cover_opens_answers_and_record_for_a_reason(desk: Desk) -> None:
    desk.say({"feel": HAPPY})
    with desk.store.begin():
        make_cover(desk.invited.iro.id, desk.other.id, desk.manager.id)
    pages = desk.browser(desk.other)
    for path in (desk.answers, desk.record):
        pages.get(path)
    with desk.store.begin():
        rows = db().query(AuditRow).filter(AuditRow.action == "record.opened").all()
        assert len(rows) == 2
        assert all('"reason":"cover"' in row.ids and str(desk.invited.iro.id) in row.ids for row in rows)


def test_a_manager_is_told_that_there_is_one_and_no_more(desk: Desk, clock: Clock) -> None:
    path = desk.alert()
    clock.forward(hours=5)
    pages = desk.browser(desk.manager)
    page = pages.get("/desk/alerts")
    assert "Robin" in page.text
    assert "safe" not in one(page, "article").text.replace("be safe", "")
    pages.get(path, 404)
    pages.get("/desk/alerts")
    pages.post(f"{path}/done", {"done": "x", "went_to": "y"}, 404)
