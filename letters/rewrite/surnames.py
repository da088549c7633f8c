"""The child by title and surname, or by surname alone: "Miss Okafor", "Khan was excluded". Pure.

In: words of a sentence, a place, the child. Out: where such a name begins and ends, and whether it is the
child's: where a grown-up of the family could be called so, it is asked, unless what is said fits no grown-up.
"""

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from letters.rewrite.child import Child, Known
from letters.rewrite.first_names import TITLES, gender_of_known, is_first_name
from letters.rewrite.grown import is_said_of_child
from letters.rewrite.lexicon import NO_NAMES, listed
from letters.rewrite.verbs import SINGULAR_AUX, is_past, parts_of_speech
from letters.rewrite.words import Word, low_at, plain_letters

_TITLES = {"she": listed("miss ms"), "he": listed("master mr"), "they": listed("miss master mr ms mx")}
_CHILDS = listed("miss master mx")
_TITLE_BEFORE = frozenset(TITLES) | listed(
    "aunt auntie aunty uncle nan nana nanna nanny gran granny grandma grandad grandpa st saint mx master"
    " judge father mother mum dad mummy daddy brother sister cousin"
)
_YOUNG = listed("young little")
_JUNIOR = listed("junior jnr jr minor minimus")
_SENIOR = listed("senior snr sr senr major")
_FAMILIES = listed("siblings family families brothers sisters children boys girls household parents twins")
_NEARLY_GROWN = 16
_SHORTEST = 4


class Surnamed(NamedTuple):
    """A name by surname at words `start` up to `end`. Not `sure`: whether it is the child must be asked."""

    start: int
    end: int
    sure: bool


def surname_at(words: Sequence[Word], at: int, child: Child) -> Surnamed | None:
    """The child's surname where it begins with its title or initial at a word; None where none does."""
    word = words[at]
    if not word.capital and word.low not in _YOUNG:
        return None
    parts = _surname_parts(child.full_name)
    if not parts or parts[-1] == plain_letters(child.name):
        return None
    return (
        _titled(words, at, child)
        or _with_initial(words, at, child)
        or _young(words, at, child)
        or _alone(words, at, child)
    )


def _surname_end(words: Sequence[Word], at: int, child: Child) -> int:
    """Where the surname that begins at a word ends; 0 where none begins. "de Souza" has two words."""
    parts = _surname_parts(child.full_name)
    if at >= len(words) or plain_letters(words[at].low) not in parts:
        return 0
    for begun in range(len(parts)):
        end = at + len(parts) - begun
        if [plain_letters(word.low) for word in words[at:end]] == parts[begun:]:
            return end if words[end - 1].capital else 0
    return 0


@lru_cache(maxsize=64)
def _surname_parts(full_name: str) -> list[str]:
    return _pieces(full_name)[1:]


def _pieces(written: str) -> list[str]:
    return plain_letters(written.replace(",", " ")).split()


def _titled(words: Sequence[Word], at: int, child: Child) -> Surnamed | None:
    """ "Miss Okafor"; "Mr" and "Ms" are a parent's, but for one who is nearly grown."""
    title = words[at].low
    if title not in _TITLES[child.pronouns.value]:
        return None
    begun = at + 1 + (low_at(words, at + 1) == ".")
    if (found := _with_initial(words, begun, child, titled=True) if begun < len(words) else None) is not None:
        return Surnamed(at, found.end, found.sure)
    end = _surname_end(words, begun, child)
    grown = (child.age or 0) >= _NEARLY_GROWN
    others = [each for each in _namesakes(child) if _may_have_title(each, title, grown)]
    if not end or (title in _CHILDS and not others):
        return Surnamed(at, end, True) if end else None
    sure = is_said_of_child(words, at, end, child, others) and (title in _CHILDS or grown)
    return Surnamed(at, end, sure) if sure or title in _CHILDS or (grown and not others) else None


def _may_have_title(person: Known, title: str, grown: bool) -> bool:
    """Whether one of the family may be meant by "Miss": not a man, and not who is known as "Mrs". Of one who
    is nearly grown the record speaks so, unless another is known as "Miss"."""
    gender = gender_of_known(person.name, person.role)
    wanted = TITLES.get(title, "he" if title == "master" else None)
    own = person.name.lower().split()[0]
    if (title == "master" or (grown and title == "miss")) and own != title:
        return False
    apart = own in TITLES and own != title and "ms" not in (own, title)
    return gender in (wanted, None) and not apart


