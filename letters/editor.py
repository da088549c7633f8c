"""The editor's page as plain values: each line with pictures to choose from and what was found at it. Pure.

In: a draft, what is known of pictures (and, where two people wrote at once, what the other wrote). Out:
`Editor` for the template; and one posted form applied to a draft.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from letters.both import with_second
from letters.celebrating import line_does
from letters.check import Finding, check
from letters.draft import ENGLISH, Draft, Written
from letters.edit import Typed, add_lines, apply_typed, move_line, remove_line
from letters.forms import Posted
from letters.illustrate import Known, Phrase, candidates, phrase_for, phrase_of
from letters.model import Both, Letter, Level, Line, Symbols
from letters.over import WordChoice, with_over, word_choices
from letters.overruling import staying, to_look_at
from letters.pictured_anew import pictured_anew
from letters.put_back import put_back
from letters.rules.choice import AS_SHIPPED, Overruled, RuleChoice
from letters.rules.model import Answered
from letters.rules.story_types import SentenceType
from letters.said_lines import asked_in, said_in
from symbols.matching import Candidate, Reason


@dataclass(frozen=True)
class Offer:
    """A picture that is offered, and why, in words for staff."""

    concept: str
    because: str = ""


@dataclass(frozen=True)
class OfferedWords:
    """Words of a line with the picture over them ("" for none), and others to choose from. `keep`: the phrase
    for which this picture could come first from now on, or None."""

    name: str
    text: str
    chosen: str
    offered: tuple[Offer, ...]
    keep: Phrase | None = None


@dataclass(frozen=True)
class EditedLine:
    """One line in the editor. `offered`: pictures for it, the best first; `because`: why it has the one that
    it has, or "". `keep` as in `OfferedWords`. `over`: its words, in a letter with pictures over them.
    `staying`: what was found and may stay, with the reason. `reads_as`: in a story, what the sentence does
    as it reads, beside what somebody chose."""

    line: Line
    english: str
    words: str
    offered: tuple[Offer, ...]
    findings: tuple[Finding, ...]
    because: str = ""
    keep: Phrase | None = None
    over: tuple[OfferedWords, ...] = ()
    other: str = ""
    staying: tuple[tuple[Finding, Overruled], ...] = ()
    reads_as: SentenceType | None = None

    @property
    def kinds(self) -> tuple[SentenceType, ...]:
        """What a sentence can do."""
        return tuple(SentenceType)


@dataclass(frozen=True)
class EditedSection:
    """Lines under a heading (the opening's is the letter's title); `place` is where a new sentence would
    go."""

    place: str
    heading: EditedLine
    lines: tuple[EditedLine, ...]


@dataclass(frozen=True)
class Editor:
    """Everything that the editor's column shows. `whole` and `staying`: of the letter as a whole, and of what
    has no line any more."""

    sections: tuple[EditedSection, ...]
    findings: tuple[Finding, ...]
    staying: tuple[tuple[Finding, Overruled], ...] = ()
    whole: tuple[Finding, ...] = ()


def edit_page(
    draft: Draft, known: Known, found_here: tuple[Finding, ...], others: Draft | None = None
) -> Editor:
    """The editor for a draft with what was found in it; `others` is what someone else saved in the
    meantime."""
    letter = draft.letter
    findings = to_look_at(draft, found_here)
    stays = tuple((one, why) for one in found_here if (why := staying(draft, one)))
    headings, is_story = {line.id for line in letter.headings}, letter.level is Level.STORY
    theirs = {line.id: line.text for line in others.letter.sentences} if others else {}

    def edited(line: Line) -> EditedLine:
        english = draft.english.get(line.id, "")
        there = theirs.get(line.id, "")
        found = candidates(line, english, known)
        is_over = letter.symbols is Symbols.OVER and line.id not in headings
        return EditedLine(
            line=line,
            english=english,
            words="" if _is_untranslated(line, letter) and english else line.text,
            offered=tuple(_offer(each) for each in found),
            because=next((_because(each) for each in found if each.concept == line.picture), ""),
            keep=None if is_over else phrase_for(line, english, known),
            over=tuple(_words(each, line, known) for each in word_choices(line, known)) if is_over else (),
            findings=tuple(one for one in findings if one.line_id == line.id),
            other=there if there and there != line.text else "",
            staying=tuple(pair for pair in stays if pair[0].line_id == line.id),
            reads_as=line_does(line, draft.english) if is_story and line.id not in headings else None,
        )

    parts = [("opening", letter.title, letter.opening)]
    parts += [(each.kind.value, each.heading, each.lines) for each in letter.sections]
    sections = [
        EditedSection(place, edited(heading), tuple(edited(line) for line in lines))
        for place, heading, lines in parts
    ]
    shown = {line.id for line in letter.sentences}
    whole = tuple(one for one in findings if one.line_id not in shown)
    stays = tuple(pair for pair in stays if pair[0].line_id not in shown)
    return Editor(tuple(sections), findings, stays, whole)


def findings_of(
    draft: Draft,
    choice: RuleChoice = AS_SHIPPED,
    alone: tuple[Answered, ...] = (),
    first: Written | None = None,
) -> tuple[Finding, ...]:
    """What the rules find in a draft. What the child said is read in English in the letter as it was `first`
    composed, not in what somebody types into it; where that is not given, as the draft keeps it. `alone`:
    what the child said only to the reviewing officer."""
    told = first or draft.first or Written(draft.letter, draft.english)
    said = (*said_in(told.letter, told.english), *asked_in(told.letter, told.english))
    return check(draft.letter, choice, said=said, alone=alone, english=draft.english)


def _offer(candidate: Candidate) -> Offer:
    return Offer(candidate.concept, _because(candidate))


def _because(candidate: Candidate) -> str:
    """Why a picture is offered, as the end of a sentence about it."""
    why = re.sub('"([^"]*)"', "“\\1”", candidate.because)
    if candidate.reason is Reason.NEGATION:
        return f"because {why}"
    return why if candidate.reason in (Reason.REMEMBERED, Reason.NEAR) else f"because of {why}"


def _words(choice: WordChoice, line: Line, known: Known) -> OfferedWords:
    keep = phrase_of(choice.span, line.lang, choice.chosen, known) if choice.chosen else None
    offered = tuple(_offer(each) for each in choice.offered)
    return OfferedWords(choice.name, choice.span.text, choice.chosen, offered, keep)


def kept_phrases(draft: Draft, posted: Posted, known: Known) -> dict[Phrase, str]:
    """Phrase -> concept for each tick "use this picture from now on", as the draft stands after the form. A
    tick whose line was typed anew, or that may not be remembered, is passed over."""
    lines = {line.id: line for line in draft.letter.sentences}
    found: dict[Phrase, str] = {}
    for line_id, place in posted.kept:
        line = lines.get(line_id)
        if line is None:
            continue
        if place is None and line.picture:
            phrase = phrase_for(line, draft.english.get(line_id, ""), known)
            found |= {phrase: line.picture} if phrase else {}
        for choice in word_choices(line, known) if place else ():
            if (choice.span.start, choice.span.end) == place and choice.chosen:
                phrase = phrase_of(choice.span, line.lang, choice.chosen, known)
                found |= {phrase: choice.chosen} if phrase else {}
    return found


def apply_posted(draft: Draft, posted: Posted, known: Known, choice: RuleChoice = AS_SHIPPED) -> Draft:
    """The draft with what was typed, the new sentences, and the button's own change. Raises LetterTooLong."""
    letter, english = apply_typed(draft.letter, draft.english, posted.typed)
    ids = {line.id for line in draft.letter.sentences}
    for line_id, typed in posted.typed.items():
        if line_id not in ids:
            # Taken out by someone else meanwhile: words that were typed are put back rather than lost.
            place = line_id.rpartition("-")[0]
            if place:  # a heading without its part has no place; `lost_words` names it
                letter, english = add_lines(letter, english, place, typed.english or typed.words)
    for place, text in posted.new.items():
        letter, english = add_lines(letter, english, place, text)
    verb, target = posted.go
    if verb == "remove":
        letter = remove_line(letter, target)
    elif verb in ("up", "down"):
        letter = move_line(letter, target, -1 if verb == "up" else 1)
    elif verb == "mend":
        letter, english = mend_line(letter, english, target, choice)
    elif verb == "alone":
        letter = replace(letter, both=Both.ONE, second_words=())
    letter = pictured_anew(draft, letter, english, known)
    if verb == "back":  # with the picture that it had
        letter, english = _restored(draft, letter, english, target)
    letter = replace(letter, symbols=posted.symbols or letter.symbols)
    made = with_second(with_over(draft.letter, letter, posted.over, known), english)
    return replace(draft, letter=made, english=english)


