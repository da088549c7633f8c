"""Whether "you" in an English sentence does something, or is whom something happens to. Pure.

In: the words of a sentence and the place of "you". Out: its `Part`; UNSURE where a reader could
take it either way.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from letters.rewrite.lexicon import listed
from letters.rewrite.verbs import MODALS, PLURAL_AUX, can_be_noun, can_be_verb, is_past

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_STOP = re.compile(r"[.,;:!?()…–—]")
ADVERBS = listed(
    "also still often now really always never both just already usually sometimes not all soon even only"
)
_NO_ADVERBS = listed("family reply fly supply apply rely only early lovely friendly ugly")
_PREPOSITIONS = listed(
    "to for with about from of by at on near behind beside without like than around over under between"
    " in into towards against off past through except besides"
)
_CLAUSE = listed(
    "that if when because what who where how why whether as so while until once though although since"
    " and but or which before after unless whenever wherever whatever time things way day place"
)
_OPENERS = listed("when if after before because once since while although whenever")
_BARE = listed(
    "help helps helped helping let lets letting make makes made making see sees saw seeing seen watch"
    " watches watched watching hear hears heard hearing notice noticed have had having"
)
_SAYING = listed(
    "know knows knew think thinks thought say says said hope hopes hoped believe believes believed feel"
    " feels felt understand understands understood agree agrees agreed mean means meant guess wish"
    " wishes heard sees saw see hear"
)
_DOUBLE = listed(
    "give gives gave show shows showed tell tells told ask asks asked send sends sent bring brings"
    " brought teach teaches taught offer offers offered buy buys bought get gets got lend lends read"
    " reads wish owe promise promised pay pays call calls called take takes took miss misses missed love"
    " loves loved"
)
_THIRD = listed("is was has does isn't wasn't hasn't doesn't goes")
_DETERMINERS = listed(
    "the a an any some your my his her their our its this that more all every each no much of for"
)
_QUESTION = listed("what when where how why who which")
_SMALL = listed(
    "a an the up back all round off out down in on over to for with about from of by at this that these"
    " those some any my your his her their our its i he she it we they him them us me two three four"
    " each everyone home there here if when so too very more less most first last next again away well"
    " better good how what who why where than or and"
)
_INVERTED = MODALS | PLURAL_AUX | listed("am was did")


@dataclass(frozen=True, slots=True)
class Word:
    """A word; `stop`: a point, comma or bracket stands between it and the next."""

    written: str
    low: str
    start: int
    end: int
    stop: bool


class Part(Enum):
    """What "you" is: who does it, who does it after the verb ("are you"), one of several who do it, whom it
    happens to."""

    SUBJECT = "subject"
    INVERTED = "inverted"
    TOGETHER = "together"
    OBJECT = "object"
    UNSURE = "unsure"


def words_of(text: str) -> list[Word]:
    """The words of a text."""
    found = list(_WORD.finditer(text))
    ends = [each.start() for each in found[1:]] + [len(text)] * bool(found)
    return [
        Word(
            each.group(),
            each.group().casefold().replace("’", "'"),
            *each.span(),
            bool(_STOP.search(text[each.end() : end])),
        )
        for each, end in zip(found, ends, strict=True)
    ]


def is_adverb(low: str) -> bool:
    """Whether a word may stand between who does something and the verb."""
    return low in ADVERBS or (low.endswith("ly") and low not in _NO_ADVERBS and not can_be_verb(low))


def verb_after(words: Sequence[Word], at: int) -> int | None:
    """The place of the first word after this one that is no adverb, in the same clause."""
    while not words[at].stop and at + 1 < len(words):
        at += 1
        if not is_adverb(words[at].low):
            return at
    return None


def is_finite(low: str) -> bool:
    """Whether a word can be the verb after "you"."""
    return low not in _SMALL and (low in PLURAL_AUX or low in MODALS or can_be_verb(low) or is_past(low))


def part_of(words: Sequence[Word], at: int) -> Part:
    """What "you" at this place is."""
    before = words[at - 1].low if at and not words[at - 1].stop else ""
    verb = verb_after(words, at)
    after = words[verb].low if verb is not None else ""
    if _is_together(words, at, before, after):
        return Part.TOGETHER
    if before in _INVERTED and _asks(words, at - 1):
        return Part.INVERTED
    if not after or not before:
        return _at_an_edge(words, at, before, after)
    if before in ("than", "like") and (after in PLURAL_AUX or is_past(after)):
        return Part.SUBJECT
    if after in _THIRD or before in _PREPOSITIONS:
        return Part.OBJECT
    return _before_a_verb(words, at, before, after) if is_finite(after) else Part.OBJECT


def _at_an_edge(words: Sequence[Word], at: int, before: str, after: str) -> Part:
    if before:
        return (
            Part.UNSURE if before in ("and", "or") and not _follows(words, at, _PREPOSITIONS) else Part.OBJECT
        )
    return Part.SUBJECT if is_finite(after) else Part.UNSURE


def _before_a_verb(words: Sequence[Word], at: int, before: str, after: str) -> Part:
    """A word stands before "you" and what can be a verb after it."""
    two = words[at - 2].low if at > 1 and not words[at - 2].stop else ""
    is_plain = after in PLURAL_AUX or after in MODALS
    if before in _CLAUSE or is_plain:
        return Part.SUBJECT
    # "The help you get"; but "services that help you learn".
    thing = words[at - 3].low if at > 2 else ""
    joins = two == "that" and (thing.endswith("s") or (bool(thing) and not is_finite(thing)))
    is_named = two in _DETERMINERS and not joins
    if before in _BARE and not is_named and not is_past(after):
        return Part.OBJECT
    if before in _SAYING or is_named:
        return Part.SUBJECT
    if before in _DOUBLE:
        return Part.OBJECT
    if words[0].low in _OPENERS and not any(word.stop for word in words[:at]):
        return Part.SUBJECT  # "When you are upset you go to Sandra"
    is_verb = is_past(before) or (can_be_verb(before) and not can_be_noun(before))
    return Part.UNSURE if is_verb else Part.SUBJECT


def _is_together(words: Sequence[Word], at: int, before: str, after: str) -> bool:
    """ "You and I talked", "Jo and you went": several do it."""
    starts = at == 0 or words[at - 1].stop or words[at - 1].low in _CLAUSE - {"and", "or"}
    if after in ("and", "or") and starts and not words[at].stop:
        other = words[at + 2] if at + 2 < len(words) else None
        return other is not None and (other.written[:1].isupper() or not is_finite(other.low))
    begin = max((each for each in range(at) if each == 0 or words[each - 1].stop), default=0)
    named = words[begin : at - 1]
    is_joined = before == "and" and bool(after) and is_finite(after) and 1 <= len(named) <= 2
    return is_joined and not any(is_finite(word.low) and not can_be_noun(word.low) for word in named)


def _asks(words: Sequence[Word], at: int) -> bool:
    """Whether the verb at this place opens a question."""
    return at == 0 or words[at - 1].stop or words[at - 1].low in _QUESTION


def _follows(words: Sequence[Word], at: int, wanted: frozenset[str]) -> bool:
    return any(word.low in wanted for word in words[max(0, at - 4) : at])
