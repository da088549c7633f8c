"""What one clause binds: who does something and whom it is done to are two people. Pure.

In: a pronoun, the sentence's scene, others whom it could mean. Out: `Verdict`, or None.
"""

from collections.abc import Sequence

from letters.rewrite.apart_from import is_childs_apart, is_others_apart
from letters.rewrite.belongings import is_owner
from letters.rewrite.beside import OF_OTHERS
from letters.rewrite.clauses import is_as_what, is_done_with
from letters.rewrite.gifts import was_given_by_child
from letters.rewrite.lexicon import OPENERS, listed
from letters.rewrite.mentions import Form, Mention
from letters.rewrite.parallel import OF_CHILD as PARALLEL_OF_CHILD
from letters.rewrite.parallel import OF_OTHERS as PARALLEL_OF_OTHERS
from letters.rewrite.person import Person
from letters.rewrite.scene import Scene
from letters.rewrite.to_another import OF_CHILD as BY_VERB_OF_CHILD
from letters.rewrite.to_another import OF_OTHERS as BY_VERB_OF_OTHERS
from letters.rewrite.to_another import is_heard_from_another
from letters.rewrite.to_child import cares_for_child
from letters.rewrite.verbs import can_be_noun, is_past, is_s_form, parts_of_speech
from letters.rewrite.verdict import Verdict

_OBJECTS = (Form.OBJECT, Form.EITHER)
_TOWARDS = listed("to from at")
_OF_ANOTHER = listed("about for of on after")
_THINGS = listed("it this these those everything something all")
_LINKS = listed("and but or , ; : ( who which whom that whose") | OPENERS
_NEAR = 14


def bound_means(pronoun: Mention, scene: Scene, rivals: Sequence[Person]) -> Verdict | None:
    """Whom the clause settles it for."""
    if _is_named_after(pronoun, scene) or any(tells(pronoun, scene, rivals) for tells in _OF_OTHERS):
        return Verdict.OTHER
    if _is_done_towards(pronoun, scene) or is_heard_from_another(pronoun, scene):
        return Verdict.OTHER if rivals else Verdict.ASK
    return Verdict.CHILD if any(tells(pronoun, scene, rivals) for tells in _OF_CHILD) else None


def _is_named_after(pronoun: Mention, scene: Scene) -> bool:
    """ "thinks that he (Amos) is alright": the record says who."""
    named = scene.person_starting(pronoun.end + 1) if scene.low(pronoun.end) == "(" else None
    return named is not None and scene.low(named.end) == ")" and bool(named.name)


def _is_held(pronoun: Mention, scene: Scene, rivals: Sequence[Person]) -> bool:
    """ "Tilly cries and Lily-Mae holds her hand": nobody holds their own."""
    nearest = next(scene.doers(pronoun.start), None)
    held = scene.low(pronoun.start - 1) in _HOLDING and scene.low(pronoun.end) == "hand"
    return held and bool(rivals) and isinstance(nearest, Mention) and is_owner(pronoun, scene)


_HOLDING = listed("hold holds held holding squeezes squeezed")


def _is_done_towards(pronoun: Mention, scene: Scene) -> bool:
    """ "Hawi has learnt it from her", "Kai reads to him": the child does it, so it is done to another."""
    nearest = next(scene.doers(pronoun.start), None)
    verb = scene.skip_adverbs(nearest.end, 1) if nearest else -1
    verb = scene.skip_adverbs(verb + 1, 1) if scene.low(verb) in ("has", "had") else verb
    adjacent = verb == pronoun.start - 2 and scene.low(pronoun.start - 1) in _OF_ANOTHER
    near = (scene.low(pronoun.start - 1) in _TOWARDS or adjacent) and pronoun.form in _OBJECTS
    if not near or is_owner(pronoun, scene) or not isinstance(nearest, Mention) or not scene.can_do(nearest):
        return False
    verb, last = scene.skip_adverbs(nearest.end, 1), pronoun.start - 2
    between = range(verb, last + 1)
    if len(between) > _NEAR or any(scene.low(at) in _LINKS for at in between):
        return False
    if any(scene.person_starting(at) for at in between):
        return False
    return _is_verb_or_thing(scene, verb, last)


