"""What a child said at the meeting or to the reviewing officer, in a record as it is typed. Pure.

In: (field name, text) pairs of the record's form, right or wrong. Out: `Spoken`s; the pairs as the form shows
them. Each thing said has a code of its own, by which the step or the reply that answers it names it.
"""

import re
from collections.abc import Iterable, Mapping, Sequence

from reviews.model import ForWhom, Setting, Spoken
from reviews.record import MOST_ROWS, ROWS, Typed, with_rows_for
from reviews.topics import TOPICS

_ROWS = "spoken"
_CODE = re.compile(r"spoken-([0-9]{1,4})\Z")
_NAMES_ONE = re.compile(r"(?:next_steps|replies)-([0-9]+)-said\Z")


def spoken_of(row: Mapping[str, str | None]) -> Spoken:
    """One row of the form as a noun; what was not chosen has its first choice. What was told alone is not for
    everyone's copy: a child who agrees that their letter tells it has agreed to no more."""
    topic, sees, where = row.get("topic") or "", row.get("sees"), row.get("how") or ""
    how = Setting(where) if where in set(Setting) else Setting.MEETING
    reader = ForWhom(sees) if sees in set(ForWhom) else ForWhom.EVERYONE
    if how.is_alone and reader is ForWhom.EVERYONE:
        reader = ForWhom.CHILD
    return Spoken(
        row.get("code") or "",
        topic if topic in TOPICS else "more",
        " ".join((row.get("what") or "").split()),
        how,
        row.get("by") or "",
        bool(row.get("agreed")),
        reader,
    )


def codes_spoken(spoken: Iterable[Spoken]) -> tuple[str, ...]:
    """What stands in the letter of these, so that each wants an answer."""
    return tuple(one.code for one in spoken if one.what.strip() and one.may_see(ForWhom.CHILD))


def spoken_in(typed: Typed) -> list[Spoken]:
    """What was typed, in the order of the record; rows left empty are none."""
    return [spoken_of(row) for row in _filled(typed)]


def settled(typed: Typed, topics: Sequence[str] = tuple(TOPICS)) -> Typed:
    """The record as its form shows it: each thing said with its code and a row for its answer, and one empty
    row more in each topic as long as there is room. Answers to what was taken out fall away."""
    rows = _with_codes(_filled(typed))
    codes = {row["code"] for row in rows}
    rest = [(name, text) for name, text in typed if not name.startswith(f"{_ROWS}-")]
    rest = _without_answers(rest, codes)
    if len(rows) < MOST_ROWS:
        last = max(map(_number, codes), default=0)
        rows += [{"code": f"spoken-{last + at}", "topic": topic} for at, topic in enumerate(topics, 1)]
    shown = [
        (f"{_ROWS}-{at}-{part}", row.get(part, "")) for at, row in enumerate(rows) for part in ROWS[_ROWS]
    ]
    whole = [*rest, *shown]
    return with_rows_for(whole, "replies", "said", codes_spoken(spoken_in(whole)))


def with_spoken(typed: Typed, what: str, topic: str, how: str, sees: str = "") -> Typed:
    """The record with one more thing that the child said, for whom `sees` says; the same again may
    only make it for fewer. The others keep their codes. Raises ValueError where there is no room."""
    there = settled(typed, ())
    rows = _filled(there)
    what = " ".join(what.split())
    if any(row["what"] == what for row in rows):
        at = [row["what"] for row in rows].index(what)
        fewer = _for_fewer(rows[at], how, sees)
        told = [(name, fewer.get(name.removeprefix(f"{_ROWS}-{at}-"), text)) for name, text in there]
        return told if fewer else typed
    if len(rows) >= MOST_ROWS:
        raise ValueError(f"The record holds at most {MOST_ROWS} rows here.")
    last = max((_number(row["code"]) for row in rows), default=0)
    row = {"code": f"spoken-{last + 1}", "topic": topic or "more", "what": what, "how": how, "sees": sees}
    return [*there, *((f"{_ROWS}-{len(rows)}-{part}", row.get(part, "")) for part in ROWS[_ROWS])]


def _for_fewer(row: Mapping[str, str], how: str, sees: str) -> dict[str, str]:
    """What changes of a row where the same is told again as for fewer people, or as told alone."""
    is_open = (row.get("sees") or ForWhom.EVERYONE) == ForWhom.EVERYONE
    fewer = {"sees": sees} if is_open and sees else {}
    return fewer | ({"how": how} if how in set(Setting) and Setting(how).is_alone else {})


def _filled(typed: Typed) -> list[dict[str, str]]:
    """The rows in which something was typed, by their numbers in the form."""
    rows: dict[int, dict[str, str]] = {}
    for name, text in typed:
        rows_name, _, rest = name.partition("-")
        number, _, part = rest.partition("-")
        if rows_name == _ROWS and number.isdecimal() and len(number) < 9:
            rows.setdefault(int(number), {})[part] = text
    in_order = (row for _, row in sorted(rows.items()))
    return [row for row in in_order if row.get("what", "").strip() or row.get("by", "").strip()]


def _with_codes(rows: list[dict[str, str]]) -> list[dict[str, str]]:
    """Each with a code that no other has; the first keeps its own."""
    last = max((_number(row.get("code", "")) for row in rows), default=0)
    taken: set[str] = set()
    made = []
    for row in rows:
        code = row.get("code", "")
        if not _number(code) or code in taken:
            last += 1
            code = f"spoken-{last}"
        taken.add(code)
        topic = row.get("topic", "")
        made.append({**row, "code": code, "topic": topic if topic in TOPICS else "more"})
    return made


def _number(code: str) -> int:
    found = _CODE.match(code)
    return int(found[1]) if found else 0


def _without_answers(typed: Typed, codes: set[str]) -> Typed:
    """Without the replies to what is gone; a step that answered it stays and answers nothing."""
    gone = {name for name, text in typed if _NAMES_ONE.match(name) and _number(text) and text not in codes}
    replies = tuple(name.removesuffix("said") for name in gone if name.startswith("replies-"))
    return [
        (name, "" if name in gone else text)
        for name, text in typed
        if not (replies and name.startswith(replies))
    ]
