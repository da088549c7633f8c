"""Promises about the child's pages: from the link to thank you, without JavaScript."""

from typing import Any

import pytest
from flask import Flask
from sqlalchemy import select

from children import write as children_write
from children.model import Contact, MeetingPart, Way
from consult import read, write
from consult.model import AnswerValue, FirstChoice, Holder, Row
from consult.tables import SittingRow, SubmissionRow
from store.work import Store, db
from tests.conftest import Clock
from tests.factories.invite import DAYS, Invited, asked_browser, begun_browser, invite_in, make_sitting
from tests.factories.service import make_service
from tests.pages.client import PageClient, form_values

FORM = "main form"
PLACED: dict[str, Any] = {"place-food": "good", "place-phone": "not_good"}


@pytest.fixture
def invited(app: Flask) -> Invited:
    return invite_in(app, called="Robin")


def revisions(store: Store, invited: Invited) -> list[tuple[str, AnswerValue]]:
    with store.begin(write=False):
        submission = read.load_submission(invited.review.id)
        found = read.list_revisions(submission.id) if submission else []
        return [(one.question, one.value) for one in found]


def answer(browser: PageClient, code: str, status: int = 200, **fields: Any) -> None:
    browser.get(f"/me/q/{code}")
    if browser.soup.select_one("[value=later]"):
        browser.send(FORM, go="now")
    browser.send("#answer", status, **fields)


# The link


def test_opening_a_link_changes_nothing_and_needs_no_cookie(
    app: Flask, store: Store, invited: Invited
) -> None:
    for method in ("get", "head"):
        found = getattr(app.test_client(), method)(invited.link)
        assert found.status_code == 200
    with store.begin():
        assert db().scalars(select(SubmissionRow)).all() == []
        assert db().scalars(select(SittingRow)).all() == []


def test_link_page_shows_no_name(app: Flask, invited: Invited) -> None:
    page = PageClient(app)
    page.get(invited.link)
    assert "Robin" not in page.answer.text  # type: ignore[union-attr]
    assert "Noor" not in page.answer.text  # type: ignore[union-attr]


def test_link_page_is_in_the_invites_language_and_can_be_changed(app: Flask) -> None:
    invited = invite_in(app, language="ar")
    page = PageClient(app)
    soup = page.get(invited.link, headers={"Accept-Language": "en"})
    assert soup.html["lang"] == "ar"  # type: ignore[index]
    assert soup.html["dir"] == "rtl"  # type: ignore[index]
    named = {one["lang"]: one.text for one in soup.select(".chips a")}
    assert named["ti"] == "ትግርኛ"
    assert page.get(invited.link + "?lang=ti").html["lang"] == "ti"  # type: ignore[index]
    page.send(FORM)
    assert page.soup.html["lang"] == "ti"  # type: ignore[index]


def test_after_beginning_the_address_holds_no_secret(app: Flask, invited: Invited) -> None:
    page = PageClient(app)
    page.get(invited.link)
    page.send(FORM)
    assert page.path == "/me/who"
    assert invited.secret not in page.answer.text  # type: ignore[union-attr]


def test_beginning_needs_a_form_token(app: Flask, store: Store, invited: Invited) -> None:
    page = PageClient(app)
    assert page.client.post(invited.link).status_code == 400


def test_beginning_signs_staff_out_on_this_device(app: Flask, invited: Invited) -> None:
    page = PageClient(app)
    page.get(invited.link)
    token = page.soup.select_one("[name=csrf_token]")
    answered = page.client.post(invited.link, data={"csrf_token": token["value"]})  # type: ignore[index]
    assert any(one.startswith("desk=;") for one in answered.headers.getlist("Set-Cookie"))


@pytest.mark.parametrize("language", ["en", "ar", "ti"])
def test_expired_invite_explains_itself_with_help(app: Flask, clock: Clock, language: str) -> None:
    invited = invite_in(app, language=language)
    clock.forward(days=DAYS)
    page = PageClient(app)
    soup = page.get(invited.link, 410)
    assert soup.html["lang"] == language  # type: ignore[index]
    assert soup.select_one("a[href^='tel:']")


def test_revoked_and_unknown_links_explain_themselves(app: Flask, store: Store, invited: Invited) -> None:
    with store.begin():
        write.revoke_invite(invited.invite.id)
    page = PageClient(app)
    page.get(invited.link, 410)
    assert "not used any more" in page.text
    page.get("/i/nothing-like-it", 404)
    assert "We do not know this link" in page.text


