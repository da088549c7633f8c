"""The four kinds of sentence in a story (Gray 10.2, criteria 7 and 8), and whether a story describes enough.

In: sentences. Out: each one's kind, as a suggestion that a person may change, and the ratio. Pure.
"""

import re
from collections.abc import Iterable
from enum import StrEnum

LEAST_RATIO = 2.0


class SentenceType(StrEnum):
    """What a sentence does: say what is so, say what others think or feel, say that it is good, or say what
    someone can try."""

    DESCRIBING = "describing"
    OTHERS = "others' thoughts"
    AFFIRMING = "affirming"
    COACHING = "coaching"


_COACHING = re.compile(
    r"\b(?:i|we|my \w+|[A-Z]\w+) (?:can|could|may|might|will) (?:try|ask|tell|say|choose|practise"
    r"|remember|use|help me|remind me)\b"
    r"|\b(?:i|we) can\b|\bi will try\b|\btry to\b|\bwill help me\b|\bit helps? to\b",
    re.IGNORECASE,
)
_AFFIRMING = re.compile(
    r"\b(?:this|that|it) is (?:ok|okay|all right|alright|good|great|important|safe|kind|normal|fine"
    r"|brave)\b|\bwell done\b|\bi am (?:doing well|good at|proud)\b"
    r"|\b(?:doing|did|done|going) (?:very |really )?well\b|\bgood idea\b|\bthank you\b|\bthis is "
    r"done\b|\b(?:everyone|people) (?:can|may) \w+ \w+ sometimes\b",
    re.IGNORECASE,
)
_OTHERS = re.compile(
    r"\b(?!i\b|you\b)(?:my (?:\w+ )?\w+|mum|dad|he|she|they|people|everyone|(?-i:[A-Z]\w+)) "
    r"(?:\w+ly )?(?:is|are|was|were|feels?|felt|thinks?|thought|knows?|knew|believes?|hopes?|hoped|"
    r"wants?|wanted|likes?|liked|loves?|worr(?:y|ies|ied)|cares?) (?:very |so |really |a little "
    r")?(?:proud|happy|sad|worried|pleased|glad|sorry|that|to|about|me|for|it)\b",
    re.IGNORECASE,
)


def type_of(sentence: str, chosen: str = "") -> SentenceType:
    """The kind that somebody chose, else the one that a sentence most likely is."""
    if chosen in tuple(SentenceType):
        return SentenceType(chosen)
    if _COACHING.search(sentence):
        return SentenceType.COACHING
    if _AFFIRMING.search(sentence):
        return SentenceType.AFFIRMING
    if _OTHERS.search(sentence):
        return SentenceType.OTHERS
    return SentenceType.DESCRIBING


def ratio(types: Iterable[SentenceType]) -> float:
    """Describing, others' thoughts and affirming over coaching; a story that coaches nobody passes."""
    listed = list(types)
    coaching = listed.count(SentenceType.COACHING)
    return (len(listed) - coaching) / max(1, coaching)
