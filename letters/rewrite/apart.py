"""Who cannot be the same in one clause: "they brought Amir home" is not Amir, nor is "him" in "Amir hit him".
Pure.

In: a mention, the sentence's scene, all mentions. Out: yes or no.
"""

from bisect import bisect_left
from collections.abc import Sequence

from letters.rewrite.her import is_owner_here
from letters.rewrite.lexicon import COORDINATORS, OTHER_SUBJECTS, PREPOSITIONS, SUBORDINATORS, listed
from letters.rewrite.mentions import Form, Mention
from letters.rewrite.person import Person
from letters.rewrite.scene import Scene
from letters.rewrite.verbs import (
    AUXILIARIES,
    can_be_verb,
    is_past,
    is_s_form,
    is_surely_verb_in_s,
)

_FAR = 14
_SINGLE = listed("boy girl lad child youngster teenager minor man woman lady")


def does_to_child(scene: Scene, pronoun: Mention, found: Sequence[Mention]) -> bool:
    """Whether who does something here does it to the child, who is named: "he took Amir to the park"."""
    if pronoun.form is not Form.SUBJECT:
        return False
    later = next(iter(_names_after(pronoun.end, found)), None)
    opens = scene.low(pronoun.start - 1) in SUBORDINATORS
    if later is None or (opens and scene.does(later.start, later.end)):
        return False  # "if she passes her exams Ellie hopes to ..."
    between = range(pronoun.end, later.start)
    return len(between) > 0 and not any(_ends_clause(scene, at) for at in between)


def _ends_clause(scene: Scene, at: int) -> bool:
    low = scene.low(at)
    return low in COORDINATORS | SUBORDINATORS or not scene.words[at].is_word


def is_someone_else(scene: Scene, noun: Mention, found: Sequence[Mention]) -> bool:
    """Whether "the boy who used to bully Amir" is another boy: the child is named in what he does."""
    single = noun.form is Form.NOUN and not noun.owns and scene.low(noun.end - 1) in _SINGLE
    does = [each for each in found if each.form is Form.SUBJECT and each.end == noun.start - 1]
    verb = scene.low(noun.start - 1)
    if single and does and (is_past(verb) or is_s_form(verb)) and verb not in AUXILIARIES:
        return True  # "He met the boy on Thursday"
    if not single or scene.low(noun.end) not in ("who", "that"):
        return False
    return bool(_names_after(noun.end, found))


def _names_after(start: int, found: Sequence[Mention]) -> list[Mention]:
    """Where the child is named soon after a place."""
    first = bisect_left(found, start, key=lambda each: each.start)
    last = bisect_left(found, start + _FAR, key=lambda each: each.start)
    return [each for each in found[first:last] if each.form is Form.NAME]


def _goes_on_to(scene: Scene, pronoun: Mention) -> bool:
    """ "Amir pushes Leon on the swing and reads to him": the child still does it, so "him" is another."""
    at = pronoun.start
    if scene.low(at - 1) not in ("to", "at", "after") or scene.low(at - 3) != "and":
        return False
    verb, nearest = scene.low(at - 2), next(scene.doers(at), None)
    if not (is_past(verb) or is_s_form(verb)) or not isinstance(nearest, Mention):
        return False
    between = range(nearest.end, at - 3)
    return not any(scene.low(each) in SUBORDINATORS | _RELATIVES for each in between)


def _goes_on_with(scene: Scene, pronoun: Mention) -> bool:
    """ "River answered the panel and thanked them": the child goes on, so it is done to others."""
    verb, nearest = pronoun.start - 1, next(scene.doers(pronoun.start), None)
    does = is_past(scene.low(verb)) or is_s_form(scene.low(verb))  # "fixes bikes and sells them"
    joined = scene.low(verb - 1) == "and" and does and scene.low(verb - 2) != ","
    if not joined or not isinstance(nearest, Mention) or pronoun.family != "they":
        return False
    between = range(nearest.end, verb - 1)
    return not any(scene.low(at) in SUBORDINATORS | _RELATIVES for at in between)


_RELATIVES = listed("that who which whom what how")


def _is_note_of_child(scene: Scene, pronoun: Mention) -> bool:
    """ "Has a best friend called Ollie and sees him most weekends": a note of the child, who sees him."""
    verb = scene.low(pronoun.start - 1)
    opened = is_surely_verb_in_s(scene.low(0)) or scene.low(0) == "has"
    nobody = next(scene.doers(pronoun.start), None) is None
    return (
        opened
        and nobody
        and is_surely_verb_in_s(verb)
        and scene.low(pronoun.start - 2) in ("and", "but", ",")
    )


def _is_done_to_several(scene: Scene, pronoun: Mention) -> bool:
    """ "You think the staff are kind and likes them": the staff do not "likes"."""
    doers = [*scene.doers(pronoun.start)]
    last, first = (doers[0], doers[-1]) if len(doers) > 1 else (None, None)
    several = isinstance(last, Person) and last.many and isinstance(first, Mention)
    linked = scene.low(pronoun.start - 2) in ("and", "but") and is_surely_verb_in_s(
        scene.low(pronoun.start - 1)
    )
    return several and linked and pronoun.family == "they"


def _does_with(scene: Scene, pronoun: Mention) -> bool:
    """ "Amir shares his toys with him": nobody shares with themselves."""
    nearest = next(scene.doers(pronoun.start), None)
    if scene.low(pronoun.start - 1) != "with" or not isinstance(nearest, Mention):
        return False
    between = range(nearest.end, pronoun.start - 1)
    verbs = [at for at in between if scene.low(at) in _WITH_ANOTHER]
    since = range(verbs[-1] + 1, pronoun.start - 1) if verbs else range(0)
    if verbs and scene.low(scene.skip_adverbs(verbs[-1] - 1, -1)) in OTHER_SUBJECTS:
        return False  # "as she is four; I played with her"
    return bool(verbs) and not any(_ends_clause(scene, at) or scene.is_finite(at) for at in since)


_WITH_ANOTHER = listed(
    "share shares shared play plays played argue argues argued fight fights fought talk talks talked chat"
    " chats chatted speak speaks spoke live lives lived laugh laughs laughed joke jokes joked"
)


def is_done_by_child(scene: Scene, pronoun: Mention) -> bool:
    """Whether the child does something right to "him" or "her": "Amir hit him"."""
    owns = pronoun.form is Form.EITHER and is_owner_here(scene, pronoun.start)
    if pronoun.form not in (Form.OBJECT, Form.EITHER) or owns:
        return False
    if _is_note_of_child(scene, pronoun) or _is_done_to_several(scene, pronoun):
        return True
    if _goes_on_to(scene, pronoun) or _goes_on_with(scene, pronoun) or _does_with(scene, pronoun):
        return True
    verb = pronoun.start - 1
    low = scene.low(verb)
    if low in PREPOSITIONS or not (is_past(low) or is_s_form(low) or can_be_verb(low)):
        return False
    at = scene.skip_adverbs(verb - 1, -1)
    if scene.low(at) == "to":
        direct = scene.child_ending(at - 1) is not None  # "does not want Grace to see her"
        at = at - 1 if direct else scene.skip_adverbs(at - 2, -1)  # "wants to call him"
    while scene.low(at) in AUXILIARIES:
        at = scene.skip_adverbs(at - 1, -1)
    mention = scene.child_ending(at)
    return mention is not None and scene.can_do(mention)
