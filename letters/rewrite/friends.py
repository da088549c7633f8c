"""False friends: care words that here mean something else ("contact me", "work placement", "in case"). Pure.

In: words of a sentence, a care word found in it. Out: whether it is the care word at all.
"""

import tomllib
from collections.abc import Callable, Sequence
from pathlib import Path

from letters.rewrite import contact, homes, other_meanings
from letters.rewrite.animals import belongs_to_animal
from letters.rewrite.lexicon import DETERMINERS, listed
from letters.rewrite.neighbours import is_everyday
from letters.rewrite.other_worlds import follows_possessive, is_of_another_world
from letters.rewrite.plainly import is_plainly_of_care
from letters.rewrite.verbs import MODALS, is_past
from letters.rewrite.words import Word, low_at

LEAVE_ALONE: dict[str, list[str]] = tomllib.loads(
    (Path(__file__).resolve().parent / "false_friends.toml").read_text("utf-8")
)


def _review(words: Sequence[Word], start: int, end: int) -> bool:
    """A meeting, not an act: "review the plan" and "to review" are verbs."""
    return low_at(words, end) not in ("of", "the", "a", "his", "her", "your", "date")


def _risk(words: Sequence[Word], start: int, end: int) -> bool:
    verb = low_at(words, start - 1) in MODALS | {"to", "not", "don't"} and end - start == 1
    return not (verb and words[start].low == "risk")


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
    kin = low_at(words, start - 2) in _RELATIVES
    after = low_at(words, end)
    goes_on = after == "and" and (kin or is_past(low_at(words, end + 1)))
    ends = not after or not words[end].is_word
    return (
        words[start].low == "engaged"
        and (named or kin)
        and end - start == 1
        and (goes_on or after == "to" or ends)
    )


_RELATIVES = listed("daughter son sister brother cousin aunt uncle niece nephew couple mum dad")


def _takes_part(words: Sequence[Word], end: int) -> bool:
    return any(low_at(words, at) in ("with", "in", "well") for at in range(end, end + 3))


_ADJECTIVE_BEFORE = listed("a an very really so most more quite such")
_TOLD = listed("story stories book books lesson lessons talk film game games way")


def _minutes(words: Sequence[Word], start: int, end: int) -> bool:
    """What was written of a meeting, not of the clock or of a match."""
    near = {low_at(words, start - 1), *(low_at(words, at) for at in range(end, end + 2))}
    of = end - (words[end - 1].low == "of")
    if low_at(words, of) == "of" and {low_at(words, at) for at in range(of + 1, of + 4)} & _CLUBS:
        return False  # "the minutes of the school council"
    if low_at(words, start - 1) in _COUNTS or near & listed(
        "match game film hours seconds went passed flew ticked dragged"
    ):
        return False
    return not any(word.text.isdigit() for word in words[max(0, start - 2) : start])


_CLUBS = listed("student youth pupil pupils club society debate council committee")
_COUNTS = listed(
    "last few final first two three four five six seven eight nine ten fifteen twenty thirty forty forty-five"
    " fifty sixty ninety several many"
)


def _professional(words: Sequence[Word], start: int, end: int) -> bool:
    """The noun: no noun follows it, and nobody "is professional"."""
    if words[start].low != "professional" or end - start > 1:
        return True
    after, before = low_at(words, end), low_at(words, start - 1)
    if after in _OF_PROFESSIONALS:
        return True
    if before == "a" and low_at(words, start - 2) in ("be", "become", "turn", "being", "becoming"):
        return False  # "wants to be a professional"
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
        in listed(
            "the this your his her their asylum immigration criminal open closed closing close allocated"
            " transfer"
        )
        or (start == 0 and low_at(words, end) in listed("closed open transferred allocated to held"))
        or end - start > 1
        or follows_possessive(words, start)
    )


def _transition(words: Sequence[Word], start: int, end: int) -> bool:
    """From one stage of life to the next, not "from backstroke to front crawl", nor who one is: "is
    transitioning", "socially transitioned"."""
    if low_at(words, start - 1) in ("socially", "medically", "gender"):
        return False
    if words[start].low in ("transitioning", "transitioned") and not _says_where(words, end):
        return False
    end -= words[end - 1].low == "from"
    if low_at(words, end) != "from" or end - start > 1 or low_at(words, end + 1) in DETERMINERS:
        return True
    return is_plainly_of_care("transition", words, start, end)


