"""A lexicon: which words and phrases stand for which concept, by language, and how its grammar words behave.

In: the tables of a lexicon file, and words that a service filled in at its desk. Out: `Lexicon`, and for each
language the compiled `Tongue` that a reading uses. Pure; a lexicon never changes: adding gives a new one.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property

from symbols.matching.grammar import Kind, Word
from symbols.matching.lemmas import forms
from symbols.matching.spelling import CLAUSE_ENDS, MONEY, SENTENCE_ENDS, folded, places
from symbols.matching.trie import Entry, Node, Standing

_REMEMBERED_WORDS = 50_000  # different words kept ready; more only in a hostile text
_LONGEST = 40
_CAPITAL = "<capital>"
_TOWN = "<town>"  # words that are towns where they begin with a capital: Bath, Reading
_OF_NAMES = Kind.WOMAN | Kind.MAN | Kind.GIVEN | Kind.NAMEWORD
_PARTS = ("/v", "/n", "/a")


END = Word(".", Kind.BREAK | Kind.SENTENCE, keys=(".",))  # stands behind a text's last word


def parsed(concept: str, written: str) -> Entry:
    """An entry as a file writes it: "?" before one that is only offered, "~" before a weak phrase, "/v", "/n"
    or "/a" behind for one use alone, and what must follow behind a stroke.
    """
    unsure, written = written.startswith("?"), written.removeprefix("?")
    weak, (phrase, _, ahead) = written.startswith("~"), written.removeprefix("~").partition(" | ")
    part = ""
    for ending in _PARTS:
        if phrase.endswith(ending):
            phrase, part = phrase.removesuffix(ending), ending[1:]
    return Entry(concept, phrase, part, weak, ahead, unsure)


@dataclass(frozen=True)
class Tongue:
    """One language's words, ready to be looked up. `slots`: name -> words that may fill "<name>" in a phrase.

    `denied`: concept -> concepts that say its opposite. `near`: concept -> others worth offering after it.
    `kept`: concepts that a negation does not turn round, such as people and days; `things`: nor these,
    unless they stand right behind it. `together`: what children
    do with each other; `company`: the concept of whom they do it with. `of_church`: titles that are words of
    kin. `saying_no`: a word of denial -> the concepts that say it by themselves; those of any other under "".
    `slippery`: concepts that a single word seldom says for certain. `before_names`: concept -> what is meant
    by it before a person's name, and before that of somebody `at_work`: one is with Abena, visits Dr Khan.
    """

    lang: str
    entries: tuple[Entry, ...] = ()
    kinds: Mapping[str, int] = field(default_factory=dict)
    own_forms: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    slots: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    denied: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    near: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    kept: frozenset[str] = frozenset()
    people: frozenset[str] = frozenset()
    things: frozenset[str] = frozenset()
    together: frozenset[str] = frozenset()
    company: str = ""
    of_church: frozenset[str] = frozenset()
    vague: frozenset[str] = frozenset()
    slippery: frozenset[str] = frozenset()
    before_names: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    at_work: frozenset[str] = frozenset()
    saying_no: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    @cached_property
    def root(self) -> Node:
        """The tree of all phrases."""
        root = Node()
        for entry in self.entries:
            keys, ahead = self.keys_of(entry.phrase), self.keys_of(entry.ahead)
            if keys:
                root.add(keys + ahead, entry, len(ahead))
        return root

    def keys_of(self, phrase: str) -> list[str]:
        """The keys of a phrase's words: lemmas, "=word" for one form alone, "<slot>" for any of a list."""
        keys = []
        for piece in phrase.split():
            if piece.startswith("<"):
                keys.append(piece)
            else:
                keys += [
                    self._key(word, exact=piece.startswith("=")) for word, _ in places(piece.lstrip("="))
                ]
        return keys

    def _key(self, word: str, exact: bool) -> str:
        plain = folded(word)
        return f"={plain}" if exact else forms(plain, self.lang, self.own_forms)[0]

    @cached_property
    def _slots_of(self) -> dict[str, tuple[str, ...]]:
        turned: dict[str, tuple[str, ...]] = {}
        for slot, members in self.slots.items():
            for member in members:
                turned[member] = (*turned.get(member, ()), f"<{slot}>")
        return turned

    @cached_property
    def _words(self) -> dict[str, Word]:
        return {}

    @cached_property
    def _edges(self) -> frozenset[str]:
        """Every key that the tree knows; a word's other keys need not be tried."""
        edges, rest = set[str](), [self.root]
        while rest:
            node = rest.pop()
            edges.update(node.children)
            rest += node.children.values()
        return frozenset(edges)

    def word(self, surface: str) -> Word:
        """A word of a text with its kinds and keys; the same one again for the same letters."""
        known = self._words.get(surface)
        if known is None:
            known = self._read(surface)
            if len(self._words) < _REMEMBERED_WORDS and len(surface) <= _LONGEST:
                self._words[surface] = known
        return known

    def _read(self, surface: str) -> Word:
        if surface in SENTENCE_ENDS:
            return Word(surface, Kind.BREAK | Kind.SENTENCE, keys=(surface,))
        if surface in CLAUSE_ENDS:
            return Word(surface, Kind.BREAK, keys=(surface,))
        plain = folded(surface)
        if not plain:
            return Word("", Kind.FUNCTION)
        lemmas = forms(plain, self.lang, self.own_forms)
        bare = plain.removesuffix("'s")
        kinds = self.kinds.get(plain, 0) or self.kinds.get(bare, 0) & _OF_NAMES
        if surface[0].isalpha() and not surface[0].islower():
            kinds |= Kind.CAPITAL
        if plain.endswith("n't") and self.lang == "en":
            kinds |= Kind.DENIES | Kind.MODAL | Kind.FUNCTION
        slots = dict.fromkeys(
            slot
            for form in (plain, bare, *lemmas)
            for slot in self._slots_of.get(form, ())
            if slot != _TOWN or kinds & Kind.CAPITAL
        )
        if kinds & Kind.DENIES and kinds & Kind.MODAL:
            slots["<not>"] = None
        if plain[0].isdigit():
            slots[_number_slot(plain)] = None
            kinds |= Kind.NUMBER | Kind.FUNCTION
        elif plain[0] in MONEY:
            slots["<money>"] = None
        elif kinds & Kind.CAPITAL and not kinds & Kind.FUNCTION:
            slots[_CAPITAL] = None
        tried = dict.fromkeys((f"={plain}", f"={bare}", plain, *lemmas, *slots))
        keys = tuple(key for key in tried if key in self._edges)
        starts = [self.root.children[key] for key in keys if key in self.root.children]
        alone, begins = [node for node in starts if node.ends], [node for node in starts if node.children]
        parted = any(node.parted for node in alone)
        known = any(key in self.root.children for key in keys if key != _CAPITAL)
        return Word(plain, kinds, lemmas[0], keys, alone, Standing(begins) if begins else None, parted, known)


