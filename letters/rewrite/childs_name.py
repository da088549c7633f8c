"""Where the child's name stands, and where the same letters are a month, a verb or somebody else. Pure.

In: words of a sentence, the child. Out: the place up to which a name goes, or none.
"""

from collections.abc import Sequence
from functools import lru_cache

from letters.rewrite.called import is_only_named
from letters.rewrite.child import Child
from letters.rewrite.lexicon import DETERMINERS, NO_NAMES, OTHER_SUBJECTS, is_adverb, listed
from letters.rewrite.months import MONTHS_TOO, is_month_here
from letters.rewrite.slips import is_slip
from letters.rewrite.surnames import surname_at
from letters.rewrite.verbs import (
    AUXILIARIES,
    base_of_s,
    can_be_verb,
    is_past,
    is_s_form,
    is_surely_verb_in_s,
    is_verb_in_s,
    parts_of_speech,
)
from letters.rewrite.words import Word, low_at, plain_letters

_WORDS_TOO = listed(
    "will may mark grace hope joy faith summer april june august rose daisy lily ruby ivy bill rob jack"
    " art dawn sky skye star angel king prince duke earl dean miles chase hunter mason noble justice"
    " destiny heaven early sunny happy lucky blessing precious gift patience charity mercy constance"
    " prudence harmony melody ray sue pat don grant frank drew wade lee kit max christian jasmine an to so"
    " do my in as he me no on it amber autumn cash clay cliff crystal dale diamond ebony eve fern heather"
    " holly honey honour jade jay kay major nick olive page pearl penny poppy princess rich river robin"
    " royal emerald ocean bear reign promise wisdom success sunday friday marvellous glory bliss true"
    " legend ace fox wolf blue rain rainbow sage willow forest reed ash rowan sapphire coral cherry honor"
    " liberty london paris chelsea brooklyn india china jordan israel america georgia florence sienna asia"
    " savannah peace love able light goodness victory treasure comfort delight storm trinity unique violet"
    " winter basil carol ginger hazel iris junior"
)
_TITLE_BEFORE = listed("mr mrs ms dr aunt auntie aunty uncle nan nana nanny sir st saint")
_CHILDS_TITLES = listed("mr miss ms master")
_COMMON_AFTER = (DETERMINERS | OTHER_SUBJECTS | listed("he she they it that of him them")) - listed(
    "all both"
)


@lru_cache(maxsize=64)
def _names(name: str, full_name: str) -> tuple[tuple[str, ...], ...]:
    """The ways to write the child's name, as words in small letters, the longest first."""
    full = full_name.split()
    ways = {tuple(name.split()), tuple(full)}
    if name.lower() not in (part.lower() for part in full[1:]):
        ways.add((full[0],))
    if len(full) > 1:
        ways |= {(full[0], full[-1]), (full[-1], ",", full[0]), (full[-1], ",", *full[:-1])}
        ways |= {(*name.split(), full[-1])}
    doubled = [part for part in (full[0], name) if "-" in part]
    ways |= {tuple(part.replace("-", " ").split()) for part in doubled} | {
        (part.split("-")[0],) for part in doubled
    }
    pieces = {tuple(_pieces(" ".join(way))) for way in ways}
    return tuple(sorted(pieces, key=len, reverse=True))


@lru_cache(maxsize=64)
def _first_words(name: str, full_name: str) -> frozenset[str]:
    """With what the child's name can begin, so that most words are told apart at once."""
    return frozenset(way[0] for way in _names(name, full_name))


def _pieces(written: str) -> list[str]:
    return plain_letters(written.replace(",", " ,")).split()


def initials_of(child: Child) -> frozenset[str]:
    """The child's initials as records write them, without stops: "JS", "J"."""
    parts = [part for part in child.full_name.split() if part[0].isalpha()]
    both = {parts[0][0] + parts[-1][0], "".join(part[0] for part in parts)} if len(parts) > 1 else set()
    every = "".join(part[0] for part in child.full_name.replace("-", " ").split() if part[0].isalpha())
    both |= {every} if len(every) > 2 else set()  # "DEM" of Destiny Entwistle-Moore
    for first in {child.name, child.full_name.split()[0]} if "-" in child.name + child.full_name else ():
        letters = [part[0] for part in first.split("-") if part]  # "DL" and "D-L" of Demi-Leigh
        both |= {"".join(letters), "-".join(letters)} - {"MR", "DR", "MS"} if len(letters) > 1 else set()
    return frozenset(each.upper() for each in both | {child.name[0]})


def find_name(words: Sequence[Word], at: int, child: Child) -> tuple[int, int] | None:
    """Where the name that stands at a word begins (with a title before it) and ends; None where none does."""
    if plain_letters(words[at].low) not in _first_words(child.name, child.full_name):
        return _by_surname(words, at, child) or _by_slip(words, at, child)
    if at and words[at - 1].text == "Hey" and low_at(words, at + 1) not in (",", "!", "."):
        return None  # "Hey Jude came on": the song
    for way in _names(child.name, child.full_name):
        end = at + len(way)
        if tuple(plain_letters(word.low) for word in words[at:end]) != way:
            continue
        further = _up_to_surname(words, end, child) if len(way) == 1 else end
        if _is_the_child(words, at, further, child):
            titled = at > 0 and words[at - 1].low in _CHILDS_TITLES and words[at - 1].capital
            return at - titled, further
    return _by_surname(words, at, child)