def _says_where(words: Sequence[Word], end: int) -> bool:
    """ "transitioning to secondary school", "transitioned well into Year 7", not "to being a boy"."""
    after = [word.low for word in words[end - 1 : end + 12]]
    return bool(set(after) & _WAYS) and not set(after[1:]) & _WHO_ONE_IS


_WAYS = listed("to into from between well smoothly school class college year")
_WHO_ONE_IS = listed("boy girl man woman male female")


def _section_20(words: Sequence[Word], start: int, end: int) -> bool:
    """Of the Children Act, not of the Highway Code."""
    return low_at(words, end) != "of" or bool(
        {"act", "children"} & {word.low for word in words[end : end + 5]}
    )


def _proceedings(words: Sequence[Word], start: int, end: int) -> bool:
    """Of a court, not of the talent show."""
    return low_at(words, end) != "of" or low_at(words, start - 1) in ("care", "court")


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
    if before == "be" and low_at(words, start - 3) in ("ceased", "ceases", "cease", "stopped"):
        return True
    if before in ("be", "being") or (by and not {word.low for word in words[by : by + 4]} & _COUNCIL):
        return False  # "likes being looked after when she is poorly"
    return before in _BEING and after not in listed(
        "by the a an his her your their my our me him them us well two"
    )


_COUNCIL = listed("council la authority")
_BEING = listed("is are was were be been being became become becoming remain remains and first not longer")


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


def _dropped_out(words: Sequence[Word], start: int, end: int) -> bool:
    """Of a course or a group, not of a pocket."""
    if low_at(words, end) != "of" or low_at(words, end + 1) not in DETERMINERS:
        return True
    return any(low_at(words, at) in _JOINED for at in range(end + 1, end + 6))


_JOINED = listed(
    "course courses college school class classes lessons team club band choir group groups training education"
    " apprenticeship sessions therapy programme project university sixth scheme cadets scouts work job"
    " studies it"
)


def _is_close(words: Sequence[Word], start: int, end: int) -> bool:
    """ "is very attached to Jo", not "the nursery attached to the school"."""
    if words[start].low != "attached":
        return True
    is_so = low_at(words, start - 1) in _SO and "you" in {low_at(words, at) for at in range(start - 5, start)}
    return is_so and is_plainly_of_care("attachment", words, start, end)


_SO = listed(
    "is are was were be become became becoming very so securely well closely strongly more really deeply too"
)


def _in_care(words: Sequence[Word], start: int, end: int) -> bool:
    """ "accommodated under section 20", not "the request was accommodated"."""
    if words[start].low != "accommodated" or end - start > 1:
        return True
    near = {word.low for word in words[start - 4 if start > 4 else 0 : end + 6]}
    return bool(near & _ACCOMMODATING) and bool(near & {"you", "children", "siblings", "child"})


_ACCOMMODATING = listed(
    "under section s20 s.20 act authority voluntarily voluntary since law care council agreement"
)


def _safeguarding(words: Sequence[Word], start: int, end: int) -> bool:
    """ "due to safeguarding", not "safeguarding the other children"."""
    kept = words[start:end][-1].low.startswith("safeguard") and low_at(words, end) in DETERMINERS - {"your"}
    return not kept


_BY_TERM: dict[str, Callable[[Sequence[Word], int, int], bool]] = {
    "contact": contact.is_time_together,
    "transition": _transition,
    "section 20": _section_20,
    "proceedings": _proceedings,
    "attachment": _is_close,
    "dropped out": _dropped_out,
    "in care": _in_care,
    "LAC review": _review,
    "risk": _risk,
    "safeguarding": _safeguarding,
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
    "wishes and feelings": other_meanings.is_of_others,
}


def is_care_word(term: str, words: Sequence[Word], start: int, end: int) -> bool:
    """Whether words `start` to `end` are the care term rather than the same letters with another meaning."""
    judge, other = _BY_TERM.get(term), _OTHERWISE.get(term)
    if belongs_to_animal(term, words, start, end):
        return False
    elsewhere = is_everyday(term, words, start, end) or is_of_another_world(term, words, start, end)
    if elsewhere and not is_plainly_of_care(term, words, start, end):
        return False
    return (judge is None or judge(words, start, end)) and (other is None or not other(words, start, end))
