"""A questionnaire as an XLSForm file that survey tools open and that comes back in as it was. Pure.

In: a `Questionnaire`, the names of recordings where there are some. Out: the bytes of an .xlsx. Labels,
hints, pictures and sounds stand per language; what XLSForm has no column for stands in columns of our own
(`heard_...`), which other tools leave alone. Every cell is text: nothing in a questionnaire can become a
formula.
"""

import io
import json
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from itertools import groupby
from typing import Any

from openpyxl import Workbook
from openpyxl.cell.cell import WriteOnlyCell

from children.model import Way
from consult.questions.content import asked_content
from consult.questions.kinds.sentence import STARTERS, starters_of
from consult.questions.model import Message, Question
from consult.questions.own_file import Questionnaire
from consult.questions.xlsform.conditions import relevant_of
from consult.questions.xlsform.headers import ENGLISH, OURS, column_name

TYPES = {
    "choose_one": "select_one",
    "faces": "select_one",
    "how_much": "select_one",
    "choose_some": "select_multiple",
    "people": "select_multiple",
    "order": "rank",
    "own_words": "text",
    "draw": "image",
    "photo": "image",
    "say_it": "audio",
}
BEGINNING = "How does the sentence begin?"
CARDS = "Which cards come after it?"
_NOT_XML = re.compile("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\ud800-\\udfff\\ufffe\\uffff]")

Recording = Callable[[str, Message], str]  # a language, a message -> the name of a recording's file, or ""
Line = dict[str, str]


def no_recording(language: str, message: Message) -> str:
    """There is none."""
    return ""


@dataclass
class Form:
    """The sheets while they are filled."""

    questionnaire: Questionnaire
    recording: Recording
    survey: list[Line] = field(default_factory=list)
    choices: list[Line] = field(default_factory=list)
    names: dict[str, str] = field(default_factory=dict)
    used: set[str] = field(default_factory=set)

    def name(self, wanted: str) -> str:
        """A name that no row has yet."""
        name, at = wanted, 2
        while name in self.used:
            name, at = f"{wanted}_{at}", at + 1
        self.used.add(name)
        return name

    def said(self, what: str, message: Message) -> Line:
        """A message in every language that it is in."""
        context, english = message
        texts = {ENGLISH: english} | {
            lang: words[context] for lang, words in self.questionnaire.words.items() if context in words
        }
        return {column_name(what, lang): text for lang, text in texts.items()}

    def shown(self, picture: str, message: Message) -> Line:
        """A picture and its recordings, per language."""
        languages = (ENGLISH, *self.questionnaire.words)
        found = {column_name("media::image", lang): f"{picture}.png" for lang in languages}
        heard = {column_name("media::audio", lang): self.recording(lang, message) for lang in languages}
        return found | {column: name for column, name in heard.items() if name} | {"heard_picture": picture}


def write_xlsform(questionnaire: Questionnaire, recording: Recording = no_recording) -> bytes:
    """The file."""
    form = Form(questionnaire, recording)
    titles = {one.code: one for one in questionnaire.bank.topics}
    for code, questions in groupby(questionnaire.bank.questions, key=lambda one: one.topic):
        topic = titles.get(code)
        if topic is not None:
            heading = form.said("label", topic.message) | {"heard_kind": "topic", "heard_code": code}
            form.survey.append({"type": "begin_group", "name": form.name(f"topic_{code}")} | heading)
        for one in questions:
            _add_question(form, one)
        if topic is not None:
            form.survey.append({"type": "end_group"})
    return _saved(form)


def _add_question(form: Form, question: Question) -> None:
    name = form.names[question.code] = form.name(question.code)
    line = {"name": name} | _about(form, question)
    if question.kind == "place_cards":
        _add_board(form, question, line)
    elif question.kind == "sentence":
        _add_sentence(form, question, line)
    else:
        appearance = {"appearance": "draw"} if question.kind == "draw" else {}
        listed = f"{TYPES[question.kind]} {name}" if question.options else TYPES[question.kind]
        form.survey.append({"type": listed} | line | appearance)
        _add_list(form, question, name)


def _about(form: Form, question: Question) -> Line:
    words = question.message(Way.WORDS)
    line = form.said("label", words) | form.shown(question.picture, words)
    for way in (Way.EASY, Way.PICTURES):
        line |= form.said(f"heard_{way.value}", question.message(way))
    if question.help:
        line |= form.said("hint", question.help_message)
    said = {
        "relevant": relevant_of(question.when, form.questionnaire.bank, form.names),
        "heard_kind": question.kind,
        "heard_code": question.code,
        "heard_topic": question.topic,
        "heard_asked": json.dumps(asked_content(question.asked)),
        "heard_alone": "yes" if question.alone else "",
        "heard_alerts": " ".join(sorted(question.alerts)),
        "heard_each": question.each,
        "heard_starters": " ".join(question.starters),
    }
    return line | {column: text for column, text in said.items() if text}


