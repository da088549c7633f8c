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
_WORD_BEFORE = re.compile(r"([\w’']+) $")
_WORD_AFTER = re.compile(r" ([a-z][\w’']*)")
_DOING = re.compile(r"\w+ing\b")
_HAS_OBJECT = re.compile(r"\b(?:with|to|of|from|about|your|you|people)\b")
_LEAD_WORDS = "of about for by with in and or means called after before from on like is"
_LEADS = frozenset(_LEAD_WORDS.split())
_OBJECT_NEXT = frozenset(["with", "to", "of", "from", "about", "by"])
_NEXT_WORDS = (
    "and or but is are was were will can cannot may must has have had do does did in on at for if when until "
    "so because that who which as than then now soon today again every each this next last after before not "
    "too also came comes said says wants want helps help asked asks goes went met meets visited visits talked"
)
_GOES_ON = _OBJECT_NEXT | frozenset(_NEXT_WORDS.split())
_ARTICLE_FIRST = re.compile(r"(?:the|an|a)\s", re.IGNORECASE)


def find(sentence: str, find_terms: Callable[[str], Sequence[TermFound]]) -> Iterator[Found]:
    """Finds each hard word; the suggestion has that word exchanged and all else as it was."""
    for term in find_terms(sentence):
        if not _is_told(term):
            why = f"“{term.written}” is a hard word. You could say “{term.say}”."
            mended = _exchanged(sentence, term) if _fits(sentence, term) else ""
            yield Found(why, written=term.written, suggestion=mended)
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


def _fits(sentence: str, term: TermFound) -> bool:
    """Whether the plain words can stand where the hard one stands: not "good feeling close to people to Bev",
    not "the people who help with feelings worker", not "time with your family with mum"."""
    if len(term.say.split()) < 2:
        return True
    before, after = _WORD_BEFORE.search(sentence[: term.start]), _WORD_AFTER.match(sentence[term.end :])
    if (
        _DOING.match(term.say)
        and not _DOING.match(term.written)
        and before
        and before[1].lower() not in _LEADS
    ):
        return False
    if after is None:
        return True
    return after[1] in _GOES_ON if not _HAS_OBJECT.search(term.say) else after[1] in _GOES_ON - _OBJECT_NEXT


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
