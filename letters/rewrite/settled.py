"""Pronouns that grammar settles where another of that gender is named: no need to ask. Pure.

In: a pronoun, the sentence's scene, others whom it could mean. Out: whether it is the child, or is not.
"""

from collections.abc import Sequence

from letters.rewrite.belongings import MOSTLY_CHILDS, owns_what_is_the_childs
from letters.rewrite.gifts import is_given
from letters.rewrite.her import is_owner_here
from letters.rewrite.lexicon import GIVING, OPENERS, PREPOSITIONS, SPEAKING, listed
from letters.rewrite.mentions import Form, Mention
from letters.rewrite.owned import is_childs_own
from letters.rewrite.person import Person
from letters.rewrite.roles import find_role
from letters.rewrite.scene import Scene
from letters.rewrite.verbs import MODALS

_HELPING = listed(
    "help helps helped helping support supports supported supporting assist assists assisted congratulate"
    " congratulates congratulated praise praises praised thank thanks thanked reward rewards rewarded tease"
    " teases teased encourage encourages encouraged"
)
_WATCHING = listed(
    "listens listened watches watched hears heard praises praised comforts comforted helps helped supports"
    " supported reminds reminded calms calmed encourages encouraged reassures reassured hugs hugged settles"
    " cheers cheered soothes soothed to"
)
_TALKING = listed("told tells tell talked talks spoke speaks wrote writes complained confided opened")
_ITSELF = listed("own best usual normal old happiest worst")
_BEING = listed("is was be isn't wasn't")


def is_childs_here(pronoun: Mention, scene: Scene, rivals: Sequence[Person]) -> bool:
    """Whether what is owned or done here is the child's by the grammar of it."""
    if is_childs_own(pronoun, scene, rivals) or is_given(pronoun, scene, rivals):
        return True
    if pronoun.form is Form.SUBJECT:
        return (
            _reads_while_heard(pronoun, scene, rivals)
            or _misses_the_others(pronoun, scene, rivals)
            or _says_of_oneself(pronoun, scene, rivals)
            or _answers_to_name(pronoun, scene, rivals)
        )
    owns = pronoun.form in (Form.OWNER, Form.EITHER)
    if pronoun.form is Form.OWNED:
        return _is_compared(pronoun, scene, rivals)
    if owns and scene.low(pronoun.end) == "behalf":
        return bool(scene.child_before(pronoun.start))
    if owns and (
        _is_one_more(pronoun, scene, rivals)
        or _is_helped_with(pronoun, scene)
        or _tells_about(pronoun, scene)
    ):
        return True
    return (owns and _is_asked_to_come(pronoun, scene)) or _is_loved(pronoun, scene)


def is_named_only_later(pronoun: Mention, scene: Scene, rivals: Sequence[Person]) -> bool:
    """ "Faith lost her tooth and Grace kept it": a record names the child first, and only then says "she"."""
    if len(rivals) != 1 or scene.child_before(pronoun.start) or _is_done_by(pronoun, scene, rivals[0]):
        return False
    if not rivals[0].gender and owns_what_is_the_childs(pronoun, scene, MOSTLY_CHILDS):
        return False  # "The nurse has caught up on all of his vaccinations, and Yonas ..."
    subject = pronoun.form is Form.SUBJECT
    reported = scene.low(pronoun.start - 1) == "that" or scene.low(pronoun.start - 1) in SPEAKING
    if subject and (reported or scene.low(pronoun.start - 1) in ("and", "but", ";")):
        return False
    later = any(at > pronoun.start for at in scene.names)
    doers = [*scene.doers(pronoun.start)]
    begun = bool(doers) and doers[-1] in rivals and doers[-1].start <= 3 and len(doers) == 1
    return later and begun


def _is_done_by(pronoun: Mention, scene: Scene, person: Person) -> bool:
    """ "Steph taught her to crochet": nobody does it to themselves."""
    either = pronoun.form is Form.EITHER and not is_owner_here(scene, pronoun.start)
    return (pronoun.form is Form.OBJECT or either) and next(scene.doers(pronoun.start), None) == person


def is_others_here(pronoun: Mention, scene: Scene, rivals: Sequence[Person]) -> bool:
    """Whether it cannot be the child: "Steve says Amir is his little helper", "due to her own health"."""
    if pronoun.form is Form.SUBJECT:
        return _is_to_know(pronoun, scene, rivals)
    if pronoun.form not in (Form.OWNER, Form.EITHER):
        return False
    said = scene.child_ending(pronoun.start - 2) if scene.low(pronoun.start - 1) in _BEING else None
    if said is not None and not said.owns and scene.low(pronoun.end) not in _ITSELF:
        return True
    given = _is_lent(pronoun, scene) or _is_gift_to(pronoun, scene, rivals)
    if given or _is_near_body(pronoun, scene, rivals) or _is_one_more_of_theirs(pronoun, scene, rivals):
        return True
    first = scene.first_doer(pronoun.start)
    thing = scene.low(pronoun.end + 1).isalpha() and scene.low(pronoun.end + 1) not in PREPOSITIONS
    own = scene.low(pronoun.end) == "own" and thing and _only_they_do(pronoun, scene, rivals)
    return own or (_is_in_care_of(pronoun, scene) and first in rivals)


