"""Who is named again is not the pronoun between: "she brings her mother a drawing" is not the mother. Pure.

In: a pronoun, the sentence's scene, others whom it could mean. Out: those whom it still could mean.
"""

from collections.abc import Sequence

from letters.rewrite.lexicon import PREPOSITIONS, listed
from letters.rewrite.mentions import Form, Mention
from letters.rewrite.person import Person
from letters.rewrite.scene import Scene

_ENDS = listed("and but or , ; : . ( who which that because as when while if although until before after so")
_FAR = 14
_LEAD = 12
_OPENING = PREPOSITIONS | listed("following despite due after before since given subject prior")
_THEY = listed("they we both")


def without_named_again(pronoun: Mention, scene: Scene, rivals: Sequence[Person]) -> list[Person]:
    """The others without those who are told apart from the pronoun by being named beside it."""
    if pronoun.family == "they":
        return list(rivals)
    left = [
        each
        for each in rivals
        if not _is_done_to(each, pronoun, scene) and not _does_later(each, pronoun, scene)
    ]
    if _is_led_up_to(pronoun, scene) or _they_do(pronoun, scene, left):
        return []
    return left


def _called(person: Person) -> str:
    return (person.name if person.name not in ("", "named") else person.role).lower()


def _is_done_to(person: Person, pronoun: Mention, scene: Scene) -> bool:
    """ "Summer sees her mother, and she brings her mother a drawing"."""
    if pronoun.form is not Form.SUBJECT or not _called(person):
        return False
    for at in range(pronoun.end, min(pronoun.end + _FAR, len(scene.words))):
        if scene.low(at) in _ENDS:
            return False
        again = scene.person_starting(at)
        if again is not None and again is not person and _called(again) == _called(person):
            return scene.low(again.end) != "'s"
    return False


def _does_later(person: Person, pronoun: Mention, scene: Scene) -> bool:
    """ "Dave took him; he lost his voice, Dave lost his keys"."""
    if (
        pronoun.form is not Form.SUBJECT
        or not person.name
        or scene.low(pronoun.start - 1) not in (";", ".", ",")
    ):
        return False
    later = [each for each in scene.people if pronoun.end < each.start < pronoun.end + _FAR]
    return any(
        _called(each) == _called(person)
        and scene.low(each.start - 1) in (",", "and", "but", ";", "while")
        and scene.does(each.start, each.end)
        for each in later
    )


def _is_led_up_to(pronoun: Mention, scene: Scene) -> bool:
    """ "On Hazel's recommendation she has read it": who is only named on the way to "she" is not "she"."""
    if pronoun.form is not Form.SUBJECT or not 0 < pronoun.start <= _LEAD:
        return False
    free = not any(scene.is_finite(at) or scene.low(at) in _CLAUSES for at in range(pronoun.start))
    return free and scene.low(0) in _OPENING


_CLAUSES = listed("and ; : who which")


def _they_do(pronoun: Mention, scene: Scene, rivals: Sequence[Person]) -> bool:
    """ "Lynn and Paul said they'd miss him": what two do is done to neither of them."""
    if pronoun.form not in (Form.OBJECT, Form.EITHER) or not rivals:
        return False
    near = range(pronoun.start - 1, max(-1, pronoun.start - 6), -1)
    subject = next((at for at in near if scene.low(at) in _SUBJECTS), -1)
    plain = subject >= 0 and scene.low(subject) in _THEY and scene.child_starting(subject) is None
    return plain and all(_is_one_of_two(each, scene) for each in rivals)


_SUBJECTS = listed("he she they we i you it who")


def _is_one_of_two(person: Person, scene: Scene) -> bool:
    before = scene.low(person.start - 1) in ("and", "&") and scene.person_ending(person.start - 2)
    after = scene.low(person.end) in ("and", "&") and scene.person_starting(person.end + 1)
    return bool(before or after)
