"""Pronouns that may well go back to somebody nearer than the child: these are asked, never turned. Pure.

In: a pronoun, the sentence's scene, others whom it could mean. Out: whether a careful reader would ask.
"""

from collections.abc import Sequence

from letters.rewrite.belongings import CHILDS, is_owner, owns_what_is_the_childs
from letters.rewrite.lexicon import GIVING, SPEAKING, listed
from letters.rewrite.mentions import Form, Mention
from letters.rewrite.owned import is_childs_own
from letters.rewrite.person import STRANGER, Person
from letters.rewrite.roles import find_role
from letters.rewrite.scene import Scene

_CLAUSE = 14
_PEERS = listed("brother sister sibling cousin twin niece nephew half-brother half-sister step-brother")
_HANGING = listed("because as since when")
_TOUCHING = listed("patted pats stroked strokes kissed kisses squeezed touched tickled poked wiped pinched")
_BODY = listed("cheek cheeks hand hands hair head arm nose face forehead tummy knee back foot feet ear")
_COOKING = listed("cooking food company voice laugh hugs jokes stories advice singing visits calls")
_SELF = listed("himself herself themselves themself")


def may_go_back(pronoun: Mention, scene: Scene, rivals: Sequence[Person]) -> bool:
    """Whether who stands nearer, or who began the sentence, may be meant."""
    owns = is_owner(pronoun, scene)
    if is_childs_own(pronoun, scene, rivals):
        return False
    if owns and _is_own_after_another(pronoun, scene):
        return True
    if pronoun.form is Form.SELF:
        return _follows_asked(pronoun, scene) or _is_told_apart(pronoun, scene, rivals)
    if not rivals:
        return False
    if owns:
        return (
            _owns_in_clause(pronoun, scene, rivals)
            or _is_touched(pronoun, scene)
            or _is_peers(pronoun, scene, rivals)
            or _is_hosts(pronoun, scene, rivals)
            or _is_tellers(pronoun, scene, rivals)
        )
    if pronoun.form is Form.SUBJECT:
        return _is_stressed(pronoun, scene) or _is_speakers(pronoun, scene, rivals)
    return _is_put_to(pronoun, scene, rivals)


def _is_peer(person: Person) -> bool:
    """Another child, or somebody known by first name alone: what is theirs sounds like the child's."""
    return person.kind == "child" or person.role in _PEERS or (not person.kind and person.name != "named")


def _who_of(pronoun: Mention, scene: Scene, rivals: Sequence[Person]) -> tuple[int, Person] | None:
    """The "who" in whose clause a pronoun stands, and of whom it tells, if that is another."""
    near = range(pronoun.start - 1, max(-1, pronoun.start - _CLAUSE), -1)
    who = next((at for at in near if scene.low(at) in ("who", ";")), 0)
    if scene.low(who) != "who":
        return None
    person = next((each for each in reversed(rivals) if each.end <= who), None)
    if person is None or any(scene.is_finite(at) for at in range(person.end, who)):
        return None
    between = [each for each in scene.child_before(who) if each.start >= person.end]
    if any(scene.low(each.start - 1) != "not" for each in between):
        return None
    goes_on = [each for each in scene.child_before(pronoun.start) if each.start > who]
    return None if any(scene.can_do(each) for each in goes_on) else (who, person)


def _owns_in_clause(pronoun: Mention, scene: Scene, rivals: Sequence[Person]) -> bool:
    """ "with Kai, who was found at his nan's", "a nurse who would stop for his mother"."""
    found = _who_of(pronoun, scene, rivals)
    if found is None or owns_what_is_the_childs(pronoun, scene, CHILDS):
        return False
    anybody = any(scene.low(at) in ("a", "an") for at in range(found[1].start - 2, found[1].start))
    role = find_role(scene.words, pronoun.end)
    return _is_peer(found[1]) or (anybody and role is not None and role[1].kind == "family")


def _is_put_to(pronoun: Mention, scene: Scene, rivals: Sequence[Person]) -> bool:
    """ "Mrs Dhar, who asks that it be put to her", "will read it herself, not have it read to her"."""
    found = _who_of(pronoun, scene, rivals)
    said = found is not None and any(scene.low(at) == "that" for at in range(found[0], pronoun.start))
    near = [at for at in scene.others if pronoun.start - at < _CLAUSE]
    child = scene.child_before(pronoun.start)[-1:]
    if child and near and child[0].start > near[-1] and scene.low(pronoun.start - 2) == "and":
        return said  # "introduced herself to Tiana and told her"
    return said or any(scene.low(at) in _SELF for at in near)


