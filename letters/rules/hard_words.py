"""Care words that a child may not know (the wording glossary, after TACT's and others' lists).

A hard word that the next sentence explains may stay (GOV.UK easy read, rule 8).
"""

import re
from collections.abc import Callable, Iterator, Sequence

from letters.rules.explained import is_explained
from letters.rules.model import Around, Found, Rule
from wording.glossary import TermFound, find_terms

NAME = "hard word"
# "Your" goes as well where the plain word says whose it is: "the person who runs your meeting".
_ARTICLE_BEFORE = re.compile(r"\b(?:the|an|a|your|my|his|her|their)\s+$", re.IGNORECASE)
# What the glossary asks for there is a name and "your social worker": said so, nothing is to be exchanged.
_NAMED = re.compile(r"[A-Z]\w+,? $|[A-Z]\w+ \($")
_NAME_NEXT = re.compile(r",? \(?[A-Z]\w+")
_YOUR = re.compile(r"\b(?:your|my|his|her|their) $", re.IGNORECASE)
_ARTICLE_FIRST = re.compile(r"(?:the|an|a)\s", re.IGNORECASE)


def find(sentence: str, find_terms: Callable[[str], Sequence[TermFound]]) -> Iterator[Found]:
    """Finds each hard word; the suggestion has that word exchanged and all else as it was."""
    for term in find_terms(sentence):
        if not _is_told(term):
            why = f"“{term.written}” is a hard word. You could say “{term.say}”."
            yield Found(why, written=term.written, suggestion=_exchanged(sentence, term))
        elif not _is_named(sentence, term):
            yield Found(f"“{term.written}” is a hard word. Say {term.say}.", written=term.written)


def _is_told(term: TermFound) -> bool:
    """Whether the glossary tells how to say it, rather than what to put in its place."""
    return '"' in term.say


def _is_named(sentence: str, term: TermFound) -> bool:
    """Whether it is said so already: "Dana, your social worker", "your social worker Amit"."""
    whose = _YOUR.search(sentence[: term.start])
    before = sentence[: whose.start()] if whose else ""
    is_beside = _NAMED.search(before) or _NAME_NEXT.match(sentence[term.end :])
    return bool(whose and is_beside)


def _exchanged(sentence: str, term: TermFound) -> str:
    """The sentence with the plain word; a plain word with its own article takes the place of the other."""
    before = sentence[: term.start]
    article = _ARTICLE_BEFORE.search(before) if _ARTICLE_FIRST.match(term.say) else None
    start = article.start() if article else term.start
    capital = sentence[start : start + 1].isupper() and (article is not None or start == 0)
    plain = term.say[:1].upper() + term.say[1:] if capital else term.say
    return sentence[:start] + plain + sentence[term.end :]


def _find(sentence: str, around: Around) -> Iterator[Found]:
    for found in find(sentence, find_terms):
        if not is_explained(found.written, sentence, around):
            yield found


RULE = Rule(NAME, "TACT, Language that cares; GOV.UK easy read, rule 8", _find)
