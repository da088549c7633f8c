"""The questionnaires that ship with the product, by id and version, and which one is asked of whom. Read from
their files once per process.

In: `questions/*.toml`; a published version keeps its file for ever. Who someone is. Out: `QuestionBank`s.
"""

import tomllib
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from consult.questions.bank import QuestionBank, parse_bank
from consult.questions.who import Facts

QUESTIONS = Path(__file__).with_name("questions")
REVIEW = "review"
TOUR = "tour"  # every kind of answer once; nobody is asked it before a meeting


class QuestionBankUnknown(LookupError):
    """No questionnaire of this name and version ships with the product."""


@cache
def _contents() -> dict[tuple[str, int], dict[str, Any]]:
    read = [tomllib.loads(path.read_text("utf-8")) for path in sorted(QUESTIONS.glob("*.toml"))]
    return {(str(one["id"]), int(one["version"])): one for one in read}


@cache
def _banks() -> dict[tuple[str, int], QuestionBank]:
    return {key: parse_bank(content) for key, content in _contents().items()}


def shipped_content(bank_id: str) -> Mapping[str, Any]:
    """A questionnaire as data, as it ships today; not to be changed. Raises QuestionBankUnknown."""
    return _contents()[bank_id, load_newest_bank(bank_id).version]


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


def list_newest_banks() -> tuple[QuestionBank, ...]:
    """Each questionnaire as it is asked today, by id."""
    return tuple(load_newest_bank(bank_id) for bank_id in sorted({name for name, _ in _banks()}))


def bank_for(who: Facts) -> QuestionBank:
    """The shipped questionnaire that someone who begins today is asked, by who they are. Raises
    QuestionBankUnknown."""
    return pick_bank(who, [bank for bank in list_newest_banks() if bank.id != TOUR])


def pick_bank(who: Facts, banks: Iterable[QuestionBank]) -> QuestionBank:
    """The questionnaire for them. Where two would do, the one that says more closely whom it is for. Raises
    QuestionBankUnknown."""
    fitting = [bank for bank in banks if bank.asked.fits(who)]
    if not fitting:
        raise QuestionBankUnknown("no questionnaire is for them")
    return max(fitting, key=lambda bank: (bank.asked.closeness, bank.code))
