"""Promises about the letter as a noun."""

import json
from dataclasses import fields, replace
from pathlib import Path

import pytest

from letters.model import Letter, Line, LineBlank
from letters.stored import as_json, from_json
from letters.stored_fields import LetterUnreadable
from tests.factories.printed_letter import printed_letter


@pytest.mark.parametrize("lang", ["en", "ar", "ti"])
def test_letter_comes_back_from_json_as_it_was(lang: str) -> None:
    letter = replace(printed_letter(lang), skin="s3", hair="h2")

    assert from_json(as_json(letter)) == letter


def test_same_letter_gives_the_same_json() -> None:
    assert as_json(printed_letter()) == as_json(printed_letter())


def test_sentences_are_in_reading_order() -> None:
    letter = printed_letter()

    ids = [line.id for line in letter.sentences]

    assert ids[:6] == ["title", "o0", "o1", "o2", "told_us", "told_us0"]
    assert ids[-2:] == ["help0", "help1"]
    assert len(ids) == len(set(ids))


def test_pictures_are_those_of_all_lines() -> None:
    letter = printed_letter()

    assert {"happy", "help", "iro"} <= letter.pictures
    assert None not in letter.pictures


@pytest.mark.parametrize("text", ["", "  ", "\n", "\u200b", "\u2066\u2069", "\x00"])
def test_line_without_words_is_refused(text: str) -> None:
    with pytest.raises(LineBlank, match="told_us1"):
        Line("told_us1", text, "en")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "hello",
        "[]",
        "null",
        "{}",
        '{"version": 2}',
        b"\xff\xfe",
        "[" * 100_000,
        "1" * 5_000,
    ],
)
def test_what_is_no_letter_is_refused(text: str | bytes) -> None:
    with pytest.raises(LetterUnreadable):
        from_json(text)


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("made_on", "2026-02-30"),
        ("made_on", 3),
        ("level", "impossible"),
        ("sections", {}),
        ("sections", [{"kind": "gossip", "heading": {}, "lines": []}]),
        ("opening", ["Hello"]),
        ("opening", [{"id": "o", "text": "", "lang": "en", "picture": None}]),
        ("title", None),
        ("skin", 3),
        ("version", "1"),
    ],
)
def test_letter_with_a_wrong_field_is_refused_without_its_words(field: str, value: object) -> None:
    record = json.loads(as_json(printed_letter()))
    record[field] = value

    with pytest.raises(LetterUnreadable) as refusal:
        from_json(json.dumps(record))

    assert "Sami" not in str(refusal.value)


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"made_on": "2026-02-30"}, "made_on: a day such as"),
        ({"level": "impossible"}, "level: one of story, easy, plain, record"),
        ({"look": {"text": 4}}, "look: "),
        ({"sections": [{"kind": "gossip"}]}, "sections: 1: heading is missing"),
        ({"opening": [{"id": "o", "text": "Sami", "lang": "xx!", "picture": None}]}, "opening: 1: lang: a"),
        ({"title": {"id": "o", "text": " ", "lang": "en", "picture": None}}, "title: a line without words"),
    ],
)
def test_what_is_wrong_in_a_letter_is_told_by_its_field(change: dict[str, object], told: str) -> None:
    record = {**json.loads(as_json(printed_letter())), **change}
    with pytest.raises(LetterUnreadable, match=told):
        from_json(json.dumps(record))


def test_a_field_that_the_schema_does_not_have_is_refused_of_a_file_and_let_be_in_the_store() -> None:
    """The store may hold what a later version wrote; a file says what its schema says."""
    record = json.loads(as_json(printed_letter()))
    record["sections"][0]["lines"][0]["colour"] = "red"
    with pytest.raises(LetterUnreadable, match="sections: 1: lines: 1: colour is no field here"):
        from_json(json.dumps(record), only_known=True)
    assert from_json(json.dumps(record)) == printed_letter()


def test_each_field_of_the_schema_is_known_and_no_other() -> None:
    schema = json.loads((Path(__file__).parents[2] / "docs/letter.schema.json").read_text("utf-8"))
    line = {each.name for each in fields(Line) if each.compare}
    assert set(schema["properties"]) == {each.name for each in fields(Letter)} | {"version"}
    assert set(schema["$defs"]["line"]["properties"]) == line


@pytest.mark.parametrize("field", ["title", "lang", "opening", "sections", "page_words", "voice"])
def test_letter_with_a_field_left_out_is_refused(field: str) -> None:
    record = json.loads(as_json(printed_letter()))
    del record[field]

    with pytest.raises(LetterUnreadable):
        from_json(json.dumps(record))
