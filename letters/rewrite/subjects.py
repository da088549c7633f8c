"""Whom "he", "she" and "they" mean where others of that gender come before them. Pure.

In: a pronoun that does something, the sentence's scene. Out: `Verdict`.
"""

from collections.abc import Sequence

from letters.rewrite.candidates import fits, joined_with_child
from letters.rewrite.her import is_owner_here
from letters.rewrite.lexicon import PREPOSITIONS, SPEAKING, TELLING, listed
from letters.rewrite.mentions import Form, Mention
from letters.rewrite.person import Person
from letters.rewrite.scene import Scene
from letters.rewrite.sense import is_childlike, is_moved_by
from letters.rewrite.things import is_personal, plural_things
from letters.rewrite.together import is_asked_of_group
from letters.rewrite.verbs import MODALS, is_surely_verb_in_s
from letters.rewrite.verdict import Verdict

_ADULT_WORK = listed(
    "arrange book contact chase email liaise refer complete update organise ensure explore supervise fund"
    " monitor submit investigate facilitate circulate distribute invoice apologise advocate recommend request"
    " visit"
)


_ONLY_ADULTS = listed(
    "arrange chase email liaise refer organise supervise monitor submit investigate facilitate circulate"
    " distribute"
)


ONLY_ADULT_STEMS = tuple(verb.removesuffix("e") for verb in _ONLY_ADULTS)


_ADULT_STEMS = tuple(verb.removesuffix("e") for verb in _ADULT_WORK)


def subject_means(pronoun: Mention, scene: Scene, sure: bool) -> Verdict:
    nearest = next(scene.doers(pronoun.start), None)
    child_does = isinstance(nearest, Mention)
    if _has_another_as_object(pronoun, scene) or (child_does and _says_of_liked(pronoun, scene)):
        return Verdict.ASK
    adult = is_adult_work(pronoun, scene)
    if pronoun.family == "they" and scene.low(pronoun.start - 1) in ("and", ",", ";"):
        return Verdict.CHILD if _is_child_alone(pronoun, scene) else Verdict.ASK
    if not sure:
        joins = scene.low(pronoun.start - 1) in ("and", "but", ";", ",") and not is_childlike(pronoun, scene)
        return Verdict.ASK if adult or joins or isinstance(nearest, Person) else Verdict.CHILD
    verb = scene.low(scene.skip_adverbs(pronoun.end, 1))
    says = verb in SPEAKING - _MINDING or is_moved_by(pronoun, scene)
    if child_does and not adult and not says and _child_tells(scene, nearest, pronoun):
        return Verdict.CHILD
    return Verdict.ASK


# What goes on in one's own mind, so that who says it is who does it: "Zara said she understood".
_MINDING = listed("understood understand understands knew knows wishes wished worries worried")


def _is_child_alone(pronoun: Mention, scene: Scene) -> bool:
    """ "works with their therapist, and they are working on it": the child began, nobody else is several."""
    doers = [*scene.doers(pronoun.start)]
    began = bool(doers) and all(isinstance(each, Mention) for each in doers)
    several = any(each.many for each in scene.people_before(pronoun.start))
    free = not several and not plural_things(scene, 0, pronoun.start) and is_personal(scene, pronoun)
    return began and free and not is_asked_of_group(scene, 0, pronoun.start)


def _has_another_as_object(pronoun: Mention, scene: Scene) -> bool:
    """ "that she would miss her": one of two, and either could be meant."""
    verb = scene.skip_adverbs(pronoun.end, 1)
    verb += scene.low(verb) in MODALS
    at = verb + 1
    same = scene.low(at) in ("him", "her") and scene.low(verb) not in PREPOSITIONS
    return same and pronoun.family != "they" and not is_owner_here(scene, at)


def _says_of_liked(pronoun: Mention, scene: Scene) -> bool:
    """ "likes Lou but says she cancels": of Lou, or of herself?"""
    place = scene.before_clause(pronoun.start)
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
    if scene.low(verb) in TELLING | _DISCLOSING and near:
        return not _may_be_allowed(scene, verb, pronoun)
    spoken = any(scene.low(at) in SPEAKING for at in range(max(0, nearest.start - 3), nearest.start))
    between = [each for each in scene.people if nearest.end <= each.start < pronoun.start]
    return spoken and not between and scene.low(pronoun.end) not in ("will", "would")


_DISCLOSING = listed(
    "disclosed discloses confirmed confirms admitted admits complained mentioned wrote stated"
)


def _may_be_allowed(scene: Scene, verb: int, pronoun: Mention) -> bool:
    """ "told his friend Malachi that he could come": who may come is asked."""
    told = any(
        verb < each.start <= verb + 3 and fits(each, pronoun.family)
        for each in scene.people_before(pronoun.start)
    )
    going = scene.low(scene.skip_adverbs(pronoun.end + 1, 1)) == "going"
    return told and (scene.low(pronoun.end) in ("can", "could", "may", "should", "must") or going)


def is_adult_work(pronoun: Mention, scene: Scene, stems: tuple[str, ...] = _ADULT_STEMS) -> bool:
    """Whether what follows is what workers do: "will arrange", "has chased"."""
    if pronoun.form is not Form.SUBJECT:
        return False
    near = [scene.low(at) for at in range(pronoun.end, pronoun.end + 4)]
    done_to = any(low in ("been", "be", "being") for low in near)  # "He has been referred"
    return not done_to and any(low.startswith(stems) for low in near)


def _asks_of_another(pronoun: Mention, scene: Scene, rivals: Sequence[Person]) -> bool:
    """ "Zara asked the carer whether she had any crisps": whoever is asked may be meant; not of "could"."""
    if pronoun.form is not Form.SUBJECT or scene.low(pronoun.start - 1) not in ("whether", "if"):
        return False
    asked = next((each for each in rivals if each.end == pronoun.start - 1), None)
    asks = asked is not None and scene.low(asked.start - 1) in ("asked", "asks", "ask", "the")
    may = scene.low(pronoun.end) in ("can", "could", "may", "might", "should")
    return asks and not may and not is_childlike(pronoun, scene)


def is_open(pronoun: Mention, scene: Scene, rivals: Sequence[Person]) -> bool:
    """Whether either of two could be meant, whatever is said of them."""
    return _asks_of_another(pronoun, scene, rivals) or _did_it_together(pronoun, scene, rivals)


def _did_it_together(pronoun: Mention, scene: Scene, rivals: Sequence[Person]) -> bool:
    """ "Priya and Hope walked there because she wanted to"."""
    hangs = pronoun.form is Form.SUBJECT and scene.low(pronoun.start - 1) == "because"
    childs = scene.child_before(pronoun.start)
    return hangs and len(childs) == 1 and any(joined_with_child(scene, each) for each in rivals)
