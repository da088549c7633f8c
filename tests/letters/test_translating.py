"""What waits for a translator, what comes back, and what a letter with English in it may be called."""

import io
from datetime import date

import pytest
from docx import Document
from flask import Flask
from hypothesis import given, settings
from hypothesis import strategies as st

from letters.correcting import as_quoted
from letters.draft import english_of
from letters.edit import Typed, apply_typed
from letters.read import load_draft
from letters.translating.doubts import find_doubts
from letters.translating.model import (
    Answer,
    State,
    Translator,
    answer_for,
    english_left,
    parts_of,
    with_answers,
)
from letters.translating.parcel import Came, ParcelUnreadable, Unit, hidden, take_in, units_for
from letters.translating.read import load_answers
from letters.translating.word_file import read_docx, write_docx
from letters.translating.xliff import read_xliff, write_xliff
from store.work import Store
from tests.dump import dump_text
from tests.factories.desk import Desk, make_desk
from tests.factories.letter import make_letter
from wording.model import MessageState, StateKind

AMINA = Translator("Amina Saleh", "Clear Words", date(2026, 11, 20))
XLIFF_1 = """<?xml version="1.0"?>
<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">
<file original="x" source-language="en" datatype="plaintext"><body>
<trans-unit id="1"><source>You sleep well.</source><target>أنت تنام جيدًا.</target></trans-unit>
</body></file></xliff>"""
UNITS = (Unit("1", "You sleep well."), Unit("2", "Hello {child} & <b>you</b>.", "مرحبا {child}."))
READ = {"docx": (write_docx, read_docx), "xlf": (write_xliff, read_xliff)}


def machine(message: str, english: str) -> MessageState:
    """Everything of the product is a machine's draft."""
    return MessageState(StateKind.MACHINE)


def test_own_sentences_wait_and_what_the_child_wrote_stays_theirs() -> None:
    letter = make_letter("ar")
    parts = {part.english or part.words: part for part in parts_of(letter, {}, {}, machine)}
    assert parts["You sleep well."].state is State.WAITS
    assert parts["“ኣነ ስእሊ”"].state is State.OWN
    assert {part.state for part in parts.values()} == {State.WAITS, State.OWN, State.MACHINE}
    assert "You sleep well." in [line.text for line in english_left(letter)]


def test_heading_that_somebody_wrote_waits_and_goes_to_the_translator() -> None:
    letter = make_letter("ar")
    english = english_of(letter, make_letter())
    letter, english = apply_typed(
        letter, english, {"title": Typed("", "Your summer"), "going_well": Typed("", "Good things")}
    )
    parts = parts_of(letter, english, {}, machine)
    waiting = {part.line_id: part.english for part in parts if part.state is State.WAITS}
    assert {"title": "Your summer", "going_well": "Good things"}.items() <= waiting.items()
    assert {"Your summer", "Good things"} <= {unit.english for unit in units_for(parts, "Robin")}
    made, _ = with_answers(letter, english, {"Your summer": Answer("صيفك", AMINA)})
    assert (made.title.text, made.title.lang) == ("صيفك", "ar")


def test_finished_words_stand_in_the_letter_and_drafts_do_not() -> None:
    letter = make_letter("ar")
    answers = {
        "You sleep well.": Answer("أنت تنام جيدًا.", AMINA),
        "You miss your brother.": Answer("تشتاق", AMINA, done=False),
    }
    made, english = with_answers(letter, {}, answers)
    texts = {line.text: line.lang for line in made.sentences}
    assert texts["أنت تنام جيدًا."] == "ar"
    assert texts["You miss your brother."] == "en"
    states = {part.english: part for part in parts_of(made, english, answers, machine)}
    assert states["You sleep well."].told == "translated by Amina Saleh, Clear Words, 20 November 2026"
    assert states["You miss your brother."].state is State.DRAFT


def test_a_quotation_has_the_words_of_what_it_quotes() -> None:
    given = {"You sleep well.": Answer("تنام جيدا.", Translator("Amina"), done=True)}
    found = answer_for(given, "“You sleep well.”")
    assert found is not None
    assert found.words == "“تنام جيدا.”"
    assert answer_for(given, "“You run.”") is None


def test_a_quotation_of_what_quotes_somebody_has_its_words_too() -> None:
    english = "You said “I sleep well”."
    given = {english: Answer("قلت “أنام جيدا”.", Translator("Amina"), done=True)}
    found = answer_for(given, as_quoted(english))
    assert found is not None
    assert found.words == "“قلت ‘أنام جيدا’.”"


