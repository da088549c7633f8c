"""A review record as it is typed: rows added and taken away, and a published record as typed text. Pure.

In: (field name, text) pairs of a form, right or wrong. Out: the same with a row more or less; or pairs that
show an Outcome, or the last record's next steps, in the form.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from reviews.model import NextStep, Outcome, StepState

Typed = list[tuple[str, str]]

MOST_ROWS = 40
MOST_TEXT = 10_000  # characters kept of one field in a draft; publishing allows less
ROWS = {
    "last_time": ("what", "done", "why", "now", "sees"),
    "topics": ("topic", "going_well", "worries", "sees"),
    "spoken": ("code", "topic", "what", "how", "by", "agreed", "sees"),
    "next_steps": (
        *("what", "who", "by_when", "why", "said", "state", "answer_by", "refused_by", "refused_why"),
        *("better", "known_by", "topic", "sees"),
    ),
    "disagreements": ("what", "who", "why", "sees"),
    "replies": ("said", "kind", "what", "why"),
}
NO_WORDS = ("state", "sees", "said", "topic", "kind")  # parts of a row that are chosen, with a first choice
_PLAIN = (
    *(
        "held_on",
        "who_came",
        "going_well",
        "worries",
        "next_review",
        "personal_line",
        "well_for",
        "worries_for",
    ),
    *("part", "alone_how", "alone_on", "alone_why", "my_view", "view_for"),
    *("legal_status", "permanence", "law_for"),
)
_ME = re.compile(r"\b(?:I|[Mm]e|[Mm]y|[Mm]ine|[Mm]yself)\b")
# Only where a sentence begins: elsewhere it may be somebody else's, or no word at all ("World War I was").
_I_WILL = re.compile(
    r"(?:\A|(?<=[.!?] ))I(?= (?:will|can|could|would|should|must|may|might|did|had|was|asked)\b)"
)
_QUOTES = re.compile(r"[“”\"«»‘]|(?<!\w)'")
_OFFICER = ("i", "me")  # in the place of who does it
_JUDGE = re.compile(r"\b(?:judge|court)\b", re.IGNORECASE)
_A_WORD = re.compile(r"\A(?:The|An?|Your?|My)\b")
_ROW = re.compile(rf"({'|'.join(ROWS)})-([0-9]{{1,3}})-([a-z_]+)\Z")


def known_fields(sent: Iterable[tuple[str, str]]) -> Typed:
    """The pairs that belong to the form; what else was sent is left out, and endless text is cut."""
    return [(name, text[:MOST_TEXT]) for name, text in sent if name in _PLAIN or row_of(name) is not None]


def add_row(typed: Typed, rows: str) -> Typed:
    """One empty row more at the end, up to MOST_ROWS. Raises KeyError for rows that there are not."""
    taken = {found[1] for found in map(row_of, dict(typed)) if found and found[0] == rows}
    if len(taken) >= MOST_ROWS:
        return typed
    number = max(taken, default=-1) + 1
    return [*typed, *((f"{rows}-{number}-{part}", "") for part in ROWS[rows])]


def remove_row(typed: Typed, rows: str, number: int) -> Typed:
    """Without this row; the others keep their numbers."""
    return [(name, text) for name, text in typed if (row_of(name) or ("", -1))[:2] != (rows, number)]


def typed_from(outcome: Outcome) -> Typed:
    """A published record as it would be typed, for a correction."""
    alone = outcome.alone
    typed: Typed = [(name, _text(getattr(outcome, name))) for name in _PLAIN if not name.startswith("alone_")]
    if alone is not None:
        typed += [("alone_how", alone.how.value), ("alone_on", _text(alone.on)), ("alone_why", alone.why)]
    for rows, parts in ROWS.items():
        for number, one in enumerate(getattr(outcome, rows)):
            typed += [(f"{rows}-{number}-{part}", _text(getattr(one, part))) for part in parts]
    return typed


@dataclass(frozen=True)
class Speaker:
    """Who "I" is in the last record: the child's reviewing officer of that day. `is_still`: of now, too."""

    name: str
    is_still: bool


NOBODY = Speaker("", is_still=True)  # where the record names no other


def typed_for_new(last: Outcome | None, held_on: date | None, speaker: Speaker = NOBODY) -> Typed:
    """A new record: the day if it is known, last time's decisions to be answered, one empty step. What was
    not agreed was no decision."""
    typed: Typed = [("held_on", _text(held_on))]
    for number, step in enumerate(decided(last)):
        row = {"what": decision(step, speaker), "sees": step.sees.value}
        typed += [(f"last_time-{number}-{part}", row.get(part, "")) for part in ROWS["last_time"]]
    return add_row(typed, "next_steps")


