"""A sentence written to the child ("you"), told in another voice: the child's own ("I"), or by name. Pure.

In: an English sentence in which "you" is the child and "I" the reviewing officer who writes. Out: the same
sentence as the child would say it, or as someone tells it of the child. What stands in quotation marks is
someone's own words and stays.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from letters.model import Voice

_QUOTED = re.compile(r"([“\"][^”\"]*[”\"])")
_WORD = re.compile(r"[A-Za-z]+(?:['’][A-Za-z]+)?")
# After these words "you" is whom something happens to.
_OBJECT_BEFORE = re.compile(
    "(?:to|for|with|about|from|of|by|at|on|near|after|before|behind|beside|without|like|than|told|tells?|gives?|gave"
    "|helps?|helped|sees?|saw|asks?|asked|shows?|takes?|took|calls?|called|rings?|phones?|visits?|loves?|lets?"
    "|brings?|brought|sends?|sent|meets?|met|thanks?|teach|teaches|keeps?|makes?|made|hears?|heard|supports?"
    "|reminds?|wants?|finds?|gets?|got|knows?|believes?)$"
)
_ADVERB = re.compile("(?:also|still|often|now|really|always|never|both|just|already|usually|sometimes)$")
_MODAL = re.compile(
    "(?:can|could|will|would|may|might|must|should|shall|did|had|was|is|has|does|cannot|can't|won't|and|to|or)$"
)
_PAST = re.compile(
    "(?:went|came|saw|said|told|took|gave|made|got|met|felt|knew|thought|found|left|kept|slept|ate|drank|ran|won"
    "|began|broke|bought|brought|built|chose|drew|drove|fell|flew|forgot|grew|heard|held|learnt|lost|paid|rang|read"
    "|rode|sang|sat|sent|spent|spoke|stood|swam|taught|wore|wrote|became|cut|hit|hurt|let|put|set|shut|\\w+ed)$"
)
_BE_I = {"are": "am", "were": "was", "aren't": "am not", "weren't": "wasn't"}
_BE_NAME = {"am": "is", "are": "is", "were": "was", "have": "has", "do": "does", "don't": "doesn't",
            "haven't": "hasn't", "aren't": "isn't", "weren't": "wasn't"}  # fmt: skip
_SHORT_I = {"you're": "I'm", "you've": "I've", "you'll": "I'll", "you'd": "I'd"}
_SHORT_NAME = {"'re": "is", "'ve": "has", "'ll": "will", "'d": "would", "'m": "is"}
_BEFORE_YOU = ("are", "were", "do", "have")

Agree = Callable[[str], str]


@dataclass(frozen=True)
class _Told:
    """How one voice says "you": as subject, as object, its other forms, and how a verb agrees with it."""

    subject: str
    whom: str
    plain: Mapping[str, str]
    agree: Agree


def in_voice(sentence: str, voice: Voice, child_name: str, iro_name: str) -> str:
    """The sentence in another voice; in YOU it stays."""
    if voice is Voice.YOU:
        return sentence
    told = _as_child() if voice is Voice.I else _by_name(child_name)
    writer = {"my": f"{iro_name}'s", "me": iro_name, "i": iro_name}
    writer |= {f"i{short}": f"{iro_name} {verb}" for short, verb in _SHORT_NAME.items() if short != "'re"}
    parts = _QUOTED.split(sentence)
    return "".join(part if at % 2 else _changed(part, told, writer) for at, part in enumerate(parts))


def _as_child() -> _Told:
    plain = {"your": "my", "yours": "mine", "yourself": "myself", **_SHORT_I}
    return _Told("I", "me", plain, lambda verb: _BE_I.get(verb, verb))


def _by_name(child_name: str) -> _Told:
    own = f"{child_name}'s"
    short = {f"you{end}": f"{child_name} {verb}" for end, verb in _SHORT_NAME.items()}
    plain = {"your": own, "yours": own, "yourself": child_name, **short}
    return _Told(child_name, child_name, plain, _third)


def _changed(text: str, told: _Told, writer: Mapping[str, str]) -> str:
    """Word by word: "you" as subject or object, the writer's own "I" by name, and the verbs after both."""
    words = list(_WORD.finditer(text))
    plain = [match.group().casefold().replace("’", "'") for match in words]
    out, at = [], 0
    agree: Agree | None = None  # what the next verb has to agree with
    for place, match in enumerate(words):
        written, low = match.group(), plain[place]
        before = plain[place - 1] if place else ""
        after = plain[place + 1] if place + 1 < len(words) else ""
        said = written
        if low == "you":
            is_object = bool(_OBJECT_BEFORE.match(before)) and not _is_verb(after)
            agree = None if is_object or _MODAL.match(before) or before in _BEFORE_YOU else told.agree
            said = told.whom if is_object else told.subject
        elif low in told.plain:
            plainly = told.plain[low]
            said = plainly[:1].upper() + plainly[1:] if written[:1].isupper() else plainly
        elif low in writer and (low != "i" or written == "I"):
            said, agree = writer[low], _third if low == "i" else None
        elif agree and not _ADVERB.match(low):
            said, agree = _agreed(written, low, agree), None
        elif after == "you" and low in _BEFORE_YOU:
            said = _agreed(written, low, told.agree)
        out += [text[at : match.start()], said]
        at = match.end()
    whole = "".join([*out, text[at:]])
    return whole[:1].upper() + whole[1:] if text[:1].isupper() else whole


def _agreed(written: str, low: str, agree: Agree) -> str:
    said = agree(low)
    if said == low:
        return written
    return said[:1].upper() + said[1:] if written[:1].isupper() else said


def _is_verb(word: str) -> bool:
    return (bool(_MODAL.match(word)) and word not in ("and", "to", "or")) or word in (
        "are",
        "were",
        "have",
        "do",
    )


def _third(verb: str) -> str:
    """The verb as it goes with a name: "sleep" -> "sleeps". A past stays."""
    if verb in _BE_NAME:
        return _BE_NAME[verb]
    if _MODAL.match(verb) or _PAST.match(verb):
        return verb
    if verb.endswith(("s", "sh", "ch", "x", "z", "o")):
        return f"{verb}es"
    return f"{verb[:-1]}ies" if re.search(r"[^aeiou]y$", verb) else f"{verb}s"