def test_finished_link_says_that_it_is_sent(app: Flask, store: Store, invited: Invited) -> None:
    with store.begin():
        write.send_submission(make_sitting(invited))
    page = PageClient(app)
    page.get(invited.link)
    assert "Your answers are sent" in page.text


# Who, and hello


def test_adult_is_led_away_and_nothing_is_written(app: Flask, store: Store, invited: Invited) -> None:
    page = begun_browser(app, invited, "adult")
    assert page.path == "/adult"
    with store.begin():
        assert db().scalars(select(SubmissionRow)).all() == []
        assert db().scalars(select(SittingRow)).all() == []
    assert page.soup.select_one("main a[href^='/help']")
    assert "Open your link or scan your card again" in page.text, "it may have been tapped by mistake"
    page.get("/me/hello")
    assert page.path == "/ended"


def test_a_tab_whose_link_was_opened_again_speaks_the_childs_language_and_leads_to_help(app: Flask) -> None:
    invited = invite_in(app, language="ar")
    tab = asked_browser(app, invited)
    again = tab.other_tab()
    again.get(invited.link)
    again.send("main form")
    again.send("main form", holder="me")
    for form, status in (("#answer", 400), ("main form", 409)):
        page = tab.send(form, status, go="help")
        assert page.html["lang"] == "ar"  # type: ignore[index]
        assert page.select_one("main a[href^='/help']")


def test_holder_is_kept(app: Flask, store: Store, invited: Invited) -> None:
    begun_browser(app, invited, "with_someone")
    with store.begin():
        submission = read.load_submission(invited.review.id)
        assert submission is not None
        assert [one.holder for one in submission.sittings] == [Holder.WITH_SOMEONE]


def test_going_back_to_who_is_holding_this_leads_on_not_out(app: Flask, invited: Invited) -> None:
    page = begun_browser(app, invited)
    page.get("/me/who")
    assert page.path == "/me/hello"


def test_hello_tells_who_reads_and_the_review_as_it_is_today(
    app: Flask, store: Store, invited: Invited
) -> None:
    page = begun_browser(app, invited)
    assert page.path == "/me/hello"
    assert "Noor Calder reads what you say" in page.text
    assert "Thursday 3 December 2026" in page.text
    assert "Home Office" not in page.text
    with store.begin():
        part = MeetingPart(1, invited.review.parts[0].on.replace(day=10), None, "", True)
        children_write.move_review_part(invited.review.id, part)
    page.get("/me/hello")
    assert "Thursday 10 December 2026" in page.text
    assert "video call" in page.text


def test_hello_and_thanks_are_true_of_a_meeting_that_is_over_or_cancelled(
    app: Flask, store: Store, clock: Clock, invited: Invited
) -> None:
    """The card stays good after each, and says what is so."""
    clock.forward(days=12)
    page = begun_browser(app, invited)
    page.get("/me/hello")
    told = page.soup.select_one(".facts .who p").text  # type: ignore[union-attr]
    assert told.startswith("Your review meeting was on")
    assert "3 December 2026" in told
    assert "not set yet" not in page.text
    with store.begin():
        children_write.cancel_review(invited.review.id)
    page.get("/me/hello")
    assert "Your review meeting is cancelled." in page.text
    assert "not set yet" not in page.text
    with store.begin():
        write.send_submission(read.load_submission(invited.review.id).sittings[-1])  # type: ignore[union-attr]
    page.get("/me/thanks")
    (step,) = page.soup.select("ol.steps li")
    assert "reads what you said" in step.text


def test_child_who_came_alone_is_told_about_the_home_office_without_a_false_promise(app: Flask) -> None:
    page = begun_browser(app, invite_in(app, came_alone=True))
    assert "We do not send your answers to the Home Office. If the law makes us share something" in page.text


@pytest.mark.parametrize(
    ("read_unsent", "told"), [(True, "reads what you said when"), (False, "are not read")]
)
def test_child_is_told_at_the_start_what_happens_to_answers_not_sent(
    app: Flask, store: Store, read_unsent: bool, told: str
) -> None:
    with store.begin():
        service = make_service(unsent_are_read=read_unsent)
    page = begun_browser(app, invite_in(app, service=service))
    assert told in page.text


