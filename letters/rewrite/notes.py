"""Clipped notes about the child, which name nobody: "Settled at home.", "Attendance 95%." Pure.

In: words of a sentence that names neither the child nor anybody else as its doer. Out: what to put before
it, and whether that has to be asked.
"""

from collections.abc import Sequence

from letters.rewrite.first_names import is_first_name
from letters.rewrite.lexicon import DETERMINERS, PREPOSITIONS, listed
from letters.rewrite.verbs import AUXILIARIES, parts_of_speech
from letters.rewrite.words import Word, low_at

_LEAD = listed("not very really now still also currently quite so always often generally happily doing")
_ARE = listed(
    "happy settled thriving doing looking keen proud worried excited enjoying attending making working"
    " progressing developing eating sleeping growing registered struggling healthy well safe polite"
    " anxious sad lonely confident shy quiet chatty engaged able unable due waiting living learning"
    " getting managing coping building starting fit pleased bored tired upset fine aware reluctant open"
    " hoping wanting placed"
)
_WERE = listed(
    "seen spoken excluded referred observed taken given offered invited discharged weighed measured"
    " prescribed praised chosen awarded suspended admitted"
)
_DID = listed(
    "attended enjoyed saw visited asked told said spoke wanted went made started joined moved passed won"
    " got did had"
    " came chose declined struggled returned played stated reported shared loved liked found felt told ate"
    " slept drew wrote scored gained earned achieved passed"
    " missed lost broke bought took kept used shared showed finished helped caught fell tried learnt learned"
    " rang phoned sang swam rode stayed baked built forgot apologised cried"
)
_SURELY_DID = listed("attended enjoyed saw visited joined passed")
_OWN = listed(
    "attendance behaviour sleep appetite diet immunisations teeth eyesight hearing weight height bedroom"
    " homework attainment progress speech hygiene self-esteem confidence mood friendships views wishes"
    " passport savings bedtime"
)
_ACTIVE_TOO = listed("offered invited observed praised given chosen awarded")
_DONE_TO_ONE = listed("to seen referred going attending given told asked invited allowed awarded excluded")
_OF_GENES = listed(
    "test tests testing tested result results report sample samples swab swabs evidence has is was"
)
_OWNERS = listed("his her their")
_HEADS = frozenset(["-", "–", "—"])
_MARKS = frozenset("-–—•*●▪◦()")


def opening_of(words: Sequence[Word]) -> tuple[int, str, bool]:
    """The place of the first word, what goes before it (or nothing), and whether somebody must be asked."""
    begun = next(
        (at for at, word in enumerate(words) if word.text not in _MARKS and not _is_number(words, at)), 0
    )
    if begun >= len(words) or words[-1].text in ("?", ":") or words[begun].quoted:
        return begun, "", False
    if is_able(words, begun):
        return begun, "you", False
    lead = begun
    while lead < len(words) - 1 and words[lead].low in _LEAD and words[lead].low not in _ARE:
        lead += 1
    low, after = words[lead].low, words[lead + 1].low if lead + 1 < len(words) else ""
    others = "of" in (after, low_at(words, lead + 3) if after in ("and", "&") else "")
    owned = after in (":", "-", "–") or others
    if lead == begun and low in _OWN and not owned and len(words) > begun + 2:
        return begun, "your", False
    if (
        (low == "would" and after in ("like", "love", "prefer", "rather"))
        or (low, after) == ("did", "not")
        or (words[begun].text == "DNA" and len(words) > begun + 2 and after not in _OF_GENES)
    ):
        return begun, "you", True
    if _has_other_verb(words, lead) or len(words) - begun < 2:
        return begun, "", False
    if low == "been" and after in _DONE_TO_ONE:
        return begun, "you have", True
    for starts, put in ((_ARE, "you are"), (_WERE, "you were"), (_DID, "you")):
        owned = put == "you were" and after in _OWNERS and low not in ("given", "awarded")
        owned = owned or (low == "placed" and after in DETERMINERS)  # "Placed her drawing on the table"
        if low in starts and after not in (":", "'s") and (put != "you" or lead == begun) and not owned:
            return begun, put, True
    return begun, "", False


def _has_other_verb(words: Sequence[Word], lead: int) -> bool:
    """Whether somebody or something else seems to do it: "Given the number of children,
    ..."; not "Saw the dentist and had a filling"."""
    low, after = words[lead].low, low_at(words, lead + 1)
    if low == "given" and after in DETERMINERS | {"that", "how"}:
        return any(word.text == "," for word in words[lead:])
    acted = (low in _SURELY_DID and after in DETERMINERS) or (low in _DID and after in _OWNERS)
    return not acted and any(word.low in AUXILIARIES and word.text != "May" for word in words[:12])


def is_able(words: Sequence[Word], begun: int = 0) -> bool:
    """ "Can now count to twenty.": a note that begins with what somebody can do, and no question."""
    at = begun + 1
    while at < len(words) and (words[at].low in _LEAD or words[at].low.endswith("ly")):
        at += 1
    able = bool(words) and words[begun].low in ("can", "cannot", "can't", "could")
    verb = low_at(words, at)
    return able and words[-1].text != "?" and "VB" in parts_of_speech(verb) and words[at].text.islower()


