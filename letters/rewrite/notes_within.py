"""Clipped notes whose verb comes late: "Gym daily, unit 2 passed, has asked for barbering". Pure.

In: a sentence that names neither the child nor anybody else as its doer. Out: the place of the words where
the child must be put in, and what stands there then.
"""

from collections.abc import Iterator

from letters.rewrite.her import takes_her
from letters.rewrite.lexicon import DETERMINERS, PREPOSITIONS, is_adverb, listed
from letters.rewrite.scene import Scene
from letters.rewrite.verb_here import is_of_event
from letters.rewrite.verbs import can_be_verb, for_you, is_past, is_surely_verb_in_s

_SIGNS = frozenset(",;:–—-(•|")
_MODALS = listed("won't doesn't didn't hasn't would")
_DID = listed(
    "had loved enjoyed cried slept ate asked refused chose attended hated wanted liked missed joined said"
    " felt laughed smiled settled woke drew wrote sang swam walked rode"
)
_IS = listed("nervous anxious worried shy tired unsure wobbly excited quiet upset clingy tearful homesick")
_SETTLED = listed("settled happy well thriving")
_IS_ON = listed("roll track target")
_IS_DOING = listed("engaging settling coping managing sleeping eating attending progressing")
_LIKES = listed("wants loves likes hates enjoys dislikes needs hopes")


def verb_within(scene: Scene) -> tuple[int, int, str] | None:
    """The first and the last word to be replaced, and the words to put there."""
    return next(_found(scene), None)


def _found(scene: Scene) -> Iterator[tuple[int, int, str]]:
    if scene.low(0) in _LIKES and scene.low(1) == ":":
        yield 0, 0, f"You {for_you(scene.low(0))}"
    for at in range(1, len(scene.words)):
        if scene.words[at].quoted or scene.low(at - 1) not in _SIGNS or _closes_relative(scene, at - 1):
            continue
        if (put := _with_child(scene, at)) is not None:
            yield put


def _closes_relative(scene: Scene, comma: int) -> bool:
    """ "The hoist, which is on loan, needs a check": what stands before "which" goes on."""
    if scene.low(comma) != ",":
        return False
    opened = next((at for at in range(comma - 1, 0, -1) if scene.low(at) == ","), 0)
    return opened > 0 and scene.low(opened + 1) in ("who", "which", "whose", "whom", "where")


def _with_child(scene: Scene, at: int) -> tuple[int, int, str] | None:
    if not scene.words[at].text.islower() or _is_under_family(scene, at):
        return None
    if (put := is_how(scene, at)) is not None and not (
        put.startswith("you are") and _is_others(scene, at, at)
    ):
        return at, at, put
    verb = scene.skip_adverbs(at, 1)
    between = "".join(f"{scene.words[place].text} " for place in range(at, verb))
    if may_begin(scene, verb) and not _is_others(scene, at, verb):
        return at, verb, f"you {between}{for_child(scene.low(verb))}"
    return None


def is_how(scene: Scene, at: int) -> str | None:
    """What stands for a word that tells how the child is: "on roll", "settled", "engaging well"."""
    low, after = scene.low(at), scene.low(at + 1)
    if low == "on" and after in _IS_ON and scene.low(at - 1) == ":":
        return "you are on"
    if low in _SETTLED and (not after.isalpha() or after in ("and", "at", "in")) and scene.low(at - 1) != ",":
        return f"you are {low}"
    if low in _IS_DOING and (after in ("well", "with", "in", "fully") or not after.isalpha()):
        return f"you are {low}"
    if low == "bit" and after in _IS:
        return "you are a bit"
    named = at + 2 < len(scene.words) and scene.words[at + 2].capital
    return "your best" if low == "best" and after == "friend" and named else None


def for_child(verb: str) -> str:
    """The form that such a note's verb has with "you"."""
    return for_you(verb) if verb not in _MODALS | _DID or verb in ("doesn't", "hasn't") else verb


def may_begin(scene: Scene, verb: int) -> bool:
    """Whether somebody does what stands here: "has asked", "won't do maths", "loved it"."""
    low, after = scene.low(verb), scene.low(verb + 1)
    if is_of_event(scene, verb) or takes_her(scene, verb):
        return False  # "Moira: takes him swimming"
    if low == "has":
        return after not in ("been", "to") or scene.low(verb + 2) not in (
            "completed",
            "arranged",
            "booked",
            "sent",
        )
    if low == "would":
        return after in ("like", "love", "prefer", "rather")
    if low in _MODALS:
        done = scene.low(scene.skip_adverbs(verb + 1, 1))
        return can_be_verb(done) and done not in ("be", "start", "take", "happen", "begin", "attend")
    if low in _DID:
        return after in DETERMINERS | PREPOSITIONS | _AFTER or is_adverb(after) or not after.isalpha()
    return is_surely_verb_in_s(low) and after not in (":", "are", "were") and not is_past(after)


_TELLERS = ("worker", "carer")
_AFTER = listed("it when him her them home well school that out because if")


def _is_under_family(scene: Scene, at: int) -> bool:
    """ "Mum: engaging well": a note about a parent; of a worker or carer it is what they say of the child."""
    head = scene.person_ending(at - 2) if scene.low(at - 1) == ":" else None
    return head is not None and head.kind not in _TELLERS


def _is_others(scene: Scene, at: int, verb: int) -> bool:
    """Whether somebody named before may well be the one who does it."""
    before = [
        each
        for each in scene.people
        if each.start < at and (scene.low(each.end) != ":" or each.kind not in _TELLERS)
    ]
    does = [each for each in before if scene.does(each.start, each.end) or each.start <= 1]
    wishes = scene.low(verb) in _LIKES and all(each.kind == "worker" for each in does)
    return bool(does) and not wishes
