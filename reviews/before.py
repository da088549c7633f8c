"""What a new record begins with of the last one: each decision as it is told now, to be answered. Pure.

In: the last record, and who "I" is in it. Out: `Before`s, which become sentences of the next record and so of
the letter.
"""

import re
from collections.abc import Collection
from dataclasses import dataclass, replace

from reviews.model import Done, ForWhom, NextStep, Outcome, StepState

_ME = re.compile(r"\b(?:I|[Mm]e|[Mm]y|[Mm]ine|[Mm]yself)\b")
# Only where a sentence begins: elsewhere it may be somebody else's, or no word at all ("World War I was").
_I_WILL = re.compile(
    r"(?:\A|(?<=[.!?] ))I(?= (?:will|can|could|would|should|must|may|might|did|had|was|asked)\b)"
)
_QUOTES = re.compile(r"[“”\"«»‘]|(?<!\w)'")
_OFFICER = ("i", "me")  # in the place of who does it
_JUDGE = re.compile(r"\b(?:judge|court)\b", re.IGNORECASE)
_A_WORD = re.compile(r"\A(?:The|An?|Your?|My)\b")
_OPENED = re.compile(
    r"(?:(?P<me>I had asked for this)|(?P<judge>This was for a judge to decide)"
    r"|(?P<by>[^:“”\n]{1,80}?) had asked for this): (?P<what>.+)",
    re.DOTALL,
)
_WHOSE = re.compile(
    r"(?P<what>.+) (?:(?P<me>I was to do this)|This was for (?P<who>[^!?:“”\n]{1,80}?) to do)\.", re.DOTALL
)
_WAS_ASKED = re.compile(
    r".{1,80}? had asked for this: |This was for a judge to decide: "
    r"|(?:Only )?(?:a|the) (?:judge|court) (?:will|can) decide\b",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Speaker:
    """Who "I" is in the last record: the child's reviewing officer of that day. `is_still`: of now, too."""

    name: str
    is_still: bool


NOBODY = Speaker("", is_still=True)  # where the record names no other


@dataclass(frozen=True)
class Before:
    """One thing that a new record has to say what became of. `what`: as it is told now; `wordings`: all that
    it may be told as, by an officer of before or in a record from before; `decided`: its own words alone."""

    what: str
    sees: ForWhom
    decided: str
    wordings: frozenset[str] = frozenset()

    def is_told_in(self, rows: Collection[str]) -> bool:
        """Whether one of these rows tells it, in whichever words it opens and ends."""
        words = f" {_ended(' '.join(self.decided.split()))}"
        return bool(self.wordings.intersection(rows)) or any(
            words in f" {_ended(' '.join(row.split()))}" for row in rows
        )


def before_now(last: Outcome | None, speaker: Speaker = NOBODY) -> tuple[Before, ...]:
    """What the last record decided, and what it said was still waiting for an answer. What was not agreed was
    no decision."""
    steps = tuple(
        Before(decision(step, speaker), step.sees, step.what, wordings(step, speaker))
        for step in decided(last)
    )
    waiting = (one for one in last.last_time if one.done is Done.WAITING) if last else ()
    again = (
        Before(_again(one.what, speaker), one.sees, one.what, _wordings_again(one.what, speaker))
        for one in waiting
        if not any(each.is_told_in([one.what]) for each in steps)
    )
    return (*steps, *again)


def _again(what: str, speaker: Speaker) -> str:
    told, is_quoted = (what, False) if speaker.is_still else told_of(what, speaker.name)
    return f"{speaker.name} wrote: {told}" if is_quoted else told


def _wordings_again(what: str, speaker: Speaker) -> frozenset[str]:
    return frozenset(_again(what, replace(speaker, is_still=still)) for still in (True, False))


@dataclass(frozen=True)
class InParts:
    """A decision of last time as `decision` tells it, in its parts. `stood`: asked for or for a judge, where
    that opens it; `asked_by`, `who`: by whom it was asked and who was to do it, "I" for the officer, "" where
    neither is said."""

    what: str
    stood: StepState | None = None
    asked_by: str = ""
    who: str = ""


def in_parts(told: str) -> InParts:
    """The parts that we wrote around a decision; one that was worded otherwise is all its own."""
    what, stood, asked_by, who = told.strip(), None, "", ""
    if opened := _OPENED.fullmatch(what):
        what = opened["what"]
        stood = StepState.JUDGE if opened["judge"] else StepState.ASKED
        asked_by = "I" if opened["me"] else opened["by"] or ""
    if whose := _WHOSE.fullmatch(what):
        what, who = whose["what"], "I" if whose["me"] else whose["who"]
    return InParts(what, stood, asked_by, who)


def was_asked_for(what: str) -> bool:
    """Whether a decision of last time, as it is told, was none yet: somebody had to answer."""
    return bool(_WAS_ASKED.match(what))


def decided(last: Outcome | None) -> tuple[NextStep, ...]:
    """The next steps of the last record that were decided, or may yet be."""
    steps = last.next_steps if last else ()
    return tuple(step for step in steps if step.state is not StepState.NOT_AGREED)


def decision(step: NextStep, speaker: Speaker = NOBODY) -> str:
    """A step of last time as sentences: how it stood, what, and who was to do it where the words do not say
    so. They go into the letter as they stand, so they have no brackets, which are easily lost (easy read)."""
    told, is_quoted = (step.what, False) if speaker.is_still else told_of(step.what, speaker.name)
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
    is_for_judge = step.state is StepState.JUDGE and not was_asked_for(step.what)
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


def told_of(sentence: str, speaker: str) -> tuple[str, bool]:
    """What one officer wrote of themselves, as another says it: by name where that is sure, else quoted
    (True). Where something is quoted in it "I" may be anybody's, a child's too."""
    told = sentence if _QUOTES.search(sentence) else _I_WILL.sub(lambda _: speaker, sentence)
    if not _ME.search(told):
        return told, False
    within = sentence.replace("“", "‘").replace("”", "’")
    return f"“{within}”", True


def _ended(sentence: str) -> str:
    return sentence if sentence.rstrip('”’"').endswith((".", "!", "?")) else f"{sentence}."
