"""Clauses that hang on what the child does: "can visit before he applies", "Samuel as his interpreter". Pure.

In: a pronoun, the sentence's scene, others whom it could mean. Out: whether it is the child.
"""

from collections.abc import Sequence

from letters.rewrite.belongings import is_owner
from letters.rewrite.doings import are_adults, is_adult_doing, is_of_workers
from letters.rewrite.lexicon import SPEAKING, listed
from letters.rewrite.mentions import Form, Mention
from letters.rewrite.person import Person
from letters.rewrite.roles import find_role
from letters.rewrite.scene import Scene
from letters.rewrite.sense import is_childlike, is_of_age
from letters.rewrite.things import is_personal

_AT_A_TIME = listed("before since until till once after")
_HANGING = _AT_A_TIME | listed("when whenever if because as that")
_JOINS = listed("and but or ; :")
_GRANTED = listed("given granted refused allowed moved placed")
_TELLING_HOW = (SPEAKING - listed("knows know asked asks told tells tell")) | listed(
    "finds found enjoys enjoyed loves loved likes liked hates hated describes described"
)
_TO_AND_FRO = listed(
    "bring brings brought take takes took taken have has had get gets got carry carries carried share shares"
    " shared give gives gave given lend lends lent leave leaves left want wants wanted like likes liked"
)
_FAR = 12
_NEAR = 4


def hangs_on_child(pronoun: Mention, scene: Scene, rivals: Sequence[Person]) -> bool:
    """ "Raj will ask if Dominic can visit before he applies": the clause before it is the child's."""
    child = _child_before(pronoun, scene)
    if child is None or not are_adults(rivals) or any(each.kind == "family" for each in rivals):
        return False
    opener = scene.low(pronoun.start - 1)
    granted = opener in ("if", "when") and scene.low(scene.skip_adverbs(pronoun.end, 1) + 1) in _GRANTED
    if _may_be_grown_ups(pronoun, scene) or any(each.start > child.start for each in rivals):
        return False
    return opener in _AT_A_TIME or granted


def _may_be_grown_ups(pronoun: Mention, scene: Scene) -> bool:
    """ "until she finishes her shift", "before he leaves": what a grown-up does may be either's."""
    verb = scene.skip_adverbs(pronoun.end, 1)
    goes = scene.low(verb) in _COMING and not scene.low(verb + 1).isalpha()
    work = {scene.low(at) for at in range(verb + 1, verb + _NEAR)} & _WORK
    return goes or bool(work) or is_of_workers(pronoun, scene) or is_adult_doing(pronoun, scene)


_COMING = listed("leaves left goes went comes came returns returned arrives arrived finishes finished")
_WORK = listed("shift shifts work leave meeting meetings office rota car")


def hangs_past_owner(pronoun: Mention, scene: Scene, rivals: Sequence[Person]) -> bool:
    """ "is kept for her in Claire's office until she is ready": of the others only a thing is named."""
    opener = pronoun.form is Form.SUBJECT and scene.low(pronoun.start - 1) in _AT_A_TIME | {
        "when",
        "whenever",
    }
    owners = are_adults(rivals) and all(scene.low(each.end) == "'s" for each in rivals)
    return opener and owners and bool(scene.child_before(pronoun.start)) and is_childlike(pronoun, scene)


def they_hang_on_child(pronoun: Mention, scene: Scene) -> bool:
    """ "so that they can leave when they need to", "has lived with them both since they were six"."""
    child = _child_before(pronoun, scene)
    if pronoun.family != "they" or child is None or scene.low(pronoun.start - 1) not in _HANGING:
        return False
    if is_of_age(pronoun, scene):
        return True
    named = any(each.start > child.start for each in scene.people_before(pronoun.start))
    needs = scene.low(scene.skip_adverbs(pronoun.end, 1)) in ("need", "needed")
    return child.form is Form.SUBJECT and not named and (needs or is_personal(scene, pronoun))


def is_told_of_by_them(pronoun: Mention, scene: Scene) -> bool:
    """ "have told them that they love them": "they" are others, and do not do it to themselves."""
    done = pronoun.family == "they" and pronoun.form is Form.OBJECT
    return done and pronoun.start - 2 in scene.others and scene.low(pronoun.start - 2) == "they"


def _child_before(pronoun: Mention, scene: Scene) -> Mention | None:
    """The child, where the clause right before the pronoun's is what the child does."""
    nearest = next(scene.doers(pronoun.start), None)
    if pronoun.form is not Form.SUBJECT or not isinstance(nearest, Mention) or not scene.can_do(nearest):
        return None
    between = range(nearest.end, pronoun.start)
    free = len(between) <= _FAR and not any(scene.low(at) in _JOINS for at in between)
    return nearest if free else None


def tells_how_it_is(pronoun: Mention, scene: Scene, rivals: Sequence[Person]) -> bool:
    """ "goes to the gym with Grant, which he says helps": who did it tells how it is."""
    doers = [*scene.doers(pronoun.start)]
    opener = pronoun.form is Form.SUBJECT and scene.low(pronoun.start - 1) == "which"
    tells = scene.low(scene.skip_adverbs(pronoun.end, 1)) in _TELLING_HOW
    return opener and tells and bool(doers) and all(isinstance(each, Mention) for each in doers)


def is_as_what(pronoun: Mention, scene: Scene, rivals: Sequence[Person]) -> bool:
    """ "would like Samuel as his interpreter": nobody is an interpreter of their own."""
    other = (
        scene.person_ending(pronoun.start - 2) if rivals and scene.low(pronoun.start - 1) == "as" else None
    )
    role = find_role(scene.words, pronoun.end) is not None and is_owner(pronoun, scene)
    return role and other is not None and all(each.name == other.name for each in rivals)


def is_done_with(pronoun: Mention, scene: Scene, rivals: Sequence[Person]) -> bool:
    """ "Kofi will go through his budget with him": what is gone through with somebody is theirs."""
    if not rivals or not is_owner(pronoun, scene):
        return False
    nearest = next(scene.doers(pronoun.start), None)
    if nearest not in rivals or nearest is None or not are_adults(rivals):
        return False
    verbs = {scene.low(at) for at in range(nearest.end, pronoun.start)}
    after = range(pronoun.end + 1, pronoun.end + _NEAR)
    with_whom = next((at for at in after if scene.low(at) in ("with", "for")), 0)
    done = with_whom > 0 and scene.low(with_whom + 1) in ("him", "her", "them")
    goes_on = scene.low(with_whom + 2)
    ends = not goes_on.isalpha() or goes_on in ("and", "on", "at", "every", "each", "in", "before", "after")
    return done and ends and not verbs & (_TO_AND_FRO | _JOINS) and not is_of_workers(pronoun, scene)
