"""Whom a pronoun means: the child, somebody else, or nobody can tell without asking. Pure.

In: a pronoun, the sentence's scene, what came before. Out: `Verdict`. Where another person could be
meant it is asked, never guessed: a wrong "you" would tell a child something that is not about them.
"""

from collections.abc import Sequence

from letters.rewrite.antecedents import may_go_back
from letters.rewrite.apart import is_done_by_child
from letters.rewrite.apart_from import they_told
from letters.rewrite.belongings import (
    ANYBODYS,
    CHILDS,
    MOSTLY_CHILDS,
    child_goes_on,
    goes_to_house,
    is_handed,
    is_let,
    is_of_grown_up,
    is_owner,
    is_talked_about,
    may_be_a_parents,
    owns_what_is_the_childs,
)
from letters.rewrite.bound import bound_means
from letters.rewrite.candidates import are_faint, fits, joined_with_child, rivals_of
from letters.rewrite.carried import is_carried, is_carried_from_other
from letters.rewrite.child import Pronouns
from letters.rewrite.doings import doings_tell
from letters.rewrite.lexicon import DETERMINERS, OPENERS, PREPOSITIONS, SPEAKING, listed
from letters.rewrite.likely import likely_means
from letters.rewrite.mentions import Form, Mention
from letters.rewrite.named_again import without_named_again
from letters.rewrite.objects import object_means
from letters.rewrite.person import Person
from letters.rewrite.scene import LOOK_BACK, Scene
from letters.rewrite.sense import is_childlike, is_proud_of, means_child
from letters.rewrite.settled import is_childs_here, is_named_only_later, is_others_here
from letters.rewrite.subjects import ONLY_ADULT_STEMS, is_adult_work, is_open, subject_means
from letters.rewrite.they import another_family
from letters.rewrite.things import may_be_things
from letters.rewrite.to_child import they_tell_of_child
from letters.rewrite.together import is_together
from letters.rewrite.verbs import base_of_s, can_be_verb
from letters.rewrite.verdict import Before, Verdict


def resolve(pronoun: Mention, scene: Scene, before: Before, wanted: Pronouns) -> Verdict:
    """Whom a pronoun of a sentence means, judged with what is known so far."""
    joint = pronoun.family == "they" and is_together(pronoun, scene, before, wanted is Pronouns.THEY)
    if pronoun.family == "any" or joint:
        return Verdict.CHILD
    if _is_told_of_somebody(pronoun, scene):
        return Verdict.ASK
    if pronoun.family != wanted.value:
        return another_family(pronoun, scene, before, wanted)
    rivals = rivals_of(pronoun, scene)
    if _is_of_each(scene, pronoun):
        return Verdict.OTHER
    if is_done_by_child(scene, pronoun):
        return Verdict.OTHER if rivals else Verdict.ASK
    rivals = without_named_again(pronoun, scene, rivals)
    settled = bound_means(pronoun, scene, rivals) or doings_tell(pronoun, scene, rivals)
    verdict = settled or _weighed(pronoun, scene, rivals, before)
    asked = verdict is Verdict.ASK and scene.low(pronoun.end) != "("
    return (likely_means(pronoun, scene, rivals) if asked else None) or verdict


def _is_told_of_somebody(pronoun: Mention, scene: Scene) -> bool:
    """ "She told Jo about her": nobody is told of themselves like that, so "you about you" is not sure."""
    told = scene.child_ending(pronoun.start - 2)
    about = scene.low(pronoun.start - 1) in ("about", "of") and not is_owner(pronoun, scene)
    return about and told is not None and not told.owns


def _weighed(pronoun: Mention, scene: Scene, rivals: Sequence[Person], before: Before) -> Verdict:
    """Whom a pronoun means that the clause it stands in does not settle."""
    if pronoun.family == "they" and (they_tell_of_child(pronoun, scene) or they_told(pronoun, scene)):
        return Verdict.OTHER
    if pronoun.family == "they" and (several := _of_several(pronoun, scene, rivals)) is not None:
        return several
    if may_go_back(pronoun, scene, rivals) or (pronoun.family == "they" and may_be_things(scene, pronoun)):
        return Verdict.ASK
    if pronoun.form is Form.SELF or _is_of_ones_own(pronoun, scene):
        return _self(pronoun, scene, rivals)
    if not before.child and is_named_only_later(pronoun, scene, rivals):
        return Verdict.OTHER
    if rivals:
        return _of_grown_up(pronoun, scene, rivals) or _among(pronoun, scene, rivals)
    return _without_rivals(pronoun, scene, before)


