"""Whom "they", "he" or "she" means where the sentence itself does not say. Pure.

In: words for the child. Out: the first pronoun that leans on another sentence, or may be either of two. A
child who reads "They enjoy this." must have read who; where that sentence is left out, or stands elsewhere,
a person is asked: an unresolved "they" is never guessed.
"""

import re

from letters.rewrite.lexicon import (
    NO_NAMES,
    OPENERS,
    OTHER_SUBJECTS,
    PREPOSITIONS,
    QUESTIONS,
    SUBORDINATORS,
    THING_SUBJECTS,
    is_adverb,
    listed,
)
from letters.rewrite.verbs import MODALS

_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_MANY = listed("they them their theirs themselves they're they've they'll they'd")
_ONE = listed("he him his himself she her hers herself he's she's he'll she'll he'd she'd")
_NAMING = listed("the a an some any another my our your no every each")
_SOMEBODY = listed("people everyone everybody someone somebody anyone anybody nobody staff mates children")
_HERS = listed("mum mother nan nana gran grandma sister aunt auntie stepmum stepsister")
_HIS = listed("dad father grandad grandpa brother uncle stepdad stepbrother")
_KIN = _HERS | _HIS | listed("parents brothers sisters siblings cousin cousins family")
_OPENING = PREPOSITIONS | OPENERS | SUBORDINATORS | OTHER_SUBJECTS | THING_SUBJECTS | QUESTIONS | MODALS


def unnamed_in(text: str) -> str:
    """The first pronoun of a text before which nobody is named whom it may mean, or two are of whom it may
    mean either ("your mum and her sister came and she ..."); "" where there is none."""
    named = several = False
    kin: list[str] = []
    for at, found in enumerate(_WORD.finditer(text)):
        word = found.group()
        low = word.casefold().replace("’", "'")
        if (low in _MANY and not (named or several)) or (low in _ONE and not named):
            return word
        for of, subject in ((_HERS, "she"), (_HIS, "he")):
            if low == subject and len({one for one in kin if one in of}) > 1:
                return word
        kin += [low] if low in _KIN else []
        named = named or _names(word, low, is_first=at == 0)
        several = several or (len(low) > 3 and low[-1] == "s" and not low.endswith(("ss", "us", "is", "'s")))
    return ""


def _names(word: str, low: str, *, is_first: bool) -> bool:
    """Whether somebody or something is named here: by name, as one of the family, or with "the", "your"."""
    if low in _SOMEBODY | _KIN | _NAMING:
        return True
    opens = is_first and (low in _OPENING or is_adverb(low))
    return word[:1].isupper() and low not in NO_NAMES and not low.startswith("you") and not opens
