"""The catalogue holds every message, keeps translations, and shows what is wrong with them."""

import json
import shutil
from io import BytesIO
from pathlib import Path

import pytest

from wording.catalogue import check_words, save_template, update_languages
from wording.extract import (
    ROOT,
    MessageNotWrittenOut,
    as_po,
    extract_all,
    extract_phrases,
    extract_python,
    extract_template,
)
from wording.languages import LANGUAGE_CODES
from wording.model import MARKS, StateKind, list_marks
from wording.read import catalogue_path, find_message, list_messages, state_of


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """A small repository with a word in each kind of place."""
    shutil.copy(ROOT / "babel.cfg", tmp_path)
    for folder in (
        "templates/consult",
        "consult/questions",
        "letters",
        "translations",
        "static/symbols/heard",
    ):
        (tmp_path / folder).mkdir(parents=True)
    page = '<h1 title="{{ plain("hi.tip", "Tip") }}">{{ say("hi.title", "Hello {child}", child=x) }}</h1>'
    (tmp_path / "templates/consult/hi.html").write_text(page)
    (tmp_path / "consult/pages.py").write_text(
        'words.say("page.sent", "Sent")\nphrase("page.by", "By {iro}")\n'
    )
    (tmp_path / "letters/phrases.toml").write_text(
        '[phrase]\n"a.b" = "Well done"\n[phrase.help]\ncall = "Call"\n'
    )
    question = '[[question]]\ncode="q"\nwords="W"\neasy="E"\npictures="P"\nhelp="H"\n'
    question += (
        '[[question.option]]\ncode="o"\ntext="T"\nwords="TW"\n[[question.place]]\ncode="good"\ntext="G"\n'
    )
    (tmp_path / "consult/questions/q.toml").write_text(question)
    pictures = [
        {"id": "happy", "title": "Happy", "file": "f"},
        {"id": "pin-cat", "title": "Cat", "file": "g"},
    ]
    (tmp_path / "static/symbols/heard/manifest.json").write_text(json.dumps({"pictures": pictures}))
    save_template(tmp_path)
    update_languages(tmp_path)
    return tmp_path


def write_arabic(tree: Path, english: str, text: str) -> None:
    """Put a translation into the Arabic catalogue as a person with an editor would."""
    path = catalogue_path("ar", tree / "translations")
    path.write_text(
        path.read_text("utf-8").replace(
            f'msgid "{english}"\nmsgstr ""', f'msgid "{english}"\nmsgstr "{text}"'
        )
    )
    update_languages(tree)


def problems(tree: Path) -> set[str]:
    """What blocks, as text."""
    return {f"{item.context}: {item.problem}" for item in check_words(tree) if item.blocks}


def test_words_come_from_templates_code_and_data_alike(tree: Path) -> None:
    found = {str(entry.context): str(entry.id) for entry in extract_all(tree) if entry.id}
    assert found == {
        "hi.tip": "Tip",
        "hi.title": "Hello {child}",
        "page.sent": "Sent",
        "page.by": "By {iro}",
        "phrase.a.b": "Well done",
        "phrase.help.call": "Call",
        "question.q.words": "W",
        "question.q.easy": "E",
        "question.q.pictures": "P",
        "question.q.help": "H",
        "option.q.o": "T",
        "option.q.o.words": "TW",
        "place.q.good": "G",
        "picture.happy": "Happy",
    }


def test_template_has_no_dates_or_line_numbers_and_is_the_same_each_time(tree: Path) -> None:
    first = (tree / "translations/messages.pot").read_text("utf-8")
    (tree / "templates/consult/hi.html").write_text("\n\n" + (tree / "templates/consult/hi.html").read_text())
    save_template(tree)
    assert (tree / "translations/messages.pot").read_text("utf-8") == first
    assert "Date" not in first
    assert problems(tree) == set()


def test_stale_template_is_found(tree: Path) -> None:
    (tree / "templates/consult/hi.html").write_text('{{ say("hi.title", "Hello there") }}')
    assert ": messages.pot is stale: run make messages" in problems(tree)


def test_lost_and_invented_marks_are_found(tree: Path) -> None:
    write_arabic(tree, "Hello {child}", "مرحبا {iro}")
    assert problems(tree) == {"hi.title: lost {child}", "hi.title: unknown {iro}"}


def test_mark_outside_the_closed_list_is_found(tree: Path) -> None:
    (tree / "templates/consult/hi.html").write_text('{{ say("hi.title", "Hello {nickname}", nickname=x) }}')
    save_template(tree)
    assert problems(tree) == {"hi.title: unknown mark {nickname}"}


