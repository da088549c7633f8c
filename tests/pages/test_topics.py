"""Promises about topics: what the child picks comes first, the rest is offered, nothing is ever forced."""

import pytest
from flask import Flask

from children.model import Way
from consult import read
from consult.model import AnswerValue
from store.work import Store
from tests.factories.invite import Invited, begun_browser, invite_in
from tests.pages.client import PageClient


@pytest.fixture
def invited(app: Flask) -> Invited:
    return invite_in(app)


def at_topics(app: Flask, invited: Invited) -> PageClient:
    """A browser that stands before the topics."""
    page = begun_browser(app, invited)
    page.send("main form", first="here")
    page.send("main form", go="skip")
    assert page.path == "/me/topics"
    return page


def walk(page: PageClient, until: str) -> list[str]:
    """Skip every question until another page comes. Out: the codes of those that were asked."""
    seen = []
    while page.path != until:
        if page.soup.select_one("[value=later]"):
            page.send("main form", go="now")
        seen.append(page.path.rsplit("/", 1)[1])
        assert len(seen) < 40
        page.send("#answer", button="[value=rather_not]")
    return seen


def test_chosen_topics_come_first_and_the_rest_is_offered(app: Flask, invited: Invited) -> None:
    page = at_topics(app, invited)
    page.send("#topics", topic=["school", "meeting"], go="some")
    assert page.path == "/me/q/at_school"
    assert page.soup.title.text == "Step \u20681\u2069"  # type: ignore[union-attr]
    assert walk(page, "/me/rest") == ["at_school", "meeting"]
    assert "There is more. Do you want to go on?" in page.text
    page.send("main form", go="on")
    assert page.path == "/me/q/feel"
    rest = walk(page, "/me/look")
    assert not {"at_school", "meeting"} & set(rest)
    assert {"home", "safe", "anything"} <= set(rest)


def test_child_may_be_done_with_what_they_chose_and_send(app: Flask, store: Store, invited: Invited) -> None:
    page = at_topics(app, invited)
    page.send("#topics", topic=["home"], go="some")
    page.send("#answer", 200, None, **{"place-food": "not_good"})
    page.send("main form", go="now")
    page.send("#answer", 200, None, **{"place-carer": "good"})
    assert page.path == "/me/rest"
    page.send("main form", go="done")
    assert page.path == "/me/look"
    assert "Go on to the next question" in page.text
    page.send('[action="/me/send"]')
    assert page.path == "/me/thanks"
    with store.begin():
        submission = read.load_submission(invited.review.id)
        assert submission is not None
        assert [one.question for one in submission.answers] == ["home", "people"]


def test_other_topics_can_be_picked_at_any_time_and_keep_what_was_half_given(
    app: Flask, invited: Invited
) -> None:
    page = at_topics(app, invited)
    page.send("#topics", topic=["me", "likes"], go="some")
    page.send("#answer", choice="sad", go="topics")
    assert page.path == "/me/topics"
    assert {one["value"] for one in page.soup.select("input[checked]")} == {"me", "likes"}
    page.send("#topics", topic=["likes"], go="some")
    assert page.path == "/me/q/likes"
    page.get("/me/q/feel")
    assert [one["value"] for one in page.soup.select("input[checked]")] == ["sad"]


def test_topic_in_which_something_was_said_says_so_and_goes_on_behind_it(
    app: Flask, invited: Invited
) -> None:
    page = at_topics(app, invited)
    page.send("#topics", topic=["me", "likes"], go="some")
    page.send("#answer", choice="sad")
    page.get("/me/topics")
    assert page.text.count("You said something here") == 1
    page.send("#topics", go="some")
    assert page.path == "/me/q/likes"


