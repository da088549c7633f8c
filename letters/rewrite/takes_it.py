"""How the child takes what others do: grateful, missing somebody, thinking it fair. Pure.

In: a pronoun, the sentence's scene, the others whom it could mean. Out: whether it is the child.
"""

from collections.abc import Sequence

from letters.rewrite.belongings import ANYBODYS, NOT_A_CHILDS, is_owner
from letters.rewrite.doings import are_adults
from letters.rewrite.lexicon import GIVING, listed
from letters.rewrite.mentions import Form, Mention
from letters.rewrite.person import Person
from letters.rewrite.roles import find_role
from letters.rewrite.scene import Scene
from letters.rewrite.workers import TALKING, was_others


def _is_grateful(pronoun: Mention, scene: Scene, rivals: Sequence[Person]) -> bool:
    """ "Mr Mensah gave him a lift, and he was grateful": who was given something."""
    childs = [each for each in scene.child_before(pronoun.start) if not each.owns]
    given = any(scene.low(each.start - 1) in GIVING | _HELPING for each in childs)
    feels = {scene.low(at) for at in range(pronoun.end, pronoun.end + 4)} & _GRATEFUL
    return given and bool(feels) and pronoun.form is Form.SUBJECT and not was_others(pronoun, scene)


_HELPING = listed("helped helps supported supports drove took collected taught")
_GRATEFUL = listed("grateful thankful thanked appreciated appreciates")


def _does_not_too(pronoun: Mention, scene: Scene, rivals: Sequence[Person]) -> bool:
    """ "asked why Luca lives with Mama and he doesn't": told apart from the one who does."""
    joins = pronoun.form is Form.SUBJECT and scene.low(pronoun.start - 1) in ("and", "but", "when", "while")
    apart = scene.low(pronoun.end + 1) == "not" and not scene.low(pronoun.end + 2).isalpha()
    ends = apart or (scene.low(pronoun.end) in _NOT and not scene.low(pronoun.end + 1).isalpha())
    began = isinstance(scene.first_doer(pronoun.start), Mention)
    return joins and ends and began and next(scene.doers(pronoun.start), None) in rivals


_NOT = listed("doesn't didn't isn't can't hasn't wasn't couldn't won't")


def _misses_another(pronoun: Mention, scene: Scene, rivals: Sequence[Person]) -> bool:
    """ "speaks to Hevi every evening and says she misses her": the child tells of what they feel."""
    place = scene.before_clause(pronoun.start)
    nearest = next(scene.doers(pronoun.start), None)
    says = scene.low(place) in ("says", "said", "feels", "states", "stated", "reports", "told", "tells")
    feels = scene.low(scene.skip_adverbs(pronoun.end, 1)) in ("misses", "missed", "loves", "loved", "enjoys")
    subject = pronoun.form is Form.SUBJECT and isinstance(nearest, Mention)
    return subject and says and feels and scene.low(place - 1) in ("and", "but", "who", ",")


def _feels_for(pronoun: Mention, scene: Scene, rivals: Sequence[Person]) -> bool:
    """ "misses his brother Filmon, and he worries about him every day": who misses somebody worries too."""
    doers = [*scene.doers(pronoun.start)]
    joins = pronoun.form is Form.SUBJECT and scene.low(pronoun.start - 1) == "and"
    verb = scene.skip_adverbs(pronoun.end, 1)
    near = {scene.low(at) for at in range(verb + 1, verb + 3)} & {"him", "her"}
    misses = any(scene.low(at) in _MISSING for at in range(pronoun.start))
    began = bool(doers) and isinstance(doers[-1], Mention)
    return joins and began and misses and scene.low(verb) in _WORRIES and bool(near)


_MISSING = listed("misses miss missed loves worries")
_WORRIES = listed("worries thinks misses prays cares loves")


def _judges_it(pronoun: Mention, scene: Scene, rivals: Sequence[Person]) -> bool:
    """ "said that Carol lets her stay up and she thinks this is fair", "takes her and she enjoys this"."""
    joins = pronoun.form is Form.SUBJECT and scene.low(pronoun.start - 1) in ("and", "which")
    verb = scene.skip_adverbs(pronoun.end, 1)
    near = {scene.low(at) for at in range(verb + 1, verb + 4)}
    judges = scene.low(verb) in _TAKES_IT and bool(near & _THIS)
    childs = [each for each in scene.child_before(pronoun.start) if not each.owns]
    last = bool(childs) and all(each.start < childs[-1].start for each in rivals)
    return joins and judges and last and are_adults(rivals) and not was_others(pronoun, scene)


_TAKES_IT = listed("thinks enjoys likes loves looks finds values appreciates feels understands accepts")
_THIS = listed("this it that these them forward")


def _is_spoken_to_family(pronoun: Mention, scene: Scene, rivals: Sequence[Person]) -> bool:
    """ "Leanne has spoken to her dad": it is the child's family whom workers speak to."""
    role = find_role(scene.words, pronoun.end) if is_owner(pronoun, scene) else None
    if role is None or role[1].kind != "family" or any(each.kind != "worker" for each in rivals):
        return False
    theirs = scene.low(pronoun.end) in ANYBODYS | NOT_A_CHILDS
    near = [scene.low(at) for at in range(max(0, pronoun.start - 4), pronoun.start)]
    return not theirs and any(low in TALKING | _MEETING for low in near)


_MEETING = listed(
    "met meets visited visits contacted contact rang ring called asked told seen see share shared updated"
    " informed inform ask tell meet visit call speak liaise liaised"
)


def _is_sad_about(pronoun: Mention, scene: Scene, rivals: Sequence[Person]) -> bool:
    """ "Her dad has not been in touch and she is sad about this": who did not come is not the one."""
    joins = pronoun.form is Form.SUBJECT and scene.low(pronoun.start - 1) in ("and", ";", "which")
    verb = scene.skip_adverbs(pronoun.end, 1)
    feels = scene.skip_adverbs(verb + 1, 1)
    about = (scene.low(feels + 1), scene.low(feels + 2))
    sad = scene.low(verb) in ("is", "was", "feels", "felt") and scene.low(feels) in _SAD
    childs = scene.child_before(pronoun.start)
    return joins and sad and about[0] in ("about", "by", "with") and about[1] in _THIS and bool(childs)


_SAD = listed(
    "sad upset disappointed angry cross hurt happy pleased excited worried confused unhappy relieved"
)


HOW_TAKEN = (
    _is_sad_about,
    _misses_another,
    _feels_for,
    _is_grateful,
    _does_not_too,
    _judges_it,
    _is_spoken_to_family,
)