def _of_grown_up(pronoun: Mention, scene: Scene, rivals: Sequence[Person]) -> Verdict | None:
    """Whose "her youngest son" and "her children" are."""
    if not is_owner(pronoun, scene):
        return None
    if is_of_grown_up(pronoun, scene):
        return Verdict.OTHER
    return Verdict.ASK if may_be_a_parents(pronoun, scene, rivals) else None


def _of_several(pronoun: Mention, scene: Scene, rivals: Sequence[Person]) -> Verdict | None:
    """ "which of them", "they were both": several, of whom the child may be one."""
    of_them = scene.low(pronoun.start - 1) == "of" and scene.low(pronoun.start - 2) in _SOME
    of_them = of_them and pronoun.form is not Form.OWNER  # "one of their poems"
    all_of = any(scene.low(at) in ("both", "each") for at in range(pronoun.end, pronoun.end + 3))
    if not of_them and not (all_of and pronoun.form is Form.SUBJECT):
        return None
    people = scene.people_before(pronoun.start)
    if any(joined_with_child(scene, each) for each in people):
        return Verdict.ASK
    return Verdict.OTHER if people else Verdict.ASK


_SOME = listed("which both neither either each one two three all some pair any most none many few")


def _is_of_ones_own(pronoun: Mention, scene: Scene) -> bool:
    """ "Danny came with opinions of his own"."""
    return (scene.low(pronoun.start - 1), scene.low(pronoun.end)) == ("of", "own")


def _is_of_each(scene: Scene, pronoun: Mention) -> bool:
    """ "Each of the boys has his own room"."""
    begin = max(0, pronoun.start - _NEAR)
    each = [at for at in range(begin, pronoun.start) if _is_each(scene, at)]
    return bool(each) and not any(one.start > each[-1] for one in scene.child_before(pronoun.start))


def _is_each(scene: Scene, at: int) -> bool:
    several = scene.low(at) in _EACH and scene.low(at + 1) == "of"
    owned = scene.low(at + 2) in ("his", "her", "their") and not scene.person_starting(at + 3)
    return several and not owned and scene.low(at + 2) not in ("which", "whom", "it", "this", "that")


_NEAR = 9


_EACH = listed("each either neither none")


def _self(pronoun: Mention, scene: Scene, rivals: Sequence[Person]) -> Verdict:
    """ "by Miles himself", "Beth, who had to excuse herself", "whether River can do it themselves"."""
    led = _led_by_who(pronoun, scene)
    if led is not None:
        return led
    doers = [each for each in scene.doers(pronoun.start) if _may_be(each, pronoun)]
    if doers:
        return Verdict.CHILD if isinstance(doers[0], Mention) else Verdict.OTHER
    noted = any(scene.is_finite(at) for at in range(pronoun.start))  # "rang the unit himself"
    return Verdict.ASK if rivals and not noted else Verdict.CHILD


def _may_be(doer: Mention | Person, pronoun: Mention) -> bool:
    return isinstance(doer, Mention) or fits(doer, pronoun.family)


def _led_by_who(pronoun: Mention, scene: Scene) -> Verdict | None:
    """Who stands right before "herself", or before the "who" that leads to it."""
    near = range(pronoun.start - 1, max(-1, pronoun.start - _NEAR), -1)
    who = next((at for at in near if scene.low(at) == "who"), pronoun.start)
    for at in range(who - 1, max(-1, who - 4), -1):
        if child := scene.child_ending(at):
            return Verdict.ASK if _is_told_by_oneself(scene, child, pronoun) else Verdict.CHILD
        if person := scene.person_ending(at):
            return Verdict.CHILD if _is_object_of_child(scene, person, pronoun) else Verdict.OTHER
        if who == pronoun.start:
            return None
    return None


