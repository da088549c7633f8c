"""Promises about the questionnaires that ship: each child has one, short enough to be borne, about all that a
review considers, and never about a child's story."""

from collections import Counter
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from children.model import AgeBand, LivesWhere, ReviewKind
from consult.banks import bank_for, list_newest_banks
from consult.model import Agreed, AnswerValue
from consult.questions import path
from consult.questions.agreed import with_agreed
from consult.questions.checks import MOST_AGREED, MOST_ASKED, list_faults, most_asked
from consult.questions.kinds import alerting
from consult.questions.menu import opened_by
from consult.questions.model import Question, QuestionBank
from consult.questions.who import EVERYBODY, Facts, Respondent, everybody, facts_of
from letters.agreed import MOST
from tests.consult.profiles import TODAY, make_profile

CHILDREN = [who for who in everybody() if who.respondent is Respondent.CHILD]
BANKS = [bank for bank in list_newest_banks() if bank.asked != EVERYBODY]  # the tour is asked of nobody
AGREED = tuple(Agreed(f"agreed_{number}", f"Thing {number}") for number in range(MOST))
NEEDED = {
    "home",
    "family",
    "school",
    "health",
    "likes",
    "identity",
    "safe",
    "plans",
    "workers",
    "meeting",
    "me",
}


@pytest.mark.parametrize("bank", BANKS, ids=lambda bank: bank.id)
def test_what_ships_can_be_asked_from_end_to_end(bank: QuestionBank) -> None:
    assert list_faults(bank) == []
    assert bank.title


def test_every_child_has_exactly_one_questionnaire() -> None:
    for who in CHILDREN:
        assert [bank for bank in BANKS if bank.asked.fits(who)] == [bank_for(who)]


@pytest.mark.parametrize(
    ("who", "bank"),
    [
        (Facts(AgeBand.YOUNGER), "younger"),
        (Facts(AgeBand.MIDDLE), "review"),
        (Facts(AgeBand.OLDER, came_alone=True), "review"),
        (Facts(AgeBand.OLDER, pictures_only=True), "pictures"),
        (Facts(AgeBand.YOUNGER, pictures_only=True, came_alone=True), "pictures"),
    ],
)
def test_questionnaire_is_picked_by_who_the_child_is(who: Facts, bank: str) -> None:
    assert bank_for(who).id == bank


def test_every_child_is_asked_about_all_that_a_review_considers() -> None:
    for who in CHILDREN:
        bank = bank_for(who)
        asked = path.asked_questions(bank, who, {})
        topics = {one.topic for one in asked}
        assert topics >= NEEDED, who
        assert ("changed" in topics) != who.first_review
        assert "agreed" in {one.code for one in asked}
        assert ("future" in topics) == who.leaving_care
        assert ("papers" in topics) == who.came_alone
        assert "people" in {one.code for one in asked}


@pytest.mark.parametrize("way", ["words", "easy", "pictures"])
def test_no_child_is_asked_the_same_words_twice(way: str) -> None:
    for who in CHILDREN:
        asked = Counter(getattr(one, way) for one in path.fitting_questions(bank_for(who), who))
        assert [words for words, times in asked.items() if times > 1] == [], who


def test_child_of_no_special_case_is_asked_about_a_dozen_questions() -> None:
    for band, pictures_only, first in product(AgeBand, (False, True), (False, True)):
        who = Facts(band, pictures_only=pictures_only, first_review=first)
        bank = with_agreed(bank_for(who), ())
        assert 11 <= len(path.asked_questions(bank, who, {})) <= (14 if first else 15), who
        assert most_asked(bank, who) <= 22, who


def test_child_who_uses_pictures_only_can_answer_everything_with_pictures() -> None:
    for who in CHILDREN:
        if who.pictures_only:
            asked = path.fitting_questions(bank_for(who), who)
            assert all(one.options or one.kind in ("draw", "photo") for one in asked)


