"""Finds people's names, also those that are words (Rose, Mark, Will, May), and the part a person plays.

In: the words of a text and the names known for it. Out: where a name ends, and which concept stands for its
bearer. Pure. A name takes a person, never the thing: the role that stands beside it ("your sister Aisha"),
else a woman or a man where a title or a common given name says so, else an adult.
"""

from collections.abc import Collection

from symbols.matching.grammar import Kind, Word, looks_finite
from symbols.matching.model import Candidate, Reason
from symbols.matching.spelling import folded, places
from symbols.matching.trie import walk

PERSON, WOMAN, MAN, ANIMAL = "adult", "woman", "man", "pet"
_AUXILIARY = Kind.MODAL
_THE = Kind.DETERMINER | Kind.POSSESSIVE
_MOST_WORDS = 6
_GOT = frozenset(("got", "gets", "feels", "felt"))
_THINGS_TOO = frozenset(
    ("faith", "hope", "joy", "summer", "patience", "charity", "mercy", "blessing", "star", "art", "melody")
)
_BEFORE_PLACE = frozenset(("in", "near", "at"))


class Names:
    """The names known for a text, ready to be looked up by their first word."""

    def __init__(self, names: Collection[str], titles: Collection[str]) -> None:
        self._by_first: dict[str, list[tuple[str, ...]]] = {}
        for name in names:
            parts = tuple(folded(word) for word, _ in places(name))
            self._add(parts)
            for part in parts:
                if part not in titles and len(part) > 1:
                    self._add((part,))

    def _add(self, parts: tuple[str, ...]) -> None:
        known = self._by_first.setdefault(parts[0], []) if parts else []
        if parts not in known:
            known.append(parts)
            known.sort(key=len, reverse=True)

    def end_of(self, words: list[Word], at: int) -> int:
        """Where the longest known name that begins here ends; 0 where none does."""
        first = words[at].folded
        for parts in self._by_first.get(first.removesuffix("'s"), ()):
            said = [word.folded for word in words[at : at + len(parts)]]
            if (*said[:-1], said[-1].removesuffix("'s")) == parts:
                return at + len(parts)
        return 0

    def name_at(self, words: list[Word], at: int) -> int:
        """Where a person's name that begins at this capital ends; 0 where the word is no name here."""
        word = words[at]
        end = self.end_of(words, at)
        if not end and at > 1 and words[at - 1].kinds & Kind.CALLED and is_naming(words, at):
            return _with_surname(words, _past_capitals(words, at))
        if end > at + 1 or (end and not _is_a_word_too(word)):
            return _with_surname(words, end)
        if word.kinds & Kind.TITLE:
            return self.end_of(words, at + 1) or _after_title(words, at)
        if end or word.kinds & Kind.NAMEWORD:
            return _with_surname(words, at + 1) if _used_as_name(words, at, bool(end)) else 0
        if word.kinds & (Kind.WOMAN | Kind.MAN | Kind.GIVEN) and not word.known and not walk(words, at):
            return _with_surname(words, at + 1)
        return 0


def is_naming(words: list[Word], at: int) -> bool:
    """Whether the "called" before a capital names something: "a dog called Biscuit", not "you called Mum"."""
    before = words[at - 2].kinds
    if before & (Kind.PRONOUN | Kind.CAPITAL | Kind.BREAK | Kind.OBJECT):
        return False
    return not words[at].kinds & Kind.FUNCTION


def _past_capitals(words: list[Word], at: int) -> int:
    last = min(len(words), at + _MOST_WORDS)
    return next((end for end in range(at + 1, last) if not words[end].kinds & Kind.CAPITAL), last - 1)


def _is_a_word_too(word: Word) -> bool:
    return bool(word.known or word.kinds & (Kind.NAMEWORD | Kind.FUNCTION | Kind.MODAL))