def test_context_with_two_english_texts_is_found(tree: Path) -> None:
    (tree / "consult/more.py").write_text('say("page.sent", "It is sent")')
    save_template(tree)
    assert problems(tree) == {"page.sent: one context, 2 English texts: It is sent | Sent"}


def test_update_keeps_translations_and_marks_them_drafted_by_machine(tree: Path) -> None:
    write_arabic(tree, "Sent", "أُرسلت")
    before = catalogue_path("ar", tree / "translations").read_text("utf-8")
    update_languages(tree)
    assert catalogue_path("ar", tree / "translations").read_text("utf-8") == before
    assert find_message("ar", "page.sent", "Sent", tree / "translations") == ("أُرسلت", "ar")
    assert state_of("ar", "page.sent", tree / "translations").kind is StateKind.MACHINE


def test_changed_english_keeps_the_old_translation_unshown_until_it_is_looked_at(tree: Path) -> None:
    write_arabic(tree, "Sent", "أُرسلت")
    for english in ("Now it is sent", "Your answers are sent"):
        (tree / "consult/pages.py").write_text(f'say("page.sent", "{english}")')
        save_template(tree)
        update_languages(tree)
        assert find_message("ar", "page.sent", english, tree / "translations") == (english, "en")
    text = catalogue_path("ar", tree / "translations").read_text("utf-8")
    assert text.count("# English then: Sent") == 1
    assert "أُرسلت" in text
    assert state_of("ar", "page.sent", tree / "translations").kind is StateKind.OUT_OF_DATE
    (tree / "consult/pages.py").write_text('say("page.sent", "Sent")')
    save_template(tree)
    update_languages(tree)
    assert find_message("ar", "page.sent", "Sent", tree / "translations") == ("أُرسلت", "ar")


def test_missing_translations_are_told_but_do_not_block(tree: Path) -> None:
    missing = [item for item in check_words(tree) if not item.blocks]
    assert {item.language for item in missing} == {"ar", "ti"}
    assert len(missing) == 2 * 14


@pytest.mark.parametrize(
    "source",
    ['say(code, "English")', 'say("a.b", text)', 'say("a.b", "x" + y)', 'say(f"a.{b}", "English")'],
)
def test_message_that_no_translator_would_see_stops_the_build(source: str) -> None:
    with pytest.raises(MessageNotWrittenOut):
        list(extract_python(BytesIO(source.encode()), None, None, None))
    if not source.startswith("say(f"):
        with pytest.raises(MessageNotWrittenOut):
            list(
                extract_template(BytesIO(f"{{{{ {source.replace('+', '~')} }}}}".encode()), None, None, None)
            )


def test_call_that_passes_a_message_on_is_no_message() -> None:
    assert not list(extract_python(BytesIO(b"say(context, english)"), None, None, None))
    assert not list(extract_template(BytesIO(b"{{ say(q.context, q.text) }}"), None, None, None))
    assert not list(extract_phrases(BytesIO(b"[other]\na = 'b'"), None, None, None))


def test_every_shipped_picture_has_a_word_and_the_pins_have_none() -> None:
    manifest = json.loads((ROOT / "static/symbols/heard/manifest.json").read_text("utf-8"))
    titles = {f"picture.{row['id']}": row["title"] for row in manifest["pictures"]}
    pins = {context for context in titles if context.startswith("picture.pin-")}
    words = {
        item.context: item.english for item in list_messages("en") if item.context.startswith("picture.")
    }
    assert pins
    assert words == {context: title for context, title in titles.items() if context not in pins}


def test_shipped_words_have_nothing_that_blocks() -> None:
    assert [item for item in check_words() if item.blocks] == []


def test_closed_list_holds_the_marks_in_use_and_no_other() -> None:
    assert {mark for message in list_messages("en") for mark in list_marks(message.english)} == MARKS


def test_shipped_catalogues_are_as_update_would_write_them(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "translations", tmp_path / "translations")
    for path in update_languages(tmp_path):
        assert path.read_text("utf-8") == (ROOT / path.relative_to(tmp_path)).read_text("utf-8")


@pytest.mark.parametrize("lang", [code for code in LANGUAGE_CODES if code != "en"])
def test_every_message_is_there_in_every_listed_language(lang: str) -> None:
    assert [message.context for message in list_messages(lang) if not message.state.is_shown] == []


def test_template_text_is_stable_under_writing() -> None:
    assert as_po(extract_all()) == as_po(extract_all())