@pytest.mark.parametrize("choice", list(FirstChoice))
def test_each_first_choice_is_kept(app: Flask, store: Store, invited: Invited, choice: FirstChoice) -> None:
    page = begun_browser(app, invited)
    page.send(FORM, first=choice.value)
    with store.begin():
        submission = read.load_submission(invited.review.id)
        assert submission is not None
        assert submission.first_choice is choice
    goes_on = choice in (FirstChoice.HERE, FirstChoice.WITH_SOMEONE)
    assert page.path == ("/me/pictures" if goes_on else "/me/chosen")


# The way through


@pytest.mark.parametrize(
    ("way", "language", "came_alone"),
    [(Way.PICTURES, "en", False), (Way.EASY, "ti", True), (Way.WORDS, "ar", True)],
)
def test_whole_way_from_link_to_thanks(
    app: Flask, store: Store, way: Way, language: str, came_alone: bool
) -> None:
    invited = invite_in(app, way=way, language=language, came_alone=came_alone)
    page = asked_browser(app, invited)
    seen = []
    while page.path.startswith("/me/q/"):
        if page.soup.select_one("[value=later]"):
            page.send(FORM, go="now")
        seen.append(page.path.rsplit("/", 1)[1])
        legend = page.soup.select_one("legend h1")
        assert legend is not None
        assert len(page.soup.select(".row .mini")) == 5
        page.send("#answer", button="[value=rather_not]")
    assert len(seen) == (18 if came_alone else 15)
    assert page.path == "/me/look"
    page.send('[action="/me/send"]')
    assert page.path == "/me/thanks"
    with store.begin():
        submission = read.load_submission(invited.review.id)
        assert submission is not None
        assert submission.sent_at is not None
        assert [one.question for one in submission.answers] == seen
        assert {one.value.row for one in submission.answers} == {Row.RATHER_NOT}
        assert {one.language for one in submission.answers} == {language}


def test_no_card_is_chosen_beforehand(app: Flask, invited: Invited) -> None:
    page = asked_browser(app, invited)
    for code in ("feel", "likes", "home"):
        page.get(f"/me/q/{code}")
        assert page.soup.select("input[checked]") == []


def test_answer_is_kept_and_shown_again_on_this_device(app: Flask, store: Store, invited: Invited) -> None:
    page = asked_browser(app, invited)
    page.send("#answer", choice="worried", words="a bit 🎨")
    assert page.path == "/me/q/likes"
    expected = AnswerValue(("worried",), (), "a bit 🎨", "en", Row.SOMETHING_ELSE)
    assert revisions(store, invited) == [("feel", expected)]
    page.get("/me/q/feel")
    assert [one["value"] for one in page.soup.select("input[checked]")] == ["worried"]
    assert page.soup.select_one("textarea").text == "a bit 🎨"  # type: ignore[union-attr]


def test_pressing_next_again_changes_nothing(app: Flask, store: Store, invited: Invited) -> None:
    page = asked_browser(app, invited)
    page.send("#answer", button="[value=dont_know]")
    page.get("/me/q/feel")
    page.send("#answer", go="next")
    assert revisions(store, invited) == [("feel", AnswerValue(row=Row.DONT_KNOW))]


def test_skipping_keeps_nothing_and_taking_back_is_a_change(
    app: Flask, store: Store, invited: Invited
) -> None:
    page = asked_browser(app, invited)
    page.send("#answer", go="next")
    assert revisions(store, invited) == []
    page.send("#answer", choice=["music", "art"])
    page.get("/me/q/likes")
    page.send("#answer", choice=[])
    assert [value for _, value in revisions(store, invited)] == [
        AnswerValue(chosen=("music", "art")),
        AnswerValue(),
    ]


def test_cards_are_put_where_they_belong(app: Flask, store: Store, invited: Invited) -> None:
    page = asked_browser(app, invited)
    answer(page, "home", **PLACED)
    assert revisions(store, invited) == [
        ("home", AnswerValue(places=(("food", "good"), ("phone", "not_good"))))
    ]


@pytest.mark.parametrize(
    ("button", "path"),
    [("way", "/me/way"), ("help", "/help"), ("stop", "/me/stop"), ("back", "/me/hello")],
)
def test_every_button_keeps_what_was_half_given(
    app: Flask, store: Store, invited: Invited, button: str, path: str
) -> None:
    page = asked_browser(app, invited)
    page.send("#answer", choice="sad", words="half a sen", go=button)
    assert page.path == path
    assert revisions(store, invited) == []
    page.get("/me/q/feel")
    assert [one["value"] for one in page.soup.select("input[checked]")] == ["sad"]
    assert page.soup.select_one("textarea").text == "half a sen"  # type: ignore[union-attr]


