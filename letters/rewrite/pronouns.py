"""Whom a pronoun means: the child, somebody else, or nobody can tell without asking. Pure.

In: a pronoun, the sentence's scene, what came before. Out: `Verdict`. Where another person could be
meant it is asked, never guessed: a wrong "you" would tell a child something that is not about them.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto

from letters.rewrite.apart import is_done_by_child
from letters.rewrite.belongings import (
    ANYBODYS,
    CHILDS,
    MOSTLY_CHILDS,
    NOT_A_CHILDS,
    child_goes_on,
    goes_to_house,
    is_handed,
    is_let,
    is_owner,
    is_talked_about,
    owns_what_is_the_childs,
)
from letters.rewrite.child import Pronouns
from letters.rewrite.her import is_owner_here
from letters.rewrite.lexicon import (
    OPENERS,
    OTHER_SUBJECTS,
    PREPOSITIONS,
    SPEAKING,
    TELLING,
    is_adverb,
    listed,
)
from letters.rewrite.mentions import Form, Mention
from letters.rewrite.people import Person
from letters.rewrite.scene import LOOK_BACK, Scene
from letters.rewrite.sense import is_childlike, is_moved_by, is_proud_of, means_child
from letters.rewrite.settled import is_childs_here, is_others_here
from letters.rewrite.verbs import MODALS, base_of_s, can_be_noun, is_surely_verb_in_s


class Verdict(Enum):
    """Whom a pronoun means."""

    CHILD = auto()
    OTHER = auto()
    ASK = auto()


@dataclass(frozen=True, slots=True)
class Before:
    """What the sentences before leave in mind: who did something last, if it was not the child."""

    person: Person | None = None
    with_child: bool = False
    child: bool = False
    """Whether the child has been named in this part of the record."""


_HANGING = listed("that whether if when because how what why")
_OWNERS = listed("his her their the your my")
_ADULT_WORK = listed(
    "arrange book contact chase email liaise refer complete update organise ensure explore supervise fund"
    " monitor submit investigate facilitate circulate distribute invoice apologise advocate recommend request"
    " visit"
)
_ONLY_ADULTS = listed(
    "arrange chase email liaise refer organise supervise monitor submit investigate facilitate circulate"
    " distribute"
)
_ONLY_ADULT_STEMS = tuple(verb.removesuffix("e") for verb in _ONLY_ADULTS)
_ADULT_STEMS = tuple(verb.removesuffix("e") for verb in _ADULT_WORK)


def resolve(pronoun: Mention, scene: Scene, before: Before, wanted: Pronouns) -> Verdict:
    """Whom a pronoun of a sentence means, judged with what is known so far."""
    if pronoun.family == "any":
        return Verdict.CHILD
    if pronoun.family != wanted.value:
        return _not_the_childs_own(pronoun, scene, before, wanted)
    rivals = [each for each in _rivals(pronoun, scene) if not _is_met(scene, each, pronoun)]
    rivals = [each for each in rivals if not (pronoun.form is Form.OWNED and each.end == pronoun.start - 1)]
    if _is_of_each(scene, pronoun):
        return Verdict.OTHER
    if is_done_by_child(scene, pronoun):
        return Verdict.OTHER if rivals else Verdict.ASK
    if pronoun.form is Form.SELF:
        return _self(pronoun, scene, rivals)
    if rivals:
        return _among(pronoun, scene, rivals)
    return _without_rivals(pronoun, scene, before)


def _is_of_each(scene: Scene, pronoun: Mention) -> bool:
    """ "Each of the boys has his own room"."""
    begin = max(0, pronoun.start - _NEAR)
    each = [at for at in range(begin, pronoun.start) if scene.low(at) in _EACH and scene.low(at + 1) == "of"]
    return bool(each) and not any(one.start > each[-1] for one in scene.child_before(pronoun.start))


_NEAR = 9
_EACH = listed("each either neither none")


def fits(person: Person, family: str) -> bool:
    """Whether a pronoun could mean a person."""
    if family == "they":
        return person.many
    return not person.many and person.gender in (family, None)


def _rivals(pronoun: Mention, scene: Scene) -> list[Person]:
    """Those before the pronoun whom it could mean; an owner ("Mum’s house") is not taken up again."""
    near = scene.people_before(pronoun.start)
    found = [each for each in near if fits(each, pronoun.family)]
    if pronoun.family == "they":
        found += [each for each in near if not each.many and _could_be_both(scene, each, pronoun)]
    return found


def _is_met(scene: Scene, person: Person, pronoun: Mention) -> bool:
    """ "a sister, whom she is yet to meet": who is met is not the one who meets."""
    if pronoun.form is not Form.SUBJECT or scene.low(pronoun.start - 1) not in ("who", "whom"):
        return False
    nearest = next(scene.doers(pronoun.start), None)
    began_before = isinstance(nearest, Mention) and person.end <= nearest.start
    return person.end in (pronoun.start - 1, pronoun.start - 2) or began_before


def _could_be_both(scene: Scene, person: Person, pronoun: Mention) -> bool:
    """Whether "they" could be this person with another: "Sam met Jo and they went"."""
    if _joined_with_and(scene, person):
        return True
    childs = scene.child_before(pronoun.start)
    joins = pronoun.form is Form.SUBJECT and scene.low(pronoun.start - 1) in ("and", ",", ";")
    after_child = joins and any(each.end <= person.start for each in childs)
    speaks = any(scene.low(at) in SPEAKING for at in range(person.end, person.end + 3))
    alone = person.gender is not None and pronoun.form is not Form.SUBJECT
    return after_child or (not childs and not speaks and not alone)


def _joined_with_and(scene: Scene, person: Person) -> bool:
    """ "Mum and Dad", "Sam and his brother": together they could be "they"."""
    start = person.start
    while start > 0 and scene.low(start - 1) in _OWNERS:
        start -= 1
    ended = scene.low(start - 1) in ("and", "&") and bool(
        scene.child_ending(start - 2) or scene.person_ending(start - 2)
    )
    nearby = scene.child_before(person.end + 5)
    begun = scene.low(person.end) in ("and", "&") and any(each.start == person.end + 1 for each in nearby)
    return ended or begun


def _joined_with_child(scene: Scene, person: Person) -> bool:
    """ "Kai and Leon", "Leon and Kai": what they do the child does too."""
    start = person.start
    while start > 0 and scene.low(start - 1) in _OWNERS:
        start -= 1
    ended = scene.low(start - 1) in ("and", "&") and scene.child_ending(start - 2)
    begun = scene.low(person.end) in ("and", "&") and scene.child_starting(person.end + 1)
    return bool(ended or begun)


def _self(pronoun: Mention, scene: Scene, rivals: Sequence[Person]) -> Verdict:
    nearest = next(scene.doers(pronoun.start), None)
    if nearest is None:
        return Verdict.ASK if rivals else Verdict.CHILD
    return Verdict.CHILD if isinstance(nearest, Mention) else Verdict.OTHER


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
        worker = not before.child and _is_adult_work(pronoun, scene, _ONLY_ADULT_STEMS)
        return Verdict.ASK if worker else Verdict.CHILD
    if owns_what_is_the_childs(pronoun, scene, CHILDS):
        return Verdict.CHILD
    anyone = person.gender is None and not person.many and not _is_adult_work(pronoun, scene)
    return Verdict.CHILD if anyone and is_childlike(pronoun, scene) else Verdict.ASK


def _comes_later(pronoun: Mention, scene: Scene) -> bool:
    """ "When she arrived, Mrs Jones ...": she may be the one who is named only then."""
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
    if is_let(scene, rivals, pronoun) or is_handed(pronoun, scene):
        return Verdict.ASK
    if is_others_here(pronoun, scene, rivals):
        return Verdict.OTHER
    if is_childs_here(pronoun, scene, rivals):
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
        return _object(pronoun, scene, rivals)
    if pronoun.form is Form.OWNED:
        return Verdict.ASK
    return _subject(pronoun, scene, bool(sure))


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
    return bool(says and (before or after))


def _owner(pronoun: Mention, scene: Scene, rivals: Sequence[Person], sure: bool) -> Verdict:
    if scene.low(pronoun.end) in NOT_A_CHILDS:
        return Verdict.OTHER
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
    nobody_does = bool(childs) and not any(each in rivals for each in doers)
    likely = not sure or nearer or nobody_does
    if owns_what_is_the_childs(pronoun, scene, MOSTLY_CHILDS if likely else CHILDS):
        return Verdict.CHILD
    nearest = doers[0] if doers else None
    if isinstance(nearest, Mention) and all(scene.low(each.end) == "'s" for each in rivals):
        return Verdict.CHILD
    if scene.child_ending(pronoun.start - 1) or (nearer and not sure):
        return Verdict.CHILD
    if isinstance(nearest, Mention) and goes_to_house(scene, nearest, pronoun):
        return Verdict.ASK
    if isinstance(nearest, Mention) and child_goes_on(scene, nearest, rivals, pronoun):
        return Verdict.CHILD
    if isinstance(nearest, Mention) and not adjacent:
        between = any(each.start >= nearest.end for each in rivals)
        return Verdict.ASK if sure and between else Verdict.CHILD
    return Verdict.ASK


def _object(pronoun: Mention, scene: Scene, rivals: Sequence[Person]) -> Verdict:
    """Nobody is the object of what they do: "Mrs Jones helps her" is not about Mrs Jones."""
    nearest = next(scene.doers(pronoun.start), None)
    doers = list(scene.doers(pronoun.start))
    began = isinstance(doers[-1], Mention) if doers else False
    others = [
        each
        for each in rivals
        if each != nearest and not _joined_to(scene, each, nearest) and not (began and each not in doers)
    ]
    told = scene.low(pronoun.start - 1) == "let" and scene.low(pronoun.end) == "know"
    if told and len(rivals) == 1 and doers and rivals[0] == doers[-1]:
        return Verdict.CHILD  # "Katie is to ask when Amira can visit and let her know"
    near = nearest.end if nearest else pronoun.start
    takes = any(scene.low(at) in _TAKING for at in range(near, min(near + 2, pronoun.start)))
    if isinstance(nearest, Mention) and takes and scene.low(pronoun.start - 1) in _BESIDE:
        return Verdict.CHILD  # "Zara brought a friend with her"
    if isinstance(nearest, Mention) and _child_does_to(scene, nearest, rivals, pronoun):
        return Verdict.OTHER
    if not isinstance(nearest, Person) or others or _other_clause(scene, nearest.end, pronoun):
        return Verdict.ASK
    if began and _may_go_back(scene, nearest, pronoun):
        return Verdict.ASK
    linked = any(scene.low(at) == "and" for at in range(nearest.end, pronoun.start))
    taken = not linked and any(scene.low(at) in _TAKING for at in range(nearest.end, pronoun.start))
    return Verdict.ASK if scene.low(pronoun.start - 1) in _BESIDE and taken else Verdict.CHILD


def _child_does_to(scene: Scene, child: Mention, rivals: Sequence[Person], pronoun: Mention) -> bool:
    """ "Kai ran to his father and hugged him": what the child does is done to another."""
    link = max(
        (at for at in range(child.end, pronoun.start) if scene.low(at) in ("and", "but", ",")), default=0
    )
    hangs = scene.low(child.start - 1) in OPENERS
    free = not any(each.start > link for each in rivals) and link > 0 and not hangs
    verb = any(scene.is_finite(at) for at in range(link + 1, pronoun.start))
    return free and verb and not _other_clause(scene, child.end, pronoun)


def _may_go_back(scene: Scene, person: Person, pronoun: Mention) -> bool:
    """ "heard that Louise leaves and wants to thank her": after "and" it may be the child who does."""
    hangs = scene.low(person.start - 1) in OPENERS
    link = next((at for at in range(person.end, pronoun.start) if scene.low(at) in ("and", "but")), 0)
    return hangs and link > 0 and any(scene.is_finite(at) for at in range(link + 1, pronoun.start))


_TAKING = listed("take takes took taken bring brings brought carry carried keep keeps kept")
_BESIDE = listed("with behind around near beside")


def _other_clause(scene: Scene, start: int, pronoun: Mention) -> bool:
    """Whether somebody or something else does something between: "Dad came and it was good to see him"."""
    asked = any(start <= at < pronoun.start for at in scene.asked)
    words = range(start, pronoun.start)
    others = OTHER_SUBJECTS | {"it", "there", "this"}
    return asked or any(
        scene.low(at) in others and scene.is_finite(scene.skip_adverbs(at + 1, 1)) for at in words
    )


def _joined_to(scene: Scene, person: Person, nearest: Mention | Person | None) -> bool:
    """Whether two do something together: "Yusra and Bilal help him"."""
    return nearest is not None and scene.low(person.end) in ("and", "&") and nearest.start - person.end <= 2


def _subject(pronoun: Mention, scene: Scene, sure: bool) -> Verdict:
    nearest = next(scene.doers(pronoun.start), None)
    child_does = isinstance(nearest, Mention)
    if _has_another_as_object(pronoun, scene) or (child_does and _says_of_liked(pronoun, scene)):
        return Verdict.ASK
    adult = _is_adult_work(pronoun, scene)
    if pronoun.family == "they" and scene.low(pronoun.start - 1) in ("and", ",", ";"):
        return Verdict.ASK
    if not sure:
        joins = scene.low(pronoun.start - 1) in ("and", "but", ";", ",") and not is_childlike(pronoun, scene)
        return Verdict.ASK if adult or joins or isinstance(nearest, Person) else Verdict.CHILD
    says = scene.low(scene.skip_adverbs(pronoun.end, 1)) in SPEAKING or is_moved_by(pronoun, scene)
    if child_does and not adult and not says and _child_tells(scene, nearest, pronoun):
        return Verdict.CHILD
    return Verdict.ASK


def _has_another_as_object(pronoun: Mention, scene: Scene) -> bool:
    """ "that she would miss her": one of two, and either could be meant."""
    verb = scene.skip_adverbs(pronoun.end, 1)
    verb += scene.low(verb) in MODALS
    at = verb + 1
    same = scene.low(at) in ("him", "her") and scene.low(verb) not in PREPOSITIONS
    return same and pronoun.family != "they" and not is_owner_here(scene, at)


def _says_of_liked(pronoun: Mention, scene: Scene) -> bool:
    """ "likes Lou but says she cancels": of Lou, or of herself?"""
    place = pronoun.start - (2 if scene.low(pronoun.start - 1) == "that" else 1)
    says = scene.low(place) in SPEAKING and scene.low(place - 1) in ("but", "and")
    liked = scene.person_ending(place - 2) is not None
    verb = scene.low(scene.skip_adverbs(pronoun.end, 1))
    return says and liked and not is_childlike(pronoun, scene) and is_surely_verb_in_s(verb)


def _child_tells(scene: Scene, nearest: Mention | Person | None, pronoun: Mention) -> bool:
    """ "Amira told Mrs Jones that she is happy"; "Mrs Jones says Amira is well and that she likes school"."""
    if nearest is None:
        return False
    verb = scene.skip_adverbs(nearest.end, 1)
    verb += scene.low(verb) in ("has", "had", "have")
    near = pronoun.start - nearest.end < 12
    if scene.low(verb) in TELLING and near:
        return not _may_be_allowed(scene, verb, pronoun)
    spoken = any(scene.low(at) in SPEAKING for at in range(max(0, nearest.start - 3), nearest.start))
    between = [each for each in scene.people if nearest.end <= each.start < pronoun.start]
    return spoken and not between and scene.low(pronoun.end) not in ("will", "would")


def _may_be_allowed(scene: Scene, verb: int, pronoun: Mention) -> bool:
    """ "told his friend Malachi that he could come": who may come is asked."""
    told = any(
        verb < each.start <= verb + 3 and fits(each, pronoun.family)
        for each in scene.people_before(pronoun.start)
    )
    return told and scene.low(pronoun.end) in ("can", "could", "may", "should", "must")


def _is_adult_work(pronoun: Mention, scene: Scene, stems: tuple[str, ...] = _ADULT_STEMS) -> bool:
    """Whether what follows is what workers do: "will arrange", "has chased"."""
    if pronoun.form is not Form.SUBJECT:
        return False
    return any(scene.low(at).startswith(stems) for at in range(pronoun.end, pronoun.end + 4))


def _not_the_childs_own(pronoun: Mention, scene: Scene, before: Before, wanted: Pronouns) -> Verdict:
    """A pronoun that the child is not called by: "they" of the young person, or a slip, or somebody else."""
    if pronoun.family == "they":
        return _they(pronoun, scene, before)
    others = [*scene.people, *([before.person] if before.person else [])]
    if any(fits(each, pronoun.family) for each in others) or wanted is not Pronouns.THEY:
        known = any(fits(each, pronoun.family) for each in others)
        return Verdict.OTHER if known else Verdict.ASK
    return Verdict.ASK


def _they(pronoun: Mention, scene: Scene, before: Before) -> Verdict:
    earlier = scene.child_before(pronoun.start)
    people = scene.people_before(pronoun.start)
    if any(_joined_with_child(scene, each) for each in people) and earlier:
        return Verdict.ASK
    own = bool(earlier) and earlier[-1].form is Form.NOUN and owns_what_is_the_childs(pronoun, scene, CHILDS)
    if own and not people:
        return Verdict.CHILD
    after_noun = bool(earlier) and earlier[-1].form is Form.NOUN and not people
    if after_noun and scene.low(pronoun.start - 1) in _HANGING:
        return Verdict.CHILD
    joined = any(_joined_with_and(scene, each) for each in people)
    if joined or any(each.many for each in people) or _has_plural(scene, pronoun.start):
        return Verdict.OTHER
    if after_noun:
        return Verdict.CHILD
    if before.person and before.person.many and not earlier:
        return Verdict.ASK if before.with_child else Verdict.OTHER
    named = bool(earlier) and not people and all(each.form is not Form.NOUN for each in earlier)
    return Verdict.OTHER if named else Verdict.ASK


def _has_plural(scene: Scene, end: int) -> bool:
    lows = [scene.low(at) for at in range(max(0, end - LOOK_BACK), end)]
    return any(
        low.endswith("s")
        and not low.endswith(("ss", "us", "is"))
        and can_be_noun(base_of_s(low))
        and len(low) > 3
        for low in lows
        if not is_adverb(low) and not is_surely_verb_in_s(low)
    )