def _is_told_by_oneself(scene: Scene, child: Mention, pronoun: Mention) -> bool:
    """ "has promised that she will tell Ruby herself": who tells it, or Ruby."""
    told = not scene.can_do(child) or scene.low(child.start - 1) in ("tell", "told", "ask", "asked")
    done_to = child.end == pronoun.start and not child.is_pronoun and told
    she = [*scene.others, *scene.asked]
    return done_to and any(scene.low(at) == pronoun.family and child.start - at < _NEAR for at in she)


def _is_object_of_child(scene: Scene, person: Person, pronoun: Mention) -> bool:
    """ "Destiny feeds Luca herself", "says she can ring the nurse herself"."""
    begun = person.start - (scene.low(person.start - 1) in DETERMINERS)
    others = (each for each in scene.doers(pronoun.start) if each is not person)
    verb = scene.low(begun - 1) not in PREPOSITIONS and can_be_verb(base_of_s(scene.low(begun - 1)))
    nearest = next(others, None)
    close = nearest is not None and begun - nearest.end <= 4
    return verb and close and isinstance(nearest, Mention) and person.name != "named"


def _without_rivals(pronoun: Mention, scene: Scene, before: Before) -> Verdict:
    asked = bool(scene.asked) and before.person is not None and fits(before.person, pronoun.family)
    if asked and not owns_what_is_the_childs(pronoun, scene, CHILDS):
        return Verdict.ASK
    if scene.child_before(pronoun.start):
        return Verdict.CHILD
    if _comes_later(pronoun, scene):
        return Verdict.ASK
    person = before.person
    if person is None or not fits(person, pronoun.family):
        worker = not before.child and is_adult_work(pronoun, scene, ONLY_ADULT_STEMS)
        return Verdict.ASK if worker else Verdict.CHILD
    if owns_what_is_the_childs(pronoun, scene, CHILDS):
        return Verdict.CHILD
    anyone = person.gender is None and not person.many and not is_adult_work(pronoun, scene)
    return Verdict.CHILD if anyone and is_childlike(pronoun, scene) else Verdict.ASK


def _comes_later(pronoun: Mention, scene: Scene) -> bool:
    """ "When she arrived, Mrs Jones ...": she may be the one who is named only then."""
    if is_childlike(pronoun, scene) and scene.low(0) == "if":
        return False  # "If she wishes to see her file, Leanne will ..."
    if scene.low(0) not in ("when", "as", "after", "before", "while", "if", "although", "because"):
        return False
    near = scene.people_before(pronoun.end + LOOK_BACK)
    later = [each for each in near if each.start > pronoun.end and each.gender == pronoun.family]
    return any(scene.does(each.start, each.end) and scene.low(each.start - 1) == "," for each in later)


def _among(pronoun: Mention, scene: Scene, rivals: Sequence[Person]) -> Verdict:
    """Whom a pronoun means where others come before it in the sentence."""
    sure = [each for each in rivals if each.gender or each.many]
    if _goes_on_from_asked(pronoun, scene) and not (
        scene.child_before(pronoun.start) and is_proud_of(pronoun, scene)
    ):
        return Verdict.ASK
    if is_let(scene, rivals, pronoun) or is_handed(pronoun, scene) or is_open(pronoun, scene, rivals):
        return Verdict.ASK
    if is_others_here(pronoun, scene, rivals) or is_carried_from_other(pronoun, scene):
        return Verdict.OTHER
    if is_childs_here(pronoun, scene, rivals) or is_carried(pronoun, scene, rivals):
        return Verdict.CHILD
    if is_talked_about(scene, rivals, pronoun) or means_child(pronoun, scene, rivals):
        return Verdict.CHILD
    if is_owner(pronoun, scene):
        return _owner(pronoun, scene, rivals, bool(sure))
    rivals = [each for each in rivals if not _is_beside(scene, each, pronoun)]
    if not rivals:
        return Verdict.CHILD
    sure = [each for each in rivals if each.gender or each.many]
    if pronoun.form in (Form.OBJECT, Form.EITHER):
        found = object_means(pronoun, scene, rivals)
        faint = found is Verdict.ASK and are_faint(pronoun, scene, rivals)
        return Verdict.CHILD if faint else found
    if pronoun.form is Form.OWNED:
        return Verdict.ASK
    return subject_means(pronoun, scene, bool(sure))


