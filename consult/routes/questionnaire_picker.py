"""Choosing a picture within a form of the desk, without losing what was typed.

In: the posted form; its button `pick:<slot>`, `find:<slot>` or `use:<slot>:<concept>`, where a slot is the
name of the field that holds a picture. Out: the form's fields as they are now, and the open picker.
"""

from collections.abc import Callable
from dataclasses import dataclass

from flask import request

from consult.questionnaires.pictures import Found, find_pictures
from web.access import viewer

Fields = dict[str, list[str]]
BUTTON, LOOKED_FOR = "go", "look_for"


@dataclass(frozen=True)
class Picker:
    """The open picker of one slot: what is looked for, and what was found."""

    slot: str
    text: str
    found: list[Found]


def posted() -> Fields:
    """The posted form as lists."""
    return {name: list(values) for name, values in request.form.lists()}


def pressed(fields: Fields) -> tuple[str, str, str]:
    """The button that sent the form in its parts: what, slot or number, concept. "save" where none says."""
    what, _, rest = next(iter(fields.get(BUTTON, ())), "save").partition(":")
    slot, _, concept = rest.partition(":")
    return what, slot, concept


def with_picked(fields: Fields, slot: str, concept: str) -> Fields:
    """The form with this picture in the slot."""
    return fields | {slot: [concept]}


def open_picker(fields: Fields, slot: str, said: str, place: Callable[[str], str] = str) -> Picker:
    """The picker of a slot. `said`: what to look for where nothing was typed. `place`: the slot's name on the
    page that is drawn now, where empty rows were left out."""
    typed = next(iter(fields.get(LOOKED_FOR, ())), "")
    text = (typed if pressed(fields)[0] == "find" else said).strip()[:80]
    return Picker(place(slot), text, find_pictures(viewer().service_id, text))
