"""Whether a record is a letter to the child already: then he and she are never the child. Pure.

In: the sentences of a record, the child. Out: what is in mind before its first sentence; whether one
sentence speaks to the child.
"""

import re
from collections.abc import Iterable, Sequence

from letters.rewrite.addressed import is_greeting, is_told_of, speaks_to_child
from letters.rewrite.child import Child
from letters.rewrite.mentions import mentions_of
from letters.rewrite.scene import Scene
from letters.rewrite.split import Sentence
from letters.rewrite.verdict import Before
from letters.rewrite.words import Word, words_of

_YOU = re.compile(r"\byou", re.IGNORECASE)
_SAID = (".", "!", "…")


def before_first(sentences: Sequence[Sentence], child: Child) -> Before:
    """A letter speaks to the child more often than it tells of them: by name, or by a pronoun that begins a
    part. One that names them (in its title) speaks to them first: minutes that end in a note to the reader do
    not. A record that speaks to them and never names them may be one."""
    if not any(_YOU.search(each.text) for each in sentences):
        return Before()
    spoken = named = begun = 0
    tells_first: bool | None = None
    for sentence in sentences:
        words = words_of(sentence.text)
        found = mentions_of(words, child)
        called = any(not each.is_pronoun for each in found)
        is_to_child = is_spoken(words, child)
        theirs = any(not each.is_pronoun or each.family == child.pronouns.value for each in found)
        if tells_first is None and _is_whole(words) and (is_to_child or theirs) and not is_greeting(words):
            tells_first = not is_to_child
        if is_to_child:
            spoken += 1
        elif called and not is_greeting(words):
            named += 1
        elif sentence.opens and any(each.family == child.pronouns.value for each in found):
            begun += 1
    is_letter = spoken > named + begun and not (named and tells_first)
    return Before(is_letter=is_letter, spoken_to=is_letter or (spoken > 0 and not named))


def is_spoken(words: Iterable[Word], child: Child) -> bool:
    """Whether this is a whole sentence to the child: the heading "Your school" is none."""
    words = [*words]
    if not _is_whole(words):
        return False
    return speaks_to_child(words) and not is_told_of(Scene(words), mentions_of(words, child))


def _is_whole(words: Sequence[Word]) -> bool:
    """Whether it ends as a sentence does, not as a heading."""
    return any(word.text in _SAID for word in words[-2:])
