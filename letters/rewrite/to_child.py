"""What grown-ups do to a child, told by "she" and "her" of one clause: they comfort, give, would miss. Pure.

In: a pronoun that does something, the sentence's scene, the others whom it could mean. Out: whether the one
other grown-up is meant, and the child is who it is done to.
"""

from collections.abc import Sequence

from letters.rewrite.doings import are_adults
from letters.rewrite.her import is_owner_here
from letters.rewrite.lexicon import SPEAKING, listed
from letters.rewrite.mentions import Form, Mention
from letters.rewrite.person import Person
from letters.rewrite.scene import Scene

NEAR = 12


def _speaks_of_child(pronoun: Mention, scene: Scene, rivals: Sequence[Person]) -> bool:
    """ "Bridget says she can't imagine the house without her": who speaks is "she", the child is "her"."""
    place = scene.before_clause(pronoun.start)
    said = scene.low(place) in SPEAKING and len({each.name or each.role for each in rivals}) == 1
    speaker = next(scene.doers(pronoun.start), None)
    if not said or speaker not in rivals or speaker is None or pronoun.form is not Form.SUBJECT:
        return False
    if place - speaker.end > 2 or scene.child_before(pronoun.start):
        return False
    return _has_child_as_object(pronoun, scene)


def _has_child_as_object(pronoun: Mention, scene: Scene) -> bool:
    """Whether "her" follows, without another who does something between, of what adults do."""
    if scene.low(scene.skip_adverbs(pronoun.end, 1)) in _DONE_TO_ADULTS:
        return False
    for at in range(pronoun.end + 1, min(pronoun.end + NEAR, len(scene.words))):
        low = scene.low(at)
        if low in ("him", "her"):
            return not _owns(scene, at)
        if low in STOPS or scene.person_starting(at) is not None:
            return False
    return False


def _owns(scene: Scene, at: int) -> bool:
    """Whether "her" here is an owner, as "him" never is."""
    return scene.low(at) == "her" and is_owner_here(scene, at)


_DONE_TO_ADULTS = listed(
    "tells told asks asked helps helped trusts trusted hits hit hides copies copied ignores ignored shouts"
    " shouted follows followed calls called rings rang texts texted swears swore answers likes needs wants"
)
STOPS = listed("and but that which who when while if because ; : he she they we i it")


def cares_for_child(pronoun: Mention, scene: Scene, rivals: Sequence[Person]) -> bool:
    """ "Sue reported that Heidi has nightmares and she sits with her": grown-ups comfort children."""
    verb = scene.skip_adverbs(pronoun.end, 1)
    verb = scene.skip_adverbs(verb + 1, 1) if scene.low(verb) in ("has", "had") else verb
    cares = scene.low(verb) in _CARING
    whom = verb + 1 + (scene.low(verb + 1) in ("with", "beside", "by", "to"))
    if pronoun.form is not Form.SUBJECT or scene.low(whom) not in ("him", "her"):
        return False
    if _owns(scene, whom):
        return False
    return cares and are_adults(rivals) and len({each.name or each.role for each in rivals}) == 1


_CARING = listed(
    "sits sat comforts comforted soothes soothed settles reassures reassured cuddles cuddled tucks collects"
    " bathes dresses puts drives drove reads stays lies heard hears seen sees"
)


def _gives_to_child(pronoun: Mention, scene: Scene, rivals: Sequence[Person]) -> bool:
    """ "Kev takes Alfie surfing and he has bought him a wetsuit": the one who began is the grown-up."""
    if pronoun.form is not Form.SUBJECT or not are_adults(rivals):
        return False
    verb = scene.skip_adverbs(pronoun.end, 1)
    verb = scene.skip_adverbs(verb + 1, 1) if scene.low(verb) in ("has", "had", "is") else verb
    gives = scene.low(verb) in _GIVING and scene.low(verb + 1) in ("him", "her")
    doers = [*scene.doers(pronoun.start)]
    says = scene.low(pronoun.start - 1) == "that" and bool(doers) and isinstance(doers[-1], Mention)
    told = says and doers[0] in rivals and scene.low(verb) in _GIVING | _TEACHING
    if told and len(doers) == 2:
        return scene.low(verb + 1) in ("him", "her") and not _owns(scene, verb + 1)
    began = bool(doers) and doers[-1] in rivals
    alone = len({each.name or each.role for each in rivals}) == 1
    return gives and began and alone and not _owns(scene, verb + 1)


_TEACHING = listed("taught helped teaches helps supported encouraged")
_GIVING = listed("bought gave given made offered promised shown lent buys gives knitted built")


def they_tell_of_child(pronoun: Mention, scene: Scene) -> bool:
    """ "lives with Jo and Bex and they describe them as a pleasure": two grown-ups tell of the child."""
    verb = scene.skip_adverbs(pronoun.end, 1)
    joins = pronoun.form is Form.SUBJECT and scene.low(pronoun.start - 1) in ("and", ";", "who", "that")
    people = scene.people_before(pronoun.start)
    two = len(people) > 1 and scene.low(people[-1].start - 1) in ("and", "&")
    grown = are_adults(people[-2:]) and all(each.kind != "child" for each in people[-2:])
    told = (scene.low(pronoun.start - 1), scene.low(pronoun.start - 2)) == ("that", "them")
    return (
        joins and two and (grown or told) and scene.low(verb) in _DESCRIBING and scene.low(verb + 1) == "them"
    )


_DESCRIBING = listed("describe find love treat support see want encourage miss adore help take know")


OF_GROWN_UPS = (_speaks_of_child, cares_for_child, _gives_to_child)