def test_page_that_goes_out_of_sight_keeps_what_was_half_given(
    app: Flask, store: Store, invited: Invited
) -> None:
    page = asked_browser(app, invited)
    page.send("#answer", 204, choice="sad", go="keep")
    assert revisions(store, invited) == []
    page.get("/me/q/feel")
    assert page.soup.select_one("input[checked]")["value"] == "sad"  # type: ignore[index]
    page.send("#answer", choice=[])
    page.get("/me/q/feel")
    assert page.soup.select("input[checked]") == []


def test_changed_answer_leads_back_to_what_i_said(app: Flask, store: Store, invited: Invited) -> None:
    page = asked_browser(app, invited)
    page.send("#answer", choice="sad")
    page.get("/me/q/feel?from=look&more=1")
    page.send("#answer", choice="happy")
    assert page.path == "/me/look"
    assert "Happy" in page.text
    assert "Go on to the next question" in page.text


def test_something_else_opens_own_words_without_javascript(app: Flask, invited: Invited) -> None:
    page = asked_browser(app, invited)
    assert page.soup.select_one("#more").has_attr("hidden")  # type: ignore[union-attr]
    page.send("#answer", choice="sad", button="[value=something_else]")
    assert page.path == "/me/q/feel"
    assert not page.soup.select_one("#more").has_attr("hidden")  # type: ignore[union-attr]
    assert page.soup.select_one("input[checked]")["value"] == "sad"  # type: ignore[index]


def test_changing_way_and_language_keeps_the_half_given_answer(app: Flask, invited: Invited) -> None:
    page = asked_browser(app, invited)
    page.send("#answer", choice="sad", words="ሰላም", go="way")
    page.send(FORM, way="words", lang="ar", theme="dark")
    assert page.path == "/me/q/feel"
    html = page.soup.select_one("html")
    assert html is not None
    assert (html["lang"], html["dir"], html["data-theme"]) == ("ar", "rtl", "dark")
    assert page.soup.select_one("main.words")
    assert page.soup.select_one("input[checked]")["value"] == "sad"  # type: ignore[index]
    assert page.soup.select_one("textarea").text == "ሰላም"  # type: ignore[union-attr]


def test_way_that_is_not_offered_changes_nothing(app: Flask, invited: Invited) -> None:
    page = asked_browser(app, invited)
    page.get("/me/way")
    page.send(FORM, way="dance", lang="xx", theme="neon", size="9", skin="blue", hair="green")
    html = page.soup.select_one("html")
    assert html is not None
    assert (html["lang"], html["data-theme"]) == ("en", "auto")
    assert not html.has_attr("data-skin")


# Sensitive questions


def test_child_is_asked_whether_someone_is_next_to_them_once_and_can_do_it_later(
    app: Flask, store: Store, invited: Invited
) -> None:
    page = asked_browser(app, invited)
    page.get("/me/q/people")
    assert "Is someone next to you?" in page.text
    page.send(FORM, go="later")
    assert page.path == "/me/q/special"
    answer(page, "anything", go="rather_not")
    assert page.path == "/me/later"
    page.send(FORM, go="now")
    for code in ("people", "family", "worries", "safe"):
        assert page.path == f"/me/q/{code}"
        page.send("#answer", button="[value=dont_know]")
    assert page.path == "/me/look"
    kept = {code for code, _ in revisions(store, invited)}
    assert kept == {"anything", "people", "family", "worries", "safe"}


def test_not_safe_is_told_truly_on_a_page_like_any_other_and_is_not_repeated(
    app: Flask, store: Store, invited: Invited
) -> None:
    page = asked_browser(app, invited)
    answer(page, "safe", choice="not_safe", words="when he shouts")
    assert page.path == "/me/q/special"
    assert "Noor Calder will be told. They work Monday to Friday." in page.text
    assert page.soup.title.text == "Step \u206811\u2069"  # type: ignore[union-attr]
    page.get("/me/q/safe")
    assert page.soup.select("input[checked]") == []
    assert "shouts" not in page.text
    page.send("#answer", go="next")
    page.get("/me/look")
    assert "shouts" not in page.text
    assert "do not feel safe" not in page.text
    assert "1 thing only for Noor Calder" in page.text
    page.get("/me/look/only")
    assert "when he shouts" in page.text
    assert "I do not feel safe" in page.text
    with store.begin():
        assert len(read.list_alerts([invited.child.id])) == 1
    assert len(revisions(store, invited)) == 1


