"""Notes in parts: "Health: had chickenpox, wears glasses", "Seen by the GP, takes tablets". Pure.

In: a scene, the verbs that already go with "you". Out: edits, each of which puts the child before a verb.

A record is about one child. What stands in small letters after its topics ("Health:", "Views:", "Work:") and
begins with a verb has nobody else who does it, unless somebody is named before it, or workers do such things
("completed the referral"). The same holds after the first part of a note about the child without a topic.
"""

from collections.abc import Collection, Iterator, Set

from letters.rewrite.agree import VERB, WHY_VERB
from letters.rewrite.as_you import WHY, YOU
from letters.rewrite.headings import PARTS_OF_LIFE
from letters.rewrite.her import takes_her
from letters.rewrite.lexicon import COORDINATORS, DETERMINERS, OPENERS, PREPOSITIONS, is_adverb, listed
from letters.rewrite.mentions import Form
from letters.rewrite.model import Edit
from letters.rewrite.notes_within import for_child, is_how, may_begin
from letters.rewrite.scene import Scene
from letters.rewrite.verb_here import AFTER_VERB, is_linked_verb, is_of_event
from letters.rewrite.verbs import (
    NEVER_VERBS,
    STATES,
    base_of_s,
    can_be_noun,
    can_be_verb,
    for_you,
    is_past,
    is_s_form,
    is_surely_verb_in_s,
    parts_of_speech,
)

_HEADING = 7
_ENDS = frozenset([":", "-", "–", "—"])
_NOT_TOPICS = listed(
    "action actions recommendation recommendations decision decisions target targets advice referral report"
    " order plan plans worker carer teacher nurse status assessment"
)
_LISTED = listed("hobbies interests activities leisure likes dislikes clubs talents strengths worries")
_OF_VISITS = listed("contact family time siblings visits")
_SIGNS = frozenset([",", ";", "–", "—"])
_CAN = listed("can cannot can't could couldn't")
_NOT_PEOPLE = listed(
    "be take offer start happen provide fund arrange accept begin resume continue confirm supply collect"
    " send remain stay go run change come support place add make"
)
_ASKED = listed("he she they we you i it there somebody someone anybody anyone nobody")
# What those who work with a child do, and write down without saying who did it.
_OF_WORKERS = listed(
    "agreed discussed arranged booked provided contacted emailed requested referred reviewed checked updated"
    " recommended advised noted raised sent reported confirmed considered sourced identified offered"
    " allocated funded informed submitted shared supported observed recorded assessed planned monitored"
    " carried undertaken undertook held called needed implemented put supplied issued set followed"
)
_PAPERS = listed(
    "pep referral form forms report assessment paperwork checks plan application review rha iha"
    " arrangements contact enquiries email letter call"
)
_BY_ONESELF = listed(
    "moved went came settled struggled talked slept smiled cried ran walked played laughed pointed waved"
    " danced sang swam travelled argued apologised looked listened returned absconded fell woke stayed"
    " transferred"
)
_TURNED_OUT = listed("well ahead fine badly smoothly okay ok wrong")
_TO_ONE = listed("offered given awarded predicted")
_WERE = listed(
    "seen excluded suspended discharged diagnosed praised chosen weighed measured prescribed admitted"
)
_PASSIVE_BEFORE = listed("by from with twice once for at in on to this last as")
_DOING = listed(
    "working finishing making doing learning saving looking starting getting taking studying attending"
    " coping engaging sleeping eating settling managing enjoying waiting hoping thinking training"
    " volunteering revising helping reading writing walking talking"
)
_DONE_WELL = listed("hard better progress friends fine badly level")


def headed_edits(scene: Scene, agreed: Collection[int], *, noted: bool) -> list[Edit]:
    """The child before each verb that begins a part of a note under a topic. `agreed`: where verbs begin
    that go with "you" already; `noted`: whether the sentence begins as a note about the child."""
    first = _label_end(scene)
    if first is None and noted:
        first = -1
    return [] if first is None else [*_edits(scene, first, agreed)]


