"""Passive to active where the doer is named: "You were collected by Pat" -> "Pat collected you". Pure.

In: a sentence that speaks to the child, the names it knows. Out: an edit or none. Only plain sentences: one
subject, one verb, one doer who is a person.
"""

import re
from collections.abc import Iterable

from letters.rewrite.first_names import is_first_name
from letters.rewrite.lexicon import PREPOSITIONS, listed
from letters.rewrite.model import Edit
from letters.rewrite.roles import find_role
from letters.rewrite.verbs import STATES, base_of_participle, past_of, with_s
from letters.rewrite.words import Word, words_of

ACTIVE = "active"
_WHY = "It says first who does it."
_BE = ("is", "are", "was", "were", "has been", "have been", "will be", "can be")
_PASSIVE = re.compile(
    r"^(?P<mark>[\W\d]*?)(?P<subject>[A-Za-z][^,;:()]{0,60}?) (?P<be>"
    + "|".join(_BE)
    + r") (?P<adverb>also |now |often |always |usually |regularly )?"
    r"(?P<verb>[a-z]+)(?P<middle>(?: (?!by\b)[\w’'-]+){0,8}) by (?P<agent>[^,;:()]+?)(?P<end>[.!]?)$"
)
_OBJECTS = {"i": "me", "he": "him", "she": "her", "they": "them", "we": "us"}
_SUBJECTS = {"me": "I", "him": "he", "her": "she", "them": "they", "us": "we"}
_BREAKS = listed(
    "and but or that who which because when if while although though as said says felt feels told not"
)
_TIMES = listed(
    "every each on at in this last next yesterday today tomorrow twice once weekly daily for to from"
    " with after before during and"
)


def make_active(sentence: str, names: Iterable[str]) -> Edit | None:
    """The whole sentence with its doer first; None where that is not surely right."""
    match = _PASSIVE.match(sentence) if len(sentence) < 240 and " by " in sentence else None
    if (
        match is None
        or match["verb"] in STATES - {"dressed"}
        or set(match["subject"].lower().split()) & _BREAKS
    ):
        return None
    base = base_of_participle(match["verb"])
    agent, rest = _agent(match["agent"], set(names))
    if (
        base is None
        or not agent
        or sentence.count(" by ") > 1
        or set(match["middle"].lower().split()) & _BREAKS
    ):
        return None
    verb = _verb(match["be"], base, match["verb"], _is_many(agent))
    subject = match["subject"]
    lowered = subject if _keeps_capital(subject, set(names)) else subject[0].lower() + subject[1:]
    lowered = _OBJECTS.get(subject.lower(), lowered)
    doer = _SUBJECTS.get(agent.lower(), agent)
    doer = doer[0].upper() + doer[1:]
    adverb = match["adverb"] or ""
    kept, middle = with_verb(match["verb"], match["middle"])
    new = f"{match['mark']}{doer} {adverb}{verb}{kept} {lowered}{middle}{rest}{match['end']}"
    return Edit(0, len(sentence), new, ACTIVE, _WHY)


def with_verb(participle: str, middle: str) -> tuple[str, str]:
    """What stays with the verb, and what follows whom it is done to: "Pat looked after you", "looked after
    you at weekends", "stuck up for you", but "took you to school", "told you off"."""
    words = middle.split()
    if words and words[0] in _WITH_PREPOSITION.get(participle, ()):
        return f" {words[0]}", "".join(f" {word}" for word in words[1:])
    belongs = bool(words) and words[-1] in _ENDS_VERB and all(word in _OF_VERB for word in words)
    return (middle, "") if belongs else ("", middle)


# Nobody is "looked", "cared" or "spoken" without these.
_WITH_PREPOSITION = {
    "looked": listed("after at into"),
    "cared": listed("for"),
    "applied": listed("for"),
    "listened": listed("to"),
    "spoken": listed("to with"),
    "talked": listed("to with about"),
    "dealt": listed("with"),
    "shouted": listed("at"),
}
_ENDS_VERB = listed("after for to on about at with of into from against upon")
_OF_VERB = _ENDS_VERB | listed("up out down in off")


def _agent(written: str, names: set[str]) -> tuple[str, str]:
    """The doer and what comes after; an empty doer where it is no person."""
    words = words_of(written)
    end = _person_end(words, names)
    if end == 0:
        return "", ""
    while end + 1 < len(words) and words[end].low == "and" and (more := _person_end(words[end + 1 :], names)):
        end += 1 + more
    if end < len(words) and words[end].low not in _TIMES | PREPOSITIONS:
        return "", ""
    if end < len(words) and words[end].low == "and":
        return "", ""
    return written[: words[end - 1].end], written[words[end - 1].end :]


def _person_end(words: list[Word], names: set[str]) -> int:
    """How many words at the beginning name a person; 0 where none is named."""
    if not words:
        return 0
    if words[0].low in _SUBJECTS:
        return 1
    at = 1 if words[0].low in ("the", "your", "a", "an", "his", "her", "their") else 0
    role = find_role(words, at) if at < len(words) else None
    if role:
        end = role[0]
        while end < len(words) and words[end].capital and words[end].is_word:
            end += 1
        return end
    return _name_end(words, names) if at == 0 else 0


def _name_end(words: list[Word], names: set[str]) -> int:
    titled = words[0].low in ("mr", "mrs", "ms", "miss", "dr")
    known = any(words[0].low == name.lower().split()[0] for name in names)
    if not (titled or known or (words[0].capital and is_first_name(words[0].low))):
        return 0
    end = 1
    while end < len(words) and (words[end].capital or (titled and words[end].text == ".")):
        end += 1
    return end


def _is_many(agent: str) -> bool:
    return (
        " and " in agent
        or agent.lower() in ("them", "us", "me")
        or (agent.lower().endswith("s") and agent[0].islower())
    )


def _verb(be: str, base: str, participle: str, many: bool) -> str:
    if be in ("was", "were"):
        return past_of(base, participle)
    if be in ("is", "are"):
        return base if many else with_s(base)
    if be in ("has been", "have been"):
        done = participle
        return f"{'have' if many else 'has'} {done}"
    return f"{be.split()[0]} {base}"


def _keeps_capital(subject: str, names: set[str]) -> bool:
    first = subject.split()[0]
    return (
        is_first_name(first)
        or any(first == name.split()[0] for name in names)
        or first in ("I", "Mr", "Mrs", "Ms", "Miss", "Dr")
        or (first.isupper() and len(first) > 1)
    )
