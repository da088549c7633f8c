"""Contact with family, told from the verb and from contact of other kinds. Pure.

In: words of a sentence, where "contact" stands. Out: whether time with somebody is meant.
"""

from collections.abc import Sequence

from letters.rewrite import homes
from letters.rewrite.first_names import is_first_name
from letters.rewrite.lexicon import listed
from letters.rewrite.roles import find_role
from letters.rewrite.verbs import AUXILIARIES, MODALS
from letters.rewrite.words import Word, low_at

_VERB_BEFORE = MODALS | listed(
    "to please not you i we they who never can't also always try tried help easily quickly directly"
)


def is_time_together(words: Sequence[Word], start: int, end: int) -> bool:
    """The noun, not the verb: "to contact the school" is a verb, "in relation to contact" is not."""
    before, after = low_at(words, start - 1), low_at(words, end)
    if (
        before == "the"
        and low_at(words, start - 2) in ("is", "as", "was", "be")
        and words[start].low == "contact"
    ):
        return False  # "the first aider is the contact on the trip"
    if after in ("the", "your") and _asks_for_manager(words, end) and words[end - 1].low == "contact":
        return False
    if before in ("had", "has", "have", "having"):
        return True
    if before == "in":
        near = {low_at(words, at) for at in range(start - 4, start - 1)}
        return not near & _TOUCHING and words[end - 1].low != "with" and low_at(words, end) != "with"
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
        return not _is_somebody(words, end) and (after in _OF_CONTACT or words[end - 1].low != "contact")
    return False


_OF_CONTACT = listed(
    "session sessions visit visits centre arrangements time times plan plans sundays sunday mondays monday"
    " tuesdays tuesday wednesdays wednesday thursdays thursday fridays friday saturdays saturday weekly"
)
_TOUCHING = AUXILIARIES | listed(
    "been being be keep keeps kept keeping"
    " stay stays stayed staying remain remains remained get gets got getting"
    " come comes came put back not still also already always regularly often now"
)


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
