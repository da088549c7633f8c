"""Minutes brought in: each sentence with its words for the child, as a person changes and accepts it. Pure.

In: the text of the minutes, the child; later, what a form sent. Out: `Minutes`, `Offered`, plain JSON of them
to be sealed. Nothing is ticked to begin with. What was accepted is no longer in here.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from functools import cached_property
from itertools import islice, pairwise
from typing import Any

from letters.minutes.against import against_somebody
from letters.minutes.as_me import OFFICER
from letters.minutes.attendance import are_initials
from letters.minutes.became import (
    is_bare_deadline,
    is_bare_outcome,
    is_labelled,
    is_outcome,
    is_surely_done,
    split_outcome,
    stands_in,
    what_became,
)
from letters.minutes.model import MOST_CHARACTERS
from letters.minutes.parents import with_parents
from letters.minutes.placed import FOR_ADULTS, LEFT_OUT, WHICH, WHY_NOT, Put, put
from letters.minutes.rows import laid_out
from letters.minutes.steps import NO_ONE, is_done_to
from letters.minutes.there import Attendance, known_by, unmarked
from letters.minutes.unnamed import unnamed_in
from letters.minutes.who_is import Came, lines_of
from letters.minutes.whose import together_with
from letters.minutes.writer import asks_of_writer, writer_of
from letters.rewrite.child import Child
from letters.rewrite.first_names import is_first_name
from letters.rewrite.flags import harm_in, private_in
from letters.rewrite.headings import is_heading, is_only_day
from letters.rewrite.model import Change, Doubt, Kind, Rewritten
from letters.rewrite.record import rewrite_record
from letters.rewrite.sections import Section, Topic, topic_of
from letters.rewrite.sorting import Sorted, sort_record
from letters.rewrite.split import sentences_of
from letters.rules import feelings, promises
from letters.rules.model import Answered, Around
from letters.sentences import sentences_of as sentences_in
from reviews.brought import DAYS, WITH_SEES, WITH_TOPIC, Piece, Place, same_person
from reviews.model import Alone, Done, ForWhom

MOST_SENTENCES = 500
MOST_TEXT = 2_000
MOST_WORDS = 15
_LACKING = re.compile(
    r"\b(?:no|not|never|none|nobody|nothing|without|only|less|few(?:er)?|lost|left|stopped|ended|yet|but|however"
    r"|cannot|until|below|low(?:er|est)?|slow(?:er|ly)?|working towards|behind(?! the\b))\b|n['’]t\b",
    re.IGNORECASE,
)
_WILL = re.compile(r"(?P<who>[A-Z][\w’'-]*(?: [A-Z][\w’'-]*){0,2}) will\b")
# May be this child, or another: "YP in school", "the young person in room 3".
_STILL_CHILD = re.compile(r"\b(?:(?:the )?C?YP|the (?:young person|child))(?= in\b)", re.IGNORECASE)
_DATE = re.compile(r"^\W*date\s*(?::|[-–—]\s|\t)\s*(?P<day>.+)$", re.IGNORECASE)
_LINES_OF_HEAD = 8
_OF_DAYS = (Kind.WEEKDAY, Kind.DATE)
_PRIVATE_TOPIC = "health"  # what stands under no topic goes to everyone
_TITLES = frozenset(["mr", "mrs", "ms", "miss", "dr"])
_OF_THE_CHILD = (Place.SPOKEN, Place.WORRIES, Place.GOING_WELL)
_STEPS = (Section.NEXT_STEPS, Section.DECIDED)


class TooManySentences(ValueError):
    """More than can be looked through one by one on a page."""


@dataclass(frozen=True, kw_only=True)
class Offered(Put):
    """One sentence, and what of it goes into the record."""

    key: int
    original: str
    section: Section
    ticked: bool = False
    changes: tuple[Change, ...] = ()
    doubts: tuple[Doubt, ...] = ()
    sees: str = ""

    @property
    def is_safe(self) -> bool:
        """Whether it may be accepted together with others: nothing is asked, flagged or missing."""
        answered = self.asks == NO_ONE and bool(self.who.strip())
        why_given = self.how not in WHY_NOT or self.why.strip()
        answered |= self.asks in WHY_NOT.values() and bool(why_given and self.how)
        return (answered or not self.asks) and self._is_sure

    @property
    def is_fact(self) -> bool:
        """Whether all that is asked is if it goes well or is a worry: asked once for all of these. What tells
        of something that is not, or not enough, is asked by itself."""
        is_asked = self.asks == WHICH and self.into in (Place.GOING_WELL, Place.WORRIES)
        return is_asked and self._is_sure and not _LACKING.search(self.text)

    @cached_property
    def _is_sure(self) -> bool:
        """Nothing is flagged or missing, whatever is asked of its place."""
        if self.doubts or self.problem:
            return False
        return not any(_only_a_person_can_say(self.into, f"{self.text} {self.why}"))

    @property
    def problem(self) -> str:
        """Why it cannot go into the record as it stands; empty where it can."""
        if not self.into:
            return "Please choose where it goes."
        if self.into in DAYS:
            return "" if self.on else "Please give the day."
        if self.into == Place.ALONE:
            return "" if self.how in set(Alone) else "Please say whether you spoke alone."
        if len(self.text) > MOST_TEXT:
            return f"This is longer than {MOST_TEXT:,} characters. Please shorten it, or break it up."
        return "" if self.text.strip() else "There are no words here."

    def as_piece(self) -> Piece:
        """What goes into the record. Raises ValueError where there is a problem."""
        place = Place(self.into)
        topic = self.topic if place in WITH_TOPIC else ""
        sees = self.sees if place in WITH_SEES else ""
        return Piece(place, self.text, self.who, self.on, self.how, self.why, topic, sees)


@dataclass(frozen=True)
class Minutes:
    """Sentences that wait. `batch` tells these minutes from others of the same review; `taken`: how many are
    in the record."""

    batch: str
    waiting: tuple[Offered, ...]
    notes: tuple[str, ...] = ()
    taken: int = 0

    def without(self, keys: Iterable[int]) -> "Minutes":
        """After these sentences went into the record."""
        gone = set(keys)
        left = tuple(one for one in self.waiting if one.key not in gone)
        return replace(self, waiting=left, taken=self.taken + len(self.waiting) - len(left))


def offer(text: str, child: Child, officer: str = "") -> tuple[Offered, ...]:
    """Each sentence of the minutes in its place with its words. `officer`: the name of the reviewing officer.
    Raises TooManySentences."""
    names = (child.name, child.full_name, officer, *(one.name for one in child.people))
    laid, was = laid_out(text, {name.split()[0].lower() for name in names if name.strip()})
    count = sum(1 for _ in sentences_of(laid))
    if count > MOST_SENTENCES:
        raise TooManySentences(
            f"These are {count} sentences; up to {MOST_SENTENCES} can be looked through here."
            " Please bring the part with what was said and decided."
        )
    there = Attendance(child, officer)
    around = replace(
        child, people=(*child.people, *together_with(laid, child), *known_by(laid, child, officer))
    )
    told = [with_parents(one, around) for one in rewrite_record(laid, around)]
    writer = writer_of(text, child, officer)
    offered: list[Offered] = []
    named: list[str] = []
    dated: list[int] = []
    for key, (each, became) in enumerate(_with_what_became(sort_record(told, around))):
        original = each.rewritten.original
        came = there.by(each)
        found = _came(key, each, came, child) if came else _offered(key, each, around, became, officer)
        named += [one.name for one in came]
        found = _with_whom(_with_doer(found, named), offered[-1] if offered else None)
        if asked := asks_of_writer(original, writer):
            found = replace(found, doubts=(*found.doubts, asked))
        row = was.get(original, original)
        later = (was.get(one.original, one.original) for one in became if not stands_in(one.original, row))
        offered.append(replace(found, original=" ".join(dict.fromkeys([row, *later]))))
        is_head = key < _LINES_OF_HEAD and not any(map(_opens_part, offered))
        dated += [key] if is_head and _is_date(each) else []
    if len({offered[key].on for key in dated}) == 1 and all(one.into != Place.HELD_ON for one in offered):
        day = offered[dated[0]]
        doubts = tuple(doubt for doubt in day.doubts if doubt.kind in _OF_DAYS)
        offered[dated[0]] = replace(day, into=Place.HELD_ON.value, how="", doubts=doubts)
    return tuple(offered)


def _opens_part(one: Offered) -> bool:
    """Whether the head of the minutes ends with it: it goes into the record, or is the heading of a topic."""
    is_topic = is_heading(one.original) and topic_of(one.original) is not None
    return is_topic or one.into not in (LEFT_OUT, Place.WHO_CAME)


def _is_date(each: Sorted) -> bool:
    """Whether it is a "Date: 9 November 2026" under no part: at the head of minutes the day of the review,
    where no other line says it."""
    found = _DATE.match(unmarked(each.rewritten.original))
    is_apart = each.section is Section.OTHER and each.under is None and each.topic is Topic.OTHER
    return bool(found and is_apart and is_only_day(found["day"]))


def _with_what_became(record: Iterable[Sorted]) -> Iterator[tuple[Sorted, tuple[Rewritten, ...]]]:
    """Each sentence, and those after it that say only what became of it. Such a one never stands alone: after
    nothing that was decided it belongs nowhere."""
    held: tuple[Sorted, tuple[Rewritten, ...]] | None = None
    for one in record:
        outcome = split_outcome(one.rewritten.original)[1] if one.section in _STEPS else ""
        each = replace(one, section=Section.LAST_TIME) if _is_over(outcome) else one
        if held and _says_what_became(each, held[0]):
            over = _is_over(each.rewritten.original) or held[0].section is Section.LAST_TIME
            decision = replace(held[0], section=Section.LAST_TIME) if over else held[0]
            held = decision, (*held[1], each.rewritten)
            continue
        if held:
            yield held
        alone = is_bare_outcome(each.rewritten.original)
        held = (replace(each, section=Section.OTHER) if alone else each), ()
    if held:
        yield held


def _says_what_became(each: Sorted, before: Sorted) -> bool:
    """Whether a sentence says only what became of the decision before it, or by when it must be done. A step
    may go on ("Ongoing."): of a step only that it is done, or is not."""
    said = each.rewritten.original
    is_until = is_bare_deadline(said)
    if before.section is Section.LAST_TIME:
        return is_outcome(said) or is_labelled(said) or is_until
    told = is_until or (is_outcome(said) and what_became(said) in (Done.DONE, Done.NOT_DONE))
    return before.section in _STEPS and told


def _is_over(outcome: str) -> bool:
    """Whether a step was decided last time: it is done. One that is not done may be a step of now."""
    return bool(outcome) and is_outcome(outcome) and is_surely_done(outcome)


def _came(key: int, each: Sorted, people: Sequence[Came], child: Child) -> Offered:
    """Who came; somebody of whom there are only initials is asked about."""
    original = each.rewritten.original
    text, into = "\n".join(lines_of(people, child)), Place.WHO_CAME.value
    known = {one.name for one in child.people}
    asked = tuple(
        Doubt(Kind.INITIALS, one.name, f"Who is “{one.name}”? Please write the name that {child.name} knows.")
        for one in people
        if are_initials(one.name) and one.name not in known
    )
    asked += tuple(
        Doubt(
            Kind.PERSON, one.name, f"Is “{one.name}” somebody who came, or does it say who the one before is?"
        )
        for one in people
        if one.is_unsure
    )
    return Offered(key=key, original=original, section=each.section, text=text, into=into, doubts=asked)


def _offered(key: int, each: Sorted, child: Child, became: Sequence[Rewritten], officer: str) -> Offered:
    each = _with_doubts_of_when(each, became)
    original, text = (unmarked(words) for words in (each.rewritten.original, each.rewritten.suggestion))
    placed = put(each, original, text, child, became, officer)
    is_same = placed.text == original
    return _of(key, each, placed, child, is_for_adults=is_same and placed.into in FOR_ADULTS)


def _with_doer(one: Offered, came: Sequence[str]) -> Offered:
    """A step with who does it, where it begins with the name of somebody who came and it is not done to
    them."""
    begun = _WILL.match(one.text)
    begun = None if begun and is_done_to(one.text[begun.end() :]) else begun
    meant = {name for name in came if begun and same_person(name, begun["who"])}
    if one.asks != NO_ONE or one.who or len(meant) != 1:
        return one
    return replace(one, who=meant.pop(), asks="")


def _with_doubts_of_when(each: Sorted, became: Sequence[Rewritten]) -> Sorted:
    """A decision with what was changed and is in doubt in the words behind it that only say when."""
    when = [one for one in became if is_bare_deadline(one.original)]
    doubts = (*each.rewritten.doubts, *(doubt for one in when for doubt in one.doubts))
    changes = (*each.rewritten.changes, *(change for one in when for change in one.changes))
    return replace(each, rewritten=replace(each.rewritten, doubts=doubts, changes=changes))


def _with_whom(one: Offered, before: Offered | None) -> Offered:
    """With the question whom it means, where "they", "he" or "she" leans on a sentence that does not go in
    before it at the same press and in the same place."""
    if one.into in (LEFT_OUT, *FOR_ADULTS, *DAYS, Place.WHO_CAME, Place.ALONE):
        return one
    whom = unnamed_in(one.text)
    if not whom or any(doubt.kind is Kind.PRONOUN for doubt in one.doubts):
        return one
    if before and (before.into, before.topic) == (one.into, one.topic) and _goes_in_with(before, one):
        return one
    ask = f"Whom does “{whom}” mean? Nobody is named in this sentence, nor in one that goes in before it."
    return replace(one, doubts=(*one.doubts, Doubt(Kind.PRONOUN, whom, ask)))


def _goes_in_with(before: Offered, one: Offered) -> bool:
    """Whether the sentence before is accepted wherever this one is, but one by one."""
    if one.is_safe:
        return before.is_safe
    return before.is_safe or before.is_fact or not one.is_fact


def _of(key: int, each: Sorted, placed: Put, child: Child, *, is_for_adults: bool) -> Offered:
    """What is written for adults stands in the minutes' own words: nothing was changed in it."""
    changes = () if is_for_adults else (*each.rewritten.changes, *_as_me(each, placed))
    doubts = () if is_for_adults else (*_still(each.rewritten.doubts, placed), *_renamed(changes))
    said = {doubt.kind for doubt in doubts}
    told = f"{placed.text} {placed.why}"
    found = [*_only_a_person_can_say(placed.into, told, each.rewritten.original)]
    against = None
    if placed.into in _OF_THE_CHILD and not any(one.kind is Kind.PRIVATE for one in found):
        against = against_somebody(told, child, was_said=placed.into == Place.SPOKEN)
    found += [against] if against else []
    doubts += tuple(one for one in found if one.kind not in said)
    is_private = any(doubt.kind is Kind.PRIVATE for doubt in doubts)
    return Offered(
        key=key,
        original=each.rewritten.original,
        section=each.section,
        changes=changes,
        doubts=doubts,
        sees=ForWhom.CHILD.value if is_private else "",
        **asdict(replace(placed, topic=placed.topic or _PRIVATE_TOPIC) if is_private else placed),
    )


