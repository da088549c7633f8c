""" "They" of the child together with somebody: "You and Connor watched it and gave Debs your review". Pure.

In: a "they", "their" or "them", the sentence's scene, what came before. Out: whether the child is one of
them; not where other people or things could be meant as well.
"""

from collections.abc import Sequence
from itertools import pairwise

from letters.rewrite.lexicon import OPENERS, PREPOSITIONS, SPEAKING, is_adverb, listed
from letters.rewrite.mentions import Form, Mention
from letters.rewrite.person import Person
from letters.rewrite.scene import LOOK_BACK, Scene
from letters.rewrite.things import is_personal, plural_things
from letters.rewrite.verbs import SINGULAR_AUX, is_surely_verb_in_s
from letters.rewrite.verdict import Before

_JOINING = frozenset([",", "and", "&", "both", "his", "her", "their", "the", "other"])
_ALONE = (Form.OWNER, Form.OWNED, Form.SELF, Form.EITHER)
_LINKS = listed("and where while until so when because though although") | {",", ";", "that"}
_MUTUAL = listed(
    "spoke speak speaking talk talked talking chat chatted met meet play played playing share shared bake"
    " baked cook cooked walk walked watch watched argue argued laugh laughed hug hugged cuddle cuddled"
    " swim swam live separated reunited introduced bowling climbing swimming fishing cycling walking agree"
    " agreed discuss discussed plan planned message correspond"
)
_GROUPS = listed(
    "school college police team panel court family club hospital council home service clinic department"
    " surgery embassy camhs nursery company shop bank"
)
_WITHIN = listed("at in to from after near before outside")
_TO_PEOPLE = listed(
    "hug hugs hugged kiss kisses kissed tell tells told ask asks asked remind reminds reminded praise"
    " praised thank thanked invite invited comfort comforted teach taught introduce introduced visit"
    " visits visited"
)
_ALL = listed("both together each two three all apart")


def is_together(pronoun: Mention, scene: Scene, before: Before, alone_too: bool) -> bool:
    """Whether "they" are the child and others, and can be nobody else. `alone_too`: the child alone may be
    called "they", so that after "and" it is asked how many do it."""
    goes_on = pronoun.form is Form.SUBJECT and scene.low(pronoun.start - 1) in ("and", "but", ";", ",")
    group = _last_group(pronoun, scene)
    if _is_two(pronoun, scene) or _speaks_with_one(pronoun, scene) or _is_parted(pronoun, scene):
        return True
    all_of_them = scene.low(scene.skip_adverbs(pronoun.end, 1) - 1) in _ALL
    if group is None and alone_too and goes_on and not all_of_them:
        return False
    if group is not None:
        return _is_group(pronoun, scene, group)
    if before.together and not _others(pronoun, scene) and not scene.child_before(pronoun.start):
        sure = is_personal(scene, pronoun) or not before.things
        return pronoun.start <= _OPENING and not plural_things(scene, 0, pronoun.start) and sure
    return _is_pair(pronoun, scene)


_OPENING = 2


def _only_other(pronoun: Mention, scene: Scene) -> Person | None:
    """The one other who is named before, where there is one and no group."""
    people = scene.people_before(pronoun.start)
    alone = len({(each.name or each.role).lower() for each in people}) == 1 and not people[0].many
    return people[0] if alone else None


def _is_two(pronoun: Mention, scene: Scene) -> bool:
    """ "the two of them could", "made both of them laugh", "they have both passed": of one other
    who is named, the second is the child."""
    of_two = scene.low(pronoun.start - 1) == "of" and scene.low(pronoun.start - 2) in _OF_TWO
    verb = scene.skip_adverbs(pronoun.end, 1)
    both = pronoun.form is Form.SUBJECT and "both" in (scene.low(verb), scene.low(verb + 1))
    near = _last_group(pronoun, scene) is None and not is_asked_of_group(scene, 0, pronoun.start)
    things = plural_things(scene, 0, pronoun.start) and not both
    return (of_two or both) and near and not things and _only_other(pronoun, scene) is not None


_OF_TWO = listed("two both pair either neither")


def _speaks_with_one(pronoun: Mention, scene: Scene) -> bool:
    """ "Yonas, a cousin, lives in Leeds and they speak most evenings": with whom but the child?"""
    joins = pronoun.form is Form.SUBJECT and scene.low(pronoun.start - 1) in ("and", ";", "but")
    named = [each for each in scene.child_before(pronoun.start) if not each.owns and each.form not in _ALONE]
    one = _only_other(pronoun, scene) if joins and not named else None
    close = one is not None and one.kind in ("family", "child") and scene.low(one.end) != "'s"
    friend = one is not None and one.kind == "child" and is_personal(scene, pronoun)
    both = friend or _is_mutual(scene, pronoun)
    return close and both and not is_asked_of_group(scene, 0, pronoun.start)


