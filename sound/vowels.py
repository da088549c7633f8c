"""Arabic for the ear. It is written without most of its vowels, and a voice that is given it so leaves them
out: what comes is no language. So the computer reads Arabic aloud only where its vowels were written down.

`vowelled_ar.txt` holds sentences and parts of them, one a line, with the vowels that the page does not show.
A machine wrote them; no speaker has checked them. Without their marks their letters are those of the page.
In: a text as a page shows it, with or without its {marks}. Out: the same to be read, or None.
"""

import re
from functools import cache
from pathlib import Path

LANGUAGE = "ar"
_FILE = Path(__file__).with_name("vowelled_ar.txt")
_VOWELS = "\u064b-\u0652\u0670"
_VOWEL = re.compile(f"[{_VOWELS}]")
_LETTER = re.compile("[\u0621-\u064a\u0671-\u06d3]")
_BETWEEN = re.compile(r"([.؟!:؛✓“”\"«»()]+)")  # what stands between two parts that are kept


def vowelled(text: str, lang: str) -> str | None:
    """The text with its vowels; None where one of its parts has none written down. What is not Arabic stays
    as it is."""
    if re.split("[-_]", lang, maxsplit=1)[0] != LANGUAGE:
        return text
    parts = [_part(part) for part in _BETWEEN.split(text)]
    return None if None in parts else "".join(part or "" for part in parts)


def bare(text: str) -> str:
    """Without its vowel marks."""
    return _VOWEL.sub("", text)


def places(shown: str, read: str) -> list[int]:
    """For each character that is read, where it stands in the text that is shown; a vowel stands with its
    letter."""
    at = [place for place, sign in enumerate(shown) if not _VOWEL.match(sign)] or [0]
    found: list[int] = []
    count = 0
    for sign in read:
        is_vowel = _VOWEL.match(sign) is not None
        found.append(at[min(max(0, count - is_vowel), len(at) - 1)])
        count += not is_vowel
    return found


@cache
def written_down() -> dict[str, str]:
    """Each part without vowels, and with them."""
    lines = _FILE.read_text("utf-8").splitlines()
    return {bare(line): line for line in lines if line and not line.startswith("#")}


def _part(part: str) -> str | None:
    core = part.strip()
    if not _LETTER.search(core):
        return part
    found = written_down().get(bare(core))
    return found if found is None else part.replace(core, found)