def _after_title(words: list[Word], at: int) -> int:
    """A title with a capital behind it is a name ("Miss Patel", "Dr. Khan"); alone it is none."""
    after = at + 1
    if after < len(words) and words[after].folded == ".":
        after += 1
    if after < len(words) and words[after].kinds & Kind.CAPITAL:
        return _with_surname(words, after + 1)
    return 0


def _with_surname(words: list[Word], end: int) -> int:
    """The end, moved past capitals behind a name that are no words of the lexicon."""
    last = min(len(words), end + _MOST_WORDS)
    while end < last and _is_surname(words[end]) and not words[end - 1].folded.endswith("'s"):
        end += 1
    return end


def _is_surname(word: Word) -> bool:
    other = Kind.FUNCTION | Kind.MONTH | Kind.BREAK | Kind.MODAL | Kind.PRONOUN
    return bool(word.kinds & Kind.CAPITAL and not word.known and not word.kinds & other)


def _used_as_name(words: list[Word], at: int, known: bool) -> bool:
    word = words[at]
    before = words[at - 1].kinds if at else Kind.BREAK | Kind.SENTENCE
    after = words[at + 1].kinds if at + 1 < len(words) else Kind.BREAK
    if word.kinds & Kind.MONTH and (before & Kind.BEFORE_MONTH or (before | after) & Kind.NUMBER):
        return False
    if word.folded.endswith("'s"):
        return True
    if not before & Kind.BREAK or words[at - 1].folded == ",":
        if not known and words[at - 1].folded in _BEFORE_PLACE:
            return False
        heading = before & Kind.CAPITAL and after & Kind.CAPITAL
        return known or not heading
    return _opens_as_name(words, at, known)


def _opens_as_name(words: list[Word], at: int, known: bool) -> bool:
    """Whether a word that could be a name is one at the start of a sentence, from what follows."""
    following = words[at + 1] if at + 1 < len(words) else None
    if following is None or following.kinds & Kind.BREAK:
        told = following is not None and following.folded == "," and at + 2 < len(words)
        return known or (told and bool(words[at + 2].kinds & Kind.POSSESSIVE))  # "Faith, your half-sister,"
    after = following.kinds
    if after & (Kind.PRONOUN | _THE) and not after & Kind.MODAL:
        return False
    if after & (Kind.MODAL | Kind.HAVE):
        return True
    if following.folded in _GOT:
        return True
    if after & Kind.BE:
        further = words[at + 2].kinds if at + 2 < len(words) else Kind.BREAK
        return known or bool(further & (_THE | Kind.DENIES)) or _is_somebody(words[at])
    if after & Kind.AND:
        return known or (at + 2 < len(words) and bool(words[at + 2].kinds & Kind.CAPITAL))
    if looks_finite(following):
        phrase = walk(words, at)
        return not phrase or phrase[-1][0] == at + 1
    return known and not words[at].kinds & _AUXILIARY


def _is_somebody(word: Word) -> bool:
    """Whether "Grace is kind" tells of somebody; "Summer is near" and "Faith is a help" may not."""
    return bool(word.kinds & (Kind.MODAL | Kind.WOMAN | Kind.MAN) and word.folded not in _THINGS_TOO)


def bearer(words: list[Word], first: int, end: int) -> str:
    """The concept of a name alone: from a title, a common given name or one of animals, else an adult."""
    for word in words[first:end]:
        if word.kinds & Kind.ANIMAL:
            return ANIMAL
        if word.kinds & Kind.WOMAN:
            return WOMAN
        if word.kinds & Kind.MAN:
            return MAN
    return PERSON


def named(name: str, role: str | None, plain: str, sure: bool) -> tuple[Candidate, ...]:
    """The pictures for a person: their part where it is known, then what they are; only offered where
    nothing in the text tells who it is."""
    person = () if ANIMAL in (role, plain) else (PERSON,)
    offered = dict.fromkeys((*((role,) if role else ()), plain, *person))
    return tuple(Candidate(each, Reason.NAME, f'the name "{name}"', sure) for each in offered)
