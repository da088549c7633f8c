"""A copy of the record: adults have all of it, parents and the meeting what is theirs."""

import io
from dataclasses import replace

import pypdfium2
from flask import Flask
from sqlalchemy import select
from werkzeug.test import TestResponse

from delivery.model import ChannelName
from delivery.write import add_receipt
from letters.compose import compose
from letters.model import Letter, Level
from letters.phrases import english
from letters.read import list_letters
from letters.told_alone import repeats_alone
from letters.write import add_draft, approve_draft
from reviews.model import ForWhom, NextStep, Outcome, Reply, ReplyKind, Setting, Spoken, TopicNote
from store.tables import AuditRow
from store.work import Store, db
from tests.factories.desk import Desk, add_outcome, make_desk
from tests.factories.letter import make_facts, make_outcome
from tests.pages.client import PageClient

NOTES = tuple(TopicNote("home", (f"Note for {sees.value}.",), (), sees) for sees in ForWhom)
WHO = {
    "adults": {"everyone", "child", "parents", "adults"},
    "parents": {"everyone", "parents"},
    "everyone": {"everyone"},
}


def before_the_letter(browser: PageClient, address: str, why: str) -> TestResponse:
    token = browser.soup.select("[name=csrf_token]")[0]["value"]
    return browser.client.post(address, data={"why": why, "csrf_token": token})


def test_each_copy_holds_what_its_readers_may_see(app: Flask, store: Store) -> None:
    desk = make_desk(app)
    with store.begin():
        add_outcome(desk.child, desk.review, desk.iro, topics=NOTES, legal_status="Section 31.")
    address = f"/desk/reviews/{desk.review.id}/record/copy"
    for reader, seen in WHO.items():
        text = desk.browser.get(f"{address}?reader={reader}").text
        assert {sees.value for sees in ForWhom if f"Note for {sees.value}." in text} == seen
        assert ("Section 31." in text) is (reader == "adults")
        answer = before_the_letter(desk.browser, f"{address}.pdf?reader={reader}", "told_in_person")
        pages = pypdfium2.PdfDocument(io.BytesIO(answer.data))
        words = " ".join(page.get_textpage().get_text_bounded() for page in pages)
        assert {sees.value for sees in ForWhom if f"Note for {sees.value}." in words} == seen
    desk.browser.get(f"{address}?reader=child", 404)


def copy_for(reader: ForWhom, **changes: object) -> list[str]:
    made = compose(make_outcome(**changes), (), make_facts(), english, level=Level.RECORD, reader=reader)
    return [line.text for line in made.sentences]


def test_what_is_for_everyone_again_is_said_to_be() -> None:
    whom = (ForWhom.PARENTS, ForWhom.PARENTS, ForWhom.EVERYONE, ForWhom.EVERYONE, ForWhom.CHILD)
    steps = tuple(NextStep(f"Step {at}.", "", None, "", sees=sees) for at, sees in enumerate(whom, 1))
    text = copy_for(ForWhom.ADULTS, next_steps=steps, topics=NOTES[1:] + NOTES[:1])
    marks = [line for line in text if line.startswith(("For ", "Step ", "Note "))]
    assert marks == [
        "For Robin, not for parents:", "Note for child.", "For parents, not for Robin:", "Note for parents.",
        "For those who work with Robin only:", "Note for adults.",
        "For everyone at the meeting:", "Note for everyone.",
        "For parents, not for Robin:", "Step 1.", "For parents, not for Robin:", "Step 2.",
        "For everyone at the meeting:", "Step 3.", "Step 4.", "For Robin, not for parents:", "Step 5.",
    ]  # fmt: skip
    assert not any(line.startswith("For ") for line in copy_for(ForWhom.EVERYONE, next_steps=steps))
    assert len({line.id for line in _record(steps).sentences}) == len(_record(steps).sentences)


def test_the_answer_to_what_is_for_the_child_alone_is_not_for_everyone() -> None:
    spoken = (
        Spoken("spoken-a", "", "You are scared of Tom.", sees=ForWhom.CHILD),
        Spoken("spoken-b", "", "You like football."),
    )
    replies = tuple(
        Reply(one.code, ReplyKind.DECIDED, f"Dana does {at}.", "") for at, one in enumerate(spoken, 1)
    )
    text = copy_for(ForWhom.ADULTS, spoken=spoken, replies=replies)
    marks = [
        line for line in text if line.startswith(("For ", "Robin is", "Robin likes football", "Dana does"))
    ]
    assert marks == [
        "For Robin, not for parents:", "Robin is scared of Tom.", "Dana does 1.",
        "For everyone at the meeting:", "Robin likes football.", "Dana does 2.",
    ]  # fmt: skip


def _record(steps: tuple[NextStep, ...]) -> Letter:
    return compose(make_outcome(next_steps=steps), (), make_facts(), english, level=Level.RECORD)


def test_what_the_officer_says_to_the_child_alone_is_in_no_copy_for_others() -> None:
    line = "It was lovely to see your drawings."
    held = {reader: any(line in text for text in copy_for(reader)) for reader in ForWhom}
    assert held == {
        ForWhom.ADULTS: True, ForWhom.CHILD: True, ForWhom.PARENTS: False, ForWhom.EVERYONE: False,
    }  # fmt: skip


