"""The record changed after the letter was begun: the new is taken in, and nothing that people did is lost."""

from typing import Any

from flask import Flask
from hypothesis import given, settings
from hypothesis import strategies as st

from consult.sharing import for_everyone
from letters.compose import compose
from letters.correcting import ToldNotRight, changes_in_english, with_changes
from letters.draft import Written, english_of
from letters.edit import Typed, add_lines, apply_typed, move_line
from letters.model import Letter, Level
from letters.phrases import phrases_in
from letters.read import load_draft
from letters.taking_in import taken_in
from reviews.model import Outcome, Reply, ReplyKind
from store.work import Store
from tests.factories.desk import add_outcome, browser_of
from tests.factories.invite import invite_in
from tests.factories.letter import make_facts, make_outcome, make_told
from tests.factories.submission import HAPPY, make_submission
from tests.letters.test_levels import OUTCOME


def written(outcome: Outcome, level: Level, lang: str) -> Written:
    def made(code: str) -> Letter:
        return compose(outcome, make_told(), make_facts(lang=code), phrases_in(code), level=level)

    return Written(made(lang), english_of(made(lang), made("en")))


def said(letter: Letter) -> list[str]:
    return [line.text for line in letter.sentences]


LEVELS = st.sampled_from([Level.EASY, Level.STORY])
LANGS = st.sampled_from(["en", "ar"])


@settings(max_examples=40, deadline=None)
@given(OUTCOME, OUTCOME, LEVELS, LANGS)
def test_letter_that_nobody_changed_becomes_the_newest_records(
    old: Outcome, new: Outcome, level: Level, lang: str
) -> None:
    first, fresh = written(old, level, lang), written(new, level, lang)
    taken = taken_in(first, first, fresh)
    assert said(taken.letter) == said(fresh.letter)
    assert [(line.id, line.block) for line in taken.letter.sentences] == [
        (line.id, line.block) for line in fresh.letter.sentences
    ]
    assert dict(taken.english) == dict(fresh.english)
    assert taken.lost == ()


@settings(max_examples=40, deadline=None)
@given(OUTCOME, OUTCOME, st.data())
def test_what_people_changed_and_added_stays_or_is_named(
    old: Outcome, new: Outcome, data: st.DataObject
) -> None:
    first, fresh = written(old, Level.EASY, "en"), written(new, Level.EASY, "en")
    line = data.draw(
        st.sampled_from([*first.letter.headings, *first.letter.opening, *first.letter.sections[-1].lines])
    )
    letter, english = apply_typed(
        first.letter, {}, {line.id: Typed("I changed this one.", picture=line.picture)}
    )
    letter, english = add_lines(
        letter, english, data.draw(st.sampled_from(["opening", "help"])), "I added this."
    )
    taken = taken_in(Written(letter, english), first, fresh)
    assert (said(taken.letter) + list(taken.lost)).count("I changed this one.") == 1
    assert (said(taken.letter) + list(taken.lost)).count("I added this.") == 1
    ids = [each.id for each in taken.letter.sentences]
    assert len(ids) == len(set(ids)), "no two lines have one name"
    assert set(taken.english) <= set(ids)


def test_order_that_people_chose_stays_and_new_sentences_follow_what_they_follow_in_the_record() -> None:
    old = written(next_outcome("You sleep well.", "You swim.", "You sing."), Level.EASY, "en")
    new = written(next_outcome("You sleep well.", "You run.", "You swim.", "You sing."), Level.EASY, "en")
    moved = move_line(old.letter, "going_well-3", -1)
    taken = taken_in(Written(moved, {}), old, new)
    well = next(each for each in taken.letter.sections if each.kind.value == "going_well")
    assert [line.text for line in well.lines] == ["You sleep well.", "You run.", "You sing.", "You swim."]
    assert (taken.new, taken.gone) == (("You run.",), ())


def next_outcome(*well: str) -> Outcome:
    return make_outcome(going_well=well)


@settings(max_examples=10, deadline=None)
@given(OUTCOME, OUTCOME, LANGS)
def test_what_a_correction_says_is_new_stays(old: Outcome, new: Outcome, lang: str) -> None:
    first, fresh = written(old, Level.EASY, lang), written(new, Level.EASY, lang)
    told = [ToldNotRight("one", (first.letter.sections[-1].lines[0].id,)), ToldNotRight("two")]
    corrected = with_changes(first.letter, told, phrases_in(lang))
    english = dict(first.english)
    if lang != "en":
        english |= changes_in_english(first.letter, english, told, phrases_in("en"))
    taken = taken_in(Written(corrected, english), first, fresh)
    assert taken.letter.sections[0] == corrected.sections[0]
    assert taken.lost == ()
    part = [line.id for line in corrected.sections[0].sentences]
    assert {name: taken.english.get(name) for name in part} == {name: english.get(name) for name in part}


def test_reply_written_later_is_taken_in_and_edits_stay(app: Flask, store: Store) -> None:
    invited = invite_in(app)
    with store.begin():
        make_submission(invited, {"feel": HAPPY}, sharing=for_everyone([]))
        add_outcome(invited.child, invited.review, invited.iro, replies=())
    browser = browser_of(app, invited.iro)
    address = f"/desk/reviews/{invited.review.id}/letter"
    browser.get(address)
    browser.send("main form.panel", kind="easy", lang="en")
    typed: dict[str, Any] = {"go": "save", "words-opening-1": "Hello, my dear."}
    browser.send("#letter-form", **typed)
    with store.begin():
        reply = Reply("feel", ReplyKind.STAYS)
        newest = add_outcome(invited.child, invited.review, invited.iro, replies=(reply,))
    page = browser.get(address)
    assert "1 new sentence" in browser.text
    assert page.select_one("#newer form") is not None
    browser.send("#newer form")
    assert browser.soup.select_one("#newer") is None
    with store.begin(write=False):
        draft = load_draft(invited.review.id, invited.child.id)
    assert draft.outcome_id == newest.id
    assert draft.letter.opening[0].text == "Hello, my dear."
    assert "We heard this. It can stay as it is." in said(draft.letter)
    browser.send("#letter-form", go="undo")
    assert browser.soup.select_one("#newer") is not None, "taken back, the record is the newer one again"
