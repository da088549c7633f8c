"""What runs parallel keeps its doer, and nobody does to themselves what a clause has done to another. Pure.

In: a pronoun, the sentence's scene, others whom it could mean. Out: whether it is the child, or the others.
"""

from collections.abc import Sequence

from letters.rewrite.belongings import is_owner
from letters.rewrite.her import is_owner_here
from letters.rewrite.lexicon import PREPOSITIONS, SPEAKING, is_adverb, listed
from letters.rewrite.mentions import Form, Mention
from letters.rewrite.person import Person
from letters.rewrite.scene import Scene
from letters.rewrite.sense import is_childlike
from letters.rewrite.verbs import MODALS, can_be_noun, is_past

_OBJECTS = (Form.OBJECT, Form.EITHER)
_FAR, _NEAR = 30, 4
_PROMISING = listed("told promised")
_PLANS = listed("would will 'd 'll")
_STOPS = listed("and but that which who when while if because ; : he she they we i it")
_SOMEBODY = listed("somebody someone anybody anyone person adult people friend")
_TELL = listed("told tell tells reassured reassure explained asked thanked praised assured")
_RELATIVES = listed("who that")


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
    return all(_is_beside(scene, each) for each in beside)


_AND = listed("and but")


def _is_beside(scene: Scene, person: Person) -> bool:
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
    return alone and all(_is_beside(scene, each) for each in rivals)


def reports_of_other(pronoun: Mention, scene: Scene, rivals: Sequence[Person]) -> bool:
    """ "says Pete is funny and he makes him laugh": who is told of goes on, and does it to the child."""
    nearest = next(scene.doers(pronoun.start), None)
    joined = pronoun.form is Form.SUBJECT and scene.low(pronoun.start - 1) in _AND and nearest in rivals
    if not joined or nearest is None or len({each.name or each.role for each in rivals}) != 1:
        return False
    said = scene.before_clause(nearest.start)
    says = scene.low(said) in SPEAKING and isinstance(scene.first_doer(said), Mention)
    verb = scene.skip_adverbs(pronoun.end, 1)
    return says and scene.low(verb) in _DOES and _is_whom(scene, verb + 1)


_DOES = listed(
    "makes made helps helped takes took gives gave lets let listens treats treated teaches taught tells told"
    " gets buys bought cooks reads plays"
)


def _is_whom(scene: Scene, at: int) -> bool:
    """ "him", "to her", not "her dinner"."""
    at += scene.low(at) in ("to", "with", "for")
    return scene.low(at) == "him" or (scene.low(at) == "her" and not is_owner_here(scene, at))


def will_miss_other(pronoun: Mention, scene: Scene, rivals: Sequence[Person]) -> bool:
    """ "said Tom was kind and that he would miss him": who says it would miss him."""
    verb = scene.skip_adverbs(pronoun.end, 1)
    verb = scene.skip_adverbs(verb + 1, 1) if scene.low(verb) in _PLANS else verb
    misses = scene.low(verb) in ("miss", "misses", "trusts", "likes", "loves") and _is_whom(scene, verb + 1)
    that = scene.low(pronoun.start - 1) == "that" and scene.low(pronoun.start - 2) in _AND
    first = scene.first_doer(pronoun.start)
    speaks = isinstance(first, Mention) and any(
        scene.low(at) in SPEAKING for at in range(first.end, first.end + 3)
    )
    return pronoun.form is Form.SUBJECT and misses and that and speaks and bool(rivals)


def is_driven(pronoun: Mention, scene: Scene, rivals: Sequence[Person]) -> bool:
    """ "sees Dr Amin, and Bev has agreed to drive her there": whom carers drive is the child."""
    nearest = next(scene.doers(pronoun.start), None)
    if pronoun.form not in _OBJECTS or is_owner(pronoun, scene) or not isinstance(nearest, Person):
        return False
    drives = scene.low(pronoun.start - 1) in _DRIVING and nearest.kind in ("carer", "worker")
    since = range(nearest.end, pronoun.start)
    free = not any(scene.person_starting(at) or scene.low(at) in _STOPS for at in since)
    beside = all(each is nearest or (each.kind != "child" and _is_beside(scene, each)) for each in rivals)
    return drives and free and beside and bool(scene.child_before(nearest.start))


_DRIVING = listed("drive drives drove driven collect collects collected accompany accompanies accompanied")


