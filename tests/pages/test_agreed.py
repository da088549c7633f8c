"""Promises about last time: each thing that the child was told is asked about, in the words agreed."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from flask import Flask

from children.model import MeetingPart, StaffId
from consult import read
from consult.model import Agreed
from letters.agreed import MOST, list_agreed
from letters.approving import approve_letter
from letters.begin import begin_letter
from letters.illustrate import with_lines
from letters.write import add_draft
from press.reading import read_aloud
from reviews.model import ForWhom, NextStep, Outcome
from store.work import Store
from tests.factories.desk import add_outcome, browser_of
from tests.factories.invite import Invited, asked_browser, invite_in
from tests.factories.review import make_review

THING = ("Dana books swimming.", "Beth rings Nan.")
STEPS = tuple(NextStep(what, "Dana", None, "") for what in (*THING, " "))


def review_before(
    invited: Invited,
    *,
    told: bool = True,
    steps: tuple[NextStep, ...] = STEPS,
    lang: str = "en",
    words: Mapping[str, str] | None = None,
) -> Outcome:
    """In the open unit of work: the child's review half a year ago, its letter approved or not. `words`: a
    translator's, for sentences of the letter."""
    review = make_review(
        invited.child, parts=[MeetingPart(1, date(2026, 6, 9), None, "Elm Hall", video=False)]
    )
    outcome = add_outcome(
        invited.child, review, invited.iro, held_on=date(2026, 6, 9), next_steps=steps, next_review=None
    )
    if told:
        by = StaffId(invited.iro.id)
        letter, english = begin_letter(invited.child, outcome, "Noor", lang)
        said = words or {}
        letter = with_lines(
            letter,
            lambda line: (
                replace(line, text=said[line.text], lang=lang, picture="swimming")
                if line.text in said
                else line
            ),
        )
        draft = add_draft(review.id, invited.child.id, outcome.id, letter, english, by)
        approve_letter(draft, invited.child, by)
    return outcome


def test_each_thing_agreed_is_asked_and_the_iro_reads_what_it_was(app: Flask, store: Store) -> None:
    invited = invite_in(app, language="ar")
    with store.begin():
        review_before(invited)
        codes = [one.code for one in list_agreed(invited.review.id)]
    page = asked_browser(app, invited)
    page.get(f"/me/q/{codes[0]}")
    quoted = page.soup.select_one("#agreed blockquote")
    assert quoted is not None
    assert (quoted["lang"], quoted["dir"], quoted.text) == ("en", "ltr", "Dana books swimming.")
    page.send("#answer", choice="a_bit")
    assert page.path == f"/me/q/{codes[1]}"
    page.send("#answer", button="[value=dont_know]")
    assert page.path == "/me/q/changed"
    page.get("/me/look")
    assert "Dana books swimming." in page.text
    page.send('[action="/me/send"]')
    desk = browser_of(app, invited.iro)
    desk.get(f"/desk/reviews/{invited.review.id}/answers")
    assert "Last time it was agreed: “Dana books swimming.” Has it happened?" in desk.text
    assert "A bit" in desk.text


def test_what_did_not_happen_is_named_wherever_the_answer_is_shown_and_on_the_sheet_for_the_meeting(
    app: Flask, store: Store
) -> None:
    """Two of them answered alike would be "Has it happened? A bit", twice."""
    invited = invite_in(app)
    with store.begin():
        review_before(invited)
        codes = [one.code for one in list_agreed(invited.review.id)]
    page = asked_browser(app, invited)
    for code in codes:
        page.get(f"/me/q/{code}")
        page.send("#answer", choice="a_bit")
        page.get(f"/me/q/{code}/sees")
        assert THING[codes.index(code)] in page.text
        page.send("main form", sees="meeting")
    page.get("/me/sheet")
    headings = ["Dana books swimming. Has it happened?", "Beth rings Nan. Has it happened?"]
    assert [one.text.strip() for one in page.soup.select(".looked h2")] == headings
    page.send('[action="/me/send"]')
    desk = browser_of(app, invited.iro)
    meeting = f"/desk/reviews/{invited.review.id}/meeting"
    told = [f"Last time it was agreed: “{one}” Has it happened?" for one in THING]
    assert [one.text for one in desk.get(meeting).select("main section h2")] == told
    paper = read_aloud(desk.client.get(f"{meeting}.pdf").data)
    assert [one.text for one in paper if one.role == "H2"] == told


