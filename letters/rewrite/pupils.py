"""The child as somebody's pupil, patient or client: "Ms Lacey said that her student had passed". Pure.

In: words of a sentence, its people, the child. Out: mentions of the child, and whether each is sure.
"""

from collections.abc import Sequence

from letters.rewrite.child import Child
from letters.rewrite.kin import known_as, mention_of
from letters.rewrite.lexicon import COORDINATORS, OPENERS, PREPOSITIONS, is_adverb, listed
from letters.rewrite.mentions import Mention
from letters.rewrite.person import Person
from letters.rewrite.verbs import AUXILIARIES, is_past, is_s_form
from letters.rewrite.words import Word, low_at

_TEACHES = listed(
    "teacher tutor head headteacher lecturer senco coach instructor mentor principal trainer assistant"
    " year ta"
)
_HEALS = listed(
    "doctor dr gp nurse psychologist psychiatrist dentist paediatrician therapist physio physiotherapist"
    " consultant orthodontist optician surgeon dietitian audiologist podiatrist counsellor psychotherapist"
)
_ADVISES = listed(
    "solicitor barrister adviser advisor advocate therapist counsellor psychologist guardian psychotherapist"
)
_PUPILS = {
    **dict.fromkeys(listed("student pupil tutee learner"), _TEACHES),
    "patient": _HEALS,
    "client": _ADVISES,
    "mentee": listed("mentor"),
}
_OWNERS = {"his": "he", "her": "she", "their": None}
_SMALL = listed("young youngest new little")
_GOES_ON = COORDINATORS | OPENERS | (PREPOSITIONS - {"of"}) | AUXILIARIES | listed("'s to again today very")


def childs_as_pupil(
    words: Sequence[Word], people: Sequence[Person], child: Child, found: Sequence[Mention]
) -> list[tuple[Mention, bool]]:
    """The child through somebody who teaches, heals or advises; sure where no other child is named before."""
    mentions = []
    for at, word in enumerate(words):
        place = at + 1 + (low_at(words, at + 1) in _SMALL)
        noun = low_at(words, place)
        if word.quoted or noun not in _PUPILS or not _ends(words, place + 1):
            continue
        if any(each.start < at and not each.is_pronoun for each in found):
            continue
        if word.low == "this":
            mentions.append((mention_of(words, at, place + 1), not _children(people, at)))
        elif word.low in _OWNERS:
            owner = _owner(words, at, people, child, _PUPILS[noun])
            if owner is not None:
                mentions.append((mention_of(words, at, place + 1), not _children(people, at)))
    return mentions


def _ends(words: Sequence[Word], at: int) -> bool:
    """ "her student had", not "her student loan"."""
    low = low_at(words, at)
    verb = is_past(low) or is_s_form(low) or is_adverb(low)
    return at >= len(words) or not words[at].is_word or low in _GOES_ON or verb


def _owner(
    words: Sequence[Word], at: int, people: Sequence[Person], child: Child, works: frozenset[str]
) -> Person | None:
    """The nearest before "her" who does such work."""
    gender = _OWNERS[words[at].low]
    near = [each for each in people if each.end <= at and not each.many]
    near = [each for each in near if gender is None or each.gender in (gender, None)]
    return next((each for each in reversed(near) if _does(words, each, child) & works), None)


def _does(words: Sequence[Word], person: Person, child: Child) -> set[str]:
    """The words for what somebody does."""
    known = known_as(words, person, child)
    title = {words[person.start].low} & {"dr"}
    return title | set(person.role.lower().split()) | set(known.role.lower().split() if known else ())


def _children(people: Sequence[Person], at: int) -> list[Person]:
    """Those named before who could be the pupil themselves."""
    return [each for each in people if each.end <= at and each.kind in ("child", "family")]