def test_nothing_picked_is_asked_again_kindly_and_all_is_one_button(app: Flask, invited: Invited) -> None:
    page = at_topics(app, invited)
    page.send("#topics", 422, topic=["no_such_topic"], go="some")
    assert "Pick one or more, or press All of it." in page.text
    page.send("#topics", go="all")
    assert page.path == "/me/q/feel"
    page.get("/me/rest")
    assert page.path == "/me/q/feel"


@pytest.mark.parametrize("way", [Way.EASY, Way.WORDS])
def test_topics_are_kept_when_way_and_language_change(app: Flask, invited: Invited, way: Way) -> None:
    page = at_topics(app, invited)
    page.send("#topics", topic=["school", "safe"], go="way")
    assert page.path == "/me/way"
    page.send("main form", way=way.value, lang="ar")
    assert page.path == "/me/topics"
    assert {one["value"] for one in page.soup.select("input[checked]")} == {"school", "safe"}
    assert page.soup.select_one("html")["dir"] == "rtl"  # type: ignore[index]
    page.send("#topics", go="some")
    assert page.path == "/me/q/at_school"


def test_another_device_is_not_told_which_topics_were_chosen(app: Flask, invited: Invited) -> None:
    page = begun_browser(app, invited)
    page.send("main form", first="here")
    page.send("main form", own=["pin-cat", "pin-sun"])
    page.send("#topics", topic=["safe"], go="some")
    page.get("/me/q/safe")
    page.send("main form", go="now")
    page.send("#answer", choice="not_safe")
    other = begun_browser(app, invited)
    other.get("/me/topics")
    assert not other.soup.select("input[checked]")
    assert "You said something here" not in other.text
    page.get("/me/topics")
    assert "You said something here" not in page.text


def test_follow_up_comes_only_after_its_answer_and_is_kept_when_it_goes(
    app: Flask, store: Store, invited: Invited
) -> None:
    page = at_topics(app, invited)
    page.send("#topics", topic=["meeting"], go="some")
    page.send("#answer", choice="send")
    assert page.path == "/me/q/meeting_voice"
    page.send("#answer", choice="advocate")
    page.get("/me/q/meeting")
    page.send("#answer", choice="talk")
    assert page.path == "/me/q/meeting_who"
    page.get("/me/look")
    kept = page.soup.select("section[data-code]")[-1]
    assert kept["data-code"] == "meeting_voice", "the IRO gets it: the child sees it, behind what is asked"
    assert "An advocate" in kept.text
    page.get("/me/q/meeting_voice?from=look")
    with store.begin():
        submission = read.load_submission(invited.review.id)
        assert submission is not None
        voice = submission.answer("meeting_voice")
        assert voice is not None
        assert voice.value == AnswerValue(chosen=("advocate",))


def test_answer_on_a_page_that_is_no_longer_asked_is_still_taken(
    app: Flask, store: Store, invited: Invited
) -> None:
    page = at_topics(app, invited)
    page.send("#topics", topic=["meeting"], go="some")
    page.send("#answer", choice="send")
    tab = PageClient(app)
    tab.client = page.client
    tab.get("/me/q/meeting")
    tab.send("#answer", choice="talk")
    page.send("#answer", choice="advocate")
    assert page.path.startswith("/me/")
    with store.begin():
        submission = read.load_submission(invited.review.id)
        assert submission is not None
        assert submission.answer("meeting_voice") is not None


def test_young_child_and_child_who_uses_pictures_only_have_pages_of_their_own(app: Flask) -> None:
    pages = at_topics(app, invite_in(app, reads="", reads_pictures_only=True))
    pages.send("#topics", go="all")
    assert len(pages.soup.select("input[name=choice]")) == 4
    pages.get("/me/q/not_okay")
    pages.get("/me/q/more", 404)


def test_picture_of_a_topic_can_be_said_not_to_be_right(app: Flask, invited: Invited) -> None:
    page = at_topics(app, invited)
    page.get("/me/picture-not-right?back=/me/topics")
    assert "school" in {one["value"] for one in page.soup.select("button[name=picture]")}