def test_no_copy_for_others_goes_before_the_childs_letter(app: Flask, store: Store) -> None:
    desk = make_desk(app)
    with store.begin():
        add_outcome(desk.child, desk.review, desk.iro, topics=NOTES)
    address = f"/desk/reviews/{desk.review.id}/record/copy"
    for reader in ("parents", "everyone"):
        page = desk.browser.get(f"{address}.pdf?reader={reader}")
        assert "then everyone else" in page.text
        asked = before_the_letter(desk.browser, f"{address}.pdf?reader={reader}", "")
        assert asked.status_code == 303, "not without a reason"
    before_the_letter(desk.browser, f"{address}.pdf?reader=parents", "no_letter")
    with store.begin(write=False):
        kept = [one.ids for one in db().scalars(select(AuditRow).where(AuditRow.action == "record.copied"))]
    assert any("no_letter" in str(one) for one in kept)
    assert desk.browser.client.get(f"{address}.pdf?reader=adults").mimetype == "application/pdf"
    desk.browser.get(f"/desk/reviews/{desk.review.id}/letter")
    desk.browser.send("main form", lang="en")
    desk.browser.send("#letter-form", button="#approve button", looked="yes")
    with store.begin(write=False):
        (letter,) = list_letters(desk.review.id)
    desk.browser.get(f"/desk/letters/{letter.id}/send")
    desk.browser.post(f"/desk/letters/{letter.id}/send", {"channel": "link", "hard": "none"})
    assert desk.browser.client.get(f"{address}.pdf?reader=parents").mimetype == "application/pdf"


def send_letter_of(desk: Desk, outcome: Outcome) -> None:
    """In the open unit of work: the child has a letter of this version of the record."""
    ids, by = (desk.review.id, desk.child.id), outcome.made_by
    draft = add_draft(*ids, outcome.id, compose_letter(outcome), {}, by)
    add_receipt(approve_draft(draft, desk.child.id, b"%PDF", by), ChannelName.PRINT, by)


def compose_letter(outcome: Outcome) -> Letter:
    return compose(outcome, (), make_facts(), english)


def test_a_copy_with_news_waits_for_the_letter_that_tells_the_child(app: Flask, store: Store) -> None:
    desk = make_desk(app)
    address = f"/desk/reviews/{desk.review.id}/record/copy"

    def waits(reader: str = "parents") -> bool:
        return "then everyone else" in desk.browser.get(f"{address}?reader={reader}").text

    with store.begin():
        send_letter_of(desk, add_outcome(desk.child, desk.review, desk.iro))
        add_outcome(desk.child, desk.review, desk.iro, legal_status="Section 31.")
    assert not waits(), "nothing is new in theirs"
    with store.begin():
        news = add_outcome(desk.child, desk.review, desk.iro, going_well=("You have a bike.",))
    assert (waits(), waits("everyone"), waits("adults")) == (True, True, False)
    assert "The record changed" in desk.browser.get(f"{address}.pdf?reader=parents").text
    with store.begin():
        send_letter_of(desk, news)
    assert not waits()


MORE = "You would like more time with your family."
READERS = (ForWhom.PARENTS, ForWhom.EVERYONE)
ALONE = Spoken("spoken-1", "family", MORE, Setting.ALONE)


def test_what_the_letter_holds_back_as_near_what_was_told_alone_is_held_back_in_copies_too(
    app: Flask, store: Store
) -> None:
    told = f"You told me that {MORE[0].lower()}{MORE[1:]}"
    notes = (TopicNote("home", ("You sleep well.", told)),)
    desk = make_desk(app)
    with app.app_context(), store.begin():
        outcome = add_outcome(desk.child, desk.review, desk.iro, topics=notes, spoken=(ALONE,))
        send_letter_of(desk, outcome)
        parents = replace(outcome, topics=(replace(notes[0], sees=ForWhom.PARENTS),))
        for made, readers in ((outcome, ["parents", "everyone"]), (parents, ["parents"])):
            found = {one.value: repeats_alone(desk.child, made, one) for one in READERS}
            assert found == {one: (told,) * (one in readers) for one in READERS}
        agreed = replace(outcome, spoken=(replace(ALONE, agreed=True),))
        assert repeats_alone(desk.child, agreed) == ()
    address = f"/desk/reviews/{desk.review.id}/record/copy"
    page = desk.browser.get(f"{address}.pdf?reader=parents")
    assert "what Robin said only to you" in page.text
    assert [one.text for one in page.select(".panel.warn li")] == [f"“{told}”"]
    token = page.select("[name=csrf_token]")[0]["value"]

    def asked(**fields: str) -> TestResponse:
        return desk.browser.client.post(f"{address}.pdf?reader=parents", data={"csrf_token": token, **fields})

    assert asked(why="no_letter").status_code == 303, "that is another reason"
    assert asked(stands="agreed").mimetype == "application/pdf"
    with store.begin(write=False):
        kept = [one.ids for one in db().scalars(select(AuditRow).where(AuditRow.action == "record.copied"))]
    assert "agreed" in str(kept[-1])
    assert not desk.browser.get(f"{address}?reader=adults").select(".panel.warn")