def _is_near_body(pronoun: Mention, scene: Scene, rivals: Sequence[Person]) -> bool:
    """ "sat on her lap", "asleep across her knees": nobody sits on their own."""
    return (scene.low(pronoun.start - 1), scene.low(pronoun.end)) in _BODY and bool(rivals)


_BODY = frozenset(
    [
        *((before, "lap") for before in ("on", "onto", "in", "into", "across")),
        *((before, "arms") for before in ("in", "into")),
        *((before, "knees") for before in ("across", "on", "over")),
        *((before, "knee") for before in ("on", "onto", "across")),
        *((before, "shoulders") for before in ("on", "onto")),
    ]
)


def _is_lent(pronoun: Mention, scene: Scene) -> bool:
    """ "has lent Yonas his bike"."""
    whom = scene.child_ending(pronoun.start - 1)
    return whom is not None and scene.low(whom.start - 1) in _LENDING


_LENDING = listed("lent lend lends lending loaned")


def _is_gift_to(pronoun: Mention, scene: Scene, rivals: Sequence[Person]) -> bool:
    """ "gave it to Marlon for his birthday"."""
    to_whom = scene.person_ending(pronoun.start - 2) if scene.low(pronoun.start - 1) == "for" else None
    given = to_whom in rivals and to_whom is not None and scene.low(to_whom.start - 1) in ("to", "for")
    return given and scene.low(pronoun.end) in ("birthday", "wedding", "party", "anniversary", "christmas")


def _only_they_do(pronoun: Mention, scene: Scene, rivals: Sequence[Person]) -> bool:
    """ "Kyle broke it and paid out of his own pocket": the others alone do something, and give nothing."""
    doers = [*scene.doers(pronoun.start)]
    given = any(scene.low(at) in GIVING for at in range(max(0, pronoun.start - 4), pronoun.start))
    to_child = scene.child_ending(pronoun.start - 1) is not None
    return bool(doers) and all(each in rivals for each in doers) and not to_child and not given


def _is_compared(pronoun: Mention, scene: Scene, rivals: Sequence[Person]) -> bool:
    """ "Denise's cooking is better than hers": not Denise's own."""
    than = scene.low(pronoun.start - 1) in ("than", "as", "like", "from")
    return than and len(rivals) == 1 and scene.low(rivals[0].end) == "'s"


def _is_one_more(pronoun: Mention, scene: Scene, rivals: Sequence[Person]) -> bool:
    """ "her spots and her make-up": the second is whose the first is."""
    if scene.low(pronoun.start - 1) not in ("and", "or", ","):
        return False
    owners = [each for each in scene.child_before(pronoun.start) if each.form is Form.OWNER or each.owns]
    near = bool(owners) and pronoun.start - owners[-1].end <= 4
    return near and not any(each.start >= owners[-1].end for each in rivals)


def _is_one_more_of_theirs(pronoun: Mention, scene: Scene, rivals: Sequence[Person]) -> bool:
    """ "on Bev's sofa, on her good coat": the second is whose the first is."""
    near = (pronoun.start - 1, pronoun.start - 2)
    join = next((at for at in near if scene.low(at) in ("and", "or", ",")), 0)
    owners = [each for each in rivals if scene.low(each.end) == "'s"]
    close = bool(owners) and join > 0 and join - owners[-1].end <= 4
    begins = any(scene.is_finite(at) for at in range(pronoun.end + 1, pronoun.end + _CLAUSE))
    if begins and find_role(scene.words, pronoun.end) is None:
        return False  # "is in Mr Bell's class and his attendance is good"
    return close and not any(scene.is_finite(at) for at in range(owners[-1].end + 1, pronoun.start))


_CLAUSE = 5


def _is_in_care_of(pronoun: Mention, scene: Scene) -> bool:
    """ "asked for Amir to be returned to her care", "were placed in her care with immediate effect"."""
    before = scene.low(pronoun.start - 1) in ("to", "in", "into", "from", "under")
    after = scene.low(pronoun.end + 1) if pronoun.end + 1 < len(scene.words) else ""
    ends = not after.isalpha() or after in PREPOSITIONS | {"and", "but", "since", "until", "full-time"}
    return before and scene.low(pronoun.end) == "care" and ends