def _is_touched(pronoun: Mention, scene: Scene) -> bool:
    """ "Summer patted her cheek", "speaks to Hevi and misses her cooking"."""
    missed = scene.low(pronoun.start - 1) in ("misses", "missed") and scene.low(pronoun.end) in _COOKING
    return missed or (scene.low(pronoun.start - 1) in _TOUCHING and scene.low(pronoun.end) in _BODY)


def _is_peers(pronoun: Mention, scene: Scene, rivals: Sequence[Person]) -> bool:
    """ "Callum's IRO is a colleague and his review is later": only Callum is named."""
    named = [each for each in rivals if each.name and _is_peer(each)]
    return bool(named) and not scene.child_before(pronoun.start) and rivals[0] == named[0]


def _is_hosts(pronoun: Mention, scene: Scene, rivals: Sequence[Person]) -> bool:
    """ "to sleep over at Kofi's; Jan has met his mum": whose home it is has a mum too."""
    role = find_role(scene.words, pronoun.end)
    parent = role is not None and role[1].role in ("mother", "father", "parent", "parents")
    hosts = any(scene.low(each.start - 1) in ("at", "to") and scene.low(each.end) == "'s" for each in rivals)
    return parent and hosts and all(_is_peer(each) for each in rivals if scene.low(each.end) == "'s")


def _is_tellers(pronoun: Mention, scene: Scene, rivals: Sequence[Person]) -> bool:
    """ "Hamza told Bilal that his carers let him": brothers both have carers."""
    place = scene.before_clause(pronoun.start)
    told = scene.child_ending(place)
    tells = told is not None and scene.low(told.start - 1) in ("told", "tells", "informed")
    return tells and any(each.role in _PEERS for each in rivals)


def _is_own_after_another(pronoun: Mention, scene: Scene) -> bool:
    """ "has lent her a pair of her own scissors"; "told his own mum that it was the best day of his life"."""
    childs = scene.child_before(pronoun.start)
    last = childs[-1].start if childs else -1
    if scene.low(pronoun.end) == "own":
        given = last > 0 and childs[-1].form is Form.OBJECT and scene.low(last - 1) in GIVING
        return given or any(last < at and pronoun.start - at < _CLAUSE for at in scene.asked)
    theirs = any(at > last and scene.low(at + 1) == "own" for at in scene.others)
    return theirs and not owns_what_is_the_childs(pronoun, scene, CHILDS)


def _follows_asked(pronoun: Mention, scene: Scene) -> bool:
    """ "after which they took themselves home": who "they" are was asked."""
    near = [at for at in range(pronoun.start - 3, pronoun.start) if at in scene.asked]
    return any(scene.low(at) in ("he", "she", "they") for at in near)


def _is_told_apart(pronoun: Mention, scene: Scene, rivals: Sequence[Person]) -> bool:
    """ "Sandra is to tell them if Grace is fetched by anybody other than herself"."""
    return bool(rivals) and scene.low(pronoun.start - 1) in ("than", "but", "except")


def _is_stressed(pronoun: Mention, scene: Scene) -> bool:
    """ "the gist of which was that he himself failed"."""
    return scene.low(pronoun.end) in _SELF


def _is_speakers(pronoun: Mention, scene: Scene, rivals: Sequence[Person]) -> bool:
    """ "and Theo, not to be outdone, insisted that he be weighed"; "Sol's lunch, because he overslept"."""
    childs = scene.child_before(pronoun.start)
    nearer = not childs or rivals[-1].start > childs[-1].start
    aside = scene.low(pronoun.start - 1) == "that" and scene.low(pronoun.start - 3) == ","
    says = scene.low(pronoun.start - 2) in SPEAKING | {"insisted", "insists", "asked", "asks"}
    stranger = any(each.kind == STRANGER and scene.does(each.start, each.end) for each in rivals)
    alone = not childs and scene.low(pronoun.start - 1) in _HANGING
    return stranger or (nearer and ((aside and says) or (alone and _is_peer(rivals[-1]))))