def left_out_verb(words: Sequence[Word], end: int) -> tuple[int, str]:
    """Of "Kai well at home" and "Kai - seen by the GP": where the note goes on after the name that ends at a
    place, and the verb that is left out (empty where none is)."""
    at = end + (end < len(words) and words[end].text in _HEADS)
    lead = at
    while lead < len(words) - 1 and words[lead].low in _LEAD and words[lead].low not in _ARE:
        lead += 1
    low, after = (words[lead].low if lead < len(words) else ""), low_at(words, lead + 1)
    known = low in _KNOWN_AS and (after in PREPOSITIONS or not after.isalpha())
    if known or (low in _ARE and not low.endswith("ed")):
        return at, "are"
    told = low in _WERE and after not in DETERMINERS | {"to"}
    passive = told if low not in _ACTIVE_TOO else after == "by"
    return (at, "were") if passive or _is_done_to_one(words, lead) else (at, "")


# "Kai tired of it", "Kai known to the police", "Kai absent".
_KNOWN_AS = listed("known tired interested bored scared excited pleased absent missing")


def _is_done_to_one(words: Sequence[Word], at: int) -> bool:
    """ "Kai described as lively", "Kai referred to CAMHS", "Kai supported by Jo": a doing with an object,
    and none follows. Not "Kai referred to his worries", "Kai finished by three"."""
    low, after, then = low_at(words, at), low_at(words, at + 1), low_at(words, at + 2)
    if low in _ONLY_DONE_TO or (low == "invited" and after == "to"):
        return True  # "Kai given a laptop", "Kai invited to the meeting"
    if low == "offered" and {after, then} & _PLACES:
        return True
    if (after, then) == ("up", "by"):
        return "VBN" in parts_of_speech(low)  # "Kai brought up by his nan"
    if low == "referred" and after == "to":
        return _is_service(words, at + 2)
    if low in _TOLD_TOO:
        return _is_told_of(low, after, then)
    person = at + 2 < len(words) and (words[at + 2].capital or then in _BY_WHOM)
    by = after == "by" and person and "VBN" in parts_of_speech(low)
    if (low, after) == ("reminded", "that"):
        return True
    return by or (low in _DONE_TO and (after in PREPOSITIONS | {"as", ""} or not after.isalpha()))


def _is_told_of(low: str, after: str, then: str) -> bool:
    """Of doings that a person can tell of without an object ("Kai described that he was cross", "Kai
    identified as a boy"): whether another tells it of them."""
    if after == "as":
        return then in _HAVING if low == "identified" else then not in _AS_MANY
    return after in ("", ".", ";", ")", "for", "by") or (low == "expected" and after in PREPOSITIONS)


def _is_service(words: Sequence[Word], at: int) -> bool:
    """Whether what somebody is referred to helps children ("CAMHS", "Early Help", "the school nurse"), and is
    not what they spoke of."""
    if low_at(words, at) in _OWNERS | _MEANT or _is_spoken_of(words, at):
        return False
    first = words[at : at + _SERVICE_WORDS]
    return any(
        each.low in _SERVICES
        or each.low.endswith(("ist", "apy", "ician", "ology", "iatry", "iatrics", "counselling"))
        or (each.capital and not is_first_name(each.low) and each.low not in _FAMILY)
        for each in first
    )


def _is_spoken_of(words: Sequence[Word], at: int) -> bool:
    """ "Kai referred to Mum as bossy", "to the move several times", "to Jo in the meeting"."""
    low = low_at(words, at)
    named = low in _FAMILY or (at < len(words) and words[at].capital and is_first_name(low))
    return named or any(each.low in ("as", "times", "often", "again") for each in words[at:])


def either_way(words: Sequence[Word], end: int) -> str:
    """The doing behind a name that may be theirs or another's, and has to be asked: "Kai referred to young
    carers", "Kai identified as shy", "Kai expected to move"; empty for none."""
    low, after, then = (low_at(words, at) for at in (end, end + 1, end + 2))
    if low == "referred" and after == "to":
        is_clear = then in _OWNERS | _MEANT or _is_service(words, end + 2) or _is_spoken_of(words, end + 2)
        return "" if is_clear else low
    identified = (low, after) == ("identified", "as") and then not in _HAVING
    return low if identified or (low, after) == ("expected", "to") else ""


_TOLD_TOO = listed("described identified considered expected selected")
_HAVING = listed("having needing requiring at")
_AS_MANY = listed("many much often soon if though well he she they you we i")
_SERVICE_WORDS = 6
_SERVICES = listed(
    "service services team clinic panel nurse doctor gp hospital hub project programme scheme mentor"
    " mentoring advocate advocacy counsellor consultant helpline assessment specialist support agency hostel"
)
_FAMILY = listed(
    "mum dad mother father mummy daddy nan nana gran granny grandma grandad mam brother sister aunt auntie"
    " uncle cousin school college christmas"
)
_ONLY_DONE_TO = listed("given taken shown born spoken awarded bitten")
_PLACES = listed("place places session sessions appointment interview job tenancy flat counselling")
_BY_WHOM = listed(
    "everyone everybody all others children peers car the a an her his their our my both staff police"
)
_MEANT = listed("it this that how what being when wanting missing her him them")
_DONE_TO = listed(
    "referred supported encouraged reminded diagnosed assessed allocated matched supervised"
    " accompanied escorted nominated appointed transferred discharged immunised"
    " vaccinated allowed monitored tested fostered adopted accommodated sanctioned"
    " arrested cautioned interviewed removed commended"
)


def _is_number(words: Sequence[Word], at: int) -> bool:
    """A number or letter that only counts: "3." or "b)"."""
    after = words[at + 1].text if at + 1 < len(words) else ""
    before = words[at - 1].text if at else ""
    counts = words[at].text.isdigit() and after in (".", ")")
    return counts or (words[at].text in (".", ")") and before.isdigit() and at < 3)
