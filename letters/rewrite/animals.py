"""Care words that are said of animals: "the pup and its siblings", "the pony's care plan". Pure.

In: words of a sentence, where a care word stands. Out: whether it belongs to an animal.
"""

from collections.abc import Sequence

from letters.rewrite.lexicon import DETERMINERS, is_adverb, listed
from letters.rewrite.words import Word, low_at

_ONE = listed(
    "dog puppy pup cat kitten rabbit bunny hamster pig piglet pony horse foal mare goat kid-goat sheep"
    " lamb ewe hen chicken chick duck duckling goose parrot budgie canary pigeon owl tortoise turtle"
    " terrapin snake lizard gecko fish goldfish ferret rat mouse gerbil whippet spaniel labrador sheepdog"
    " terrier greyhound collie poodle lurcher insect frog tadpole frogspawn calf cow bull donkey mule"
    " alpaca llama hedgehog squirrel fox cub penguin bee spider snail worm caterpillar butterfly litter"
    " mongoose chinchilla axolotl bird guinea-pig livestock"
)
_ANIMALS = (
    _ONE | {f"{one}s" for one in _ONE} | listed("puppies ponies bunnies canaries butterflies mice geese kits")
)
_HAVING = listed("has had have needs needed")
_SAID_OF = frozenset(["risk", "difficult to place", "hard to place"])
_NOT_THERE = listed("and or but , ; . who that which because while when")
_NEAR = 3
_FAR = 7


def belongs_to_animal(term: str, words: Sequence[Word], start: int, end: int) -> bool:
    """Whether an animal owns it, has it or is what it is about."""
    return (
        _is_owned(words, start)
        or _is_its(term, words, start, end)
        or _is_about(words, end)
        or _is_said_of(term, words, start)
    )


def _is_owned(words: Sequence[Word], start: int) -> bool:
    """ "the dog's contact collar", "the hens' outcome"."""
    for at in range(start - 1, max(0, start - _NEAR), -1):
        if low_at(words, at) in ("'s", "'", "’"):
            return low_at(words, at - 1) in _ANIMALS
        if not words[at].text.islower():
            return False
    return False


def _is_its(term: str, words: Sequence[Word], start: int, end: int) -> bool:
    """ "the pup and its siblings": no child is "it"; "their siblings" of animals just before."""
    owner = low_at(words, start - 1)
    before = {low_at(words, at) for at in range(max(0, start - _NEAR - 1), start - 1)}
    family = any(low_at(words, at).startswith("sibling") for at in range(start, end))
    are = owner in ("are", "were") and low_at(words, start - 2) in _ANIMALS
    return family and (
        owner == "its" or are or (owner in ("their", "his", "her") and bool(before & _ANIMALS))
    )


def _is_about(words: Sequence[Word], end: int) -> bool:
    """ "the assessment of the pony", "a respite for the dogs"."""
    if low_at(words, end) not in ("of", "for"):
        return False
    near = [low_at(words, at) for at in range(end + 1, end + 1 + _NEAR)]
    stop = next((at for at, low in enumerate(near) if not low.isalpha() or low in ("and", "who")), len(near))
    return near[0] in DETERMINERS and any(low in _ANIMALS for low in near[1:stop])


def _is_said_of(term: str, words: Sequence[Word], start: int) -> bool:
    """ "the dog has contact with the cat", "the rescue dog was hard to place"."""
    for at in range(start - 1, max(-1, start - _FAR), -1):
        low = low_at(words, at)
        if low in _NOT_THERE or low in ("his", "her", "their", "'s") or (words[at].text.istitle() and at):
            return False
        if low not in _ANIMALS:
            continue
        verb = at + 1
        while is_adverb(low_at(words, verb)):
            verb += 1
        has = low_at(words, verb) in _HAVING and start - verb <= _NEAR - 1
        is_so = term in _SAID_OF and low_at(words, verb) in ("is", "was", "are", "were")
        return has or is_so
    return False
