"""The shipped questionnaires keep the rules of asking: few cards, short words, no yes or no."""

import re
import tomllib
from typing import Any

import pytest

from consult.questions.cards import MOST_CARDS
from wording.extract import ROOT, WAYS, list_question_messages
from wording.languages import LANGUAGE_CODES
from wording.read import find_message

FILES = sorted((ROOT / "consult/questions").glob("*.toml"))
CONTENTS = {path.stem: tomllib.loads(path.read_text("utf-8")) for path in FILES if path.stem != "tour"}
ASKED = [(name, question) for name, content in CONTENTS.items() for question in content["question"]]
NAMES = [f"{name}-{question['code']}" for name, question in ASKED]
FORBIDDEN = re.compile(r"\b(journey|where (is|are) your|boat|smuggl|trafficke|why did you)", re.IGNORECASE)
EXACT = ("yes", "no")
FILES_ASKED = ("draw", "say_it", "photo")


def texts_of(question: dict[str, Any]) -> list[str]:
    """Everything that a question says."""
    cards = [*question.get("option", []), *question.get("place", [])]
    said = [question[way] for way in WAYS] + [question.get("help", "")]
    return said + [text for card in cards for text in (card["text"], card.get("words", ""))]


@pytest.mark.parametrize(("name", "question"), ASKED, ids=NAMES)
def test_question_is_short_in_every_way_and_never_asks_for_a_story(
    name: str, question: dict[str, Any]
) -> None:
    for way in WAYS:
        assert 1 <= len(question[way].split()) <= 18, question[way]
    assert not [text for text in texts_of(question) if FORBIDDEN.search(text)]
    sentences = re.split(r"(?<=[.?!]) ", question["easy"] + " " + question.get("help", ""))
    assert max(len(sentence.split()) for sentence in sentences) <= 15


@pytest.mark.parametrize(("name", "question"), ASKED, ids=NAMES)
def test_question_has_at_most_six_cards_with_codes_of_their_own(name: str, question: dict[str, Any]) -> None:
    options = [option["code"] for option in question.get("option", [])]
    most = MOST_CARDS if question["kind"] == "sentence" else 6  # a sentence's come in groups
    assert len(options) == len(set(options)) <= most
    assert bool(options) == (question["kind"] not in ("own_words", *FILES_ASKED))
    assert len(question.get("place", [])) == (3 if question["kind"] == "place_cards" else 0)


@pytest.mark.parametrize(("name", "question"), ASKED, ids=NAMES)
def test_question_has_no_card_that_is_only_yes_or_no(name: str, question: dict[str, Any]) -> None:
    assert not [one for one in question.get("option", []) if one["text"].casefold() in EXACT]


@pytest.mark.parametrize(("name", "question"), ASKED, ids=NAMES)
def test_sensitive_questions_are_asked_alone(name: str, question: dict[str, Any]) -> None:
    cards = {one["code"] for one in question.get("option", ())}
    about_carers = question["kind"] == "place_cards" and "carer" in cards
    if question["alerts"] or about_carers or question["code"] == "family":
        assert question["alone"] is True


def test_a_code_means_the_same_question_wherever_it_is_asked() -> None:
    said: dict[str, set[tuple[str, ...]]] = {}
    for _, question in ASKED:
        said.setdefault(question["code"], set()).add(tuple(question[way] for way in WAYS))
    assert [code for code, texts in said.items() if len(texts) > 1] == []


def test_young_children_and_pictures_have_fewer_cards() -> None:
    for name, question in ASKED:
        if name.startswith(("younger", "pictures")):
            few = not question["alerts"] and question["kind"] not in ("sentence", "people")
            most = 9 if question["kind"] != "sentence" else MOST_CARDS
            assert len(question.get("option", [])) <= (5 if few else most)


@pytest.mark.parametrize("lang", [code for code in LANGUAGE_CODES if code != "en"])
@pytest.mark.parametrize("name", sorted(CONTENTS))
def test_every_question_text_is_there_in_every_language(name: str, lang: str) -> None:
    untranslated = [
        context
        for context, english in list_question_messages(CONTENTS[name])
        if find_message(lang, context, english)[1] != lang
    ]
    assert untranslated == []
