"""The parts of a letter that say what was decided: steps and how each stands, what became of last time's,
what goes well and what worries, what is not agreed, and the answer to each thing the child said. Pure.

In: a `Writer` of one level, the Outcome as one reader may see it. Out: Sections whose lines name the block of
the record that they say. A block keeps its number whoever reads, so the levels can be laid side by side.
"""

import re
from collections.abc import Collection, Hashable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from letters.ingredients import Facts, MarkValue
from letters.model import QUESTION, Line, Section, SectionKind
from letters.short import names_somebody
from letters.writer import Writer
from reviews.before import in_parts
from reviews.model import (
    Disagreement,
    Done,
    ForWhom,
    LastTime,
    NextStep,
    Outcome,
    Reply,
    ReplyKind,
    Spoken,
    StepState,
    TopicNote,
)
from reviews.topics import TOPICS

Block = tuple[str, Iterable[Line | None]]
_BECAME = {
    Done.DONE: ("last.done", "yes"),
    Done.AGREED: ("last.agreed", "yes"),
    Done.PART: ("last.part", "a-little"),
    Done.NOT_DONE: ("last.not_done", "wait"),
    Done.WAITING: ("last.waiting", "wait"),
    Done.REFUSED: ("last.refused", "no"),
}
_LEAD = {
    StepState.ASKED: ("state.asked", QUESTION),
    StepState.JUDGE: ("state.judge", "judge"),
}
_JUDGE = re.compile(r"(?:(?:a|the) )?(?:judge|(?:family )?court)", re.IGNORECASE)
_SAYS_JUDGE = re.compile(
    rf"\s*(?:only )?{_JUDGE.pattern} (?:will|can|must|has to|needs to)"
    r" (?:decide|choose|say (?:if|whether|where|who|what|when|how))\b",
    re.IGNORECASE,
)
_ONLY_FOR = {
    ForWhom.CHILD: "only.child",
    ForWhom.PARENTS: "only.parents",
    ForWhom.ADULTS: "only.adults",
}


def seen_by(outcome: Outcome, reader: ForWhom) -> Outcome:
    """The record as this reader may see it: what is not theirs is emptied and keeps its place."""

    def may(sees: ForWhom) -> bool:
        return sees.may_see(reader)

    return replace(
        outcome,
        # What the officer says to the child alone is in the letter; who works with the child knows it.
        personal_line=outcome.personal_line if reader in (ForWhom.CHILD, ForWhom.ADULTS) else "",
        going_well=outcome.going_well if may(outcome.well_for) else (),
        worries=outcome.worries if may(outcome.worries_for) else (),
        my_view=outcome.my_view if may(outcome.view_for) else (),
        legal_status=outcome.legal_status if may(outcome.law_for) else "",
        permanence=outcome.permanence if may(outcome.law_for) else "",
        last_time=tuple(
            one if may(one.sees) else LastTime("", Done.DONE, sees=one.sees) for one in outcome.last_time
        ),
        next_steps=tuple(
            one if may(one.sees) else NextStep("", "", None, "", sees=one.sees) for one in outcome.next_steps
        ),
        topics=tuple(one if may(one.sees) else TopicNote("", sees=one.sees) for one in outcome.topics),
        disagreements=tuple(
            one if may(one.sees) else Disagreement("", "", sees=one.sees) for one in outcome.disagreements
        ),
        spoken=tuple(
            one if one.may_see(reader) else Spoken("", "", "", sees=one.sees) for one in outcome.spoken
        ),
    )


def open_to_all(outcome: Outcome) -> Outcome:
    """The record as if everyone might see all of it."""
    everyone = ForWhom.EVERYONE
    return replace(
        outcome,
        well_for=everyone,
        worries_for=everyone,
        view_for=everyone,
        last_time=tuple(replace(one, sees=everyone) for one in outcome.last_time),
        next_steps=tuple(replace(one, sees=everyone) for one in outcome.next_steps),
        topics=tuple(replace(one, sees=everyone) for one in outcome.topics),
        disagreements=tuple(replace(one, sees=everyone) for one in outcome.disagreements),
        spoken=tuple(replace(one, sees=everyone) for one in outcome.spoken),
    )


def going_well(writer: Writer, outcome: Outcome) -> Section | None:
    """What is going well: in general, then topic by topic."""
    said = [(one, one.going_well) for one in outcome.topics]
    blocks = _typed(writer, "well", outcome.going_well, outcome.well_for, said)
    return writer.section(SectionKind.GOING_WELL, "well.heading", "good", blocks)


