"""Care words about homes and moves, told from the same letters elsewhere: units, matches, placements. Pure.

In: words of a sentence, where such a word stands. Out: whether a home for the child is meant.
"""

from collections.abc import Sequence

from letters.rewrite.lexicon import DETERMINERS, PREPOSITIONS, listed
from letters.rewrite.roles import find_role
from letters.rewrite.verbs import AUXILIARIES, is_past, is_surely_verb_in_s, parts_of_speech
from letters.rewrite.words import Word, low_at

NOUN_AFTER = PREPOSITIONS | listed(
    "is was has had are were and or between being after before but if as because so will may can"
)


def is_matching(words: Sequence[Word], start: int, end: int) -> bool:
    """Of families, not of socks: nothing that is matched follows."""
    after = low_at(words, end)
    if words[start].low in ("matched", "match", "matches") and end - start == 1:
        near = {word.low for word in words[max(0, start - 8) : end + 8]}
        thing = after in DETERMINERS and not _is_family_next(words, end)
        return bool(near & _MATCHERS) and not near & _GAMES and not thing
    if words[start].low != "matching" or end - start > 1 or after in _OF_MATCHING:
        return True
    return not _is_described(words, start, after) and not _is_thing(after, parts_of_speech(after))


def _is_described(words: Sequence[Word], start: int, after: str) -> bool:
    """ "a matching donkey jacket", "with matching duvet covers": it tells how a thing looks."""
    led = low_at(words, start - 1) in (DETERMINERS - {"that", "this"}) | _WEARING
    verb = after in AUXILIARIES or is_past(after) or is_surely_verb_in_s(after) or after.endswith("ing")
    verb = verb or words[start + 1 : start + 2] == [] or words[start + 1].capital  # "in matching Amir with"
    return led and after.isalpha() and after not in _OF_MATCHING | _WHOM and not verb


_WEARING = listed("bought got wore wear wears wearing with in have has had chose")
_WHOM = listed("him her them you children siblings carers families adopters")


def _is_thing(word: str, known: frozenset[str]) -> bool:
    """ "socks", "wellingtons", though no list has the word."""
    known -= {"NNP", "NNPS"}
    return known <= _THINGS_MATCHED if known else word.endswith("s")


_OF_MATCHING = NOUN_AFTER | listed(
    "process meeting meetings panel considerations report criteria work event events day decision team"
)
_THINGS_MATCHED = frozenset(["NN", "NNS", "JJ"])


_MATCHERS = listed(
    "panel introductions carers carer adopters adoption family families permanence permanency long-term"
    " approved ratified agreed placement home decision long siblings sibling together"
)


_GAMES = listed(
    "football cricket rugby tennis kick-off half-time goal goals team game games score socks paint"
)


def _is_family_next(words: Sequence[Word], at: int) -> bool:
    near = {word.low for word in words[at : at + 4]}
    return bool(near & {"family", "carers", "carer", "adopters", "couple", "household"})


def is_breakdown(words: Sequence[Word], start: int, end: int) -> bool:
    """Of a home, not of trains or lessons."""
    if not words[start].low.startswith("disrupt") or end - start > 1:
        return True
    near = {word.low for word in words[max(0, start - 8) : end + 8]}
    homes = listed("placement placements home homes carers carer notice stability move moves breakdown your")
    return bool(near & homes) and not near & listed(
        "rail train trains class lesson lessons travel traffic flight flights"
    )


def is_leaving_care(words: Sequence[Word], start: int, end: int) -> bool:
    """Moving on, not "leaving care instructions with a neighbour"."""
    after = low_at(words, end)
    ours = listed(
        "service team worker workers adviser advisers pathway support plan review grant assessment act"
    )
    noun = parts_of_speech(after) <= {"NN", "NNS"} and bool(parts_of_speech(after))
    return end - start > 2 or not noun or after in ours or after in PREPOSITIONS


def is_staying_put(words: Sequence[Word], start: int, end: int) -> bool:
    """Of somebody, not of a thing: "the upper brace is loose and the lower one is staying put"."""
    subject = low_at(words, start - 2) if low_at(words, start - 1) in ("is", "was", "are", "were") else ""
    article = low_at(words, start - 3) in ("the", "a", "an", "this", "that", "which")
    thing = article and find_role(words, start - 2) is None and subject not in _SOMEBODY
    return subject not in ("one", "it", "that", "this", "these", "ones") and not (bool(subject) and thing)


_SOMEBODY = listed("person child boy girl man woman siblings children pair sisters brothers")


def is_missing(words: Sequence[Word], start: int, end: int) -> bool:
    """Of a child, not of a series: "the missing episode of Doctor Who"."""
    of_series = words[end - 1].low in ("episode", "episodes") and low_at(words, end) == "of"
    return not of_series or low_at(words, end + 1) in ("being", "going", "more", "over", "less")


_LIVING = listed(
    "live lives lived living placed placement stay stays stayed staying remain remains up was is"
)
_TIMES = listed(
    "monday tuesday wednesday thursday friday saturday sunday one two three several many both all his her"
    " their your some weekdays weekends release admission"
)
_BEFORE_UNIT = listed(
    "the your his her their residential this assessment secure care specialist welfare children's crisis new"
    " previous current same 's at"
)


def is_unit(words: Sequence[Word], start: int, end: int) -> bool:
    if words[start].low != "unit":
        return True
    before, then = low_at(words, start - 1), low_at(words, end)
    lives = before == "a" and low_at(words, start - 2) == "to" and then in ("in", "near", "")
    stays = before == "a" and low_at(words, start - 2) in ("in", "at") and low_at(words, start - 3) in _LIVING
    if lives or stays or before.endswith("-bed"):
        return True  # "moved to a unit in Leeds", "lives in a unit", "a five-bed unit"
    if then == "on" and not (low_at(words, end + 1)[:1].isdigit() or low_at(words, end + 1) in _TIMES):
        return False  # "the unit on forces and motion"
    return low_at(words, start - 1) in _BEFORE_UNIT and not low_at(words, end).isdigit()


def is_placement(words: Sequence[Word], start: int, end: int) -> bool:
    """A home, not a place: "placed in goal" is none."""
    if words[end - 1].low not in ("in", "with"):
        return True
    near = {word.low for word in words[end : end + 5]}
    family = any(find_role(words, at) for at in range(end, min(end + 4, len(words))))
    return bool(
        near & listed("foster care residential home home's carers family lodgings kinship unit supported")
    ) or (words[end - 1].low == "with" and (family or (end < len(words) and words[end].capital)))
