"""Which phrase of the bank a sentence is, word for word, and what stands in its blanks. Pure.

In: an English sentence to the child, as an IRO chose or typed it; phrases. Out: the phrase and the values of
its marks, or None. A sentence that was changed by one word is no longer that phrase: it is the IRO's own.
"""

import re
from collections.abc import Sequence
from functools import lru_cache

from letters.bank.model import BankPhrase

_MARK = re.compile(r"\{([a-z]+)\}")
LONGEST_VALUE = 60
_STOPS = re.compile(r"[.!?;:]\s")  # a value is within one sentence


def recognise(sentence: str, phrases: Sequence[BankPhrase]) -> tuple[BankPhrase, dict[str, str]] | None:
    """The phrase that says exactly this; of several the one with most words of its own."""
    text = plain(sentence)
    found = []
    for phrase in phrases:
        match = _pattern(phrase.you).fullmatch(text)
        if match and not any(_STOPS.search(value) for value in match.groupdict().values()):
            found.append((len(_MARK.sub("", phrase.you)), phrase, match.groupdict()))
    if not found:
        return None
    _, phrase, values = max(found, key=lambda each: each[0])
    return phrase, values


def plain(text: str) -> str:
    """The text with single spaces, straight apostrophes and no stop at its end."""
    return " ".join(text.replace("’", "'").split()).rstrip(" .")


@lru_cache(maxsize=2048)
def _pattern(english: str) -> re.Pattern[str]:
    seen: set[str] = set()
    parts = []
    for at, part in enumerate(_MARK.split(plain(english))):
        if at % 2 == 0:
            parts.append(re.escape(part))
        elif part in seen:
            parts.append(f"(?P={part})")
        else:
            seen.add(part)
            parts.append(rf"(?P<{part}>\S(?:.{{0,{LONGEST_VALUE - 1}}}?\S)?)" if part else "")
    return re.compile("".join(parts), re.IGNORECASE)