@pytest.mark.parametrize("given", [{"choice": "not_safe"}, {"words": "he hits me at night"}])
@pytest.mark.parametrize(
    ("go", "alerts"), [("help", 1), ("stop", 1), ("rather_not", 0), ("keep", 0), ("way", 0)]
)
def test_only_a_deliberate_act_turns_a_chosen_card_or_words_of_harm_into_an_alert(
    app: Flask, store: Store, invited: Invited, go: str, alerts: int, given: dict[str, str]
) -> None:
    page = asked_browser(app, invited)
    answer(page, "safe", 204 if go == "keep" else 200, go=go, **given)
    with store.begin():
        assert len(read.list_alerts([invited.child.id])) == alerts
    if alerts and "choice" in given:
        assert "Noor Calder will be told" in page.text


def test_send_tells_of_harm_that_was_only_half_given_and_sends_nothing_that_was_not_shown(
    app: Flask, store: Store, invited: Invited
) -> None:
    page = asked_browser(app, invited)
    answer(page, "likes", words="my half drawn cat", go="back")
    answer(page, "safe", words="he hits me at night", go="back")
    page.get("/me/look")
    page.send('[action="/me/send"]')
    with store.begin():
        assert [one.words for one in read.list_alerts([invited.child.id])] == ["he hits me at night"]
        submission = read.load_submission(invited.review.id)
    assert submission is not None
    assert submission.answers == ()


def test_leaving_with_a_chosen_card_alerts_nobody(app: Flask, store: Store, invited: Invited) -> None:
    page = asked_browser(app, invited)
    page.get("/me/q/safe")
    page.send(FORM, go="now")
    leaving = form_values(page.soup.select_one("#answer")) | {"choice": ["not_safe"]}
    assert page.client.post("/leave", data=leaving).status_code == 303
    with store.begin():
        assert read.list_alerts([invited.child.id]) == []


def test_alert_stays_told_after_sending(app: Flask, invited: Invited) -> None:
    page = asked_browser(app, invited)
    answer(page, "safe", choice="not_safe")
    page.get("/me/look")
    page.send('[action="/me/send"]')
    assert "Noor Calder will be told" in page.text


@pytest.mark.parametrize(
    ("speaks", "words", "is_asked"),
    [("en", "I am sad", False), ("", "I am sad", False), ("en", "أنا حزين", True), ("ar", "I am sad", True)],
)
def test_who_may_interpret_is_asked_on_an_english_page_too_where_it_may_be_needed(
    app: Flask, speaks: str, words: str, is_asked: bool
) -> None:
    page = asked_browser(app, invite_in(app, speaks=speaks))
    page.send("#answer", words=words)
    page.get("/me/look")
    (link,) = page.soup.select("a[href^='/me/interpreter']")
    assert link.parent is not None
    assert link.parent.has_attr("hidden") != is_asked


# Coming back


def test_on_another_phone_the_child_goes_on_and_sees_nothing_earlier(app: Flask, invited: Invited) -> None:
    first = asked_browser(app, invited)
    first.send("#answer", choice="worried")
    second = begun_browser(app, invited)
    assert second.path == "/me/q/likes"
    second.get("/me/q/feel")
    assert second.soup.select("input[checked]") == []
    assert "It is kept safe" in second.text
    second.get("/me/look")
    assert "Worried" not in second.text


def test_own_two_pictures_show_what_was_said_before(app: Flask, store: Store, invited: Invited) -> None:
    first = begun_browser(app, invited)
    first.send(FORM, first="here")
    assert len(first.soup.select("[name=own]")) == 16
    first.send(FORM, own=["pin-cat", "pin-sun"])
    first.send("#topics", go="all")
    first.send("#answer", choice="worried")
    second = begun_browser(app, invited)
    assert second.path == "/me/again"
    second.send(FORM, own=["pin-cat", "pin-dog"])
    assert "not your two" in second.text
    second.send(FORM, own=["pin-sun", "pin-cat"])
    assert second.path == "/me/look"
    assert "Worried" in second.text