@pytest.mark.parametrize("kind", READ)
def test_a_parcel_comes_back_as_it_went(kind: str) -> None:
    write, read = READ[kind]
    assert read(write(UNITS, "ar")).units == UNITS


def _words_in(data: bytes) -> str:
    return "".join(part.text or "" for part in Document(io.BytesIO(data)).element.iter())


@pytest.mark.parametrize("kind", READ)
def test_a_parcel_holds_no_more_of_the_child_than_its_sentences(kind: str) -> None:
    letter = make_letter("ar", going_well=("Robin sleeps well.",))
    units = units_for(parts_of(letter, {}, {}, machine), "Robin")
    assert Unit("1", "It was lovely to see your drawings.") in units
    data = READ[kind][0](units, "ar")
    seen = data.decode() if kind == "xlf" else _words_in(data)
    assert "{child} sleeps well." in seen
    for name in ("Robin", "Noor Calder", "ኣነ"):
        assert name not in seen.replace("Noor Calder's", "")


@pytest.mark.parametrize(
    ("name", "english", "goes_out"),
    [
        ("Mo", "You see Mum every Monday.", "You see Mum every Monday."),
        ("Mo", "Mo, it is Mo’s day.", "{child}, it is {child}’s day."),
        ("May", "May, you go to Wales in May.", "{child}, you go to Wales in May."),
        ("Sam", "Sam and Samira play.", "{child} and Samira play."),
        ("Tom", "Tomorrow Tom sees Tommy.", "Tomorrow {child} sees Tommy."),
        ("Will", "Will you see your mum? Well done, Will!", "Will you see your mum? Well done, {child}!"),
        ("Ann", "Ann sees Mary-Ann.", "{child} sees Mary-Ann."),
        ("Zoë", "Zoë’s cat", "{child}’s cat"),
    ],
)
def test_the_mark_stands_for_the_childs_name_and_for_no_word_that_is_spelt_so(
    name: str, english: str, goes_out: str
) -> None:
    assert hidden(english, name) == goes_out


def test_a_month_comes_back_as_the_month_it_was() -> None:
    letter = make_letter("ar", going_well=("May, you go to Wales in May.",))
    parts = parts_of(letter, {}, {}, machine)
    assert "{child}, you go to Wales in May." in {unit.english for unit in units_for(parts, "May")}
    came = Came((Unit("1", "{child}, you go to Wales in May.", "{child}، تذهب إلى ويلز في مايو."),))
    taken = take_in(came, parts, AMINA, "May", "ar", ("May",))
    (answer,) = taken.answers.values()
    assert (answer.done, taken.unknown) == (True, ())
    assert "May" in answer.words
    assert "في مايو" in answer.words


def test_the_word_file_says_its_language_and_direction_and_takes_the_translators_name() -> None:
    file = Document(io.BytesIO(write_docx(UNITS, "ar")))
    assert "w:bidi" in file.tables[1].rows[2].cells[2]._tc.xml
    for row, text in zip(file.tables[0].rows, ("Amina Saleh", "Clear Words", "2026-11-20"), strict=True):
        row.cells[1].text = text
    kept = io.BytesIO()
    file.save(kept)
    came = read_docx(kept.getvalue())
    assert (came.name, came.agency, came.on) == ("Amina Saleh", "Clear Words", "2026-11-20")


def test_xliff_1_2_is_read_too() -> None:
    assert read_xliff(XLIFF_1.encode()).units == (Unit("1", "You sleep well.", "أنت تنام جيدًا."),)


@pytest.mark.parametrize("data", [b"", b"PK\3\4", b"<a/>", b"<!DOCTYPE x [<!ENTITY e 'e'>]><x>&e;</x>"])
def test_a_file_that_is_none_of_ours_is_refused_in_words(data: bytes) -> None:
    for read in (read_docx, read_xliff):
        with pytest.raises(ParcelUnreadable):
            read(data)


@given(st.binary(max_size=300))
@settings(max_examples=40)
def test_any_bytes_are_refused_or_read(data: bytes) -> None:
    for read in (read_docx, read_xliff):
        try:
            read(data)
        except ParcelUnreadable:
            continue


