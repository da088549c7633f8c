"""Who stands before a verb: the child, somebody else, a thing, or whoever did the verb before. Pure.

In: a scene, the place of a verb. Out: `Who`.
"""

from letters.rewrite.her import takes_her
from letters.rewrite.lexicon import (
    COORDINATORS,
    OTHER_SUBJECTS,
    PREPOSITIONS,
    SPEAKING,
    THING_SUBJECTS,
    listed,
)
from letters.rewrite.mentions import Form
from letters.rewrite.scene import Scene, Who
from letters.rewrite.verbs import (
    AUXILIARIES,
)

_LINKS = frozenset(["who", "which", "that"])


_LABEL_ENDS = frozenset([":", "-", "–", "•", "*", "—", "●", "|"])


_DASHES = frozenset(["-", "–", "—"])


def doer(scene: Scene, at: int) -> Who:
    """Who stands before a verb."""
    place = scene.skip_adverbs(at - 1, -1)
    low = scene.low(place)
    if place >= 0 and _closes_aside(scene, place):
        return Who.CHILD
    if place < 0 or scene.words[place].text in _LABEL_ENDS:
        return Who.CHILD if is_headed(scene, place) else _noted(scene, place, at)
    mention = scene.child_ending(place)
    if mention and mention.form is Form.SELF:
        mention = scene.child_ending(mention.start - 1)
    if mention:
        return Who.CHILD if scene.can_do(mention) else Who.THING
    if low in _LINKS and _is_relative(scene, place):
        return Who.CHILD
    if low == "," and _closes_clause_of_other(scene, place):
        return Who.THING  # of "Jackie, Amelia said, makes ..." too
    if low in (",", ")", ";") or low in COORDINATORS:
        named = _closes_name(scene, place) or _closes_naming(scene, place)
        return Who.PERSON if named else Who.LAST
    if _after_aside_without_commas(scene, place):
        return Who.CHILD
    if scene.person_ending(place) or low in OTHER_SUBJECTS or low in ("he", "she", "they", "who"):
        return Who.PERSON
    return Who.THING


def _noted(scene: Scene, place: int, verb: int) -> Who:
    """ "Dad not attending – wants it noted": who is named first goes on after a dash, and after a colon with
    what workers and carers do for a child ("Mentor: meets weekly", "Carer: takes her swimming")."""
    if scene.low(place) == ":":
        person = scene.person_ending(place - 1)
        family = person is not None and person.kind in ("family", "child")  # "Ruby: lives with Nan"
        named = family or (person is not None and scene.low(verb) in _HELPING)
        return Who.PERSON if named or takes_her(scene, verb) else Who.NOBODY
    opened = next(iter(scene.people), None) if scene.low(place) in _DASHES else None
    named = opened is not None and (bool(opened.name) or opened.kind == "family")
    return Who.PERSON if opened and named and opened.start <= 1 and opened.end < place else Who.NOBODY


_HELPING = listed(
    "meets visits sees helps supports works offers provides runs collects drives brings thinks says reports"
    " feels describes confirms"
)


def _closes_name(scene: Scene, place: int) -> bool:
    """ "that he (Amos) is": the record says who is meant."""
    return scene.low(place - 2) == "(" and scene.low(place - 3) in ("he", "she", "they")


def _closes_naming(scene: Scene, place: int) -> bool:
    """ "and her head of year, Mrs Doyle, reports": the name between commas says who does it."""
    named = scene.person_ending(place - 1) if scene.low(place) == "," else None
    within = named is not None and any(scene.low(at) == "," for at in range(named.start - 1, named.end))
    return within and named is not None and bool(named.name)


def is_headed(scene: Scene, place: int) -> bool:
    """ "Kai - likes maths", "Health | Kai | sleeps well": the child's name stands before like a heading."""
    row = scene.low(place) == "|"
    mention = scene.child_ending(place - 1) if row or scene.low(place) in _DASHES else None
    return mention is not None and not mention.owns and (row or mention.start <= 2)


def _is_relative(scene: Scene, place: int) -> bool:
    """ "Amir, who has": the child stands right before "who"."""
    before = place - 1
    while scene.low(before) in (",", "(") or scene.low(before) in _DASHES:
        before -= 1
    mention = scene.child_ending(before)
    return mention is not None and not mention.owns and scene.low(place) == "who"


def _after_aside_without_commas(scene: Scene, place: int) -> bool:
    """ "Amir at times struggles", "Amir every week goes": a few words about when or where stand between."""
    for at in range(place, max(-1, place - 6), -1):
        mention = scene.child_ending(at - 1) if at > 0 else None
        opens = scene.low(at) in PREPOSITIONS or scene.low(at) in (
            "each",
            "every",
            "this",
            "most",
            "some",
            "as",
            "like",
            "unlike",
            "along",
            "together",
        )
        if mention and opens:
            return scene.can_do(mention) and not scene.low(at - 2).endswith("ing")
        if not scene.words[at].is_word or scene.low(at) in COORDINATORS | OTHER_SUBJECTS | THING_SUBJECTS - {
            "this"
        }:
            return False
        if scene.low(at) in AUXILIARIES | {"he", "she", "they", "who"}:
            return False
    return False


_OPENED_BY = {",": ",", ")": "(", "-": "-", "–": "–", "—": "—"}


def _closes_aside(scene: Scene, place: int) -> bool:
    """Whether a comma or bracket ends what was put in after the child's name: "Amir, aged 9, is"."""
    opening = _OPENED_BY.get(scene.low(place), "")
    for at in range(place - 1, max(-1, place - 40), -1):
        if opening and scene.low(at) == opening:
            mention = scene.child_ending(at - 1)
            return mention is not None and scene.can_do(mention) and place - at > 1
    return False


def _closes_what_was_said(scene: Scene, place: int) -> bool:
    """ "Jackie, Amelia said, makes pancakes": what stands before the aside goes on."""
    mention = scene.child_ending(place - 2) if scene.low(place - 1) in SPEAKING else None
    return mention is not None and scene.low(mention.start - 1) == "," and mention.start > 1


def _closes_clause_of_other(scene: Scene, place: int) -> bool:
    """Whether a comma ends "who ..." about somebody else: "his father, whom he has not seen, has"."""
    if _closes_what_was_said(scene, place):
        return True
    for at in range(place - 1, max(0, place - 40), -1):
        if scene.low(at) == ",":
            return scene.low(at + 1) in ("who", "whom", "whose", "which", "where") and not scene.child_ending(
                at - 1
            )
    return False
