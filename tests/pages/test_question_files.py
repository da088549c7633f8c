"""The desk of questions: files out and in, and blank paper."""

import json
from datetime import date
from io import BytesIO
from zipfile import ZipFile

import pytest
from flask import Flask

from children.model import Way
from consult.banks import load_newest_bank
from consult.questions.own_file import read_own_file
from consult.questions.xlsform.opened import open_sheets
from consult.questions.xlsform.read import read_xlsform
from sound.write import Spoken, add_recording
from store.work import Store
from tests.factories.questionnaire import xlsform
from tests.factories.questions_desk import QuestionsDesk
from tests.factories.sound import wav

FILES = "/desk/questions/files"


@pytest.fixture
def desk(app: Flask, store: Store) -> QuestionsDesk:
    return QuestionsDesk(app, store)


def bring(desk: QuestionsDesk, data: bytes, name: str = "theirs.xlsx", status: int = 200) -> str:
    desk.browser.get(FILES)
    desk.browser.send("main form[enctype]", status, file=(BytesIO(data), name))
    return desk.browser.text


def test_both_files_go_out_and_hold_the_same(desk: QuestionsDesk) -> None:
    page = desk.browser.get(FILES)
    assert page.select_one("a[href$='review/file.xlsx']") is not None
    sheet = desk.browser.client.get("/desk/questions/review/file.xlsx").data
    own = desk.browser.client.get("/desk/questions/review/file.json").data
    assert read_xlsform(sheet).questionnaire == read_own_file(own)
    assert "ar" in json.loads(own)["words"]


def test_recordings_are_named_in_the_form_and_come_with_it(desk: QuestionsDesk, store: Store) -> None:
    assert "file.zip" not in str(desk.browser.get(FILES))
    asked = load_newest_bank().question("feel").message(Way.WORDS)
    with store.begin():
        spoken = Spoken(asked[0], "en", asked[1], "Ines", date(2026, 11, 29))
        add_recording(desk.service.id, spoken, wav(), desk.worker.id)
    assert desk.browser.get(FILES).select_one("a[href$='review/file.zip']") is not None
    packed = ZipFile(BytesIO(desk.browser.client.get("/desk/questions/review/file.zip").data))
    name = f"{asked[0]}.en.wav"
    assert packed.read(f"media/{name}") == wav()
    sheets = open_sheets(packed.read("review.xlsx"))
    named = [column for _, row in sheets["survey"].rows for column, cell in row.items() if cell == name]
    assert [one.lower() for one in named] == ["media::audio::english (en)"]


def test_a_file_of_others_becomes_a_draft_and_says_what_did_not_come_in(desk: QuestionsDesk) -> None:
    survey = [
        ("type", "name", "label::English (en)", "label::Arabic (ar)", "label::Welsh (cy)"),
        ("select_one yn", "q1", "How is school?", "كيف المدرسة؟", "Sut mae'r ysgol?"),
        ("geopoint", "where", "Where are you?", None, None),
    ]
    choices = [("list_name", "name", "label"), ("yn", "y", "Good"), ("yn", "n", "Not good")]
    settings = [("form_title", "form_id"), ("School survey", "school")]
    told = bring(desk, xlsform(survey, choices, settings))
    assert "1 question came in" in told
    assert "survey, 3" in told
    assert "never do" in told
    assert "not offered here" in told
    content = desk.draft("school_survey")
    assert content["question"][0]["words"] == "How is school?"
    kept = content["words"]["ar"]["question.q1.easy"]
    assert (kept["text"], kept["english"], kept["by"]) == (
        "كيف المدرسة؟",
        "How is school?",
        "Delphine Marchbank",
    )


def test_our_own_file_comes_back_as_another_questionnaire(desk: QuestionsDesk) -> None:
    own = desk.browser.client.get("/desk/questions/younger/file.json").data
    bring(desk, own, "younger.json")
    page = desk.browser.soup
    code = str(page.select_one("main a.button")["href"]).split("/")[3]  # type: ignore[index]
    assert code != "younger"
    assert len(desk.draft(code)["question"]) == len(json.loads(own)["questionnaire"]["question"])
    assert not desk.draft(code)["words"]  # the catalogues say it already


def test_what_is_refused_says_why_and_begins_nothing(desk: QuestionsDesk) -> None:
    assert "old .xls" in bring(desk, b"\xd0\xcf\x11\xe0", status=422)
    assert "choose a file" in bring(desk, b"", status=422)


def test_blank_paper_and_cards_are_printed(desk: QuestionsDesk) -> None:
    for kind in ("paper", "cards"):
        address = f"/desk/questions/younger/blank-{kind}.pdf?lang=ar&way=easy&age=4-7"
        assert desk.browser.client.get(address).data.startswith(b"%PDF")
    assert desk.browser.client.get("/desk/questions/younger/blank-book.pdf").status_code == 404
