"""Who naturally does what is said: a child sticks to the rules, an adult is on leave. Pure.

In: a pronoun that does something, the sentence's scene, others whom it could mean. Out: `Verdict` or None.
"""

import re
import tomllib
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

from letters.rewrite.belongings import is_owner
from letters.rewrite.candidates import joined_with_child
from letters.rewrite.lexicon import SPEAKING, listed
from letters.rewrite.mentions import Form, Mention
from letters.rewrite.person import STRANGER, Person
from letters.rewrite.roles import role_of
from letters.rewrite.scene import Scene
from letters.rewrite.verbs import can_be_verb
from letters.rewrite.verdict import Verdict

_CHILDREN = listed(
    "brother sister sibling cousin twin niece nephew half-brother half-sister step-brother son daughter"
    " friend grandson granddaughter baby boyfriend girlfriend peer roommate housemate flatmate resident"
)
_HERE = Path(__file__).resolve().parent
_REACH = 12


@lru_cache(maxsize=3)
def _pattern(who: str) -> re.Pattern[str]:
    """What only a child, or only an adult, does, as `doings.toml` has it."""
    told = tomllib.loads((_HERE / "doings.toml").read_text("utf-8"))
    lead = "|".join(told["lead"].split())
    lines = told[who].strip().replace("{with}", told["with"]).replace("{whom}", told["whom"]).split("\n")
    return re.compile(rf"(?:(?:{lead}) )*(?:{'|'.join(lines)})\b")


def doings_tell(pronoun: Mention, scene: Scene, rivals: Sequence[Person]) -> Verdict | None:
    """Whom what is done belongs to, where everybody else who could be meant is an adult."""
    if pronoun.family == "they":
        alone = bool(rivals) and pronoun.form is Form.SUBJECT and not any(each.many for each in rivals)
        alone = alone and not any(joined_with_child(scene, each) for each in rivals)
        return Verdict.CHILD if alone and is_childs_doing(pronoun, scene) else None
    if not rivals:
        return None
    if are_only_roles(rivals) and _is_of_child(pronoun, scene, rivals):
        return Verdict.CHILD
    if pronoun.form is not Form.SUBJECT:
        return None
    if any(not _is_adult(each) or joined_with_child(scene, each) for each in rivals):
        return None
    said = _said(scene, pronoun)
    alone = not scene.names and any(each.kind == "family" for each in rivals)
    if _pattern("child").match(said) or (_pattern("either").match(said) and not alone):
        return Verdict.CHILD
    if _pattern("adult").match(said) and not _child_misses(pronoun, scene):
        open_ = Verdict.ASK if are_only_roles(rivals) else None
        return Verdict.OTHER if _is_theirs(pronoun, scene, rivals) else open_
    asked = scene.low(pronoun.start - 1) == "if" and any(_is_to_do(scene, each) for each in rivals)
    began = (_only_child_began(pronoun, scene) and not asked) or _is_observed(pronoun, scene, rivals)
    return Verdict.CHILD if began or _child_goes_on(pronoun, scene, rivals) else None


def _child_misses(pronoun: Mention, scene: Scene) -> bool:
    """ "Rose finds it hard when Carol is away as she misses her": the child began, and misses somebody."""
    verb = scene.low(scene.skip_adverbs(pronoun.end, 1))
    began = scene.first_doer(pronoun.start)
    return verb.startswith(("miss", "love")) and isinstance(began, Mention)


def _is_to_do(scene: Scene, person: Person) -> bool:
    """ "would like his dad to be asked if he is out of hospital": the dad, or the child."""
    return scene.low(person.end) == "to" and can_be_verb(scene.low(person.end + 1))


def _only_child_began(pronoun: Mention, scene: Scene) -> bool:
    """ "would like to stay with Sue until he finishes": the child alone does anything before."""
    doers = [*scene.doers(pronoun.start)]
    alone = bool(doers) and all(isinstance(each, Mention) for each in doers) and not scene.asked
    opener = scene.low(pronoun.start - 1)
    asked = opener == "if" and (
        scene.person_ending(pronoun.start - 2) or scene.low(pronoun.start - 2) in _ASKS
    )
    return alone and opener in _AT_A_TIME and not scene.others and not asked


_ASKS = listed("ask asks asked asking wonder wonders wondered see know check checked")


_AT_A_TIME = listed("until before once while unless if whenever")


def _is_observed(pronoun: Mention, scene: Scene, rivals: Sequence[Person]) -> bool:
    """ "Leon's key worker has noticed that he goes quiet": workers notice it of the child."""
    place = scene.before_clause(pronoun.start)
    nearest = next(scene.doers(pronoun.start), None)
    if nearest not in rivals or nearest is None or scene.low(place) not in _OBSERVES:
        return False
    named = any(isinstance(each, Mention) for each in scene.doers(place))
    return place - nearest.end <= 2 and not named


_OBSERVES = listed("noticed notices observed observes spotted noting")