def _as_me(each: Sorted, placed: Put) -> Iterator[Change]:
    before, after = (text.casefold().count(OFFICER) for text in (each.rewritten.suggestion, placed.text))
    if after < before:
        yield Change("officer", f"the {OFFICER}", "I, me or my", "These are your own words to the child.")


def _still(doubts: Iterable[Doubt], placed: Put) -> Iterator[Doubt]:
    """What is still in doubt of what goes in: of a day only the day; not the length of a few words."""
    only_day = placed.into in DAYS or (placed.into == Place.ALONE and placed.how == Alone.SPOKE)
    short = len(placed.text.split()) <= MOST_WORDS
    for doubt in doubts:
        if only_day and doubt.kind not in _OF_DAYS:
            continue
        if not (short and doubt.kind is Kind.LONG):
            yield doubt


def _only_a_person_can_say(into: str, text: str, original: str = "") -> Iterator[Doubt]:
    """What is private to the child, or tells of harm or fear, whoever said it, in these words or in those of
    the minutes; a feeling, a thought or a wish of theirs, and a promise, in what goes into their letter."""
    if into not in (*FOR_ADULTS, *DAYS, Place.WHO_CAME):
        private = (find(words) for words in (text, original) for find in (private_in, harm_in))
        yield from islice(filter(None, private), 1)
    if into in FOR_ADULTS or into in DAYS or into in (LEFT_OUT, Place.WHO_CAME, Place.ALONE):
        return
    if still := _STILL_CHILD.search(text):
        yield Doubt(Kind.NAME, still.group(), f"Is “{still.group()}” this child? Then write “you”.")
    for sentence in sentences_in(text):
        # What goes into the place of what the child said was told, as the minutes have it; so was what they
        # asked for or agreed to, wherever it goes.
        around = Around(said=None if into == Place.SPOKEN else (Answered(sentence, recorded=True),))
        for kind, found in (
            (Kind.FEELING, feelings.find(sentence, around)),
            (Kind.PROMISE, promises.find(sentence)),
        ):
            yield from (Doubt(kind, one.written, one.why) for one in found)


