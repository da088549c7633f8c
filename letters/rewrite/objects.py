"""Whom "him", "her" and "them" mean where others of that gender come before them. Pure.

In: a pronoun to which something is done, the sentence's scene, the others. Out: `Verdict`.
"""

from collections.abc import Sequence

from letters.rewrite.lexicon import DETERMINERS, OPENERS, OTHER_SUBJECTS, PREPOSITIONS, SPEAKING, listed
from letters.rewrite.mentions import Mention
from letters.rewrite.person import Person
from letters.rewrite.scene import Scene
from letters.rewrite.verdict import Verdict


def object_means(pronoun: Mention, scene: Scene, rivals: Sequence[Person]) -> Verdict:
    """Nobody is the object of what they do: "Mrs Jones helps her" is not about Mrs Jones."""
    nearest = next(scene.doers(pronoun.start), None)
    rivals = [each for each in rivals if not _is_same(each, nearest) and not _owns_doer(scene, each, nearest)]
    doers = list(scene.doers(pronoun.start))
    began = isinstance(doers[-1], Mention) if doers else False
    others = [
        each
        for each in rivals
        if each != nearest and not _joined_to(scene, each, nearest) and not (began and each not in doers)
    ]
    if len(doers) > 1 and isinstance(
        doers[1], Mention
    ):  # "Destiny spent the day there, where Tariq found her"
        others = [each for each in others if each.start > doers[1].start and scene.low(each.end) != "'s"]
    told = scene.low(pronoun.start - 1) == "let" and scene.low(pronoun.end) == "know"
    if told and len(rivals) == 1 and doers and rivals[0] == doers[-1]:
        return Verdict.CHILD  # "Katie is to ask when Amira can visit and let her know"
    near = nearest.end if nearest else pronoun.start
    takes = any(scene.low(at) in _TAKING for at in range(near, min(near + 2, pronoun.start)))
    if isinstance(nearest, Mention) and _is_said_of_child(scene, nearest, rivals, pronoun):
        return Verdict.CHILD
    if isinstance(nearest, Mention) and takes and scene.low(pronoun.start - 1) in _BESIDE:
        return Verdict.CHILD  # "Zara brought a friend with her"
    if isinstance(nearest, Mention) and _has_with(scene, nearest, pronoun):
        return Verdict.CHILD
    if isinstance(nearest, Mention) and _child_does_to(scene, nearest, rivals, pronoun):
        return Verdict.OTHER
    if isinstance(nearest, Person) and _thing_does(scene, nearest, pronoun):
        return Verdict.ASK
    if not isinstance(nearest, Person) or others or another_does(scene, nearest, pronoun):
        return Verdict.ASK
    if began and _may_go_back(scene, nearest, pronoun):
        return Verdict.ASK
    linked = any(scene.low(at) == "and" for at in range(nearest.end, pronoun.start))
    taken = not linked and any(scene.low(at) in _TAKING for at in range(nearest.end, pronoun.start))
    return Verdict.ASK if scene.low(pronoun.start - 1) in _BESIDE and taken else Verdict.CHILD


def _has_with(scene: Scene, child: Mention, pronoun: Mention) -> bool:
    """ "she can have her advocate, Ruth, with her": whom the child has there."""
    has = next((at for at in range(child.end, child.end + 4) if scene.low(at) in _HAVING), -1)
    whom = [each for each in scene.people if has < each.start < pronoun.start]
    close = bool(whom) and whom[0].start - has <= 2 and pronoun.start - whom[-1].end <= 2
    return has > 0 and close and scene.low(pronoun.start - 1) == "with"


_HAVING = listed("have has had having want wants wanted")


def _child_does_to(scene: Scene, child: Mention, rivals: Sequence[Person], pronoun: Mention) -> bool:
    """ "Kai ran to his father and hugged him": what the child does is done to another."""
    link = max(
        (at for at in range(child.end, pronoun.start) if scene.low(at) in ("and", "but", ",")), default=0
    )
    hangs = scene.low(child.start - 1) in OPENERS
    free = not any(each.start > link for each in rivals) and link > 0 and not hangs
    verb = any(scene.is_finite(at) for at in range(link + 1, pronoun.start))
    return free and verb and not another_does(scene, child, pronoun)


def _may_go_back(scene: Scene, person: Person, pronoun: Mention) -> bool:
    """ "heard that Louise leaves and wants to thank her": after "and" it may be the child who does."""
    before = person.start - 1 - (scene.low(person.start - 1) in DETERMINERS)
    hangs = scene.low(before) in OPENERS
    link = next((at for at in range(person.end, pronoun.start) if scene.low(at) in ("and", "but")), 0)
    return hangs and link > 0 and any(scene.is_finite(at) for at in range(link + 1, pronoun.start))


_TAKING = listed("take takes took taken bring brings brought carry carried keep keeps kept")


_BESIDE = listed("with behind around near beside")


def another_does(scene: Scene, nearest: Mention | Person, pronoun: Mention) -> bool:
    """Whether somebody or something else does something between: "Dad came and it was good to see him"."""
    words = range(nearest.end, pronoun.start)
    unsure = isinstance(nearest, Person) and nearest.gender is None
    if not unsure and any(scene.low(at) in _SHE and scene.child_starting(at) is None for at in words):
        return True
    others = OTHER_SUBJECTS | {"it", "there", "this"}
    return any(scene.low(at) in others and scene.is_finite(scene.skip_adverbs(at + 1, 1)) for at in words)


_SHE = frozenset(["he", "she", "they"])


def _joined_to(scene: Scene, person: Person, nearest: Mention | Person | None) -> bool:
    """Whether two do something together: "Yusra and Bilal help him"."""
    return nearest is not None and scene.low(person.end) in ("and", "&") and nearest.start - person.end <= 2


def _is_same(person: Person, nearest: Mention | Person | None) -> bool:
    """Named twice: "Megan's bike is purple, and it was Megan who copied her"."""
    if not isinstance(nearest, Person) or person is nearest:
        return False
    return bool(person.name) and person.name == nearest.name


def _owns_doer(scene: Scene, person: Person, nearest: Mention | Person | None) -> bool:
    """ "Mr Haile's cousin has offered him a room"."""
    return scene.low(person.end) == "'s" and nearest is not None and nearest.start == person.end + 1


def _thing_does(scene: Scene, person: Person, pronoun: Mention) -> bool:
    """ "Abel is in Libya and the Red Cross have been asked to find him": after "and" others do it."""
    for at in range(person.end, pronoun.start):
        if scene.low(at) in ("and", "but", ";") and scene.low(at + 1) in DETERMINERS:
            verb = next(
                (near for near in range(at + 2, min(at + 6, pronoun.start)) if scene.is_finite(near)), 0
            )
            return verb > 0 and not any(scene.low(place) in PREPOSITIONS for place in range(at + 2, verb))
    return False


def _is_said_of_child(scene: Scene, child: Mention, rivals: Sequence[Person], pronoun: Mention) -> bool:
    """ "Mark says nobody reminded him", "maintains that it was nothing to do with him"."""
    verb = scene.skip_adverbs(child.end, 1)
    says = scene.low(verb) in SPEAKING or scene.low(verb).startswith("maintain")
    since = any(each.start > child.start for each in rivals)
    nobody = any(scene.low(at) in _NOBODY for at in range(verb + 1, pronoun.start))
    idiom = [scene.low(pronoun.start - step) for step in (3, 2, 1)] == ["to", "do", "with"]
    return says and not since and (nobody or idiom)


_NOBODY = listed("nobody everyone everybody someone somebody one people")