def _label_end(scene: Scene) -> int | None:
    """Where the label ends with which a sentence begins; none where it names no topic of a child's life."""
    words = scene.words
    end = next((at for at, word in enumerate(words[:_HEADING]) if at and word.text in _ENDS), None)
    if end is None or words[-1].text == "?":
        return None
    label = {word.low for word in words[:end]}
    named = {word.low for each in scene.people if each.start < end for word in words[each.start : each.end]}
    if words[end].text != ":" and not {low for low in label if low.isalpha()} <= PARTS_OF_LIFE | {"and"}:
        return None
    return end if label & PARTS_OF_LIFE and named <= PARTS_OF_LIFE and not label & _NOT_TOPICS else None


def _edits(scene: Scene, first: int, agreed: Collection[int]) -> Iterator[Edit]:
    label, led = {word.low for word in scene.words[: max(first, 0)]}, False
    for at in range(first + 1, len(scene.words)):
        if at > first + 1 and scene.words[at - 1].text not in _SIGNS:
            continue
        if _is_anothers(scene, first, at):
            return
        verb = scene.skip_adverbs(at, 1)
        named = scene.child_starting(verb) is not None or not scene.words[at].text.islower()
        if verb >= len(scene.words) or named or scene.words[at].quoted:
            continue
        if _meets_child(scene, verb):
            return
        if (how := is_how(scene, at)) is not None:
            yield Edit(scene.words[at].start, scene.words[at].end, how, YOU, WHY)
        elif (put := _put(scene, verb, label, scene.words[verb].start in agreed, led)) is not None:
            led = is_s_form(scene.low(verb))
            between = "".join(f"{word.text} " for word in scene.words[at:verb])
            yield Edit(scene.words[at].start, scene.words[verb].end, f"{put[0]} {between}{put[1]}", YOU, WHY)
            yield from _going_on(scene, verb, agreed)


def _going_on(scene: Scene, verb: int, agreed: Collection[int]) -> Iterator[Edit]:
    """ "goes to church and fasts before Easter", "can get upset but settles": the verbs after "and"."""
    for at in range(verb + 1, len(scene.words)):
        word = scene.words[at]
        if word.text in _SIGNS:
            return
        links = scene.low(at - 1) in ("and", "but") and is_s_form(word.low) and word.start not in agreed
        if links and (is_linked_verb(scene, at) or is_surely_verb_in_s(word.low)):
            yield Edit(word.start, word.end, for_you(word.text), VERB, WHY_VERB)


def _is_anothers(scene: Scene, first: int, at: int) -> bool:
    """Whether somebody who is named before it, or cannot be told, may be the one who does it."""
    people = [each for each in scene.people_before(at) if each.start > first]
    named = any(scene.does(each.start, each.end) or each.start == first + 1 for each in people)
    child = any(scene.can_do(each) for each in scene.child_before(at))
    return named or child or any(each < at for each in [*scene.asked, *scene.others])


def _meets_child(scene: Scene, verb: int) -> bool:
    """ "cuddled her", "cooks injera with her": somebody else does that, and maybe what follows. Not "wants
    Mum to visit her"."""
    for at in range(verb + 1, len(scene.words)):
        if scene.words[at].text in _SIGNS or scene.low(at) in OPENERS or scene.person_starting(at):
            return False
        child = scene.child_starting(at)
        if (child is not None and child.form is Form.OBJECT) or at in scene.asked:
            return True
    return False


def _put(scene: Scene, at: int, label: Set[str], agreed: bool, led: bool) -> tuple[str, str] | None:
    """ "you" or "you are", and the verb that follows, where somebody does what begins at a place."""
    low = scene.low(at)
    if is_of_event(scene, at) or takes_her(scene, at):
        return None  # "starts at 10", "moved her to set 2"
    if agreed:
        return "you", for_you(low)
    if low in _CAN:
        return ("you", low) if _can_do(scene, at) else None
    if low.endswith("ing"):
        return ("you are", low) if _is_doing(scene, at, label) else None
    if is_s_form(low):
        goes_on = led and is_linked_verb(scene, at)
        return ("you", for_you(low)) if goes_on or _is_verb(scene, at, led) else None
    if may_begin(scene, at):
        return "you", for_child(low)
    if low in _TO_ONE | _WERE and _is_done_to_child(scene, at):
        return "you were", low
    did = is_past(low) and low not in STATES and _did(scene, at, label)
    return ("you", low) if did or low == "had" else None