def _renamed(changes: Iterable[Change]) -> Iterator[Doubt]:
    """Where a person named in the minutes has another name in the words for the child: is it the same one?"""
    for change in changes:
        before, after = _called(change.before), _called(change.after)
        if change.what == "person" and before and after and not before & after:
            ask = f"The minutes say “{change.before}”, here it is “{change.after}”. Is it the same person?"
            yield Doubt(Kind.PERSON, change.before, ask)


def _called(text: str) -> set[str]:
    """The names in a piece of text: what stands after a title, and first names."""
    words = re.findall(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*", text)
    after = {word for title, word in pairwise(words) if title.lower() in _TITLES and word[0].isupper()}
    return after | {word for word in words if word[0].isupper() and is_first_name(word.lower())}


def retyped(minutes: Minutes, sent: Mapping[str, str]) -> Minutes:
    """With what a form sent for each sentence; a sentence that the form did not show stays as it was."""
    return replace(minutes, waiting=tuple(_retyped(one, sent) for one in minutes.waiting))


def _retyped(one: Offered, sent: Mapping[str, str]) -> Offered:
    if f"{one.key}-text" not in sent:
        return one
    into = sent.get(f"{one.key}-into", one.into)
    return replace(
        one,
        text=_clean(sent[f"{one.key}-text"]),
        into=into if into in set(Place) else LEFT_OUT,
        who=_clean(sent.get(f"{one.key}-who", one.who)),
        on=_clean(sent.get(f"{one.key}-on", one.on))[:40],
        how=_clean(sent.get(f"{one.key}-how", one.how))[:40],
        why=_clean(sent.get(f"{one.key}-why", one.why)),
        topic=_clean(sent.get(f"{one.key}-topic", one.topic))[:40],
        sees=sees if (sees := sent.get(f"{one.key}-sees", one.sees)) in set(ForWhom) else "",
        ticked=f"{one.key}-tick" in sent,
    )


def _clean(typed: str) -> str:
    lines = typed.replace("\r\n", "\n").split("\n")
    return "\n".join("".join(each for each in line if each.isprintable()) for line in lines)[:MOST_CHARACTERS]


def as_json(minutes: Minutes) -> dict[str, Any]:
    """Plain JSON to be sealed."""
    return asdict(minutes)


def from_json(known: Mapping[str, Any]) -> Minutes:
    """What `as_json` made."""
    waiting = tuple(
        Offered(
            **{
                **one,
                "section": Section(one["section"]),
                "changes": tuple(Change(**each) for each in one["changes"]),
                "doubts": tuple(Doubt(**{**each, "kind": Kind(each["kind"])}) for each in one["doubts"]),
            }
        )
        for one in known["waiting"]
    )
    return Minutes(known["batch"], waiting, tuple(known["notes"]), known["taken"])
