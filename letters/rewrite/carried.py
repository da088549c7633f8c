"""Pronouns that go on with whom the sentence already speaks of: one who was the child stays the child. Pure.

In: a pronoun, the sentence's scene, others whom it could mean. Out: yes or no.
"""

from collections.abc import Sequence

from letters.rewrite.belongings import is_owner
from letters.rewrite.lexicon import SPEAKING, listed
from letters.rewrite.mentions import Form, Mention
from letters.rewrite.person import Person
from letters.rewrite.scene import Scene

_JOINS = frozenset(["and", "but", ";"])
_ASIDES = listed("put puts said says recalled remembered explained")
_TELLS = listed(
    "maintains maintained replied replies shouts shouted announced announces remarked remarks complained"
    " complains insists insisted admitted admits stated states pointed points adds added answered answers"
    " joked jokes promised whispered whispers laughed grumbled boasted boasts"
)
_DESCRIBES = listed("described describes regards regarded sees portrayed presented presents characterised")


def is_carried(pronoun: Mention, scene: Scene, rivals: Sequence[Person]) -> bool:
    """Whether the child, of whom the sentence speaks already, is still meant."""
    subject = pronoun.form is Form.SUBJECT
    return (
        _goes_on(pronoun, scene, rivals)
        or _is_described(pronoun, scene, rivals)
        or (subject and _is_result(pronoun, scene))
        or (subject and _is_aside(pronoun, scene, rivals))
        or (subject and _says_so(pronoun, scene, rivals))
        or (subject and _goes_on_in_report(pronoun, scene, rivals))
        or (subject and _says_to_grown_up(pronoun, scene, rivals))
    )


def _goes_on(pronoun: Mention, scene: Scene, rivals: Sequence[Person]) -> bool:
    """ "Angel told Bev that she keeps it on her key ring because she has no other": once "she" was the child,
    with nobody named since, so are the next."""
    last = _last_subject(pronoun, scene)
    if last is None or any(each.start > last.start for each in rivals):
        return False
    if any(at > last.start for at in scene.asked) or any(at > last.start for at in scene.others):
        return False
    if pronoun.form is Form.SUBJECT and scene.low(pronoun.start - 1) in _JOINS:
        return _is_main(scene, last.start) and scene.low(last.start) == scene.low(pronoun.start)
    return pronoun.form in (Form.SUBJECT, Form.OWNED) or is_owner(pronoun, scene)


def _last_subject(pronoun: Mention, scene: Scene) -> Mention | None:
    """The nearest "she" before that was the child."""
    found = (
        each
        for each in reversed(scene.child_before(pronoun.start))
        if each.form is Form.SUBJECT and each.family == pronoun.family
    )
    return next(found, None)


def _is_main(scene: Scene, at: int) -> bool:
    """Whether who stands here begins the sentence or a part of it that hangs on nothing."""
    return at == 0 or scene.low(at - 1) in _JOINS or (scene.low(at - 1) == "," and at < _LEAD)


_LEAD = 12


def _is_result(pronoun: Mention, scene: Scene) -> bool:
    """ "Hope laughed so much that she fell off": the one who laughed fell."""
    that = scene.low(pronoun.start - 1) == "that" and scene.low(pronoun.start - 3) == "so"
    nearest = next(scene.doers(pronoun.start), None)
    return that and isinstance(nearest, Mention) and pronoun.start - nearest.end < _LEAD


def _is_aside(pronoun: Mention, scene: Scene, rivals: Sequence[Person]) -> bool:
    """ "in case, as he put it,": who is told of says so."""
    aside = scene.low(pronoun.start - 1) == "as" and scene.low(pronoun.start - 2) in (",", "(", "-", "–")
    doers = [*scene.doers(pronoun.start)]
    begun = bool(doers) and not any(each in rivals for each in doers)
    return aside and begun and scene.low(pronoun.end) in _ASIDES


def _is_described(pronoun: Mention, scene: Scene, rivals: Sequence[Person]) -> bool:
    """ "The manager describes Will as restless after he has seen his mother": of whom the other speaks."""
    childs = [each for each in scene.child_before(pronoun.start) if not each.is_pronoun]
    if not childs or any(each.start > childs[-1].start for each in rivals):
        return False
    told = scene.low(childs[-1].start - 1) in _DESCRIBES and scene.low(childs[-1].end) == "as"
    open_form = pronoun.form is Form.SUBJECT or is_owner(pronoun, scene)
    joins = pronoun.form is Form.SUBJECT and scene.low(pronoun.start - 1) in _JOINS
    return told and open_form and not joins


def _says_so(pronoun: Mention, scene: Scene, rivals: Sequence[Person]) -> bool:
    """ "Musa maintains that he ...", "and then tells Dean he has nothing": what the child says of itself."""
    if scene.low(pronoun.start - 1) in _JOINS:
        return False
    nearest = next(scene.doers(pronoun.start), None)
    if not isinstance(nearest, Mention) or any(each.start > nearest.end + 3 for each in rivals):
        return False
    verb = scene.skip_adverbs(nearest.end, 1)
    verb += scene.low(verb) in ("has", "had", "have")
    plainly = scene.low(verb) in _TELLS and pronoun.start - verb < _LEAD
    named_since = any(each.start >= nearest.end for each in rivals)
    return plainly and not named_since


def _goes_on_in_report(pronoun: Mention, scene: Scene, rivals: Sequence[Person]) -> bool:
    """ "says that Hope's reading age is ten and that she won a prize": the child is what is reported on."""
    if (scene.low(pronoun.start - 2), scene.low(pronoun.start - 1)) != ("and", "that"):
        return False
    childs = scene.child_before(pronoun.start)
    if not childs or any(each.start > childs[-1].start for each in rivals):
        return False
    topic = childs[-1].owns or scene.can_do(childs[-1])
    begins = topic and any(
        scene.low(at) == "that" for at in range(max(0, childs[0].start - 3), childs[0].start + 1)
    )
    will = scene.low(pronoun.end) in ("would", "will", "could", "can", "may", "might")
    spoken = any(scene.low(at) in SPEAKING for at in range(childs[0].start))
    addressed = any(scene.low(each.start - 1) in SPEAKING for each in childs)
    return begins and spoken and not will and not addressed


def _says_to_grown_up(pronoun: Mention, scene: Scene, rivals: Sequence[Person]) -> bool:
    """ "Zara was cross with her aunt's cat, and she told Louise": who is told is none of the others, and only
    the child did something before."""
    joins = scene.low(pronoun.start - 1) in _JOINS and scene.low(pronoun.end) in ("told", "tells")
    doers = [*scene.doers(pronoun.start)]
    begun = bool(doers) and all(isinstance(each, Mention) for each in doers)
    told = scene.person_starting(pronoun.end + 1)
    owned = all(scene.low(each.end) == "'s" for each in rivals)
    return joins and begun and owned and told is not None and told.kind in ("worker", "carer")