def is_unknown_to_child(pronoun: Mention, scene: Scene, rivals: Sequence[Person]) -> bool:
    """ "would rather go to Jake's than to a carer they do not know": who would go does not know them."""
    verb = scene.skip_adverbs(pronoun.end, 1)
    verb += scene.low(verb) in ("do", "does", "did") and scene.low(verb + 1) in ("not", "n't")
    verb = scene.skip_adverbs(verb, 1)
    knows = scene.low(verb) in ("know", "knows", "knew", "met", "trust", "trusts")
    knows = knows and not scene.low(verb + 1).isalpha()
    head = any(
        scene.low(at) in ("a", "an", "any", "somebody", "someone")
        for at in range(pronoun.start - 4, pronoun.start)
    )
    noun = can_be_noun(scene.low(pronoun.start - 1)) or scene.low(pronoun.start - 1) in _SOMEBODY
    nearest = next(scene.doers(pronoun.start), None)
    return pronoun.form is Form.SUBJECT and knows and head and noun and isinstance(nearest, Mention)


def stays_where(pronoun: Mention, scene: Scene, rivals: Sequence[Person]) -> bool:
    """ "would like her to stay where she is": who stays is there."""
    where = pronoun.form is Form.SUBJECT and scene.low(pronoun.start - 1) == "where"
    stays = where and scene.low(pronoun.start - 2) in ("stay", "remain", "live", "stays", "remains", "be")
    child = scene.child_ending(pronoun.start - 4) if scene.low(pronoun.start - 3) in MODALS | {"to"} else None
    return stays and scene.low(pronoun.end) in ("is", "'s", "was", "are") and child is not None


def is_pleased_how(pronoun: Mention, scene: Scene, rivals: Sequence[Person]) -> bool:
    """ "Mr Haile interpreted, and Yonas said that he was happy with how he explained it"."""
    how = scene.low(pronoun.start - 1) == "how" and scene.low(pronoun.start - 2) in (
        "with",
        "about",
        "likes",
        "liked",
    )
    nearest = next(scene.doers(pronoun.start), None)
    first = scene.first_doer(pronoun.start)
    does = scene.low(scene.skip_adverbs(pronoun.end, 1))
    own = does in ("is", "was", "looks", "feels", "felt", "looked", "did", "has")
    return (
        pronoun.form is Form.SUBJECT and how and isinstance(nearest, Mention) and first in rivals and not own
    )


def trusts_child(pronoun: Mention, scene: Scene, rivals: Sequence[Person]) -> bool:
    """ "Bev says Kit is kind and that she trusts her to walk the dog": who speaks trusts."""
    that = scene.low(pronoun.start - 1) == "that" and scene.low(pronoun.start - 2) in _AND
    verb = scene.skip_adverbs(pronoun.end, 1)
    verb = scene.skip_adverbs(verb + 1, 1) if scene.low(verb) in _PLANS else verb
    trusts = scene.low(verb) in _TRUSTING and _is_whom(scene, verb + 1)
    first = scene.first_doer(pronoun.start)
    alone = len({each.name or each.role for each in rivals}) == 1
    return pronoun.form is Form.SUBJECT and that and trusts and alone and first in rivals


_TRUSTING = listed("trusts trust misses miss loves love enjoys encourages praises supports adores")


def are_needs(pronoun: Mention, scene: Scene, rivals: Sequence[Person]) -> bool:
    """ "Nan and Grandad have shown that they can meet his needs"."""
    near = {scene.low(at) for at in range(pronoun.end, pronoun.end + 3)}
    meets = scene.low(pronoun.start - 1) in ("meet", "meets", "meeting", "met") and "needs" in near
    return bool(rivals) and meets and is_owner(pronoun, scene)


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


def does_what_was_promised(pronoun: Mention, scene: Scene, rivals: Sequence[Person]) -> bool:
    """ "told Hemin that he would drive him": who says so to the child does it to the child."""
    place = scene.before_clause(pronoun.start)
    told = scene.child_ending(place) if pronoun.form is Form.SUBJECT else None
    if told is None or told.owns or scene.low(told.start - 1) not in _PROMISING:
        return False
    teller = next(scene.doers(told.start), None)
    alone = isinstance(teller, Person) and len({each.name or each.role for each in rivals}) == 1
    return alone and teller in rivals and _would_do_to_child(scene, pronoun)


def goes_on_saying(pronoun: Mention, scene: Scene, rivals: Sequence[Person]) -> bool:
    """ "Pauline confirmed that she would keep the room, and said that she would treat her as her own"."""
    place = scene.before_clause(pronoun.start)
    says = scene.low(place) in SPEAKING and scene.low(place - 1) in _AND | {","}
    if pronoun.form is not Form.SUBJECT or not says or scene.first_doer(place) not in rivals:
        return False
    before = [at for at in scene.others if scene.low(at) == pronoun.family]
    alone = len({each.name or each.role for each in rivals}) == 1 and not scene.asked
    return alone and bool(before) and _would_do_to_child(scene, pronoun)


