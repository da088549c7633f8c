"""Verbs that go with "you": "Amir has ... and enjoys" -> "you have ... and enjoy". Pure.

In: a scene whose mentions of the child are found. Out: `Agreement`: edits, places where the child begins
another clause, and verbs of which it is not sure who does them.
"""

from dataclasses import dataclass, field

from letters.rewrite.doer import doer, is_headed
from letters.rewrite.her import is_owner_here
from letters.rewrite.lexicon import (
    OTHER_SUBJECTS,
    PREPOSITIONS,
    QUESTIONS,
    REPORTING,
    SPEAKING,
    SUBORDINATORS,
    TELLING,
    THING_SUBJECTS,
    is_adverb,
    listed,
)
from letters.rewrite.mentions import Form, Mention
from letters.rewrite.model import Edit
from letters.rewrite.roles import find_role
from letters.rewrite.scene import Scene, Who
from letters.rewrite.verb_here import (
    is_likely_here,
    is_linked_verb,
    is_of_event,
    is_second_noun,
    is_sure_here,
    quoted_verbs,
)
from letters.rewrite.verbs import (
    AUXILIARIES,
    MODALS,
    PLURAL_AUX,
    SINGULAR_AUX,
    base_of_s,
    can_be_noun,
    can_be_verb,
    for_you,
    is_past,
    is_s_form,
    is_surely_verb_in_s,
    is_verb_in_s,
)

VERB = "verb"
WHY_VERB = "The verb goes with “you”."


@dataclass(slots=True)
class Agreement:
    """`links`: words where the child, already named, begins another verb ("and sleeps"): their places."""

    edits: list[Edit] = field(default_factory=list)
    links: list[int] = field(default_factory=list)
    unsure: list[int] = field(default_factory=list)
    nobody: int | None = None


@dataclass(slots=True)
class _Walk:
    """Who did what so far."""

    last: Who = Who.NOBODY
    child_did: bool = False
    subordinate: bool = False
    many: bool = False
    """Whether the last doer was several people."""
    before_child: Who = Who.NOBODY
    """Who did the verb before the child's own: "Julie felt Mark was ..."."""

    def go_on(self, who: Who, linked: bool, embedded: bool) -> None:
        """After a verb that somebody did; `embedded` in what is said of a thing it changes nothing."""
        if who is Who.CHILD and not linked:
            self.before_child = self.last
        self.last = self.last if embedded else who
        self.child_did = self.child_did or who is Who.CHILD
        self.subordinate = self.subordinate and who is not Who.CHILD


def agree(scene: Scene) -> Agreement:
    """All verbs of a sentence that the child does, in the form for "you"."""
    done = Agreement()
    walk = _Walk()
    if any(is_headed(scene, mention.end) for mention in scene.child[:1]):
        walk.last, walk.child_did = Who.CHILD, True
    inside = {at for mention in scene.child for at in range(mention.start, mention.end)}
    inside |= {at for each in scene.people[:1] if each.name for at in range(each.start, each.end)}
    for at, word in enumerate(scene.words):
        if word.quoted or not word.is_word or at in inside:
            continue
        if word.low == "'s" and at - 1 in inside:
            walk.last, walk.child_did = Who.CHILD, True
        if word.low in SUBORDINATORS:
            walk.subordinate = True
        if _may_be_verb(scene, at):
            _verb(scene, at, walk, done)
    for at in quoted_verbs(scene):
        word = scene.words[at]
        done.edits.append(Edit(word.start, word.end, for_you(word.text), VERB, WHY_VERB))
    _turn_round(scene, done)
    return done


def _may_be_verb(scene: Scene, at: int) -> bool:
    word = scene.words[at]
    low = word.low
    if scene.is_month(at) or is_adverb(low):
        return False
    if low in AUXILIARIES or is_past(low):
        return True
    done_to = scene.low(at - 1) in (":", "|") and scene.low(at + 1) in _DONE_TO_THINGS
    if done_to:
        return False  # "Hair: braids done monthly"
    begins = word.text[1:].islower() and (at == _first(scene) or scene.low(at - 1) in (":", "|"))
    return is_s_form(low) and (word.text.islower() or begins)


