"""Pronouns that the child is not called by: "they" of the young person, a slip, or somebody else. Pure.

In: such a pronoun, the sentence's scene, what came before. Out: `Verdict`.
"""

from letters.rewrite.belongings import CHILDS, owns_what_is_the_childs
from letters.rewrite.candidates import fits, joined_with_and, joined_with_child
from letters.rewrite.child import Pronouns
from letters.rewrite.her import is_owner_here
from letters.rewrite.lexicon import is_adverb, listed
from letters.rewrite.mentions import Form, Mention
from letters.rewrite.scene import LOOK_BACK, Scene
from letters.rewrite.verbs import base_of_s, can_be_noun, is_surely_verb_in_s
from letters.rewrite.verdict import Before, Verdict

_HANGING = listed("that whether if when because how what why")


def another_family(pronoun: Mention, scene: Scene, before: Before, wanted: Pronouns) -> Verdict:
    """A pronoun that the child is not called by: "they" of the young person, or a slip, or somebody else."""
    if pronoun.family == "they":
        return _they(pronoun, scene, before, wanted)
    if any(each.family == wanted.value for each in scene.child_before(pronoun.start)):
        return Verdict.OTHER  # "she thanked him": the record calls the child "she"
    others = [*scene.people, *([before.person] if before.person else [])]
    if any(fits(each, pronoun.family) for each in others) or wanted is not Pronouns.THEY:
        known = any(fits(each, pronoun.family) for each in others)
        return Verdict.OTHER if known else Verdict.ASK
    return Verdict.ASK


def _they(pronoun: Mention, scene: Scene, before: Before, wanted: Pronouns) -> Verdict:
    earlier = scene.child_before(pronoun.start)
    people = scene.people_before(pronoun.start)
    if _do_it_to_child(pronoun, scene, wanted):
        return Verdict.OTHER
    if any(joined_with_child(scene, each) for each in people) and earlier:
        return Verdict.ASK
    own = bool(earlier) and earlier[-1].form is Form.NOUN and owns_what_is_the_childs(pronoun, scene, CHILDS)
    if own and not people:
        return Verdict.CHILD
    after_noun = bool(earlier) and earlier[-1].form is Form.NOUN and not people
    if after_noun and scene.low(pronoun.start - 1) in _HANGING:
        return Verdict.CHILD
    joined = any(joined_with_and(scene, each) for each in people)
    if joined or any(each.many for each in people) or _has_plural(scene, pronoun.start):
        return Verdict.OTHER
    if after_noun:
        return Verdict.CHILD
    if any(each.family == wanted.value for each in earlier):
        return Verdict.OTHER  # "he gave it before they had asked": the record calls the child "he"
    if before.person and before.person.many and not earlier:
        return Verdict.ASK if before.with_child else Verdict.OTHER
    named = bool(earlier) and not people and all(each.form is not Form.NOUN for each in earlier)
    return Verdict.OTHER if named else Verdict.ASK


def _do_it_to_child(pronoun: Mention, scene: Scene, wanted: Pronouns) -> bool:
    """ "They are taking him to Spain": they are not the one whom they take."""
    objects = {"he": ("him", "himself"), "she": ("her",)}.get(wanted.value, ())
    if pronoun.form is not Form.SUBJECT:
        return False
    for at in range(pronoun.end, pronoun.end + _NEAR):
        if scene.low(at) in objects:
            return scene.low(at) == "him" or not is_owner_here(scene, at)
        if scene.low(at) in _CLAUSES or not scene.low(at).isalpha():
            return False
    return False


_NEAR = 5
_CLAUSES = listed("and but that if when because who which while so where")


def _has_plural(scene: Scene, end: int) -> bool:
    lows = [scene.low(at) for at in range(max(0, end - LOOK_BACK), end)]
    return any(
        low.endswith("s")
        and not low.endswith(("ss", "us", "is"))
        and can_be_noun(base_of_s(low))
        and len(low) > 3
        for low in lows
        if not is_adverb(low) and not is_surely_verb_in_s(low)
    )
