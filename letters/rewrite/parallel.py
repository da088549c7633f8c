"""What runs parallel keeps its doer: "that she ... and that she ...", "her card ... and her card". Pure.

In: a pronoun, the sentence's scene, others whom it could mean. Out: whether it is the child, or the others.
"""

from collections.abc import Sequence

from letters.rewrite.belongings import is_owner
from letters.rewrite.her import is_owner_here
from letters.rewrite.lexicon import PREPOSITIONS, SPEAKING, listed
from letters.rewrite.mentions import Form, Mention
from letters.rewrite.person import Person
from letters.rewrite.scene import Scene
from letters.rewrite.sense import is_childlike
from letters.rewrite.verbs import MODALS

_AND = listed("and but")


_FAR, _NEAR = 30, 4


_PLANS = listed("would will 'd 'll")


def goes_on_after_that(pronoun: Mention, scene: Scene, rivals: Sequence[Person]) -> bool:
    """ "told the IRO that she is happy with her nan and that she would like to stay": what is said twice with
    "that" is said of the same, where it is the child or nobody who says it."""
    that = pronoun.start - 1
    if pronoun.form is not Form.SUBJECT or scene.low(that) != "that" or scene.low(that - 1) not in _AND:
        return False
    first = next((at for at in range(that - 2, max(0, that - _FAR), -1) if scene.low(at) == "that"), 0)
    child = scene.child_starting(first + 1) if first else None
    if child is None or not scene.can_do(child):
        return False
    if not isinstance(scene.first_doer(first), Mention) and any(each.end <= first for each in rivals):
        return False  # "Mr Wood said that Dylan is safe and that he would keep an eye on him"
    beside = (each for each in rivals if each.start > first)
    return all(is_beside(scene, each) for each in beside)


def is_beside(scene: Scene, person: Person) -> bool:
    """ "with her nan", "with new staff", "Mia's": who is only there."""
    near = range(person.start - 1, max(-1, person.start - _NEAR), -1)
    led = next((scene.low(at) for at in near if scene.low(at) not in _BEFORE_NAMES), "")
    wished = any(scene.low(at - 1) in MODALS | {"to"} for at in near if scene.low(at) == led)
    return led in PREPOSITIONS or wished or scene.low(person.end) == "'s"  # "should see her mum"


_BEFORE_NAMES = listed(
    "interpreter worker carer tigrinya arabic his her their the a an new other older younger both all some"
)


def goes_on_to_say(pronoun: Mention, scene: Scene, rivals: Sequence[Person]) -> bool:
    """ "came with the interpreter, Ms Kidane, and said she was happy": who came says how they are."""
    place = scene.before_clause(pronoun.start)
    begun = scene.skip_adverbs(place - 1, -1)
    says = scene.low(place) in SPEAKING and scene.low(begun) in _AND | {"then"}
    if pronoun.form is not Form.SUBJECT or not says or not rivals or not is_childlike(pronoun, scene):
        return False
    doers = [*scene.doers(place)]
    alone = bool(doers) and all(isinstance(each, Mention) for each in doers)
    return alone and all(is_beside(scene, each) for each in rivals)


def reports_of_other(pronoun: Mention, scene: Scene, rivals: Sequence[Person]) -> bool:
    """ "says Pete is funny and he makes him laugh": who is told of goes on, and does it to the child."""
    nearest = next(scene.doers(pronoun.start), None)
    joined = pronoun.form is Form.SUBJECT and scene.low(pronoun.start - 1) in _AND and nearest in rivals
    if not joined or nearest is None or len({each.name or each.role for each in rivals}) != 1:
        return False
    said = scene.before_clause(nearest.start)
    says = scene.low(said) in SPEAKING and isinstance(scene.first_doer(said), Mention)
    verb = scene.skip_adverbs(pronoun.end, 1)
    return says and scene.low(verb) in _DOES and is_whom(scene, verb + 1)


_DOES = listed(
    "makes made helps helped takes took gives gave lets let listens treats treated teaches taught tells told"
    " gets buys bought cooks reads plays"
)


def goes_on_saying(pronoun: Mention, scene: Scene, rivals: Sequence[Person]) -> bool:
    """ "Pauline confirmed that she would keep the room, and said that she would treat her as her own"."""
    place = scene.before_clause(pronoun.start)
    says = scene.low(place) in SPEAKING and scene.low(place - 1) in _AND | {","}
    if pronoun.form is not Form.SUBJECT or not says or scene.first_doer(place) not in rivals:
        return False
    before = [at for at in scene.others if scene.low(at) == pronoun.family]
    alone = len({each.name or each.role for each in rivals}) == 1 and not scene.asked
    return alone and bool(before) and would_do_to_child(scene, pronoun)


def goes_on_helping(pronoun: Mention, scene: Scene, rivals: Sequence[Person]) -> bool:
    """ "Fran met with Leah and she helped her": the worker who met her helped."""
    verb = scene.skip_adverbs(pronoun.end, 1)
    verb += scene.low(verb) in ("has", "had", "is")
    helps = scene.low(verb) in _HELPING and is_whom(scene, verb + 1)
    first = scene.first_doer(pronoun.start)
    worker = isinstance(first, Person) and first.kind == "worker" and first in rivals
    alone = len({each.name or each.role for each in rivals}) == 1
    joined = pronoun.form is Form.SUBJECT and scene.low(pronoun.start - 1) in _AND
    return helps and worker and alone and joined


_HELPING = listed(
    "help helps helped helping support supports supported supporting encourage encourages encouraged"
    " reassures reassured reminded advises advised teaches taught praised offered"
)


def owns_alike(pronoun: Mention, scene: Scene, rivals: Sequence[Person]) -> bool:
    """ "gave her happy card to Sue and put her sad card on bedtime": the same thing of the same child."""
    verb = pronoun.start - 1
    if not rivals or not is_owner(pronoun, scene) or scene.low(verb - 1) not in ("and", ","):
        return False
    owner = next((each for each in reversed(scene.child_before(verb)) if is_owner(each, scene)), None)
    if owner is None or scene.low(owner.start) != scene.low(pronoun.start):
        return False
    own, again = (
        {scene.low(at) for at in range(end, end + _NEAR) if scene.low(at).isalpha()}
        for end in (owner.end, pronoun.end)
    )
    return bool((own & again) - PREPOSITIONS - _BEFORE_NAMES - {"and", "on", "to"})


def would_do_to_child(scene: Scene, pronoun: Mention) -> bool:
    """ "would drive him", "will always keep a bed for her"."""
    if scene.low(pronoun.end) not in _PLANS:
        return False
    for at in range(pronoun.end + 1, min(pronoun.end + 7, len(scene.words))):
        if scene.low(at) in ("him", "her"):
            return scene.low(at) == "him" or not is_owner_here(scene, at)
        if scene.low(at) in _STOPS or scene.person_starting(at) is not None:
            return False
    return False


_STOPS = listed("and but that which who when while if because ; : he she they we i it")


def is_whom(scene: Scene, at: int) -> bool:
    """ "him", "to her", not "her dinner"."""
    at += scene.low(at) in ("to", "with", "for")
    return scene.low(at) == "him" or (scene.low(at) == "her" and not is_owner_here(scene, at))


OF_OTHERS = (reports_of_other, goes_on_saying, goes_on_helping)
OF_CHILD = (goes_on_after_that, goes_on_to_say, owns_alike)