def is_childs_name_only(words: Sequence[Word], at: int, child: Child) -> bool:
    """ "answers to Teddy": the child's name, told as a name, is nobody."""
    ways = _names(child.name, child.full_name) if words[at].capital else ()
    return any(
        len(way) == 1 and way[0] == plain_letters(words[at].low) and is_only_named(words, at, at + 1)
        for way in ways
    )


def _by_slip(words: Sequence[Word], at: int, child: Child) -> tuple[int, int] | None:
    """ "Tianna" and "Tia" of Tiana, where no surname, title or list of friends says that it is another."""
    before, after = low_at(words, at - 1), low_at(words, at + 1)
    if not words[at].capital or not is_slip(words[at].text, child):
        return None
    named = before in _TITLE_BEFORE | _NOT_BEFORE or is_only_named(words, at, at + 1)
    another = at + 1 < len(words) and _is_surname(words, at + 1, child)
    beside = at > 1 and words[at - 1].capital and words[at - 1].is_word
    return None if named or another or beside or after == "and" or before == "and" else (at, at + 1)


_NOT_BEFORE = listed("friend sister brother cousin called named in at the a")


def _by_surname(words: Sequence[Word], at: int, child: Child) -> tuple[int, int] | None:
    """ "Miss Okafor", or the surname alone, where it can only be the child."""
    found = surname_at(words, at, child)
    return (found.start, found.end) if found and found.sure else None


def _up_to_surname(words: Sequence[Word], end: int, child: Child) -> int:
    """ "Zara Blessing Okafor", where no more is known than Zara Okafor; "Zara O"."""
    surname = _pieces(child.full_name)[-1]
    if low_at(words, end) == surname[0] and words[end].capital and low_at(words, end + 1) != "'s":
        stop = low_at(words, end + 1) == "." and end + 2 < len(words) and not words[end + 2].capital
        return end + 1 + stop  # "Rose H. attended"
    for at in range(end, min(end + 3, len(words))):
        if not words[at].capital or not words[at].is_word:
            break
        if plain_letters(words[at].low) == surname and at > end:
            return at + 1
    return end


def _is_the_child(words: Sequence[Word], at: int, end: int, child: Child) -> bool:
    """Not another person of the same first name, no name as such, and no common word that is spelt so."""
    before, length = low_at(words, at - 1), end - at
    if is_only_named(words, at, end):
        return False
    if length > 1 and length >= len(child.full_name.split()):
        return True
    if before in _TITLE_BEFORE or (before == "." and low_at(words, at - 2) in _TITLE_BEFORE):
        return False
    if length == 1 and end < len(words) and _is_surname(words, end, child):
        return False
    return length > 1 or is_name_here(words, at, end)


def _is_surname(words: Sequence[Word], at: int, child: Child) -> bool:
    word = words[at]
    if not word.capital or word.text.isupper() or not word.text.isalpha() or len(word.text) < 2:
        return False
    known = {part.lower() for part in child.full_name.split()}
    joins_up = words[at].start - words[at - 1].end <= 1
    return joins_up and word.low not in known and word.low not in NO_NAMES


def is_name_here(words: Sequence[Word], at: int, end: int) -> bool:
    """For one word alone. Names that are words too ("Will", "May") count unless they are plainly the word."""
    low, after, before = words[at].low, low_at(words, end), low_at(words, at - 1)
    is_word_too = low in _WORDS_TOO
    if not words[at].capital:
        return not is_word_too and words[at].text[0].isalpha() and words[at].text[0].lower() == low[0]
    if not is_word_too:
        return True
    another = low_at(words, end) == "and" and end + 1 < len(words) and words[end + 1].capital
    if another and low_at(words, end + 2) in _DOING_TOGETHER:
        return True  # "after Summer and Maisie were seen"
    if low in MONTHS_TOO and is_month_here(words, at, end):
        return False
    if at and words[at - 1].is_word and not before.isdigit():
        is_place = words[at - 1].capital and at > 1 and before not in NO_NAMES
        return before not in ("the", "a", "st", "our") and not (is_place and not _is_verb(after))
    return not _begins_as_word(words, end)


_DOING_TOGETHER = listed("were are have had went do did play share live")


def _begins_as_word(words: Sequence[Word], end: int) -> bool:
    """Whether a sentence begins with the word, not the name: "Will she", "Art therapy", "Mark the date"."""
    after = low_at(words, end)
    if after == "no" and low_at(words, end + 1) == "longer":
        return False
    if after in _COMMON_AFTER:
        return True
    if end < len(words) and words[end].capital and words[end].is_word:
        return True
    kinds = parts_of_speech(after)
    noun_follows = bool(kinds) and kinds <= {"NN", "NNS", "NNP"} and not is_adverb(after)
    return noun_follows and not _is_verb(after)


def _is_verb(word: str) -> bool:
    return (
        word in AUXILIARIES
        or is_surely_verb_in_s(word)
        or is_verb_in_s(word)
        or (is_s_form(word) and can_be_verb(base_of_s(word)))
        or is_past(word)
    )
