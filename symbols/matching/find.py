"""Finds the pictures for each content word or phrase of a text. Pure.

In: a text, its language, a lexicon, the names known for it and choices that people confirmed before.
Out: spans in order, none overlapping. The longest phrase wins; cost grows in line with the text.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace

from symbols.matching.denial import Scope
from symbols.matching.grammar import Kind, Word
from symbols.matching.lexicon import END, Lexicon, Tongue
from symbols.matching.memory import Memory
from symbols.matching.model import MOST, Candidate, Reason, Span
from symbols.matching.names import Names
from symbols.matching.picks import ONLY_GLUE, candidates, of_word
from symbols.matching.roles import Place, with_people
from symbols.matching.shipped import shipped_lexicon
from symbols.matching.spelling import places
from symbols.matching.trie import BLANK, GLUE, walk
from symbols.model import HELD_BACK

_JOINS = Kind.ENDS_DENIAL | Kind.AND
_LEADING = Kind.DETERMINER | Kind.POSSESSIVE | Kind.ADJECTIVE
_POINTING = Kind.DETERMINER | Kind.POSSESSIVE
_DENIED_DOING = Kind.DENIES | Kind.TO
_NOBODY = "nobody"
_NO_NAMES: tuple[str, ...] = ()


def match(
    text: str, lang: str, lexicon: Lexicon | None = None,
    names: Collection[str] = _NO_NAMES, remembered: Mapping[str, str] | None = None,
) -> tuple[Span, ...]:  # fmt: skip
    """One span for each content word or phrase of the text, in order, with up to five pictures each.

    `names`: people's names known for this text. `remembered`: phrase -> concept that people of the service
    confirmed before; it comes first. A content word without a picture is a span without candidates.
    """
    tongue = (lexicon or shipped_lexicon(lang)).tongue(lang)
    cut = places(text)
    words = [*map(tongue.word, [word for word, _ in cut]), END]
    reader = _Reader(text, cut, words, tongue, Names(names, ()), Memory(tongue, remembered or {}))
    found = with_people(reader.read(), words, tongue, text, cut)
    return tuple(_span(each, cut, text) for each in found)


def _span(place: Place, cut: list[tuple[str, int]], text: str) -> Span:
    start = cut[place.first][1]
    last, began = cut[place.last - 1]
    end = began + len(last)
    return Span(start, end, text[start:end], _asked(place.candidates), place.denied)


def _asked(offered: tuple[Candidate, ...]) -> tuple[Candidate, ...]:
    """The candidates; one that is held back is only offered, whoever wrote or chose the word before."""
    for each in offered:
        if each.concept in HELD_BACK:
            return tuple(replace(one, sure=one.sure and one.concept not in HELD_BACK) for one in offered)
    return offered


@dataclass(slots=True)
class _Reader:
    """Goes through the words once, from left to right."""

    text: str
    cut: list[tuple[str, int]]
    words: list[Word]
    tongue: Tongue
    names: Names
    memory: Memory
    recalls: bool = False

    def __post_init__(self) -> None:
        self.recalls = bool(self.memory)

    def read(self) -> list[Place]:
        """Every place of the text that is a content word or phrase."""
        found: list[Place] = []
        words, scope, at, recalls = self.words, Scope(), 0, self.recalls
        while at < len(words):
            word = words[at]
            kinds = word.kinds
            if kinds & Kind.BREAK:
                scope.at_break(kinds)
                at += 1
                continue
            start, after = word.start, words[at + 1]
            if (
                word.alone
                or kinds & Kind.CAPITAL
                or recalls
                or (start and (after.kinds & Kind.SOFT or not start.onward.isdisjoint(after.keys)))
            ):
                place = self._place(at, scope)
                if place is not None and not (kinds & _POINTING and self._better_behind(place)):
                    if place.shown:
                        found.append(place)
                        scope.reach = place.last
                    at = place.last
                    continue
            if kinds & Kind.DENIES:
                scope.deny(at)
            elif kinds & _JOINS:
                scope.at_join(words, at)
            elif not kinds & Kind.FUNCTION:
                found.append(self._unpictured(at, scope))
                scope.reach = at + 1
                scope.governed = True
            at += 1
        return found

    def _unpictured(self, at: int, scope: Scope) -> Place:
        """A content word that no entry has; where it is what a denial denies, it may take the denial."""
        plain = scope.count == 1 and not scope.spent and not scope.governed and scope.reach <= scope.at
        if not plain or not scope.governs(self.words, at):
            return Place(at, at + 1, (), scope.count > 0)
        return Place(scope.at, at + 1, self._denials(at, f'"{self.cut[at][0]}"', (), scope), True)

    def _better_behind(self, place: Place) -> bool:
        """Whether a longer phrase begins after a "your" or "the": "your eye test" is no "your eye"."""
        behind = place.first + 1
        if not place.candidates or self.words[place.first].kinds & Kind.DENIES:
            return False
        phrases = walk(self.words, behind) if behind < place.last else ()
        if not phrases:
            return False
        reach, nodes = phrases[-1]
        pictured = any(entry.concept not in (BLANK, GLUE) for node in nodes for entry in node.ends)
        return pictured and reach - nodes[0].ahead > place.last

    def _place(self, at: int, scope: Scope) -> Place | None:
        """The name, the remembered phrase or the longest phrase that begins at a word; None for none."""
        words = self.words
        if words[at].kinds & Kind.CAPITAL and not (self.recalls and self.memory.at(words, at)):
            end = self.names.name_at(words, at)
            if end:
                known = self.names.end_of(words, at) > 0
                return Place(at, end, (), scope.count > 0, name=True, known=known)
        if words[at].kinds & Kind.ENDS_DENIAL:
            scope.at_join(words, at)
        return self._phrase(at, scope)

    def _phrase(self, at: int, scope: Scope) -> Place | None:
        """The remembered phrase or the longest phrase that begins at a word; None for none."""
        words = self.words
        known = self.memory.at(words, at) if self.recalls else None
        for reach, nodes in reversed(walk(words, at)):
            end = max(at + 1, reach - nodes[0].ahead)
            if known and known[0] > end:
                break
            if nodes is words[at].alone:
                offered = of_word(self.tongue, words, at, self.cut[at][0])
            else:
                offered = candidates(self.tongue, nodes, words, at, end, self._text(at, end))
            if offered is ONLY_GLUE:
                return Place(at, end, (), shown=False)
            if offered is not None:
                if known:
                    offered = _first(known[1], known[2], offered)
                return self._judged(at, end, offered, scope)
        if known:
            return self._judged(at, known[0], _first(known[1], known[2], ()), scope)
        return None

    def _text(self, at: int, end: int) -> str:
        last, began = self.cut[end - 1 - bool(self.words[end - 1].kinds & Kind.BREAK)]
        return self.text[self.cut[at][1] : began + len(last)]

    def _judged(self, at: int, end: int, offered: tuple[Candidate, ...], scope: Scope) -> Place:
        """The place as the denials in force leave it; opens those that the phrase itself brings."""
        words = self.words
        if not scope.count and end == at + 1 and not words[at].kinds & (Kind.DENIES | Kind.STOPS):
            if offered and offered[0].concept == _NOBODY:
                scope.deny(at)
                scope.deny(at)
            return Place(at, end, offered)
        last = end - 1 if words[end - 1].kinds & Kind.BREAK else end
        own = any(word.kinds & Kind.DENIES for word in words[at:last])
        denied = scope.count > 0
        kept = offered
        if denied and offered and not (scope.governed and self._beside(at, offered[0].concept)):
            kept = self._denied(at, offered, scope, own)
            scope.governed = scope.governed or offered[0].concept not in self.tongue.kept
        if offered and offered[0].concept == _NOBODY:
            scope.deny(at)
            scope.deny(at)  # "nobody is cross" says of nobody that they are, not that all are calm
        elif (own and offered) or (
            not denied and last == at + 1 and words[at].kinds & Kind.STOPS and _stops(words, last)
        ):
            scope.deny(at)
            scope.spent = True
            scope.governed = own  # "not happy with this, please ring": the comma ends it
        with_denial = kept is not offered and kept and scope.reach <= scope.at and scope.governs(words, at)
        first = scope.at if with_denial else at
        return Place(first, last, kept, denied)

    def _beside(self, at: int, concept: str) -> bool:
        """Whether words stand behind what is denied, not in it: "not late for school"."""
        before = at - 1
        while before > 0 and self.words[before].kinds & _LEADING:
            before -= 1
        kinds = self.words[before].kinds
        if kinds & Kind.TO:
            return before < at - 1 and concept not in self.tongue.denied
        return bool(kinds & Kind.PREPOSITION) and concept not in self.tongue.denied

    def _is_a_thing(self, at: int, concept: str) -> bool:
        """Whether a denial leaves it as it is: "you cannot find your shoes"; not "no shoes", "not to go"."""
        before = self.words[at - 1] if at else None
        return concept in self.tongue.things and before is not None and not before.kinds & _DENIED_DOING

    def _denied(
        self, at: int, offered: tuple[Candidate, ...], scope: Scope, own: bool
    ) -> tuple[Candidate, ...]:
        """What may stand for denied words: the picture itself where the denial is not about it, else its
        opposite, and what says the denial by itself."""
        concept = offered[0].concept
        opposite = self.tongue.denied.get(concept)
        goes_on = scope.goes_on(self.words, at)
        if (
            concept in self.tongue.kept
            or self._is_a_thing(at, concept)
            or (scope.spent and not own and opposite is None and not goes_on)
        ):
            return offered
        once = scope.count == 1 and not own and (goes_on or not scope.spent)
        opposites = opposite if opposite and once else ()
        if opposites and not offered[0].sure:
            opposites = ()
        if opposites:
            scope.spent = True
        said = f'not "{concept.replace("-", " ")}"'
        found = self._denials(at, said, opposites, scope) if once else ()
        if self.tongue.saying_no and (concept not in self.tongue.denied or (scope.spent and not found)):
            found = (*found, replace(offered[0], sure=False))  # "did not miss a lesson": the lesson
        return found[:MOST]

    def _denials(self, at: int, said: str, opposites: tuple[str, ...], scope: Scope) -> tuple[Candidate, ...]:
        """The opposites, sure where the denial governs the words, then the pictures that say no."""
        near = scope.governs(self.words, at)
        plain = self.tongue.saying_no.get(self.words[scope.at].folded) or self.tongue.saying_no.get("", ())
        return tuple(
            Candidate(each, Reason.NEGATION, f"it is denied: {said}", sure=near and each in opposites)
            for each in dict.fromkeys((*opposites, *plain))
        )


def _stops(words: list[Word], at: int) -> bool:
    """Whether this is the "stopped" of "stopped smoking"."""
    return bool(words[at].kinds & Kind.STOPS) and words[at + 1].folded.endswith("ing")


def _first(concept: str, phrase: str, offered: tuple[Candidate, ...]) -> tuple[Candidate, ...]:
    chosen = Candidate(concept, Reason.REMEMBERED, f'chosen here before for "{phrase}"')
    return (chosen, *(each for each in offered if each.concept != concept))[:MOST]
