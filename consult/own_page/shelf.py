"""The page's own few questions, one a part; never part of a review's questions. Read once a process."""

import tomllib
from functools import cache
from pathlib import Path

from consult.questions.bank import QuestionBank, parse_bank
from consult.questions.model import Question

PAGE = Path(__file__).with_name("page.toml")


@cache
def load_page_bank() -> QuestionBank:
    """The parts of the page, in order. Raises QuestionnaireBroken."""
    return parse_bank(tomllib.loads(PAGE.read_text("utf-8")))


def list_parts() -> tuple[Question, ...]:
    """Each part's question."""
    return load_page_bank().questions


def next_part(code: str) -> str | None:
    """The part after this one; None after the last."""
    codes = [one.code for one in list_parts()]
    following = codes[codes.index(code) + 1 :]
    return following[0] if following else None


def part_before(code: str) -> str | None:
    """The part before this one; None before the first."""
    codes = [one.code for one in list_parts()]
    place = codes.index(code)
    return codes[place - 1] if place else None
