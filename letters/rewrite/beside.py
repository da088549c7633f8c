"""Where somebody is beside, with or without another: nobody stays with themselves. Pure.

In: a pronoun of the child's kind, the sentence's scene, the others whom it could mean. Out: whether it is one
of the others.
"""

from collections.abc import Sequence

from letters.rewrite.belongings import is_owner
from letters.rewrite.lexicon import listed
from letters.rewrite.mentions import Form, Mention
from letters.rewrite.person import Person
from letters.rewrite.scene import Scene

_STAYING = listed("remain stay live be return go come continue living staying move spend remaining")
_SHORT = 5


def stays_with(pronoun: Mention, scene: Scene, rivals: Sequence[Person]) -> bool:
    """ "Carol wants Tia to remain with her": who wishes it is with whom the child stays."""
    if pronoun.form not in (Form.OBJECT, Form.EITHER) or is_owner(pronoun, scene) or not rivals:
        return False
    if scene.low(pronoun.start - 1) not in ("with", "beside", "near"):
        return False
    to = next((at for at in range(pronoun.start - 2, pronoun.start - _SHORT, -1) if scene.low(at) == "to"), 0)
    child = scene.child_ending(to - 1) if to else None
    return child is not None and not child.owns and scene.low(to + 1) in _STAYING


def takes_along(pronoun: Mention, scene: Scene, rivals: Sequence[Person]) -> bool:
    """ "Dave sometimes takes Zayn with him": who takes somebody along."""
    child = scene.child_ending(pronoun.start - 2) if scene.low(pronoun.start - 1) == "with" else None
    taken = child is not None and not child.owns and scene.low(child.start - 1) in _TAKING
    nearest = next(scene.doers(child.start), None) if child is not None else None
    objects = pronoun.form in (Form.OBJECT, Form.EITHER) and not is_owner(pronoun, scene)
    return taken and objects and nearest in rivals


_TAKING = listed("take takes took taken taking bring brings brought bringing carries carried")


def is_on_their_own(pronoun: Mention, scene: Scene, rivals: Sequence[Person]) -> bool:
    """ "worries about Mummy being on her own": who is on their own was just named."""
    alone = scene.low(pronoun.start - 1) == "on" and scene.low(pronoun.end) == "own"
    verb = scene.skip_adverbs(pronoun.start - 2, -1)
    who = scene.person_ending(verb - 1)
    return (
        alone
        and scene.low(verb) in ("being", "is", "was", "living", "staying", "left", "lives")
        and who in rivals
    )


OF_OTHERS = (stays_with, takes_along, is_on_their_own)
