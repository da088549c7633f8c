"""Gives each name its person: the part they play where the text says it, else a plain person. Pure.

In: the places found in a text. Out: the same places, those of names with candidates. What one sentence says
("Dawn is your social worker") holds for that name in the whole text.
"""

from dataclasses import replace
from typing import NamedTuple

from symbols.matching.bearers import (
    Company,
    acts_or_is_met,
    is_company,
    is_spoken_to,
    is_told_of,
    speaks_to_somebody,
)
from symbols.matching.grammar import Kind, Word
from symbols.matching.lexicon import Tongue
from symbols.matching.model import MOST, Candidate, Reason
from symbols.matching.names import ANIMAL, MAN, PERSON, WOMAN, bearer, named

_BETWEEN = 3
_BACK = 5
_FAMILY = "my-family"
_POINTING = Kind.DETERMINER | Kind.POSSESSIVE | Kind.ADJECTIVE
_REACH = 15  # words in which a pronoun still means the name


class Place(NamedTuple):
    """Words `first` up to `last` of a text. `shown` is false for words that only hold a sentence together;
    `known`: the name is one of those told for the text."""

    first: int
    last: int
    candidates: tuple[Candidate, ...]
    denied: bool = False
    name: bool = False
    shown: bool = True
    known: bool = False


class _Told(NamedTuple):
    """A text as it is read for its people. `parts`: a name's first word -> the part that the text gives it;
    `spoken`: whether it speaks to somebody."""

    found: list[Place]
    words: list[Word]
    tongue: Tongue
    parts: dict[str, str]
    spoken: bool


def with_people(
    found: list[Place], words: list[Word], tongue: Tongue, text: str, cut: list[tuple[str, int]]
) -> list[Place]:
    """The places, each name with the pictures of its bearer."""
    if any(place.name for place in found):
        found = _named(found, words, tongue, text, cut)
    if not tongue.before_names:
        return found
    return [_with_them(place, found[at : at + 2], words, tongue) for at, place in enumerate(found)]


def _named(
    found: list[Place], words: list[Word], tongue: Tongue, text: str, cut: list[tuple[str, int]]
) -> list[Place]:
    parts: dict[str, str] = {}
    for at, place in enumerate(found):
        if place.name:
            role = _role(found, at, words, tongue)
            if role:
                parts.setdefault(_key(words, place), role)
    told = _Told(found, words, tongue, parts, speaks_to_somebody(words))
    return [
        place._replace(candidates=_bearer(told, at, _said(place, text, cut))) if place.name else place
        for at, place in enumerate(found)
    ]


def _with_them(place: Place, here: list[Place], words: list[Word], tongue: Tongue) -> Place:
    """ "see Abena" is time with her, "see Dr Khan" and "see the dentist" a visit: the picture of looking
    would say that one only looks at them."""
    first = place.candidates[0] if place.candidates else None
    instead = tongue.before_names.get(first.concept) if first and not place.name else None
    if first is None or instead is None or len(here) == 1 or not _is_met(place, here[1], words, tongue):
        return place
    works = _works(here[1], words, tongue)
    concept = instead[-1] if works else instead[0]
    # Who is visited says more than that they are.
    reason = Reason.NEAR if works else first.reason
    others = (replace(each, sure=False) for each in place.candidates if each.concept != concept)
    return place._replace(candidates=(replace(first, concept=concept, reason=reason), *others)[:MOST])


def _is_met(place: Place, other: Place, words: list[Word], tongue: Tongue) -> bool:
    """Whether somebody stands right behind, and is who is seen: not "see Mia's drawing"."""
    if words[other.last - 1].folded.endswith("'s"):
        return False
    if other.name:
        return place.last == other.first and ANIMAL not in [each.concept for each in other.candidates]
    between = words[place.last : other.first]
    return _works(other, words, tongue) and all(word.kinds & _POINTING for word in between)


def _works(place: Place, words: list[Word], tongue: Tongue) -> bool:
    if place.name and words[place.first].kinds & Kind.TITLE:
        return True
    return any(each.sure and each.concept in tongue.at_work for each in place.candidates[:1])


def _said(place: Place, text: str, cut: list[tuple[str, int]]) -> str:
    last, began = cut[place.last - 1]
    return text[cut[place.first][1] : began + len(last)]


def _bearer(told: _Told, at: int, said: str) -> tuple[Candidate, ...]:
    place, words = told.found[at], told.words
    part = told.parts.get(_key(words, place))
    plain = bearer(words, place.first, place.last)
    sure = part is not None or _is_titled(words, place) or (plain == WOMAN and _is_grown_up(told, place))
    if part is None:
        if _is_nobody_known(told, place, plain):
            return ()
        before = told.found[at - 1].candidates if at else ()
        shown = before[0].concept if before else ""
        company = is_company(words, place.first, place.last, shown, told.tongue.together)
        if company:
            part = told.tongue.company or None
            sure = company is Company.SHARES
    if plain == PERSON:
        plain = _by_pronoun(words, place.last)
    return named(said, part, plain, sure)


def _is_titled(words: list[Word], place: Place) -> bool:
    """ "Mrs Osei"; but "Mr and Mrs Osei" are two, whom no one picture shows."""
    two = (
        place.first > 1
        and words[place.first - 1].kinds & Kind.AND
        and words[place.first - 2].kinds & Kind.TITLE
    )
    return bool(words[place.first].kinds & Kind.TITLE) and not two


def _is_grown_up(told: _Told, place: Place) -> bool:
    """Whether a letter to a child tells of somebody whose name it knows as of a grown-up."""
    return place.known and told.spoken and acts_or_is_met(told.words, place.first, place.last)


