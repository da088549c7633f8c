"""Care words that a child may not know (the wording glossary, after TACT's and others' lists)."""

from collections.abc import Callable, Iterator, Sequence

from letters.rules.model import Found
from wording.glossary import TermFound

NAME = "hard word"


def find(sentence: str, find_terms: Callable[[str], Sequence[TermFound]]) -> Iterator[Found]:
    """Finds each hard word; the suggestion has that word exchanged and all else as it was."""
    for term in find_terms(sentence):
        plain = (
            term.say[:1].upper() + term.say[1:]
            if term.written[:1].isupper() and term.start == 0
            else term.say
        )
        yield Found(
            f"“{term.written}” is a hard word. You could say “{term.say}”.",
            written=term.written,
            suggestion=sentence[: term.start] + plain + sentence[term.end :],
        )
