"""One question of an XLSForm as our own content. Pure.

In: a row, or the rows of a group that we write for a board or a sentence. Out: `Made`: content for
`parse_bank`, its words in other languages, and how later conditions may name its answers. Raises Unsaid
with the reason.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from consult.questions.bank import parse_bank
from consult.questions.checks import ONE_ANSWER, ONLY_WORDS
from consult.questions.kinds import KINDS
from consult.questions.model import Condition, QuestionnaireBroken
from consult.questions.xlsform.choices import SHEET, Choice, cleaned
from consult.questions.xlsform.codes import Codes
from consult.questions.xlsform.conditions import Source
from consult.questions.xlsform.headers import ENGLISH, Texts
from consult.questions.xlsform.helped import joined_help
from consult.questions.xlsform.kinds import DRAWN, RowType
from consult.questions.xlsform.media import left_behind
from consult.questions.xlsform.model import Notes, Row, Unsaid
from consult.questions.xlsform.pictures import FOR_CARD, FOR_QUESTION, Pictures

SURVEY = "survey"
WAYS = ("words", "easy", "pictures")
YES = ("yes", "true", "true()", "1")
_NOT_KEPT = {
    "constraint": "its limits on what may be answered did not come in",
    "default": "the answer chosen beforehand did not come in: nothing is ever chosen for a child",
    "calculation": "what it works out did not come in",
    "guidance_hint": "its words for an interviewer did not come in",
}


@dataclass(frozen=True)
class Asking:
    """What every row needs."""

    texts: Texts
    lists: Mapping[str, list[Choice]]
    pictures: Pictures
    notes: Notes


@dataclass(frozen=True)
class Rough:
    """A question as it stands in the file; `inside`: the rows of its group."""

    number: int
    row: Row
    name: str
    type: RowType
    inside: tuple[tuple[int, Row, RowType], ...] = ()


@dataclass
class Made:
    """A question made of it."""

    content: dict[str, Any]
    words: dict[str, dict[str, str]] = field(default_factory=dict)
    sources: dict[str, Source | str] = field(default_factory=dict)

    def say(self, context: str, texts: Mapping[str, str]) -> None:
        """Keep these texts in every language but English, which is in the content."""
        for language, text in texts.items():
            if language != ENGLISH and text:
                self.words.setdefault(language, {})[context] = text


def question_of(
    asking: Asking, rough: Rough, code: str, topic: str, when: tuple[Condition, ...],
    notes: list[dict[str, str]],
) -> Made:  # fmt: skip
    """The question. Raises Unsaid."""
    texts, row = asking.texts, rough.row
    if texts.one(row, "choice_filter"):
        raise Unsaid("its answers depend on an earlier answer (choice_filter)")
    if texts.one(row, "read_only").lower() in YES:
        raise Unsaid("it cannot be answered (read_only)")
    made = Made({"code": code, "topic": topic, "kind": _kind(asking, rough)})
    _say_question(asking, rough, made, notes)
    _add_cards(asking, rough, made)
    made.content |= _ours(asking, rough, made.content["kind"])
    made.content["when"] = [{"question": one.question, "any": sorted(one.any_of)} for one in when]
    try:
        parse_bank({"id": "one", "version": 1, "question": [made.content]})
    except QuestionnaireBroken as why:
        raise Unsaid(str(why).removeprefix(f"{code}: ")) from None
    _note_changes(asking, rough)
    return made


def _kind(asking: Asking, rough: Rough) -> str:
    ours = asking.texts.one(rough.row, "heard_kind")
    return ours if ours in KINDS else rough.type.kind


def _say_question(asking: Asking, rough: Rough, made: Made, notes: list[dict[str, str]]) -> None:
    texts, code = asking.texts, made.content["code"]

    def find(what: str) -> dict[str, str]:
        return cleaned(texts.of(rough.row, what), SURVEY, rough.number, rough.name, asking.notes)

    label = find("label")
    if not label.get(ENGLISH):
        raise Unsaid("it has no English words")
    for way in WAYS:
        own = label if way == "words" else find(f"heard_{way}")
        # What we wrote ourselves says each way by itself; in others' files one text serves for all three.
        said = {ENGLISH: label[ENGLISH]} | own if asking.notes.ours else label | own
        made.content[way] = said[ENGLISH]
        made.say(f"question.{code}.{way}", said)
    helped = joined_help([*notes, *filter(None, [find("hint")])])
    made.content["help"] = helped.texts.get(ENGLISH, "")
    if made.content["help"]:
        made.say(f"question.{code}.help", helped.texts)
    for why in helped.told(texts):
        asking.notes.change(SURVEY, rough.number, rough.name, why)
    made.content["picture"] = _picture(
        asking, rough.number, rough.row, rough.name, label[ENGLISH], FOR_QUESTION
    )


def _add_cards(asking: Asking, rough: Rough, made: Made) -> None:
    code, name = made.content["code"], rough.name
    if rough.type.kind == "place_cards":
        _add_board(asking, rough, made)
        return
    inside = next((one for one in rough.inside if asking.texts.one(one[1], "heard_code") == "cards"), None)
    listed = inside[2].choices if inside else rough.type.choices
    if not listed and not rough.inside:
        made.sources[name] = "which is answered in words"
        return
    choices = asking.lists.get(listed)
    if choices is None:
        raise Unsaid(f"its list of answers “{listed}” is not on the sheet “choices”")
    codes = Codes(())
    made.content["option"] = [_card(asking, one, codes, code, made) for one in choices]
    named = asking.texts.one(inside[1], "name") if inside else name
    made.sources[named] = Source(code, codes.by_name, made.content["kind"] in ONE_ANSWER)


def _card(asking: Asking, choice: Choice, codes: Codes, question: str, made: Made) -> dict[str, str]:
    code = codes.give(choice.name)
    made.say(f"option.{question}.{code}", choice.label)
    made.say(f"option.{question}.{code}.words", choice.words)
    picture, why = asking.pictures.choose(choice.picture, choice.image, choice.label[ENGLISH], FOR_CARD)
    if why:
        asking.notes.change(SHEET, choice.row, choice.name, why)
    for left in choice.left_behind:
        asking.notes.change(SHEET, choice.row, choice.name, left)
    text = {"code": code, "picture": picture, "text": choice.label[ENGLISH]}
    return text | ({"words": choice.words[ENGLISH]} if choice.words.get(ENGLISH) else {})


def _add_board(asking: Asking, rough: Rough, made: Made) -> None:
    """Cards are the rows of the group, places the answers of their list."""
    texts, question = asking.texts, made.content["code"]
    codes = Codes(())
    cards = []
    places: list[Choice] = []
    for number, row, what in rough.inside:
        name = texts.one(row, "name")
        code = codes.give(texts.one(row, "heard_code") or name)
        places = list(asking.lists.get(what.choices, ()))
        label = cleaned(texts.of(row, "label"), SURVEY, number, name, asking.notes)
        words = cleaned(texts.of(row, "heard_words"), SURVEY, number, name, asking.notes)
        image = texts.one(row, "media::image")
        left = left_behind(texts, row, image)
        choice = Choice(number, code, label, words, image, texts.one(row, "heard_picture"), left)
        if not label.get(ENGLISH):
            raise Unsaid(f"its card in row {number} has no English words")
        cards.append(_card(asking, choice, Codes(()), question, made))
        placed = {one.name: f"{code}:{one.name}" for one in places}
        made.sources[name] = Source(question, placed, only_one=True)
    made.content["option"] = cards
    made.content["place"] = [
        {"code": one.name, "text": one.label[ENGLISH], "picture": _of_choice(asking, one)} for one in places
    ]
    for one in places:
        made.say(f"place.{question}.{one.name}", one.label)


def _of_choice(asking: Asking, choice: Choice) -> str:
    return asking.pictures.choose(choice.picture, choice.image, choice.label[ENGLISH], FOR_CARD)[0]


def _picture(asking: Asking, number: int, row: Row, name: str, words: str, otherwise: str) -> str:
    ours, image = asking.texts.one(row, "heard_picture"), asking.texts.one(row, "media::image")
    picture, why = asking.pictures.choose(ours, image, words, otherwise)
    if why:
        asking.notes.change(SURVEY, number, name, why)
    return picture


def _ours(asking: Asking, rough: Rough, kind: str) -> dict[str, Any]:
    """What our own columns say; for others' files: nobody's secret, no alert, and who can answer it."""
    one = asking.texts.one
    asked: object = "all"
    if one(rough.row, "heard_asked"):
        try:
            asked = json.loads(one(rough.row, "heard_asked"))
        except ValueError:
            raise Unsaid("whom it is asked (heard_asked) cannot be read") from None
    elif kind in ONLY_WORDS:
        asked = {"pictures_only": False}
        why = "children who use pictures only are not asked it: it can only be answered in words"
        asking.notes.change(SURVEY, rough.number, rough.name, why)
    return {
        "asked": asked,
        "alone": one(rough.row, "heard_alone").lower() in YES,
        "alerts": one(rough.row, "heard_alerts").split(),
        "each": one(rough.row, "heard_each"),
        "starters": one(rough.row, "heard_starters").split(),
    }


def _note_changes(asking: Asking, rough: Rough) -> None:
    texts, row = asking.texts, rough.row
    found = [rough.type.change] if rough.type.change else []
    if texts.one(row, "required").lower() in YES:
        found.append("it must be answered there; here a child can always skip")
    found += [*not_kept(texts, row), *left_behind(texts, row, texts.one(row, "media::image"))]
    for why in found:
        asking.notes.change(SURVEY, rough.number, rough.name, why)


def not_kept(texts: Texts, row: Row) -> list[str]:
    """What a row asks for that ours cannot do, one sentence for each."""
    laid_out = " ".join(one for one in texts.one(row, "appearance").split() if one.lower() not in DRAWN)
    is_ours = texts.one(row, "heard_kind")
    found = [f"how it is laid out there (“{laid_out}”) did not come in"] if laid_out and not is_ours else []
    return found + [why for what, why in _NOT_KEPT.items() if texts.one(row, what)]
