"""Who cannot be meant, since the same clause has them do it: of one grown-up, a pair, a brother. Pure.

In: a pronoun, the sentence's scene, others whom it could mean. Out: whether it is the child, or the others.
"""

from collections.abc import Sequence

from letters.rewrite.belongings import is_owner
from letters.rewrite.candidates import joined_with_and
from letters.rewrite.doings import are_adults
from letters.rewrite.lexicon import listed
from letters.rewrite.mentions import Form, Mention
from letters.rewrite.person import Person
from letters.rewrite.scene import Scene

_OBJECTS = (Form.OBJECT, Form.EITHER)
_JOINS = listed("and but ; , which that because when if")
_CLAUSE = 14


def is_done_by_who(pronoun: Mention, scene: Scene, rivals: Sequence[Person]) -> bool:
    """ "an independent visitor who supports the same team and can take him": who takes is not taken."""
    if pronoun.form not in _OBJECTS or is_owner(pronoun, scene) or len(rivals) != 1:
        return False
    near = range(pronoun.start - 1, max(-1, pronoun.start - _CLAUSE), -1)
    who = next((at for at in near if scene.low(at) == "who"), 0)
    within = range(who + 1, pronoun.start)
    free = not any(scene.person_starting(at) or scene.child_starting(at) for at in within)
    return rivals[0].end == who and free and not any(scene.low(at) in _JOINS - {"and"} for at in within)


def is_wished_by_them(pronoun: Mention, scene: Scene, rivals: Sequence[Person]) -> bool:
    """ "Mel and Ian said that they would like him to stay": he is neither of them."""
    last = max(scene.others, default=-1)
    if pronoun.form not in _OBJECTS or is_owner(pronoun, scene) or last < 0 or scene.low(last) != "they":
        return False
    between = [*range(last + 1, pronoun.start)]
    pair = bool(rivals) and all(joined_with_and(scene, each) or _begins_pair(scene, each) for each in rivals)
    return pair and not any(scene.person_starting(at) or scene.low(at) in _SHE for at in between)


def _begins_pair(scene: Scene, person: Person) -> bool:
    return scene.low(person.end) in ("and", "&") and scene.person_starting(person.end + 1) is not None


_SHE = listed("he she who")


def is_wished_of(pronoun: Mention, scene: Scene, rivals: Sequence[Person]) -> bool:
    """ "Sue would rather that she carried on": who wishes it wishes it of another."""
    place = pronoun.start - (2 if scene.low(pronoun.start - 1) == "that" else 1)
    wishes = pronoun.form is Form.SUBJECT and scene.low(place) in ("rather", "prefer", "prefers")
    nearest = next(scene.doers(pronoun.start), None)
    return wishes and nearest in rivals and len({each.name or each.role for each in rivals}) == 1


def is_of_doer(pronoun: Mention, scene: Scene, rivals: Sequence[Person]) -> bool:
    """ "drew them to make her point": nobody makes another's point."""
    nearest = next(scene.doers(pronoun.start), None)
    idiom = (scene.low(pronoun.start - 1), scene.low(pronoun.end)) in _IDIOMS
    return idiom and is_owner(pronoun, scene) and isinstance(nearest, Mention)


_IDIOMS = frozenset(
    (verb, noun)
    for verbs, nouns in (
        ("make makes made making", "point mind way debut peace"),
        ("up", "mind"),
        ("change changes changed changing", "mind"),
        ("take takes took taking", "time turn"),
        ("do does did doing", "best bit"),
        ("lose loses lost losing", "temper voice cool"),
        ("hurt broke break cut sprained fractured", "arm leg wrist ankle knee finger hand foot head"),
    )
    for verb in verbs.split()
    for noun in nouns.split()
)


def is_own_beside(pronoun: Mention, scene: Scene, rivals: Sequence[Person]) -> bool:
    """ "has her mother's laugh, and her own opinions": told apart from the mother's."""
    apart = scene.low(pronoun.end) == "own" and scene.low(pronoun.start - 1) in ("and", "but")
    owners = bool(rivals) and all(scene.low(each.end) == "'s" for each in rivals)
    return apart and owners and isinstance(next(scene.doers(pronoun.start), None), Mention)


