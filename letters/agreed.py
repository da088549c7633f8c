"""What was agreed at a child's last review, as far as the child may see it: for asking whether it happened.

In: the review that is being prepared. Out: each thing agreed, the first few, as the child's letter said it,
in the letter's language and in English, with the letter's own picture; the code stays the same for the same
thing. What the record has for the child alone is not among them: a question stands on the link, which a
helper may hold, and on paper, and its answer can be given to the meeting. Handed to the child's pages by
`app.py`.
"""

import hashlib
from itertools import dropwhile, islice, takewhile
from uuid import UUID

from children.model import ReviewId
from children.read import today
from consult.model import Agreed
from letters.approved import ApprovedLetter
from letters.model import Letter, Line, SectionKind
from letters.read import list_letters
from letters.sentences import sentences_of
from reviews.model import ForWhom, NextStep, Outcome, StepState
from reviews.queries.read import list_queries
from reviews.read import latest_outcome_before, load_outcome_by_id
from symbols.editions.read import load_book

MOST = 3  # so that no child is asked more than `consult.questions.checks.MOST_ASKED` in all
CODE = "agreed_"
FIXED = "phrase."  # what a sentence around the IRO's own is called


def list_agreed(review_id: UUID) -> list[Agreed]:
    """What was agreed, as the child was told it in an approved letter; empty where there is none."""
    before = latest_outcome_before(ReviewId(review_id))
    letters = list_letters(before.review_id) if before else []
    told = load_outcome_by_id(letters[0].outcome_id) if letters else None
    if told is None:
        return []
    queried = {query.what for query in list_queries(told.review_id)}
    steps = (
        (at, step)
        for at, step in enumerate(told.next_steps, 1)
        if may_be_asked(step)
        and step.holds_on(today())
        and not (step.state is StepState.ASKED and step.what in queried)
    )
    return [_agreed(letters[0], told, at, step) for at, step in steps][:MOST]


def _agreed(approved: ApprovedLetter, told: Outcome, at: int, step: NextStep) -> Agreed:
    """One thing, with the sentences of the letter that say it, in each language in which the letter has
    them whole."""
    said = {}
    for lang in approved.languages:
        lines = lines_of(approved.in_language(lang), at, step)
        if lines and all(line.lang == lang for line in lines):
            said[lang] = " ".join(line.text for line in lines)
    lines = lines_of(approved.letter, at, step)
    concepts = [(*approved.letter.pictures_at(line), line.picture) for line in lines]
    picture = next((one for line in concepts for one in line if one), "")
    shown = load_book(approved.letter.book).shown.get(picture, "") if approved.letter.book else ""
    return Agreed(_code(told, step), step.what, tuple(said.items()), picture, shown)


def lines_of(letter: Letter, at: int, step: NextStep) -> tuple[Line, ...]:
    """The sentences of a letter that say what this step is: not how it stands, who does it, or why."""
    section = next((one for one in letter.sections if one.kind is SectionKind.NEXT_STEPS), None)
    block = [line for line in (section.lines if section else ()) if line.block == f"step-{at}"]
    from_what = dropwhile(_is_fixed, block)
    what = takewhile(lambda line: not _is_fixed(line), from_what)
    return tuple(islice(what, len(sentences_of(step.what))))


def _is_fixed(line: Line) -> bool:
    return line.message.startswith(FIXED)


def may_be_asked(step: NextStep) -> bool:
    """Whether this point stands in the child's letter, and in everyone's: what is theirs alone is for nobody
    beside them to read."""
    return bool(step.what.strip()) and step.sees is ForWhom.EVERYONE


def _code(outcome: Outcome, step: NextStep) -> str:
    known = f"{outcome.review_id}:{step.what.strip().casefold()}"
    return CODE + hashlib.sha256(known.encode()).hexdigest()[:12]
