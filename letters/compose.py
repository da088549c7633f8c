"""From what the review decided to the sentences of a letter, at any level and in any voice. Pure.

In: the Outcome, what the child said (already in words), facts about child, meeting and contacts, a function
that gives fixed phrases, the level and the voice. Out: a Letter whose lines stand in reading order; the child
first, good news before worries. One composer for all levels: every decision is in each of them, in the same
order, and each line names the block of the record that it says. Nothing is left out and nothing is made up:
an IRO's own English stays as it was typed (in a story turned to the story's voice), one sentence a line,
marked as English until someone gives the words in the letter's language.
"""

from collections.abc import Iterable, Sequence

from letters.ingredients import Facts, HelpLine, MarkValue, Meeting, Phrases, Told
from letters.model import DRAWING, Letter, Level, Line, Section, SectionKind, Voice
from letters.phrases import isolated
from letters.sentences import can_be_seen
from letters.writer import Writer
from reviews.model import Done, LastTime, NextStep, Outcome
from wording.lists import joined

_ENGLISH = "en"


def compose(
    outcome: Outcome,
    told: Sequence[Told],
    facts: Facts,
    phrases: Phrases,
    *,
    level: Level = Level.EASY,
    voice: Voice = Voice.YOU,
) -> Letter:
    """The letter before pictures are chosen for the IRO's own sentences. A story is told in the child's voice
    where none of a story's voices is asked for; the record by name. Raises what `phrases` raises."""
    voice = voice_for(level, voice)
    writer = Writer(phrases, level, voice, facts.child_name, facts.iro_name)
    sections = (
        _told(writer, told, facts),
        _plain(writer, SectionKind.GOING_WELL, "well", "good", outcome.going_well),
        _last_time(writer, outcome.last_time),
        _plain(writer, SectionKind.WORRIED, "worried", "worried", outcome.worries),
        _next_steps(writer, outcome.next_steps, facts),
        _next_meeting(writer, outcome, facts),
        _reach_me(writer, facts),
        _closing(writer, facts),
        _help(writer, facts),
    )
    return Letter(
        title=writer.titled("title", "letter.title", "letter"),
        lang=facts.lang,
        opening=_opening(writer, outcome, facts),
        sections=tuple(section for section in sections if section is not None),
        child_name=facts.child_name,
        iro_name=facts.iro_name,
        made_on=facts.made_on,
        level=level,
        voice=voice,
        look=facts.look,
        skin=facts.looks.skin or None,
        hair=facts.looks.hair or None,
        style=facts.looks.style,
        cover=facts.looks.cover,
        aids=tuple(sorted(facts.looks.aids)),
        page_words=phrases("letter.page", {"page": "{page}", "pages": "{pages}"})[0],
    )


def voice_for(level: Level, voice: Voice) -> Voice:
    """The voice in which a level is told: a story never says "you", a letter always does, a record names."""
    if level is Level.STORY:
        return Voice.I if voice is Voice.YOU else voice
    return Voice.NAME if level is Level.RECORD else Voice.YOU


def _opening(writer: Writer, outcome: Outcome, facts: Facts) -> tuple[Line, ...]:
    # The child knows that they came; the sentence is about the others.
    others = [name.strip() for name in outcome.who_came if name.strip()]
    named = (name for name in others if name.casefold() != facts.child_name.casefold())
    # Each name apart: a list of Latin names in an Arabic sentence still runs from right to left.
    came = joined((isolated(name, facts.lang) for name in named), facts.lang)
    fixed = writer.fixed
    blocks = (
        ("hello", fixed("letter.hello", picture="me", child=facts.child_name)),
        ("iro", fixed("letter.from_me", picture="iro", iro=facts.iro_name)),
        ("iro", fixed("letter.what_i_do", picture="meeting")),
        ("held", fixed("letter.when", picture="date", date=outcome.held_on)),
        ("came", fixed("letter.who_came", picture="my-review", person=came) if came else []),
        ("personal", writer.own(outcome.personal_line)),
    )
    numbered = enumerate(((block, line) for block, lines in blocks for line in lines), 1)
    return tuple(writer.named(line, f"opening-{at}", block) for at, (block, line) in numbered)


def _plain(
    writer: Writer, kind: SectionKind, group: str, picture: str, texts: Sequence[str]
) -> Section | None:
    blocks = [(f"{group}-{at}", writer.own(text)) for at, text in enumerate(texts, 1)]
    return writer.section(kind, f"{group}.heading", picture, blocks)


def _told(writer: Writer, told: Sequence[Told], facts: Facts) -> Section | None:
    shown = [each for each in told if not each.private]
    blocks = [(f"said-{at}", _told_lines(writer, each, facts.lang)) for at, each in enumerate(shown, 1)]
    if facts.drawing:
        blocks.append((DRAWING, writer.fixed("told.drawing", picture=facts.drawing)))
    if any(lines for _, lines in blocks):
        blocks.append(("thanks", writer.fixed("told.thanks", picture="good")))
    return writer.section(SectionKind.TOLD_US, "told.heading", "my-say", blocks)


def _told_lines(writer: Writer, told: Told, lang: str) -> list[Line]:
    lines = []
    if told.answers:
        code = "told.placed" if told.place else "told.chosen"
        marks: dict[str, MarkValue] = {"question": told.question, "answer": joined(told.answers, lang)}
        if told.place:
            marks["place"] = told.place
        lines += writer.fixed(code, picture=told.picture, **marks)
    if can_be_seen(told.words):
        lines += writer.fixed("told.written", picture="write", question=told.question)
        words = " ".join(told.words.split())
        lines.append(Line(id="", text=f"“{words}”", lang=told.words_lang or _ENGLISH))
    return lines