def _would_do_to_child(scene: Scene, pronoun: Mention) -> bool:
    """ "would drive him", "will always keep a bed for her"."""
    if scene.low(pronoun.end) not in _PLANS:
        return False
    for at in range(pronoun.end + 1, min(pronoun.end + 7, len(scene.words))):
        if scene.low(at) in ("him", "her"):
            return scene.low(at) == "him" or not is_owner_here(scene, at)
        if scene.low(at) in _STOPS or scene.person_starting(at) is not None:
            return False
    return False


def is_there_for_child(pronoun: Mention, scene: Scene, rivals: Sequence[Person]) -> bool:
    """ "would like somebody who is just there for her": who is there for somebody is another."""
    wisher = _who_wishes_somebody(pronoun, scene)
    return bool(rivals) and isinstance(wisher, Mention) and not scene.asked


def is_there_for_other(pronoun: Mention, scene: Scene, rivals: Sequence[Person]) -> bool:
    """ "Lisa has somebody who helps her"."""
    return _who_wishes_somebody(pronoun, scene) in rivals and not scene.child_before(pronoun.start)


def _who_wishes_somebody(pronoun: Mention, scene: Scene) -> Mention | Person | None:
    """Who has or wants the somebody of whom "who ... her" tells."""
    if pronoun.form not in _OBJECTS or is_owner(pronoun, scene):
        return None
    near = range(pronoun.start - 1, max(-1, pronoun.start - 9), -1)
    who = next((at for at in near if scene.low(at) in _RELATIVES), 0)
    within = range(who, pronoun.start)
    free = not any(scene.person_starting(at) or scene.child_starting(at) for at in within)
    return next(scene.doers(who), None) if who > 0 and free and scene.low(who - 1) in _SOMEBODY else None


def is_arranged_for_child(pronoun: Mention, scene: Scene, rivals: Sequence[Person]) -> bool:
    """ "optician to be booked for him": nobody is booked for themselves."""
    if pronoun.form not in _OBJECTS or is_owner(pronoun, scene) or len(rivals) != 1:
        return False
    to_whom = scene.low(pronoun.start - 1) in ("for", "to", "with")
    verb = pronoun.start - 2
    be = scene.skip_adverbs(verb - 1, -1)
    done = is_past(scene.low(verb)) and scene.low(be) in _BE
    begun = be - 1
    while begun >= 0 and (scene.low(begun) in _BE | _PLANS | _HAS or is_adverb(scene.low(begun))):
        begun -= 1
    return to_whom and done and scene.person_ending(begun) in rivals


_BE = listed("be been is was being")
_HAS = listed("to has had should")


def is_told_by_writer(pronoun: Mention, scene: Scene, rivals: Sequence[Person]) -> bool:
    """ "thinks they are too much for people, and I told them that they are not": the IRO speaks with the
    child."""
    told, place = pronoun.start, scene.before_clause(pronoun.start)
    if pronoun.form is Form.SUBJECT and (child := scene.child_ending(place)) is not None:
        told = child.start  # "I told them that they are not"
    elif pronoun.form not in _OBJECTS or is_owner(pronoun, scene):
        return False
    if scene.low(told - 1) not in _TELL:
        return False
    writer = scene.low(scene.skip_adverbs(told - 2, -1)) in ("i", "we")
    first = scene.first_doer(pronoun.start)
    does = any(scene.does(each.start, each.end) for each in rivals)
    named = any(each.name for each in rivals)
    return writer and isinstance(first, Mention) and not does and not named


def is_heard_from_another(pronoun: Mention, scene: Scene) -> bool:
    """ "was sad to hear this from him": nobody hears from themselves."""
    if pronoun.form not in _OBJECTS or scene.low(pronoun.start - 1) != "from":
        return False
    near = range(pronoun.start - 2, max(-1, pronoun.start - 6), -1)
    heard = next((at for at in near if scene.low(at) in _HEARING), 0)
    nearest = next(scene.doers(pronoun.start), None)
    between = range(heard + 1, pronoun.start)
    free = not any(scene.low(at) in _STOPS - {"it"} or scene.person_starting(at) for at in between)
    return heard > 0 and free and isinstance(nearest, Mention) and not is_owner(pronoun, scene)


_HEARING = listed("hear heard hears hearing get gets learn learnt learned receive received know")


OF_OTHERS = (
    is_pleased_how,
    trusts_child,
    reports_of_other,
    does_what_was_promised,
    goes_on_saying,
    is_there_for_other,
)
OF_CHILD = (
    goes_on_after_that,
    goes_on_to_say,
    will_miss_other,
    is_driven,
    is_unknown_to_child,
    stays_where,
    are_needs,
    owns_alike,
    is_there_for_child,
    is_arranged_for_child,
    is_told_by_writer,
)