def _namesakes(child: Child) -> list[Known]:
    """Those of the child's people who bear the surname."""
    surname = _surname_parts(child.full_name)[-1]
    return [each for each in child.people if surname in _pieces(each.name)]


def _with_initial(words: Sequence[Word], at: int, child: Child, titled: bool = False) -> Surnamed | None:
    """ "Okafor, Z." and "Z. Okafor"; another of the family may have that initial."""
    first = _pieces(child.full_name)[0][0]
    known = {first, plain_letters(child.name)[0]}
    others = [each for each in _namesakes(child) if _initial(each) in known]
    if len(words[at].text) == 1 and words[at].low in known:
        begun = at + 1 + (low_at(words, at + 1) == ".")
        end = _surname_end(words, begun, child) if begun < len(words) else 0
        before = words[at - 1] if at else None
        opens = at == 1 and before is not None and before.low not in _TITLE_BEFORE
        alone = titled or opens or before is None or not before.capital or not before.is_word
        return Surnamed(at, end, not others) if end and alone else None
    end = 0 if titled else _surname_end(words, at, child)
    place = end + (low_at(words, end) == ",")
    if not end or low_at(words, place) not in known or not words[place].capital:
        return None
    if low_at(words, at - 1) in _TITLE_BEFORE or low_at(words, place + 1) == "'s":
        return None
    stop = low_at(words, place + 1) == "." and place + 2 < len(words)
    return Surnamed(at, place + 1 + stop, not others)


def _initial(person: Known) -> str:
    parts = [part for part in _pieces(person.name) if part.strip(".") not in TITLES]
    return parts[0][0] if len(parts) > 1 else ""


def _young(words: Sequence[Word], at: int, child: Child) -> Surnamed | None:
    """ "young Okafor"."""
    end = _surname_end(words, at + 1, child) if words[at].low in _YOUNG else 0
    return Surnamed(at, end, True) if end and not _goes_on(words, end) else None


def _alone(words: Sequence[Word], at: int, child: Child) -> Surnamed | None:
    """The surname with nothing beside it, or with "junior"."""
    end = _surname_end(words, at, child)
    if not end or not _is_alone(words, at, end, child):
        return None
    if low_at(words, end) in _JUNIOR:
        return Surnamed(at, end + 1, True)
    others = _namesakes(child)
    sure = is_said_of_child(words, at, end, child, others)
    if not sure and not _is_name(words, at, end):
        return None
    return Surnamed(at, end, sure or not others)


def _is_name(words: Sequence[Word], at: int, end: int) -> bool:
    """Whether the word is a name only, or stands as a name does: "Price" may be what something costs."""
    kinds = parts_of_speech(words[at].low)
    after = low_at(words, end)
    as_name = "NNP" in kinds and (
        at > 0 or after in SINGULAR_AUX | {"("} or ("NN" not in kinds and is_past(after))
    )
    return as_name or not kinds - {"NNP", "NNPS"}


def _is_alone(words: Sequence[Word], at: int, end: int, child: Child) -> bool:
    """A surname that no first name, title or other name stands next to, and that is no common word."""
    before = words[at - 1] if at else None
    if len(words[at].text) < _SHORTEST:
        return False
    named = before is not None and _could_be_first(before, at > 1)
    named = named or any(low_at(words, at - 1) in _pieces(each.name) for each in child.people)
    titled = low_at(words, at - 1) in _TITLE_BEFORE or low_at(words, at - 1) == "."
    family = low_at(words, end) in _FAMILIES | _SENIOR
    of_a_place = low_at(words, at - 1) in ("the", "in", "at", "a")
    return not (named or titled or _goes_on(words, end) or of_a_place or family)


def _could_be_first(before: Word, within: bool) -> bool:
    """ "Tina Okafor": a word with a capital; where it opens the sentence, a name or a word no list has."""
    opens = within or is_first_name(before.low) or not parts_of_speech(before.low)
    return before.is_word and before.capital and before.low not in NO_NAMES and opens


def _goes_on(words: Sequence[Word], end: int) -> bool:
    """ "Okafor Road": another name follows."""
    after = words[end] if end < len(words) else None
    return after is not None and after.is_word and after.capital and after.low not in NO_NAMES
