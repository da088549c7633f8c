"""A questionnaire as data, in the shape of `consult/questions/*.toml`, and as a `QuestionBank`. Pure.

In: content. Out: what is asked (`bank_of`), and what is wrong with it in plain words (`list_content_faults`).
Content of a service holds more than the files: `retired = true` on a question that is not asked any more;
`closed = true` on a questionnaire that nobody is asked any more; `words`, the texts in other languages:
    {"ar": {"question.feel.pictures": {"english": ..., "text": ..., "by": ..., "checked": ...}}}
`english` is what the text was made from: where it has changed since, the text is out of date and not shown.
"""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from consult.questionnaires.model import Content
from consult.questions.bank import parse_bank, parse_question, parse_topic
from consult.questions.checks import Fault, list_faults
from consult.questions.model import QuestionBank, QuestionnaireBroken

CHILDS = "child"


def bank_of(content: Content, bank_id: str = "", version: int = 0) -> QuestionBank:
    """What is asked: without the questions that are retired. Raises QuestionnaireBroken."""
    asked = {
        "version": version,
        **content,
        "question": [one for one in content.get("question", ()) if not one.get("retired")],
    }
    bank = parse_bank(asked)
    return replace(bank, id=bank_id, version=version) if bank_id else bank


def list_content_faults(content: Content) -> list[Fault]:
    """All that stands between a draft and a child, with the question concerned ("" for the whole)."""
    broken = list(_broken(content))
    if broken:
        return broken
    try:
        bank = bank_of(content)
    except QuestionnaireBroken as error:
        return [Fault("", str(error))]
    return [*list_faults(bank)]


def _broken(content: Content) -> Iterator[Fault]:
    """What cannot even be read, question by question."""
    for one in content.get("question", ()):
        if one.get("retired"):
            continue
        code = str(one.get("code", ""))
        try:
            parse_question(one)
        except QuestionnaireBroken as error:
            yield Fault(code, str(error).removeprefix(f"{code}: "))
        except (KeyError, TypeError, ValueError, AttributeError):
            yield Fault(code, "Something is missing here.")
    for one in content.get("topic", ()):
        try:
            parse_topic(one)
        except (QuestionnaireBroken, KeyError, TypeError, AttributeError):
            yield Fault("", f"The topic “{one.get('title', '')}” lacks its name or its picture.")


def is_closed(content: Content) -> bool:
    """Whether nobody is asked this questionnaire any more."""
    return bool(content.get("closed"))


def plain_copy(content: Any) -> Any:
    """The same as lists and dicts, so that it can be changed and kept as JSON."""
    if isinstance(content, dict):
        return {key: plain_copy(value) for key, value in content.items()}
    return [plain_copy(one) for one in content] if isinstance(content, list | tuple) else content
