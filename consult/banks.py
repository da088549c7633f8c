"""The questionnaires that ship with the product, by id and version. Read from their files once per process.

In: `questions/*.toml`; a published version keeps its file for ever. Out: checked `QuestionBank`s.
"""

import tomllib
from functools import cache
from pathlib import Path

from consult.questions.bank import QuestionBank, parse_bank

QUESTIONS = Path(__file__).with_name("questions")
REVIEW = "review"


class QuestionBankUnknown(LookupError):
    """No questionnaire of this name and version ships with the product."""


@cache
def _banks() -> dict[tuple[str, int], QuestionBank]:
    parsed = [parse_bank(tomllib.loads(path.read_text("utf-8"))) for path in sorted(QUESTIONS.glob("*.toml"))]
    return {(bank.id, bank.version): bank for bank in parsed}


def load_question_bank(bank_id: str, version: int) -> QuestionBank:
    """A questionnaire in the version that was used. Raises QuestionBankUnknown."""
    try:
        return _banks()[bank_id, version]
    except KeyError:
        raise QuestionBankUnknown(f"{bank_id} {version}") from None


def load_newest_bank(bank_id: str = REVIEW) -> QuestionBank:
    """The questionnaire that a child who begins today is asked. Raises QuestionBankUnknown."""
    versions = [version for name, version in _banks() if name == bank_id]
    return load_question_bank(bank_id, max(versions, default=0))
