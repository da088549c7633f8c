"""What the child has taken back, or what was found since to tell of harm, leaves with no letter: not one that
was begun before, not one that was approved before."""

from typing import Any

import pytest
from flask import Flask

from consult.model import Holder
from consult.read import load_submission
from consult.sharing import Audience, Sharing, for_everyone
from consult.write import begin_sitting, share
from letters.may_stand import leaving
from letters.read import list_letters, load_draft
from reviews.model import NextStep, Reply, ReplyKind
from reviews.write import add_interpretation
from store.work import Store
from tests.factories.desk import add_outcome, browser_of
from tests.factories.invite import Invited, invite_in
from tests.factories.submission import HAPPY, in_words, make_submission
from tests.pages.client import PageClient

WORDS = "ኣነ ስእሊ ይፈቱ"
STAYS = tuple(Reply(code, ReplyKind.STAYS, "", "It is good.") for code in ("feel", "proud"))


@pytest.fixture
def invited(app: Flask, store: Store) -> Invited:
    made = invite_in(app)
    with store.begin():
        make_submission(made, {"feel": HAPPY, "proud": in_words(WORDS, "ti")}, sharing=for_everyone([]))
        add_outcome(made.child, made.review, made.iro, replies=STAYS)
    return made


@pytest.fixture
def desk(app: Flask, invited: Invited) -> PageClient:
    browser = browser_of(app, invited.iro)
    browser.get(f"/desk/reviews/{invited.review.id}/letter")
    browser.send("main form.panel", kind="easy", lang="en")
    assert WORDS in browser.text
    return browser


def interpreted(store: Store, invited: Invited, english: str) -> None:
    with store.begin():
        submission = load_submission(invited.review.id)
        answer = submission.answer("proud") if submission else None
        assert answer is not None
        add_interpretation(answer, invited.iro.id, english, "Hana B.", "Clear Voice")


def approve(desk: PageClient, invited: Invited, **given: Any) -> None:
    desk.get(f"/desk/reviews/{invited.review.id}/letter")
    desk.send("#letter-form", button="#approve button[formaction]", looked="yes", **given)


def left(store: Store, invited: Invited) -> list[str]:
    with store.begin(write=False):
        draft = leaving(invited.child, load_draft(invited.review.id, invited.child.id))
    return [line.text for line in draft.letter.sentences]


def test_an_answer_that_is_found_to_tell_of_harm_leaves_with_no_draft_and_is_not_approved(
    store: Store, invited: Invited, desk: PageClient
) -> None:
    interpreted(store, invited, "Her uncle hits her.")
    there = left(store, invited)
    assert not [text for text in there if WORDS in text]
    assert [text for text in there if "Happy" in text]
    approve(desk, invited, status=400)
    assert "Not approved: it repeats what may stand in no letter any more." in desk.text
    desk.send("#newer form")
    assert WORDS not in str(desk.soup.select_one("#lines"))
    approve(desk, invited)
    with store.begin(write=False):
        [letter] = list_letters(invited.review.id)
    assert not [line.text for line in letter.letter.sentences if WORDS in line.text]


def test_it_is_found_too_where_somebody_quoted_it_elsewhere_and_may_be_taken_out_by_hand(
    store: Store, invited: Invited, desk: PageClient
) -> None:
    desk.send("#letter-form", **{"words-going_well-1": f"You wrote: “{WORDS}”"})  # type: ignore[arg-type]
    interpreted(store, invited, "Her uncle hits her.")
    assert not [text for text in left(store, invited) if WORDS in text]


@pytest.mark.parametrize("typed", ["You see Dad on Sundays.", "You see Dad on Sundays at 3."])
def test_what_was_decided_in_the_same_words_stays_and_a_quotation_in_it_leaves(
    app: Flask, store: Store, typed: str
) -> None:
    made = invite_in(app)
    with store.begin():
        make_submission(made, {"proud": in_words("See Dad")}, sharing=for_everyone([]))
        step = NextStep("You see Dad on Sundays.", "Dana", None, "")
        add_outcome(made.child, made.review, made.iro, replies=STAYS[1:], next_steps=(step,))
    desk = browser_of(app, made.iro)
    desk.get(f"/desk/reviews/{made.review.id}/letter")
    desk.send("main form.panel", kind="easy", lang="en")
    [at] = [
        each["name"] for each in desk.soup.select("#letter-form textarea[name^=words-next_steps]")
        if each.text.strip() == step.what
    ]  # fmt: skip
    desk.send("#letter-form", **{str(at): typed, "words-going_well-1": "You wrote: “See Dad”."})  # type: ignore[arg-type]
    with store.begin():
        sitting = begin_sitting(made.invite, Holder.ME, after_sending=True)
        share(sitting, "proud", Sharing(Audience.KEPT))
    there = left(store, made)
    assert typed in there
    assert not [text for text in there if "“See Dad”" in text]


def test_english_that_tells_of_no_harm_changes_nothing(
    store: Store, invited: Invited, desk: PageClient
) -> None:
    interpreted(store, invited, "She likes drawing.")
    assert [text for text in left(store, invited) if WORDS in text]
    approve(desk, invited)
    with store.begin(write=False):
        assert len(list_letters(invited.review.id)) == 1


def test_a_letter_approved_before_is_neither_sent_nor_printed(
    store: Store, invited: Invited, desk: PageClient
) -> None:
    approve(desk, invited)
    with store.begin(write=False):
        [letter] = list_letters(invited.review.id)
    interpreted(store, invited, "Her uncle hits her.")
    address = f"/desk/letters/{letter.id}"
    desk.post(f"{address}/send", {"channel": "link"}, status=409)
    assert "says what may stand in no letter any more" in desk.text
    desk.get(f"{address}.pdf")
    assert desk.path == f"{address}/send"
