"""What is made, bought or done for the child: "has built Teddy a garage for his toy cars". Pure.

In: a pronoun, the sentence's scene, others whom it could mean. Out: whether it is the child who was given it.
"""

from collections.abc import Sequence

from letters.rewrite.lexicon import DETERMINERS, GIVING, listed
from letters.rewrite.mentions import Form, Mention
from letters.rewrite.owned import stands_alone
from letters.rewrite.person import Person
from letters.rewrite.scene import Scene

_MAKING = (GIVING - listed("get gets owe owes cost")) | listed(
    "build builds built building make makes made making knit knits knitted sew sews sewed sewn find finds"
    " found order orders ordered book books booked cook cooks cooked bake bakes baked save saves saved"
    " draw draws drew paint paints painted read reads show shows showed write writes wrote bring brings"
    " brought fetch fetched pour poured leave leaves left set put hang hung has"
)
_WRITING = listed("written wrote writes letter letters card cards")
_GIVERS = listed(
    "company business son daughter children kids boss wife husband partner work colleague colleagues shop"
    " office caseload team car van holiday own"
)
_USING = listed(
    "read opened answered wears wore rides rode sleeps slept plays played takes took carries carried keeps"
    " kept sings sang"
    " eats ate drinks drank hugs cuddles cuddled reads called named devoured"
)
_PLACES = listed("in on off out under inside")
_IT = listed("it them there that both all one")
_FAR = 14


def is_given(pronoun: Mention, scene: Scene, rivals: Sequence[Person]) -> bool:
    """Whether the pronoun tells of the child as the one who was given something."""
    gift = _gift_before(pronoun, scene)
    if gift is None or any(each.start > gift.start for each in rivals):
        return False
    between = [scene.low(at) for at in range(gift.end, pronoun.start)]
    if pronoun.form in (Form.OWNER, Form.EITHER):
        return _is_for_childs(pronoun, scene, between)
    if pronoun.form is not Form.SUBJECT:
        return False
    if between[-2:] == ["so", "that"] and scene.low(pronoun.end) in ("can", "could", "has", "had"):
        return True
    which = between[-1:] in (["which"], ["and"], ["but"])
    return which and (_uses(pronoun, scene) or _is_in(pronoun, scene))


def _gift_before(pronoun: Mention, scene: Scene) -> Mention | None:
    """The child, to whom or for whom somebody makes or gives something not long before."""
    near = [each for each in scene.child_before(pronoun.start) if pronoun.start - each.end < _FAR]
    found = (each for each in reversed(near) if not each.owns and _is_given_to(scene, each))
    return next(found, None)


def _is_given_to(scene: Scene, child: Mention) -> bool:
    """ "built Teddy a garage", "painted a picture for Teddy"."""
    before, after = scene.low(child.start - 1), scene.low(child.end)
    direct = before in _MAKING and (after in DETERMINERS - {"that"} or after in ("new", "some", "his", "her"))
    made = [at for at in range(max(0, child.start - 7), child.start) if scene.low(at) in _MAKING]
    sent = before == "to" and scene.low(child.start - 2) in _WRITING
    return direct or sent or (before == "for" and bool(made))


def _is_for_childs(pronoun: Mention, scene: Scene, between: Sequence[str]) -> bool:
    """ "a garage for his toy cars": and nothing else is done before."""
    if between[-1:] == ["because"] and stands_alone(scene, pronoun):
        return True  # "new wellies because his had holes"
    purpose = between[-1:] == ["for"] and scene.low(pronoun.end) not in _GIVERS
    return purpose and not any(low in ("and", "but", ";", ",") for low in between)


def _uses(pronoun: Mention, scene: Scene) -> bool:
    """ "he wears it to bed": who was given it wears it."""
    at = scene.skip_adverbs(pronoun.end, 1)
    at = scene.skip_adverbs(at + 1, 1) if scene.low(at) in ("has", "had") else at
    named = scene.low(at) in ("called", "named")
    has = scene.low(at) in _IT and scene.low(at - 1) in ("has", "had")
    near = {scene.low(place) for place in range(at + 1, at + 4)}
    if any(scene.low(near) in _PROMISES for near in range(max(0, pronoun.start - 4), pronoun.start)):
        return False
    return has or named or (scene.low(at) in _USING and bool(near & _IT))


_PROMISES = listed("promise word secret threat joke deal offer rule task job")


def _is_in(pronoun: Mention, scene: Scene) -> bool:
    """ "he is in there", "he is never off it"."""
    at = scene.skip_adverbs(pronoun.end, 1)
    place = scene.skip_adverbs(at + 1, 1)
    place = at + 1 if scene.low(at + 1) in _PLACES else place
    near = {scene.low(each) for each in range(place + 1, place + 3)}
    return scene.low(at) in ("is", "was") and scene.low(place) in _PLACES and bool(near & _IT)


def was_given_by_child(pronoun: Mention, scene: Scene, rivals: Sequence[Person]) -> bool:
    """ "Rose wrote a card to her nan and she was delighted with it": who is given something is pleased."""
    pleased = {scene.low(at) for at in range(pronoun.end, pronoun.end + 4)} & _PLEASED
    joins = pronoun.form is Form.SUBJECT and scene.low(pronoun.start - 1) in ("and", "who", "which")
    nearest = next(scene.doers(pronoun.start), None)
    people = [each for each in scene.people_before(pronoun.start) if each.gender in (pronoun.family, None)]
    if not pleased or not joins or not people or not isinstance(nearest, Mention):
        return False
    gave = any(scene.low(at) in _MAKING for at in range(nearest.end, nearest.end + 3))
    before = people[-1].start - 1 - (scene.low(people[-1].start - 1) in _HERS)
    return gave and scene.low(before) in ("to", "for") and people[-1].start > nearest.end


_PLEASED = listed("delighted pleased thrilled touched grateful thankful")
_HERS = listed("his her their the")
