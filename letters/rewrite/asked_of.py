"""Who asks, who is asked, who is spoken with: what hangs on it is theirs. Pure.

In: a pronoun of the child's kind, the sentence's scene, the others whom it could mean. Out: whether it is the
child.
"""

from collections.abc import Sequence

from letters.rewrite.doings import are_adults
from letters.rewrite.lexicon import listed
from letters.rewrite.mentions import Form, Mention
from letters.rewrite.person import Person
from letters.rewrite.scene import Scene
from letters.rewrite.workers import WISHES, was_others

_ASKING = listed("ask asks asked asking")
_LEAVE = listed("can could may might")
_FOR_ONESELF = listed(
    "have get stay go keep use play start join watch ring try borrow sleep change move do join"
)
_ABOUT = listed("about on around regarding")
_SPEAKING = listed(
    "speak speaks spoke spoken speaking talk talks talked talking chat meet met discuss explore"
)
_UNDERSTANDS = listed("understand understands understood realises realised forgets forgot remembers")
_WISHING = listed("want wants wanted wonders wondered asked asks")
_NEAR = 3
_WHETHER = listed("if whether")
_WHY = listed("why how where what")
_TELLS = listed("tell tells telling told show shows")
_PLANS = listed("will would can could should may")
_PASSED_ON = listed("shared given sent read explained shown told")


def _hangs_on(pronoun: Mention, scene: Scene, openers: frozenset[str]) -> bool:
    """Whether it begins what one of these words opens."""
    return pronoun.form is Form.SUBJECT and scene.low(pronoun.start - 1) in openers


def asks_leave(pronoun: Mention, scene: Scene, rivals: Sequence[Person]) -> bool:
    """ "You asked the social worker if he could have a phone": who asks leave asks it for himself."""
    if not _hangs_on(pronoun, scene, _WHETHER):
        return False
    asked = next((each for each in rivals if each.end == pronoun.start - 1), None)
    asks = asked is not None and any(scene.low(at) in _ASKING for at in range(asked.start - 3, asked.start))
    leave = scene.low(pronoun.end) in _LEAVE and scene.low(pronoun.end + 1) in _FOR_ONESELF
    nearest = next(scene.doers(pronoun.start), None)
    asks = asks or _asks_others(scene, pronoun)
    return (
        asks
        and leave
        and isinstance(nearest, Mention)
        and are_adults(rivals)
        and not _has_object(scene, pronoun)
    )


def _asks_others(scene: Scene, pronoun: Mention) -> bool:
    """ "will now ask the other children if she can join in"."""
    asked = [each for each in scene.people_before(pronoun.start) if each.end == pronoun.start - 1]
    near = range(pronoun.start - 6, pronoun.start)
    return bool(asked) and asked[0].many and any(scene.low(at) in _ASKING for at in near)


def _has_object(scene: Scene, pronoun: Mention) -> bool:
    """ "could visit her": done to another child, who may be this one."""
    return any(scene.low(at) in ("him", "her", "them") for at in range(pronoun.end, pronoun.end + 5))


def is_spoken_with(pronoun: Mention, scene: Scene, rivals: Sequence[Person]) -> bool:
    """ "Hannah to speak with Carys about whether she would like it"."""
    if pronoun.form is not Form.SUBJECT or was_others(pronoun, scene):
        return False
    place = pronoun.start - 1  # "whether", "what", "how"
    child = scene.child_ending(place - 2) if scene.low(place - 1) in _ABOUT else None
    spoken = child is not None and any(
        scene.low(at) in _SPEAKING for at in range(child.start - 2, child.start)
    )
    verb = scene.skip_adverbs(pronoun.end, 1)
    wishes = scene.low(verb) in WISHES | _WISHING | {"feels", "needs", "likes", "can", "could"}
    wishes = wishes or (scene.low(verb) in ("would", "might", "'d") and scene.low(verb + 1) in WISHES)
    return spoken and wishes


def understands(pronoun: Mention, scene: Scene, rivals: Sequence[Person]) -> bool:
    """ "so that Reuben can understand why he and Kezia came": of whom the clause tells."""
    if not _hangs_on(pronoun, scene, _WHY | {"that"}):
        return False
    nearest = next(scene.doers(pronoun.start), None)
    known = scene.low(pronoun.start - 2) in _UNDERSTANDS
    return known and isinstance(nearest, Mention) and pronoun.start - 2 - nearest.end <= _NEAR


def goes_on_asking(pronoun: Mention, scene: Scene, rivals: Sequence[Person]) -> bool:
    """ "You want to know when you leave, who tells Nan, and whether she can": the child still asks."""
    hangs = _hangs_on(pronoun, scene, _WHETHER | {"when", "where", "how"})
    listed_on = scene.low(pronoun.start - 2) in ("and", ",", "or")
    before = [each for each in scene.child_before(pronoun.start) if each.form is Form.SUBJECT]
    began = bool(before) and before[0].start <= _NEAR and before[-1].family == pronoun.family
    wants = (
        any(scene.low(at) in _WISHING for at in range(before[0].end, before[0].end + 3)) if before else False
    )
    free = not any(scene.does(each.start, each.end) for each in rivals)
    return hangs and listed_on and began and wants and free and not was_others(pronoun, scene)


def tells_where(pronoun: Mention, scene: Scene, rivals: Sequence[Person]) -> bool:
    """ "does not always tell Carol where she is going": who tells it goes."""
    if not _hangs_on(pronoun, scene, _WHY | {"who"}):
        return False
    told = next((each for each in rivals if each.end == pronoun.start - 1), None)
    tells = told is not None and scene.low(told.start - 1) in _TELLS
    nearest = next(scene.doers(pronoun.start), None)
    plans = scene.low(pronoun.end) in _PLANS
    return tells and isinstance(nearest, Mention) and not plans


def is_shared_with(pronoun: Mention, scene: Scene, rivals: Sequence[Person]) -> bool:
    """ "has asked for her mum's address but this cannot be shared with her"."""
    if pronoun.form not in (Form.OBJECT, Form.EITHER) or scene.low(pronoun.start - 1) not in ("with", "to"):
        return False
    owners = all(scene.low(each.end) == "'s" for each in rivals)
    passive = scene.low(pronoun.start - 2) in _PASSED_ON
    nearest = next(scene.doers(pronoun.start), None)
    return owners and passive and isinstance(nearest, Mention)


def rings_another(pronoun: Mention, scene: Scene, rivals: Sequence[Person]) -> bool:
    """ "Denise did not pick up when she rang": nobody rings themselves."""
    rings = _hangs_on(pronoun, scene, _WHENEVER) and scene.low(pronoun.end) in _RINGS
    nearest = next(scene.doers(pronoun.start), None)
    if not rings or nearest is None or nearest not in rivals:
        return False
    return any(scene.low(at) in _ANSWERS for at in range(nearest.end, pronoun.start))


_WHENEVER = listed("when whenever if")
_RINGS = listed("rang rings called calls phoned phones texted texts messaged messages knocked knocks")
_ANSWERS = listed(
    "answer answers answered pick picks picked reply replies replied respond responds responded"
)

OF_CHILD = (
    rings_another,
    asks_leave,
    tells_where,
    is_shared_with,
    is_spoken_with,
    understands,
    goes_on_asking,
)