_DONE_TO_THINGS = frozenset(
    ["done", "needed", "booked", "completed", "due", "held", "agreed", "arranged", "ordered"]
)


def _first(scene: Scene) -> int:
    return next((at for at, word in enumerate(scene.words) if word.text[0].isalpha()), 0)


def _verb(scene: Scene, at: int, walk: _Walk, done: Agreement) -> None:
    low = scene.low(at)
    before = scene.skip_adverbs(at - 1, -1)
    after_to = low in PLURAL_AUX and scene.low(before) in _BEFORE_BASE and not scene.child_ending(before)
    if after_to or (is_past(low) and _follows_aux(scene, at)):
        return
    who = doer(scene, at)
    singular = low in SINGULAR_AUX or is_s_form(low)
    if who is Who.LAST:
        who = _last(scene, at, walk, done, singular)
        linked = who is Who.CHILD
        if who is Who.NOBODY and not _goes_on_as_note(scene, at, done):
            return
    else:
        linked = False
    if is_s_form(low) and not _is_verb_here(scene, at, who, linked, done):
        return
    if who is Who.THING and is_past(low) and walk.last is Who.CHILD and not walk.subordinate:
        return  # "has her eyes tested, wears glasses": what is done to a thing
    if who is Who.NOBODY and not (singular and (_opens(scene, at) or _goes_on_as_note(scene, at, done))):
        return
    if who is Who.NOBODY:
        done.nobody = at
        who = Who.CHILD
    if singular and who is Who.CHILD:
        word = scene.words[at]
        done.edits.append(Edit(word.start, word.end, for_you(word.text), VERB, WHY_VERB))
        if linked:
            done.links.append(at)
    embedded = who is Who.CHILD and not linked and walk.last is Who.PERSON and _in_relative(scene, at)
    person = scene.person_ending(before)
    walk.many = scene.low(before) == "they" or (person is not None and person.many)
    walk.go_on(who, linked, embedded)


_BEFORE_BASE = MODALS | {"to", "does", "doesn't", "do", "don't"}


def _follows_aux(scene: Scene, at: int) -> bool:
    """Whether a past form only completes a verb: "has settled", "was told"."""
    place = scene.skip_adverbs(at - 1, -1)
    before = "" if scene.child_ending(place) else scene.low(place)  # "Will was"
    return before in AUXILIARIES | {"been", "being", "be", "to", "having", "'s", "'ve"}


_ONLY_PEOPLE = listed(
    "wants likes enjoys feels hopes tries attends goes eats sleeps says thinks knows loves hates"
    " asks engages speaks"
    " plays understands wishes misses prefers struggles"
)


def _last(scene: Scene, at: int, walk: _Walk, done: Agreement, singular: bool) -> Who:
    """Who did the verb before; where that is not the child although the child did something, it is asked."""
    other = _is_adult_work(scene, at) or _is_done_to_child(scene, at) or _is_known_of_child(scene, at)
    other = other or _is_said_of_child(scene, at)
    if walk.child_did and walk.before_child in (Who.PERSON, Who.THING) and other:
        return Who.PERSON
    one_does = scene.low(at) in SINGULAR_AUX or is_surely_verb_in_s(scene.low(at))
    if walk.child_did and walk.many and walk.last is Who.PERSON and one_does:
        return Who.CHILD  # "asks how they are and has a plan": they do not "has"
    if walk.last is Who.CHILD or not walk.child_did or not singular:
        return walk.last
    low, join = scene.low(at), scene.low(scene.skip_adverbs(at - 1, -1))
    back = join == "but" or low in _ONLY_PEOPLE or (walk.subordinate and low == "has")
    if walk.last is Who.THING and back:
        return Who.CHILD
    if (walk.subordinate or walk.last is Who.PERSON) and is_sure_here(scene, at):
        done.unsure.append(at)
    return walk.last


