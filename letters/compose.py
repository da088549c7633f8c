"""From what the review decided to the sentences of a letter, at the easy-read level. Pure.

In: the Outcome, what the child said (already in words), facts about child, meeting and contacts, and a
function that gives fixed phrases. Out: a Letter whose lines stand in reading order; the child first, good
news before worries. Nothing is left out and nothing is made up: an IRO's own English stays as it was typed,
one sentence a line, marked as English until someone gives the words in the letter's language.
"""

from collections.abc import Iterable, Sequence

from letters.ingredients import Facts, HelpLine, MarkValue, Meeting, Phrases, Told
from letters.model import Letter, Line, Section, SectionKind
from letters.phrases import isolated
from letters.sentences import can_be_seen, sentences_of
from reviews.model import Done, LastTime, NextStep, Outcome
from wording.lists import joined

_ENGLISH = "en"


def compose(outcome: Outcome, told: Sequence[Told], facts: Facts, phrases: Phrases) -> Letter:
    """The letter before pictures are chosen for the IRO's own sentences. Raises what `phrases` raises."""
    writer = _Writer(phrases)
    sections = (
        _told(writer, told, facts.lang),
        _plain(writer, SectionKind.GOING_WELL, "well.heading", "good", outcome.going_well),
        _last_time(writer, outcome.last_time),
        _plain(writer, SectionKind.WORRIED, "worried.heading", "worried", outcome.worries),
        _next_steps(writer, outcome.next_steps, facts),
        _next_meeting(writer, outcome, facts),
        _reach_me(writer, facts),
        _help(writer, facts),
    )
    return Letter(
        title=writer.fixed("title", "letter.title", picture="letter"),
        lang=facts.lang,
        opening=_opening(writer, outcome, facts),
        sections=tuple(section for section in sections if section is not None),
        child_name=facts.child_name,
        iro_name=facts.iro_name,
        made_on=facts.made_on,
        skin=facts.looks.skin or None,
        hair=facts.looks.hair or None,
        style=facts.looks.style,
        cover=facts.looks.cover,
        aids=tuple(sorted(facts.looks.aids)),
        page_words=phrases("letter.page", {"page": "{page}", "pages": "{pages}"})[0],
    )


class _Writer:
    """Makes lines; the section gives them their ids, so that the same decisions give the same ids."""

    def __init__(self, phrases: Phrases) -> None:
        self._phrases = phrases

    def fixed(self, line_id: str, code: str, *, picture: str | None = None, **marks: MarkValue) -> Line:
        text, lang = self._phrases(code, marks)
        return Line(id=line_id, text=text, lang=lang, picture=picture)

    def own(self, text: str) -> list[Line]:
        """The IRO's own sentences, one a line."""
        return [Line(id="", text=sentence, lang=_ENGLISH) for sentence in sentences_of(text)]

    def section(
        self, kind: SectionKind, heading: str, picture: str | None, lines: Iterable[Line | None]
    ) -> Section | None:
        """A section, or None where there is nothing to say. A None among the lines keeps its number: the
        lines of a letter in another language have the same ids."""
        numbered = enumerate(lines, 1)
        made = tuple(_named(line, f"{kind.value}-{at}") for at, line in numbered if line is not None)
        if not made:
            return None
        return Section(heading=self.fixed(kind.value, heading, picture=picture), lines=made, kind=kind)


def _named(line: Line, line_id: str) -> Line:
    return Line(id=line_id, text=line.text, lang=line.lang, picture=line.picture)


def _opening(writer: _Writer, outcome: Outcome, facts: Facts) -> tuple[Line, ...]:
    lines = [
        writer.fixed("", "letter.hello", picture="me", child=facts.child_name),
        writer.fixed("", "letter.from_me", picture="iro", iro=facts.iro_name),
        writer.fixed("", "letter.what_i_do", picture="meeting"),
        writer.fixed("", "letter.when", picture="date", date=outcome.held_on),
    ]
    # The child knows that they came; the sentence is about the others.
    others = [name.strip() for name in outcome.who_came if name.strip()]
    named = (name for name in others if name.casefold() != facts.child_name.casefold())
    # Each name apart: a list of Latin names in an Arabic sentence still runs from right to left.
    came = joined((isolated(name, facts.lang) for name in named), facts.lang)
    if came:
        lines.append(writer.fixed("", "letter.who_came", picture="my-review", person=came))
    lines += writer.own(outcome.personal_line)
    return tuple(_named(line, f"opening-{at}") for at, line in enumerate(lines, 1))


def _plain(
    writer: _Writer, kind: SectionKind, heading: str, picture: str, texts: Sequence[str]
) -> Section | None:
    return writer.section(kind, heading, picture, [line for text in texts for line in writer.own(text)])


def _told(writer: _Writer, told: Sequence[Told], lang: str) -> Section | None:
    lines = [line for each in told if not each.private for line in _told_lines(writer, each, lang)]
    if lines:
        lines.append(writer.fixed("", "told.thanks", picture="good"))
    return writer.section(SectionKind.TOLD_US, "told.heading", "my-say", lines)


