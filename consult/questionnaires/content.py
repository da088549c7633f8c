"""A questionnaire as data, in the shape of `consult/questions/*.toml`, and as a `QuestionBank`. Pure.

In: content. Out: what is asked (`bank_of`). `faults.py` says what is wrong with it.
Content of a service holds more than the files: `retired = true` on a question that is not asked any more;
`closed = true` on a questionnaire that nobody is asked any more; `words`, the texts in other languages:
    {"ar": {"question.feel.pictures": {"english": ..., "text": ..., "by": ..., "checked": ...}}}
`english` is what the text was made from: where it has changed since, the text is out of date and not shown.
"""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from consult.questionnaires.model import Content
from consult.questions.bank import parse_bank
from consult.questions.model import QuestionBank


def bank_of(content: Content, bank_id: str = "", version: int = 0) -> QuestionBank:
    """What is asked: without the questions that are retired. Raises QuestionnaireBroken."""
    asked = {
        "version": version,
        **content,
        "question": [one for one in content.get("question", ()) if not one.get("retired")],
    }
    bank = parse_bank(asked)
    return replace(bank, id=bank_id, version=version) if bank_id else bank


def is_closed(content: Content) -> bool:
    """Whether nobody is asked this questionnaire any more."""
    return bool(content.get("closed"))


def plain_copy(content: Any) -> Any:
    """The same as lists and dicts, so that it can be changed and kept as JSON."""
    if isinstance(content, dict):
        return {key: plain_copy(value) for key, value in content.items()}
    return [plain_copy(one) for one in content] if isinstance(content, list | tuple) else content


def asked_table(part: Mapping[str, Any]) -> dict[str, Any]:
    """Whom a question or a questionnaire asks, as a table; content of old says it in one word."""
    asked = part.get("asked", {})
    if asked == "came_alone":
        return {"came_alone": True}
    return dict(asked) if isinstance(asked, Mapping) else {}
