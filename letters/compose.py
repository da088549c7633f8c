"""From what the review decided to the sentences of a letter, at any level and in any voice. Pure.

In: the Outcome, what the child said (already in words), facts about child, meeting and contacts, a function
that gives fixed phrases, the level and the voice. Out: a Letter whose lines stand in reading order: what goes
well, what the child said, and only then worries. One composer for all levels: every decision is in each of
them, in the same order, and each line names the block of the record that it says. Nothing is left out and
nothing is made up: an IRO's own English stays as it was typed (in a story turned to the story's voice), one
sentence a line, marked as English until someone gives the words in the letter's language.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import partial

from letters.audiences import audiences, with_ends
from letters.came import listed, others_there
from letters.decided import (
    Answers,
    disagreements,
    going_well,
    last_time,
    next_steps,
    seen_by,
    why,
    worried,
)
from letters.ingredients import Facts, HelpLine, MarkValue, Phrases, Told
from letters.labels import listed_within
from letters.model import DRAWING, Length, Letter, Level, Line, Over, Section, SectionKind, Voice
from letters.sentences import can_be_seen
from letters.short import without_what_can_go
from letters.spoken import BLOCK, spoken_lines
from letters.writer import Writer
from reviews.model import Alone, ForWhom, Outcome, SpokeAlone, Spoken
from reviews.spoken import codes_spoken
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
    reader: ForWhom = ForWhom.ADULTS,
    length: Length = Length.WHOLE,
) -> Letter:
    """The letter before pictures are chosen for the IRO's own sentences. A story is told in the child's voice
    where none of a story's voices is asked for; the record by name and whole. `reader`: whose copy of the
    record it is; a letter is the child's and holds nothing that is not for them. Raises what `phrases`
    raises."""
    voice = voice_for(level, voice)
    length = Length.WHOLE if level is Level.RECORD else length
    names = facts.child_name, facts.iro_name
    writer = Writer(phrases, level, voice, names, facts.own, facts.pronouns, length, facts.typed)
    outcome = seen_by(outcome, reader if level is Level.RECORD else ForWhom.CHILD)
    # What the child is told became of their words is the same in each copy.
    answers = Answers(writer, seen_by(outcome, ForWhom.CHILD), facts)
    shown = [each for each in told if not each.private]
    sections: tuple[Section | None, ...] = (
        going_well(writer, outcome),
        _told(writer, shown, outcome.spoken, facts, answers),
        last_time(writer, outcome, facts.lang),
        worried(writer, outcome),
        _view(writer, outcome),
        next_steps(writer, outcome, facts, {*(each.code for each in shown), *codes_spoken(outcome.spoken)}),
        disagreements(writer, outcome, facts),
        _law(writer, outcome),
        _next_meeting(writer, facts),
        _reach_me(writer, facts),
        _closing(writer, facts),
        _help(writer, facts),
    )
    if writer.is_record:
        sees, everyone = audiences(outcome), partial(writer.fixed, "only.everyone")
        sections = tuple(with_ends(one, sees, everyone) if one else None for one in sections)
    letter = Letter(
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
        length=length,
    )
    return without_what_can_go(letter) if writer.is_short else letter


def voice_for(level: Level, voice: Voice) -> Voice:
    """The voice in which a level is told: a story never says "you", a letter always does, a record names."""
    if level is Level.STORY:
        return Voice.I if voice is Voice.YOU else voice
    return Voice.NAME if level is Level.RECORD else Voice.YOU


def _opening(writer: Writer, outcome: Outcome, facts: Facts) -> tuple[Line, ...]:
    others = others_there(outcome.who_came, facts.child_name)
    named = [writer.person_in(name, facts.lang) for name in others]
    there = None if None in named else listed([one for one in named if one], facts.lang)
    words = listed([writer.value(name) for name in others], _ENGLISH)
    came = writer.with_typed("letter.who_came", "person", words, there, "my-review", {}) if others else []
    fixed = writer.fixed
    blocks = (
        ("hello", fixed("letter.hello", picture="me", child=facts.child_name)),
        ("iro", fixed("letter.from_me", picture="iro", iro=facts.iro_name)),
        ("iro", fixed("letter.what_i_do", picture="meeting")),
        ("held", fixed("letter.when", picture="date", date=outcome.held_on)),
        ("came", came),
        ("part", fixed(f"part.{outcome.part.value}", picture="my-review") if outcome.part else []),
        ("alone", _alone(writer, outcome.alone)),
        ("personal", writer.personal(outcome.personal_line)),
    )
    numbered = enumerate(((block, line) for block, lines in blocks for line in lines), 1)
    return tuple(writer.named(line, f"opening-{at}", block) for at, (block, line) in numbered)


def _alone(writer: Writer, alone: SpokeAlone | None) -> list[Line]:
    """Whether the reviewing officer and the child spoke alone."""
    if alone is None:
        return []
    marks: dict[str, MarkValue] = {"date": alone.on} if alone.on else {}
    when = "_on" if alone.on else ""
    if alone.how is Alone.SPOKE:
        return writer.fixed(f"alone.spoke{when}", picture="talk-alone", **marks)
    if alone.how is Alone.NOT_OFFERED:
        return [*writer.fixed("alone.not_offered", picture="talk-alone"), *why(writer, alone.why)]
    asked = writer.fixed(f"alone.offered{when}", picture="talk-alone", **marks)
    return [*asked, *writer.fixed("alone.said_no"), *why(writer, alone.why)]


def _view(writer: Writer, outcome: Outcome) -> Section | None:
    """What the reviewing officer thinks."""
    blocks = [(f"view-{at}", writer.own(text)) for at, text in enumerate(outcome.my_view, 1)]
    return writer.section(SectionKind.MY_VIEW, "view.heading", "iro", blocks)


def _law(writer: Writer, outcome: Outcome) -> Section | None:
    """Legal status and plan for permanence, in the record alone: they are written for adults."""
    if not writer.is_record:
        return None
    known = (("law", "law.status", outcome.legal_status), ("plan", "law.plan", outcome.permanence))
    blocks = [(block, [*writer.fixed(code), *writer.own(text)]) for block, code, text in known if text]
    return writer.section(SectionKind.LAW, "law.heading", "court-order", blocks)


def _told(
    writer: Writer, shown: Sequence[Told], spoken: Sequence[Spoken], facts: Facts, answers: Answers
) -> Section | None:
    """What the child said, first what they sent and then at the meeting, and beneath it what became of it:
    you said, we decided, because. Things with the same reply stand together above it. What is not for the
    child, in the record alone, comes last."""
    blocks: list[tuple[str, list[Line]]] = []
    codes = codes_spoken(spoken)
    groups = answers.grouped(list(dict.fromkeys([*(each.code for each in shown), *codes])))
    at_meeting = [(one.code, f"{BLOCK}{at}", one) for at, one in enumerate(spoken, 1)]
    for number, group in enumerate(groups, 1):
        for at, each in enumerate(shown, 1):
            if each.code in group:
                blocks.append((f"said-{at}", _told_lines(writer, each, facts.lang)))
        blocks += [(block, spoken_lines(writer, one)) for code, block, one in at_meeting if code in group]
        blocks.append((f"reply-{number}", answers.lines(group)))
    blocks += [(block, spoken_lines(writer, one)) for code, block, one in at_meeting if code not in codes]
    if facts.drawing:
        blocks.append((DRAWING, writer.fixed("told.drawing", picture=facts.drawing)))
    if any(lines for _, lines in blocks):
        blocks.append(("thanks", writer.fixed("told.thanks", picture="good")))
    return writer.section(SectionKind.TOLD_US, "told.heading", "my-say", blocks)


def _told_lines(writer: Writer, told: Told, lang: str) -> list[Line]:
    lines = []
    if told.answers:
        code = "told.placed" if told.place else "told.chosen"
        marks: dict[str, MarkValue] = {
            "question": told.question,
            "answer": _answer(writer, told, _ENGLISH if told.is_english else lang),
        }
        if told.place:
            marks["place"] = told.place
        said = str(marks["answer"])
        lines += [_with_cards(line, told, said) for line in writer.told(told, code, told.picture, marks)]
    if can_be_seen(told.words):
        lines += writer.told(told, "told.written", "write", {"question": told.question})
        words = " ".join(told.words.split())
        lines.append(Line(id="", text=f"“{words}”", lang=told.words_lang or _ENGLISH))
    return lines


def _answer(writer: Writer, told: Told, lang: str) -> str:
    """What was chosen as one list; in plain English words as it stands within a sentence."""
    if writer.is_plain and lang == _ENGLISH:
        return listed_within(told.answers, told.names)
    return joined(told.answers, lang)


def _with_cards(line: Line, told: Told, said: str) -> Line:
    """The line with the cards that the child chose: each over its own word, and all in a row. `said`: the
    answer as it stands in the line; the same word in the question is not the child's."""
    over: list[Over] = []
    at = line.text.replace(told.question, " " * len(told.question), 1).rfind(said)
    for label, card in zip(told.answers, told.cards, strict=False):
        at = line.text.find(label, at) if at >= 0 else at
        if at < 0:
            break
        # The picture of a sentence made of cards stands over its parts as they are matched.
        if card and len(told.answers) == len(told.cards):
            over.append(Over(at, at + len(label), card))
        at += len(label)
    return replace(line, over=tuple(over), cards=tuple(card for card in told.cards if card))


