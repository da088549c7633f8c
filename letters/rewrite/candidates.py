"""Who else could be meant by a pronoun: people before it of its gender and number. Pure.

In: a pronoun, the sentence's scene. Out: the `Person`s that it could mean.
"""

from collections.abc import Sequence

from letters.rewrite.lexicon import OPENERS, PREPOSITIONS, SPEAKING, listed
from letters.rewrite.mentions import Form, Mention
from letters.rewrite.person import STRANGER, Person
from letters.rewrite.roles import find_role
from letters.rewrite.scene import Scene
from letters.rewrite.verbs import SINGULAR_AUX, is_surely_verb_in_s

_OWNERS = listed("his her their the your my")


def rivals_of(pronoun: Mention, scene: Scene) -> list[Person]:
    """Those before the pronoun whom it could mean."""
    near = scene.people_before(pronoun.start)
    found = [each for each in near if fits(each, pronoun.family)]
    if pronoun.family == "they":
        found += [each for each in near if not each.many and _could_be_both(scene, each, pronoun)]
    childs = scene.child_before(pronoun.start)
    found = [each for each in found if each.kind != STRANGER or _is_first(each, childs)]
    return [each for each in found if not _cannot_be(scene, each, pronoun)]


def _is_first(stranger: Person, childs: Sequence[Mention]) -> bool:
    """ "the lodger borrowed Amir's book and that he returned it": of the child only a thing is named."""
    return all(each.owns and each.start > stranger.start for each in childs)


def _cannot_be(scene: Scene, person: Person, pronoun: Mention) -> bool:
    """Whether grammar rules somebody out."""
    place = _is_place(scene, person) and not _is_hosts(scene, person, pronoun)
    if place or _is_met(scene, person, pronoun) or _leads_to_doer(scene, person, pronoun):
        return True
    if _is_only_wished(scene, person, pronoun) or _is_wished_for(scene, person, pronoun):
        return True
    if _has_died(scene, person, pronoun):
        return True
    if pronoun.form is Form.OWNED:
        return person.end == pronoun.start - 1
    return _is_ones_own(scene, person, pronoun)


def _is_only_wished(scene: Scene, person: Person, pronoun: Mention) -> bool:
    """ "would benefit from an independent visitor and he agreed": nobody is one yet."""
    begun = next(
        (at for at in range(person.start - 1, person.start - 4, -1) if scene.low(at) in ("a", "an")), 0
    )
    wished = any(scene.low(at) in _WISHED for at in range(begun - 4, begun))
    joins = scene.low(pronoun.start - 1) in ("and", "but", "as", "because") and pronoun.form is Form.SUBJECT
    return begun > 0 and wished and joins and person.kind == "worker" and not person.name


def _is_wished_for(scene: Scene, person: Person, pronoun: Mention) -> bool:
    """ "would like to see her mum more often, and she asked why": who is only wished for asks nothing."""
    verb = scene.low(scene.skip_adverbs(pronoun.end, 1))
    asks = scene.low(pronoun.start - 1) in ("and", "but", ";") and verb in _ASKS_WHY
    if pronoun.form is not Form.SUBJECT or not asks or scene.low(pronoun.end + 1) not in _WHY:
        return False
    if any(scene.low(at).startswith("com") for at in range(pronoun.end + 2, pronoun.end + 6)):
        return False  # "asked when she is coming"
    near = range(person.start - 1, max(0, person.start - _LEAD), -1)
    to = next((at for at in near if scene.low(at) == "to"), 0)
    nearest = next(scene.doers(to), None) if scene.low(to - 1) in _WISHED | {"hopes", "hoped"} else None
    return isinstance(nearest, Mention) and to - nearest.end <= 4 and not scene.does(person.start, person.end)


_ASKS_WHY = listed("asked asks wondered wonders")
_WHY = listed("why when if whether how for what where to about")


def _has_died(scene: Scene, person: Person, pronoun: Mention) -> bool:
    """ "her grandmother in Lagos died in May, and she is finding it hard": nobody dead does anything now."""
    now = scene.low(scene.skip_adverbs(pronoun.end, 1))
    lives = now in _NOW or (is_surely_verb_in_s(now) and now not in SINGULAR_AUX)
    if pronoun.form is not Form.SUBJECT or not lives or scene.low(person.end) == "'s":
        return False
    until = range(person.end, pronoun.start)
    verb = next((at for at in until if scene.is_finite(at) or scene.person_starting(at)), -1)
    verb += scene.low(verb) in ("has", "had", "sadly")
    return scene.low(verb) == "died" or (scene.low(verb), scene.low(verb + 1)) == ("passed", "away")


_NOW = listed("is has will 'll isn't hasn't won't would")
_WISHED = listed(
    "asked asks benefit like love want wants need needs request requested requesting prefer prefers wanted"
)


def _is_place(scene: Scene, person: Person) -> bool:
    """ "is happy at Carol's", "sleeps at her nan's.": a home is meant, nobody."""
    if scene.low(person.start - 1) == "st" or scene.low(person.start) == "st":
        return True  # "St Jude's"
    before = person.start - 1 - (scene.low(person.start - 1) in _OWNERS)
    after = scene.low(person.end + 1)
    ends = (
        not after.isalpha()
        or after in PREPOSITIONS
        or after in OPENERS
        or after in ("and", "but", "he", "she")
        or (after, scene.low(person.end + 2)) == ("next", "door")
    )
    return scene.low(before) in ("at", "from", "near") and scene.low(person.end) == "'s" and ends


