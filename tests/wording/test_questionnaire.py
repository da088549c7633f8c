"""The shipped questionnaire keeps the rules of asking: few cards, a middle place, no yes or no."""

import re
import tomllib
from collections import Counter
from typing import Any

import pytest

from wording.extract import ROOT, WAYS, list_question_messages
from wording.languages import LANGUAGE_CODES
from wording.read import find_message

REVIEW = tomllib.loads((ROOT / "consult/questions/review.toml").read_text("utf-8"))
QUESTIONS: list[dict[str, Any]] = REVIEW["question"]
CODES = [question["code"] for question in QUESTIONS]
FORBIDDEN = re.compile(r"\b(journey|where (is|are) your|boat|smuggl|trafficke|why did you)", re.IGNORECASE)


def named(code: str) -> dict[str, Any]:
    """One question by its code."""
    return QUESTIONS[CODES.index(code)]


@pytest.mark.parametrize("question", QUESTIONS, ids=CODES)
def test_question_is_short_in_every_way_and_never_asks_for_a_story(question: dict[str, Any]) -> None:
    for way in WAYS:
        assert 1 <= len(question[way].split()) <= 18, question[way]
        assert not FORBIDDEN.search(question[way])
    sentences = re.split(r"(?<=[.?!]) ", question["easy"] + " " + question["help"])
    assert max(len(sentence.split()) for sentence in sentences) <= 15


@pytest.mark.parametrize("question", QUESTIONS, ids=CODES)
def test_question_has_at_most_six_cards_with_codes_of_their_own(question: dict[str, Any]) -> None:
    options = [option["code"] for option in question.get("option", [])]
    assert len(options) == len(set(options)) <= 6
    assert bool(options) == (question["kind"] != "own_words")
    places = [place["code"] for place in question.get("place", [])]
    assert places == (["good", "middle", "not_good"] if question["kind"] == "place_cards" else [])


@pytest.mark.parametrize("question", QUESTIONS, ids=CODES)
def test_alerts_name_cards_that_are_there(question: dict[str, Any]) -> None:
    options = {option["code"] for option in question.get("option", [])}
    assert {alert.split(":")[0] for alert in question["alerts"]} <= options


def test_all_kinds_are_used_and_every_topic_is_asked_about() -> None:
    kinds = Counter(question["kind"] for question in QUESTIONS)
    assert set(kinds) == {"choose_one", "choose_some", "place_cards", "own_words"}
    assert min(kinds.values()) >= 2
    topics = {"me", "home", "family", "school", "friends", "health", "likes", "worries", "safe", "identity"}
    assert topics | {"change", "meeting", "more"} <= {question["topic"] for question in QUESTIONS}
    came_alone = {question["code"] for question in QUESTIONS if question["asked"] == "came_alone"}
    assert came_alone == {"papers", "interpreter", "in_touch"}


def test_feeling_and_safety_have_a_middle_and_no_yes_or_no() -> None:
    for code, middle in (("feel", "okay"), ("friends", "middle"), ("safe", "middle")):
        options = named(code)["option"]
        assert middle in {option["code"] for option in options}
        assert not {"yes", "no"} & {option["text"].lower() for option in options}


def test_not_feeling_safe_raises_an_alert_and_is_asked_when_alone() -> None:
    assert "not_safe" in named("safe")["alerts"]
    assert named("safe")["alone"] is True
    assert named("people")["alone"] is True


@pytest.mark.parametrize("lang", [code for code in LANGUAGE_CODES if code != "en"])
def test_every_question_text_is_there_in_every_language(lang: str) -> None:
    untranslated = [
        context
        for context, english in list_question_messages(REVIEW)
        if find_message(lang, context, english)[1] != lang
    ]
    assert untranslated == []