def _next_meeting(writer: Writer, facts: Facts) -> Section | None:
    meeting = facts.meeting
    if meeting is None:
        lines = [*writer.fixed("meeting.not_set"), *writer.fixed("meeting.will_tell", picture="iro")]
    else:
        lines = writer.fixed("meeting.on", picture="date", date=meeting.on)
        if meeting.at:
            lines += writer.fixed("meeting.at", picture="clock", time=meeting.at)
        if meeting.video:
            lines += writer.fixed("meeting.video", picture="phone-call")
        elif meeting.place.strip():
            lines += writer.of_place("meeting.place", meeting.place.strip(), picture="meeting")
    return writer.section(SectionKind.NEXT_MEETING, "meeting.heading", "meeting", [("meeting", lines)])


def _reach_me(writer: Writer, facts: Facts) -> Section | None:
    lines: list[Line] = []
    if facts.iro_phone:
        lines += writer.fixed("reach.phone", picture="phone-call", phone=facts.iro_phone)
    if facts.iro_email:
        lines += writer.fixed("reach.email", picture="write", email=facts.iro_email)
    if facts.iro_hours:
        lines += _hours(writer, "reach.hours", facts.iro_hours, facts.iro_hours_there, facts.lang)
    lines += writer.fixed("reach.ask", picture="tell-someone")
    lines += writer.fixed("reach.not_right", picture="change")
    goodbye = writer.fixed("reach.goodbye", picture="iro")
    blocks = [("reach", lines), ("goodbye", goodbye)]
    return writer.section(SectionKind.REACH_ME, "reach.heading", "iro", blocks)


