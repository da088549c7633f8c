"""Questions of each kind for tests, made as a questionnaire makes them: from content, checked."""

from typing import Any

from consult.questions.bank import parse_bank
from consult.questions.model import Question

Content = dict[str, Any]


def option(code: str, picture: str = "happy", text: str = "") -> Content:
    return {"code": code, "picture": picture, "text": text or code.capitalize()}


def content_of(kind: str, options: int | list[Content] = 0, places: int = 0, **more: Any) -> Content:
    """One question's content. `options`, `places`: how many, or the options themselves."""
    cards = options if isinstance(options, list) else [option(f"card{at}") for at in range(options)]
    return {
        "code": "asked",
        "kind": kind,
        "topic": "me",
        "asked": "all",
        "alone": False,
        "alerts": [],
        "picture": "me",
        "words": "How is it?",
        "easy": "How is it?",
        "pictures": "How is it?",
        "option": cards,
        "place": [option(f"place{at}", "good") for at in range(places)],
        **more,
    }


def asked(kind: str, options: int | list[Content] = 0, places: int = 0, **more: Any) -> Question:
    """One question. Raises QuestionnaireBroken."""
    content = {"id": "asked", "version": 1, "question": [content_of(kind, options, places, **more)]}
    return parse_bank(content).questions[0]
