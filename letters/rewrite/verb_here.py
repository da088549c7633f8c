"""Whether a word in -s is a verb where it stands: "likes maths", not "her likes". Pure.

In: a scene, the place of the word. Out: yes or no; the places of verbs with which quotations begin.
"""

from collections.abc import Iterator

from letters.rewrite.lexicon import (
    COORDINATORS,
    DETERMINERS,
    PREPOSITIONS,
    is_adverb,
    listed,
)
from letters.rewrite.scene import Scene
from letters.rewrite.verbs import (
    AUXILIARIES,
    SINGULAR_AUX,
    base_of_s,
    can_be_noun,
    is_past,
    is_s_form,
    is_surely_verb_in_s,
    is_verb_in_s,
    parts_of_speech,
)

AFTER_VERB = listed(
    "a an the to with in at on for from about into up out well that how his her their your my our it"
    " him them me you being very really quite more less not regularly every each all some any no as by"
    " through off down over when if because independently weekly daily so too much lots between after"
    " before during round around £ $ €"
)


def is_sure_here(scene: Scene, at: int) -> bool:
    return scene.low(at) in SINGULAR_AUX or is_surely_verb_in_s(scene.low(at))


def is_likely_here(scene: Scene, at: int) -> bool:
    """ "Dances at the club": what follows tells; "Concerns about" is what others have."""
    likely = is_verb_in_s(scene.low(at)) and scene.low(at + 1) in AFTER_VERB | {"dad", "mum"}
    return likely and not (
        scene.low(at) in _OF_OTHERS and scene.low(at + 1) in ("about", "by", "from", "that")
    )


def is_of_event(scene: Scene, at: int) -> bool:
    """ "costs £57", "takes place weekly", "Contact: starts in June": what things do, and nobody."""
    low, after = scene.low(at), scene.low(at + 1)
    if low in _OF_THINGS or (low in ("takes", "took") and after == "place"):
        return True
    timed = after == "at" and scene.low(at + 2)[:1].isdigit()
    visits = any(scene.low(near) in _VISITS for near in range(min(at, _LABEL)))
    return low in _OF_TIMES and (timed or (visits and scene.low(at - 1) in (":", ",", ";")))


_LABEL = 3
_OF_THINGS = listed("costs cost includes included happens happened occurs occurred lasts lasted")
_OF_TIMES = listed(
    "starts started begins began ends ended finishes finished runs ran goes went continues continued changes"
    " changed moves moved"
)
_VISITS = listed("contact time visits sessions visit session")
_OF_OTHERS = listed("concerns questions queries reports complaints calls rumours doubts disputes demands")


def is_linked_verb(scene: Scene, at: int) -> bool:
    """Whether a word in -s after "and" goes on with what the child does, judged by what follows."""
    after = scene.low(at + 1)
    if (after.endswith("ly") and is_adverb(after)) or after in ("£", "$", "€") or after.isdigit():
        return True
    if is_s_form(scene.low(at)) and after in DETERMINERS:
        return True
    if not is_verb_in_s(scene.low(at)):
        return False
    if scene.low(at - 1) == "or" and any(scene.low(near) == "either" for near in range(max(0, at - 8), at)):
        return True
    if after in AFTER_VERB or (is_adverb(after) and not can_be_noun(after)) or _is_first_of_two(scene, at):
        return True
    finite = after in AUXILIARIES or is_past(after)
    content = after.isalpha() and after not in PREPOSITIONS | COORDINATORS and not finite
    return content and not scene.low(at - 2).endswith("s")


def is_second_noun(scene: Scene, at: int) -> bool:
    """ "pays towards food and bills from her bursary", "about cards and presents.": two nouns behind one
    preposition."""
    low, after = scene.low(at), scene.low(at + 1)
    does = (is_surely_verb_in_s(low) and low != "presents") or not parts_of_speech(low) & {"NNS", "NN"}
    if scene.low(at - 1) not in ("and", "or") or does or scene.person_ending(at - 2):
        return False
    begun = at - 2 if scene.low(at - 3) in PREPOSITIONS else at - 3
    lone = after in ("from", "", ".", ",", ";", "!", "?")
    return lone and (
        scene.low(begun - 1) in _OF_THINGS_NAMED or (scene.low(begun - 1), after) == ("for", "from")
    )


_OF_THINGS_NAMED = listed("towards toward about")


def _is_first_of_two(scene: Scene, at: int) -> bool:
    """ "irons her clothes and budgets and plans meals": a second verb has what is done."""
    second, what = scene.low(at + 2), scene.low(at + 3)
    does = is_s_form(second) and is_verb_in_s(second) and what.isalpha() and not is_adverb(what)
    leads = what in PREPOSITIONS | COORDINATORS | AUXILIARIES or is_past(what)
    return scene.low(at + 1) == "and" and does and not leads and base_of_s(scene.low(at)) not in _THINGS_DONE


_THINGS_DONE = listed("book shoe coat sock sheet pen pot plate cup towel shirt bottle")


def quoted_verbs(scene: Scene) -> Iterator[int]:
    """'he "isn't bothered"': where what is quoted begins with the verb, which goes with "you" too."""
    for mention in scene.child if any(word.quoted for word in scene.words) else ():
        at = mention.end + (scene.low(mention.end) in _MARKS)
        verb = scene.skip_adverbs(at, 1)
        if at == mention.end or verb >= len(scene.words) or not scene.words[verb].quoted:
            continue
        if scene.can_do(mention) and (scene.low(verb) in SINGULAR_AUX or is_verb_in_s(scene.low(verb))):
            yield verb


_MARKS = frozenset(['"', "“", "‘", "'"])