def _is_verb_or_thing(scene: Scene, verb: int, last: int) -> bool:
    """Whether what stands before "to" is the one verb of the clause or a thing, not "is open"."""
    low = scene.low(last)
    first = scene.low(verb)
    if first in ("has", "had"):
        verb = scene.skip_adverbs(verb + 1, 1)
    acts = is_s_form(scene.low(verb)) or is_past(scene.low(verb)) or "VBN" in parts_of_speech(scene.low(verb))
    if not acts or scene.low(verb) in _BEING:
        return False
    noun = low in _THINGS or (can_be_noun(low) and not parts_of_speech(low) & {"VBN", "JJ"})
    return last == verb or noun


_BEING = listed("is was been has had likes wants needs enjoys finds")


def _is_taken_down(pronoun: Mention, scene: Scene, rivals: Sequence[Person]) -> bool:
    """ "Sgt Bell has taken her statement": who takes it down does not give it."""
    taken = scene.low(pronoun.start - 1) in _TAKING_DOWN and scene.low(pronoun.end) in _TOLD
    nearest = next(scene.doers(pronoun.start), None)
    return taken and len(rivals) == 1 and nearest in rivals and is_owner(pronoun, scene)


_TAKING_DOWN = listed(
    "take takes took taken taking record records recorded gather gathers gathered gathering seek seeks sought"
    " seeking obtain obtains obtained hear heard hears check checks checked measured weighed"
)
_TOLD = listed(
    "statement account views view wishes feelings temperature history details fingerprints blood weight"
    " height"
    " evidence consent opinion thoughts voice"
)


def _goes_on_after_report(pronoun: Mention, scene: Scene, rivals: Sequence[Person]) -> bool:
    """ "noticed that Precious had stopped eating and took her out": what is told in "took" goes on with
    "noticed", not with "had stopped"."""
    if pronoun.form not in _OBJECTS or is_owner(pronoun, scene) or len(rivals) != 1:
        return False
    verb = pronoun.start - 1
    linked = scene.low(verb - 1) == "and" and _is_plain_past(scene.low(verb))
    doers = [*scene.doers(pronoun.start)]
    begun = bool(doers) and isinstance(doers[0], Mention) and doers[-1] in rivals
    had = begun and scene.low(scene.skip_adverbs(doers[0].end, 1)) == "had"
    return linked and had and _is_plain_past(scene.low(scene.skip_adverbs(doers[-1].end, 1)))


def _is_plain_past(word: str) -> bool:
    return is_past(word) and word not in ("had", "was", "were")


def _is_own_account(pronoun: Mention, scene: Scene, rivals: Sequence[Person]) -> bool:
    """ "Denise, by her own account careless, ...": of whom was just named."""
    aside = (scene.low(pronoun.start - 1), scene.low(pronoun.end)) == ("by", "own")
    return (
        aside and scene.low(pronoun.start - 2) == "," and scene.person_ending(pronoun.start - 3) is not None
    )


def _is_told_by_child(pronoun: Mention, scene: Scene, rivals: Sequence[Person]) -> bool:
    """ "Summer told Imani that her bear is lost": what a child tells a worker of is the child's."""
    if not is_owner(pronoun, scene) or scene.low(pronoun.start - 1) != "that" or len(rivals) != 1:
        return False
    told = rivals[0]
    tells = scene.child_ending(told.start - 2) if scene.low(told.start - 1) in _TELLS else None
    return tells is not None and told.end == pronoun.start - 1 and told.kind in ("worker", "carer")


_TELLS = listed("told tells informed reminded assured")


def _goes_on_to_child(pronoun: Mention, scene: Scene, rivals: Sequence[Person]) -> bool:
    """ "said that she had missed you and had thought about her": who "she" is was settled, and she does not
    think about herself."""
    if (
        pronoun.form not in _OBJECTS
        or is_owner(pronoun, scene)
        or len({_called(each) for each in rivals}) != 1
    ):
        return False
    last = max((at for at in scene.others if scene.low(at) in ("he", "she")), default=-1)
    if last < 0 or scene.low(last) != pronoun.family or any(at > last for at in scene.asked):
        return False
    since = range(last + 1, pronoun.start)
    clause = len(since) < _NEAR and not any(
        scene.low(at) in _LINKS - _JOINS or scene.low(at) in _SHE for at in since
    )
    return clause and not any(scene.person_starting(at) for at in since)