def worried(writer: Writer, outcome: Outcome) -> Section | None:
    """What people worry about: in general, then topic by topic."""
    said = [(one, one.worries) for one in outcome.topics]
    blocks = _typed(writer, "worried", outcome.worries, outcome.worries_for, said)
    return writer.section(SectionKind.WORRIED, "worried.heading", "worried", blocks)


def last_time(writer: Writer, outcome: Outcome, lang: str) -> Section | None:
    """What became of each decision; what was done comes first: good news before what is still owed."""
    numbered = sorted(enumerate(outcome.last_time, 1), key=lambda each: list(_BECAME).index(each[1].done))
    blocks: list[Block] = []
    for at, decision in numbered:
        what = _before(writer, decision.what, lang)
        if what:
            code, picture = _BECAME[decision.done]
            became = [*writer.fixed(code, picture=picture), *why(writer, decision.why)]
            now = _under(writer, "last.now", decision.now)
            blocks.append((f"last-{at}", [*only_for(writer, decision.sees), *what, *became, *now]))
    return writer.section(SectionKind.LAST_TIME, "last.heading", "decision", blocks)


def _before(writer: Writer, told: str, lang: str) -> list[Line]:
    """A decision of last time. What the record wrote around it of itself (how it stood, who was to do it) has
    words in each language, as a phrase within it has."""
    parts = in_parts(told)
    what = writer.own(parts.what)
    if not what:
        return []
    opens: list[Line] = []
    if parts.stood is StepState.JUDGE:
        opens = writer.fixed("before.judge", picture="judge")
    elif parts.asked_by == "I":
        opens = writer.fixed("before.asked", picture=QUESTION)
    elif parts.asked_by:
        opens = writer.of_person("before.asked_by", parts.asked_by, lang, picture=QUESTION)
    if parts.who == "I":
        return [*opens, *what, *writer.fixed("before.me")]
    return [*opens, *what, *(writer.of_person("before.who", parts.who, lang) if parts.who else [])]


def next_steps(writer: Writer, outcome: Outcome, facts: Facts, said: Collection[str]) -> Section | None:
    """Each decision: how it stands, who does it and by when, why, what will be better, how we know. `said`:
    the codes of what stands in the letter; a step that answers one of these has its reason there."""
    blocks: list[Block] = []
    for at, step in enumerate(outcome.next_steps, 1):
        what = writer.own(step.what)
        if not what:
            continue
        is_above = step.said in said and step.sees.may_see(ForWhom.CHILD)
        refused = step.state is StepState.NOT_AGREED
        reason = [] if is_above or refused else why(writer, step.why)
        lines: list[Line | None] = [
            *only_for(writer, step.sees),
            *topic_label(writer, step.topic),
            *_lead(writer, step),
            *what,
            *_stands(writer, step, facts),
            *reason,
            *([] if refused else _hoped(writer, step)),
        ]
        blocks.append((f"step-{at}", lines))
    # Where decisions are kept from this reader, "nothing needs to change" would be untrue.
    if not blocks and all(one.sees is ForWhom.EVERYONE for one in outcome.next_steps):
        blocks = [("nothing", writer.fixed("next.nothing", picture="keep-same"))]
    return writer.section(SectionKind.NEXT_STEPS, "next.heading", "next", blocks)


def disagreements(writer: Writer, outcome: Outcome, facts: Facts) -> Section | None:
    """What is not agreed, and by whom."""
    blocks: list[Block] = []
    for at, one in enumerate(outcome.disagreements, 1):
        what = writer.own(one.what)
        if what:
            who = _disagrees(writer, one.who, facts)
            blocks.append((f"apart-{at}", [*only_for(writer, one.sees), *what, *who, *why(writer, one.why)]))
    return writer.section(SectionKind.NOT_AGREED, "apart.heading", "no", blocks)