def is_brothers_own(pronoun: Mention, scene: Scene, rivals: Sequence[Person]) -> bool:
    """ "his brother has moved after a difficult time with his carers": a brother in care has carers too."""
    nearest = next(scene.doers(pronoun.start), None)
    if not is_owner(pronoun, scene) or not isinstance(nearest, Person) or nearest not in rivals:
        return False
    young = nearest.kind == "child" or nearest.role in ("brother", "sister", "sibling")
    things = {scene.low(at) for at in range(pronoun.end, pronoun.end + 2)} & _OF_EVERY_CHILD
    between = range(nearest.end, pronoun.start)
    free = not any(scene.child_starting(at) or scene.low(at) in _JOINS for at in between)
    return young and bool(things) and free


_OF_EVERY_CHILD = listed("carers carer placement school teacher worker review college nursery")


def they_take_it(pronoun: Mention, scene: Scene) -> bool:
    """ "Jude's CAMHS worker is leaving and they are worried about it": one worker is "they" for nobody, and
    how it is taken is told of the child."""
    people = scene.people_before(pronoun.start)
    joins = pronoun.form is Form.SUBJECT and scene.low(pronoun.start - 1) in ("and", "but", ";")
    alone = bool(people) and not any(each.many or joined_with_and(scene, each) for each in people)
    workers = are_adults(people) and all(each.kind in ("worker", "") for each in people)
    verb = scene.skip_adverbs(pronoun.end, 1)
    at = scene.skip_adverbs(verb + 1, 1)
    feels = scene.low(verb) in _TAKES or (scene.low(verb) in ("are", "were") and scene.low(at) in _FEELINGS)
    wishes = scene.low(verb) in ("would", "'d") and scene.low(at) in ("like", "love", "prefer", "rather")
    return joins and alone and workers and bool(scene.child_before(pronoun.start)) and (feels or wishes)


_TAKES = listed("feel felt enjoy enjoyed love loved hate hated miss missed like liked want wanted find found")
_FEELINGS = listed(
    "worried happy sad upset anxious pleased nervous excited proud relieved disappointed sleepy tired less"
    " thinking looking hoping keen ready unsure better enjoying finding"
)


def until_they(pronoun: Mention, scene: Scene) -> bool:
    """ "staff sat with them until they slept": who is sat with falls asleep."""
    child = scene.child_ending(pronoun.start - 2)
    hangs = pronoun.form is Form.SUBJECT and scene.low(pronoun.start - 1) in (
        "until",
        "when",
        "whenever",
        "if",
    )
    done_to = child is not None and child.form is Form.OBJECT
    verb = scene.low(scene.skip_adverbs(pronoun.end, 1))
    return hangs and done_to and verb in _CALMS


_CALMS = listed(
    "slept sleep settled settle calmed fell fall felt feel woke wake cried cry drifted dropped need needed"
)


def they_told(pronoun: Mention, scene: Scene) -> bool:
    """ "Gail and Ian told Briar that they were thinking of a holiday": who tells it plans it."""
    place = pronoun.start - (2 if scene.low(pronoun.start - 1) == "that" else 1)
    told = scene.child_ending(place)
    tells = (
        pronoun.form is Form.SUBJECT and told is not None and scene.low(told.start - 1) in ("told", "tell")
    )
    people = scene.people_before(told.start) if told is not None and tells else []
    several = bool(people) and (people[-1].many or joined_with_and(scene, people[-1]))
    verb = scene.skip_adverbs(pronoun.end, 1)
    plans = {scene.low(verb), scene.low(scene.skip_adverbs(verb + 1, 1))} & _PLANNING
    return several and bool(plans)


_PLANNING = listed(
    "thinking planning going hoping looking expecting moving pleased proud delighted sorry love will"
)
