"""What a service adds for the blanks of phrases ("a blue bike"): its English, and in stories the forms of
what is the child's ("your aunt", "my aunt", "her aunt"). Pure.

In: a blank, an English value. Out: the texts that a letter may need, each to be translated once; what is
wrong.
"""

from collections.abc import Collection

from letters.bank.values import choices_for, told_forms
from letters.model import Piece
from letters.service_words.model import VALUE

BLANKS = {
    "person": "Someone: {person} {carer} {worker}",
    "thing": "A thing: {thing}",
    "activity": "Something to do: {activity}",
    "frequency": "How often, after “every”: {frequency}",
    "subject": "A subject at school: {subject}",
    "school": "A school: {school}",
    "home": "A home: {home}",
    "place": "A place: {place}",
    "reason": "Why, after “because”: {reason}",
}
LONGEST = 60


def forms_of(blank: str, english: str) -> tuple[Piece, ...]:
    """The value, then what it is called in stories."""
    told = (Piece(f"{VALUE}{group}", text) for group, text in told_forms(english).items())
    return (Piece(f"{VALUE}{blank}", english), *told)


def problem_of(blank: str, english: str, own: Collection[str]) -> str:
    """Why this cannot be added; "" where it can."""
    if blank not in BLANKS:
        return "Please choose the blank."
    if not english or len(english) > LONGEST or "{" in english:
        return f"A few words without curly brackets, please: at most {LONGEST} letters."
    known = {one.casefold() for one in (*choices_for(blank), *own)}
    return "This one is there already." if english.casefold() in known else ""