_BECAME = {
    Done.DONE: ("last.done", "yes"),
    Done.PART: ("last.part", "a-little"),
    Done.NOT_DONE: ("last.not_done", "wait"),
}


def _last_time(writer: Writer, decisions: Sequence[LastTime]) -> Section | None:
    """What was done comes first: good news before what is still owed."""
    numbered = sorted(enumerate(decisions, 1), key=lambda each: list(_BECAME).index(each[1].done))
    blocks = []
    for at, decision in numbered:
        what = writer.own(decision.what)
        if what:
            code, picture = _BECAME[decision.done]
            became = writer.fixed(code, picture=picture)
            blocks.append((f"last-{at}", [*what, *became, *_why(writer, decision.why)]))
    return writer.section(SectionKind.LAST_TIME, "last.heading", "decision", blocks)


def _why(writer: Writer, reason: str) -> list[Line]:
    sentences = writer.own(reason)
    return [*writer.fixed("next.why"), *sentences] if sentences else []


def _next_steps(writer: Writer, steps: Sequence[NextStep], facts: Facts) -> Section | None:
    blocks = []
    for at, step in enumerate(steps, 1):
        what = writer.own(step.what)
        if what:
            blocks.append((f"step-{at}", [*what, *_who(writer, step, facts), *_why(writer, step.why)]))
    if not blocks:
        blocks = [("nothing", writer.fixed("next.nothing", picture="keep-same"))]
    return writer.section(SectionKind.NEXT_STEPS, "next.heading", "next", blocks)


def _who(writer: Writer, step: NextStep, facts: Facts) -> list[Line]:
    """Who does it: "I" for the IRO who writes, "you" for the child, else the name as given."""
    who = step.who.strip()
    if not who:
        return []
    person = _person_code(who, facts)
    marks: dict[str, MarkValue] = {} if person != "who" else {"person": who}
    if step.by_when is None:
        return writer.fixed(f"next.{person}", picture=None, **marks)
    marks["date"] = step.by_when
    return writer.fixed(f"next.{person}_when", picture="date", **marks)


def _person_code(who: str, facts: Facts) -> str:
    said = who.casefold()
    if said in ("i", "me", facts.iro_name.casefold()):
        return "me"
    return "you" if said in ("you", facts.child_name.casefold()) else "who"


def _next_meeting(writer: Writer, outcome: Outcome, facts: Facts) -> Section | None:
    meeting = facts.meeting or (Meeting(outcome.next_review) if outcome.next_review else None)
    if meeting is None:
        lines = [*writer.fixed("meeting.not_set"), *writer.fixed("meeting.will_tell", picture="iro")]
    else:
        lines = writer.fixed("meeting.on", picture="date", date=meeting.on)
        if meeting.at:
            lines += writer.fixed("meeting.at", picture="clock", time=meeting.at)
        if meeting.video:
            lines += writer.fixed("meeting.video", picture="phone-call")
        elif meeting.place.strip():
            lines += writer.fixed("meeting.place", picture="meeting", place=meeting.place.strip())
    return writer.section(SectionKind.NEXT_MEETING, "meeting.heading", "meeting", [("meeting", lines)])


def _reach_me(writer: Writer, facts: Facts) -> Section | None:
    lines: list[Line] = []
    if facts.iro_phone:
        lines += writer.fixed("reach.phone", picture="phone-call", phone=facts.iro_phone)
    if facts.iro_email:
        lines += writer.fixed("reach.email", picture="write", email=facts.iro_email)
    if facts.iro_hours:
        lines += writer.fixed("reach.hours", picture="clock", hours=facts.iro_hours)
    lines += writer.fixed("reach.ask", picture="tell-someone")
    lines += writer.fixed("reach.not_right", picture="change")
    return writer.section(SectionKind.REACH_ME, "reach.heading", "iro", [("reach", lines)])


def _closing(writer: Writer, facts: Facts) -> Section | None:
    """What the participation team wants every child to know, as far as it is still true."""
    blocks = []
    for item in facts.closing:
        text, lang = item.words_in(facts.lang)
        if item.is_true_on(facts.made_on) and can_be_seen(text):
            blocks.append((f"closing-{item.code}", writer.typed(text, lang, item.picture)))
    return writer.section(SectionKind.CLOSING, "closing.heading", "advocate", blocks)


def _help(writer: Writer, facts: Facts) -> Section | None:
    blocks: list[tuple[str, Iterable[Line | None]]] = [
        (f"help-{at}", _help_lines(writer, each, english=facts.lang == _ENGLISH))
        for at, each in enumerate(facts.help_lines, 1)
    ]
    if any(line for _, lines in blocks for line in lines):
        blocks.append(("help", writer.fixed("help.any_time", picture="safe")))
    return writer.section(SectionKind.HELP, "help.heading", "help", blocks)


def _help_lines(writer: Writer, each: HelpLine, *, english: bool) -> list[Line | None]:
    """`english`: the hours are English free text of the service, and stand in an English letter alone."""
    lines: list[Line | None] = []
    if each.phone and each.danger:
        lines += writer.fixed("help.danger", picture="help", phone=each.phone)
    elif each.phone:
        lines += writer.fixed("help.line", picture="phone-call", name=each.name, phone=each.phone)
        if each.free:
            lines += writer.fixed("help.free")
    if each.text:
        lines += writer.fixed("help.line_text", picture="phone", name=each.name, number=each.text)
    if each.hours and lines and not each.danger:
        lines += writer.fixed("help.hours", picture="clock", hours=each.hours) if english else [None]
    return lines
