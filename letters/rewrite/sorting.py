"""Where each sentence of a record belongs: its section of the review, its topic, and its next step. Pure.

In: sentences with their words for the child, the child. Out: `Sorted`s in the same order. Headings of the
record lead; without one the words of the sentence do. A person moves what is wrongly sorted.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from letters.rewrite.actions import Action, find_action
from letters.rewrite.child import Child
from letters.rewrite.headings import (
    Under,
    is_heading,
    is_of_child,
    label_of,
    step_label,
    under_heading,
    under_label,
    under_step,
    without_topic,
)
from letters.rewrite.model import Kind, Rewritten
from letters.rewrite.sections import CUES, Section, Topic, tells, topic_of, without_denied
from letters.rewrite.split import list_mark
from letters.rewrite.words import words_of
from reviews.smart import ACTIONS


@dataclass(frozen=True, slots=True)
class Sorted:
    """A sentence in its place. `action` only for next steps. `under`: the section of the heading above it.
    `unsure`: nothing in it says whether it goes well or is a worry. `is_alone`: it stands in what tells of
    time that the child had alone with the reviewing officer."""

    rewritten: Rewritten
    section: Section
    topic: Topic
    action: Action | None = None
    under: Section | None = None
    unsure: bool = False
    is_alone: bool = False


# What a sentence itself tells for certain, whatever it stands under.
_CERTAIN = (Section.NEXT_DATE, Section.HELD, Section.ALONE)
# Lists and parts in which other things stand too: the first of these that a sentence tells.
_AMONG = {
    None: (Section.NOT_AGREED,),
    Section.DECIDED: (Section.NOT_AGREED,),
    Section.NEXT_STEPS: (Section.NOT_AGREED,),
    Section.GOING_WELL: (Section.NOT_AGREED, Section.DECIDED),
    Section.WORRIES: (Section.NOT_AGREED, Section.DECIDED),
    Section.LAW: (Section.PLAN, Section.LAW, Section.WORRIES, Section.GOING_WELL),
    Section.PLAN: (Section.LAW,),
    Section.VIEW: (Section.VIEW, Section.PLAN),
}
# Where a task is a next step; where it is one if somebody is to do it by a day: no letter has the plan.
_OF_STEPS = (None, Section.NEXT_STEPS, Section.DECIDED)
_AS_WELL = (Section.WORRIES, Section.PLAN)
# Here other people are meant to stand, or adults alone read it; what is flagged is asked all the same.
_NOT_LEFT_OUT = (
    Section.WHO_CAME, Section.LAST_TIME, Section.NEXT_STEPS, Section.DECIDED, Section.LAW, Section.PLAN,
)  # fmt: skip
_DATED = (Section.NEXT_DATE, Section.HELD)
# "Legal status: Section 20." says one thing, and what follows stands where it stood before: a decision must
# not go into a field that no letter has.
_ONE_LINE = (Section.LAW, Section.PLAN, Section.ALONE, *_DATED)
_FIGURE = re.compile(r"\d")
# What tells of time alone goes on to the next heading, label or step, or to the meeting itself.
_AT_MEETING = re.compile(
    r"^\W*(?:then |later )?(?:at|in|during|when|once) (?:the|this|his|her|their)"
    r" (?:\w+ )?(?:review|meeting)\b",
    re.IGNORECASE,
)
# "was not seen alone", "was offered time alone but declined", "Seen alone: no"; where anything else in it may
# tell of time alone ("but then agreed"), what follows is taken for said alone: that no letter has unasked.
_ALONE = r"(?:alone|(?:his|her|their|your) own|one[- ]to[- ]one)\b"
_SAYS_NO = (
    r"(?:no\b(?! \w)|(?:not offered|declin\w+|refus\w+|said no|(?:did|does)(?: not|n['’]t) (?:want|wish)"
    r"|chose not)\b(?! (?:to )?(?:talk|speak|say|answer|discuss|tell)))"
)
_NO_TIME = re.compile(
    r"(?:\b(?:not|never|unable|declined|refused)|n['’]t) "
    r"(?:(?:able|possible|offered|given|want|wish|see|seen|meet|met|speak|spoken|talk|be|been|have|had|any|time"
    r"|to|with|by|on|me|him|her|them|the|IRO|reviewing|officer|(?-i:[A-Z]\w*)) )*"
    rf"{_ALONE}"
    rf"|\boffer\w* [^.]*?{_ALONE}\W+(?:\w+ ){{0,3}}?{_SAYS_NO}"
    rf"|{_ALONE}\W+(?:\w+ )?{_SAYS_NO}|^\W*no\b(?! \w)",
    re.IGNORECASE,
)
_STILL_TIME = re.compile(rf"\b(?:{_ALONE}|private|then|later|after\w*|agreed|until)\b", re.IGNORECASE)
_DECLINED = re.compile(r"^\W*(?:\w+ ){0,6}(?:declined|refused|said no)\W*$", re.IGNORECASE)
_ENDS_ALONE = (Section.NEXT_STEPS, Section.DECIDED, Section.NOT_AGREED, *_DATED)
# What is told alone: where a heading or a label says "alone", where only a sentence does, and elsewhere.
_NAMED_ALONE: tuple[Section, ...] = (Section.SAID, Section.WORRIES, Section.GOING_WELL)
_SAID_ALONE: tuple[Section, ...] = (Section.SAID,)
_MAY_BE_TOLD = (Section.ALONE, Section.OTHER, *_NAMED_ALONE)
# "You miss your nan."; not "You were seen on 3 November.", "You declined."
_HOW_THEY_ARE = re.compile(r"^\W*you (?!(?:were|was|have|had|did|chose|declin\w+|refus\w+)\b)", re.IGNORECASE)
_NOT_ALONE: tuple[Section, ...] = ()
# Time with a brother, a sister, a parent is the child's own, also where the sentence begins with it.
_CHILDS_TIME = re.compile(
    r"^\W*(?:[\w’']+ ){0,2}(?:contact|time|visits?|phone calls?)(?: \w+)? (?:with|to|from) (?:your|[A-Z])",
    re.IGNORECASE,
)
# "Next review due by 21/05/2027. Booked: 18/05/2027": what is booked is that review.
_BOOKED = re.compile(
    r"^\W*(?:(?:this|it) (?:is|has been) )?(?:booked|arranged|confirmed|planned|set)\b[^.]*\d", re.IGNORECASE
)
# "Did you attend your meeting?", alone or before its answer; not "Did you have anything to say?".
_ASKS = re.compile(r"^\W*(?:did|was|were|has|have|is|are|how|who)\b[^.!?]*\?(?:$|–)", re.IGNORECASE)
_ASKS_OF_WORDS = re.compile(
    r"\b(?:(?:I|me|my|alone)\b|say|said|tell|told|ask|talk|want|wish|like|view|feel|worr|share|raise|discuss)",
    re.IGNORECASE,
)
# Only what a form asks of the meeting and its papers ends what was told alone, not "Is she safe at home?".
_OF_MEETING = re.compile(
    r"\b(?:attend|c[ao]me\b|invit|present\b|consult|participat|t[ao]ke? part|took part|meeting|review|plan\b"
    r"|paper|document|report|assessment|minutes|received|completed|up to date)",
    re.IGNORECASE,
)
# "What did you say?" behind time alone asks what was said there.
_ASKS_CHILD = re.compile(r"^\W*what (?:did|do|does|would|is|was|were)\b", re.IGNORECASE)
_JUDGES = re.compile(r"\b(?:court|judge)\b", re.IGNORECASE)


def sort_record(sentences: Iterable[Rewritten], child: Child) -> Iterator[Sorted]:
    """Each sentence in its place, in the order of the record."""
    under, alone = Under(), _NOT_ALONE
    of_step: Under | None = None
    before: Section | None = None
    for each in sentences:
        asks_child = is_of_child(each.suggestion)
        if is_heading(each.original) or (asks_child and each.suggestion.rstrip()[-1:] == "?"):
            of_step = before = None
            if alone and asks_child and _ASKS_CHILD.match(each.suggestion):
                yield Sorted(each, Section.HEADING, under.topic or Topic.OTHER)
                continue
            under = under_heading(under, each.original)
            under = replace(under, section=Section.SAID) if asks_child and not under.section else under
            alone = _NAMED_ALONE if under.section is Section.ALONE else _NOT_ALONE
            yield Sorted(each, Section.HEADING, under.topic or Topic.OTHER)
            continue
        if under.section is Section.ALONE and _asks_of_another(each):
            under, alone = Under(), _NOT_ALONE
        is_childs = False  # "Kofi's comments: I like it here." is one line
        step = _step_label(each.original)
        label = step or label_of(each.original)
        action = find_action(without_topic(_without_step(each.suggestion)), child)
        if step:
            of_step = here = under_step(under, step)
        elif of_step and not label and _is_to_do(each, action):
            here = of_step
        else:
            of_step, here = None, under_label(under, label) if label else under
            is_childs = bool(label) and is_of_child(label_of(each.suggestion))
            if is_childs:
                here = replace(here, section=Section.SAID)
        section, unsure = _section(each, here, action)
        if before is Section.NEXT_DATE and _BOOKED.match(each.original):
            section, unsure = Section.NEXT_DATE, False
        alone = alone if of_step else _alone_behind(alone, each, section, label)
        before = section = _told_alone(alone, each, section, label)
        own = topic_of(each.original) or topic_of(each.suggestion)
        taken = action if section is Section.NEXT_STEPS else None
        yield Sorted(each, section, _topic(here, own), taken, here.section, unsure, bool(alone))
        ends = of_step or is_childs or (here.section in _ONE_LINE and here.section is not under.section)
        under = under if ends else here


def _step_label(sentence: str) -> str:
    return step_label(sentence.removeprefix(list_mark(sentence)))


def _without_step(sentence: str) -> str:
    return sentence.removeprefix(list_mark(sentence)).removeprefix(_step_label(sentence))


def _is_to_do(each: Rewritten, action: Action | None) -> bool:
    """Whether a sentence goes on telling what is to be done. Otherwise a label ends with its sentence."""
    words = words_of(each.original)
    return action is not None or bool(words and words[0].low in ACTIONS)


def _alone_behind(
    alone: tuple[Section, ...], each: Rewritten, section: Section, label: str
) -> tuple[Section, ...]:
    """What is told alone from this sentence on: more where a heading or label says it than where the sentence
    only tells of it; none where it tells that there was none, nor behind another label, a decision, a day or
    the meeting."""
    if section is Section.ALONE:
        if _says_no_time(each.original):
            return _NOT_ALONE
        return _NAMED_ALONE if label else alone or _SAID_ALONE
    ends = label or section in _ENDS_ALONE or _AT_MEETING.match(each.original)
    return _NOT_ALONE if ends else alone


def _asks_of_another(each: Rewritten) -> bool:
    """Whether a form asks something of the meeting, not whether they spoke alone nor what was said there."""
    asks = _ASKS.match(each.suggestion) and not _ASKS_OF_WORDS.search(each.original)
    return bool(asks) and bool(_OF_MEETING.search(each.original))


def _says_no_time(sentence: str) -> bool:
    """Whether it tells that there was no time alone, and of none beside."""
    rest = _NO_TIME.sub(" ", sentence)
    return rest != sentence and not _STILL_TIME.search(rest)


def _told_alone(alone: tuple[Section, ...], each: Rewritten, section: Section, label: str) -> Section:
    """Where a sentence tells how the child is, or what they said, it is what they said alone and no fact of
    the meeting; whether they were alone is none of it."""
    if label or section not in _MAY_BE_TOLD or tells(Section.ALONE, each.original):
        return section
    if section is Section.ALONE and _DECLINED.match(each.original):
        return section
    tells_of = re.search(r"\byou\b", each.suggestion, re.IGNORECASE)
    told = tells_of and any(tells(one, each.suggestion) for one in alone)
    is_how = alone == _NAMED_ALONE and _HOW_THEY_ARE.match(each.suggestion)
    return Section.SAID if told or is_how else section


def _topic(under: Under, own: Topic | None) -> Topic:
    """The topic of the nearest heading; being safe is told by the sentence itself."""
    if own is Topic.SAFE or not under.near:
        return own or under.topic or Topic.OTHER
    return under.topic or own or Topic.OTHER


def _section(each: Rewritten, under: Under, action: Action | None) -> tuple[Section, bool]:
    """What a sentence tells, and whether that is unsure: a time or task for certain, else what it stands
    under, else what it says."""
    section = next((one for one in _CERTAIN if tells(one, each.original)), None)
    if section is not None:
        return section, False
    section = next((one for one in _AMONG.get(under.section, ()) if tells(one, each.original)), None)
    if section is not None:
        return section, False
    if under.section not in _NOT_LEFT_OUT and _is_about_others(each):
        return Section.ABOUT_OTHERS, False
    if action is not None and (
        under.section in _OF_STEPS or (under.section in _AS_WELL and _is_task(action))
    ):
        judged = _JUDGES.search(action.who)
        return (Section.DECIDED if judged else Section.NEXT_STEPS), False
    if under.section in _DATED and not _FIGURE.search(each.original):
        return _by_words(each, under)
    if under.section in (Section.WORRIES, None):
        return _denied(each, under)
    return under.section, False


def _is_task(action: Action) -> bool:
    """Whether it is somebody's by a day, whatever heading it stands under."""
    return bool(action.by_when and action.who.strip()) and action.who.strip().casefold() != "you"


def _is_about_others(each: Rewritten) -> bool:
    kinds = {doubt.kind for doubt in each.doubts}
    if Kind.HEALTH_OF_OTHERS not in kinds and _CHILDS_TIME.match(each.suggestion):
        return False
    speaks = re.search(r"\byou\b", each.suggestion, re.IGNORECASE)
    return bool(kinds & {Kind.ABOUT_OTHERS, Kind.HEALTH_OF_OTHERS}) and not speaks


def _denied(each: Rewritten, under: Under) -> tuple[Section, bool]:
    """A worry that is denied goes well; unsure where another worry stands beside it."""
    rest = without_denied(each.original)
    if rest != each.original and not tells(Section.SAID, each.suggestion):
        still = tells(Section.WORRIES, rest)
        return (Section.WORRIES if still else Section.GOING_WELL), still
    return (under.section, False) if under.section else _by_words(each, under)


def _by_words(each: Rewritten, under: Under) -> tuple[Section, bool]:
    for section in CUES:
        if tells(section, each.suggestion if section is Section.SAID else each.original):
            return section, False
    # A plain fact about a part of life: somebody must say which it is.
    return (Section.GOING_WELL, True) if under.near else (Section.OTHER, False)