def test_five_misses_keep_answers_hidden_and_the_child_goes_on(app: Flask, invited: Invited) -> None:
    first = begun_browser(app, invited)
    first.send(FORM, first="here")
    first.send(FORM, own=["pin-cat", "pin-sun"])
    first.send("#topics", go="all")
    first.send("#answer", choice="worried")
    second = begun_browser(app, invited)
    for _ in range(5):
        second.send(FORM, own=["pin-fish", "pin-dog"])
    assert "stays hidden" in second.text
    second.send(FORM, go="skip")
    assert second.path == "/me/q/likes"
    second.send("#answer", choice="music")
    second.get("/me/look")
    assert "Music" in second.text
    assert "Worried" not in second.text


def test_only_one_picture_is_not_a_key(app: Flask, invited: Invited) -> None:
    page = begun_browser(app, invited)
    page.send(FORM, first="here")
    page.send(FORM, 422, own=["pin-cat"])
    assert "Please choose two" in page.text


def test_another_phone_cannot_choose_new_pictures_to_open_earlier_answers(
    app: Flask, store: Store, invited: Invited
) -> None:
    first = asked_browser(app, invited)
    first.send("#answer", choice="worried")
    second = begun_browser(app, invited)
    second.get("/me/pictures")
    second.send(FORM, own=["pin-cat", "pin-sun"])
    third = begun_browser(app, invited)
    assert third.path == "/me/q/likes"


# Bad input


@pytest.mark.parametrize("code", ["papers", "journey", "help", "FEEL"])
def test_question_that_is_not_asked_of_this_child_is_not_there(
    app: Flask, store: Store, invited: Invited, code: str
) -> None:
    page = asked_browser(app, invited)
    page.get("/me/q/feel")
    page.post(f"/me/q/{code}", {"choice": "okay", "bound": "x"}, 404)
    assert revisions(store, invited) == []


def test_form_of_another_question_is_refused(app: Flask, store: Store, invited: Invited) -> None:
    page = asked_browser(app, invited)
    bound = page.soup.select_one("[name=bound]")["value"]  # type: ignore[index]
    page.get("/me/q/health")
    page.send("#answer", 409, choice="good", bound=bound)
    assert revisions(store, invited) == []


def test_tab_of_another_child_in_the_same_browser_is_refused_kindly(
    app: Flask, store: Store, invited: Invited
) -> None:
    page = asked_browser(app, invited)
    left_open = page.soup.select_one("[name=bound]")["value"]  # type: ignore[index]
    other = invite_in(app, service=invited.service)
    page.get(other.link)
    page.send(FORM)
    page.send(FORM, holder="me")
    page.send(FORM, first="here")
    page.send(FORM, go="skip")
    page.send("#topics", go="all")
    page.send("#answer", 409, choice="sad", bound=left_open)
    assert "old one" in page.text
    assert revisions(store, invited) == []
    assert revisions(store, other) == []


@pytest.mark.parametrize("fields", [{"choice": "no_such"}, {"choice": ["happy", "sad"]}])
def test_tampered_answer_is_refused_and_what_was_typed_stays(
    app: Flask, store: Store, invited: Invited, fields: dict[str, Any]
) -> None:
    page = asked_browser(app, invited)
    page.send("#answer", 422, words="my words", **fields)
    assert page.soup.select_one("textarea").text == "my words"  # type: ignore[union-attr]
    assert revisions(store, invited) == []


def test_answer_of_a_megabyte_gets_a_kind_page_with_its_first_part_given_back(
    app: Flask, store: Store, invited: Invited
) -> None:
    page = asked_browser(app, invited)
    words = "long " * 200_000
    answer(page, "feel", 413, words=words)
    assert "too much for one answer" in page.text
    assert page.soup.select_one("textarea").text == words[:5_000]  # type: ignore[union-attr]
    assert revisions(store, invited) == []
    page.send(FORM)
    assert [value.words for _, value in revisions(store, invited)] == [words[:5_000].strip()]


def test_half_given_answer_is_kept_whole_where_its_page_was_not_too_large(
    app: Flask, store: Store, invited: Invited
) -> None:
    page = asked_browser(app, invited)
    page.send("#answer", 413, words="long " * 2_000_000, go="keep")
    page.get("/me/q/feel")
    assert page.soup.select_one("textarea").text == ""  # type: ignore[union-attr]
    page.send("#answer", 204, words="x" * 100_000, choice="sad", go="keep")
    page.get("/me/q/feel")
    assert page.soup.select_one("textarea").text == "x" * 100_000  # type: ignore[union-attr]
    assert page.soup.select_one("input[checked]")["value"] == "sad"  # type: ignore[index]