def _is_adult_work(scene: Scene, at: int) -> bool:
    """ "Julie felt Mark was bullied and has spoken to the school": what workers do, not the child."""
    done = scene.skip_adverbs(at + 1, 1)
    whom = any(find_role(scene.words, place) for place in (done + 1, done + 2))
    asks = scene.low(done) in ("asked", "told", "asking") and whom
    if scene.low(at) in _OF_PARENTS or (scene.low(at) == "does" and scene.low(done) == "oppose"):
        return True  # "accepts that Amira is settled and does not oppose the plan"
    return scene.low(at) in ("has", "is") and (scene.low(done) in _ADULT_WORK or asks)


def _is_done_to_child(scene: Scene, at: int) -> bool:
    """ "helps Zara when she is stuck and praises her": nobody praises "her" and means herself."""
    childs = scene.child_before(at)
    if childs and any(each.start >= childs[-1].end for each in scene.people_before(at)):
        return False  # "says Zara runs to her mum and gives her a hug"
    done = at + 1
    if scene.low(at) in ("has", "is") and scene.low(at + 2) in ("her", "him"):
        done = at + 2  # "and has praised her"
    mention = scene.child_starting(done)
    owns = mention.form is Form.OWNER if mention else is_owner_here(scene, done)
    return scene.low(done) in ("her", "him") and not owns and done not in scene.others


def _is_said_of_child(scene: Scene, at: int) -> bool:
    """ "tells him off when he swears, but says he is getting better": who tells him off says it."""
    place = at + 1 + (scene.low(at + 1) == "that")
    mention = scene.child_starting(place)
    return scene.low(at) in SPEAKING and mention is not None and mention.form is Form.SUBJECT


def _is_known_of_child(scene: Scene, at: int) -> bool:
    """ "knows what Zara likes and makes it": one clause of what, and then the first goes on."""
    childs = scene.child_before(at)
    return bool(childs) and scene.low(childs[-1].start - 1) == "what" and at - childs[-1].end <= _SHORT_CLAUSE


_SHORT_CLAUSE = 4
_OF_PARENTS = listed("opposes contests disputes")
_ADULT_WORK = listed(
    "spoken written arranged contacted emailed raised referred requested booked discussed submitted liaised"
    " arranging contacting chasing referring exploring seeking organising looking agreed supported encouraged"
    " praised reassured reminded recommended suggested prescribed"
)


def _goes_on_as_note(scene: Scene, at: int, done: Agreement) -> bool:
    """ "Boxing club weekly, attends regularly": nobody is named, and a verb goes on after a comma."""
    comma = scene.low(at - 1) == "," or (scene.low(at - 2) == "," and is_adverb(scene.low(at - 1)))
    free = not scene.child_before(at) and not scene.people_before(at) and done.nobody is None
    return comma and free and is_surely_verb_in_s(scene.low(at)) and not is_of_event(scene, at)


def _in_relative(scene: Scene, at: int) -> bool:
    """ "cooks food that Amir likes": what comes after goes on with who cooks."""
    mention = scene.child_ending(scene.skip_adverbs(at - 1, -1))
    if mention is None or scene.low(mention.start - 1) not in ("that", "which", "who", "whom"):
        return False
    before = scene.low(mention.start - 2)
    told = scene.person_ending(mention.start - 2)
    addressed = any(scene.low(mention.start - step) in _ADDRESSING for step in (3, 4, 5))
    if addressed or (told and scene.low(told.start - 1) in TELLING):
        return False  # "informed the meeting that Amir had"
    return before not in REPORTING and not scene.is_finite(mention.start - 2) and before not in (",", "and")


_ADDRESSING = listed("told informed tells informs reminded assured advised warned notified")


