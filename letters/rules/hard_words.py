"""Care words that a child may not know (the wording glossary, after TACT's and others' lists).

A hard word that the next sentence explains may stay (GOV.UK easy read, rule 8).
"""

import re
from collections.abc import Callable, Iterator, Sequence

from letters.rules.explained import is_explained
from letters.rules.model import Around, Found, Rule
from wording.glossary import TermFound, find_terms

NAME = "hard word"
# What the glossary asks for there is a name and "your social worker": said so, nothing is to be exchanged.
_NAMED = re.compile(r"[A-Z]\w+,? $|[A-Z]\w+ \($")
_NAME_NEXT = re.compile(r",? \(?[A-Z]\w+")
_YOUR = re.compile(r"\b(?:your|my|his|her|their) $", re.IGNORECASE)
# Nothing to put in a place: a choice or hint ("their name", "mum, or ..."), or a time that does not hold
# there ("your worker when you are older").
_HINT = re.compile(r"[,;]|\b(?:or|name|when|after)\b")
# Names of things, with their own "a" or without; "what might not be safe", "join in", "finding out" are none.
_THING = re.compile(r"(?P<a>an? )|(?P<the>(?:the|your) )|(?P<many>people|brothers|notes|time) |home$")
_MANY = re.compile(r"^people\b|[a-z][^s']s\b(?! \w+s\b)(?=$| (?:of|for|who|that|to|with)\b)")
_DETERMINER = re.compile(r"\b(the|an?|your|my|his|her|their|our|no|some|more) $", re.IGNORECASE)
_LEAD_WORDS = "of about for by with in and or before from on like have has had is are was were see meet"
_LEADS = re.compile(rf"^$|\b(?:{'|'.join(_LEAD_WORDS.split())}) $", re.IGNORECASE)
# "His young person who was missing" is nobody.
_A_CHILD = re.compile(r"an? (?:child|young)\b")
_OF_YOU = re.compile(r"\byour?\b")
_OF_THE_WORD = re.compile(r"\b(?:called|named|words?|says?|means?) $", re.IGNORECASE)
_HAS_OBJECT = re.compile(r"\b(?:with|to|of|from|about|your|you)\b")
_NEXT_WORDS = (
    "a and or but is are was were will can cannot may must has have had do does did on for if when until so "
    "because that who which as than then now soon today again every each this next last after before not "
    "too also came comes said says wants want helps help asked asks goes went met meets visited visits talked"
)
_GOES_ON = re.compile(rf"[.,;:!?)]|$| (?:{'|'.join(_NEXT_WORDS.split())})\b")
_GOES_ON_WITH = re.compile(r" (?:with|to|from|about|by)\b")


def find(sentence: str, find_terms: Callable[[str], Sequence[TermFound]]) -> Iterator[Found]:
    """Finds each hard word; the suggestion has that word exchanged and all else as it was."""
    for term in find_terms(sentence):
        if _asks_for_name(term) and _is_named(sentence, term):
            continue
        if not _is_told(term):
            why = f"“{term.written}” is a hard word. You could say “{term.say}”."
            mended = _exchanged(sentence, term)
            yield Found(why, written=term.written, suggestion=mended)
        else:
            yield Found(f"“{term.written}” is a hard word. Say {term.say}.", written=term.written)


def _is_told(term: TermFound) -> bool:
    """Whether the glossary tells how to say it, rather than what to put in its place."""
    return '"' in term.say


def _asks_for_name(term: TermFound) -> bool:
    """Whether the glossary wants the name of who is meant, or tells how to say who it is."""
    return _is_told(term) or term.say.startswith("their name")


def _is_named(sentence: str, term: TermFound) -> bool:
    """Whether it is said so already: "Dana, your social worker", "your social worker Amit"."""
    whose = _YOUR.search(sentence[: term.start])
    before = sentence[: whose.start()] if whose else ""
    is_beside = _NAMED.search(before) or _NAME_NEXT.match(sentence[term.end :])
    return bool(whose and is_beside)


def _exchanged(sentence: str, term: TermFound) -> str:
    """The sentence with the plain words in the place of the hard one; "" where they do not fit there: a mend
    is one tap, so none is better than nonsense."""
    before, after = sentence[: term.start], sentence[term.end :]
    thing = _THING.match(term.say)
    if thing is None or _HINT.search(term.say) or not _is_followed(after, term):
        return ""
    if bool(_MANY.search(term.say)) != bool(_MANY.search(term.written)):
        return ""
    determiner = _DETERMINER.search(before)
    start = determiner.start() if determiner else term.start
    if determiner:
        said = _behind(determiner[1], term.say, thing)
    else:
        said = term.say if thing.lastgroup and _LEADS.search(before) else ""
    if not said or _OF_THE_WORD.search(sentence[:start]):
        return ""
    return sentence[:start] + (said if start else said[:1].upper() + said[1:]) + after


def _is_followed(after: str, term: TermFound) -> bool:
    """Whether the plain words can stand before what follows: not "the people who help with feelings worker",
    not "time with your family with mum", not a school plan for the meeting about it."""
    if term.written.endswith(" meeting") and "meeting" not in term.say:
        return False
    takes_more = not _HAS_OBJECT.search(term.say) and _GOES_ON_WITH.match(after)
    return bool(_GOES_ON.match(after) or takes_more)


def _behind(determiner: str, say: str, thing: re.Match[str]) -> str:
    """The plain words with the word before them: "your health check", "the person who runs your meeting"; ""
    where they are somebody else's."""
    word = determiner.lower()
    if thing["the"]:
        return say if word in ("the", "a", "an", "your") else ""
    if word in ("a", "an"):
        return "" if thing["many"] else say if thing["a"] else f"a {say}"
    if word in ("no", "some", "more"):
        return f"{determiner} {say}" if thing["many"] else ""
    if word != "the" and (_A_CHILD.match(say) or (word != "your" and _OF_YOU.search(say))):
        return ""
    return f"{determiner} {say.removeprefix(thing['a'] or '')}"


def _find(sentence: str, around: Around) -> Iterator[Found]:
    for found in find(sentence, find_terms):
        if not is_explained(found.written, sentence, around):
            yield found


RULE = Rule(NAME, "TACT, Language that cares; GOV.UK easy read, rule 8", _find)
