"""What one version of a form of the network changes in another, in sentences for the desk. Pure.

In: the content before and after. Out: one sentence a change, in the order of the questions.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from consult.network.form import MARKED
from consult.network.own import Content

KINDS = {
    "own_words": "In words",
    "yes_no": "Yes, no, or I do not know",
    "going": "Three faces: going well, sometimes, not going well",
    "choose_one": "Choose one of several answers",
    "choose_some": "Choose some of several answers",
    "date": "A day",
}
"""What the desk offers for a new question."""
ANSWERED = {
    "own_words": "Answered in words.",
    "choose_one": "One answer is chosen.",
    "choose_some": "As many answers are chosen as are right.",
    "faces": "One of three faces is chosen.",
    "date": "Answered with a day.",
}


def tell_changes(before: Content, after: Content) -> list[str]:
    """Everything that whoever is asked would notice."""
    old, new = _by_code(before), _by_code(after)
    return [
        *(told for code, one in new.items() if code not in old for told in _of_new(one)),
        *(f"Not asked any more: “{one['text']}”" for code, one in old.items() if code not in new),
        *(told for code, one in new.items() if code in old for told in _of_one(old[code], one)),
        *_of_order([code for code in old if code in new], [code for code in new if code in old]),
        *_of_words(before.get("words", {}), after.get("words", {})),
    ]


def _by_code(content: Content) -> dict[str, Mapping[str, Any]]:
    """A question that was taken out and one that was made later may have the same code: the kind tells."""
    return {f"{one['code']} {one.get('kind', '')}": one for one in content["ask"]}


def _of_new(new: Mapping[str, Any]) -> Iterator[str]:
    yield f"New question: “{new['text']}”"
    yield from _of_marks({}, new)


def _of_one(old: Mapping[str, Any], new: Mapping[str, Any]) -> Iterator[str]:
    if old["text"] != new["text"]:
        yield f"“{old['text']}” becomes “{new['text']}”."
    if old.get("help", "") != new.get("help", ""):
        yield f"Other help below “{new['text']}”."
    answers = [[one["text"] for one in each.get("choice", ())] for each in (old, new)]
    if answers[0] != answers[1]:
        yield f"Other answers to “{new['text']}”: {'; '.join(answers[1])}."
    yield from _of_marks(old, new)


def _of_marks(old: Mapping[str, Any], new: Mapping[str, Any]) -> Iterator[str]:
    before = {one["code"] for one in old.get("choice", ()) if one.get(MARKED)}
    for one in new.get("choice", ()):
        if bool(one.get(MARKED)) != (one["code"] in before):
            now = "now raises an alert" if one.get(MARKED) else "raises no alert any more"
            yield f"“{one['text']}” as an answer to “{new['text']}” {now}."


def _of_order(old: list[str], new: list[str]) -> Iterator[str]:
    if old != new:
        yield "The order of the questions changes."


def _of_words(old: Mapping[str, Any], new: Mapping[str, Any]) -> Iterator[str]:
    for lang in sorted({*old, *new}):
        if old.get(lang, {}) != new.get(lang, {}):
            yield f"Its words in another language change ({lang})."
