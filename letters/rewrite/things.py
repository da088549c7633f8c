"""Things in the plural that "they" could be, and what only people do. Pure.

In: the sentence's scene, places or a pronoun in it. Out: yes or no.
"""

from letters.rewrite.lexicon import is_adverb, listed
from letters.rewrite.mentions import Form, Mention
from letters.rewrite.scene import LOOK_BACK, Scene
from letters.rewrite.verbs import MODALS, base_of_s, can_be_noun, is_surely_verb_in_s

_NO_THINGS = listed(
    "times days weeks months years hours minutes seconds always sometimes perhaps besides towards"
    " afterwards mondays tuesdays wednesdays thursdays fridays saturdays sundays weekends mornings"
    " evenings nights maths lots chips fractions pounds thanks does was has goes is plans miles class bus"
    " address progress"
)
_THINGS_ARE = listed(
    "look looked looks cost costs fit fits fitted smell smelt smelled taste tasted work worked break"
    " broke hurt help helped last lasted arrive arrived come came go gone went start started end ended"
    " make made contain need needed show showed give gave keep kept turn turned seem seemed belong"
    " belonged match matched mean meant fall fell get got stay stayed become became lie lay live lived sit"
    " sat"
)
_BEING = listed("are were be been 're have has had")
_PEOPLE_ARE = listed(
    "happy sad worried aware keen able unable allowed well proud tired doing trying learning enjoying"
    " feeling hoping looking going planning asking working getting talking living thinking saying sleeping"
    " eating afraid scared excited ready upset cross angry pleased delighted glad sorry sure unsure bored"
    " hungry friends thriving struggling settled told asked allowed invited seen taken expected supposed"
    " determined due"
)


def plural_things(scene: Scene, start: int, end: int) -> bool:
    """Whether things in the plural stand between two places."""
    return any(_is_thing(scene, at) for at in range(max(0, start, end - LOOK_BACK), end))


def _is_thing(scene: Scene, at: int) -> bool:
    low = scene.low(at)
    if not low.endswith("s") or len(low) < 4 or low.endswith(("ss", "us", "is", "'s")) or low in _NO_THINGS:
        return False
    word = scene.words[at]
    does = scene.person_ending(at - 1) or scene.child_ending(at - 1)  # "Miss Ray reports that"
    if does or is_adverb(low) or (word.capital and at > 0) or _is_somebody(scene, at):
        return False
    return can_be_noun(base_of_s(low)) and not is_surely_verb_in_s(low)


def _is_somebody(scene: Scene, at: int) -> bool:
    """Whether the word is part of somebody's name or role."""
    for start in range(at, max(-1, at - _LONGEST_NAME), -1):
        both = (scene.person_starting(start), scene.child_starting(start))
        if any(each is not None and each.end > at for each in both):
            return True
    return False


_LONGEST_NAME = 5


def may_be_things(scene: Scene, pronoun: Mention) -> bool:
    """ "made the cakes and they were lovely", "keeps the letters and reads them": it may be of things."""
    childs = scene.child_before(pronoun.start)
    if not plural_things(scene, childs[-1].end if childs else 0, pronoun.start):
        return False
    if pronoun.form is Form.SUBJECT:
        return not is_personal(scene, pronoun)
    return pronoun.form is Form.OBJECT and scene.low(pronoun.start - 1) in _TO_THINGS


_TO_THINGS = listed(
    "read reads reading keep keeps kept wear wears wore wearing wash washes washed buy buys bought eat"
    " eats ate hide hides hid lose loses lost mend mends mended charge charges throw throws threw collect"
    " collects find finds found put puts store stores stored fetch fetches hang hangs hung break breaks"
    " broke use uses used open opens opened send sends sent make makes made draw draws drew write writes"
    " wrote fold folds folded"
)


def is_personal(scene: Scene, pronoun: Mention) -> bool:
    """Whether what is said of "they" is said of people: "they asked", "they are happy", not "they cost"."""
    at = scene.skip_adverbs(pronoun.end, 1)
    while scene.low(at) in MODALS | {"to"}:
        at = scene.skip_adverbs(at + 1, 1)
    if scene.low(at) in _BEING:
        at = scene.skip_adverbs(at + 1, 1)
        at = scene.skip_adverbs(at + 1, 1) if scene.low(at) in ("been", "being") else at
        return scene.low(at) in _PEOPLE_ARE or (scene.low(at) not in _THINGS_ARE and _has_done(scene, at))
    return scene.low(at).isalpha() and scene.low(at) not in _THINGS_ARE


def _has_done(scene: Scene, at: int) -> bool:
    """ "have asked her": what follows "have" is done to somebody."""
    had = scene.low(scene.skip_adverbs(at - 1, -1)) in ("have", "had")
    return had and scene.low(at).isalpha() and scene.low(at) not in ("a", "an", "the", "no")
