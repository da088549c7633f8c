"""What the words around people tell of them: "the cook ... herself", "Jake told his brother". Pure.

In: words of a sentence, the child, its people. Out: the people with more known of them; mentions of the child
as somebody's brother, sister, son or daughter.
"""

from collections.abc import Sequence
from dataclasses import replace

from letters.rewrite.child import Child, Known, Pronouns
from letters.rewrite.first_names import gender_of_known
from letters.rewrite.lexicon import listed
from letters.rewrite.mentions import Form, Mention
from letters.rewrite.person import Person
from letters.rewrite.words import Word

_OF = {"he": "he", "him": "he", "his": "he", "himself": "he"} | {
    "she": "she",
    "her": "she",
    "hers": "she",
    "herself": "she",
}


def with_gender_told(
    words: Sequence[Word], people: Sequence[Person], child: Child, last: Person | None
) -> list[Person]:
    """ "The cook says that he has beaten all, herself included": of a woman who is not the child, it can only
    be the one person of whom that was not known."""
    told = [*people]
    if len(told) > _MANY:
        return told  # no sentence of a record has so many
    for at, word in enumerate(words):
        gender = _OF.get(word.low)
        if gender is None or word.quoted or gender == child.pronouns.value:
            continue
        before = [place for place, each in enumerate(told) if each.end <= at and not each.many]
        known = any(told[place].gender == gender for place in before)
        open_ones = [place for place in before if told[place].gender is None]
        from_before = last is not None and last.gender in (gender, None)
        if not known and not from_before and len({_who(told[place]) for place in open_ones}) == 1:
            for place in open_ones:
                told[place] = replace(told[place], gender=gender)
    return told


_MANY = 40


def _who(person: Person) -> str:
    return (person.name or person.role).lower()


_SIBLINGS = {"she": "sister", "he": "brother", "they": "sibling"}
_CHILDREN = {"she": "daughter", "he": "son", "they": "child"}
_GRANDCHILDREN = {"she": "granddaughter", "he": "grandson", "they": "grandchild"}
_NIBLINGS = {"she": "niece", "he": "nephew", "they": ""}
_CHILD_IS = {
    **dict.fromkeys(listed("brother sister sibling twin half-brother half-sister"), _SIBLINGS),
    **dict.fromkeys(listed("mother father mum dad parent"), _CHILDREN),
    **dict.fromkeys(listed("grandmother grandfather nan gran grandma grandad grandparent"), _GRANDCHILDREN),
    **dict.fromkeys(listed("aunt uncle auntie"), _NIBLINGS),
}
_BIRTH = listed("brother sister half-brother half-sister sibling")
_AGE = listed("little younger older big elder baby twin half")


def childs_as_kin(
    words: Sequence[Word], people: Sequence[Person], child: Child, found: Sequence[Mention]
) -> list[tuple[Mention, bool]]:
    """ "Jake told his brother": the child, where Jake is the brother and nobody else could own; sure where
    there is no other brother."""
    first = next((each for each in people if each.name and not each.many), None)
    known = known_as(words, first, child) if first else None
    if first is None or first.gender is None or known is None:
        return []
    noun = _what_child_is_to(known, child)
    sure = bool(noun) and not _alike(known, child)
    owned = {"he": "his", "she": "her"}[first.gender]
    mentions = []
    for at in range(first.end, min(first.end + _MANY, len(words) - 1)):
        if words[at].low != owned or words[at].quoted or _is_unsure(at, first, people, found):
            continue
        place = at + 1 + (words[at + 1].low in _AGE)
        named = place + 1 < len(words) and words[place + 1].capital
        if place < len(words) and words[place].low == noun and not named:
            mentions.append((mention_of(words, at, place + 1), sure))
    return mentions


def _is_unsure(at: int, first: Person, people: Sequence[Person], found: Sequence[Mention]) -> bool:
    """Whether the child or another of that gender was named before, who could be the owner."""
    named = any(each.start < at and not each.is_pronoun for each in found)
    others = [each for each in people if each.start < at and each.name != first.name and not each.many]
    return named or any(each.gender in (first.gender, None) for each in others)


def known_as(words: Sequence[Word], person: Person, child: Child) -> Known | None:
    """Which of the child's people is meant: by name, or by title and surname as they are known."""
    written = " ".join(word.low for word in words[person.start : person.end] if word.text != ".")
    names = {written, person.name.lower()} - {""}
    return next((each for each in child.people if any(one in each.name.lower() for one in names)), None)


def _what_child_is_to(known: Known, child: Child) -> str:
    """ "brother", of a brother."""
    nouns = next((_CHILD_IS[part] for part in known.role.lower().split() if part in _CHILD_IS), {})
    return nouns.get(child.pronouns.value, "")


def _alike(known: Known, child: Child) -> list[Known]:
    """Brothers and sisters who could be meant as well as the child."""
    return [
        each
        for each in child.people
        if each is not known
        and set(each.role.lower().split()) & _BIRTH
        and (child.pronouns is Pronouns.THEY or gender_of_known(each.name, each.role) == child.pronouns.value)
    ]


def mention_of(words: Sequence[Word], start: int, end: int) -> Mention:
    """The child by a noun, with the ’s of what they own."""
    owns = end < len(words) and words[end].low == "'s"
    return Mention(start, end + owns, Form.NOUN, owns=owns)