@pytest.mark.parametrize(
    ("english", "words", "says"),
    [
        ("Dana comes on 8 January.", "Dana تأتي في ٨ يناير.", ""),
        ("Dana comes on 8 January.", "Dana تأتي في 9 يناير.", "number 8"),
        ("You see Mum on 3 March.", "ترى أمك في 13 مارس.", "number 3 is missing"),
        ("You see Mum 2 times.", "ترى أمك 12 مرة.", "number 12 is not in the English"),
        ("You have a friend called Mina.", "لديك صديقة اسمها Mina عمرها 5 سنوات.", "number 5"),
        ("You have three cats.", "لديك 3 قطط.", ""),
        ("It is at three.", "الساعة 3.", ""),
        ("Ring 01632 960 111.", "اتصل على 01632960111.", ""),
        ("You see Mum on Saturday.", "ترى أمك يوم الأحد.", "another weekday"),
        ("You see Mum on Saturday.", "ترى أمك يوم السبت.", ""),
        ("You see Mum.", "ترى <b>أمك</b>.", "“<”"),
        ("Dana comes.", "دانا تأتي.", "name Dana"),
        ("Hello {child}.", "مرحبا.", "{child} is missing"),
        ("You sleep.", "You sleep.", "still the English"),
        ("You sleep.", "Anta tanam.", "letters of this language"),
    ],
)
def test_numbers_names_and_marks_are_looked_at(english: str, words: str, says: str) -> None:
    doubts = find_doubts(english, words, "ar", ("Dana",))
    assert any(says in doubt for doubt in doubts) if says else not doubts


def test_words_with_a_doubt_come_in_as_drafts_and_changed_sentences_are_left_out() -> None:
    letter = make_letter("ar", going_well=("You sleep well.", "Robin has 3 cats."))
    parts = parts_of(letter, {}, {}, machine)
    units = (
        Unit("1", "You sleep well.", "أنت تنام جيدًا."),
        Unit("2", "{child} has 3 cats.", "{child} لديه قطط."),
        Unit("3", "Changed since.", "تغير"),
    )
    taken = take_in(Came(units), parts, AMINA, "Robin", "ar", ("Robin",))
    assert taken.answers["You sleep well."].done
    assert not taken.answers["Robin has 3 cats."].done
    assert "Robin" in taken.answers["Robin has 3 cats."].words
    assert taken.unknown == ("Changed since.",)


class Translating:
    """A draft letter in Arabic at the desk."""

    def __init__(self, app: Flask, store: Store):
        self.store = store
        self.desk: Desk = make_desk(app, reads="ar", speaks="ar")
        self.page = f"/desk/reviews/{self.desk.review.id}/letter/translation"
        self.desk.browser.get(self.page.removesuffix("/translation"))
        self.desk.browser.send("main form", lang="ar", kind="easy")

    def hash_of(self, english: str) -> str:
        """The field for a sentence."""
        rows = self.desk.browser.soup.select(".both-row")
        row = next(row for row in rows if english in row.get_text())
        return str(row.select_one("textarea")["name"]).removeprefix("words-")  # type: ignore[index]


def test_two_columns_take_words_with_the_translators_name_and_say_what_waits(
    app: Flask, store: Store
) -> None:
    at = Translating(app, store)
    browser = at.desk.browser
    assert "cannot be approved as a translated letter" in browser.text
    browser.get(at.page)
    field = at.hash_of("You sleep well.")
    words = {f"words-{field}": "أنت تنام جيدًا."}
    browser.send("#columns", 400, "button[value=done]", **words)
    assert "Please write the translator" in browser.text
    browser.send("#columns", 200, "button[value=done]", name="Amina Saleh", agency="Clear Words", **words)
    assert "translated by Amina Saleh, Clear Words" in browser.text
    with store.begin(write=False):
        draft = load_draft(at.desk.review.id, at.desk.child.id)
        assert "أنت تنام جيدًا." in [line.text for line in draft.letter.sentences]
        answers = load_answers(at.desk.review.id, at.desk.child.id, "ar")
        assert answers["You sleep well."].by.name == "Amina Saleh"
    assert "Amina" not in dump_text(store)


def test_a_file_goes_out_and_comes_back(app: Flask, store: Store) -> None:
    at = Translating(app, store)
    browser = at.desk.browser
    answer = browser.client.get(f"{at.page}.xlf")
    assert at.desk.child.called not in answer.text
    assert "to-translate-ar.xlf" in answer.headers["Content-Disposition"]
    units = read_xliff(answer.data).units
    back = write_xliff(tuple(Unit(u.number, u.english, f"كلمات {u.english}") for u in units), "ar")
    browser.get(at.page)
    browser.post(f"{at.page}/back", {"name": "Amina Saleh", "file": (io.BytesIO(back), "back.xlf")})
    assert "Every sentence has its words." in browser.text
    browser.get(at.page.removesuffix("/translation"))
    assert "cannot be approved as a translated letter" not in browser.text
