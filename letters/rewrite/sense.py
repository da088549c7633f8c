"""What sense tells of a pronoun where grammar leaves it open: wishes, feelings, pride in the child. Pure.

In: a pronoun, the sentence's scene, others whom it could mean. Out: whether only the child is likely meant.
"""

from collections.abc import Sequence

from letters.rewrite.lexicon import listed
from letters.rewrite.mentions import Form, Mention
from letters.rewrite.people import Person
from letters.rewrite.scene import Scene
from letters.rewrite.verbs import MODALS

_HANGING = listed("whenever if when that what where as until unless how whether before after once because")
_JOINING = listed("and , ; but because so that which")
_WISHES = listed(
    "want wants wanted wish wishes wished need needs needed like likes liked choose chooses prefer prefers"
    " decide decides feel feels felt gets get"
)
_FEELS = listed(
    "enjoy enjoys enjoyed misses miss missed loves love loved likes liked wants wanted struggles struggled"
    " finds feels felt settles settled looks looked hopes hoped sleeps slept becomes became returns returned"
    " comes came gets got"
)
_HOW_ONE_IS = listed(
    "ready worried upset older unhappy unsure sad angry anxious struggling frightened scared bored tired home"
    " hungry happy settled unwell"
)
_SEES = listed(
    "noticed notices notice proud pleased impressed delighted praised praises praise amazed see sees saw"
    " remarked understand check encouraged encourages monitor observe observed glad surprised worries"
)
_ASKS = listed("ask asks asked asking")
_STIRS = listed(
    "pleased proud happy impressed delighted concerned worried praised praises praise thrilled amazed"
    " disappointed positive supportive complimentary advocates"
)
_WITH = listed("with of about by at for in")
_MAY = listed("can could may might should must shall will would")
_WORKS = frozenset(["worker", "carer"])


def means_child(pronoun: Mention, scene: Scene, rivals: Sequence[Person]) -> bool:
    """Whether the child alone is likely meant although others of that gender were named."""
    if pronoun.form is Form.SUBJECT:
        return (
            _child_wishes(pronoun, scene, rivals)
            or _child_feels(pronoun, scene, rivals)
            or _seen_in_child(pronoun, scene, rivals)
            or _child_is_asked(pronoun, scene, rivals)
        )
    return pronoun.form is not Form.SELF and _is_proud_of(pronoun, scene)


def _predicate(pronoun: Mention, scene: Scene) -> int:
    return scene.skip_adverbs(pronoun.end, 1)


def _child_began(pronoun: Mention, scene: Scene, rivals: Sequence[Person]) -> bool:
    """Whether the child did something before and none of the others did."""
    doers = list(scene.doers(pronoun.start))
    return bool(doers) and not any(each in rivals for each in doers)


def _child_wishes(pronoun: Mention, scene: Scene, rivals: Sequence[Person]) -> bool:
    """ "can ring her aunt whenever she likes": who does something does it as they wish."""
    at = _predicate(pronoun, scene)
    low = scene.low(at)
    wishes = low in _WISHES or (
        low in ("is", "'s") and scene.low(scene.skip_adverbs(at + 1, 1)) in _HOW_ONE_IS
    )
    hangs = scene.low(pronoun.start - 1) in _HANGING
    return hangs and wishes and _child_began(pronoun, scene, rivals)


def _child_feels(pronoun: Mention, scene: Scene, rivals: Sequence[Person]) -> bool:
    """ "sees her mum on Sundays and she enjoys this": records tell how the child takes it."""
    at = _predicate(pronoun, scene)
    would_like = scene.low(at) in ("would", "'d") and scene.low(at + 1) in (
        "like",
        "love",
        "prefer",
        "rather",
    )
    joins = scene.low(pronoun.start - 1) in _JOINING
    return joins and (scene.low(at) in _FEELS or would_like) and _child_began(pronoun, scene, rivals)


def _seen_in_child(pronoun: Mention, scene: Scene, rivals: Sequence[Person]) -> bool:
    """ "Mrs Bell has noticed how hard she works", with nobody else named between."""
    place = next(
        (at for at in range(pronoun.start - 1, max(-1, pronoun.start - 4), -1) if scene.low(at) == "how"),
        None,
    )
    if place is None:
        return False
    sees = [at for at in range(max(0, place - 6), place) if scene.low(at) in _SEES | _ASKS]
    return bool(sees) and not any(each.start > sees[-1] for each in rivals)


def _child_is_asked(pronoun: Mention, scene: Scene, rivals: Sequence[Person]) -> bool:
    """ "Louise asked Zara what she thinks": who is asked knows; of "if she could" it may be either."""
    childs = scene.child_before(pronoun.start)
    if not childs or any(each.start > childs[-1].start for each in rivals):
        return False
    asked = scene.low(childs[-1].start - 1) in _ASKS
    hangs = scene.low(pronoun.start - 1) in _HANGING | {"why", "who"}
    return asked and hangs and scene.low(_predicate(pronoun, scene)) not in _MAY & MODALS


def _is_proud_of(pronoun: Mention, scene: Scene) -> bool:
    """ "her teacher is pleased with her progress": workers are so about the child, not about themselves."""
    nearest = next(scene.doers(pronoun.start), None)
    if not isinstance(nearest, Person) or not (nearest.kind in _WORKS or (nearest.name and not nearest.kind)):
        return False
    near = range(max(nearest.end, pronoun.start - 4), pronoun.start)
    return scene.low(pronoun.start - 1) in _WITH and any(scene.low(at) in _STIRS for at in near)
