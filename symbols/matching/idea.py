"""The two outcomes that letters use: one picture for a sentence, or a picture over each content word. Pure.

In: what `match` takes. Out: up to five ranked candidates for the whole sentence (easy read), or the spans in
order (symbol-supported text); the plain text between two spans is what lies between their offsets.
"""

from collections.abc import Collection, Iterable, Mapping

from symbols.matching.find import match
from symbols.matching.grammar import Kind
from symbols.matching.lexicon import Lexicon, Tongue
from symbols.matching.model import MOST, Candidate, Reason, Span
from symbols.matching.shipped import shipped_lexicon

_NO_NAMES: tuple[str, ...] = ()


def idea(
    text: str, lang: str, lexicon: Lexicon | None = None,
    names: Collection[str] = _NO_NAMES, remembered: Mapping[str, str] | None = None,
) -> tuple[Candidate, ...]:  # fmt: skip
    """Up to five pictures for the sentence as one, the best first; what is denied gets only its denial."""
    known = lexicon or shipped_lexicon(lang)
    return idea_of(match(text, lang, known, names, remembered), known.tongue(lang))


def idea_of(line: Iterable[Span], tongue: Tongue) -> tuple[Candidate, ...]:
    """The same of the spans of a sentence."""
    spans = [span for span in line if span.candidates]
    ranked = sorted(range(len(spans)), key=lambda at: (_rank(spans[at], tongue), at))
    offered: dict[str, Candidate] = {}
    for place in (0, 1):
        for at in ranked:
            if _may_stand(spans[at]) and place < len(spans[at].candidates):
                found = spans[at].candidates[place]
                if place == 0 or found.reason is not Reason.NEAR:
                    offered.setdefault(found.concept, found)
    return tuple(offered.values())[:MOST]


def symbol_line(
    text: str, lang: str, lexicon: Lexicon | None = None,
    names: Collection[str] = _NO_NAMES, remembered: Mapping[str, str] | None = None,
) -> tuple[Span, ...]:  # fmt: skip
    """The spans to put pictures over, in order; a content word without a picture is there with none."""
    return match(text, lang, lexicon, names, remembered)


def _may_stand(span: Span) -> bool:
    """A denied word may stand for the sentence only where its picture says the denial."""
    return not span.denied or span.candidates[0].reason in (Reason.NEGATION, Reason.REMEMBERED)


def _rank(span: Span, tongue: Tongue) -> tuple[int, int]:
    """Lower is better: remembered first, then what says most, phrases before words, then vague words, and
    last what is only offered. A phrase that says where or when ("at school") is no better than a word."""
    first = span.candidates[0]
    if not first.sure:
        return 5, 0
    if first.reason is Reason.REMEMBERED:
        return 0, 0
    if first.reason is Reason.NEGATION:
        return 1, 0
    if first.reason is Reason.NAME and first.concept in tongue.vague:
        return 4, 0
    if first.reason is Reason.NEAR:
        return 3, 1
    vague = 3 if first.concept in tongue.vague else 2 if first.concept in tongue.people else 1
    opening = tongue.word(span.text.partition(" ")[0])
    is_whole = first.reason is Reason.PHRASE and not opening.kinds & Kind.PREPOSITION
    return vague, 0 if is_whole else 1
