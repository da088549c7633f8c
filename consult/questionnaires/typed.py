"""What was typed on the page of one question or of whom is asked, as content. Pure; refuses nothing.

In: a posted form as lists of strings, and the question as it stood. Out: the question as typed; the checks
say afterwards what is wrong with it, so that nothing typed is lost.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from consult.questionnaires.edit import new_code
from consult.questions.answer import clean_words
from consult.questions.cards import MOST_CARDS, MOST_PUT
from consult.questions.kinds import KINDS, sentence

Fields = Mapping[str, Sequence[str]]
ROWS = {"place_cards": MOST_PUT, "order": MOST_PUT, "faces": 5, "how_much": 4}  # cards that a kind can have
PLACES = 3
CONDITIONS = 3
LONGEST_KEPT = 4000  # characters of one field; `faults` says where a text is too long for a child
NO_CARDS = ("own_words", "draw", "say_it", "photo")
TEXTS = ("words", "easy", "pictures", "help", "picture")
AGREED = "agreed"  # of `each`: asked once for each thing that was agreed last time
YES_OR_NO = ("pictures_only", "came_alone", "first_review", "leaving_care")


def one_of(fields: Fields, name: str) -> str:
    """The first value of a field as one line, without control characters."""
    return " ".join(clean_words(next(iter(fields.get(name, ())), "")).split())[:LONGEST_KEPT]


def rows_of(kind: str) -> int:
    """How many cards the page offers for a kind of answer."""
    return 0 if kind in NO_CARDS else ROWS.get(kind, MOST_CARDS)


def typed_question(fields: Fields, before: Mapping[str, Any]) -> dict[str, Any]:
    """A question as it was typed, in the place of the one before. Its code stays."""
    kind = one_of(fields, "kind")
    options, option_rows = _rows(fields, "card", ("text", "words", "picture"))
    places, place_rows = _rows(fields, "place", ("text", "picture"))
    question = {key: before[key] for key in ("code", "retired") if key in before}
    question |= {name: one_of(fields, name) for name in TEXTS}
    question |= {
        "kind": kind if kind in KINDS else str(before.get("kind", "own_words")),
        "topic": one_of(fields, "topic"),
        "alone": bool(one_of(fields, "alone")),
        "each": AGREED if one_of(fields, "each") else "",
        "alerts": _alerts(fields, option_rows, place_rows),
        "option": options,
        "place": places,
        "starters": [code for code in sentence.STARTERS if code in fields.get("starters", ())],
        "when": _conditions(fields),
        "asked": typed_asked(fields),
    }
    return tidy(question)


def tidy(question: dict[str, Any]) -> dict[str, Any]:
    """The same without what its kind of answer has no use for, and without what is empty."""
    kind = question["kind"]
    if kind in NO_CARDS:
        question |= {"option": [], "alerts": []}
    if kind != "place_cards":
        question |= {"place": []}
        question["alerts"] = [one for one in question["alerts"] if ":" not in one]
    if kind != "sentence":
        question |= {"starters": []}
    empty = ("option", "place", "starters", "when", "help", "asked", "each")
    return {key: value for key, value in question.items() if value or key not in empty}


def typed_asked(fields: Fields) -> dict[str, Any]:
    """Whom to ask, as ticked; empty for everybody."""
    asked: dict[str, Any] = {}
    for name in ("ages", "lives"):
        if fields.get(name):
            asked[name] = list(fields[name])
    for name in YES_OR_NO:
        if one_of(fields, name) in ("yes", "no"):
            asked[name] = one_of(fields, name) == "yes"
    return asked


def _rows(fields: Fields, head: str, names: Sequence[str]) -> tuple[list[dict[str, Any]], dict[str, str]]:
    """The rows that hold anything, each with its code, and row number -> code. A new row gets a code."""
    counted = one_of(fields, f"{head}s")
    count = int(counted) if counted.isdecimal() and len(counted) < 9 else 0
    rows: list[dict[str, Any]] = []
    by_row: dict[str, str] = {}
    numbers = [str(number) for number in range(min(count, MOST_CARDS + 1))]
    taken = {one_of(fields, f"{head}-{number}-code") for number in numbers} | set(sentence.STARTERS)
    for number in numbers:
        row = {name: one_of(fields, f"{head}-{number}-{name}") for name in names}
        if not any(row.values()):
            continue
        code = one_of(fields, f"{head}-{number}-code") or new_code(row["text"] or head, taken)
        taken.add(code)
        by_row[number] = code
        rows.append({"code": code} | {name: value for name, value in row.items() if value or name != "words"})
    return rows, by_row


def _alerts(fields: Fields, cards: Mapping[str, str], places: Mapping[str, str]) -> list[str]:
    """The codes that tell that a child may not be safe: "card", or "card:place"."""
    found = []
    for number, card in cards.items():
        for ticked in fields.get(f"card-{number}-alert", ()):
            if ticked == "yes":
                found.append(card)
            elif ticked in places:
                found.append(f"{card}:{places[ticked]}")
    return found


def _conditions(fields: Fields) -> list[dict[str, Any]]:
    """What must have been answered before. One whose question was chosen and nothing ticked yet stays."""
    found: list[dict[str, Any]] = []
    for number in range(CONDITIONS):
        question = one_of(fields, f"when-{number}-question")
        if question:
            found.append({"question": question, "any": list(fields.get(f"when-{number}-any", ()))})
    return found