def _goes_on_from_asked(pronoun: Mention, scene: Scene) -> bool:
    """ "Sue came and she showed her ...": who "she" is was asked, so nobody can tell who "her" is."""
    if pronoun.form is Form.SUBJECT or not scene.asked:
        return False
    last = scene.asked[-1]
    nearest = next(scene.doers(pronoun.start), None)
    asked_does = scene.low(last) in ("he", "she", "they") and (nearest is None or nearest.start < last)
    return asked_does and not (is_owner(pronoun, scene) and owns_what_is_the_childs(pronoun, scene, CHILDS))


def _is_beside(scene: Scene, person: Person, pronoun: Mention) -> bool:
    """Whether the pronoun cannot mean somebody: "her sister and she", "Carol and Dave feel he is settled"."""
    if pronoun.form is not Form.SUBJECT or person.many:
        return False
    joined = scene.low(pronoun.start - 1) == "and" and person.end == pronoun.start - 1
    begun = any(scene.is_finite(at) for at in range(max(0, person.start - 6), person.start))
    if joined and not begun and pronoun.family != "they":
        return True
    before = scene.low(person.start - 1) == "and" and scene.person_ending(person.start - 2)
    after = scene.low(person.end) == "and" and scene.person_starting(person.end + 1)
    says = any(scene.low(at) in SPEAKING for at in range(person.end, pronoun.start))
    when = scene.low(pronoun.start - 1) in ("when", "if", "until") and is_childlike(pronoun, scene)
    childs = scene.child_before(pronoun.start)
    joins = scene.low(pronoun.start - 1) in ("and", "but", ";") and bool(childs) and pronoun.family != "they"
    taken = joins and childs[-1].start > person.end and not childs[-1].owns and not scene.can_do(childs[-1])
    return bool((says or when or taken) and (before or after))


def _owner(pronoun: Mention, scene: Scene, rivals: Sequence[Person], sure: bool) -> Verdict:
    childs = scene.child_before(pronoun.start)
    nearer = bool(childs) and childs[-1].start > max(each.start for each in rivals)
    adjacent = scene.low(pronoun.start - 1) in ("and", "or", "&", ",") and scene.person_ending(
        pronoun.start - 2
    )
    if adjacent and adjacent in rivals and scene.low(pronoun.end) in ANYBODYS:
        return Verdict.OTHER
    if pronoun.family == "they" and any(each.many and each.kind == "child" for each in rivals) and not nearer:
        return Verdict.ASK
    doers = list(scene.doers(pronoun.start))
    family_only = all(each.kind in ("worker", "carer") and not each.many for each in rivals)
    nobody_does = (bool(childs) or family_only) and not any(each in rivals for each in doers)
    likely = not sure or nearer or nobody_does
    if owns_what_is_the_childs(pronoun, scene, MOSTLY_CHILDS if likely else CHILDS):
        return Verdict.CHILD
    nearest = doers[0] if doers else None
    if isinstance(nearest, Mention) and all(scene.low(each.end) == "'s" for each in rivals):
        return Verdict.CHILD
    if scene.child_ending(pronoun.start - 1) or (
        nearer and not sure and (nearest not in rivals or scene.low(pronoun.start - 1) in OPENERS)
    ):
        return Verdict.CHILD
    if isinstance(nearest, Mention) and goes_to_house(scene, nearest, pronoun):
        return Verdict.ASK
    if isinstance(nearest, Mention) and child_goes_on(scene, nearest, rivals, pronoun):
        return Verdict.CHILD
    if isinstance(nearest, Mention) and not adjacent:
        between = any(each.start >= nearest.end for each in rivals)
        return Verdict.ASK if sure and between else Verdict.CHILD
    return Verdict.ASK