def _is_nobody_known(told: _Told, place: Place, plain: str) -> bool:
    """Whether no picture of a grown-up may stand over a name: it is the child's, or that of a thing."""
    words, first, last = told.words, place.first, place.last
    if plain == PERSON and first and words[first - 1].kinds & Kind.CALLED:
        return True  # "a band called Dead Pigeons"
    return is_spoken_to(words, first, last) or (not told.spoken and is_told_of(words, first, last))


def _by_pronoun(words: list[Word], end: int) -> str:
    """What "he" or "she" further on in the sentence says of a name, unless another capital stands between."""
    for word in words[end : end + _REACH]:
        if word.kinds & (Kind.SENTENCE | Kind.CAPITAL | Kind.TITLE):
            break
        if word.kinds & (Kind.HE | Kind.SHE):
            return MAN if word.kinds & Kind.HE else WOMAN
    return PERSON


def _key(words: list[Word], place: Place) -> str:
    """A name's first word that is no title."""
    for word in words[place.first : place.last]:
        if not word.kinds & (Kind.TITLE | Kind.BREAK):
            return word.folded.removesuffix("'s")
    return words[place.first].folded


def _role(found: list[Place], at: int, words: list[Word], tongue: Tongue) -> str | None:
    """The part a person plays, from the place before or after their name."""
    place = found[at]
    before = found[at - 1] if at else None
    after = found[at + 1] if at + 1 < len(found) else None
    churchly = words[place.first].folded in tongue.of_church
    titled = _by_word(words[place.first], tongue) if place.last > place.first + 1 and not churchly else None
    if titled:
        return titled
    if (
        before
        and _leads_to(words, before.last, place.first)
        and _is_role(before, tongue, before.last < place.first)
        and not _is_listed(words, before.last, place)
    ):
        return before.candidates[0].concept
    if before and before.last == place.first and not before.name:
        told = _by_word(words[place.first - 1], tongue)  # "trace your brother Yonas"
        if told:
            return told
    if words[place.first - 1].kinds & Kind.CALLED and place.first:
        return _named_before(found[max(0, at - _BACK) : at], words, tongue, place.first - 1)
    if before and before.name and _is_and(words, before.last, place.first):
        return _role(found, at - 1, words, tongue) if at > 1 and not found[at - 2].name else None
    if after and _is_role(after, tongue, apart=True) and _explains(words, place.last, after):
        return after.candidates[0].concept
    return None


def _by_word(word: Word, tongue: Tongue) -> str | None:
    """The part that a word before a name says by itself: "Nana Sue", "Dr Banerjee"."""
    concepts = [entry.concept for node in word.alone for entry in node.ends if not entry.unsure]
    return concepts[0] if concepts and concepts[0] in tongue.people else None


def _named_before(found: list[Place], words: list[Word], tongue: Tongue, called: int) -> str | None:
    """ "the dog at your home is called Biscuit": the nearest bearer of the sentence; but "a girl called Nia"
    is a girl, whoever is named before."""
    if found and found[-1].last == called and not _is_role(found[-1], tongue):
        return None
    for place in reversed(found):
        if any(word.kinds & Kind.SENTENCE for word in words[place.last : found[-1].last]):
            return None
        if _is_role(place, tongue):
            return place.candidates[0].concept
    return None


def _is_and(words: list[Word], start: int, end: int) -> bool:
    return end == start + 1 and bool(words[start].kinds & Kind.AND)


def _is_role(place: Place, tongue: Tongue, apart: bool = False) -> bool:
    """Whether a place says what somebody is. `apart`: other words or a comma stand between it and the name,
    so that "adopted, Faith" and "Lorraine is your family" make nobody a family."""
    first = place.candidates[0] if place.candidates else None
    if place.name or first is None or not first.sure:
        return False
    return first.concept in tongue.people and not (apart and first.concept == _FAMILY)


def _leads_to(words: list[Word], start: int, end: int) -> bool:
    """ "your sister Aisha", "your teacher, Mr Osei", "a sister called Amelia", "your new carer is Jo"."""
    between = words[start:end]
    if not between:
        return True
    if len(between) == 1:
        return between[0].folded == "," or bool(between[0].kinds & (Kind.BE | Kind.CALLED))
    return len(between) <= _BETWEEN and bool(between[-1].kinds & Kind.CALLED)


def _is_listed(words: list[Word], start: int, place: Place) -> bool:
    """ "your mum, Femi, Mrs Patel and the nurse": one of several, not the mum's name."""
    between, after = words[start : place.first], words[place.last]
    comma = len(between) == 1 and between[0].folded == ","
    return comma and after.folded == "," and bool(words[place.last + 1].kinds & (Kind.CAPITAL | Kind.TITLE))


def _explains(words: list[Word], start: int, role: Place) -> bool:
    """ "Dawn, your social worker", "Ben is your brother"; but "Leon, his carers" names others, and so does
    "Sue, Dad's social worker"."""
    between = words[start : role.first]
    if not 0 < len(between) <= _BETWEEN:
        return False
    last = words[role.last - 1].folded
    if last.endswith("'s") or (between[-1].kinds & (Kind.HE | Kind.SHE) and last.endswith("s")):
        return False
    if between[0].folded == "the" and len(between) == 1:
        return True  # "Milo the cat"
    if between[0].folded == "," and words[role.last].kinds & Kind.AND:
        return False  # "Trish, your tutor and Marcus" are three
    return bool(between[0].folded == "," or between[0].kinds & Kind.BE) and all(
        word.kinds & (Kind.POSSESSIVE | Kind.DETERMINER | Kind.SOFT | Kind.ADJECTIVE) for word in between[1:]
    )
