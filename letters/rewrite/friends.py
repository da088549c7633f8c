"""False friends: care words that here mean something else ("contact me", "work placement", "in case"). Pure.

In: words of a sentence, a care word found in it. Out: whether it is the care word at all.
"""

import tomllib
from collections.abc import Callable, Sequence
from pathlib import Path

from letters.rewrite import homes, other_meanings
from letters.rewrite.animals import belongs_to_animal
from letters.rewrite.first_names import is_first_name
from letters.rewrite.lexicon import listed
from letters.rewrite.neighbours import is_everyday
from letters.rewrite.other_worlds import follows_possessive, is_of_another_world
from letters.rewrite.roles import find_role
from letters.rewrite.verbs import MODALS, is_past
from letters.rewrite.words import Word, low_at

LEAVE_ALONE: dict[str, list[str]] = tomllib.loads(
    (Path(__file__).resolve().parent / "false_friends.toml").read_text("utf-8")
)
_VERB_BEFORE = MODALS | listed(
    "to please not you i we they who never can't also always try tried help easily quickly directly"
)


def _contact(words: Sequence[Word], start: int, end: int) -> bool:
    """The noun, not the verb: "to contact the school" is a verb, "in relation to contact" is not."""
    before, after = low_at(words, start - 1), low_at(words, end)
    if after in ("the", "your") and _asks_for_manager(words, end) and words[end - 1].low == "contact":
        return False
    if before in ("had", "has", "have") and words[end - 1].low == "with":
        return True
    if words[start].low == "contacts" and _is_somebody_before(words, start) and _is_somebody(words, end):
        return False
    if before in (",", "and", ";", "then") and words[end - 1].low == "contact" and _is_called_on(words, end):
        return False
    if before not in _VERB_BEFORE:
        return True
    if not after or not words[end].is_word or (after in homes.NOUN_AFTER and before in ("to", "who")):
        wanted = low_at(words, start - 2) in _WANTING_TO
        return (before == "to" and not wanted) or words[end - 1].low != "contact"
    if before == "to":
        return not _is_somebody(words, end)
    return False


def _is_called_on(words: Sequence[Word], at: int) -> bool:
    """ "order the chair, contact Ruth about the fee": an order to speak to somebody."""
    if not _is_somebody(words, at):
        return False
    found = find_role(words, at)
    return low_at(words, found[0] if found else at + 1) in (
        "re",
        "about",
        "regarding",
        "to",
        "for",
        "if",
        "by",
    )


def _asks_for_manager(words: Sequence[Word], at: int) -> bool:
    """ "in her absence contact the duty manager": whoever is at work can be asked."""
    near = range(at + 1, at + 4)
    return any(low_at(words, place) in _AT_WORK or find_role(words, place) for place in near)


_AT_WORK = listed("manager team office duty desk helpline service police hospital surgery")
_WANTING_TO = listed(
    "who how where when whom able free want wants wanted wish wishes wished try tries tried trying"
    " need needs needed"
    " ask asks asked allowed encouraged told unable easy hard difficult people person someone somebody number"
)


def _is_somebody_before(words: Sequence[Word], at: int) -> bool:
    """Whether a name or a role ends right before a place: somebody "contacts" somebody."""
    before = words[at - 1] if at else None
    named = (
        before is not None
        and before.is_word
        and (before.capital or before.low in ("who", "she", "he", "also"))
    )
    return named or any(
        (found := find_role(words, begun)) is not None and found[0] == at
        for begun in range(max(0, at - 3), at)
    )


def _is_somebody(words: Sequence[Word], at: int) -> bool:
    """Whether a person, a pronoun or a place to ask begins here."""
    if at >= len(words):
        return False
    word = words[at]
    pronoun = word.low in listed(
        "the a an his her your my our their him them me us you school college camhs mum dad any"
    )
    return pronoun or word.capital or find_role(words, at) is not None or is_first_name(word.low)


def _review(words: Sequence[Word], start: int, end: int) -> bool:
    """A meeting, not an act: "review the plan" and "to review" are verbs."""
    return low_at(words, end) not in ("of", "the", "a", "his", "her", "your", "date")


def _risk(words: Sequence[Word], start: int, end: int) -> bool:
    return not (low_at(words, start - 1) in MODALS | {"to", "not", "don't"} and words[start].low == "risk")


def _engage(words: Sequence[Word], start: int, end: int) -> bool:
    before = low_at(words, start - 1)
    if words[start].low == "engaging" and (before in _ADJECTIVE_BEFORE or low_at(words, end) in _TOLD):
        return False
    if before in ("is", "are", "was", "be", "become", "became") and _are_to_marry(words, start, end):
        return False
    if before in ("get", "gets", "getting", "got", "newly", "recently", "just") and not _takes_part(
        words, end
    ):
        return False  # "recently engaged, takes him", "is getting engaged in the summer"
    if before in ("get", "gets", "getting", "got", "newly") and low_at(words, end) != "with":
        return False  # "is getting engaged in the summer"
    return low_at(words, end) != "to" or words[start].low != "engaged"


def _are_to_marry(words: Sequence[Word], start: int, end: int) -> bool:
    """ "Ruksana is engaged and asked me": of somebody who is named, and nothing follows."""
    named = start > 1 and words[start - 2].capital and words[start - 2].low not in ("you", "he", "she")
    after = low_at(words, end)
    goes_on = after in ("and", "to") and is_past(low_at(words, end + 1))
    ends = not after or not words[end].is_word
    return words[start].low == "engaged" and named and end - start == 1 and (goes_on or after == "to" or ends)


