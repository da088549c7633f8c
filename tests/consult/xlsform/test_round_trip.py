"""A questionnaire that was exported and imported is the same, as our own file and as XLSForm."""

import json

import pytest
from hypothesis import HealthCheck, Phase, given, settings

from consult.banks import list_newest_banks
from consult.questions.bank import QuestionBank, QuestionnaireBroken, parse_bank
from consult.questions.content import content_of
from consult.questions.own_file import (
    Questionnaire,
    messages_of,
    read_own_file,
    write_own_file,
)
from consult.questions.xlsform.opened import open_sheets
from consult.questions.xlsform.read import read_xlsform
from consult.questions.xlsform.write import write_xlsform
from tests.factories.questionnaire import questionnaires
from wording.read import find_message

# What fails is printed as found: making it smaller takes minutes, as each try writes and reads a file.
SLOW = settings(
    max_examples=25,
    deadline=None,
    phases=[Phase.explicit, Phase.reuse, Phase.generate],
    suppress_health_check=[HealthCheck.too_slow],
)


@SLOW
@given(questionnaires())
def test_xlsform_brings_the_same_questionnaire_back(questionnaire: Questionnaire) -> None:
    brought = read_xlsform(write_xlsform(questionnaire))
    assert brought.questionnaire == questionnaire
    assert brought.left_out == ()


@SLOW
@given(questionnaires())
def test_own_file_brings_the_same_questionnaire_back(questionnaire: Questionnaire) -> None:
    assert read_own_file(write_own_file(questionnaire)) == questionnaire
    assert parse_bank(content_of(questionnaire.bank)) == questionnaire.bank


@pytest.mark.parametrize("bank", list_newest_banks(), ids=lambda bank: bank.id)
def test_shipped_questionnaires_go_out_and_come_back_with_their_languages(bank: QuestionBank) -> None:
    words = {lang: _words(bank, lang) for lang in ("ar", "ti")}
    known = Questionnaire(bank, {lang: texts for lang, texts in words.items() if texts})
    data = write_xlsform(known, lambda lang, message: f"{message[0]}.{lang}.mp3" if lang == "ar" else "")
    brought = read_xlsform(data)
    assert brought.questionnaire == known
    assert {one.why for one in brought.changed if "recording" in one.why}


def test_columns_name_their_language_as_other_tools_expect() -> None:
    bank = list_newest_banks()[0]
    known = Questionnaire(bank, {"ar": _words(bank, "ar")})
    columns = open_sheets(write_xlsform(known))["survey"].columns
    assert {"label::english (en)", "label::arabic (ar)", "hint::arabic (ar)"} <= set(columns)
    assert {"media::image::english (en)", "media::image::arabic (ar)", "relevant"} <= set(columns) | {
        "relevant"
    }


def test_words_that_look_like_formulas_stay_words() -> None:
    content = content_of(list_newest_banks()[0])
    content["question"][0]["words"] = '=HYPERLINK("http://example.org","x")'
    known = Questionnaire(parse_bank(content))
    assert read_xlsform(write_xlsform(known)).questionnaire == known


def own_file_with(words: object) -> bytes:
    """A questionnaire that we ship, with these translations."""
    content = json.loads(write_own_file(Questionnaire(list_newest_banks()[0])))
    return json.dumps(content | {"words": words}).encode()


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"\xff\xfe", "not JSON"),
        (b"[1, 2]", "not a questionnaire file"),
        (b'{"format": "heard-questionnaire", "format_version": 2}', "newer version"),
        (b'{"format": "heard-questionnaire", "format_version": 1}', "no questionnaire"),
        (b'{"format": "heard-questionnaire", "format_version": 1, "questionnaire": {}}', "missing"),
        (b"[" * 200_000, "cannot be read"),
        (own_file_with({"ar": {"question.feel.words": 5}}), "no text"),
        (own_file_with({"ar": {"question.feel.words": "\ud83d"}}), "half of a sign"),
        (own_file_with({"ar": {"question.feel.words": "a\0b"}}), "half of a sign"),
        (own_file_with({"ar": {"question.feel.words": "a\x1bb"}}), "a control sign"),
        (b" " * 5_000_001, "bigger than 5 MB"),
    ],
)
def test_what_is_no_own_file_is_refused_with_the_reason(data: bytes, told: str) -> None:
    with pytest.raises(QuestionnaireBroken, match=told):
        read_own_file(data)


def _words(bank: QuestionBank, lang: str) -> dict[str, str]:
    found = {context: find_message(lang, context, english) for context, english in messages_of(bank)}
    return {context: text for context, (text, language) in found.items() if language == lang}
