"""The columns of a list of tasks: which cell says what, who, when, and what became of it. Pure.

In: the cells of a row, empty ones too. Out: `Columns` of the head of such a list; the lines of a row.
"""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from letters.minutes.answered_for import answered_for
from letters.minutes.attendance import is_person
from letters.minutes.became import LABEL, is_outcome, what_became
from letters.rewrite.active import with_verb
from letters.rewrite.first_names import TITLES
from letters.rewrite.headings import step_label
from letters.rewrite.lexicon import listed
from letters.rewrite.roles import role_of
from letters.rewrite.split import sentences_of
from letters.rewrite.verbs import base_of_participle, can_be_noun, can_be_verb, is_s_form, parts_of_speech
from reviews.model import Done
from reviews.smart import ACTIONS

_ASKS_IF_DONE = (
    r"(?:(?:has|have|was|were|is|are) (?:\w+ ){1,3}?(?:completed?|achieved|done|met|actioned|carried out)"
    r"|did (?:\w+ ){1,3}?happen|what (?:has )?happened)"
)
_HEADS = {
    kind: re.compile(rf"^(?:{words})$", re.IGNORECASE)
    for kind, words in {
        "number": r"(?:(?:item|action|ref(?:erence)?|rec)? ?(?:no|num(?:ber)?|#)|ref(?:erence)?|item)\.?",
        "who": r"(?:person(?:\(s\)|s)? |people |lead |professional )?"
        r"(?:responsible|responsibility|lead|owner)"
        r"(?: person| professional)?|(?:action(?:ed)? )?(?:by )?who(?:m)?|action(?:ed)? by"
        r"|(?:allocated|assigned) to",
        "when": r"time ?-?(?:scale|frame)s?|(?:by )?when|due(?: by)?"
        r"|(?:target |due |completion )?date(?: for completion)?|deadline|to be completed by",
        "became": r"(?:(?:progress(?: made| update)?|status|outcomes?|updates?|result|(?:date )?completed?"
        rf"|achieved|done|met)|{_ASKS_IF_DONE})"
        r"(?: ?[/(-]? ?(?:progress|status|outcome|y(?:es)?|not met|met|comments?|no|n)\b.*)?",
        "what": r"(?:(?:previous|last|agreed|key|specific) )?"
        r"(?:actions?|recommendations?|decisions?|tasks?|targets?|what)"
        r"(?: (?!is\b|are\b|was\b|were\b|we\b|went\b).{1,40})?",
    }.items()
}
_TOLD_BEHIND = re.compile(
    r"(?:^|(?<=[\s.;,(]))((?:person |professional )?responsible|(?:action(?:ed)? )?by whom"
    r"|action(?:ed)? by|lead|owner|who|(?:by )?when|time ?-?(?:scale|frame)|due(?: by| date)?"
    r"|(?:target |completion )?date|deadline|by) ?: *",
    re.IGNORECASE,
)
_MONTHS = "Jan|Feb|Mar(?=ch)|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec"
_WRITTEN_DAY = r"\d{1,2}(?:[/.-]\d{1,2}[/.-]\d{2,4}|(?:st|nd|rd|th)? [A-Z][a-z]+(?: \d{4})?)"
_BEHIND = re.compile(
    rf"^(?P<what>.{{4,400}}?)\s*(?:\(|\s[-–]\s)(?P<who>[A-Z][^,()–\d]{{1,40}}?)(?:,|\s[-–])\s*"
    rf"(?:by )?(?P<when>{_WRITTEN_DAY})\)?\.?\s*$"
)
_OF_BEFORE = re.compile(
    rf"^(?:progress|updates?|(?:date )?completed?|achieved|done|met|{_ASKS_IF_DONE})\b", re.IGNORECASE
)
_DAY = re.compile(rf"^(?:{_WRITTEN_DAY}|(?:{_MONTHS})[a-z]*\b.*)$")
_NOTHING = re.compile(
    r"^(?:[-–—.?/]*|n/?a|none|tbc|tba|tbd|to be (?:confirmed|agreed|arranged))$", re.IGNORECASE
)
_DOER = re.compile(r"^(?P<who>(?:[\w’'./&-]+,? ){1,6}?)(?:to|will|is to|are to|should) (?P<does>[a-z]+)\b")
_PASSIVE = re.compile(r"^(?P<thing>(?:[\w’'./&-]+ ){0,7}?[\w’'./&-]+) (?:to|will) be (?P<done>[a-z]+)\b")
# "by" and who does it; not "by 3 May", "by the summer", "by email", "by using a diary".
_WHEN_OR_HOW = "|".join(
    listed(
        "end start beginning middle next early mid late half christmas easter spring summer autumn winter"
        " monday tuesday wednesday thursday friday saturday sunday january february march april may june july"
        " august september october november december email phone text letter post taxi bus train car"
    )
)
_BY_ANOTHER = re.compile(rf" by (?!(?:the )?(?:\d|(?:{_WHEN_OR_HOW})\b|\w+ing\b))", re.IGNORECASE)
# What somebody is asked to do, though the word can be a thing too.
_ALSO_DONE = listed(
    "chase request monitor offer share seek increase reduce address raise open order report record trial"
    " track source transfer progress commission research document log identify"
)
_THING_BEFORE = listed("of between with for to at in")


