"""Whether a child's own words ask or wish for something: then "it can stay as it is" is no answer. Pure.

In: a Submission, what interpreters said that its words mean. Out: question codes, in the questionnaire's
order. A wish that is not seen here is still read by a person; one that is seen wants a decision, or a reason
why it is open.
"""

import re
from collections.abc import Iterable

from consult.model import Submission
from reviews.model import Interpretation

_ASKS = re.compile(
    r"[?؟፧]"
    r"|\b(?:can|could|may|when|why|will) (?:i|we|he|she|they|it|you|my|mum|dad)\b"
    r"|\b(?:please|wanna|want|wish|hope|need|would (?:really )?(?:like|love|rather)"
    r"|i['’]?d (?:really )?(?:like|love|rather))\b",
    re.IGNORECASE,
)


def asks(words: str) -> bool:
    """Whether a question or a wish stands in these words."""
    return bool(_ASKS.search(" ".join(words.split())))


def codes_asking(submission: Submission, interpretations: Iterable[Interpretation]) -> tuple[str, ...]:
    """The questions to which the child asked or wished for something in their own words."""
    english = {one.answer_id: one.english for one in interpretations}
    return tuple(
        answer.question
        for answer in submission.answers
        if asks(answer.value.words) or asks(english.get(answer.id, ""))
    )
