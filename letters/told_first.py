"""Whether a letter holds hard news that nobody has told the child in person yet: then it stays off paper.

In: an approved letter. Out: what was found, and whether it waits. It waits until the letter was sent: by then
the reviewing officer has said who told it and when, or why it is no hard news.
"""

from letters.approved import ApprovedLetter
from letters.draft import Written
from letters.hard_news import HardNews, hard_news_in
from letters.left_out import is_told
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
    made = Written(letter.letter, letter.english)
    steps = [step for at, step in enumerate(outcome.next_steps, 1) if is_told(at, step, made)]
    return hard_news_in(letter.letter, letter.english, steps, outcome.last_time, outcome.disagreements)
