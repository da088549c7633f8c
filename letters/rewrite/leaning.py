"""Where the kinds of people named lean one way: workers and carers beside the child, a parent alone. Pure.

In: a pronoun of the child's kind, the sentence's scene, the others whom it could mean. Out: `Verdict`, or
None. Counted over all read files (`bench/gold/REWRITE.md`): beside workers and carers, of whom records say
other things, it is the child; of a parent or another child, where the child is not named, it is them.
"""

from collections.abc import Sequence

from letters.rewrite.belongings import ANYBODYS, CHILDS, NOT_A_CHILDS, is_owner, owns_what_is_the_childs
from letters.rewrite.doings import are_adults, is_childs_doing, is_of_workers
from letters.rewrite.lexicon import SPEAKING, SUBORDINATORS, listed
from letters.rewrite.mentions import Form, Mention
from letters.rewrite.person import Person
from letters.rewrite.roles import find_role
from letters.rewrite.scene import Scene
from letters.rewrite.sense import is_childlike
from letters.rewrite.verbs import MODALS, is_past
from letters.rewrite.verdict import Verdict
from letters.rewrite.workers import does_as_worker, was_others

_TOLD = listed("told tells tell informed informs assured assures reassured promised reminded wrote writes")
_CLAUSES = SUBORDINATORS | listed(
    "that who whom which what how why where ; : nobody everyone somebody it i we"
)
_FAR = 14
_HELD = listed("have has had having take takes took taken bring brings brought keep keeps kept want wants")
_PLANS = listed("will would has have 'd 'll loves hopes hoped wanted")


def leans(pronoun: Mention, scene: Scene, rivals: Sequence[Person]) -> Verdict | None:
    """Whom it means, by who is there."""
    if _is_done_to_other(pronoun, scene) or _is_of_one_told_alone(pronoun, scene, rivals):
        return Verdict.OTHER
    if not are_adults(rivals) or any(each.kind == "family" for each in rivals):
        return None
    named = scene.child_before(pronoun.start)
    if not named or was_others(pronoun, scene):
        return None
    if pronoun.form is Form.SUBJECT:
        open_ = _is_open(pronoun, scene) or does_as_worker(pronoun, scene)
        return Verdict.CHILD if not open_ and _is_done_for_child(pronoun, scene, rivals) else None
    return Verdict.CHILD if _is_childs_thing(pronoun, scene, rivals) else None


def _is_done_for_child(pronoun: Mention, scene: Scene, rivals: Sequence[Person]) -> bool:
    """ "Bev washes Lily-Mae's hair as she can't reach": a grown-up began, and the child was named last."""
    doers = [*scene.doers(pronoun.start)]
    childs = scene.child_before(pronoun.start)
    began = bool(doers) and doers[-1] in rivals and doers[0] in rivals
    began = began and not _may_tell_of_oneself(pronoun, scene, childs[-1])
    return began and childs[-1].start > max(each.start for each in rivals)


def _may_tell_of_oneself(pronoun: Mention, scene: Scene, told: Mention) -> bool:
    """ "Kwame told Yusuf that he has ordered his card": either; not "that he might be called"."""
    close = told.end == scene.before_clause(pronoun.start) + 1 and not told.owns
    put = scene.low(pronoun.end) in MODALS and scene.low(pronoun.end + 1) == "be"
    put = put and is_past(scene.low(pronoun.end + 2))
    childs = is_childlike(pronoun, scene) or is_childs_doing(pronoun, scene) or _gets_on(pronoun, scene)
    return close and scene.low(told.start - 1) in _TOLD and not put and not childs


def _is_open(pronoun: Mention, scene: Scene) -> bool:
    """Where either goes on: after "and" or "whether", with "would" or "had", "she herself"."""
    opener = scene.low(pronoun.start - 1) in _OPEN
    plans = scene.low(scene.skip_adverbs(pronoun.end, 1)) in ("will", "would", "'ll", "'d", "had")
    gone = any(scene.low(at) in _AWAY for at in range(pronoun.end, pronoun.end + 4))
    return opener or plans or gone or scene.low(pronoun.end) in ("himself", "herself")


_OPEN = listed("and but ; , whether if as case before after because")
_AWAY = listed("leaving away tired off late ill sick poorly back new moving retiring busy free available")


def _is_childs_thing(pronoun: Mention, scene: Scene, rivals: Sequence[Person]) -> bool:
    """ "Mrs Gotts had shown her where her peg was": not a worker's report, family or word."""
    if not is_owner(pronoun, scene) or is_of_workers(pronoun, scene):
        return False
    theirs = scene.low(pronoun.end) in ANYBODYS | NOT_A_CHILDS | _THEIRS
    childs = scene.child_before(pronoun.start)
    nearer = childs[-1].start > max(each.start for each in rivals)
    return not theirs and nearer and not _is_handed_over(scene, childs[-1], pronoun)


