"""Why something in a letter stays as it is: what the reviewing officer types goes to the child as it stands,
so it passes the gates of the letter itself.

In: the child, the letter that they answered, the words. Out: why they may not go like this, in words for
staff; from when the child reads them. Reads; writes nothing.
"""

from collections.abc import Iterator, Sequence
from datetime import datetime

from children.holidays import load_holidays
from children.model import Child
from children.read import LOCAL
from delivery.replies.model import LetterReply, ReplyStep, Says, StepKind
from delivery.timing import next_good_time
from letters.approved import ApprovedLetter
from letters.check import KIND_OF
from letters.draft import ENGLISH, Written
from letters.hard_news import kinds_in
from letters.model import Level, Symbols
from letters.rule_choices import load_choice
from letters.rules.model import Sentence, Severity
from letters.rules.reader import read_through
from letters.said_lines import asked_in, said_in
from letters.sentences import sentences_of
from letters.told_alone import told_alone
from store.work import now


def is_read_in_words(letter: ApprovedLetter) -> bool:
    """Whether this child has their letter in English and reads it: else typed words are in no language or
    picture of theirs."""
    shown = letter.letter
    return shown.lang == ENGLISH and shown.level is not Level.STORY and shown.symbols is Symbols.BESIDE


def why_not_as_typed(child: Child, letter: ApprovedLetter, words: str) -> list[str]:
    """What a letter with these words would be held for: hard news that nobody has told in person, what only
    the child can say, what they said to the reviewing officer alone."""
    sentences = sentences_of(words)
    news = dict.fromkeys(kind for each in sentences for kind in kinds_in(each))
    kinds = ", ".join(news)
    hard = f"This is hard news ({kinds}). Tell {child.called} in person, and write it in a new version."
    return [*([hard] if news else ()), *_unsettled(child, letter, sentences)]


def _unsettled(child: Child, letter: ApprovedLetter, sentences: Sequence[str]) -> Iterator[str]:
    first, alone = letter.first, told_alone(child, letter.review_id)
    told = first or Written(letter.letter, letter.english)
    said = (*said_in(told.letter, told.english), *asked_in(told.letter, told.english))
    found = read_through(
        [Sentence(each) for each in sentences],
        KIND_OF[letter.letter.level],
        load_choice(child.service_id),
        child_name=child.called,
        said=said,
        alone=alone,
        only=Severity.MUST,
    )
    for one in found:
        yield f"“{sentences[one.at]}” {one.found.why}"


def reads_from(written: datetime) -> datetime:
    """From when the child reads what was written then: by the rule for letters, not before days alone."""
    return next_good_time(written.astimezone(LOCAL), load_holidays())


def reasons_to_read(said: Sequence[LetterReply]) -> tuple[ReplyStep, ...]:
    """What was answered to "not right" where it stays as it is, as far as the child may read it by now."""
    ended = (one.ended for one in said if one.says is Says.NOT_RIGHT)
    stays = (step for step in ended if step is not None and step.kind is StepKind.STAYS)
    return tuple(step for step in stays if reads_from(step.at) <= now())
