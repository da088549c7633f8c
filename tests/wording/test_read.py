"""A child reads each message in their language where it is there and true to the English, else in English."""

from datetime import date
from pathlib import Path

import pytest

from wording.model import MessageState, StateKind, source_hash, state_label
from wording.read import (
    find_message,
    forget_catalogues,
    list_messages,
    parse_state,
    share_translated,
    state_of,
    worst_state,
)

HEAD = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=utf-8\\n"\n'


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Three messages; the Arabic has one right, one made from older English, one not at all."""
    entries = [
        ("a.one", "One", "واحد", "One"),
        ("a.two", "Two now", "اثنان", "Two"),
        ("a.three", "Three", "", ""),
    ]
    template, arabic = HEAD, HEAD
    for context, english, text, made_from in entries:
        template += f'\nmsgctxt "{context}"\nmsgid "{english}"\nmsgstr ""\n'
        arabic += f"\n# state: machine; source: {source_hash(made_from)}\n"
        arabic += f'msgctxt "{context}"\nmsgid "{english}"\nmsgstr "{text}"\n'
    (tmp_path / "ar" / "LC_MESSAGES").mkdir(parents=True)
    (tmp_path / "messages.pot").write_text(template, "utf-8")
    (tmp_path / "ar" / "LC_MESSAGES" / "messages.po").write_text(arabic, "utf-8")
    forget_catalogues()
    return tmp_path


def test_messages_fall_back_to_english_one_by_one(folder: Path) -> None:
    assert find_message("ar", "a.one", "One", folder) == ("واحد", "ar")
    assert find_message("ar", "a.three", "Three", folder) == ("Three", "en")


def test_translation_of_older_english_is_not_shown(folder: Path) -> None:
    assert find_message("ar", "a.two", "Two now", folder) == ("Two now", "en")
    assert state_of("ar", "a.two", folder).kind is StateKind.OUT_OF_DATE


def test_same_context_with_other_english_is_not_mistaken(folder: Path) -> None:
    assert find_message("ar", "a.one", "One more", folder) == ("One more", "en")


def test_country_form_of_a_language_reads_the_language(folder: Path) -> None:
    assert find_message("ar-SD", "a.one", "One", folder) == ("واحد", "ar")


@pytest.mark.parametrize("lang", ["ti", "xx", "", "../ar", "en", "EN", "ar/../ar"])
def test_unknown_language_reads_english(folder: Path, lang: str) -> None:
    assert find_message(lang, "a.one", "One", folder) == ("One", "en")


def test_share_counts_what_is_shown(folder: Path) -> None:
    assert share_translated("ar", folder) == pytest.approx(1 / 3)
    assert share_translated("ti", folder) == 0
    assert share_translated("en", folder) == 1
    assert [message.context for message in list_messages("ar", folder)] == ["a.one", "a.three", "a.two"]


def test_check_names_the_speaker_and_the_day() -> None:
    comments = ["Greeting.", f"state: checked by Amal Idris on 2026-05-04; source: {source_hash('Hello')}"]
    state = parse_state(comments, "Hello", "مرحبا")
    assert state == MessageState(StateKind.CHECKED, "Amal Idris", date(2026, 5, 4))
    assert state_label(state) == "checked by Amal Idris on 4 May 2026"


def test_text_that_nobody_put_a_name_to_counts_as_machine_drafted() -> None:
    assert parse_state([], "Hello", "مرحبا").kind is StateKind.MACHINE
    assert parse_state(["state: checked"], "Hello", "مرحبا").kind is StateKind.MACHINE


def test_unknown_context_has_no_state(folder: Path) -> None:
    assert state_of("ar", "b.none", folder).kind is StateKind.MISSING


def test_language_as_a_whole_is_no_better_than_its_weakest_message(folder: Path) -> None:
    assert worst_state("ar", folder).kind is StateKind.MACHINE
    assert worst_state("ti", folder).kind is StateKind.MISSING
    assert worst_state("en", folder).kind is StateKind.SOURCE
    assert worst_state("en", folder / "nowhere").kind is StateKind.MISSING


def test_person_who_drafted_is_named() -> None:
    state = parse_state([f"state: person Amal Idris; source: {source_hash('Hello')}"], "Hello", "مرحبا")
    assert state == MessageState(StateKind.PERSON, "Amal Idris")
    assert state_label(state) == "drafted by Amal Idris, not checked by another speaker"