@dataclass(frozen=True)
class Lexicon:
    """Words and phrases of any number of languages."""

    tongues: Mapping[str, Tongue] = field(default_factory=dict)

    def tongue(self, lang: str) -> Tongue:
        """The words of a language ("en-GB" is English); an empty one where nobody has filled any in."""
        wanted = primary(lang)
        return self.tongues.get(wanted) or Tongue(wanted)

    def with_words(self, lang: str, words: Mapping[str, Iterable[str]]) -> "Lexicon":
        """A lexicon that also knows these: concept -> words and phrases as people write them, first in rank.

        They may name concepts that the shipped set does not have. No mark in them means anything.
        """
        tongue = self.tongue(lang)
        added = tuple(
            Entry(concept, " ".join(word for word, _ in places(phrase)))
            for concept, phrases in words.items()
            for phrase in phrases
        )
        grown = _with_entries(tongue, added)
        return Lexicon({**self.tongues, tongue.lang: grown})


def _number_slot(plain: str) -> str:
    if plain.endswith(("am", "pm")) or ":" in plain:
        return "<clock>"
    return "<nth>" if plain.endswith(("st", "nd", "rd", "th")) else "<number>"


def _with_entries(tongue: Tongue, added: tuple[Entry, ...]) -> Tongue:
    return replace(tongue, entries=(*added, *tongue.entries))


def primary(lang: str) -> str:
    """The language of a tag: "en" of "en-GB"."""
    return lang.replace("_", "-").split("-")[0].casefold()