def _is_parted(pronoun: Mention, scene: Scene) -> bool:
    """ "You can be rough with Lexi, and Kelly separates them": the child and one other child."""
    parted = pronoun.form is Form.OBJECT and scene.low(pronoun.start - 1) in _PARTING
    childs = [each for each in scene.child_before(pronoun.start) if not each.owns]
    doer = scene.person_ending(scene.skip_adverbs(pronoun.start - 2, -1))
    others = {(each.name or each.role) for each in scene.people_before(pronoun.start) if each is not doer}
    return parted and bool(childs) and len(others) == 1 and not plural_things(scene, 0, pronoun.start)


_PARTING = listed("separate separates separated separating reunite reunites reunited part parts parted")


def group_of_child(scene: Scene) -> tuple[int, int] | None:
    """The first words that name the child with others: "Kai and his brother Leon"."""
    groups = _groups(scene, len(scene.words))
    return groups[0] if groups else None


def _last_group(pronoun: Mention, scene: Scene) -> tuple[int, int] | None:
    groups = [each for each in _groups(scene, pronoun.start) if each[1] > pronoun.start - LOOK_BACK]
    return groups[-1] if groups else None


def _groups(scene: Scene, end: int) -> list[tuple[int, int]]:
    """Where the child and others are named with "and" between them."""
    both: list[Mention | Person] = [*_children(scene, end), *_others_before(scene, end)]
    both.sort(key=lambda each: each.start)
    found: list[tuple[int, int]] = []
    run: list[Mention | Person] = []
    for each in both:
        joined = bool(run) and _is_joined(scene, run[-1].end, each.start) and not _begins(scene, run, each)
        run = [*run, each] if joined else [each]
        if len(run) > 1 and any(isinstance(one, Mention) for one in run) and _has_and(scene, run):
            found = [*(one for one in found if one[0] != run[0].start), (run[0].start, each.end)]
    return found


def _children(scene: Scene, end: int) -> list[Mention]:
    return [each for each in scene.child_before(end) if not each.owns and each.form not in _ALONE]


def _others_before(scene: Scene, end: int) -> list[Person]:
    return [each for each in scene.people_before(end) if scene.low(each.end) != "'s"]


def _is_joined(scene: Scene, start: int, end: int) -> bool:
    between = [scene.low(at) for at in range(start, end)]
    return 0 < len(between) <= _NEAR and all(low in _JOINING for low in between) and between != ["the"]


_NEAR = 3


def _begins(scene: Scene, run: Sequence[Mention | Person], last: Mention | Person) -> bool:
    """ "is held by Sue, and River has asked": who stands after "and" begins something else."""
    verb = scene.skip_adverbs(last.end, 1)
    if isinstance(last, Person) and last.many:
        return False  # "the assessment of Kai and his siblings is late"
    if scene.low(verb) in SINGULAR_AUX or is_surely_verb_in_s(scene.low(verb)):
        return True
    opened = run[0].start - (scene.low(run[0].start - 1) in ("his", "her", "their", "both"))
    opens = opened <= 0 or scene.low(opened - 1) in OPENERS | {",", ";", ":", "and"} | SPEAKING
    comma = scene.low(run[-1].end) == "," and len(run) == 1
    return scene.is_finite(verb) and (comma or not opens)


def _has_and(scene: Scene, run: Sequence[Mention | Person]) -> bool:
    return any(
        scene.low(at) in ("and", "&") for one, two in pairwise(run) for at in range(one.end, two.start)
    )


def _is_group(pronoun: Mention, scene: Scene, group: tuple[int, int]) -> bool:
    """Whether the child and those with them are the only ones of whom "they" can be said."""
    start, end = group
    called = pronoun.form is Form.SUBJECT and is_asked_of_group(scene, end, pronoun.start)
    if _others(pronoun, scene, group) or called:
        return False
    if pronoun.form is Form.OWNER or pronoun.form is Form.SELF:
        return not plural_things(scene, 0, start)
    after, before = plural_things(scene, end, pronoun.start), plural_things(scene, 0, start)
    if pronoun.form is Form.OBJECT:
        whole = scene.low(pronoun.end) in _ALL or scene.low(pronoun.start - 1) == "of"
        to_people = scene.low(pronoun.start - 1) in _TO_PEOPLE or whole
        done = scene.low(pronoun.start - 1) == "of" or not _is_done_by(scene, pronoun, group)
        return done and (to_people or not (after or before))
    return pronoun.form is Form.SUBJECT and (not (after or before) or is_personal(scene, pronoun))