def _can_do(scene: Scene, at: int) -> bool:
    """ "can read", "cannot yet swim"; not of what a service can do ("Transport: can be booked")."""
    verb = scene.skip_adverbs(at + 1, 1)
    verb += scene.low(verb) in ("yet", "usually")
    low, after = scene.low(verb), scene.low(verb + 1)
    food = low == "make" and after not in ("a", "arrangements", "contact", "the")
    does = low.isalpha() and low not in DETERMINERS | _ASKED and scene.words[verb].text.islower()
    return does and (food or low not in _NOT_PEOPLE)


def _is_doing(scene: Scene, at: int, label: Set[str]) -> bool:
    """ "working hard", "learning Twi"; not "learning support", nor what one likes ("reading a book")."""
    after = scene.low(at + 1)
    named = at + 1 < len(scene.words) and scene.words[at + 1].capital
    goes_on = after in AFTER_VERB | _DONE_WELL or is_adverb(after) or after.endswith("ing") or named
    return scene.low(at) in _DOING and goes_on and not label & _LISTED


def _is_verb(scene: Scene, at: int, led: bool) -> bool:
    """ "cooks injera", "feeds the cat"; not "visits weekly", "tests clear"."""
    low, after = scene.low(at), scene.low(at + 1)
    base = base_of_s(low)
    if after == ":" or low in NEVER_VERBS or not can_be_verb(base) or is_past(after):
        return False
    if is_surely_verb_in_s(low) or not can_be_noun(base) or after in DETERMINERS - {"both", "all"}:
        return True
    kinds = parts_of_speech(after)
    named = at + 1 < len(scene.words) and scene.words[at + 1].capital
    plain = after.isalpha() and after not in PREPOSITIONS | COORDINATORS and not is_adverb(after)
    return named or (plain and (("NN" in kinds and led) or not kinds & {"JJ", "VB", "VBN", "MD"}))


def _is_done_to_child(scene: Scene, at: int) -> bool:
    """ "offered a flat", "diagnosed with asthma"."""
    after = scene.low(at + 1)
    if scene.low(at) in _TO_ONE:
        return _has_object(scene, at)
    return after in _PASSIVE_BEFORE or not after.isalpha()


def _did(scene: Scene, at: int, label: Set[str]) -> bool:
    """ "broke them", "pointed to the happy face"; not "completed the referral", "moved to Tuesdays"."""
    low, after = scene.low(at), scene.low(at + 1)
    if low in _OF_WORKERS or after == "by":
        return False
    if low in _BY_ONESELF:
        then = scene.words[at + 2].text if at + 2 < len(scene.words) else ""
        when = after in ("to", "from") and (then[:1].isdigit() or then[:1].isupper())
        moved = low in ("moved", "went", "came", "returned") and (bool(label & _OF_VISITS) or when)
        return not moved and after not in _TURNED_OUT
    if after in _PARTICLES:
        return scene.low(at + 2) != "by"
    papers = low in ("completed", "made", "received") and any(
        scene.low(place) in _PAPERS for place in range(at + 1, at + 4)
    )
    achieved = low in _ACHIEVED and not papers and _has_object(scene, at)
    return achieved or (_is_determined(scene, at + 1) and not papers)


def _has_object(scene: Scene, at: int) -> bool:
    """Whether what is done follows: "two kilos", "£200", "his course", "functional skills"."""
    after = scene.low(at + 1)
    if _is_determined(scene, at + 1):
        return True
    plain = after.isalpha() and after not in PREPOSITIONS | COORDINATORS | _WHEN and not is_adverb(after)
    return plain and not is_past(after)


def _is_determined(scene: Scene, at: int) -> bool:
    """ "two kilos", "£200", "them": what makes "lost two" a deed, where "reduced timetable" is a thing."""
    low = scene.low(at)
    return low in DETERMINERS | _THEM or low[:1].isdigit() or low in ("£", "$", "€")


_ACHIEVED = listed(
    "completed passed won lost gained earned achieved used played saved joined finished enjoyed attended"
    " missed visited started began learned learnt chose declined refused wrote drew built baked cooked saw"
    " loved liked hated wanted received felt said told asked got made bought ate wore kept spent"
)
_PARTICLES = listed("up out off away back over")
_THEM = listed("it him her them me us")
_WHEN = listed("daily weekly monthly fortnightly twice once yesterday today since because if when while that")
