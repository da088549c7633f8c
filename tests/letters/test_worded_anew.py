"""Letters from before their first form was kept: what the product worded otherwise then is nobody's."""

from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from uuid import uuid4

import pytest
from flask import Flask

from letters.approved import ApprovedLetter, LetterId
from letters.begin import begin_letter
from letters.carry import carried
from letters.compose import compose
from letters.correction import written_by_people
from letters.differs import Difference, differences
from letters.draft import Written, content_from_json
from letters.edit import add_lines
from letters.ingredients import Meeting
from letters.kinds import LetterKind
from letters.last_sent import news_of
from letters.model import Length, Letter, Level, SectionKind, Symbols
from letters.phrases import phrases_in
from letters.stored import as_json, from_json
from letters.taking_in import taken_in
from letters.worded_anew import DECISIONS, worded_anew
from letters.write import add_draft
from letters.written import what_is_newer, write_as
from reviews.model import NextStep, StepState
from store.work import Store
from tests.factories.desk import add_outcome, make_desk
from tests.factories.letter import make_facts, make_outcome, make_told
from tests.letters.test_taking_in import written

STEPS = (
    NextStep("You live with Nan.", "Tilda", None, "It is near school."),
    NextStep("A new bed comes.", "Dana", date(2026, 12, 4), ""),
    NextStep("I will phone your brother's carer.", "Noor Calder", None, ""),
)
REFUSED = (
    replace(STEPS[0], state=StepState.NOT_AGREED, refused_by="The court"),
    replace(STEPS[1], by_when=date(2026, 12, 11)),
    STEPS[2],
)
BEFORE = {"story": Level.STORY, "easy": Level.EASY, "pictures": Level.EASY, "plain": Level.PLAIN}
"""Letters of `STEPS` in each way, stored on 29 November 2026: `story_before.json` and so on."""
SHORT = {"last_time": (), "worries": (), "going_well": ()}


def of(steps: tuple[NextStep, ...], level: Level = Level.PLAIN) -> Written:
    return written(make_outcome(next_steps=steps, **SHORT), level, "en")


def stored(way: str = "plain") -> Written:
    letter, english = content_from_json(Path(__file__).with_name(f"{way}_before.json").read_text("utf-8"))
    return Written(letter, english)


def decided(letter: Letter) -> list[str]:
    return [
        line.text for each in letter.sections if each.kind is SectionKind.NEXT_STEPS for line in each.lines
    ]


@pytest.mark.parametrize("way", BEFORE)
def test_a_letter_of_before_opens_as_it_was_and_nothing_in_it_is_new(way: str) -> None:
    now, level = stored(way), BEFORE[way]
    assert (now.letter.level, now.letter.child_name) == (level, "Robin")
    has_over = any(line.over for line in now.letter.sentences if not line.block.startswith("said"))
    assert (now.letter.symbols is Symbols.OVER) is has_over is (way == "pictures")
    assert from_json(as_json(now.letter)) == now.letter
    today = of(STEPS, level)
    anew = worded_anew(now, today, DECISIONS)
    assert differences(anew, today) == ()
    assert decided(anew.letter) == decided(today.letter)
    taken = taken_in(worded_anew(now, today), today, today)
    assert (decided(taken.letter), taken.new, taken.gone, taken.lost) == (decided(today.letter), (), (), ())


def test_what_was_refused_since_is_not_said_to_be_decided() -> None:
    assert "It was decided." in decided(stored().letter)
    first, fresh = of(STEPS), of(REFUSED)
    letter, _ = add_lines(stored().letter, {}, "next_steps", "We will talk about it.")
    taken = taken_in(worded_anew(Written(letter, {}), first), first, fresh)
    assert decided(taken.letter) == [*decided(fresh.letter), "We will talk about it."]
    assert taken.lost == ()
    fewer = of(STEPS[1:])
    taken = taken_in(worded_anew(stored(), first), first, fewer)
    assert (decided(taken.letter), taken.lost) == (decided(fewer.letter), ())


def test_another_level_has_no_sentence_twice_and_nothing_is_said_to_be_lost() -> None:
    first, fresh = of(STEPS), of(STEPS, Level.EASY)
    letter, _, lost = carried(worded_anew(stored(), first), first, fresh)
    assert (decided(letter), lost) == (decided(fresh.letter), ())


def test_a_day_beside_the_record_stays_where_only_the_decisions_are_worded_anew() -> None:
    now = stored()
    facts = make_facts(meeting=Meeting(date(2027, 6, 1), None, ""))
    outcome = make_outcome(next_steps=STEPS, **SHORT)
    today = Written(compose(outcome, make_told(), facts, phrases_in("en"), level=Level.PLAIN), {})
    meeting = [line.text for line in now.letter.sentences if line.block == "meeting"]
    anew = worded_anew(now, today, DECISIONS)
    assert [line.text for line in anew.letter.sentences if line.block == "meeting"] == meeting


def test_nothing_is_new_where_only_the_product_s_words_are() -> None:
    before, now = worded_anew(stored(), of(STEPS), DECISIONS), of(STEPS)
    assert differences(before, now) == ()
    easy = of(STEPS, Level.EASY)
    reach = [each for each in easy.letter.sections if each.kind is SectionKind.REACH_ME]
    without = replace(reach[0], lines=tuple(one for one in reach[0].lines if one.block != "goodbye"))
    sections = tuple(without if each in reach else each for each in easy.letter.sections)
    assert differences(Written(replace(easy.letter, sections=sections), {}), easy) == ()
    assert "goodbye" in [one.block for one in easy.letter.sentences]


def test_the_desk_and_the_news_take_the_old_letter_in_today_s_words(app: Flask, store: Store) -> None:
    desk = make_desk(app)
    old = stored()
    with store.begin():
        was = add_outcome(desk.child, desk.review, desk.iro, next_steps=STEPS, **SHORT)
        draft = add_draft(desk.review.id, desk.child.id, was.id, old.letter, {}, desk.iro.id)
        easier, lost = write_as(desk.child, draft, "en", LetterKind.EASY, Length.WHOLE)
        assert decided(easier.letter) == decided(of(STEPS, Level.EASY).letter)
        assert not [words for words in lost if words in decided(old.letter)]
        sent = ApprovedLetter(
            LetterId(uuid4()), desk.review.id, desk.child.id, was.id, 1, old.letter, {}, b"",
            datetime(2026, 11, 20, tzinfo=UTC), desk.iro.id,
        )  # fmt: skip
        assert "It was decided." not in written_by_people(desk.child, sent)
        for kind in (LetterKind.PLAIN, LetterKind.EASY):
            now = Written(*begin_letter(desk.child, was, "Noor Calder", "en", kind))
            assert not [one for one in news_of(desk.child, sent, was, now).found if is_of_step(one)]
        add_outcome(desk.child, desk.review, desk.iro, next_steps=REFUSED, **SHORT)
        newer = what_is_newer(desk.child, draft, "Noor Calder")
    assert newer
    assert decided(newer.taken.letter) == decided(of(REFUSED).letter)


def is_of_step(one: Difference) -> bool:
    return any(line.block.startswith(DECISIONS) for line in (*one.before, *one.now, *one.gone))