def _is_verb_here(scene: Scene, at: int, who: Who, linked: bool, done: Agreement) -> bool:
    """Whether a word in -s is a verb at its place."""
    low = scene.low(at)
    if low in SINGULAR_AUX:
        return True
    if linked and is_second_noun(scene, at):
        return False
    if who is Who.CHILD and not linked:
        if scene.child_ending(scene.skip_adverbs(at - 1, -1)) is None and scene.low(at - 1) not in (
            ",",
            ")",
            "who",
        ):
            return is_surely_verb_in_s(low)
        goes_on = not scene.is_finite(at + 1) or not can_be_noun(base_of_s(low))
        aside = scene.low(at - 1) in (",", ")")  # "J, born in May, immunisations done"
        return can_be_verb(base_of_s(low)) or (goes_on and not aside)
    if linked and scene.low(at + 1) in _OBJECTS:
        return True  # "and telephones him on Wednesdays"
    if linked and any(edit.start == scene.words[max(0, at - 2)].start for edit in done.edits[-2:]):
        return is_verb_in_s(low) or can_be_verb(base_of_s(low))  # "budgets, cooks and cleans"
    if is_surely_verb_in_s(low) or (who in (Who.PERSON, Who.NOBODY) and not linked):
        return can_be_verb(base_of_s(low))
    return linked and is_linked_verb(scene, at)


_OBJECTS = frozenset(["him", "them", "me", "us", "it"])


def _opens(scene: Scene, at: int) -> bool:
    """Whether a sentence without a doer begins with this verb: "Enjoys football.", not "Is Mum well?"."""
    if scene.words[-1].text == "?" or not (is_sure_here(scene, at) or is_likely_here(scene, at)):
        return False
    after = scene.low(at + 1)
    if is_of_event(scene, at):
        return False
    done_to = is_past(after) and not can_be_noun(after) and not scene.low(at + 2).isalpha()
    if is_s_form(scene.low(at)) and (after in PLURAL_AUX | MODALS or done_to):
        return False  # "Visits are weekly", "Benefits claimed"
    plainly = is_surely_verb_in_s(scene.low(at)) and scene.low(at) != "thanks"
    named = [one for one in scene.child if one.start < at or not plainly]
    if any(scene.can_do(one) and scene.does(one.start, one.end) for one in named):
        return False  # "Thanks to Pat, Zara has a library card"
    is_question = scene.low(at) in SINGULAR_AUX and (
        after
        in THING_SUBJECTS | OTHER_SUBJECTS | frozenset(["he", "she", "they", "the", "his", "her", "your"])
        or at + 1 in {*(one.start for one in scene.child), *(one.start for one in scene.people)}
    )
    return not is_question and scene.words[at].text[:1].isalpha() and after != ":"


def _turn_round(scene: Scene, done: Agreement) -> None:
    """ "Is Amir", "nor does he", "how was she": the verb stands before the child."""
    turned: dict[int, Edit] = {}
    for mention in scene.child:
        at = mention.start - 1
        if mention.owns or at < 0 or scene.low(at) not in SINGULAR_AUX or scene.words[at].quoted:
            continue
        if mention.form is Form.SUBJECT or _asks(scene, at, mention):
            word = scene.words[at]
            turned[word.start] = Edit(word.start, word.end, for_you(word.text), VERB, WHY_VERB)
            done.nobody = None if done.nobody == at else done.nobody
    done.edits = [*(each for each in done.edits if each.start not in turned), *turned.values()]


_TURNING = listed("nor neither so , only once and but : rarely seldom never hardly scarcely than as")


def _asks(scene: Scene, at: int, mention: Mention) -> bool:
    before = scene.low(at - 1)
    if mention.form not in (Form.NAME, Form.NOUN) or before in PREPOSITIONS:
        return False
    if scene.low(at) in ("does", "doesn't") and can_be_verb(scene.low(scene.skip_adverbs(mention.end, 1))):
        return True  # "only when he is tired does Amir get cross"
    return not before or before in QUESTIONS or before in _TURNING
