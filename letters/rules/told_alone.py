"""No sentence repeats what the child said to their reviewing officer alone, until the child agrees that their
letter may say it: whoever it is about may read the letter.

What the record has so (`Around.alone`, without a question) is looked for in other words and other places too:
a sentence that speaks of all that such a report speaks of. What the child also said where others may know is
no secret. What only the child can say (`feelings`) is found there; a feeling of theirs that stands beside it
in a sentence does not hide it.
"""

from collections.abc import Iterator

from letters.rules import feelings
from letters.rules.model import EVERY, Around, Found, Rule, Severity
from letters.rules.said_so import is_repeated, is_said

NAME = "told to you alone"
_WHY = (
    "this repeats what they told you alone. It stays out of the letter, unless they agree that others may"
    " know: then tick that in the record."
)


def find(sentence: str, around: Around) -> Iterator[Found]:
    """Finds a report of what was told alone, unless the child said the same where others may know."""
    reports = tuple(one for one in around.alone if not one.asked)
    if not is_repeated(sentence, reports) or is_said(sentence, around.said or ()):
        return
    felt = feelings.find(sentence, around) if around.kind in feelings.RULE.kinds else ()
    if any(one.why.endswith(feelings.NEAR_ALONE) for one in felt):
        return
    yield Found(f"“{sentence.strip()}”: {_WHY}", sentence.strip(), "", Severity.MUST)


RULE = Rule(
    NAME, "Our own: what a child tells alone is theirs to share", find, kinds=EVERY, severity=Severity.MUST
)