def _restored(
    draft: Draft, letter: Letter, english: Mapping[str, str], line_id: str
) -> tuple[Letter, dict[str, str]]:
    """With what the record or the child said, as the letter first had it."""
    now = Written(letter, english)
    made = put_back(now, draft.first, line_id) if draft.first else now
    return made.letter, dict(made.english)


def mend_line(
    letter: Letter, english: Mapping[str, str], target: str, choice: RuleChoice = AS_SHIPPED
) -> tuple[Letter, dict[str, str]]:
    """The suggestion of one rule taken; `target` is the line's id and the rule, with a space between."""
    line_id, _, rule = target.partition(" ")
    found = check(letter, choice, said=said_in(letter, english))
    mends = [one for one in found if (one.line_id, one.rule) == (line_id, rule) and one.suggestion]
    line = next((line for line in letter.sentences if line.id == line_id), None)
    if not mends or line is None:
        return letter, dict(english)
    text = mends[0].suggestion
    typed = Typed(text, picture=line.picture)
    if letter.lang != ENGLISH:
        typed = Typed("", english=text, picture=line.picture)
    return apply_typed(letter, english, {line_id: typed})


def changed_words(before: str, after: str) -> str:
    """What a mend would put in, without the words before and after it that stay."""
    old, new = before.split(), after.split()
    start = 0
    while start < min(len(old), len(new)) and old[start] == new[start]:
        start += 1
    end = 0
    while end < min(len(old), len(new)) - start and old[-1 - end] == new[-1 - end]:
        end += 1
    return " ".join(new[start : len(new) - end]) if new[start : len(new) - end] else after


def lost_words(draft: Draft, posted: Posted) -> tuple[str, ...]:
    """What was typed for sections that are no longer there, so that it can be put back by hand."""
    places = {"opening", *(section.kind.value for section in draft.letter.sections)}
    ids = {line.id for line in draft.letter.sentences}
    gone = [
        typed.words or typed.english
        for line_id, typed in posted.typed.items()
        if line_id not in ids and line_id.rpartition("-")[0] not in places
    ]
    return tuple(text for text in gone if text.strip())


def _is_untranslated(line: Line, letter: Letter) -> bool:
    return letter.lang != ENGLISH and line.lang == ENGLISH
