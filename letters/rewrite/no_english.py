"""Plain words that are no English where a care word stood: "the people who help with feelings's list". Pure.

In: words of a sentence, a care word found in it, the words for it. Out: whether they do not fit there.
"""

from letters.rewrite.lexicon import DETERMINERS, listed
from letters.rewrite.terms import Found, Plain
from letters.rewrite.verbs import can_be_noun
from letters.rewrite.words import Word, has_bare_apostrophe

_SHORT = 2
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
    return plain.how != "e" and (many or _does_not_fit(words, found, plain))


def _does_not_fit(words: list[Word], found: Found, plain: Plain) -> bool:
    """ "no self-harm", "what his legal status is", "Carla from the YOT", "not NEET"."""
    before = [word.low for word in words[max(0, found.start - 2) : found.start]]
    done = bool(before) and before[-1] in _NO_VERB_AFTER | DETERMINERS and plain.words.split()[0] in _DOING
    doubled = "what" in before and plain.words.startswith("what ")
    joined = bool(before) and (before[-1] == "'s" or "-" in before[-1][1:])
    compound = joined and plain.words.startswith(ARTICLES)
    from_team = plain.term == "YOT" and before[-2:] == ["from", "the"]
    denied = bool(before) and before[-1].endswith(("not", "never", "n't")) and plain.words.startswith("not ")
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