@dataclass(frozen=True)
class Answers:
    """The answer to each thing that the child said: the step that takes it up, else the IRO's reply.
    `outcome`: as the child may see it."""

    writer: Writer
    outcome: Outcome
    facts: Facts

    def grouped(self, codes: Sequence[str]) -> list[tuple[str, ...]]:
        """The codes with those together whose replies are the same, in the order of the first of each. What a
        step takes up, and what has no answer, stands alone. By the record itself: so each level and language
        groups alike."""
        groups: dict[Hashable, list[str]] = {}
        for code in codes:
            replies = () if self._steps(code) else self._replies(code)
            same = tuple(_what_is_said(one) for one in replies)
            groups.setdefault(same or code, []).append(code)
        return [tuple(group) for group in groups.values()]

    def lines(self, group: Sequence[str]) -> list[Line]:
        """What was decided about them and why, once; none where they were not answered."""
        code, several = group[0], len(group) > 1
        if steps := self._steps(code):
            return [line for one in steps for line in self._step(one)]
        return [line for one in self._replies(code) for line in self._reply(one, several=several)]

    def _steps(self, code: str) -> list[NextStep]:
        return [one for one in self.outcome.next_steps if one.said == code and one.what.strip()]

    def _replies(self, code: str) -> list[Reply]:
        return [one for one in self.outcome.replies if one.said == code]

    def _step(self, step: NextStep) -> list[Line]:
        writer = self.writer
        lead = _lead(writer, step) or writer.fixed("reply.decided", picture="decision")
        refused = step.state is StepState.NOT_AGREED
        after = _refused(writer, step, self.facts) if refused else why(writer, step.why)
        return [*lead, *writer.own(step.what), *after]

    def _reply(self, reply: Reply, *, several: bool) -> list[Line]:
        writer, each = self.writer, "_all" if several else ""
        if reply.kind is ReplyKind.STAYS:
            return [*writer.fixed(f"reply.stays{each}", picture="keep-same"), *why(writer, reply.why)]
        if reply.kind is ReplyKind.OPEN:
            return [*writer.fixed(f"reply.open{each}", picture="wait"), *why(writer, reply.why)]
        decided = writer.fixed("reply.decided", picture="decision")
        return [*decided, *writer.own(reply.what), *why(writer, reply.why)]


def _what_is_said(reply: Reply) -> tuple[str, str, str]:
    what = reply.what if reply.kind is ReplyKind.DECIDED else ""
    return reply.kind.value, " ".join(what.split()), " ".join(reply.why.split())


def why(writer: Writer, reason: str) -> list[Line]:
    """The reason under its question; nothing where none was given."""
    return _under(writer, "next.why", reason, QUESTION)


def _under(writer: Writer, code: str, text: str, picture: str | None = None) -> list[Line]:
    sentences = writer.own(text)
    return [*writer.fixed(code, picture=picture), *sentences] if sentences else []


def _typed(
    writer: Writer,
    group: str,
    texts: Sequence[str],
    sees: ForWhom,
    topics: Iterable[tuple[TopicNote, Sequence[str]]],
) -> list[Block]:
    only = only_for(writer, sees)
    blocks: list[Block] = [
        (f"{group}-{at}", [*(only if at == 1 else []), *writer.own(text)]) for at, text in enumerate(texts, 1)
    ]
    for number, (note, sentences) in enumerate(topics, 1):
        made = [line for text in sentences for line in writer.own(text)]
        if made:
            heads = [*only_for(writer, note.sees), *topic_label(writer, note.topic)]
            blocks.append((f"topic-{number}-{group}", [*heads, *made]))
    return blocks


def only_for(writer: Writer, sees: ForWhom) -> list[Line]:
    """In the record: for whom alone a block is. Where that ends, `letters.audiences` says."""
    code = _ONLY_FOR.get(sees)
    return writer.fixed(code) if code and writer.is_record else []


def topic_label(writer: Writer, topic: str) -> list[Line]:
    """In the record: the topic."""
    return writer.typed(f"{TOPICS[topic]}:", "en", None) if topic in TOPICS and writer.is_record else []


def _lead(writer: Writer, step: NextStep) -> list[Line]:
    """What opens a step that is not decided yet, or was not agreed; nothing where it says itself that a judge
    decides. Of whom it was asked for by nothing is said that is not known."""
    if step.state is StepState.NOT_AGREED:
        code = "state.refused" if step.asked else "state.judged" if _judged(step) else "state.not_agreed"
        return writer.fixed(code, picture="no")
    if step.state not in _LEAD or (step.state is StepState.JUDGE and _SAYS_JUDGE.match(step.what)):
        return []
    code, picture = _LEAD[step.state]
    return writer.fixed(code, picture=picture)


def _stands(writer: Writer, step: NextStep, facts: Facts) -> list[Line | None]:
    """How a step stands, and who does it: "if the answer is yes" for what is not decided yet."""
    if step.state is StepState.NOT_AGREED:
        return [*_refused(writer, step, facts)]
    if step.state is StepState.AGREED:
        return _agreed(writer, step, facts)
    doing = [] if judge_does(step) else _who(writer, step, facts)
    decides = _by(writer, "state.judge_by", step) if judge_does(step) else []
    asked = step.state is StepState.ASKED
    told = "state.tell_by" if step.answer_by else "state.tell"
    marks: dict[str, MarkValue] = {"date": step.answer_by} if step.answer_by else {}
    condition: list[Line] = []
    if doing:  # its own picture: that of its words would be a tick, and a promise
        code, picture = ("state.if_yes", QUESTION) if asked else ("state.if_judge", "judge")
        condition = writer.fixed(code, picture=picture)
    code = told if asked else told.replace("tell", "judge_tell")
    return [*condition, *doing, *decides, *writer.fixed(code, picture="iro", **marks)]


