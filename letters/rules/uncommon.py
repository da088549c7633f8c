"""Words that most people do not use every day (Inclusion Europe, rules 6 and 8), by the CEFR level of the
word.

Easy letters may use words up to B1, plain ones up to B2. Each word is named once in a text. Names, words on
the list of known words, and words that the text explains are left alone.
"""

import re
from collections.abc import Iterator

from letters.rules.explained import is_explained
from letters.rules.levels import level_of, syllables
from letters.rules.model import Around, For, Found, Rule, Severity
from wording.glossary import find_terms

NAME = "uncommon word"
_ADDRESS = re.compile(r"(?<!\S)(?:\S+@\S+|\S+\.(?:uk|org|com|example)\S*)")
_WORD = re.compile(r"[A-Za-z]+(?:['’-][A-Za-z]+)*")
_MOST = {For.PLAIN: 4.6}  # CEFR as a number: A1 1, A2 2, B1 3, B2 4, C1 5, C2 6
_MOST_EASY = 3.5
_SHORT = 7


def find(sentence: str, around: Around) -> Iterator[Found]:
    """Finds each uncommon word that the text has not had before."""
    known = around.lists.of("known")
    terms = [(one.start, one.end) for one in find_terms(sentence)]
    bare = _ADDRESS.sub(lambda found: " " * len(found.group()), sentence)
    for match in _WORD.finditer(bare):
        word = match.group()
        lower = word.casefold().replace("’", "'").removesuffix("'s")
        first = not sentence[: match.start()].strip(" “\"'‘")
        if _is_name(word, first) or lower in known or lower in around.seen or "'" in lower:
            continue
        if any(start <= match.start() < end for start, end in terms) or not _is_hard(lower, around.kind):
            continue
        around.seen.add(lower)
        if not is_explained(word, sentence, around):
            yield Found(
                f"“{word}” is a word that many people do not use. Try an easier one, or say what it means.",
                written=word,
                severity=Severity.LOOK,
            )


def _is_name(word: str, first: bool) -> bool:
    """A capital within a sentence; at its start, one on a short word or one that no list has."""
    return word[0].isupper() and (not first or len(word) <= _SHORT or level_of(word.casefold()) is None)


def _is_hard(word: str, kind: For) -> bool:
    most = _MOST.get(kind, _MOST_EASY)
    if "-" in word:
        return any(_is_hard(part, kind) for part in word.split("-") if part)
    level = level_of(word)
    if level is None:
        return len(word) > 7 and syllables(word) >= 4
    return level > most


RULE = Rule(NAME, "Inclusion Europe, rules 6 and 8; Common European Framework", find, severity=Severity.LOOK)
