"""Whether a child has said what a sentence says of them. Pure.

In: a piece of a sentence ("like school"), one answer of the child's. Out: yes or no. The answer is read
without its question: the question's words are not the child's. The feeling or wish must be the same, and so
must "not". Only two things come from a question: what a bare "happy" or "yes" is about, and the "like" of
"What do you like?", where the answer names the thing.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import chain

import simplemma

from letters.rules.feeling_words import ATTITUDES, DONE_FOR_FUN, NEGATIVE, NO, SAID_BY, SMALL, YES
from letters.rules.model import Answered

_WORD = re.compile(r"[a-z]+n't|cannot|'(?:d|ll)\b|[^\W\d_]+|\d+")
_CLAUSES = re.compile(r"[.!?;\n·]+|,? \bbut\b|,? \band (?=(?:i|i'm|it|my \w+)\b)|, (?=i\b)")
_CARDS = re.compile(r"[.!?;,\n·]+")
_WOULD = re.compile(r"(?: would|'d) (?:really |also )?(?:like|love|prefer|rather)\b")
_PONDERED = re.compile(r"\b(?:think|thinks|thinking|thought) (?:a lot )?(?:about|of)\b")
_LIKES = frozenset(["like", "love", "enjoy", "hate", "dislike"])


def is_said(claim: str, answers: tuple[Answered, ...]) -> bool:
    """True where one of the answers says it."""
    meant = _tokens(claim)
    is_not = _is_negative(claim)
    return bool(meant) and any(_says(meant, is_not, each) for each in answers if not each.recorded)


def is_asked_for(claim: str, answers: tuple[Answered, ...]) -> bool:
    """True where one of the answers wants what a claim says ("to see your dad"): in words of wanting, or by
    naming it with no other feeling ("Can I see my dad?"; the card "More time" about "Your family")."""
    return is_said(f"want {claim}", answers) or _is_named(claim, answers)


def is_put(claim: str, answers: tuple[Answered, ...]) -> bool:
    """True where a claim says where the child put a card ("lessons are going well"), and no feeling."""
    return not _tokens(claim) & ATTITUDES and _is_named(claim, answers)


def is_recorded(claim: str, answers: tuple[Answered, ...]) -> bool:
    """True where a record says that the child asked for it."""
    meant, is_not = _tokens(claim), _is_negative(claim)
    recorded = (one.answer for one in answers if one.recorded)
    return any(_covered(meant, _tokens(one)) and is_not == _is_negative(one) for one in recorded)


def is_spoken_of(claim: str, answers: tuple[Answered, ...]) -> bool:
    """True where an answer, read with its question, speaks of all that a claim speaks of, for or against."""
    meant = _tokens(claim)
    read = (f"{one.asked} {one.answer}" for one in answers if not one.recorded)
    return bool(meant) and any(_covered(meant, _tokens(one)) for one in read)


def is_near(claim: str, answers: tuple[Answered, ...]) -> bool:
    """True where a claim speaks of what one of the answers speaks of, for or against it."""
    meant = _tokens(claim)
    return any(_is_about(meant, each) for each in answers) or is_said(claim, answers)


def speaks_of(text: str) -> frozenset[str]:
    """The words that carry what an English text says, each in its plain form."""
    return _tokens(text)


def is_repeated(text: str, reports: tuple[Answered, ...]) -> bool:
    """True where a text speaks of all that a clause of a report speaks of, the feeling or wish too. A clause
    of a single word says too little: it would be found everywhere."""
    spoken = _tokens(text)
    clauses = (_tokens(clause) for one in reports for clause in _clauses(one.answer))
    return any(len(told) > 1 and _covered(told, spoken) for told in clauses)


def _is_about(meant: frozenset[str], answered: Answered) -> bool:
    """Whether all that a card or a clause of an answer speaks of is in it; a bare "yes" is about its
    question."""
    asked = _tokens(answered.asked) - ATTITUDES
    for clause in _CARDS.split(answered.answer.casefold().replace("’", "'")):
        said = _tokens(clause)
        about = asked if frozenset(_words(clause)) <= YES | NO else said - ATTITUDES or asked
        if about and _covered(about, meant):
            return True
    return False


def _says(meant: frozenset[str], is_not: bool, answered: Answered) -> bool:
    asked, answer = _tokens(answered.asked), answered.answer
    words = frozenset(_words(answer))
    if words and words <= YES | NO:
        is_no = bool(words & NO)
        return _is_negative(answered.asked) ^ is_no == is_not and _covered(meant, asked)
    return any(
        _is_in(meant, is_not, clause, asked, _is_negative(answered.asked)) for clause in _clauses(answer)
    )


def _is_named(claim: str, answers: tuple[Answered, ...]) -> bool:
    return any(_names(claim, one) for one in answers if not one.recorded)


def _names(claim: str, answered: Answered) -> bool:
    """Whether a part of an answer without any feeling names it; what else it says may be the question's."""
    meant, asked = _tokens(claim), _tokens(answered.asked)
    is_not = _is_negative(claim) ^ _is_negative(answered.asked)
    for clause in chain.from_iterable(map(_CARDS.split, _clauses(answered.answer))):
        said = _tokens(clause)
        plain = not said & ATTITUDES and _is_negative(clause) == is_not
        if plain and meant & said and _covered(meant, said | asked):
            return True
    return False


def _is_in(meant: frozenset[str], is_not: bool, clause: str, asked: frozenset[str], asked_not: bool) -> bool:
    said = _tokens(clause)
    wished = meant & ATTITUDES
    topics = meant - wished
    if said & ATTITUDES or not wished:
        about = said if said - ATTITUDES else said | asked
        return _is_negative(clause) == is_not and _covered(wished, said) and _covered(topics, about)
    # "What do you like? Football.": the liking is the question's, the thing must be the child's.
    is_named = any(_covered(frozenset([topic]), said) for topic in topics)
    same = (asked_not or _is_negative(clause)) == is_not
    return same and is_named and _covered(wished, asked) and _covered(topics, said | asked)


def _covered(meant: frozenset[str], said: frozenset[str]) -> bool:
    return all(SAID_BY.get(word, frozenset([word])) & said for word in meant)


def _is_negative(text: str) -> bool:
    return sum(word in NEGATIVE for word in _words(text)) % 2 == 1 or "no longer" in text.casefold()


def _clauses(answer: str) -> Iterator[str]:
    plain = answer.casefold().replace("’", "'")
    return (clause for clause in _CLAUSES.split(plain) if clause and clause.strip())


def _words(text: str) -> list[str]:
    plain = text.casefold().replace("’", "'")
    return _WORD.findall(_PONDERED.sub("ponder", _WOULD.sub(" want", plain)))


@lru_cache(maxsize=512)
def _tokens(text: str) -> frozenset[str]:
    """What a text speaks of, each word in its plain form."""
    words = [word for word in _words(text) if word not in SMALL and word not in NEGATIVE]
    found = frozenset(_plain(word) for word in words) - SMALL
    without = found - DONE_FOR_FUN
    return without if found & _LIKES and without - _LIKES else found


def _plain(word: str) -> str:
    return _AS_IS.get(word) or simplemma.lemmatize(word, lang="en").casefold()


# Where the plain form of a word is another word, or not the one of our lists.
_AS_IS = {
    **{word: word for word in ATTITUDES},
    "bored": "bored",
    "boring": "boring",
    "felt": "feel",
    "thought": "think",
    "missing": "miss",
    "playing": "play",
    "having": "have",
    "worries": "worry",
    "wishes": "wish",
    "worrying": "worry",
}
