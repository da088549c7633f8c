"""A draft written at another level, in another language, or in another look, with people's changes in it.

In: the child, the draft, what was chosen. Out: the draft, and the words of changes that did not fit.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from children.model import Child
from letters.begin import begin_letter, composed
from letters.beside import as_before, gathered
from letters.both import with_second
from letters.carry import carried
from letters.changes_carried import part_in, part_of, with_part, without_part
from letters.draft import ENGLISH, Draft, Written, english_letter
from letters.illustrate import Known
from letters.kinds import LetterKind, kind_of
from letters.last_sent import still_told
from letters.look import MOST, Colours, Look, Sheet
from letters.model import Length, Letter, Level
from letters.over import with_over
from letters.phrases import phrases_in
from letters.service_words.read import load_words
from letters.taking_in import Taken, changed_beside, taken_in
from letters.translating.model import with_answers
from letters.translating.read import load_answers
from letters.typed_along import with_phrases
from letters.worded_anew import worded_anew
from reviews.model import Outcome
from reviews.read import load_outcome, load_outcome_by_id


def write_as(
    child: Child, draft: Draft, lang: str, kind: LetterKind, length: Length
) -> tuple[Draft, tuple[str, ...]]:
    """The same decisions at another level, in another language, or as a whole or short letter."""
    outcome = load_outcome_by_id(draft.outcome_id)
    if outcome is None or (lang, kind, length) == _how(draft.letter):
        return draft, ()
    draft, first = with_first(child, draft, outcome)
    letter = draft.letter
    fresh = Written(*begin_letter(child, outcome, letter.iro_name, lang, kind, length))
    made, english, lost = carried(Written(without_part(letter), draft.english), first, fresh, child.pronouns)
    known = with_phrases(child, Written(made, english))
    made, english = known.letter, dict(known.english)
    symbols = letter.symbols if kind.level is Level.EASY else made.symbols
    made, english = with_answers(made, english, load_answers(draft.review_id, child.id, lang))
    made = as_before(replace(made, look=letter.look, symbols=symbols), letter)
    there = _with_changes(child, Written(letter, draft.english), first, fresh, Written(made, english))
    told = still_told(child, draft, outcome, Written(*there))
    made = gathered(child, outcome, told.letter)
    made = with_second(made, told.english)
    return replace(draft, letter=made, english=told.english, first=fresh), lost


def _with_changes(
    child: Child, now: Written, first: Written, fresh: Written, made: Written
) -> tuple[Letter, dict[str, str]]:
    """What was made, with what a correction says is new, where the letter says so."""
    part, english = part_of(now.letter), dict(made.english)
    if part is None:
        return made.letter, english
    lang, told = made.letter.lang, (now, first.letter)
    if lang != ENGLISH:
        beside = english_letter(fresh.letter, fresh.english)
        in_english = part_in(part, *told, beside, phrases_in(ENGLISH), child.pronouns)
        english |= {line.id: line.text for line in in_english.sentences if line.lang == ENGLISH}
    phrases = phrases_in(lang, load_words(child.service_id, lang).find)
    said = part_in(part, *told, fresh.letter, phrases, child.pronouns)
    return with_part(made.letter, said), english


@dataclass(frozen=True)
class Newer:
    """The newest record, the letter composed of it today, and the letter being written with what that says
    otherwise. `why`: what changed since it was begun, in words for staff."""

    outcome: Outcome
    fresh: Written
    taken: Taken
    why: tuple[str, ...]


def what_is_newer(child: Child, draft: Draft, iro_name: str) -> Newer | None:
    """What the letter would say otherwise if it were begun today, what people changed kept; None where it is
    of the newest record and nothing beside that changed. `iro_name`: the child's reviewing officer of now."""
    old, newest = load_outcome_by_id(draft.outcome_id), load_outcome(draft.review_id)
    if old is None or newest is None:
        return None
    draft, first = with_first(child, draft, old)
    letter, how = draft.letter, _how(draft.letter)
    fresh = Written(*composed(child, newest, iro_name, *how))
    if old.id == newest.id and _says(first) == _says(fresh):
        return None
    fresh = Written(*begin_letter(child, newest, iro_name, *how))
    answered = with_answers(fresh.letter, fresh.english, load_answers(draft.review_id, child.id, letter.lang))
    taken = taken_in(Written(letter, draft.english), first, Written(*answered))
    record = ("the review record",) if old.id != newest.id else ()
    return Newer(newest, fresh, taken, (*record, *changed_beside(first.letter, fresh.letter)))


def newest_taken(child: Child, draft: Draft, known: Known, iro_name: str) -> tuple[Draft, Taken] | None:
    """The draft as one that is begun today, of this reviewing officer; None where it is."""
    newer = what_is_newer(child, draft, iro_name)
    if newer is None:
        return None
    newest, taken = newer.outcome, newer.taken
    made = with_over(taken.before, taken.letter, {}, known)
    told = still_told(child, draft, newest, Written(made, taken.english))
    made = with_second(gathered(child, newest, told.letter), told.english)
    return replace(draft, outcome_id=newest.id, letter=made, english=told.english, first=newer.fresh), taken


def with_first(child: Child, draft: Draft, outcome: Outcome) -> tuple[Draft, Written]:
    """The draft, and how it was composed of its record (`outcome`); one from before that was kept in today's
    words."""
    if draft.first:
        return draft, draft.first
    letter = draft.letter
    # Of an older letter its own names at least are known.
    then = replace(child, called=letter.child_name)
    first = Written(*begin_letter(then, outcome, letter.iro_name, *_how(letter)))
    made = worded_anew(Written(letter, draft.english), first)
    return replace(draft, letter=made.letter, english=made.english), first


def _how(letter: Letter) -> tuple[str, LetterKind, Length]:
    return letter.lang, kind_of(letter), letter.length


def _says(made: Written) -> tuple[str, str, list[tuple[str, str]]]:
    letter = made.letter
    return letter.child_name, letter.iro_name, [(line.block, made.said(line)) for line in letter.sentences]


def look_chosen(look: Look, fields: Mapping[str, str]) -> Look:
    """The look with what was chosen on the form; anything else stays as it is."""

    def size(name: str, usual: int) -> int:
        given = fields.get(name, "")
        return int(given) if given in {str(one) for one in range(1, MOST + 1)} else usual

    sheet, colours = fields.get("sheet", ""), fields.get("colours", "")
    return Look(
        text=size("text-size", look.text),
        pictures=size("picture-size", look.pictures),
        sheet=Sheet(sheet) if sheet in tuple(Sheet) else look.sheet,
        colours=Colours(colours) if colours in tuple(Colours) else look.colours,
    )
