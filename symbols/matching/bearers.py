"""Who a name may stand for where no part is told beside it: whom the text speaks to, the child that a record
tells of, or somebody whom the child plays with. Pure.

In: the words of a text and where a name stands in it. Out: yes or no. A picture of a grown-up over the name
of a child misleads, so such a name takes none.
"""

from collections.abc import Collection
from enum import Enum

from symbols.matching.grammar import Kind, Word, looks_finite


class Company(Enum):
    """How a text says that a name is with the child: named beside "you", or by what the two do together."""

    NAMED = 1
    SHARES = 2


_REACH = 15  # words in which "his" or "her" still means the name
_SPOKEN_TO = frozenset(("you", "you're", "you've", "you'll", "you'd", "your", "yours", "yourself"))
_GETS = frozenset(("get", "gets", "got"))
_REPORTS = frozenset(("said", "says", "told", "tells", "and"))  # behind these, "he" may be somebody else
_MEETS = frozenset(("with", "to", "told", "tell", "asked", "ask", "trust"))
_NO_THING = Kind.BREAK | Kind.PREPOSITION | Kind.TO | Kind.AND | Kind.MODAL | Kind.PRONOUN | Kind.ENDS_DENIAL


def is_spoken_to(words: list[Word], first: int, last: int) -> bool:
    """ "Dear Jayden", "Jayden, you did well", "You did well, Jayden."."""
    after = words[last]
    if first == 0 or words[first - 1].kinds & Kind.SENTENCE:
        return after.folded == "," and bool(words[last + 1].kinds & Kind.TOLD)
    before = words[first - 1]
    if before.kinds & Kind.GREETS or before.folded == "our":  # "our Callum"
        return True
    return before.folded == "," and _ends_or_goes_on(words, last) and not _lists(words, first)


def _ends_or_goes_on(words: list[Word], last: int) -> bool:
    """ "You did well, Jayden." and "You are a star, Jayden, and I am proud"."""
    after = words[last]
    return bool(after.kinds & Kind.SENTENCE or (after.folded == "," and words[last + 1].kinds & Kind.AND))


def _lists(words: list[Word], first: int) -> bool:
    """Whether a name stands before the comma: "Karen, Pete."; not a day: "on Tuesday, Jo, and"."""
    before = words[max(0, first - 2)]
    named = before.kinds & Kind.NAMEWORD or not before.known
    return bool(before.kinds & Kind.CAPITAL and named and first > 2)


def is_told_of(words: list[Word], first: int, last: int) -> bool:
    """Whether a record that speaks to nobody tells of the name's own things: "Kayden came to his review"."""
    if words[first].kinds & Kind.TITLE:
        return False
    if words[last - 1].folded.endswith("'s") and not words[last].kinds & _NO_THING:
        return True
    return _tells_how(words, last) or _goes_on_about(words, last)


def _tells_how(words: list[Word], last: int) -> bool:
    """ "Kayden is unhappy", "Kayden was excluded", "Kayden has settled"."""
    verb, after = words[last].kinds, words[min(last + 1, len(words) - 1)]
    be = verb & Kind.BE and words[last].folded not in _GETS
    return bool(be or (verb & Kind.HAVE and (after.kinds & Kind.BE or looks_finite(after))))


def _goes_on_about(words: list[Word], last: int) -> bool:
    """Whether "he" or "she", "his" or "her" things, come further on in the sentence."""
    reports = words[last].folded in _REPORTS
    for at in range(last, min(last + _REACH, len(words) - 1)):
        word = words[at]
        if word.kinds & (Kind.SENTENCE | Kind.TITLE):
            return False
        if word.kinds & (Kind.HE | Kind.SHE):
            owns = word.kinds & Kind.POSSESSIVE and not words[at + 1].kinds & _NO_THING
            return bool(owns or not (reports or word.kinds & Kind.POSSESSIVE))
    return False


def acts_or_is_met(words: list[Word], first: int, last: int) -> bool:
    """ "Pat will take you", "Pat says yes", "with Pat", "you told Pat"."""
    after = words[last]
    if after.kinds & (Kind.MODAL | Kind.BE | Kind.HAVE) or looks_finite(after):
        return True
    return bool(first and words[first - 1].folded in _MEETS)


def speaks_to_somebody(words: list[Word]) -> bool:
    """Whether a text says "you" anywhere; an "I" alone may speak about a child."""
    return any(word.folded in _SPOKEN_TO for word in words)


def is_company(
    words: list[Word], first: int, last: int, before: str, shared: Collection[str]
) -> Company | None:
    """ "You and Leo", "you walk to school with Noah": `before` is the picture before the name, `shared` the
    pictures of what children do together."""
    if words[first].kinds & Kind.TITLE:
        return None
    if first > 1 and words[first - 1].kinds & Kind.AND and words[first - 2].kinds & Kind.TOLD:
        return None if words[first - 2].kinds & Kind.POSSESSIVE else Company.NAMED
    if words[last].kinds & Kind.AND and words[last + 1].folded == "you":
        return Company.NAMED
    if words[last - 1].folded.endswith("'s") or words[last].folded == "as":
        return None  # "sleep over at Carol's": the place of somebody; "with Wendy as your escort"
    shares = first and words[first - 1].kinds & Kind.PREPOSITION and before in shared
    return Company.SHARES if shares else None
