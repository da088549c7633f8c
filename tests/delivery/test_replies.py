"""Promises of answering back: kept at the tap, first on the IRO's page, corrected under the same link."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from flask import Flask

from children.guests import add_guest
from consult.read import list_alerts
from delivery.pages import that_can_be_wrong
from delivery.replies.alerts import list_letter_alerts
from delivery.replies.model import LetterReply, Says, StepKind
from delivery.replies.questions import BY, NEXT, WHEN, WHO, pictures_of, questions_about
from delivery.replies.read import list_replies
from delivery.replies.write import NOT_UNDERSTOOD
from letters.approved import ApprovedLetter
from letters.claimed import STILL_SO
from letters.compose import compose
from letters.model import Level, Line, SectionKind
from letters.phrases import phrases_in
from letters.read import list_letters, load_draft
from reviews.model import Done, LastTime, NextStep, StepState
from staff.model import Account
from store.work import Store
from symbols.months import shapes_of_month
from tests.delivery.test_delivery import approved, link_of, opened
from tests.factories.desk import Desk, browser_of, make_desk
from tests.factories.invite import invite_in
from tests.factories.letter import make_facts, make_letter, make_outcome, make_told
from tests.factories.staff import make_account
from tests.factories.viewer import make_cover
from tests.pages.client import PageClient
from web.access import Role


@pytest.fixture
def desk(app: Flask) -> Desk:
    return make_desk(app)


def said(store: Store, letter: ApprovedLetter) -> list[LetterReply]:
    with store.begin(write=False):
        return list_replies([letter.id])


def to_desk(desk: Desk) -> str:
    desk.browser.get("/desk/")
    return desk.browser.text


def open_reply(desk: Desk) -> None:
    desk.browser.get("/desk/")
    link = desk.browser.soup.select_one("#replies ~ ul a")
    assert link is not None
    desk.browser.get(str(link["href"]))


@pytest.mark.parametrize("words", ["أنا خائف من الرجل في البيت", "Kam frikë nga burri në shtëpi"])
def test_words_in_another_language_about_an_english_letter_wait_for_an_interpreter(
    app: Flask, desk: Desk, store: Store, words: str
) -> None:
    letter = approved(desk, store)
    child = opened(app, link_of(desk, letter))
    child.get("/letter/talk")
    child.send("#answer", how="call", words=words)
    (reply,) = said(store, letter)
    assert reply.waits_for_interpreter
    assert "needs an interpreter" in to_desk(desk)
    address = f"/desk/letters/replies/{reply.id}"
    desk.browser.get(address)
    desk.browser.post(address, {"kind": "done"}, status=400)
    assert NOT_UNDERSTOOD in desk.browser.text
    assert not said(store, letter)[0].is_done, "what nobody understood is not done with"


def test_whoever_cannot_read_an_answer_says_so_and_who_can_says_that(
    app: Flask, desk: Desk, store: Store
) -> None:
    letter = approved(desk, store)
    child = opened(app, link_of(desk, letter))
    child.get("/letter/talk")
    child.send("#answer", how="call", words="I am scared of him")
    open_reply(desk)
    desk.browser.send("form[action$='/unreadable']")
    assert "Not yet understood" in desk.browser.text
    assert said(store, letter)[0].waits_for_interpreter
    desk.browser.send("form[action$='/in-english']")
    assert not said(store, letter)[0].waits_for_interpreter
    assert "read by" in desk.browser.text


REFUSED = NextStep(
    "You stay up late.",
    "Carol",
    None,
    "",
    state=StepState.NOT_AGREED,
    refused_by="Carol",
    refused_why="Sleep.",
)


def test_what_may_well_come_true_is_no_wrong_card_of_what_happens_next() -> None:
    """Neither what the child said, nor what goes well, nor what was done and goes on."""
    done = (
        LastTime("You get a new bed.", Done.DONE),
        LastTime("Dana visits you every week.", Done.DONE),
        LastTime("You see the dentist.", Done.NOT_DONE),
    )
    agreed = make_outcome().next_steps[0]
    letter = make_letter(last_time=done, next_steps=(agreed, REFUSED))
    asked = questions_about(letter, (agreed, REFUSED), last_time=done)
    (cards,) = [{card.text for card in one.cards} for one in asked if one.kind == NEXT]
    assert cards == {agreed.what, "You stay up late.", "You get a new bed."}
    alone = make_letter(next_steps=(agreed,))
    assert not [one for one in questions_about(alone, (agreed,)) if one.kind == NEXT]


@pytest.mark.parametrize(
    "what",
    [
        "You see Nan on Sundays.",
        "Mel helps you with reading at bedtime.",
        "You see Mum once a month.",
        "You have a key worker.",
        "Swimming on Saturdays.",
        "You’re in the football team.",
    ],
)
def test_what_is_done_and_goes_on_is_no_wrong_card(what: str) -> None:
    done = (LastTime(what, Done.DONE),)
    agreed = make_outcome().next_steps[0]
    letter = make_letter(last_time=done, next_steps=(agreed,))
    assert not [one for one in questions_about(letter, (agreed,), last_time=done) if one.kind == NEXT]


def test_when_the_next_meeting_is_can_always_be_asked() -> None:
    for lang, right, other in (("en", "May", "September"), ("ar", "مايو", "سبتمبر"), ("ti", "ጉንበት", "መስከረም")):
        letter = make_letter(lang)
        asked = questions_about(letter, make_outcome().next_steps, meeting_on=date(2027, 5, 11))
        assert [one.kind for one in asked] == [WHO, WHEN]
        cards = {card.code: card for card in asked[-1].cards}
        assert {card.text for card in cards.values()} == {right, other}
        assert cards[asked[-1].right].text == right
        assert len({shapes_of_month(f"month:{month}") for month in (5, 9)}) == 2
        assert asked[-1].says[0].text in {line.text for line in letter.sentences}
    assert not questions_about(letter, (), meeting_on=date(2027, 6, 11)), "another day"


def test_of_a_step_with_a_day_it_is_asked_by_when_where_nothing_else_can_be_asked() -> None:
    step = replace(make_outcome().next_steps[0], what="Dana will book swimming.", who="Dana")
    for lang, right, other in (("en", "January", "May"), ("ar", "يناير", "مايو"), ("ti", "ጥሪ", "ጉንበት")):
        letter = make_letter(lang, next_steps=(step,))
        asked, last = questions_about(letter, (step,), meeting_on=date(2027, 5, 11))
        assert (asked.kind, last.kind) == (BY, WHEN)
        cards = {card.code: card.text for card in asked.cards}
        assert (set(cards.values()), cards[asked.right]) == ({right, other}, right)
        assert asked.about
        assert asked.about.text == step.what
        assert asked.says[-1].text in {line.text for line in letter.sentences}
        assert "2027" in asked.says[-1].text


@pytest.mark.parametrize(
    ("what", "on"),
    [
        ("Dana will take you swimming every week.", date(2027, 1, 8)),
        ("Dana will see you more.", date(2027, 1, 8)),
        ("Dana will take you to the dentist on Friday 8 January 2027.", date(2027, 1, 8)),
        ("Dana will book swimming.", None),
    ],
)
def test_by_when_is_not_asked_of_what_goes_on_nor_of_what_says_its_day(what: str, on: date | None) -> None:
    step = replace(make_outcome().next_steps[0], what=what, who="Dana", by_when=on)
    letter = make_letter(next_steps=(step,))
    drawn = replace(letter, title=replace(letter.title, picture="calendar"))
    assert not questions_about(drawn, (step,))


@pytest.mark.parametrize(
    ("line", "who", "picture"),
    [
        ("Sharon Hale, your foster carer", "Sharon Hale", "foster-carer"),
        ("Sharon Hale, your foster carer", "Sharon", "foster-carer"),
        ("Jo Hill (personal adviser)", "Jo Hill", "personal-adviser"),
        ("foster carer Jan", "Jan", "foster-carer"),
        ("Social worker, Amit", "Amit", "social-worker"),
        ("Ann Lee, the worker who helps your carers", "Ann Lee", None),
        ("Zoe Poe, your social worker's manager", "Zoe Poe", None),
        ("Dana (Mum's friend)", "Dana", None),
    ],
)
def test_a_person_has_the_picture_of_the_role_beside_their_name(
    line: str, who: str, picture: str | None
) -> None:
    step = replace(make_outcome().next_steps[0], what="You will go swimming.", who=who, by_when=None)
    letter = make_letter(next_steps=(step,))
    drawn = replace(letter, title=replace(letter.title, picture="calendar"))
    asked = questions_about(drawn, (step,), pictures_of([line]))
    pictures = {card.picture for one in asked for card in one.cards}
    assert pictures == ({picture, "iro", "me"} if picture else set())


def test_nobody_who_does_it_too_is_a_wrong_card() -> None:
    both = replace(make_outcome().next_steps[0], who="Dana and Carol", what="You will go swimming.")
    other = replace(make_outcome().next_steps[0], who="Carol", what="You will get a bike.")
    letter = replace(make_letter(next_steps=(other, both)), level=Level.PLAIN)
    (asked,) = [one for one in questions_about(letter, (other, both)) if one.kind == WHO]
    assert {card.text for card in asked.cards} == {"Dana and Carol", "Noor Calder", "Robin"}


@pytest.mark.parametrize(
    ("who", "others"),
    [
        ("Mel and you", {"Noor Calder", "Carol"}),
        ("Mel and I", {"Robin", "Carol"}),
        ("Noor and you", {"Carol"}),
        ("Robin", {"Noor Calder"}),
        ("Your carers", set()),
        ("School", set()),
    ],
)
def test_the_child_and_who_writes_are_no_wrong_card_of_what_they_do_too(who: str, others: set[str]) -> None:
    step = replace(make_outcome().next_steps[0], who=who, what="Swimming lessons.")
    other = replace(step, who="You and Carol" if who == "Robin" else "Carol", what="You will get a bike.")
    letter = replace(make_letter(next_steps=(other, step)), level=Level.PLAIN)
    asked = [
        one
        for one in questions_about(letter, (other, step))
        if one.kind == WHO and one.about and one.about.text == step.what
    ]
    assert [{card.text for card in one.cards} for one in asked] == ([{who, *others}] if others else [])


def test_who_says_it_is_no_sentence_that_can_be_wrong() -> None:
    lines = [
        Line("a", "Ines says:", "en", message="phrase.story.personal.says"),
        Line("b", "“Well done.”", "en"),
        Line("c", "It was decided.", "en", message="phrase.state.agreed"),
    ]
    assert [line.id for line in that_can_be_wrong(lines)] == ["b", "c"]


@pytest.mark.parametrize(
    ("level", "first"),
    [
        (Level.EASY, "Your review was on"),
        (Level.PLAIN, "We met on"),
        (Level.STORY, "My name is Robin."),  # that tells something of the child
    ],
)
def test_the_greeting_and_who_writes_are_no_sentences_that_can_be_wrong(level: Level, first: str) -> None:
    letter = compose(make_outcome(), make_told(), make_facts(), phrases_in("en"), level=level)
    assert that_can_be_wrong(letter.opening)[0].text.startswith(first)
    assert "goodbye" not in {line.block for line in that_can_be_wrong(letter.sentences)}
    typed = replace(letter.opening[1], text="I am not Ines.", message="")
    assert that_can_be_wrong([typed]) == (typed,), "somebody wrote other words"


@pytest.mark.parametrize(
    ("who_came", "pictures"),
    [
        (("Robin", "your social worker Dana", "Your teacher, Mr. Okoro"), {"social-worker", "iro", "me"}),
        (("Robin", "Dana", "Mr. Okoro"), None),
        (("Robin", "Dana (Mum's friend)", "Mr. Okoro"), None),
    ],
)
def test_who_will_do_it_is_asked_only_where_the_pictures_tell_people_apart(
    who_came: tuple[str, ...], pictures: set[str] | None
) -> None:
    step = make_outcome().next_steps[0]
    letter = make_letter(next_steps=(replace(step, what="You will go swimming."),))
    drawn = replace(letter, title=replace(letter.title, picture="calendar"))
    steps = (replace(step, what="You will go swimming."),)
    asked = [one for one in questions_about(drawn, steps, pictures_of(who_came)) if one.kind == WHO]
    assert [{card.picture for card in one.cards} for one in asked] == ([pictures] if pictures else [])
    assert [len(one.cards) for one in asked] == ([3] if pictures else []), "no two cards look the same"


@pytest.mark.parametrize(
    "who",
    [
        "Mum, Mum",
        "Mum (your mum)",
        "Your carer (foster carer)",
        "Dad: dad",
        "School, the school",
        "Mum and Dad",
    ],
)
def test_somebody_known_by_what_they_are_alone_has_no_other_name(who: str) -> None:
    assert pictures_of([who]) == {}
    neighbours = ["Dana, social worker", "Carer, Sharon Hale", "Your teacher Mr Ali"]
    assert pictures_of([*neighbours, who]) == {
        "dana": "social-worker",
        "sharon hale": "foster-carer",
        "mr ali": "teacher",
    }


def test_a_letter_can_be_answered_and_kept_where_mum_is_asked_to_come_as_mum(
    app: Flask, desk: Desk, store: Store
) -> None:
    with store.begin():
        add_guest(desk.review, "Mum", "Mum")
    letter = approved(desk, store)
    child = opened(app, link_of(desk, letter))
    child.get("/letter/answer")
    child.send("main form", say="yes")
    assert [reply.says for reply in said(store, letter)] == [Says.UNDERSTANDS]
    assert child.client.get("/letter/bundle").status_code == 200


def test_i_understand_leads_to_two_questions_from_the_letter_itself(
    app: Flask, desk: Desk, store: Store
) -> None:
    letter = approved(desk, store)
    child = opened(app, link_of(desk, letter))
    child.get("/letter/answer")
    child.send("main form", say="yes")
    own = {line.text for line in letter.letter.sentences}
    for number in (1, 2):
        assert child.path == f"/letter/question/{number}"
        cards = child.soup.select("#answer [name=card]:not([value=dont_know])")
        assert len(cards) >= 2
        if number == 1:
            people = {letter.letter.iro_name, letter.letter.child_name, "Dana"}
            assert {card.get_text(strip=True) for card in cards} <= own | people, "nothing is made up"
        else:
            assert "When is your next meeting?" in child.text
        child.post(child.path, {"card": str(cards[0]["value"])})
        assert "This is what your letter says" in child.text
        assert not child.soup.select("main .wrong, main [role=alert]"), "nobody is marked"
        onward = child.soup.select_one("main a.next")
        assert onward is not None
        child.get(str(onward["href"]))
    assert child.path == "/letter/thanks"
    kinds = sorted(one.says for one in said(store, letter))
    assert kinds == [Says.CHECKED, Says.CHECKED, Says.UNDERSTANDS]
    assert "understands the letter; pictures:" in to_desk(desk)


def test_not_right_is_first_on_the_desk_until_a_new_version_says_what_changed(
    app: Flask, desk: Desk, store: Store
) -> None:
    letter = approved(desk, store)
    address = link_of(desk, letter)
    child = opened(app, address)
    child.get("/letter/not-right")
    line = letter.letter.sentences[3]
    child.send("main form", line=[line.id], why=["not_so"])
    assert child.path == "/letter/thanks"
    assert "says that something is not right" in to_desk(desk)
    assert line.text not in desk.browser.text, "the first page tells no words"
    open_reply(desk)
    assert line.text in desk.browser.text
    desk.browser.send("form[action$=correct]")
    otherwise: dict[str, Any] = {"lang": "ar", "kind": "story", "go": "written"}
    desk.browser.send("#letter-form", **otherwise)
    assert phrases_in("ar")("story.changed.told", {})[0] in desk.browser.text, "it is still said"
    desk.browser.send("#letter-form", **{**otherwise, "lang": "en", "kind": "easy"})
    changed: dict[str, Any] = {f"words-{line.id}": "We met on another day."}
    desk.browser.send("#letter-form", **changed)
    desk.browser.send("#letter-form", button="#approve button", looked="yes")
    with store.begin(write=False):
        second = list_letters(desk.review.id)[0]
    first = second.letter.sections[0]
    assert (second.version, first.kind) == (2, SectionKind.CHANGED)
    assert [one.text for one in first.lines] == [
        "You told me that this was not right:",
        f"“{line.text}”",
        "I have changed it.",
    ]
    assert "What is new" not in opened(app, address).text, "not before it goes out"
    desk.browser.get(f"/desk/letters/{second.id}/send")
    desk.browser.send("main form", button="[value=same_link]", hard="none")
    child = opened(app, address)
    assert "You told me that this was not right:" in child.text
    assert "We met on another day." in child.text
    (reply,) = said(store, letter)
    assert reply.ended is not None
    assert reply.ended.kind is StepKind.CHANGED
    assert "something is not right" not in to_desk(desk)


@pytest.mark.parametrize("language", ["en", "ar"])
def test_the_title_and_each_heading_can_be_pointed_at(
    app: Flask, desk: Desk, store: Store, language: str
) -> None:
    letter = approved(desk, store, language)
    child = opened(app, link_of(desk, letter))
    headings = letter.letter.headings
    child.get("/letter/not-right")
    offered = {str(box["value"]) for box in child.soup.select("input[name=line]")}
    assert offered == {line.id for line in that_can_be_wrong(letter.letter.sentences)}
    child.get("/letter/not-right?page=1")
    assert child.soup.select(f".of-heading [value='{headings[0].id}']")
    child.send("main form", line=[headings[0].id, headings[-1].id])
    assert child.path == "/letter/thanks"
    (reply,) = said(store, letter)
    assert set(reply.lines) == {headings[0].id, headings[-1].id}
    open_reply(desk)
    assert headings[-1].text in desk.browser.text
    desk.browser.send("form[action$=correct]")
    assert f"“{headings[0].text}”" in [area.text for area in desk.browser.soup.select("textarea")]


def test_words_that_staff_cannot_read_wait_for_a_named_interpreter(
    app: Flask, desk: Desk, store: Store
) -> None:
    letter = approved(desk, store, "ar")
    child = opened(app, link_of(desk, letter))
    child.get("/letter/not-right")
    child.send("main form", status=422)
    child.send("main form", words="هذا ليس صحيحا")
    assert "needs an interpreter" in to_desk(desk)
    open_reply(desk)
    desk.browser.post(desk.browser.path, {"kind": "stays", "words": "Because."}, status=400)
    open_reply(desk)
    given: dict[str, Any] = {"english": "This is not right", "interpreter": "Amal N", "agency": "Lingua"}
    desk.browser.send("form[action$=interpreted]", status=400, **given, who="carer")
    open_reply(desk)
    desk.browser.send("form[action$=interpreted]", **given, who="professional")
    assert "In English: This is not right" in desk.browser.text
    open_reply(desk)
    assert "letter is not in English" in desk.browser.text
    english = {"kind": "stays", "words": "We heard it like this."}
    desk.browser.post(desk.browser.path, english, status=400)
    desk.browser.send("form:has([value=done])", words="I told Amal with the interpreter.")
    child.get("/letter/answer")
    assert "We heard it like this." not in child.text
    assert "I told Amal" not in child.text


def test_words_that_may_mean_harm_and_calls_are_alerts_at_once(app: Flask, desk: Desk, store: Store) -> None:
    child = opened(app, link_of(desk, approved(desk, store)))
    child.get("/letter/not-right")
    child.send("main form", words="He hits me at home")
    assert "1 alert to look at first" in to_desk(desk)
    child.get("/help?back=/letter/page/2")
    child.send("form[action='/letter/help']", kind="come_to_me")
    assert "will be told" in child.text
    assert child.soup.select_one("a[href='/letter/page/2']")
    assert "2 alerts to look at first" in to_desk(desk)
    shown = []
    for link in desk.browser.soup.select("#alerts ~ ul a"):
        desk.browser.get(str(link["href"]))
        shown.append(desk.browser.text)
        desk.browser.send("form[action$=seen]")
    assert "Asked for someone to come to them" in " ".join(shown)
    assert "He hits me at home" in " ".join(shown)
    child.get("/help")
    assert "saw your message" in child.text


def test_someone_other_than_the_iro_reaches_a_manager_and_never_that_iro(
    app: Flask, desk: Desk, store: Store
) -> None:
    with store.begin():
        manager: Account = make_account(desk.service, role=Role.MANAGER)
    child = opened(app, link_of(desk, approved(desk, store)))
    boss = browser_of(app, manager)
    for how, listed, told in (
        ("call", "asks for someone to call", "Asked for someone to call them"),
        ("advocate", "wants someone on their side (an advocate)", "I want someone on my side (an advocate)"),
    ):
        child.get("/letter/talk")
        child.send("main form", button=f"[value={how}]", not_iro="1")
        assert "A manager will be told" in child.text
        assert "alert" not in to_desk(desk)
        assert "Answers to letters" not in desk.browser.text
        assert "Children ask" not in desk.browser.text
        boss.get("/desk/")
        assert "Not for Noor Calder" in boss.text
        (link,) = boss.soup.select(f"#alerts ~ ul li:-soup-contains('{listed}') a")
        boss.get(str(link["href"]))
        assert "Someone other than their IRO" in boss.text
        assert told in boss.text


def test_an_advocate_asked_for_in_a_letter_is_a_request_as_before_a_review(
    app: Flask, desk: Desk, store: Store
) -> None:
    child = opened(app, link_of(desk, approved(desk, store)))
    child.get("/letter/talk")
    child.send("main form", button="[value=advocate]", words="Somebody hits me")
    assert "Children ask" in to_desk(desk)
    assert "1 alert to look at first" in desk.browser.text, "it is a request besides"
    desk.browser.get("/desk/requests")
    assert "wants someone on their side" in desk.browser.text
    desk.browser.send("main form", button="[value=passed_on]")
    child.get("/letter/answer")
    assert "It is passed on" in child.text
    desk.browser.send("main form", button="[value=answered]")
    assert "Nothing just now" in desk.browser.text
    child.get("/letter/answer")
    assert "Someone answered" in child.text


@pytest.mark.parametrize("is_proved", [True, False])
def test_a_cry_for_help_beside_a_letter_stays_this_childs_where_anothers_link_was_opened_since(
    app: Flask, desk: Desk, store: Store, is_proved: bool
) -> None:
    other = invite_in(app, service=desk.service)
    child = opened(app, link_of(desk, approved(desk, store)))
    child.get("/help?back=/letter")
    tab = child.other_tab()
    tab.get(other.link)
    tab.send("main form")
    tab.send("main form", holder="me")
    proof: dict[str, Any] = {} if is_proved else {"of": f"{other.invite.id}:00"}
    child.send(".call", words="He is here", button="[value=write_to_me]", **proof)
    assert child.path == "/ended"
    assert ("What was on it is kept" if is_proved else "was not kept") in child.text
    with store.begin(write=False):
        assert [one.words for one in list_letter_alerts([desk.child.id])] == ["He is here"] * is_proved
        assert list_alerts([other.child.id]) == []


def test_a_request_that_is_not_for_the_iro_is_not_shown_to_whoever_stands_in_for_them(
    app: Flask, desk: Desk, store: Store
) -> None:
    with store.begin():
        stand_in = make_account(desk.service, name="Ada Quill")
        make_cover(desk.iro.id, stand_in.id, desk.iro.id)
    child = opened(app, link_of(desk, approved(desk, store)))
    child.get("/letter/talk")
    child.send("main form", button="[value=advocate]", not_iro="1")
    assert "Someone else in the team will be told, not Noor Calder" in child.text, "there is no manager"
    kept = child.client.get("/letter/bundle").get_json()["pages"]["/letter/thanks"]["main"]
    assert "Someone else in the team" in kept
    cover = browser_of(app, stand_in)
    cover.get("/desk/requests")
    assert "Nothing just now" in cover.text
    cover.get("/desk/")
    assert "Children ask" not in cover.text


def test_every_sentence_that_is_not_right_is_kept(app: Flask, desk: Desk, store: Store) -> None:
    letter = approved(desk, store)
    child = opened(app, link_of(desk, letter))
    child.get("/letter/not-right")
    lines = [str(one["value"]) for one in child.soup.select("[name=line]")]
    assert len(lines) > 6
    child.send("#answer", line=lines)
    (reply,) = said(store, letter)
    assert list(reply.lines) == lines


def test_thank_you_and_talk_are_kept_once_and_end_with_a_word(app: Flask, desk: Desk, store: Store) -> None:
    letter = approved(desk, store)
    child = opened(app, link_of(desk, letter))
    for _ in range(2):
        child.get("/letter/answer")
        child.send("main form", say="thanks")
        child.get("/letter/talk")
        not_them = child.soup.select_one(
            ".list > .choice:has([name=not_iro])"
        )  # whose ear listen.js puts there
        assert not_them is not None
        assert not_them.select_one(".pic") is not None, "as every other row"
        child.send("main form", button="[value=advocate]")
    assert sorted(one.says for one in said(store, letter)) == [Says.TALK, Says.THANKS]
    assert "wants to talk" in to_desk(desk)
    open_reply(desk)
    desk.browser.send("form:has([value=done])")
    child.get("/letter/answer")
    assert "Noor Calder has read it" in child.text.replace("\u2068", "").replace("\u2069", "")


def test_another_iro_opens_no_answer_of_this_child(app: Flask, desk: Desk, store: Store) -> None:
    letter = approved(desk, store)
    child = opened(app, link_of(desk, letter))
    child.get("/letter/answer")
    child.send("main form", say="thanks")
    (reply,) = said(store, letter)
    stranger = make_desk(app, called="Juniper")
    stranger.browser.get(f"/desk/letters/replies/{reply.id}", status=404)
    PageClient(app).get("/letter/answer")


def point_at(app: Flask, address: str, line: Line) -> None:
    child = opened(app, address)
    child.get("/letter/not-right")
    child.send("main form", line=[line.id], why=["not_so"])


def reworded(desk: Desk, line: Line, words: str) -> None:
    """A new version with another sentence in the place of this one, approved."""
    desk.browser.get(f"/desk/reviews/{desk.review.id}/letter")
    desk.browser.send("form[action$='/letter/correct']")
    typed: dict[str, Any] = {f"words-{line.id}": words}
    desk.browser.send("#letter-form", **typed)


def test_what_the_child_pointed_at_is_quoted_as_it_stood_in_the_letter_that_they_answered(
    app: Flask, desk: Desk, store: Store
) -> None:
    letter = approved(desk, store)
    line = next(one for one in letter.letter.sentences if one.id == "going_well-1")
    point_at(app, link_of(desk, letter), line)
    reworded(desk, line, "You won a prize at school.")
    open_reply(desk)
    desk.browser.send("form[action$=correct]")
    with store.begin(write=False):
        draft = load_draft(desk.review.id, desk.child.id)
    part = [one.text for one in draft.letter.sections[0].lines]
    assert part == ["You told me that this was not right:", f"“{line.text}”", "I have changed it."]


def test_no_correction_is_approved_that_says_it_changed_what_still_stands(
    app: Flask, desk: Desk, store: Store
) -> None:
    letter = approved(desk, store)
    line = next(one for one in letter.letter.sentences if one.id == "going_well-1")
    point_at(app, link_of(desk, letter), line)
    open_reply(desk)
    desk.browser.send("form[action$=correct]")
    desk.browser.send("#letter-form", button="#approve button[formaction]", looked="yes", status=400)
    assert "says that something is changed, and that stands as it was" in desk.browser.text
    assert "this still stands in the letter" in desk.browser.text
    typed: dict[str, Any] = {f"words-{line.id}": "You won a prize at school."}
    desk.browser.send("#letter-form", **typed)
    assert "still stands" not in desk.browser.text
    desk.browser.send("#letter-form", button="#approve button[formaction]", looked="yes")
    with store.begin(write=False):
        assert [one.version for one in list_letters(desk.review.id)] == [2, 1]


def test_a_reason_lets_a_correction_say_so_and_holds_for_no_later_one(
    app: Flask, desk: Desk, store: Store
) -> None:
    letter = approved(desk, store)
    address = link_of(desk, letter)
    line = next(one for one in letter.letter.sentences if one.id == "going_well-1")
    why = f"changed-2 {STILL_SO}"
    for version in (2, 3):
        point_at(app, address, line)
        open_reply(desk)
        desk.browser.send("form[action$=correct]")
        stay = f'button[value="stay {why}"]'
        assert desk.browser.soup.select_one(stay), version
        reason: dict[str, Any] = {f"why-{why}": "It is told as past."}
        desk.browser.send("#letter-form", button=stay, **reason)
        desk.browser.send("#letter-form", button="#approve button[formaction]", looked="yes")
        with store.begin(write=False):
            newest = list_letters(desk.review.id)[0]
        assert newest.version == version
        desk.browser.get(f"/desk/letters/{newest.id}/send")
        desk.browser.send("main form", button="[value=same_link]", hard="none")


def test_what_a_newer_version_does_not_say_any_more_is_noted_as_changed(
    app: Flask, desk: Desk, store: Store
) -> None:
    letter = approved(desk, store)
    address = link_of(desk, letter)
    line = next(one for one in letter.letter.sentences if one.id == "going_well-1")
    point_at(app, address, line)
    open_reply(desk)
    here = desk.browser.path
    assert desk.browser.soup.select_one("#gone") is None
    desk.browser.post(here, {"kind": "changed"}, 400)
    reworded(desk, line, "You won a prize at school.")
    desk.browser.send("#letter-form", button="#approve button", looked="yes")
    desk.browser.get(here)
    assert desk.browser.soup.select_one("#gone") is None, "the child does not have it yet"
    with store.begin(write=False):
        second = list_letters(desk.review.id)[0]
    desk.browser.get(f"/desk/letters/{second.id}/send")
    desk.browser.send("main form", button="[value=same_link]", hard="none")
    desk.browser.get(here)
    assert "Version 2 does not say this any more" in desk.browser.text
    desk.browser.send("main form:has([value=changed])")
    (reply,) = said(store, letter)
    assert reply.ended is not None
    assert reply.ended.kind is StepKind.CHANGED
