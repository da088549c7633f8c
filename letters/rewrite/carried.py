"""Pronouns that go on with whom the sentence already speaks of: one who was the child stays the child. Pure.

In: a pronoun, the sentence's scene, others whom it could mean. Out: yes or no.
"""

from collections.abc import Sequence

from letters.rewrite.belongings import CHILDS, is_owner, owns_what_is_the_childs
from letters.rewrite.lexicon import SPEAKING, TELLING, listed
from letters.rewrite.mentions import Form, Mention
from letters.rewrite.person import Person
from letters.rewrite.scene import Scene

_JOINS = frozenset(["and", "but", ";"])
_ASIDES = listed("put puts said says recalled remembered explained")
_TELLS = listed(
    "asks asked wonders wondered maintains maintained replied replies shouts shouted announced announces"
    " remarked remarks complained complains insists insisted admitted admits stated states pointed points"
    " adds added answered answers"
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
        or (subject and _is_childs_lot(pronoun, scene, rivals))
        or (subject and _is_aside(pronoun, scene, rivals))
        or (subject and (_says_so(pronoun, scene, rivals) or _tells_another(pronoun, scene, rivals)))
        or (subject and _goes_on_in_report(pronoun, scene, rivals))
        or (subject and _says_to_grown_up(pronoun, scene, rivals))
    )


def _goes_on(pronoun: Mention, scene: Scene, rivals: Sequence[Person]) -> bool:
    """ "Angel told Bev that she keeps it on her key ring because she has no other": once "she" was the child,
    with nobody named since, so are the next."""
    last = _last_subject(pronoun, scene)
    if last is None or any(at > last.start for at in [*scene.asked, *scene.others]):
        return False
    since = [each for each in rivals if each.start > last.start and not _stands_by(scene, each, pronoun)]
    if pronoun.form is Form.SUBJECT and scene.low(pronoun.start - 1) in _JOINS:
        goes_on = _is_main(scene, last.start) and scene.low(last.start) == scene.low(pronoun.start)
        return goes_on and all(_is_agent(scene, each) for each in since)
    return not since and (pronoun.form in (Form.SUBJECT, Form.OWNED) or is_owner(pronoun, scene))


def _is_agent(scene: Scene, person: Person) -> bool:
    """ "She was given boots by the carer": who only stands by."""
    return "by" in (scene.low(person.start - 1), scene.low(person.start - 2))


def _stands_by(scene: Scene, person: Person, pronoun: Mention) -> bool:
    """ "When he first came to Jo and Dave he found it hard": who is only come to, and did nothing."""
    begun = person.start
    if scene.low(begun - 1) in ("and", "&") and (first := scene.person_ending(begun - 2)) is not None:
        begun = first.start
    led = scene.low(begun - 1) in ("to", "with", "at", "from") and scene.low(0) in (
        "when",
        "since",
        "after",
        "before",
    )
    return (
        led and pronoun.form is Form.SUBJECT and scene.low(pronoun.start - 1) not in ("that", "if", "whether")
    )


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


def _is_childs_lot(pronoun: Mention, scene: Scene, rivals: Sequence[Person]) -> bool:
    """ "and she says that she was allowed to", "asked why, and she was told": said of children by adults."""
    doers = [*scene.doers(pronoun.start)]
    begun = bool(doers) and isinstance(doers[-1], Mention) and not any(each in rivals for each in doers)
    near = [scene.low(at) for at in range(pronoun.end, pronoun.end + 6)]
    verb = scene.low(scene.skip_adverbs(doers[-1].end, 1)) if doers else ""
    answered = verb in ("asked", "asks") and near[0] in ("was", "is") and near[1] in ("told", "reassured")
    return begun and (answered or "allowed" in near)


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
    """ "Musa maintains that he ...", "asks whether Daddy knows where she lives": what the child says."""
    if scene.low(pronoun.start - 1) in _JOINS:
        return False
    nearest = _nearest_fitting(pronoun, scene, rivals)
    if nearest is None or any(each.start >= nearest.end for each in rivals):
        return False
    verb = scene.skip_adverbs(nearest.end, 1)
    verb += scene.low(verb) in ("has", "had", "have")
    return scene.low(verb) in _TELLS and pronoun.start - verb < _LEAD


def _nearest_fitting(pronoun: Mention, scene: Scene, rivals: Sequence[Person]) -> Mention | None:
    """The child, where of those who could be meant none did something later."""
    doers = (each for each in scene.doers(pronoun.start) if isinstance(each, Mention) or each in rivals)
    first = next(doers, None)
    return first if isinstance(first, Mention) else None


def _tells_another(pronoun: Mention, scene: Scene, rivals: Sequence[Person]) -> bool:
    """ "leaves his things at his nan's and then tells Dean he has none": the child goes on to tell."""
    told = scene.person_ending(scene.before_clause(pronoun.start))
    if told is None or scene.low(told.start - 1) not in TELLING:
        return False
    before = scene.low(scene.skip_adverbs(told.start - 2, -1))
    nearest = _nearest_fitting(pronoun, scene, [each for each in rivals if each is not told])
    since = any(nearest is not None and nearest.end <= each.start < told.start for each in rivals)
    may = scene.low(pronoun.end) in ("can", "could", "may", "might", "should", "must", "was", "would")
    return before in ("and", "but", ",") and nearest is not None and not since and not may


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
    will = scene.low(pronoun.end) in ("would", "will", "could", "can", "may", "might", "'d", "'ll")
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


_ABOUT_CHILD = listed(
    "concerns concern worries worried pleased proud concerned delighted impressed disappointed misses missed"
    " loves loved"
)


def is_carried_from_other(pronoun: Mention, scene: Scene) -> bool:
    """Whether "she" was somebody else a moment ago, and the child has not been spoken of since."""
    last = max((at for at in scene.others if scene.low(at) == pronoun.family), default=-1)
    if last < 0 or pronoun.start - last > _LEAD or any(at > last for at in scene.asked):
        return False
    since = [each for each in scene.child_before(pronoun.start) if each.start > last]
    joins = pronoun.form is Form.SUBJECT and scene.low(pronoun.start - 1) in _JOINS
    if any(scene.low(at) in _ABOUT_CHILD for at in range(last + 1, min(last + 5, pronoun.start))):
        return False  # "is worried about the lads he has been seen with"
    if owns_what_is_the_childs(pronoun, scene, CHILDS):
        return False  # "says she has no concerns about her attendance"
    return not since and not joins and (pronoun.form is Form.SUBJECT or is_owner(pronoun, scene))
