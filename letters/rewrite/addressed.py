"""To whom a sentence speaks, of whom it speaks, and who is in it. Pure.

In: words of a sentence, the mentions that may mean the child. Out: yes or no; mentions and people.
"""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from letters.rewrite.child import Child
from letters.rewrite.kin import childs_as_kin, with_gender_told
from letters.rewrite.lexicon import (
    listed,
)
from letters.rewrite.mentions import Mention
from letters.rewrite.people import people_of
from letters.rewrite.person import NAMESAKE, Person
from letters.rewrite.pupils import childs_as_pupil
from letters.rewrite.scene import Scene
from letters.rewrite.verdict import Before
from letters.rewrite.words import Word

TO_CHILD = frozenset(["you", "your", "yours", "yourself"])


_LABELS = frozenset(["dear", "hi", "hello", "hey"])


_CHEERS = listed("well thank thanks happy good congratulations bye sorry please welcome goodbye brilliant")


def speaks_to_child(words: Sequence[Word]) -> bool:
    thanks = {at + 1 for at, word in enumerate(words) if word.low == "thank"}
    return any(word.low in TO_CHILD and not word.quoted and at not in thanks for at, word in enumerate(words))


def is_told_of(scene: Scene, found: Sequence[Mention]) -> bool:
    """ "Summer told her sister that you cannot eat crayons": "you" is anybody; the child is told of."""
    named = [each for each in found if not each.is_pronoun]
    told = any(each.owns or scene.is_finite(scene.skip_adverbs(each.end, 1)) for each in named)
    called = any(scene.low(at) in (",", "!") for each in named for at in (each.end, each.start - 1))
    return told and not called


def is_about_all(words: Sequence[Word], found: Sequence[Mention]) -> bool:
    """ "Every child deserves a home in which he or she feels safe": nobody in particular."""
    named = any(not each.is_pronoun for each in found)
    return not named and any(
        one.low in ("every", "each", "any", "all") and two.low in _CHILDREN for one, two in pairwise(words)
    )


_CHILDREN = listed("child children young girl boy girls boys looked-after")


def is_greeting(words: Sequence[Word]) -> bool:
    """ "Dear Amir,"."""
    return bool(words) and words[0].low in _LABELS


def is_label(words: Sequence[Word], found: Sequence[Mention]) -> bool:
    """ "Dear Amir," and "Well done, Amir!" call the child by name; so does "Name: Amir" on a form."""
    if len(words) > 12 or len(found) != 1 or found[0].is_pronoun:
        return False
    rest = [word for word in words[found[0].end :] if word.is_word]
    greeted = is_greeting(words) and found[0].start <= 2
    cheered = words[0].low in _CHEERS and words[found[0].start - 1].text == "," and found[0].start > 0
    labelled = any(word.low in ("name", "names") for word in words[: found[0].start][:4])
    return (greeted or cheered or labelled) and not rest


def all_in(
    words: Sequence[Word], found: Sequence[Mention], child: Child, before: Before
) -> tuple[list[Mention], list[Person]]:
    """The mentions of the child, with those as somebody's brother or daughter, and the other people."""
    people = people_of(words, child, _taken(found))
    through = [
        *childs_as_kin(words, people, child, found),
        *childs_as_pupil(words, people, child, found),
    ]
    if through:
        asked = [Person(each.start, each.end, None, kind=NAMESAKE) for each, sure in through if not sure]
        nouns = [each for each, _ in through]
        places = _taken(nouns)
        kept = [*(one for one in found if one.start not in places), *(one for one, sure in through if sure)]
        found = sorted(kept, key=lambda one: one.start)
        people = [*people_of(words, child, _taken(found) | places), *asked]
        people.sort(key=lambda one: one.start)
    return [*found], with_gender_told(words, people, child, before.person)


def _taken(found: Sequence[Mention]) -> set[int]:
    return {at for each in found if not each.is_pronoun for at in range(each.start, each.end)}


def one_for_two(words: Sequence[Word], found: Sequence[Mention]) -> list[Mention]:
    """ "the child, Amir Khan, is" and "the young person (Amir)" name the child once, not twice."""
    kept: list[Mention] = []
    for mention in found:
        last = kept[-1] if kept else None
        both = (
            last
            and not last.is_pronoun
            and not mention.is_pronoun
            and not last.owns
            and last.form is not mention.form
        )
        sign = words[mention.start - 1].text if mention.start else ""
        closing = words[mention.end].text if mention.end < len(words) else ""
        if (
            last
            and both
            and mention.start - last.end <= 1
            and (sign, closing) in ((",", ","), ("(", ")"), ("(", "’"))
        ):
            kept[-1] = replace(last, end=mention.end + 1)
        elif last and both and mention.start == last.end:
            kept[-1] = replace(last, end=mention.end, owns=mention.owns)
        else:
            kept.append(mention)
    return kept
