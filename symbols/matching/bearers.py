"""Who a name may stand for where no part is told beside it: whom the text speaks to, the child that a record
tells of, or somebody whom the child plays with. Pure.

In: the words of a text and where a name stands in it. Out: yes or no. A picture of a grown-up over the name
of a child misleads, so such a name takes none.
"""

from collections.abc import Collection

from symbols.matching.grammar import Kind, Word

_REACH = 15  # words in which "his" or "her" still means the name
_NO_THING = Kind.BREAK | Kind.PREPOSITION | Kind.TO | Kind.AND | Kind.MODAL | Kind.PRONOUN | Kind.ENDS_DENIAL


def is_spoken_to(words: list[Word], first: int, last: int) -> bool:
    """ "Dear Jayden", "Jayden, you did well", "You did well, Jayden."."""
    after = words[last]
    if first == 0 or words[first - 1].kinds & Kind.SENTENCE:
        return after.folded == "," and bool(words[last + 1].kinds & Kind.TOLD)
    before = words[first - 1]
    if before.kinds & Kind.GREETS:
        return True
    return before.folded == "," and bool(after.kinds & Kind.SENTENCE) and not _lists(words, first)


def _lists(words: list[Word], first: int) -> bool:
    """Whether capitals stand before the comma: "Karen, Pete."."""
    return bool(words[max(0, first - 2)].kinds & Kind.CAPITAL and first > 2)


def is_told_of(words: list[Word], first: int, last: int) -> bool:
    """Whether a record that speaks to nobody tells of the name's own things: "Kayden came to his review"."""
    if words[first].kinds & Kind.TITLE:
        return False
    if words[last - 1].folded.endswith("'s") and not words[last].kinds & _NO_THING:
        return True
    for at in range(last, min(last + _REACH, len(words) - 1)):
        word = words[at]
        if word.kinds & (Kind.SENTENCE | Kind.TITLE):
            return False
        if word.kinds & (Kind.HE | Kind.SHE) and word.kinds & Kind.POSSESSIVE:
            return not words[at + 1].kinds & _NO_THING
    return False


def speaks_to_somebody(words: list[Word]) -> bool:
    """Whether a text says "you", "I" or "we" anywhere."""
    return any(word.kinds & Kind.TOLD for word in words)


def is_company(words: list[Word], first: int, last: int, before: str, shared: Collection[str]) -> bool:
    """ "You and Leo", "you walk to school with Noah": `before` is the picture before the name, `shared` the
    pictures of what children do together."""
    if words[first].kinds & Kind.TITLE:
        return False
    if first > 1 and words[first - 1].kinds & Kind.AND and words[first - 2].kinds & Kind.TOLD:
        return not words[first - 2].kinds & Kind.POSSESSIVE
    if words[last].kinds & Kind.AND and words[last + 1].folded == "you":
        return True
    return bool(first and words[first - 1].kinds & Kind.PREPOSITION and before in shared)