def _told_lines(writer: _Writer, told: Told, lang: str) -> list[Line]:
    lines = []
    if told.answers:
        code = "told.placed" if told.place else "told.chosen"
        marks: dict[str, MarkValue] = {"question": told.question, "answer": joined(told.answers, lang)}
        if told.place:
            marks["place"] = told.place
        lines.append(writer.fixed("", code, picture=told.picture, **marks))
    if can_be_seen(told.words):
        lines.append(writer.fixed("", "told.written", picture="write", question=told.question))
        words = " ".join(told.words.split())
        lines.append(Line(id="", text=f"“{words}”", lang=told.words_lang or _ENGLISH))
    return lines


_BECAME = {
    Done.DONE: ("last.done", "yes"),
    Done.PART: ("last.part", "a-little"),
    Done.NOT_DONE: ("last.not_done", "wait"),
}


def _last_time(writer: _Writer, decisions: Sequence[LastTime]) -> Section | None:
    """What was done comes first: good news before what is still owed."""
    ordered = sorted(decisions, key=lambda each: list(_BECAME).index(each.done))
    lines: list[Line] = []
    for decision in ordered:
        what = writer.own(decision.what)
        if not what:
            continue
        code, picture = _BECAME[decision.done]
        lines += [*what, writer.fixed("", code, picture=picture), *_why(writer, decision.why)]
    return writer.section(SectionKind.LAST_TIME, "last.heading", "decision", lines)


def _why(writer: _Writer, reason: str) -> list[Line]:
    sentences = writer.own(reason)
    return [writer.fixed("", "next.why"), *sentences] if sentences else []


def _next_steps(writer: _Writer, steps: Sequence[NextStep], facts: Facts) -> Section | None:
    lines: list[Line] = []
    for step in steps:
        what = writer.own(step.what)
        if what:
            lines += [*what, *_who(writer, step, facts), *_why(writer, step.why)]
    if not lines:
        lines = [writer.fixed("", "next.nothing", picture="keep-same")]
    return writer.section(SectionKind.NEXT_STEPS, "next.heading", "next", lines)


def _who(writer: _Writer, step: NextStep, facts: Facts) -> list[Line]:
    """Who does it: "I" for the IRO who writes, "you" for the child, else the name as given."""
    who = step.who.strip()
    if not who:
        return []
    person = _person_code(who, facts)
    marks: dict[str, MarkValue] = {} if person != "who" else {"person": who}
    if step.by_when is None:
        return [writer.fixed("", f"next.{person}", picture=None, **marks)]
    marks["date"] = step.by_when
    return [writer.fixed("", f"next.{person}_when", picture="date", **marks)]


def _person_code(who: str, facts: Facts) -> str:
    said = who.casefold()
    if said in ("i", "me", facts.iro_name.casefold()):
        return "me"
    return "you" if said in ("you", facts.child_name.casefold()) else "who"


def _next_meeting(writer: _Writer, outcome: Outcome, facts: Facts) -> Section | None:
    meeting = facts.meeting or (Meeting(outcome.next_review) if outcome.next_review else None)
    if meeting is None:
        lines = [writer.fixed("", "meeting.not_set"), writer.fixed("", "meeting.will_tell", picture="iro")]
    else:
        lines = [writer.fixed("", "meeting.on", picture="date", date=meeting.on)]
        if meeting.at:
            lines.append(writer.fixed("", "meeting.at", picture="clock", time=meeting.at))
        if meeting.video:
            lines.append(writer.fixed("", "meeting.video", picture="phone-call"))
        elif meeting.place.strip():
            lines.append(writer.fixed("", "meeting.place", picture="meeting", place=meeting.place.strip()))
    return writer.section(SectionKind.NEXT_MEETING, "meeting.heading", "meeting", lines)


def _reach_me(writer: _Writer, facts: Facts) -> Section | None:
    lines = []
    if facts.iro_phone:
        lines.append(writer.fixed("", "reach.phone", picture="phone-call", phone=facts.iro_phone))
    if facts.iro_email:
        lines.append(writer.fixed("", "reach.email", picture="write", email=facts.iro_email))
    if facts.iro_hours:
        lines.append(writer.fixed("", "reach.hours", picture="clock", hours=facts.iro_hours))
    lines.append(writer.fixed("", "reach.ask", picture="tell-someone"))
    lines.append(writer.fixed("", "reach.not_right", picture="change"))
    return writer.section(SectionKind.REACH_ME, "reach.heading", "iro", lines)


def _help(writer: _Writer, facts: Facts) -> Section | None:
    lines: list[Line | None] = []
    for each in facts.help_lines:
        lines += _help_lines(writer, each, english=facts.lang == _ENGLISH)
    if lines:
        lines.append(writer.fixed("", "help.any_time", picture="safe"))
    return writer.section(SectionKind.HELP, "help.heading", "help", lines)


def _help_lines(writer: _Writer, each: HelpLine, *, english: bool) -> list[Line | None]:
    """`english`: the hours are English free text of the service, and stand in an English letter alone."""
    lines: list[Line | None] = []
    if each.phone and each.danger:
        lines.append(writer.fixed("", "help.danger", picture="help", phone=each.phone))
    elif each.phone:
        lines.append(writer.fixed("", "help.line", picture="phone-call", name=each.name, phone=each.phone))
        if each.free:
            lines.append(writer.fixed("", "help.free"))
    if each.text:
        lines.append(writer.fixed("", "help.line_text", picture="phone", name=each.name, number=each.text))
    if each.hours and lines and not each.danger:
        hours = writer.fixed("", "help.hours", picture="clock", hours=each.hours) if english else None
        lines.append(hours)
    return lines