def test_nobody_is_asked_for_words_alone_unless_they_chose_to_write() -> None:
    for who in CHILDREN:
        bank = bank_for(who)
        for one in path.fitting_questions(bank, who):
            if one.kind == "own_words":
                assert one.when[0].any_of == {"write"}
                assert set(opened_by(bank, bank.question(one.when[0].question))) & {"draw", "photo"}


def test_every_child_is_offered_to_draw_or_to_show_a_photo_and_who_speaks_to_say_it() -> None:
    for who in CHILDREN:
        bank = bank_for(who)
        menu = bank.question("anything")
        opened = opened_by(bank, menu)
        kinds = {one.kind for one in opened.values() if one.asked.fits(who)}
        # Who came alone is asked more, and is offered the two that say most.
        many = who.came_alone and not who.pictures_only and who.age is not AgeBand.YOUNGER
        assert many or kinds & {"draw", "photo"}, who
        assert who.pictures_only or "say_it" in kinds, who
        assert not menu.alerts


def test_who_came_alone_is_never_asked_about_time_with_family_but_whom_they_want_to_reach() -> None:
    """Family may be dead, lost or far: "more time, the same as now" would hurt."""
    for who in CHILDREN:
        fitting = {one.code: one for one in path.fitting_questions(bank_for(who), who)}
        about = {"family", "in_touch"} & fitting.keys()
        assert about == ({"in_touch"} if who.came_alone else {"family"}), who
        assert "talk" in {card.code for card in fitting[about.pop()].options}, "a person instead of cards"
        if who.came_alone:
            assert {"papers", "interpreter"} <= fitting.keys(), who
            assert "solicitor" in {card.code for card in fitting["papers"].options}
            assert {"family", "not_now"} <= {card.code for card in fitting["in_touch"].options}


def test_each_beginning_of_a_sentence_has_cards_that_make_sense_after_it() -> None:
    sentences = [one for one in _questions() if one.kind == "sentence"]
    assert len(sentences) == len(BANKS)
    for one in sentences:
        cards = {card.code for card in one.options}
        assert cards >= {"happy", "okay", "sad", "worried", "scared", "angry"}, "I feel"
        assert cards >= {"carer", "social_worker", "teacher", "iro"}, "please tell"
        assert cards >= {"food", "music", "park", "help", "visit", "alone"}, "I want, I like"


def test_older_and_younger_children_are_asked_in_their_own_way() -> None:
    middle, older = ({one.code for one in _asked(Facts(band))} for band in (AgeBand.MIDDLE, AgeBand.OLDER))
    assert {one.kind for one in _asked(Facts(AgeBand.OLDER, leaving_care=True))} >= {"order", "how_much"}
    assert middle - older == {"at_school", "worries", "special", "know"}
    assert older - middle == {"school", "worries_older", "identity", "plans"}


def _asked(who: Facts) -> tuple[Question, ...]:
    return path.asked_questions(bank_for(who), who, {})


def test_safety_is_asked_of_everyone_alone_and_alerts() -> None:
    for who in CHILDREN:
        asked = path.asked_questions(bank_for(who), who, {})
        safe = next(one for one in asked if one.code == "safe")
        assert alerting(AnswerValue(chosen=("not_safe",)), safe) == ("not_safe",)
        hurt = [one for one in asked if "hurt" in one.alerts]
        assert hurt, who
        assert all(one.alone for one in (safe, *hurt))
        assert (
            who.came_alone is False
            or who.pictures_only
            or who.age is AgeBand.YOUNGER
            or any({"money", "work", "threat", "papers_taken"} <= one.alerts and one.alone for one in asked)
        )


def test_boards_have_places_that_vary_with_the_topic() -> None:
    places = Counter(tuple(place.text for place in one.places) for one in _questions() if one.places)
    assert len(places) >= 4


def test_as_much_is_asked_about_last_time_as_the_length_allows() -> None:
    assert MOST == MOST_AGREED


def _questions() -> list[Question]:
    return [one for bank in BANKS for one in bank.questions]


