"""The verbs that go with "you", as they go with "I" or with a name. Pure.

In: a verb as it stands after "you". Out: the same for the other teller, or None where nobody can tell whether
it is the present or the past ("you read").
"""

from letters.rewrite.lexicon import NO_NAMES, listed
from letters.rewrite.verbs import MODALS, PASTS, can_be_noun, can_be_verb, is_past, is_verb_in_s, with_s
from letters.voice_you import is_adverb, is_finite

_FOR_ME = {"are": "am", "were": "was", "aren't": "am not", "weren't": "wasn't"}
_BY_NAME = {"am": "is", "are": "is", "were": "was", "have": "has", "do": "does", "don't": "doesn't",
            "haven't": "hasn't", "aren't": "isn't", "weren't": "wasn't"}  # fmt: skip
AUXILIARIES = frozenset(_BY_NAME)
_ALWAYS_YOURS = listed("are were aren't weren't don't haven't")  # not after "to" or "can"
_SAME = listed("read put let cut hit hurt set shut cost beat spread quit bet burst")
_KEPT = MODALS | listed("was is has does had did")
_FAMILY = listed("mum mummy dad daddy nan nana grandma grandad")
_OPENS_A_VERB = listed(
    "the a an your my his her their our it to in on at with about for from up out down off away back"
    " well more less very too so him them me us you that if when home there here hard every each new"
    " whatever"
)


def for_me(verb: str) -> str | None:
    """ "are" -> "am"; any other stays."""
    return _FOR_ME.get(verb, verb)


def by_name(verb: str) -> str | None:
    """ "sleep" -> "sleeps"; a past stays. None where it cannot be told, or is no verb."""
    if verb in _BY_NAME:
        return _BY_NAME[verb]
    if verb in _KEPT:
        return verb
    if verb in _SAME:
        return None
    if verb in PASTS:
        return verb
    if can_be_verb(verb):
        return with_s(verb)
    return verb if is_past(verb) else None


def is_of_now(verb: str) -> bool | None:
    """Whether a verb after "you" is surely of now, or surely past (False); None where nobody can tell, and
    after "have" or "are", which a participle may follow ("have eaten and put away")."""
    if verb in AUXILIARIES - {"do"}:
        return None
    if (verb in PASTS and verb not in _SAME) or verb in MODALS or (is_past(verb) and not can_be_verb(verb)):
        return False
    return True if by_name(verb) not in (verb, None) else None


def goes_on(word: str, after: str, *, bare: bool, now: bool | None) -> bool | None:
    """Whether a word after "and" is one more verb of the same doer. `after`: the next word, a name with its
    capital. `bare`: after "can" or "to", where "have" stays as it is. `now`: `is_of_now` of the verb before
    it, which tells of one that looks the same in the past ("and read a book"). None where it may be a noun as
    well."""
    low = after.casefold()
    if word in AUXILIARIES:
        return not bare or word in _ALWAYS_YOURS or low == "not"
    if bare or not is_finite(word) or not can_be_verb(word) or (word in PASTS and word not in _SAME):
        return False
    if is_adverb(word) or is_verb_in_s(word):
        return False
    names = after != low and (low in _FAMILY or low not in NO_NAMES)
    opens = names or low in _OPENS_A_VERB or is_adverb(low)
    if word in _SAME:
        return now if opens else False
    return True if not can_be_noun(word) or opens else None


def of_now(verb: str) -> str:
    """ "read" -> "reads", where it is surely of now."""
    return with_s(verb)
