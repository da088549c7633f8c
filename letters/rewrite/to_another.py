"""What one does to another: drives, trusts, promises, is angry with; nobody does it to themselves. Pure.

In: a pronoun, the sentence's scene, others whom it could mean. Out: whether it is the child, or the others.
"""

from collections.abc import Sequence

from letters.rewrite.belongings import is_owner
from letters.rewrite.lexicon import SPEAKING, is_adverb, listed
from letters.rewrite.mentions import Form, Mention
from letters.rewrite.parallel import is_beside, is_whom, would_do_to_child
from letters.rewrite.person import Person
from letters.rewrite.scene import Scene
from letters.rewrite.sense import is_childlike
from letters.rewrite.verbs import MODALS, can_be_noun, is_past

_AND = listed("and but")
_NEAR = 4
_PLANS = listed("would will 'd 'll")


_STOPS = listed("and but that which who when while if because ; : he she they we i it")


_OBJECTS = (Form.OBJECT, Form.EITHER)


_PROMISING = listed("told promised")


_SOMEBODY = listed("somebody someone anybody anyone person adult people friend")


_TELL = listed("told tell tells reassured reassure explained asked thanked praised assured")


_RELATIVES = listed("who that")


def will_miss_other(pronoun: Mention, scene: Scene, rivals: Sequence[Person]) -> bool:
    """ "said Tom was kind and that he would miss him", "says he hates him": who says it would miss him."""
    verb = scene.skip_adverbs(pronoun.end, 1)
    verb = scene.skip_adverbs(verb + 1, 1) if scene.low(verb) in _PLANS else verb
    feels = scene.low(verb) in _FEELING and is_whom(scene, verb + 1)
    if pronoun.form is not Form.SUBJECT or not feels or not rivals:
        return False
    place = scene.before_clause(pronoun.start)
    speaker = next(scene.doers(pronoun.start), None)
    if scene.low(place) in SPEAKING and isinstance(speaker, Mention) and place - speaker.end <= 2:
        return scene.low(speaker.end) != "to"  # "wants Zara to know she loves her"
    first = scene.first_doer(pronoun.start)
    that = scene.low(pronoun.start - 1) == "that" and scene.low(pronoun.start - 2) in _AND
    says = isinstance(first, Mention) and any(
        scene.low(at) in SPEAKING for at in range(first.end, first.end + 3)
    )
    return that and says


_FEELING = listed("miss misses missed trust trusts like likes love loves loved hate hates hated dislikes")


def puts_before_own(pronoun: Mention, scene: Scene, rivals: Sequence[Person]) -> bool:
    """ "struggles to put Leah's needs before her own": told apart from the child's."""
    own = scene.low(pronoun.end) == "own" and scene.low(pronoun.start - 1) in ("before", "above", "over")
    childs = scene.child_before(pronoun.start)
    owned = bool(childs) and childs[-1].owns and pronoun.start - childs[-1].end <= _NEAR
    return own and owned and next(scene.doers(pronoun.start), None) in rivals


def is_angry_with_other(pronoun: Mention, scene: Scene, rivals: Sequence[Person]) -> bool:
    """ "is angry with Donna because she lied to her": who did it is who one is angry with."""
    because = pronoun.form is Form.SUBJECT and scene.low(pronoun.start - 1) in ("because", "for", "as")
    person = scene.person_ending(pronoun.start - 2) if because else None
    if person is None or person not in rivals or is_childlike(pronoun, scene):
        return False
    begun = person.start - (scene.low(person.start - 1) in ("his", "her", "their"))
    angry = scene.low(begun - 1) in ("with", "at") and scene.low(begun - 2) in _ANGRY
    verb = scene.low(scene.skip_adverbs(pronoun.end, 1))
    return angry and verb in _WRONGS


_ANGRY = listed("angry cross annoyed furious upset disappointed frustrated hurt")


_WRONGS = listed("lied shouted broke let cancelled forgot missed left took told laughed hit did said never")


def is_what_child_wrote(pronoun: Mention, scene: Scene, rivals: Sequence[Person]) -> bool:
    """ "so Fran read out what she had written": workers read out what the child wrote."""
    what = pronoun.form is Form.SUBJECT and scene.low(pronoun.start - 1) == "what"
    near = range(pronoun.start - 2, max(-1, pronoun.start - 5), -1)
    read = any(scene.low(at) in _READING_OUT for at in near)
    verb = scene.skip_adverbs(pronoun.end, 1)
    verb += scene.low(verb) in ("has", "had")
    wrote = scene.low(verb) in (
        "wrote",
        "written",
        "said",
        "drawn",
        "drew",
        "wants",
        "wanted",
        "thinks",
        "feels",
    )
    nearest = next(scene.doers(pronoun.start), None)
    worker = isinstance(nearest, Person) and nearest.kind in ("worker", "carer", "") and nearest in rivals
    return what and read and wrote and worker and bool(scene.child_before(pronoun.start))


_READING_OUT = listed("read reads shared shares typed")


def is_driven(pronoun: Mention, scene: Scene, rivals: Sequence[Person]) -> bool:
    """ "sees Dr Amin, and Bev has agreed to drive her there": whom carers drive is the child."""
    nearest = next(scene.doers(pronoun.start), None)
    if pronoun.form not in _OBJECTS or is_owner(pronoun, scene) or not isinstance(nearest, Person):
        return False
    drives = scene.low(pronoun.start - 1) in _DRIVING and nearest.kind in ("carer", "worker")
    since = range(nearest.end, pronoun.start)
    free = not any(scene.person_starting(at) or scene.low(at) in _STOPS for at in since)
    beside = all(each is nearest or (each.kind != "child" and is_beside(scene, each)) for each in rivals)
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
    trusts = scene.low(verb) in _TRUSTING and is_whom(scene, verb + 1)
    first = scene.first_doer(pronoun.start)
    alone = len({each.name or each.role for each in rivals}) == 1
    return pronoun.form is Form.SUBJECT and that and trusts and alone and first in rivals


_TRUSTING = listed("trusts trust misses miss loves love enjoys encourages praises supports adores")


def are_needs(pronoun: Mention, scene: Scene, rivals: Sequence[Person]) -> bool:
    """ "Nan and Grandad have shown that they can meet his needs"."""
    near = {scene.low(at) for at in range(pronoun.end, pronoun.end + 3)}
    meets = scene.low(pronoun.start - 1) in ("meet", "meets", "meeting", "met") and "needs" in near
    return bool(rivals) and meets and is_owner(pronoun, scene)


def does_what_was_promised(pronoun: Mention, scene: Scene, rivals: Sequence[Person]) -> bool:
    """ "told Hemin that he would drive him": who says so to the child does it to the child."""
    place = scene.before_clause(pronoun.start)
    told = scene.child_ending(place) if pronoun.form is Form.SUBJECT else None
    if told is None or told.owns or scene.low(told.start - 1) not in _PROMISING:
        return False
    teller = next(scene.doers(told.start), None)
    alone = isinstance(teller, Person) and len({each.name or each.role for each in rivals}) == 1
    return alone and teller in rivals and would_do_to_child(scene, pronoun)


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
    puts_before_own,
    is_angry_with_other,
    is_pleased_how,
    trusts_child,
    does_what_was_promised,
    is_there_for_other,
)
OF_CHILD = (
    will_miss_other,
    is_what_child_wrote,
    is_driven,
    is_unknown_to_child,
    stays_where,
    are_needs,
    is_there_for_child,
    is_arranged_for_child,
    is_told_by_writer,
)
