"""Which of our pictures may stand for the words of a question that comes from elsewhere: a suggestion for a
person to look at, never shown to a child before.

In: the names of the pictures that there are. Out: `Pictures` for `consult.questions.xlsform`.
"""

from collections.abc import Collection

from consult.questions.xlsform.pictures import Pictures
from symbols.matching import match


def pictures_among(known: Collection[str]) -> Pictures:
    """Suggests only from these."""

    def suggest(words: str) -> str:
        spans = match(words, "en")
        found = (one.concept for span in spans if not span.denied and (one := span.pick))
        return next((concept for concept in found if concept in known), "")

    return Pictures(frozenset(known), suggest)