def _called(person: Person) -> str:
    return person.name or person.role


_JOINS = listed("and but")
_SHE = listed("he she they i we it you")


def _is_kept_from_child(pronoun: Mention, scene: Scene, rivals: Sequence[Person]) -> bool:
    """ "Tyrell is not to be told his address": whose address it is is another's."""
    told = scene.low(pronoun.start - 1) in ("told", "given", "know", "knows", "shown", "knew")
    if not told or scene.low(pronoun.end) not in _WHERE or not rivals or not is_owner(pronoun, scene):
        return False
    childs = scene.child_before(pronoun.start)
    return bool(childs) and scene.can_do(childs[-1]) and childs[-1].start > rivals[-1].start


_WHERE = listed("address whereabouts location surname number identity details")


def _child_tells_me(pronoun: Mention, scene: Scene, rivals: Sequence[Person]) -> bool:
    """ "while she shelled peas for Nana and told me that she is going to swim": the child tells."""
    if pronoun.form is not Form.SUBJECT:
        return False
    near = range(pronoun.start - 1, max(-1, pronoun.start - 7), -1)
    that = next((at for at in near if scene.low(at) == "that"), -1)
    told = scene.low(that - 1) in ("me", "us", "staff") and scene.low(that - 2) in ("told", "tells")
    nearest = next(scene.doers(pronoun.start), None)
    return told and scene.low(that - 3) == "and" and isinstance(nearest, Mention)


def _is_wished_known(pronoun: Mention, scene: Scene, rivals: Sequence[Person]) -> bool:
    """ "Poppy would like her mum to know that she loves her": who wishes it known tells of themselves."""
    place = scene.before_clause(pronoun.start)
    known = scene.low(place) == "know" and scene.low(place - 1) == "to" and pronoun.form is Form.SUBJECT
    told = scene.person_ending(place - 2) if known else None
    first = scene.first_doer(place - 2)
    if scene.low(pronoun.end) in ("is", "was", "'s"):
        return False
    return told is not None and told in rivals and isinstance(first, Mention) and len(rivals) == 1


def _is_asked_of(pronoun: Mention, scene: Scene, rivals: Sequence[Person]) -> bool:
    """ "Lee has done everything that has been asked of him"."""
    before = (scene.low(pronoun.start - 2), scene.low(pronoun.start - 1))
    asked = before[0] in ("asked", "expected", "required", "wanted") and before[1] == "of"
    return asked and scene.first_doer(pronoun.start) in rivals


def _asks_to_do(pronoun: Mention, scene: Scene, rivals: Sequence[Person]) -> bool:
    """ "Kyle has asked if he can write to him": who asks wants to do it to the child."""
    doers = [*scene.doers(pronoun.start)]
    alone = len(rivals) == 1 and doers == [rivals[0]] and not scene.child_before(pronoun.start)
    asks = scene.low(pronoun.start - 1) in ("if", "whether") and scene.low(pronoun.start - 2) in _ASKS
    if pronoun.form is not Form.SUBJECT or not (alone and asks and scene.low(pronoun.end) in _MAY):
        return False
    near = [scene.low(at) for at in range(pronoun.end + 1, pronoun.end + 5)]
    return any(low in ("him", "her") for low in near)


_ASKS = listed("ask asks asked wondered wonders")
_MAY = listed("can could may might")


def _asks_to_be_told(pronoun: Mention, scene: Scene, rivals: Sequence[Person]) -> bool:
    """ "Ms Bell asked whether Jo could contact her by email": who asks wants to hear; but who looks after the
    child may ask for the child to hear from their family."""
    if pronoun.form not in _OBJECTS or is_owner(pronoun, scene) or scene.child_before(pronoun.start):
        return False
    doers = [*scene.doers(pronoun.start)]
    asks = bool(doers) and any(scene.low(at) in _ASKS for at in range(doers[-1].end, doers[-1].end + 2))
    told = scene.low(pronoun.start - 1) in _TELLING_HER or scene.low(pronoun.end) == "know"
    if told and asks and doers == [*rivals] and scene.low(doers[0].end + 1) == "for":
        return True  # "Mrs Cole asked for finance to contact her"
    kinds = [each.kind if isinstance(each, Person) else "" for each in doers]
    for_child = bool(kinds) and kinds[0] == "family" and kinds[-1] in ("carer", "family")
    return len(doers) > 1 and doers[-1] in rivals and asks and told and not for_child


