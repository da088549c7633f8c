"""People without a name or a role: "another boy", "his roommate says", "the postman", "the Pickerings". Pure.

In: words of a sentence. Out: the `Person` that begins at one of them.
"""

from collections.abc import Sequence

from letters.rewrite.child import Child
from letters.rewrite.lexicon import (
    COORDINATORS,
    DETERMINERS,
    NO_NAMES,
    OPENERS,
    OTHER_SUBJECTS,
    PREPOSITIONS,
    is_adverb,
    listed,
)
from letters.rewrite.person import STRANGER, Person
from letters.rewrite.roles import find_role
from letters.rewrite.verbs import can_be_noun, parts_of_speech
from letters.rewrite.words import Word, low_at

_SOMEONE = {
    **dict.fromkeys(["boy", "man", "male", "lad", "gentleman", "guy"], "he"),
    **dict.fromkeys(["girl", "woman", "female", "lady"], "she"),
}


def someone(words: Sequence[Word], at: int, taken: set[int]) -> Person | None:
    """ "another boy", "an older girl": somebody without a name, who is not said to be the child."""
    gender = _SOMEONE.get(words[at].low)
    if gender is None or at in taken or at == 0:
        return None
    near = [word.low for word in words[max(0, at - 3) : at]]
    other = {"another", "other", "older", "younger", "unknown", "with", "by", "from", "the", "hitting"} & set(
        near
    )
    return Person(at, at + 1, gender, False, "child", words[at].low) if other else None


def who_speaks(words: Sequence[Word], at: int, taken: set[int]) -> Person | None:
    """ "His roommate says": whoever says something is somebody, unless it is a report or a school."""
    word, before = words[at], words[at - 1] if at else None
    if before is None or not word.text.islower() or word.low in _NOBODIES or at in taken:
        return None
    says = at + 1 < len(words) and words[at + 1].low in _SAYING
    two = at > 1 and before.text.islower() and can_be_noun(before.low) and words[at - 2].low in DETERMINERS
    led = before.low in DETERMINERS or before.low == "'s" or two
    is_noun = (
        can_be_noun(word.low)
        and word.low not in COORDINATORS | OPENERS | PREPOSITIONS | OTHER_SUBJECTS
        and not is_adverb(word.low)
    )
    return Person(at, at + 1, None, False, "worker", word.low) if says and led and is_noun else None


_SAYING = listed("says said told tells thinks thought feels felt believes believed explained asked hopes")
_NOBODIES = listed(
    "two three four five six ones report school college letter email plan it that this he she they which"
    " who what one nursery club"
    " assessment review meeting panel court council team service home unit family everyone nobody child yp"
    " person also have has had was been all both never"
)


_STRANGERS = {
    **dict.fromkeys(listed("postman milkman fireman policeman workman salesman bridegroom waiter"), "he"),
    **dict.fromkeys(listed("policewoman saleswoman waitress landlady bride dinner-lady"), "she"),
    **dict.fromkeys(
        listed(
            "neighbour driver optician referee goalkeeper keeper lodger tenant barrister magistrate priest"
            " imam vicar pastor cook chef cleaner caretaker shopkeeper landlord inspector burglar shopper"
            " passenger cyclist pedestrian plumber electrician decorator gardener farmer hairdresser barber"
            " paramedic surgeon consultant pharmacist receptionist lifeguard librarian umpire captain"
            " photographer author singer actor comedian presenter contestant winner candidate customer"
        )
    ),
}


def stranger(words: Sequence[Word], at: int) -> Person | None:
    """ "the postman": meant by "him" where the child is not spoken of before."""
    low = words[at].low
    if low not in _STRANGERS or at == 0 or not words[at].text.islower():
        return None
    led = words[at - 1].low in DETERMINERS or words[at - 1].low == "'s" or words[at - 2].low in DETERMINERS
    if low_at(words, at - 1) in ("a", "an") and low_at(words, at - 2) in _BECOMING | {"an", "trainee"}:
        return None  # "wants to be an electrician"
    return Person(at, at + 1, _STRANGERS[low], False, STRANGER, low) if led else None


_WITHOUT_ROLE = listed(
    "colleague assistant volunteer apprentice trainee locum temp visitor supervisor witness inmate employee"
    " escort chaperone guard receptionist"
)
_GROUPS = listed("staff public team crew household workforce department")
_SEVERAL = listed("boys girls lads children others staff adults men women neighbours people ladies")
_BECOMING = listed("is was be been become became becomes as being")


def one_of_many(words: Sequence[Word], at: int) -> Person | None:
    """ "a member of staff", "one of the residents", "a colleague": somebody, who could be anyone."""
    before, low = low_at(words, at - 1), words[at].low
    if low_at(words, at - 2) in _BECOMING:
        return None  # "is a member of the football team"
    if low == "member" and low_at(words, at + 1) == "of" and before in DETERMINERS | {"staff", ""}:
        end = at + 2 + (low_at(words, at + 2) in DETERMINERS)
        return _anyone(words, at, end + 1) if low_at(words, end) in _GROUPS else None
    if low == "staff" and low_at(words, at + 1) == "member":
        return _anyone(words, at, at + 2)
    if low == "one" and low_at(words, at + 1) == "of" and low_at(words, at + 2) in DETERMINERS:
        found = find_role(words, at + 3)
        end = found[0] if found and found[2] else at + 4
        several = end > at + 4 or low_at(words, at + 3) in _SEVERAL or (found is not None and found[2])
        return _anyone(words, at, end) if several else None
    led = before in DETERMINERS or before == "'s"
    return _anyone(words, at, at + 1) if low in _WITHOUT_ROLE and led and words[at].text.islower() else None


def _anyone(words: Sequence[Word], at: int, end: int) -> Person:
    return Person(at, end, None, False, "worker", words[end - 1].low)


def a_family(words: Sequence[Word], at: int, child: Child) -> Person | None:
    """ "the Pickerings", "the Stubbses": all of a name that is known, or one that no list has."""
    if words[at].low != "the" or at + 1 >= len(words):
        return None
    name = words[at + 1]
    if not (name.text.istitle() and name.text.isalpha() and name.low.endswith("s")):
        return None
    surnames = {each.name.lower().split()[-1] for each in child.people}
    known = name.low[:-1] in surnames or name.low[:-2] in surnames
    then = words[at + 2].low if at + 2 < len(words) else ""
    unknown = not parts_of_speech(name.low) and name.low not in NO_NAMES and then in _OF_SEVERAL
    return (
        Person(at, at + 2, None, True, "carer" if known else "", "", name.text) if known or unknown else None
    )


_OF_SEVERAL = listed("are were have do said say feel felt think want would will had hope")
