"""A sentence without slips of typing. Pure.

In: a sentence, the child. Out: the same words with one space between them and after a comma; where all is in
small letters, the names that are known have their capitals.
"""

import re

from letters.rewrite.child import Child
from letters.rewrite.verbs import parts_of_speech

# Tabs and broken lines stay.
_SPACES = re.compile(r"[ \u00a0]{2,}")
_COMMA = re.compile(r"(?<=[a-z]{2}),(?=[A-Za-z]{2})")
_WORD = re.compile(r"[^\W\d_]+")


def as_typed(sentence: str, child: Child) -> str:
    """The sentence as it would be typed with care."""
    plain = _COMMA.sub(", ", _SPACES.sub(" ", sentence))
    if not plain.islower():
        return plain
    called = " ".join([child.name, child.full_name, *(each.name for each in child.people)]).lower()
    names = {part for part in called.split() if not parts_of_speech(part) & _ALSO_WORDS}
    return _WORD.sub(lambda word: word[0].capitalize() if word[0] in names else word[0], plain)


# "will", "grace", "rose": what a sentence may well have as a word.
_ALSO_WORDS = frozenset(["VB", "MD", "JJ"])
