"""What the desk does to a draft's content: one question put back, moved, retired; topics; whom it asks. Pure.

In: content as plain dicts (a copy that may be changed) and what was typed. Out: the new content. A question's
code is made once and never changes: answers are kept under it.
"""

import hashlib
import json
import re
import unicodedata
from collections.abc import Collection
from typing import Any

from consult.questions.bank import CODE

LONGEST_CODE = 30
PLAIN_ANSWER = {"kind": "own_words", "alone": False, "alerts": []}


class PartMissing(LookupError):
    """The draft has no such question or topic."""


def find_question(content: dict[str, Any], code: str) -> dict[str, Any]:
    """One question of a draft. Raises PartMissing."""
    for one in content.get("question", ()):
        if one.get("code") == code:
            return dict(one)
    raise PartMissing(code)


def put_question(content: dict[str, Any], question: dict[str, Any]) -> dict[str, Any]:
    """The draft with this question in place of the one of its code, or at the end."""
    code = question["code"]
    questions = list(content.get("question", ()))
    known = [one.get("code") for one in questions]
    if code in known:
        questions[known.index(code)] = question
    else:
        questions.append(question)
    return content | {"question": questions}


def move_question(content: dict[str, Any], code: str, by: int) -> dict[str, Any]:
    """The draft with this question one place earlier (-1) or later (1) among those that are asked; at the end
    it stays where it is. Raises PartMissing."""
    find_question(content, code)
    questions = list(content["question"])
    asked = [at for at, one in enumerate(questions) if not one.get("retired") or one["code"] == code]
    here = next(place for place, at in enumerate(asked) if questions[at]["code"] == code)
    there = here + by
    if 0 <= there < len(asked):
        one, other = asked[here], asked[there]
        questions[one], questions[other] = questions[other], questions[one]
    return content | {"question": questions}


def place_question(content: dict[str, Any], code: str, after: str) -> dict[str, Any]:
    """The draft with this question right behind another one; "" puts it before all. Behind one that is not
    there, it stays where it is. Raises PartMissing."""
    question = find_question(content, code)
    others = [one for one in content["question"] if one["code"] != code]
    codes = [one["code"] for one in others]
    if after and after not in codes:
        return content
    at = codes.index(after) + 1 if after else 0
    return content | {"question": [*others[:at], question, *others[at:]]}


def before_question(content: dict[str, Any], code: str) -> str:
    """The code of the question that is asked before this one; "" where it is the first."""
    before = ""
    for one in content.get("question", ()):
        if one["code"] == code:
            break
        before = before if one.get("retired") else one["code"]
    return before


def retire_question(content: dict[str, Any], code: str, *, back: bool = False) -> dict[str, Any]:
    """The draft with this question asked no longer, or again; its code stays taken. Raises PartMissing."""
    question = find_question(content, code)
    question.pop("retired", None)
    return put_question(content, question if back else question | {"retired": True})


def put_topics(content: dict[str, Any], topics: list[dict[str, Any]]) -> dict[str, Any]:
    """The draft with these topics; each new one gets a code."""
    taken = {one["code"] for one in topics if one.get("code")}
    made: list[dict[str, Any]] = []
    for one in topics:
        code = one.get("code") or new_code(one["title"], taken)
        taken.add(code)
        made.append({"code": code, "picture": one["picture"], "title": one["title"]})
    return content | {"topic": made}


def new_question(content: dict[str, Any], text: str, kind: str, topic: str) -> dict[str, Any]:
    """A question that is not in the draft yet, with the same text in each way; the rest is filled in on its
    page."""
    taken = {one.get("code", "") for one in content.get("question", ())}
    texts = dict.fromkeys(("words", "easy", "pictures"), text)
    picture = next((one["picture"] for one in content.get("topic", ()) if one["code"] == topic), "")
    code = new_code(text, taken | {"help"})
    return PLAIN_ANSWER | texts | {"code": code, "kind": kind, "topic": topic, "picture": picture}


def new_code(text: str, taken: Collection[str]) -> str:
    """A code from the first words of a text, not among those that are taken: "bus_to_school", "bus_2"."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    stem = "_".join(re.findall(r"[a-z0-9]+", plain)[:4])[:LONGEST_CODE].strip("_")
    stem = stem if CODE.match(stem) else "q"
    code, number = stem, 1
    while code in taken:
        number += 1
        code = f"{stem}_{number}"
    return code


def mark_of(part: Any) -> str:
    """A short mark of a part of a draft, which tells whether someone else changed it meanwhile."""
    known = json.dumps(part, sort_keys=True, ensure_ascii=False, default=str)
    return hashlib.sha256(known.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def asked_part(content: dict[str, Any]) -> list[dict[str, Any]]:
    """The questions that are asked, in order."""
    return [one for one in content.get("question", ()) if not one.get("retired")]


def retired_part(content: dict[str, Any]) -> list[dict[str, Any]]:
    """The questions that are not asked any more."""
    return [one for one in content.get("question", ()) if one.get("retired")]
