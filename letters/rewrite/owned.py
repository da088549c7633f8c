"""What is owned without being named: "hers went ahead", "Ife's fell on a Monday". Pure.

In: a mention with its scene; others whom it could mean. Out: whether a thing that is owned follows; whether
what stands alone is the child's.
"""

from collections.abc import Sequence

from letters.rewrite.contractions import is_parallel
from letters.rewrite.lexicon import DETERMINERS, KEEPING, PREPOSITIONS, is_adverb, listed
from letters.rewrite.mentions import Form, Mention
from letters.rewrite.person import Person
from letters.rewrite.scene import Scene
from letters.rewrite.verbs import (
    AUXILIARIES,
    PARTICIPLES,
    PASTS,
    base_of_s,
    can_be_noun,
    is_past,
    is_verb_in_s,
)

_NOUNS_TOO = frozenset(["within", "without", "re", "off", "over", "about", "on-site", "near", "through"])
_PLACING = PREPOSITIONS - _NOUNS_TOO
_AFTER_PAST = (
    _PLACING
    | DETERMINERS
    | listed(
        "up out off down away back over through missing ahead it him her them downstairs upstairs home"
        " outside"
    )
)
_JOINS = listed("and but ; , so because while")
_BEING = listed("is was are were be isn't wasn't")
_SHORT = 12


def owns_nothing_after(scene: Scene, mention: Mention) -> bool:
    """ "a friend of Amir's", "Amina's certificate and Zara's were needed": nothing that is owned follows."""
    after = scene.low(mention.end)
    if _ends(scene, mention) or after in AUXILIARIES:
        return True
    if scene.low(mention.start - 1) in KEEPING and after in _PLACING:
        return True
    if _does_itself(scene, mention) or _is_said_to_be(scene, mention) or _is_gap(scene, mention):
        return True
    one_of_several = scene.low(mention.start - 1) == "of" and scene.low(mention.start - 3) in _ONE
    return one_of_several and (scene.is_finite(mention.end) or after in PREPOSITIONS)


_ONE = listed("a any no some one")


def stands_alone(scene: Scene, mention: Mention) -> bool:
    """ "would spend his on a bed", "his came out": "his" without what is owned."""
    after = scene.low(mention.end)
    told = scene.low(mention.start - 1) in _BEING and after in ("and", "but")
    owner = next((at for at in (mention.end + 1, mention.end + 2) if scene.low(at) == "'s"), 0)
    if told and not (owner and scene.low(owner + 1).isalpha()):
        return True  # "The bike is his and the scooter is Ruby's"
    return _ends(scene, mention) or after in _PLACING | AUXILIARIES or _does_itself(scene, mention)


def _ends(scene: Scene, mention: Mention) -> bool:
    if mention.is_pronoun and mention.end + 1 < len(scene.words) and scene.words[mention.end + 1].quoted:
        return False  # "about his “challenging behaviour”"
    return mention.end >= len(scene.words) or not scene.words[mention.end].is_word


def _does_itself(scene: Scene, mention: Mention) -> bool:
    """ "Dami's was put back and Ife's fell on a Monday": a verb follows, not "Ife's left foot"."""
    verb, then = scene.low(mention.end), scene.low(mention.end + 1)
    if verb in PASTS and verb not in PARTICIPLES and not can_be_noun(verb):
        return True
    contrasts = scene.low(mention.start - 1) in _JOINS and mention.start > 1
    goes_on = not then.isalpha() or then in _AFTER_PAST or is_adverb(then)
    if not contrasts or not goes_on:
        return False
    if not then.isalpha() and can_be_noun(base_of_s(verb)):
        return False  # "the YP's views and the child's wishes."
    return is_past(verb) or (is_verb_in_s(verb) and not scene.is_finite(mention.end + 1))


def _is_said_to_be(scene: Scene, mention: Mention) -> bool:
    """ "The red one is Amir's and the blue one is Leon's"."""
    being = scene.low(mention.start - 1) in _BEING
    begins = scene.low(mention.end + 1) in DETERMINERS | {"he", "she", "they", "it"}
    begins = begins or scene.is_finite(mention.end + 2)  # "was Amir's and Leon rode it"
    return being and scene.low(mention.end) in ("and", "but") and begins


def _is_gap(scene: Scene, mention: Mention) -> bool:
    """ "keeps Leon's in a jar and Amir's in a tin"."""
    return is_parallel(scene.words, mention.start, mention.end)


def is_childs_own(pronoun: Mention, scene: Scene, rivals: Sequence[Person]) -> bool:
    """Whether "hers" or "his" alone is the child's: not of whom the sentence tells it apart from."""
    alone = pronoun.form is Form.OWNED or (pronoun.form is Form.OWNER and stands_alone(scene, pronoun))
    if not alone or len({each.name or each.role for each in rivals}) != 1:
        return False
    return _is_told_apart(pronoun, scene, rivals) or _is_childs_to_keep(pronoun, scene, rivals)


def _is_told_apart(pronoun: Mention, scene: Scene, rivals: Sequence[Person]) -> bool:
    """ "Leon's tooth came out on Monday and his on Tuesday": another's was named, and then "his"."""
    owners = all(scene.low(each.end) == "'s" for each in rivals)
    joins = scene.low(pronoun.start - 1) in ("and", "but", ";", ",")
    acts = scene.is_finite(pronoun.end) or scene.low(pronoun.end) in PREPOSITIONS
    return owners and joins and acts


def _is_childs_to_keep(pronoun: Mention, scene: Scene, rivals: Sequence[Person]) -> bool:
    """ "May and her cousin have plaits and May lets nobody touch hers": who does it is the child."""
    nearest = next(scene.doers(pronoun.start), None)
    if not isinstance(nearest, Mention) or nearest.start < max(each.start for each in rivals):
        return False
    between = [scene.low(at) for at in range(nearest.end, pronoun.start)]
    return len(between) < _SHORT and not any(low in ("him", "her", "them") for low in between)
