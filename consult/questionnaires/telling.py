"""What a draft changes, in sentences for the desk. Pure.

In: the content before and after. Out: one sentence a change, in the order of the questions.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from consult.questionnaires.content import is_closed
from consult.questionnaires.edit import asked_part
from consult.questionnaires.model import Content
from consult.questionnaires.words import KINDS, answers_of, whom

TEXTS = {"words": "in words", "easy": "in easy words", "pictures": "with pictures", "help": "its help"}
PARTS = (
    (("option", "place", "starters"), "Other cards in"),
    (("when",), "Something else is waited for by"),
    (("picture",), "Another picture for"),
    (("topic",), "Another topic for"),
    (("each",), "“Asked once for each thing agreed last time” changes for"),
    (("alone",), "“Better alone” changes for"),
)


def tell_changes(before: Content, after: Content) -> list[str]:
    """Everything that a child would notice."""
    return [*_of_whole(before, after), *_of_questions(dict(before), dict(after)), *_of_order(before, after)]


def _of_whole(before: Content, after: Content) -> Iterator[str]:
    if is_closed(before) != is_closed(after):
        yield "Nobody new is asked this any more." if is_closed(after) else "It is asked again."
    if before and whom(before) != whom(after):
        yield f"It asked {whom(before)}; now it asks {whom(after)}."
    if before and before.get("topic") != after.get("topic"):
        yield "Its topics change."
    for lang in sorted({*before.get("words", {}), *after.get("words", {})}):
        if before.get("words", {}).get(lang, {}) != after.get("words", {}).get(lang, {}):
            yield f"Its words in another language change ({lang})."


def _of_questions(before: dict[str, Any], after: dict[str, Any]) -> Iterator[str]:
    old = {one["code"]: one for one in asked_part(before)}
    new = {one["code"]: one for one in asked_part(after)}
    for code, one in new.items():
        if code not in old:
            yield f"New question: “{one.get('easy', '')}”"
        elif one != old[code]:
            yield from _of_one(old[code], one)
    for code, one in old.items():
        if code not in new:
            yield f"Not asked any more: “{one.get('easy', '')}”"


def _of_one(old: Mapping[str, Any], new: Mapping[str, Any]) -> Iterator[str]:
    name = old.get("easy", "")
    for key, said in TEXTS.items():
        if old.get(key, "") != new.get(key, ""):
            yield f"“{old.get(key, '')}” becomes “{new.get(key, '')}” ({said})"
    for keys, said in PARTS:
        if any(_part(old, key) != _part(new, key) for key in keys):
            yield f"{said} “{name}”."
    yield from _of_alerts(old, new)
    if old.get("kind") != new.get("kind"):
        yield f"“{name}” is answered another way: {KINDS.get(str(new.get('kind')), '?')}"
    if whom(old) != whom(new):
        yield f"“{name}” asked {whom(old)}; now it asks {whom(new)}."


def _of_alerts(old: Mapping[str, Any], new: Mapping[str, Any]) -> Iterator[str]:
    """Each card that tells from now on that a child may not be safe, and each that does so no more."""
    before, after = set(old.get("alerts", ())), set(new.get("alerts", ()))
    for question, keys, said in (
        (old, before - after, "tells nobody any more"),
        (new, after - before, "tells now that a child may not be safe"),
    ):
        for key, words in answers_of(question):
            if key in keys:
                yield f"“{words}” {said}, in “{old.get('easy', '')}”."


def _part(question: Mapping[str, Any], key: str) -> Any:
    """A part of a question; what is empty is the same as what is not there."""
    return question.get(key) or None


def _of_order(before: Content, after: Content) -> Iterator[str]:
    old = [one["code"] for one in asked_part(dict(before))]
    new = [one["code"] for one in asked_part(dict(after))]
    if [one for one in old if one in new] != [one for one in new if one in old]:
        yield "The order of the questions changes."