@dataclass(frozen=True, slots=True)
class Columns:
    """The places of what, who, when and what became; None for a column that is not there. `of_before`: its
    head alone says that these are tasks of last time."""

    what: int
    who: int | None = None
    when: int | None = None
    became: int | None = None
    of_before: bool = False


def columns_of(cells: Sequence[str]) -> Columns | None:
    """The columns that a row names; None for a row that is no head of a list of tasks."""
    named = {at: _kind(cell) for at, cell in enumerate(cells) if cell}
    at_kind = {kind: at for at, kind in reversed(named.items()) if kind}
    what = at_kind.get("what", next((at for at, kind in named.items() if not kind), None))
    is_list = {"who", "when"} <= set(at_kind) or (
        "what" in at_kind and {"who", "when", "became"} & set(at_kind)
    )
    if what is None or not is_list:
        return None
    became = at_kind.get("became")
    of_before = became is not None and bool(_OF_BEFORE.match(cells[became]))
    return Columns(what, at_kind.get("who"), at_kind.get("when"), became, of_before)


def lines_of_task(cells: Sequence[str], columns: Columns, *, is_of_before: bool) -> list[str]:
    """A row of the list as a sentence, and one more for what became of it; none where it says no task.
    `is_of_before`: it stands under last time's decisions."""
    what, who, when, became = (
        _cell(cells, at) for at in (columns.what, columns.who, columns.when, columns.became)
    )
    if not what:
        return []
    is_over = is_outcome(became) and what_became(became) in (Done.DONE, Done.NOT_DONE)
    said = became if is_of_before or is_over else ""
    when = "" if is_of_before and is_outcome(when) else when  # "Ongoing" was the plan, not what came of it
    return [as_task(what, who, when), *(whole(f"{LABEL}: {each.text}") for each in sentences_of(said))]


def task_of(line: str, known: Collection[str] = ()) -> tuple[str, str, str]:
    """What, who and when of a task that is written in one line: "Book a dentist. By whom: Jan. By when: 4 May
    2027", "Book a dentist (Jan, 4 May 2027)", "- Book a dentist - Jan - 4 May 2027". Who and when are empty
    where the line does not say them so; what, where it says nothing else. `known`: as for `is_person`."""
    said = {"who": "", "when": ""}
    what, *labelled = _TOLD_BEHIND.split(line.removeprefix(step_label(line)))
    for label, words in zip(labelled[::2], labelled[1::2], strict=True):
        said["who" if _HEADS["who"].match(label) else "when"] = _NOTHING.sub("", words.strip(" .;,-–()"))
    found = _BEHIND.match(line) if not labelled else None
    if found and is_person(found["who"], known):
        what, said = found["what"], {"who": found["who"], "when": found["when"]}
    return what.strip(" ;,(-–"), said["who"], said["when"]