def _closing(writer: Writer, facts: Facts) -> Section | None:
    """What the participation team wants every child to know, as far as it is still true; no matter for the
    record. The short way says in its last part that there are more people who can help."""
    if writer.is_short or writer.is_record:
        return None
    blocks: list[tuple[str, Iterable[Line | None]]] = []
    for item in facts.closing:
        lines = writer.closing(item, facts.lang)
        if item.is_true_on(facts.made_on) and lines:
            # The same numbers in each language, so that the English stands beside the right line.
            blocks.append((f"closing-{item.code}", [*lines, *[None] * (item.most_sentences - len(lines))]))
    return writer.section(SectionKind.CLOSING, "closing.heading", "advocate", blocks)


def _help(writer: Writer, facts: Facts) -> Section | None:
    blocks: list[tuple[str, Iterable[Line | None]]] = [
        (f"help-{at}", _help_lines(writer, each, facts.lang)) for at, each in enumerate(facts.help_lines, 1)
    ]
    if writer.is_short and any(item.is_true_on(facts.made_on) for item in facts.closing):
        blocks.append(("more", writer.fixed("help.more", picture="advocate")))
    elif any(line for _, lines in blocks for line in lines):
        blocks.append(("help", writer.fixed("help.any_time", picture="safe")))
    return writer.section(SectionKind.HELP, "help.heading", "help", blocks)


def _help_lines(writer: Writer, each: HelpLine, lang: str) -> list[Line]:
    lines: list[Line] = []
    if each.phone and each.danger:
        lines += writer.fixed("help.danger", picture="help", phone=each.phone)
    elif each.phone:
        lines += writer.fixed("help.line", picture="phone-call", name=each.name, phone=each.phone)
        if each.free:
            lines += writer.fixed("help.free")
    if each.text:
        also = writer.is_short and each.phone
        named: dict[str, MarkValue] = {} if also else {"name": each.name}
        code = "help.text_too" if also else "help.line_text"
        lines += writer.fixed(code, picture="phone", number=each.text, **named)
    if each.hours and lines and not each.danger:
        lines += _hours(writer, "help.hours", each.hours, each.hours_there, lang)
    return lines


def _hours(writer: Writer, code: str, english: str, there: str, lang: str) -> list[Line]:
    """When someone answers, in the letter's language; where it has no words for that, the whole sentence in
    English: no sentence stands in two languages."""
    said = writer.fixed(code, picture="clock", hours=there) if there else []
    if said and all(line.lang == lang for line in said):
        return said
    return writer.in_english(code, picture="clock", hours=english)