def _is_handed_over(scene: Scene, child: Mention, pronoun: Mention) -> bool:
    """ "has given Will his word"."""
    return child.end == pronoun.start


_THEIRS = listed(
    "concerns agreement apologies thanks opinion view advice hope belief shift mother father mum dad"
)


def _is_done_to_other(pronoun: Mention, scene: Scene) -> bool:
    """ "Callum has chosen not to visit him", "has started to come and find her": the child does it."""
    if pronoun.form not in (Form.OBJECT, Form.EITHER) or is_owner(pronoun, scene):
        return False
    nearest = next(scene.doers(pronoun.start), None)
    if not isinstance(nearest, Mention) or not scene.can_do(nearest) or was_asked(pronoun, scene):
        return False
    between = range(nearest.end, pronoun.start)
    if len(between) > _FAR or any(scene.low(at) in _CLAUSES for at in between):
        return False
    if any(scene.person_starting(at) or scene.low(at) in ("he", "she", "they") for at in between):
        return False  # "she says they give her a headache"
    if _first_goes_on(scene, nearest, pronoun):
        return False  # "Leanne will help Tiana write and will take her"
    held = any(scene.low(at) in _HELD for at in between) and scene.low(pronoun.start - 1) in _BESIDE
    return not held and not any(scene.low(at) in _PASSIVE for at in between)


def _first_goes_on(scene: Scene, nearest: Mention, pronoun: Mention) -> bool:
    """Whether the child is only helped or let do something, and who helps goes on after "and will"."""
    helped = scene.low(nearest.start - 1) in ("help", "helps", "helped", "let", "lets")
    verb = scene.skip_adverbs(pronoun.start - 2, -1)
    return helped and scene.low(verb) in ("will", "would", "has", "can") and scene.low(verb - 1) == "and"


_BESIDE = listed("with behind around near beside on for to about by from of")
_PASSIVE = listed("been was is being were told asked shown given")


def was_asked(pronoun: Mention, scene: Scene) -> bool:
    """Whether a pronoun before was asked about."""
    return any(at < pronoun.start for at in scene.asked)


def _is_of_one_told_alone(pronoun: Mention, scene: Scene, rivals: Sequence[Person]) -> bool:
    """ "Rui is serving his sentence", "Tanya explained that she will take over": the child is not there."""
    if scene.child_before(pronoun.start) or was_asked(pronoun, scene):
        return False
    alone = len({each.name or each.role for each in rivals}) == 1 and bool(rivals[0].gender)
    nearest = next(scene.doers(pronoun.start), None)
    if not alone or nearest not in rivals or rivals[0].start > _OPENING:
        return False
    if is_owner(pronoun, scene):
        family = all(each.kind in ("family", "child") for each in rivals)
        family = family and find_role(scene.words, pronoun.end) is None
        return family and not owns_what_is_the_childs(pronoun, scene, CHILDS)
    return pronoun.form is Form.SUBJECT and _speaks_of_self(pronoun, scene, nearest)


_OPENING = 3


def _speaks_of_self(pronoun: Mention, scene: Scene, speaker: Mention | Person | None) -> bool:
    """ "said she would", "explained that she has been": not "says he wakes at five"."""
    place = scene.before_clause(pronoun.start)
    says = scene.low(place) in SPEAKING | _ADMITS and speaker is not None and place - speaker.end <= 2
    plans = scene.low(scene.skip_adverbs(pronoun.end, 1)) in _PLANS
    child = is_childlike(pronoun, scene) or is_childs_doing(pronoun, scene) or _gets_on(pronoun, scene)
    carer = isinstance(speaker, Person) and speaker.kind == "carer"
    told = carer and scene.low(pronoun.end) == "has" and scene.low(pronoun.end + 1) == "been"
    return says and plans and not child and not told  # "Jo said she has been poorly"


def _gets_on(pronoun: Mention, scene: Scene) -> bool:
    """ "said that he has made good progress", "has worked hard": a man may say it of himself, but of a child
    it is said in every record."""
    begun = scene.skip_adverbs(pronoun.end, 1)
    verb = scene.skip_adverbs(begun + 1, 1)
    how = _GETTING_ON.get(scene.low(verb))
    if scene.low(begun) not in _PERFECT or how is None:
        return False
    return not how or any(scene.low(at) in how for at in range(verb + 1, verb + 5))


_PERFECT = listed("has have had 's 've")
_GETTING_ON = {
    "made": listed("progress friends friend improvement improvements steps strides effort efforts"),
    "done": listed("well brilliantly amazingly fantastically better"),
    "worked": listed("hard harder"),
    "come": listed("on far long"),
    **dict.fromkeys(
        listed("settled improved progressed grown matured flourished thrived excelled achieved coped"),
        listed(""),
    ),
}


_ADMITS = listed(
    "disclosed admitted admits raised replied answered apologised denied denies accepted accepts"
)