def _add_list(form: Form, question: Question, name: str) -> None:
    for option in question.options:
        card = form.said("label", question.option_message(option))
        card |= form.shown(option.picture, question.option_message(option))
        if option.words:
            card |= form.said("heard_words", question.option_message(option, Way.WORDS))
        form.choices.append({"list_name": name, "name": option.code} | card)


def _add_board(form: Form, question: Question, line: Line) -> None:
    """A group with a row for each card; the places are the answers of each."""
    form.survey.append({"type": "begin_group", "appearance": "field-list"} | line)
    listed = form.name(f"{question.code}_places")
    for option in question.options:
        name = form.names[f"{question.code}:{option.code}"] = form.name(f"{question.code}__{option.code}")
        card = form.said("label", question.option_message(option))
        card |= form.shown(option.picture, question.option_message(option))
        if option.words:
            card |= form.said("heard_words", question.option_message(option, Way.WORDS))
        form.survey.append({"type": f"select_one {listed}", "name": name, "heard_code": option.code} | card)
    form.survey.append({"type": "end_group"})
    for place in question.places:
        message = question.place_message(place)
        said = form.said("label", message) | form.shown(place.picture, message)
        form.choices.append({"list_name": listed, "name": place.code} | said)


def _add_sentence(form: Form, question: Question, line: Line) -> None:
    """A group: how it begins, and which cards come after. In XLSForm the order of the cards is lost."""
    form.survey.append({"type": "begin_group", "appearance": "field-list"} | line)
    begins, cards = form.name(f"{question.code}__begins"), form.name(f"{question.code}__cards")
    form.names[f"{question.code}:"] = cards
    label = column_name("label", ENGLISH)
    begins_row = {"type": f"select_one {begins}", "name": begins, label: BEGINNING, "heard_code": "begins"}
    form.survey.append(begins_row)
    form.survey.append(
        {"type": f"select_multiple {cards}", "name": cards, label: CARDS, "heard_code": "cards"}
    )
    form.survey.append({"type": "end_group"})
    for code in starters_of(question):
        message, picture = STARTERS[code]
        said = form.said("label", message) | form.shown(picture, message)
        form.choices.append({"list_name": begins, "name": code} | said)
    _add_list(form, question, cards)


def _saved(form: Form) -> bytes:
    bank = form.questionnaire.bank
    book = Workbook(write_only=True)
    settings = {
        "form_title": bank.title or bank.id,
        "form_id": bank.id,
        "version": str(bank.version),
        "default_language": column_name("", ENGLISH).removeprefix("::"),
        "heard_version": "1",
        "heard_title": bank.title,
        "heard_asked": json.dumps(asked_content(bank.asked)),
    }
    topics = [
        {"name": one.code} | form.said("label", one.message) | {"heard_picture": one.picture}
        for one in bank.topics
    ]
    languages = (ENGLISH, *form.questionnaire.words)
    _fill(book.create_sheet("survey"), form.survey, ("type", "name"), languages)
    _fill(book.create_sheet("choices"), form.choices, ("list_name", "name"), languages)
    _fill(book.create_sheet("settings"), [settings], ("form_title",), ())
    _fill(book.create_sheet("heard_topics"), topics, ("name",), languages)
    made = io.BytesIO()
    book.save(made)
    return made.getvalue()


def _fill(sheet: Any, lines: list[Line], first: Iterable[str], languages: Iterable[str]) -> None:
    columns = _columns(lines, first, languages)
    for number, column in enumerate(columns, start=1):
        sheet.column_dimensions[_letters(number)].width = (
            44 if column.startswith(("label", "hint", *OURS)) else 18
        )
    sheet.freeze_panes = "A2"
    sheet.append([_cell(sheet, column) for column in columns])
    for line in lines:
        sheet.append([_cell(sheet, line.get(column, "")) for column in columns])


def _columns(lines: list[Line], first: Iterable[str], languages: Iterable[str]) -> list[str]:
    """Every column that has something, labels in every language, our own columns last."""
    labels = [column_name("label", lang) for lang in languages]
    found = dict.fromkeys([*first, *labels, *(column for line in lines for column in line)])
    return sorted(found, key=lambda column: column.startswith("heard_"))


def _letters(number: int) -> str:
    letters = ""
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def _cell(sheet: Any, text: str) -> Any:
    if not text:
        return None
    cell: Any = WriteOnlyCell(sheet, value="text")
    cell._value, cell.data_type = _NOT_XML.sub("", text), "s"
    return cell