def _is_hosts(scene: Scene, person: Person, pronoun: Mention) -> bool:
    """ "stayed at Tom's and his mum made tea": a friend's family is there."""
    role = find_role(scene.words, pronoun.end) if pronoun.form in (Form.OWNER, Form.EITHER) else None
    return role is not None and role[1].kind == "family" and person.kind not in _AT_HOME


_AT_HOME = listed("carer family worker")


def _leads_to_doer(scene: Scene, person: Person, pronoun: Mention) -> bool:
    """ "Supported by her advocate, she ...": who is named on the way to the doer is not the doer."""
    if pronoun.form is not Form.SUBJECT or scene.low(pronoun.start - 1) != "," or pronoun.start > _LEAD:
        return False
    opened = scene.words[0].low.endswith(("ed", "ing", "en"))
    finite = any(scene.is_finite(at) for at in range(1, pronoun.start))
    return opened and not finite and scene.low(_first_word(scene, person) - 1) in PREPOSITIONS


_LEAD = 12


def _first_word(scene: Scene, person: Person) -> int:
    """Where what belongs to somebody begins: "her advocate"."""
    return person.start - (scene.low(person.start - 1) in _OWNERS)


def _is_ones_own(scene: Scene, person: Person, pronoun: Mention) -> bool:
    """ "Rose is her best friend": nobody is a friend of their own."""
    if pronoun.form not in (Form.OWNER, Form.EITHER) or scene.low(pronoun.start - 1) not in _BEING:
        return False
    at = scene.skip_adverbs(pronoun.start - 2, -1)
    begun = scene.skip_adverbs(pronoun.start - 2 - (scene.low(pronoun.start - 1) == "been"), -1)
    return person.end - 1 in (at, begun) and scene.low(pronoun.end) not in ("own", "usual", "normal")


_BEING = listed("is was being been be")


def fits(person: Person, family: str) -> bool:
    """Whether a pronoun could mean a person."""
    if family == "they":
        return person.many
    return not person.many and person.gender in (family, None)


def are_faint(pronoun: Mention, scene: Scene, rivals: Sequence[Person]) -> bool:
    """ "asked what an IRO is for and I told her", "asked that his social worker contact him": of a role alone
    nobody knows the gender, the child is named, and somebody else does it to them."""
    named = any(at < pronoun.start for at in scene.names)
    roles = all(each.kind == "worker" and each.role and not each.name for each in rivals)
    known = any(each.gender or each.many for each in rivals)
    place = scene.skip_adverbs(pronoun.start - 2, -1)
    does = scene.low(place) in _I or scene.person_ending(place) in rivals
    verb = scene.low(pronoun.start - 1) not in PREPOSITIONS
    return named and roles and not known and not scene.asked and verb and does


_I = listed("i we nobody")


def _is_met(scene: Scene, person: Person, pronoun: Mention) -> bool:
    """ "a sister, whom she is yet to meet": who is met is not the one who meets."""
    if pronoun.form is not Form.SUBJECT or scene.low(pronoun.start - 1) not in ("who", "whom"):
        return False
    nearest = next(scene.doers(pronoun.start), None)
    if scene.low(pronoun.start - 2) in (
        "knows",
        "know",
        "remembers",
        "knew",
        "asked",
        "asks",
        "ask",
        "wondered",
    ):
        return False  # "asked whether Isla knows who she is"
    return person.end in (pronoun.start - 1, pronoun.start - 2) or isinstance(nearest, Mention)


def _could_be_both(scene: Scene, person: Person, pronoun: Mention) -> bool:
    """Whether "they" could be this person with another: "Sam met Jo and they went". With the child alone it
    is "you" in either case."""
    if joined_with_and(scene, person):
        return True
    if scene.low(pronoun.start - 1) == "which":
        return False  # "ten sessions, which they start in May"
    if _is_agent(scene, person) or (person.gender is not None and _is_only_one(scene, person, pronoun)):
        return False
    childs = scene.child_before(pronoun.start)
    joins = pronoun.form is Form.SUBJECT and scene.low(pronoun.start - 1) in ("and", ",", ";")
    after_child = joins and any(each.end <= person.start for each in childs)
    speaks = any(scene.low(at) in SPEAKING for at in range(person.end, person.end + 3))
    alone = person.gender is not None and pronoun.form is not Form.SUBJECT
    return after_child or (not childs and not speaks and not alone)


def _is_agent(scene: Scene, person: Person) -> bool:
    """ "was checked by the clinic nurse, and they know": who only did it."""
    return any(scene.low(person.start - step) == "by" for step in (1, 2, 3))


def _is_only_one(scene: Scene, person: Person, pronoun: Mention) -> bool:
    """Whether nobody else is there with whom they could be "they"."""
    said = person.name or person.role
    return all(said == (each.name or each.role) for each in scene.people_before(pronoun.start))


def joined_with_and(scene: Scene, person: Person) -> bool:
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


def joined_with_child(scene: Scene, person: Person) -> bool:
    """ "Kai and Leon", "Leon and Kai": what they do the child does too."""
    start = person.start
    while start > 0 and scene.low(start - 1) in _OWNERS:
        start -= 1
    ended = scene.low(start - 1) in ("and", "&") and scene.child_ending(start - 2)
    begun = scene.low(person.end) in ("and", "&") and scene.child_starting(person.end + 1)
    return bool(ended or begun)