def _values(question: Question) -> st.SearchStrategy[AnswerValue]:
    codes = [one.code for one in question.options]
    if question.places:
        where = [one.code for one in question.places]
        board = st.dictionaries(st.sampled_from(codes), st.sampled_from(where))
        return board.map(lambda found: AnswerValue(places=tuple(found.items())))
    if not codes:
        return st.text(min_size=1, max_size=5).map(lambda text: AnswerValue(words=text))
    chosen = st.lists(
        st.sampled_from(codes), unique=True, max_size=1 if question.kind != "choose_some" else 6
    )
    return chosen.map(lambda found: AnswerValue(chosen=tuple(found)))


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_whatever_is_answered_the_way_ends_and_asks_only_what_is_meant(data: st.DataObject) -> None:
    who = data.draw(st.sampled_from(CHILDREN))
    bank = with_agreed(bank_for(who), AGREED)
    topics = data.draw(st.sets(st.sampled_from([one.code for one in bank.topics])))
    given_so_far: dict[str, AnswerValue] = {}
    code: str | None = path.chosen_first(path.asked_questions(bank, who, {}), topics)[0].code
    walked = []
    while code is not None:
        asked = path.chosen_first(path.asked_questions(bank, who, given_so_far), topics)
        assert len(asked) == len({one.code for one in asked}) <= MOST_ASKED
        question = path.asked_question(asked, code)
        assert all(condition.holds(given_so_far) for condition in question.when)
        assert question.asked.fits(who)
        walked.append(code)
        value = data.draw(st.none() | _values(question))
        if value is not None and not value.is_empty:
            given_so_far[code] = value
        asked = path.chosen_first(path.asked_questions(bank, who, given_so_far), topics)
        first = [one.topic in topics for one in asked]
        assert first == sorted(first, reverse=True) or any(one.when for one in asked)
        code = path.next_question(asked, code)
    assert len(walked) == len(set(walked))
    assert 1 <= len(walked) <= MOST_ASKED
    assert walked == [
        one.code for one in path.chosen_first(path.asked_questions(bank, who, given_so_far), topics)
    ]


def test_answer_to_a_question_no_longer_asked_decides_nothing() -> None:
    who = Facts(AgeBand.OLDER)
    bank = bank_for(who)
    told = {"plans": AnswerValue(chosen=("none",)), "plans_help": AnswerValue(chosen=("why",))}
    assert "plans_help" in [one.code for one in path.asked_questions(bank, who, told)]
    told["plans"] = AnswerValue(chosen=("a_lot",))
    assert "plans_help" not in [one.code for one in path.asked_questions(bank, who, told)]


def test_each_thing_agreed_is_asked_about_under_its_own_code() -> None:
    bank = with_agreed(bank_for(Facts()), AGREED)
    asked = [one for one in bank.questions if one.quoted]
    assert [(one.code, one.quoted) for one in asked] == [(one.code, one.what) for one in AGREED]
    assert len({one.text_code for one in asked}) == 1
    assert not [one for one in with_agreed(bank_for(Facts()), ()).questions if one.each]


@pytest.mark.parametrize(
    ("years", "lives", "leaving"),
    [(15, None, False), (16, None, True), (15, LivesWhere.OWN_PLACE, True), (8, LivesWhere.OWN_PLACE, False)],
)
def test_leaving_care_begins_at_sixteen_or_with_a_place_of_ones_own(
    years: int, lives: LivesWhere | None, leaving: bool
) -> None:
    who = facts_of(make_profile(years, lives=lives), ReviewKind.LATER, TODAY)
    assert who.leaving_care is leaving
    assert who.is_possible
    assert bank_for(who)


def test_first_review_and_coming_alone_are_known_from_the_record() -> None:
    who = facts_of(make_profile(12, came_alone=True), ReviewKind.FIRST, TODAY)
    assert (who.first_review, who.came_alone, who.age) == (True, True, AgeBand.OLDER)