def _is_done_by(scene: Scene, pronoun: Mention, group: tuple[int, int]) -> bool:
    """Whether the group itself does it, so that it is done to others: "Kai and Leon thanked them"."""
    does = max((each.start for each in scene.child if each.form is Form.SUBJECT), default=-1)
    turned = [at for at in [*scene.others, *scene.asked] if at > does]
    if any(group[1] <= at < pronoun.start and scene.low(at) in ("he", "she") for at in turned):
        return False
    nearest = next(scene.doers(pronoun.start), None)
    return nearest is None or group[0] <= nearest.start < group[1] or isinstance(nearest, Mention)


def _others(pronoun: Mention, scene: Scene, group: tuple[int, int] = (0, 0)) -> bool:
    """Whether several people without the child are named before."""
    outside = [each for each in scene.people_before(pronoun.start) if not group[0] <= each.start < group[1]]
    pairs = any(
        scene.low(one.end) in ("and", "&", ",") and _is_joined(scene, one.end, two.start)
        for one, two in pairwise(outside)
    )
    after = [at for at in [*scene.others, *scene.asked] if group[1] <= at < pronoun.start]
    joined = any("and" in (scene.low(at - 1), scene.low(at + 1)) and _is_with(scene, at) for at in after)
    return pairs or joined or any(each.many for each in outside)


def _is_with(scene: Scene, at: int) -> bool:
    """ "she and Ian": somebody and another."""
    return scene.person_starting(at + 2) is not None or scene.person_ending(at - 2) is not None


def _is_pair(pronoun: Mention, scene: Scene) -> bool:
    """ "He rang her back and they spoke for an hour": the child and the one other who is there."""
    if pronoun.form is not Form.SUBJECT or scene.low(pronoun.start - 1) not in _LINKS:
        return False
    if scene.low(pronoun.start - 1) == "that" and scene.low(pronoun.start - 2) != "so":
        return False
    people = _others_before(scene, pronoun.start)
    others = {(each.name or each.role).lower() for each in people}
    childs = _children(scene, pronoun.start)
    if any(each.many for each in people) or len(others) > 1 or not childs or not (people or scene.others):
        return False
    if any(not (each.kind or each.gender) for each in people):
        return False  # "rang Childline and they": no list has it as a person's name
    meets = _meet(scene, childs, pronoun.start) and not is_asked_of_group(scene, 0, pronoun.start)
    return meets and _is_mutual(scene, pronoun)


def _meet(scene: Scene, childs: Sequence[Mention], end: int) -> bool:
    """Whether the child and the other stand in one clause, and neither only as an owner."""
    others = [each.start for each in _others_before(scene, end)] + [at for at in scene.others if at < end]
    for child in childs:
        for at in others:
            between = range(min(child.end, at), max(child.start, at))
            if not any(scene.low(one) in _CLAUSES for one in between):
                return True
    return False


_CLAUSES = listed("that whether if because although though unless when while who which what how why where ;")


def is_asked_of_group(scene: Scene, start: int, end: int) -> bool:
    """ "rang the school and they": a school is several people."""
    near = range(max(start, end - LOOK_BACK), end)
    return any(
        scene.low(at) in _FOLK or (scene.low(at) in _GROUPS and not _is_where(scene, at)) for at in near
    )


_FOLK = listed("police staff camhs childline")


def _is_where(scene: Scene, at: int) -> bool:
    """ "at college", "in the same team"."""
    return any(scene.low(near) in _WITHIN for near in range(at - 3, at))


def _is_mutual(scene: Scene, pronoun: Mention) -> bool:
    """Whether two do together what is said: "spoke", "are to go bowling", "will never be separated"."""
    for at in range(pronoun.end, min(pronoun.end + _VERB_NEAR, len(scene.words))):
        low = scene.low(at)
        if scene.low(at + 1) in ("it", "one", "this") and scene.low(at + 2) == "together":
            return True  # "they decorated it together"
        if low in _MUTUAL or low in ("both", "together"):
            return scene.low(at + 2) not in ("him", "her", "them")  # "spoke to him"
        if low in SPEAKING or low in PREPOSITIONS - {"to"} or not scene.words[at].is_word:
            return False
        if not is_adverb(low) and low not in _LEADING:
            return False
    return False


_VERB_NEAR = 6
_LEADING = listed(
    "will would can could are were have had be been to go going went 'll 're not may might should plan"
    " hope want like love"
)
