"""The child and their one brother or sister, named together: "both children" -> "you and Alfie". Pure.

In: words of a sentence, the child. Out: edits, none where it is not sure who they are.
"""

from collections.abc import Sequence

from letters.rewrite.child import Child, Known
from letters.rewrite.first_names import gender_of_known
from letters.rewrite.lexicon import listed
from letters.rewrite.model import Edit
from letters.rewrite.roles import role_of
from letters.rewrite.titles import PERSON
from letters.rewrite.words import Word, low_at

_WHY = "These are the child and their brother or sister."
_TWO = {"children": "", "siblings": "", "boys": "he", "brothers": "he", "girls": "she", "sisters": "she"}
_BY_KINSHIP = listed("siblings brothers sisters")
_LATER = listed("they them their theirs themselves each other another")


def both_of_them(words: Sequence[Word], child: Child) -> list[Edit]:
    """What "both children" and "the brothers" become where the child has one brother or sister."""
    sibling = _only_sibling(child)
    if sibling is None:
        return []
    for at, word in enumerate(words):
        end = at + 2
        if word.quoted or not _are_meant(words, at, child, sibling):
            continue
        if low_at(words, end) in ("'", "’", "who", "'s") or any(each.low in _LATER for each in words[end:]):
            continue
        you = "You" if word.capital else "you"
        return [Edit(word.start, words[at + 1].end, f"{you} and {sibling.name}", PERSON, _WHY)]
    return []


def _only_sibling(child: Child) -> Known | None:
    known = [each for each in child.people if _is_sibling(each)]
    return known[0] if len(known) == 1 else None


def _is_sibling(person: Known) -> bool:
    entry = role_of(person.role)
    said = f" {person.role.lower()} "
    return entry is not None and any(word in said for word in ("brother ", "sister ", "sibling ", "twin "))


def _are_meant(words: Sequence[Word], at: int, child: Child, sibling: Known) -> bool:
    noun = low_at(words, at + 1)
    led = words[at].low == "both" or (words[at].low == "the" and noun in _BY_KINSHIP)
    if noun not in _TWO or not led or low_at(words, at - 1) in ("of", "other"):
        return False
    gender = _TWO[noun]
    return not gender or {gender} == {child.pronouns.value, gender_of_known(sibling.name, sibling.role)}