def test_leaving_is_never_refused_for_its_size(app: Flask, invited: Invited) -> None:
    page = asked_browser(app, invited)
    assert page.client.post("/leave", data={"words": "x" * 300_000}).status_code == 303


@pytest.mark.parametrize(
    "back", ["/me/q/feel\r\nX: y", "/me/\x00", "//elsewhere.test/me/", "/me//q", "/help"]
)
def test_back_goes_to_the_childs_own_pages_only(app: Flask, invited: Invited, back: str) -> None:
    page = asked_browser(app, invited)
    page.get("/help")
    page.send(".call", button="[value=come_to_me]", back=back)
    assert page.path == "/help"
    assert page.soup.select_one("a[href^='/me/']:not(.button)") is None
    page.get("/me/way")
    page.send(FORM, way="words", back=back)


def test_hours_stand_in_the_services_own_words_of_the_language_else_in_english_marked_as_such(
    app: Flask, store: Store
) -> None:
    words = (("ar", "من الاثنين إلى الجمعة", ""), ("ti", "", "ሓደ ሰብ ሕተት"))
    with store.begin():
        told = Contact("duty", "Duty", "01632 960001", hours="Mondays", interpreter="Yes.", said=words)
        children_write.set_contact(make_service().id, told)
    found = {}
    for language in ("ar", "ti", "en"):
        parts = PageClient(app).get(f"/help?lang={language}").select(".contact")[-1].select("li span[lang]")
        found[language] = [(one["lang"], one.text) for one in parts if one.text != "Duty"]
    assert found["ar"] == [("ar", "من الاثنين إلى الجمعة")], "that there is one is said in our words"
    assert found["ti"] == [("en", "Mondays"), ("ti", "ሓደ ሰብ ሕተት")]
    assert found["en"] == [("en", "Mondays")]


def test_help_without_a_session_shows_no_other_councils_numbers(app: Flask, store: Store) -> None:
    page = PageClient(app)
    with store.begin():
        first = make_service()
    page.get("/help")
    known = [contact.name for contact in first.contacts if contact.name in page.text]
    with store.begin():
        make_service(name="Another council")
    page.get("/help")
    assert "999" in page.text
    assert not any(name in page.text for name in known)


def test_answer_too_long_stays_whole_on_the_page(app: Flask, store: Store, invited: Invited) -> None:
    page = asked_browser(app, invited)
    words = "long " * 10_000
    answer(page, "feel", 422, words=words)
    assert "too much for one answer" in page.text
    assert page.soup.select_one("textarea").text == words.strip()  # type: ignore[union-attr]
    assert revisions(store, invited) == []


def test_what_alerts_is_kept_at_once_however_much_was_written_beside_it(
    app: Flask, store: Store, invited: Invited
) -> None:
    page, words = asked_browser(app, invited), "x" * 20_000
    answer(page, "safe", choice="not_safe", words=words)
    with store.begin(write=False):
        assert [one.words for one in read.list_alerts([invited.child.id])] == [words]


def test_odd_characters_are_kept_or_left_out_but_never_break_a_page(
    app: Flask, store: Store, invited: Invited
) -> None:
    page = asked_browser(app, invited)
    page.client.post(
        "/me/q/feel",
        data=b"csrf_token="
        + str(page.soup.select_one("[name=csrf_token]")["value"]).encode()  # type: ignore[index]
        + b"&bound="
        + str(page.soup.select_one("[name=bound]")["value"]).encode()  # type: ignore[index]
        + b"&words=a%00b%ED%A0%BD%F0%9F%8E%A8%E2%80%8F%D8%A3",
        content_type="application/x-www-form-urlencoded",
    )
    kept = revisions(store, invited)[0][1].words
    assert kept.startswith("ab")
    assert kept.endswith("🎨\u200fأ")
    page.get("/me/look")
    assert "🎨" in page.text


def test_missing_form_token_gets_a_kind_page_with_the_words_still_there(
    app: Flask, store: Store, invited: Invited
) -> None:
    page = asked_browser(app, invited)
    page.send("#answer", 400, csrf_token="", choice="sad", words="keep me")
    assert page.soup.select_one("textarea").text == "keep me"  # type: ignore[union-attr]
    page.send(FORM, button="button")
    assert [value.words for _, value in revisions(store, invited)] == ["keep me"]