_TELLING_HER = listed("contact email update inform notify copy")


def _is_found_by_others(pronoun: Mention, scene: Scene, rivals: Sequence[Person]) -> bool:
    """ "she would sit there in case somebody came to take her away": the others did nothing."""
    doers = [*scene.doers(pronoun.start)]
    if pronoun.form not in _OBJECTS or is_owner(pronoun, scene) or not doers:
        return False
    alone = all(isinstance(each, Mention) for each in doers)
    alone = alone and all(scene.low(each.end) == "'s" or not each.kind for each in rivals)
    between = range(doers[0].end, pronoun.start)
    return alone and any(scene.low(at) in _SOMEBODY for at in between)


_SOMEBODY = listed("somebody someone nobody anybody anyone everybody everyone i we")


def _tells_writer(pronoun: Mention, scene: Scene, rivals: Sequence[Person]) -> bool:
    """ "Tegen calls Marion Mimi, and when I asked she told me": the child is the one who is asked."""
    told = scene.low(pronoun.end) in ("told", "tells", "showed") and scene.low(pronoun.end + 1) in (
        "me",
        "us",
    )
    doers = [*scene.doers(pronoun.start)]
    return told and bool(doers) and all(isinstance(each, Mention) for each in doers)


def _child_feels_it(pronoun: Mention, scene: Scene, rivals: Sequence[Person]) -> bool:
    """ "has told her teacher that it feels funny at her Nani's": what the child tells a worker of."""
    doers = [*scene.doers(pronoun.start)]
    if not is_owner(pronoun, scene) or len(rivals) != 1 or not doers:
        return False
    told = rivals[0].kind in ("worker", "carer") and _is_told(scene, rivals[0])
    that = any(scene.low(at) == "that" for at in range(rivals[0].end, rivals[0].end + 2))
    return told and that and all(isinstance(each, Mention) for each in doers)


def _is_told(scene: Scene, person: Person) -> bool:
    return any(scene.low(at) in _TELLS for at in range(person.start - 3, person.start))


def _asks_who_they_are(pronoun: Mention, scene: Scene, rivals: Sequence[Person]) -> bool:
    """ "Mum asked whether Isla knows who she is": who asks wonders whether they are known."""
    knows = scene.low(pronoun.start - 1) == "who" and scene.low(pronoun.start - 2) in (
        "knows",
        "know",
        "remembers",
    )
    asks = scene.first_doer(pronoun.start) in rivals
    return knows and asks and scene.low(pronoun.end) in ("is", "was")


def _is_asked_whether(pronoun: Mention, scene: Scene, rivals: Sequence[Person]) -> bool:
    """ "I asked Patrick whether he was happy with this": nobody else is there yet."""
    hangs = pronoun.form is Form.SUBJECT and scene.low(pronoun.start - 1) in ("whether", "if", "how", "what")
    asked = scene.person_ending(pronoun.start - 2) if hangs else None
    asks = asked in rivals and asked is not None and bool(asked.name) and scene.low(asked.start - 1) in _ASKS
    is_so = scene.low(pronoun.end) in ("was", "is", "would", "had", "felt", "thought", "wanted", "knew")
    return asks and is_so and not scene.child_before(pronoun.start) and len(rivals) == 1


_OF_OTHERS = (
    *OF_OTHERS,
    *PARALLEL_OF_OTHERS,
    *BY_VERB_OF_OTHERS,
    was_given_by_child,
    is_others_apart,
    _asks_who_they_are,
    _is_asked_whether,
    cares_for_child,
    _is_held,
    _is_own_account,
    _is_kept_from_child,
    _is_asked_of,
    _asks_to_do,
    _asks_to_be_told,
)
_OF_CHILD = (
    *PARALLEL_OF_CHILD,
    *BY_VERB_OF_CHILD,
    is_as_what,
    is_done_with,
    is_childs_apart,
    _is_wished_known,
    _child_tells_me,
    _is_told_by_child,
    _goes_on_to_child,
    _is_taken_down,
    _goes_on_after_report,
    _is_found_by_others,
    _tells_writer,
    _child_feels_it,
)