def _is_helped_with(pronoun: Mention, scene: Scene) -> bool:
    """ "Pat helps Zara with her spots": what somebody is helped with is theirs."""
    with_what = scene.low(pronoun.start - 1) in ("with", "on", "for", "about")
    helped = scene.child_ending(pronoun.start - 2) if with_what else None
    return helped is not None and scene.low(helped.start - 1) in _HELPING


def _tells_about(pronoun: Mention, scene: Scene) -> bool:
    """ "Zara told Louise about her nightmares"."""
    if scene.low(pronoun.start - 1) != "about":
        return False
    nearest = next(scene.doers(pronoun.start), None)
    tells = isinstance(nearest, Mention) and scene.low(nearest.end) in _TALKING
    return tells and pronoun.start - (nearest.end if nearest else 0) < 8


def _reads_while_heard(pronoun: Mention, scene: Scene, rivals: Sequence[Person]) -> bool:
    """ "Pat listens to Zara when she reads"."""
    heard = scene.child_ending(pronoun.start - 2)
    if scene.low(pronoun.start - 1) not in ("when", "while", "whenever") or heard is None or heard.owns:
        return False
    return scene.low(heard.start - 1) in _WATCHING and scene.low(heard.start - 2) not in (
        "goes",
        "went",
        "back",
    )


def _misses_the_others(pronoun: Mention, scene: Scene, rivals: Sequence[Person]) -> bool:
    """ "Zara has two sisters, Ama and Efua, and she misses them"."""
    several = len(rivals) > 1 and "them" in {scene.low(at) for at in range(pronoun.end, pronoun.end + 4)}
    return (
        several
        and pronoun.family != "they"
        and not any(each in rivals for each in scene.doers(pronoun.start))
    )


def _says_of_oneself(pronoun: Mention, scene: Scene, rivals: Sequence[Person]) -> bool:
    """ "wants to live with her mum but understands why she can't": who understands is the child."""
    hangs = scene.low(pronoun.start - 1) in OPENERS and scene.low(pronoun.start - 1) not in ("who", "which")
    says = scene.low(pronoun.start - 2) in SPEAKING
    doers = [*scene.doers(pronoun.start)]
    free = bool(doers) and not any(each in rivals for each in doers)
    return hangs and says and free and not scene.asked and pronoun.family != "they"


def _answers_to_name(pronoun: Mention, scene: Scene, rivals: Sequence[Person]) -> bool:
    """ "Poppy calls him Teddykins; he answers only to Teddy"."""
    answers = scene.low(scene.skip_adverbs(pronoun.end, 1)) in ("answers", "answered", "responds")
    childs = scene.child_before(pronoun.start)
    called = bool(childs) and scene.low(childs[-1].start - 1) in ("calls", "called", "call", "nicknamed")
    return answers and called and not any(each.start > childs[-1].end for each in rivals)


def _is_to_know(pronoun: Mention, scene: Scene, rivals: Sequence[Person]) -> bool:
    """ "Mum wants Zara to know she loves her": who wants it known is the one who loves."""
    place = scene.before_clause(pronoun.start)
    known = scene.low(place) == "know" and scene.low(place - 1) == "to" and scene.child_ending(place - 2)
    first = scene.first_doer(pronoun.start)
    return bool(known) and first in rivals


def _is_asked_to_come(pronoun: Mention, scene: Scene) -> bool:
    """ "Esther would like Rachel to come to her awards evening"."""
    comes = scene.low(pronoun.start - 1) == "to" and scene.low(pronoun.start - 2) in ("come", "comes", "came")
    comes = comes or scene.low(pronoun.start - 1) in ("attend", "visit", "watch")
    childs = [each for each in scene.child_before(pronoun.start) if scene.can_do(each)]
    wishes = bool(childs) and any(
        scene.low(at) in _WISHING for at in range(childs[-1].end, childs[-1].end + 3)
    )
    return comes and wishes and pronoun.start - childs[-1].end < 14


_WISHING = listed("like love want wants wanted hopes hoped asked invited wishes wished")


def _is_loved(pronoun: Mention, scene: Scene) -> bool:
    """ "Mum wants Zara to know she loves her", "and he is proud of him": "he" was another, so "him" is the
    child."""
    subject = pronoun.start - 2 - (scene.low(pronoun.start - 2) in MODALS)
    if (scene.low(pronoun.start - 2), scene.low(pronoun.start - 1)) == ("proud", "of"):
        subject = scene.skip_adverbs(pronoun.start - 3, -1) - 1
    plain = scene.low(subject) in ("he", "she") and subject not in scene.asked
    return plain and scene.child_starting(subject) is None and bool(scene.child_before(subject))