def test_back_after_sending_and_a_second_tap_lead_to_thanks(
    app: Flask, store: Store, invited: Invited
) -> None:
    page = asked_browser(app, invited)
    old = PageClient(app)
    old.client = page.client
    old.get("/me/q/feel")
    page.get("/me/look")
    page.send('[action="/me/send"]')
    page.get("/me/q/feel")
    assert page.path == "/me/thanks"
    old.send("#answer", choice="sad")
    assert old.path == "/me/thanks"
    page.post("/me/send")
    assert page.path == "/me/thanks"
    assert revisions(store, invited) == []


def test_two_tabs_keep_both_answers(app: Flask, store: Store, invited: Invited) -> None:
    page = asked_browser(app, invited)
    tab = page.other_tab()
    tab.get("/me/q/feel")
    page.send("#answer", choice="happy")
    tab.send("#answer", choice="sad")
    assert [value.chosen for _, value in revisions(store, invited)] == [("happy",), ("sad",)]


# Ending


def test_stop_ends_the_sitting_and_the_link_goes_on(app: Flask, invited: Invited) -> None:
    page = asked_browser(app, invited)
    page.send("#answer", choice="happy")
    page.send("#answer", go="stop")
    page.send(FORM)
    assert page.path == "/goodbye"
    page.get("/me/q/likes")
    assert page.path == "/ended"
    again = begun_browser(app, invited)
    assert again.path == "/me/q/likes"


@pytest.mark.parametrize("path", ["/ended?kept=no", "/goodbye?sent=1", "/i/nothing", "/l/nothing"])
def test_a_page_that_is_nobody_s_is_there_in_each_language(app: Flask, invited: Invited, path: str) -> None:
    page = PageClient(app)
    address, _, kept = path.partition("?")
    page.get(path, 404 if "nothing" in path else 200)
    for code in ("ti", "ar"):
        onward = str(page.soup.select("nav a[lang=" + code + "]")[0]["href"])
        assert kept in onward
        page.get(address + onward, 404 if "nothing" in path else 200)
        assert page.soup.select("html")[0]["lang"] == code


def test_leaving_keeps_the_half_given_answer_and_leaves_nothing(
    app: Flask, store: Store, invited: Invited
) -> None:
    page = begun_browser(app, invited)
    page.send(FORM, first="here")
    page.send(FORM, own=["pin-cat", "pin-sun"])
    page.send("#topics", go="all")
    page.send("#answer", choice="worried", button="[name=go][value=next]", go=[])
    page.get("/me/q/likes")
    leave = page.soup.select_one("[data-leave]")
    assert leave is not None
    page.client.post(
        str(leave["formaction"]),
        data={
            "csrf_token": page.soup.select_one("[name=csrf_token]")["value"],  # type: ignore[index]
            "bound": page.soup.select_one("[name=bound]")["value"],  # type: ignore[index]
            "question": "likes",
            "choice": "music",
        },
    )
    page.get("/me/q/likes")
    assert page.path == "/ended"
    again = begun_browser(app, invited)
    again.send(FORM, own=["pin-cat", "pin-sun"])
    again.get("/me/q/likes")
    assert again.soup.select_one("input[checked]")["value"] == "music"  # type: ignore[index]


def test_sitting_left_alone_for_two_hours_is_over(app: Flask, invited: Invited, clock: Clock) -> None:
    page = asked_browser(app, invited)
    clock.forward(minutes=121)
    page.get("/me/q/feel")
    assert page.path == "/ended"


# A slow line brings about 14 KB at once. Hello had 8,000 before it could be heard and set out in other ways.
@pytest.mark.parametrize(("path", "most"), [("link", 8_000), ("hello", 10_000), ("question", 14_000)])
@pytest.mark.parametrize("language", ["en", "ar", "ti"])
def test_first_pages_fit_their_budget(app: Flask, language: str, path: str, most: int) -> None:
    invited = invite_in(app, language=language, came_alone=True)
    page = asked_browser(app, invited)
    address = {"link": invited.link, "hello": "/me/hello", "question": "/me/q/feel"}[path]
    found = page.client.get(address, headers={"Accept-Encoding": "gzip"})
    assert found.headers["Content-Encoding"] == "gzip"
    assert len(found.get_data()) <= most
