"""Types of XLSForm and the kinds of answer that they come in as. Pure.

In: a cell of the column `type`. Out: `RowType`. Raises Unsaid with the reason for a type that cannot come in.
"""

import re
from dataclasses import dataclass
from enum import StrEnum

from consult.questions.xlsform.model import Unsaid


class Does(StrEnum):
    """What a row does. QUIET: the form notes something about the device, the time or who fills it in."""

    ASKS = "asks"
    NOTE = "note"
    BEGINS_GROUP = "begin group"
    ENDS_GROUP = "end group"
    BEGINS_REPEAT = "begin repeat"
    ENDS_REPEAT = "end repeat"
    QUIET = "quiet"


@dataclass(frozen=True)
class RowType:
    """What a row does, as which kind it comes in, from which list, and how it is changed by that."""

    does: Does
    kind: str = ""
    choices: str = ""
    change: str = ""


_PLAIN = {
    "text": ("own_words", ""),
    "string": ("own_words", ""),
    "integer": ("own_words", "a whole number is asked for in own words; anything may be written"),
    "int": ("own_words", "a whole number is asked for in own words; anything may be written"),
    "decimal": ("own_words", "a number is asked for in own words; anything may be written"),
    "date": ("own_words", "a day is asked for in own words; anything may be written"),
    "image": ("photo", ""),
    "photo": ("photo", ""),
    "audio": ("say_it", ""),
}
_CHOOSE = {
    "select_one": "choose_one",
    "select1": "choose_one",
    "select one": "choose_one",
    "select one from": "choose_one",
    "select_multiple": "choose_some",
    "select multiple": "choose_some",
    "select multiple from": "choose_some",
    "select all that apply": "choose_some",
    "select all that apply from": "choose_some",
    "rank": "order",
}
_FROM_FILE = ("select_one_from_file", "select_multiple_from_file", "select_one_external")
_STRUCTURE = {
    "begin group": Does.BEGINS_GROUP,
    "end group": Does.ENDS_GROUP,
    "begin repeat": Does.BEGINS_REPEAT,
    "begin loop": Does.BEGINS_REPEAT,
    "end repeat": Does.ENDS_REPEAT,
    "end loop": Does.ENDS_REPEAT,
    "note": Does.NOTE,
}
DRAWN = frozenset({"draw", "annotate"})  # how a picture that is asked for is laid out
_QUIET = (
    *("start", "end", "today", "deviceid", "phonenumber", "simserial", "subscriberid", "username", "email"),
    *("audit", "imei", "start-geopoint", "background-audio", "background-geopoint", "instanceid"),
)
_WHY = {
    "calculate": "it works something out; our questionnaires only ask",
    "hidden": "it is hidden; our questionnaires only ask",
    "geopoint": "it asks where the child is, which we never do",
    "geotrace": "it asks where the child is, which we never do",
    "geoshape": "it asks where the child is, which we never do",
    "barcode": "it reads a barcode, for which there is no kind of answer",
    "video": "it takes a film, for which there is no kind of answer",
    "file": "it takes any file, for which there is no kind of answer",
    "range": "it is a scale of numbers; make it a question “how much” with two to four amounts",
    "time": "it asks for a time of day, for which there is no kind of answer",
    "datetime": "it asks for a day and a time, for which there is no kind of answer",
    "acknowledge": "it asks to agree; our questions can always be skipped",
    "trigger": "it asks to agree; our questions can always be skipped",
    "xml-external": "it reads another file",
    "csv-external": "it reads another file",
}
_HEAD = re.compile(
    r"^(select_one_from_file|select_multiple_from_file|select_one_external|select_one|select_multiple|select1|rank"
    r"|select (?:one|multiple|all that apply) from|select (?:one|multiple|all that apply))\s+(\S.*)$",
    re.I,
)


def type_of(cell: str, appearance: str = "") -> RowType:
    """What a row with this type does. Raises Unsaid."""
    said = re.sub(r"\s+", " ", cell).strip()
    word = said.lower()
    structure = _STRUCTURE.get("begin loop" if word.startswith("begin loop") else word.replace("_", " "))
    if structure is not None:
        return RowType(structure)
    if word in _PLAIN:
        kind, change = _PLAIN[word]
        is_drawn = kind == "photo" and bool(DRAWN & set(appearance.lower().split()))
        return RowType(Does.ASKS, "draw" if is_drawn else kind, change=change)
    if word in _QUIET:
        return RowType(Does.QUIET)
    found = _HEAD.match(said)
    if found:
        return _choice(found[1].lower(), found[2])
    raise Unsaid(_WHY.get(word.replace("_", "-"), _WHY.get(word, f"its type “{said}” is not known here")))


def _choice(head: str, rest: str) -> RowType:
    if head in _FROM_FILE:
        raise Unsaid("its answers stand in another file")
    with_other = re.match(r"^(.*\S)\s+(?:or[ _]other|or specify other)$", rest, re.I)
    name = with_other[1] if with_other else rest
    if name.startswith("${"):
        raise Unsaid("its answers come from an earlier question")
    change = "“other” is not a card of its own: “something else” stands below every question"
    return RowType(Does.ASKS, _CHOOSE[head], name.strip(), change if with_other else "")
