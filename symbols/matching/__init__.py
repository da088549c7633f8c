"""From words to pictures: which concept stands for which words of a text, and why."""

from symbols.matching.find import match
from symbols.matching.idea import idea, idea_of, symbol_line
from symbols.matching.lexicon import Lexicon
from symbols.matching.model import Candidate, Reason, Span
from symbols.matching.shipped import shipped_lexicon

__all__ = [
    "Candidate",
    "Lexicon",
    "Reason",
    "Span",
    "idea",
    "idea_of",
    "match",
    "shipped_lexicon",
    "symbol_line",
]