def _takes_part(words: Sequence[Word], end: int) -> bool:
    return any(low_at(words, at) in ("with", "in", "well") for at in range(end, end + 3))


_ADJECTIVE_BEFORE = listed("a an very really so most more quite such")
_TOLD = listed("story stories book books lesson lessons talk film game games way")


def _minutes(words: Sequence[Word], start: int, end: int) -> bool:
    """What was written of a meeting, not of the clock or of a match."""
    near = {low_at(words, start - 1), *(low_at(words, at) for at in range(end, end + 2))}
    if low_at(words, start - 1) in listed("last few final first") or near & listed(
        "match game film hours seconds"
    ):
        return False
    return not any(word.text.isdigit() for word in words[max(0, start - 2) : start])


def _initials(words: Sequence[Word], start: int, end: int) -> bool:
    """ "PA" and the like are meant only in capitals, and not where all is in capitals."""
    return not all(word.text.isupper() for word in words if len(word.text) > 1)


def _professional(words: Sequence[Word], start: int, end: int) -> bool:
    """The noun: no noun follows it, and nobody "is professional"."""
    if words[start].low != "professional" or end - start > 1:
        return True
    after, before = low_at(words, end), low_at(words, start - 1)
    if after in _OF_PROFESSIONALS:
        return True
    return (not after or after in homes.NOUN_AFTER or not words[end].is_word) and before in _ONE_OF_THEM


_ONE_OF_THEM = listed("a the any another each every no neither this that which either other one lead")
_OF_PROFESSIONALS = listed(
    "visitors visitor visits adults meeting meetings opinion opinions judgement judgment views network"
    " involvement support help advice decision curiosity relationships"
)


def _case(words: Sequence[Word], start: int, end: int) -> bool:
    """The council's case, not any case."""
    return (
        low_at(words, start - 1)
        in listed("the this your his her their asylum open closed closing close allocated transfer")
        or (start == 0 and low_at(words, end) in listed("closed open transferred allocated to held"))
        or end - start > 1
        or follows_possessive(words, start)
    )


def _mother(words: Sequence[Word], start: int, end: int) -> bool:
    """The child's own: "your mother" or "Mother" alone."""
    before = low_at(words, start - 1)
    return before in ("your", "birth", "") or words[start].capital


def _looked_after(words: Sequence[Word], start: int, end: int) -> bool:
    """Of a child in care, not "he looked after the dog" or "she is looked after by her aunt"."""
    if words[end - 1].low != "after":
        return True
    after, before = low_at(words, end), low_at(words, start - 1)
    if after == "by" and {low_at(words, end + 1), low_at(words, end + 2), low_at(words, end + 3)} & _COUNCIL:
        return True
    by = next((at for at in range(end, min(end + 5, len(words))) if words[at].low == "by"), 0)
    if before in ("be", "being") or (by and not {word.low for word in words[by : by + 4]} & _COUNCIL):
        return False  # "likes being looked after when she is poorly"
    return before in _BEING and after not in listed(
        "by the a an his her your their my our me him them us well two"
    )


_COUNCIL = listed("council la authority")
_BEING = listed("is are was were be been being became become becoming remain remains and first not")


def _outcome(words: Sequence[Word], start: int, end: int) -> bool:
    """Of a meeting or a decision, not of a bake-off."""
    if low_at(words, end) not in ("of", "from"):
        return True
    near = {word.low for word in words[end + 1 : end + 6]}
    return bool(near & _DECIDING) or any(
        word.text.isupper() and len(word.text) > 1 for word in words[end : end + 5]
    )


_DECIDING = listed(
    "panel court review reviews meeting assessment assessments hearing appeal referral application claim case"
    " investigation interview decision consultation proceedings visit visits conference discussion"
    " medical screening"
    " placement intervention therapy enquiry enquiries complaint plan trial inquiry pep tribunal"
    " appointment contact"
)
_BY_TERM: dict[str, Callable[[Sequence[Word], int, int], bool]] = {
    "contact": _contact,
    "LAC review": _review,
    "risk": _risk,
    "matching": homes.is_matching,
    "residential unit": homes.is_unit,
    "engage": _engage,
    "meeting minutes": _minutes,
    "professional": _professional,
    "case": _case,
    "outcome": _outcome,
    "mother": _mother,
    "looked-after child": _looked_after,
    "placement": homes.is_placement,
    "placement breakdown": homes.is_breakdown,
    "leaving care": homes.is_leaving_care,
    "missing episode": homes.is_missing,
    "staying put": homes.is_staying_put,
}
_OTHERWISE: dict[str, Callable[[Sequence[Word], int, int], bool]] = {
    "contact": other_meanings.is_contact_with_service,
    "placement": other_meanings.is_place_of_work,
    "assessment": other_meanings.is_their_finding,
    "therapy": other_meanings.is_school_test,
    "residential unit": other_meanings.is_school_trip,
    "attachment": other_meanings.is_fastening,
    "DNA": other_meanings.is_science,
    "peers": other_meanings.is_look,
    "recommendation": other_meanings.is_advice_of_other,
    "PEP": other_meanings.is_pep_talk,
    "advocate": other_meanings.is_pleading,
    "supervised contact": other_meanings.is_watched,
}


def is_care_word(term: str, words: Sequence[Word], start: int, end: int) -> bool:
    """Whether words `start` to `end` are the care term rather than the same letters with another meaning."""
    judge, other = _BY_TERM.get(term), _OTHERWISE.get(term)
    if belongs_to_animal(term, words, start, end):
        return False
    if is_everyday(term, words, start, end) or is_of_another_world(term, words, start, end):
        return False
    return (judge is None or judge(words, start, end)) and (other is None or not other(words, start, end))