def test_only_what_became_a_letter_to_the_child_is_asked_about(app: Flask, store: Store) -> None:
    invited = invite_in(app)
    with store.begin():
        review_before(invited, told=False)
        assert list_agreed(invited.review.id) == []
    page = asked_browser(app, invited)
    page.get("/me/topics")
    assert "What was agreed last time" not in page.text


def test_codes_stay_the_same_and_only_the_first_few_are_asked(app: Flask, store: Store) -> None:
    invited = invite_in(app)
    with store.begin():
        many = tuple(NextStep(f"Thing {number}.", "Dana", None, "") for number in range(6))
        review_before(invited, steps=many)
        first, again = list_agreed(invited.review.id), list_agreed(invited.review.id)
    assert first == again
    assert len({one.code for one in first}) == len(first) == MOST


def test_what_was_asked_at_the_start_stays_with_the_submission(app: Flask, store: Store) -> None:
    invited = invite_in(app)
    with store.begin():
        review_before(invited)
    asked_browser(app, invited)
    with store.begin():
        submission = read.load_submission(invited.review.id)
        assert submission is not None
        asked = [one.quoted for one in read.load_bank_of(submission).questions if one.quoted]
    assert asked == [one.what for one in submission.agreed] == ["Dana books swimming.", "Beth rings Nan."]


def test_child_without_an_earlier_review_is_not_asked_about_one(app: Flask) -> None:
    page = asked_browser(app, invite_in(app))
    page.get("/me/q/agreed", 404)


ARABIC = {"Dana books swimming.": "دانا تحجز السباحة."}


def test_child_reads_and_hears_it_as_their_letter_said_it_with_the_letters_picture(
    app: Flask, store: Store
) -> None:
    invited = invite_in(app, language="ar", reads="", reads_pictures_only=True)
    with store.begin():
        review_before(invited, lang="ar", words=ARABIC)
        first, second = list_agreed(invited.review.id)
    assert first.said_in("ar") == ("دانا تحجز السباحة.", "ar")
    assert first.said_in("ti") == ("Dana books swimming.", "en")
    assert second.said_in("ar") == ("Beth rings Nan.", "en")
    page = asked_browser(app, invited)
    page.get(f"/me/q/{first.code}")
    quoted = page.soup.select_one("#agreed blockquote")
    assert quoted is not None
    assert (quoted["lang"], quoted["dir"], quoted.text) == ("ar", "rtl", "دانا تحجز السباحة.")
    assert page.soup.select_one("#agreed svg.pic") is not None
    assert len(page.soup.select("input[name=choice]")) == 3
    page.get(f"/me/q/{second.code}")
    quoted = page.soup.select_one("#agreed blockquote")
    assert quoted is not None
    assert (quoted["lang"], quoted["dir"]) == ("en", "ltr")
    page.get("/me/look")
    assert "دانا تحجز السباحة." in page.text


def test_only_the_sentences_that_say_what_was_agreed_are_asked_about(app: Flask, store: Store) -> None:
    """Not who does it, how it stands, or why: those stand in the letter too."""
    invited = invite_in(app)
    why = NextStep("Dana books swimming. You go on Mondays.", "Dana", date(2026, 7, 1), "You love water.")
    apart = NextStep("The team talks about money.", "Dana", None, "", sees=ForWhom.ADULTS)
    with store.begin():
        review_before(invited, steps=(why, apart))
        found = list_agreed(invited.review.id)
    assert [one.said_in("en")[0] for one in found] == ["Dana books swimming. You go on Mondays."]


def test_what_is_the_childs_alone_is_not_asked_about(app: Flask, store: Store) -> None:
    """Whoever holds the card, or hands out the paper, would read it."""
    invited = invite_in(app)
    alone = NextStep("You talk with a counsellor about Dad.", "Dana", None, "", sees=ForWhom.CHILD)
    with store.begin():
        review_before(invited, steps=(alone, STEPS[0]))
        assert [one.what for one in list_agreed(invited.review.id)] == ["Dana books swimming."]
    asked_browser(app, invited)
    with store.begin():
        submission = read.load_submission(invited.review.id)
        assert submission is not None
        assert [one.what for one in submission.agreed] == ["Dana books swimming."]


def test_what_was_kept_before_letters_were_asked_has_its_english() -> None:
    assert Agreed("agreed_1", "Thing").said_in("ar") == ("Thing", "en")