def _agreed(writer: Writer, step: NextStep, facts: Facts) -> list[Line | None]:
    """That it was decided, then who does it; in plain words in one sentence, in the place of the second."""
    decided = writer.fixed("state.agreed", picture="decision")
    if not writer.is_plain:
        return [*decided, *_who(writer, step, facts)]
    together = _who(writer, step, facts, "state.agreed_")
    return [None, *together] if together else [*decided]


def judge_does(step: NextStep) -> bool:
    """Whether the judge is whom a step names: they decide it, and nobody is left to do it."""
    return step.state is StepState.JUDGE and bool(_JUDGE.fullmatch(step.who.strip()))


def _hoped(writer: Writer, step: NextStep) -> list[Line | None]:
    """What will be better and how we know: under a condition where it is not decided yet. The short way says
    how we know only where that names somebody or a day; the lines keep their numbers."""
    better = "next.better" if step.state is StepState.AGREED else "next.better_if"
    known: list[Line | None] = [*_under(writer, "next.known", step.known_by)]
    if writer.is_short and not names_somebody(step.known_by):
        known = [None] * len(known)
    return [*_under(writer, better, step.better), *known]


def _refused(writer: Writer, step: NextStep, facts: Facts) -> list[Line]:
    """Who did not agree and why; nothing more where its opening has said that nobody did."""
    who = step.refused_by.strip()
    if _judged(step):
        said = writer.fixed("state.judge_no", picture="no")
    elif who:
        said = _disagrees(writer, who, facts)
    else:
        said = writer.fixed("state.nobody_agreed", picture="no") if step.asked else []
    return [*said, *why(writer, step.refused_why)]


def _judged(step: NextStep) -> bool:
    """Whether a judge has said no."""
    return step.state is StepState.NOT_AGREED and bool(_JUDGE.fullmatch(step.refused_by.strip()))


def _disagrees(writer: Writer, who: str, facts: Facts) -> list[Line]:
    """Who does not agree: "I" for the IRO who writes, "you" for the child, else the name as given."""
    who = who.strip()
    person = _person_code(who, facts)
    if person == "who":
        return writer.of_person("apart.who", who, facts.lang, picture="no") if who else []
    return writer.fixed(f"apart.{person}", picture="no")


def _who(writer: Writer, step: NextStep, facts: Facts, said: str = "next.") -> list[Line]:
    """Who does it: "I" for the IRO who writes, "you" for the child, else the name as given. What says already
    who does it ("Jan will ...") has the day alone, and what says that too ("... on Friday 4 December 2026")
    nothing. `said`: what the codes of these sentences begin with."""
    who = step.who.strip()
    person = _person_code(who, facts)
    if not who or _says_who(step.what, {"me": "I", "you": "You"}.get(person, who)):
        return _by(writer, f"{said}by", step)
    marks: dict[str, MarkValue] = {} if step.by_when is None else {"date": step.by_when}
    code, picture = (f"{said}{person}_when", "date") if marks else (f"{said}{person}", None)
    if person == "who":
        return writer.of_person(code, who, facts.lang, picture=picture, **marks)
    return writer.fixed(code, picture=picture, **marks)


def _by(writer: Writer, code: str, step: NextStep) -> list[Line]:
    """By when, where a day is given and the words of the decision do not say it."""
    if step.by_when is None or date_in(step.by_when) in step.what:
        return []
    return writer.fixed(code, picture="date", date=step.by_when)


def _says_who(what: str, who: str) -> bool:
    """Whether the words of a decision begin with who does it."""
    return bool(re.match(rf"(?i:{re.escape(who)})(?: [A-Z][\w’'-]+)* (?:will|can)\b", what.strip()))


def date_in(day: date) -> str:
    """The day as a record's English has it: "4 December 2026"."""
    return f"{day.day} {day:%B %Y}"


def _person_code(who: str, facts: Facts) -> str:
    said = who.casefold()
    if said in ("i", "me", facts.iro_name.casefold()):
        return "me"
    return "you" if said in ("you", facts.child_name.casefold()) else "who"
