"""Plain words that are no English where a care word stood: "the people who help with feelings's list". Pure.

In: words of a sentence, a care word found in it, the words for it. Out: whether they do not fit there.
"""

from letters.rewrite.lexicon import (
    COORDINATORS,
    DETERMINERS,
    PREPOSITIONS,
    SUBORDINATORS,
    is_adverb,
    listed,
)
from letters.rewrite.terms import Found, Plain
from letters.rewrite.verbs import (
    AUXILIARIES,
    MODALS,
    base_of_s,
    can_be_noun,
    can_be_verb,
    is_past,
    is_s_form,
    is_surely_verb_in_s,
    parts_of_speech,
)
from letters.rewrite.words import Word, has_bare_apostrophe, low_at

_SHORT = 2
# With one of these it is told in more than a noun.
_TAIL = listed("where who that with to in of for about what when after you at")
_NO_NOUN = listed(
    "he she they we i it you him them me us there here now then who which what how why be today"
)
_IN_ING = listed("meeting hearing training planning funding setting building counselling")
_BEING = listed("is are was were be been being am")
_LETTERS = 3
ORDERS = frozenset(["last", "next", "first", "second", "previous", "recent", "annual", "latest", "final"])
BEFORE_THING = ORDERS | listed(
    "no any every each some new old current proposed draft updated revised amended agreed initial full"
    " further different temporary upcoming formal regular original whose own"
)
ARTICLES = ("a ", "an ", "the ", "your ")


def is_no_english(words: list[Word], found: Found, plain: Plain) -> bool:
    """ "CAMHS's list", "peers' views": "the people who help with feelings's list" is no English."""
    after = words[found.end] if found.end < len(words) else None
    owns = after is not None and after.low == "'s"
    several = has_bare_apostrophe(words, found.end) and not plain.words.endswith("s")
    length = len(plain.words.split())
    many = (owns and length > _SHORT) or (several and length > _SHORT + 1)
    part = _is_part_of_name(words, found, plain) or _is_described(words, found, plain)
    return plain.how != "e" and (many or part or _does_not_fit(words, found, plain))


def _is_part_of_name(words: list[Word], found: Found, plain: Plain) -> bool:
    """ "the Staying Put agreement", "trauma therapy": what a longer thing is called cannot be told within its
    name, unless it is told in a bare noun ("the placement address" -> "the home address")."""
    said = plain.words.split()
    if plain.words.startswith("time to ") and _is_kind(words, found.start - 1):
        return True
    doing = said[0].endswith("ing")
    long = doing or (bool(_TAIL & {*said[1:]}) and said[-1] not in PREPOSITIONS)
    return long and _names(words, found) and _is_head(words, found)


def _is_kind(words: list[Word], at: int) -> bool:
    """ "trauma therapy", not "want therapy" or "three therapy sessions"."""
    done = low_at(words, at - 1) in MODALS | {"to", "you", "and", "not"}
    return at >= 0 and words[at].text.islower() and not done and _is_noun(words[at].low)


def _is_noun(low: str) -> bool:
    """Whether a word is a noun and hardly anything else; the word list knows most words as several."""
    known = parts_of_speech(base_of_s(low) if is_s_form(low) else low)
    leads = low in PREPOSITIONS | COORDINATORS | SUBORDINATORS | DETERMINERS | AUXILIARIES | _NO_NOUN
    other = leads or known & {"RB", "IN", "RP", "CD", "PRP"} or is_adverb(low) or is_past(low)
    return "NN" in known and not other and not is_surely_verb_in_s(low)


def _names(words: list[Word], found: Found) -> bool:
    """Whether a care word names something: "contact with", "did not attend" and "are leaving care" do not."""
    last = words[found.end - 1].low
    doing = words[found.start].low.endswith("ing")
    done = low_at(words, found.start - 1) in _BEING if doing else is_past(last)
    return not (done or last in PREPOSITIONS | {"that"} or parts_of_speech(last) == {"VB"})


def _is_head(words: list[Word], found: Found) -> bool:
    """Whether a noun follows that goes with the care word: not "siblings live", "the plan records that"."""
    at = found.end
    low, after = low_at(words, at), low_at(words, at + 1)
    if len(low) < _LETTERS or not words[at].text.isalpha() or not _is_noun(low):
        return False
    is_label = found.start == 0 and after == ":"  # "UASC review: ..." need be no sentence
    if is_label or (low.endswith("ing") and low not in _IN_ING):
        return False
    several = words[found.end - 1].low.endswith("s") and not is_s_form(low)
    goes_on = after in DETERMINERS | SUBORDINATORS | PREPOSITIONS | {"that", "you"}
    return not (can_be_verb(base_of_s(low)) and goes_on and (is_s_form(low) or several))


def _is_described(words: list[Word], found: Found, plain: Plain) -> bool:
    """ "emotional and behavioural difficulties", "a bright and engaging child", "has challenging behaviour":
    "finding things hard" is nothing that somebody has, or that is joined to an adjective."""
    if not plain.words.split()[0].endswith("ing"):
        return False
    before = words[found.start - 1].low if found.start else ""
    joined = before in ("and", "or") and found.start > 1
    led = words[found.start - 2].low if joined else before
    adjective = "JJ" in parts_of_speech(led) and not parts_of_speech(led) & {"VB", "IN", "RB", "PRP"}
    leads = led in PREPOSITIONS | DETERMINERS | AUXILIARIES
    return before in ("has", "have", "had", "having") or (adjective and not leads)


def _does_not_fit(words: list[Word], found: Found, plain: Plain) -> bool:
    """ "no self-harm", "what his legal status is", "Carla from the YOT", "not NEET"."""
    before = [word.low for word in words[max(0, found.start - 2) : found.start]]
    done = bool(before) and before[-1] in _NO_VERB_AFTER | DETERMINERS and plain.words.split()[0] in _DOING
    doubled = "what" in before and plain.words.startswith("what ")
    joined = bool(before) and (before[-1] == "'s" or "-" in before[-1][1:])
    compound = joined and plain.words.startswith(ARTICLES)
    from_team = plain.term == "YOT" and before[-2:] == ["from", "the"]
    denied = plain.words.startswith("not ") and any(each.endswith(("not", "never", "n't")) for each in before)
    with_worker = plain.words.startswith(("with a ", "without a ")) and _leads_to_noun(words, found.end)
    led = bool(before) and before[-1] in _NO_VERB_AFTER | DETERMINERS
    by_council = plain.words.startswith(("went", "go", "live")) and _is_done_by(words, found.end)
    return done or doubled or compound or from_team or denied or by_council or (led and with_worker)


def _leads_to_noun(words: list[Word], end: int) -> bool:
    """ "a supervised walk"."""
    after = words[end] if end < len(words) else None
    return after is not None and can_be_noun(after.low)


def _is_done_by(words: list[Word], end: int) -> bool:
    """ "was placed with Jo by the local authority": nobody goes to live "by" somebody."""
    return any(word.low == "by" for word in words[end : end + 6])


_NO_VERB_AFTER = BEFORE_THING | listed("of a an your her his their 's")
_DOING = listed("hurt hurts hurting did join run ran")