def whole(words: str) -> str:
    """A few words with a stop, so that they are not taken for a heading."""
    return words if words[-1] in ".!?:;," else f"{words}."


def is_to_do(words: str) -> bool:
    """Whether words say that somebody is to do something: "Comfort to book a dentist"."""
    found = _DOER.match(words)
    if found is None or (found["who"].lower().endswith("referral ") and can_be_noun(found["does"])):
        return False
    return can_be_verb(found["does"]) and (bool(role_of(found["who"])) or not _is_told_to_do(found["who"]))


def _kind(head: str) -> str:
    plain = " ".join(head.split()).rstrip(" :?")
    return next((kind for kind, pattern in _HEADS.items() if pattern.match(plain)), "")


def _cell(cells: Sequence[str], at: int | None) -> str:
    cell = cells[at].strip() if at is not None and at < len(cells) else ""
    return "" if _NOTHING.match(cell) else cell


def as_task(what: str, who: str, when: str) -> str:
    """ "Book dentist", "Jan", "4 May 2027" -> "Jan to book dentist by 4 May 2027". Who answers for a task
    that names another stands behind it: "Kofi to try football by 4 May 2027 (responsible: Jan)"."""
    plain = what.rstrip(" .:;,")
    answers = who and not _PASSIVE.match(plain) and is_to_do(plain)
    if who and not answers:
        plain = _with_doer(plain, who)
    if when:
        plain = f"{plain} by {when}" if _DAY.match(when) else f"{plain}, {_small(when)}"
    return whole(answered_for(plain, who) if answers else plain)


def _with_doer(plain: str, who: str) -> str:
    """ "Form to be sent", "Jan" -> "Jan to send form"; who answers for what is done by another sees that it
    is: "Jan to make sure that form is sent by school"."""
    passive = _PASSIVE.match(plain)
    done = base_of_participle(passive["done"]) if passive else None
    if passive and done:
        thing, rest = _small(passive["thing"]), plain[passive.end() :].removesuffix(f" by {who}")
        if _BY_ANOTHER.search(rest):
            return f"{who} to make sure that {thing} {_is(thing)} {passive['done']}{rest}"
        kept, after = with_verb(passive["done"], rest)
        return f"{who} to {done}{kept} {thing}{after}"
    if _is_told_to_do(plain):
        return f"{who} to {_small(plain)}"
    return f"{who} to see to {_small(plain).replace(': ', ', ')}"  # no label of a section: a row of the list


def _is(thing: str) -> str:
    is_many = " and " in thing or "NNS" in parts_of_speech(thing.lower().split()[-1])
    return "are" if is_many else "is"


def _small(words: str) -> str:
    """Begun with a small letter, but for names and initials."""
    first = re.split(r"[\W_]", words, maxsplit=1)[0]
    is_name = first[1:2].isupper() or not (parts_of_speech(first.lower()) - {"NNP"})
    return words if is_name else f"{words[:1].lower()}{words[1:]}"


def _is_told_to_do(words: str) -> bool:
    """Whether words begin with what is to be done: "Book a dentist", not "Swimming lessons"."""
    first, second, *_ = (*words.lower().split(), "", "")
    if first in TITLES or is_s_form(first) or (not second and can_be_noun(first)):
        return False
    if (
        second in _THING_BEFORE
        and can_be_noun(first)
        and (second in ("of", "between") or first in _RATHER_THINGS)
    ):
        return False
    return first in ACTIONS or first in _ALSO_DONE or (can_be_verb(first) and not can_be_noun(first))


_RATHER_THINGS = listed("contact review plan support visit help referral")