def _child_goes_on(pronoun: Mention, scene: Scene, rivals: Sequence[Person]) -> bool:
    """ "Leon had filled in the form with Dean, and he asked for three things": who began goes on."""
    doers = [*scene.doers(pronoun.start)]
    alone = bool(doers) and all(isinstance(each, Mention) for each in doers) and not scene.asked
    that = scene.low(pronoun.start - 1) == "that"
    joins = scene.low(pronoun.start - 1 - that) == "and" and not scene.others
    beside = all(scene.low(each.start - 1) in _BESIDE or scene.low(each.end) == "'s" for each in rivals)
    verb = scene.low(scene.skip_adverbs(pronoun.end, 1))
    back = verb in SPEAKING | _TURNS and scene.low(pronoun.end + 1) != "for"
    return alone and joins and beside and not back


_BESIDE = listed("with at from for near beside alongside of")
_TURNS = listed(
    "rang called phoned wrote texted came replied answered gave took brought is was has had will would"
)


def is_childs_doing(pronoun: Mention, scene: Scene) -> bool:
    """Whether what is said of a pronoun is what only a child does."""
    said = _said(scene, pronoun)
    return any(_pattern(who).match(said) for who in ("child", "either"))


def is_adult_doing(pronoun: Mention, scene: Scene) -> bool:
    """Whether what is said of a pronoun is what only an adult does."""
    return bool(_pattern("adult").match(_said(scene, pronoun)))


def is_of_workers(pronoun: Mention, scene: Scene) -> bool:
    """ "her report", "his caseload": what workers have."""
    return bool({scene.low(at) for at in range(pronoun.end, pronoun.end + 3)} & _OF_WORKERS)


def are_adults(rivals: Sequence[Person]) -> bool:
    """Whether everybody else who could be meant is a grown-up who works with the child or cares for them."""
    return bool(rivals) and all(_is_adult(each) for each in rivals)


def _is_adult(person: Person) -> bool:
    if person.kind in ("child", STRANGER) or person.role in _CHILDREN:
        return False
    known = bool(person.kind) and bool(person.name or person.role.endswith("ist") or role_of(person.role))
    return known or person.name == "named"


def are_only_roles(rivals: Sequence[Person]) -> bool:
    """Whether nothing but a role is told of the others: "the coach", of whom nobody knows the gender."""
    bare = [not each.name and not each.gender and each.kind == "worker" for each in rivals]
    return all(bare) and all(_is_adult(each) for each in rivals)


def _is_of_child(pronoun: Mention, scene: Scene, rivals: Sequence[Person]) -> bool:
    """ "Yusuf plays on Sundays and the coach has asked to see his ID": a role alone hardly counts beside the
    child, where it does nothing that only workers do."""
    childs = scene.child_before(pronoun.start)
    if not childs or scene.asked or scene.others or any(_begins_who(scene, each) for each in rivals):
        return False
    if pronoun.form is Form.SUBJECT:
        nearest = next(scene.doers(pronoun.start), None)
        plans = scene.low(pronoun.end) in _PLANS
        if (
            scene.low(pronoun.start - 1) in ("and", "but")
            and scene.person_ending(pronoun.start - 2) in rivals
        ):
            return False  # "wrote to the judge and she wrote back"
        asked = scene.low(pronoun.start - 1) in ("whether", "if") and scene.low(pronoun.start - 2) in _ASKS
        spoke = scene.low(pronoun.start - 1) == "and" and scene.low(pronoun.end) in SPEAKING
        first = scene.first_doer(pronoun.start) if spoke else None
        answers = first is not None and any(scene.low(at) in _ASKS for at in range(first.end, first.end + 3))
        spoke = first in rivals and not answers  # "The dentist saw Kai and he said"
        return (
            not (asked or spoke)
            and not (nearest in rivals and plans)
            and not _pattern("adult").match(_said(scene, pronoun))
        )
    beside = (
        scene.low(pronoun.start - 1) in ("and", "or") and scene.person_ending(pronoun.start - 2) in rivals
    )
    return is_owner(pronoun, scene) and not beside and not is_of_workers(pronoun, scene)


_PLANS = listed("will would has had is was 'll could can")


def _begins_who(scene: Scene, person: Person) -> bool:
    """ "a nurse who would stop for nobody but his mother"."""
    return scene.low(person.end) == "who"


_OF_WORKERS = listed(
    "caseload apologies report reports notes opinion view role team manager office leave holiday car desk"
    " diary job colleague colleagues husband wife partner children own number card word best recommendation"
    " advice apology assessment letter email work shift family"
)


def _said(scene: Scene, pronoun: Mention) -> str:
    """What is said of a pronoun, in small letters, up to the end of its part of the sentence."""
    found = []
    for at in range(pronoun.end, min(pronoun.end + _REACH, len(scene.words))):
        if scene.low(at) in (";", ":", "(") or scene.words[at].quoted:
            break
        found.append(scene.low(at))
    return " ".join(found)


def _is_theirs(pronoun: Mention, scene: Scene, rivals: Sequence[Person]) -> bool:
    """Whether an adult did the last thing, or the child did nothing: one adult alone could be meant."""
    if len({each.name or each.role for each in rivals}) != 1 or not all(each.gender for each in rivals):
        return False
    doers = [*scene.doers(pronoun.start)]
    if not doers:
        return not scene.child_before(pronoun.start)
    last = doers[0] in rivals
    speaks = doers[-1] in rivals and any(
        scene.low(at) in SPEAKING for at in range(doers[-1].end, doers[-1].end + 3)
    )
    return last or not any(isinstance(each, Mention) for each in doers) or speaks
