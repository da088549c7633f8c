"""Whether a letter holds hard news that nobody has told the child in person yet: then it stays off paper.

In: an approved letter. Out: what was found, whether it waits, whether somebody says that there is none. It
waits until the letter was sent: by then the reviewing officer has said who told it and when, or why it is no
hard news.
"""

from letters.approved import ApprovedLetter
from letters.draft import Written
from letters.hard_news import HardNews, hard_news_in, is_of_home_or_family
from letters.left_out import is_told
from reviews.model import NextStep, Outcome
from reviews.read import load_outcome_by_id
from web.handed import handed


def waits_to_be_told(letter: ApprovedLetter) -> bool:
    """Whether it holds some, and it is not settled."""
    return not handed().letter_was_sent(letter.id) and bool(hard_news_of(letter))


def hard_news_of(letter: ApprovedLetter) -> dict[HardNews, list[str]]:
    """Kind -> the sentences where it stands."""
    outcome = load_outcome_by_id(letter.outcome_id)
    if outcome is None:
        return hard_news_in(letter.letter, letter.english)
    steps = _told_in(letter, outcome)
    return hard_news_in(letter.letter, letter.english, steps, outcome.last_time, outcome.disagreements)


def is_asked_for_hard_news(letter: ApprovedLetter) -> bool:
    """Whether somebody has to say that there is none, also where none was found: its decisions have something
    on home or family."""
    outcome = load_outcome_by_id(letter.outcome_id)
    return outcome is not None and any(map(is_of_home_or_family, _told_in(letter, outcome)))


def _told_in(letter: ApprovedLetter, outcome: Outcome) -> list[NextStep]:
    made = Written(letter.letter, letter.english)
    return [step for at, step in enumerate(outcome.next_steps, 1) if is_told(at, step, made)]
