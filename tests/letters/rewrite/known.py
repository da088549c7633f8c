"""Invented children and what a record about one becomes."""

from letters.rewrite.child import Child, Known, Pronouns
from letters.rewrite.model import Kind, Rewritten
from letters.rewrite.record import rewrite_record

SARAH = Known("Sarah", "social worker")
JAN = Known("Jan", "foster carer")
AMIR = Child("Amir", "Amir Khan", Pronouns.HE, 12, {}, (SARAH, JAN))
AMIRA = Child("Amira", "Amira Khan", Pronouns.SHE, 14, {}, (JAN,))
SAM = Child("Sam", "Sam Walker", Pronouns.THEY, 16)


def rewritten(text: str, child: Child = AMIR) -> list[Rewritten]:
    """Each sentence of a text."""
    return list(rewrite_record(text, child))


def suggestion(text: str, child: Child = AMIR) -> str:
    """The whole text in words for the child."""
    return " ".join(each.suggestion for each in rewritten(text, child))


def kinds(text: str, child: Child = AMIR) -> set[Kind]:
    """What is asked about a text."""
    return {doubt.kind for each in rewritten(text, child) for doubt in each.doubts}