def with_rows_for(typed: Typed, rows: str, part: str, values: Sequence[str]) -> Typed:
    """The same with a row for each of these values of one part, where there is none yet: a topic, a thing
    said."""
    there = {text for name, text in typed if (row_of(name) or ("", 0, ""))[::2] == (rows, part)}
    taken = {found[1] for found in map(row_of, dict(typed)) if found and found[0] == rows}
    missing = [value for value in values if value not in there]
    for number, value in enumerate(missing, max(taken, default=-1) + 1):
        typed = [
            *typed,
            *((f"{rows}-{number}-{each}", value if each == part else "") for each in ROWS[rows]),
        ]
    return typed


def decided(last: Outcome | None) -> tuple[NextStep, ...]:
    """The next steps of the last record that were decided, or may yet be."""
    steps = last.next_steps if last else ()
    return tuple(step for step in steps if step.state is not StepState.NOT_AGREED)


def decision(step: NextStep, speaker: Speaker = NOBODY) -> str:
    """A step of last time as sentences: how it stood, what, and who was to do it where the words do not say
    so. They go into the letter as they stand, so they have no brackets, which are easily lost (easy read)."""
    told, is_quoted = (step.what, False) if speaker.is_still else _told_of(step.what, speaker.name)
    what = f"{_how_it_stood(step, speaker, is_quoted=is_quoted)}{told}"
    return what if _says_who(step, speaker, told) else f"{_ended(what)} {_who_was_to(step, speaker)}"


def wordings(step: NextStep, speaker: Speaker) -> frozenset[str]:
    """All that `decision` makes of a step, whichever officer the child has by now, and as it was told before
    "I" had anybody's name."""
    by_now = (decision(step, replace(speaker, is_still=still)) for still in (True, False))
    who = step.who.strip()
    is_said = who.casefold() in step.what.casefold()
    return frozenset((*by_now, step.what if is_said else f"{_ended(step.what)} This was for {who} to do."))


def _how_it_stood(step: NextStep, speaker: Speaker, *, is_quoted: bool) -> str:
    """What opens a step that was not decided, or is told in the words of another; nothing where it says
    itself that a judge decides."""
    if step.state is StepState.ASKED:
        return f"{'I' if speaker.is_still else speaker.name} had asked for this: "
    is_for_judge = step.state is StepState.JUDGE and not _JUDGE.search(step.what)
    opening = "This was for a judge to decide: " if is_for_judge else ""
    return f"{opening}{speaker.name} wrote: " if is_quoted else opening


def _says_who(step: NextStep, speaker: Speaker, told: str) -> bool:
    """Whether nothing need be said of who was to do it: nobody is named, the words say it ("I", a name), or
    it is the judge's."""
    who = _doer(step, speaker)
    if step.who.strip().casefold() in (*_OFFICER, speaker.name.casefold()) and _ME.search(step.what):
        return True
    is_judges = step.state is StepState.JUDGE and bool(_JUDGE.search(step.who))
    return not who or is_judges or (who != "I" and who.casefold() in told.casefold())


def _who_was_to(step: NextStep, speaker: Speaker) -> str:
    who = _doer(step, speaker)
    if who == "I":
        return "I was to do this."
    return f"This was for {_A_WORD.sub(lambda found: found[0].lower(), who)} to do."


def _doer(step: NextStep, speaker: Speaker) -> str:
    """Who was to do it, as it is said now: "I" is the officer of that day."""
    who = step.who.strip()
    if who.casefold() not in _OFFICER:
        return who
    return "I" if speaker.is_still else speaker.name


def _told_of(sentence: str, speaker: str) -> tuple[str, bool]:
    """What one officer wrote of themselves, as another says it: by name where that is sure, else quoted
    (True). Where something is quoted in it "I" may be anybody's, a child's too."""
    told = sentence if _QUOTES.search(sentence) else _I_WILL.sub(lambda _: speaker, sentence)
    if not _ME.search(told):
        return told, False
    within = sentence.replace("“", "‘").replace("”", "’")
    return f"“{within}”", True


def _ended(sentence: str) -> str:
    return sentence if sentence.rstrip('”’"').endswith((".", "!", "?")) else f"{sentence}."


def lines_of(text: str | None) -> tuple[str, ...]:
    """One sentence a line: the lines that hold anything, with single spaces."""
    return tuple(" ".join(line.split()) for line in (text or "").splitlines() if line.strip())


def row_of(name: str) -> tuple[str, int, str] | None:
    """(rows, number, part) of the name of a field in a row; None for others."""
    found = _ROW.match(name)
    if not found or found[3] not in ROWS[found[1]] or int(found[2]) > 2 * MOST_ROWS:
        return None
    return found[1], int(found[2]), found[3]


def _text(value: object) -> str:
    """A field's value as it is typed: a sentence a line, a day, a choice."""
    if isinstance(value, tuple):
        return "\n".join(value)
    return value.isoformat() if isinstance(value, date) else str(value or "")
