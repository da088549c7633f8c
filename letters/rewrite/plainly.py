"""Care words that what stands right beside them settles, whatever else the sentence tells of. Pure.

In: a care term, words of a sentence, where it stands. Out: whether it is surely the care word: "the unit's
kitchen", "your transition to Year 7, with the music teacher's help", "the outcome of the panel's final".
"""

from collections.abc import Callable, Mapping, Sequence

from letters.rewrite.lexicon import listed
from letters.rewrite.roles import find_role
from letters.rewrite.words import Word, low_at

_STAGES = listed(
    "school secondary primary high college sixth year nursery reception university adult adults adulthood"
    " independence permanence adoption fostering placement carers senior post-16 semi-independent"
)
_DECIDING = listed(
    "panel court review meeting assessment hearing appeal referral application interview decision visit"
    " conference tribunal assessments strategy claim enquiry investigation"
)
_STAFF = listed(
    "'s staff manager managers keyworker worker workers rules kitchen garden house car minibus team vehicle"
    " meeting mtg log deputy cook"
)
_OURS = listed("your his her their this current new")


def _to_stage(words: Sequence[Word], start: int, end: int) -> bool:
    """ "transition to secondary", "transition between homes"."""
    end -= words[end - 1].low == "to"
    near = [low_at(words, at) for at in range(end, end + 6)]
    return near[0] in ("to", "into", "from", "between", "plan", "planning") and (
        "plan" in near[0] or bool(set(near) & _STAGES)
    )


def _of_decision(words: Sequence[Word], start: int, end: int) -> bool:
    """ "the outcome of the assessment", "the panel's outcome"."""
    near = {low_at(words, at) for at in range(end + 1, end + 5)}
    owner = low_at(words, start - 1) == "'s" and low_at(words, start - 2) in _DECIDING
    return owner or (low_at(words, end) in ("of", "from") and bool(near & _DECIDING))


def _is_taken_part_in(words: Sequence[Word], start: int, end: int) -> bool:
    """ "engages well with the film club", "engaged in a story"."""
    after, then = low_at(words, end), low_at(words, end + 1)
    if any(word.low in _MACHINES for word in words[max(0, start - 4) : end + 4]):
        return False
    return words[end - 1].low in ("with", "in") or after in ("well", "with", "in") or then in ("with", "in")


_MACHINES = listed("gear gears clutch lever bolt latch cog cogs lock brake handbrake chain")


def _is_where_one_lives(words: Sequence[Word], start: int, end: int) -> bool:
    """ "the unit's manager", "his own room in the unit"."""
    within = low_at(words, start - 1) in ("the", "this") and low_at(words, start - 2) in ("in", "at", "to")
    lives = any(low_at(words, at) in _LIVING for at in range(start - 6, start - 2))
    return low_at(words, end) in _STAFF or (within and lives)


_LIVING = listed("room bedroom bathroom live lives lived living moved settled staying stays staff safe happy")


def _is_ours(words: Sequence[Word], start: int, end: int) -> bool:
    """ "your placement is near the pitch", not "the placement of the ball"."""
    return low_at(words, start - 1) in _OURS and low_at(words, end) not in ("of", "kick", "kicks")


def _is_to_somebody(words: Sequence[Word], start: int, end: int) -> bool:
    """ "attachment to Jo", not "emailed as an attachment to the nurse"."""
    near = {word.low for word in words[max(0, start - 6) : end + 6]}
    if "as" in (low_at(words, start - 1), low_at(words, start - 2)) or near & _SENT:
        return False
    at = end if words[end - 1].low not in ("to", "with") else end - 1
    place = at + 1 + (low_at(words, at + 1) in ("his", "her", "your", "their", "the"))
    named = place < len(words) and words[place].capital and words[place].is_word
    return low_at(words, at) in ("to", "with") and (named or find_role(words, place) is not None)


_SENT = listed("email e-mail emailed emails pdf document documents file files sent send hoover lens printed")


def _by_our_meeting(words: Sequence[Word], start: int, end: int) -> bool:
    """ "The person who runs your meeting recommends that the dentist ..."."""
    return any(low_at(words, at) in ("iro", "meeting", "panel", "review") for at in range(start - 4, start))


def _are_several(words: Sequence[Word], start: int, end: int) -> bool:
    """ "Professionals watched him play football", not "like the professionals"."""
    near = {low_at(words, at) for at in range(start - 3, start)}
    return words[start].low == "professionals" and not near & {"like", "as", "than"}


def _is_stayed_by_child(words: Sequence[Word], start: int, end: int) -> bool:
    """ "You are staying put with Jo and the dog"."""
    with_whom = low_at(words, end) == "with" and end + 1 < len(words)
    return with_whom and (words[end + 1].capital or find_role(words, end + 1) is not None)


def _is_goal_of_therapy(words: Sequence[Word], start: int, end: int) -> bool:
    """ "your therapy goals"."""
    return words[start].low.startswith("therap") and low_at(words, end) in ("goal", "goals")


def _with_family(words: Sequence[Word], start: int, end: int) -> bool:
    """ "matching with a family who have two pairs of twins"."""
    near = {low_at(words, at) for at in range(end, end + 5)}
    return low_at(words, end) in ("with", "to") and bool(near & _FAMILIES)


_FAMILIES = listed("family families carers adopters")


def _among_peers(words: Sequence[Word], start: int, end: int) -> bool:
    """ "struggles with peers around you", "Peers looked"."""
    return low_at(words, start - 1) in _BEFORE_PEERS


_BEFORE_PEERS = listed("with by of from among between to and your his her their other")


_SETTLED: Mapping[str, Callable[[Sequence[Word], int, int], bool]] = {
    "transition": _to_stage,
    "outcome": _of_decision,
    "engage": _is_taken_part_in,
    "residential unit": _is_where_one_lives,
    "placement": _is_ours,
    "attachment": _is_to_somebody,
    "recommendation": _by_our_meeting,
    "professional": _are_several,
    "staying put": _is_stayed_by_child,
    "therapy": _is_goal_of_therapy,
    "matching": _with_family,
    "peers": _among_peers,
}
_CARE_NOUNS = listed(
    "assessment assessments plan plans management meeting meetings order orders conference hearing stability"
    " holder responsibility session sessions support"
)


def is_plainly_of_care(term: str, words: Sequence[Word], start: int, end: int) -> bool:
    """Whether the words right beside a care word, or its own, leave no other meaning."""
    settled = _SETTLED.get(term)
    whole = end - start > 1 and words[start].text.islower() and words[end - 1].low in _CARE_NOUNS
    return whole or (settled is not None and settled(words, start, end))
