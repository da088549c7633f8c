"""Words of another language that somebody changed, or gave, and the English beside them: the same numbers,
days and names of people stand in both, as in words from a translator. Pure.

In: a letter with its English, the same as it was first composed, names. Out: a `Finding` at each line.
"""

import re
from collections.abc import Iterator, Sequence

from letters.check import Finding
from letters.draft import ENGLISH, Written
from letters.model import Line
from letters.rules.model import Severity
from letters.said_lines import told_lines
from letters.translating.doubts import find_doubts, numbers, weekdays
from wording.languages import name_weekday

SAID_APART = "another thing in English"
_LATIN_NAME = re.compile(r"\b[A-Z][\w’'-]+")


def said_apart(now: Written, first: Written | None, names: Sequence[str]) -> Iterator[Finding]:
    """Lines whose words and English are no longer as they were composed, and do not say the same. Another
    number or weekday must be settled; what is left out is to be looked at. What the child said is theirs."""
    theirs = {line.id for line in told_lines(now.letter)}
    composed = first.lines() if first else {}
    for line in now.letter.sentences:
        english, was = now.english.get(line.id, "").strip(), composed.get(line.id)
        if not english or line.lang == ENGLISH or line.id in theirs or not line.text.strip():
            continue
        then = was.text if first and was and was.block == line.block and was.lang == line.lang else ""
        if then == line.text and first and first.english.get(line.id, "") == english:
            continue
        kept = [each for each in _LATIN_NAME.findall(then) if each in english]
        doubts = find_doubts(english, line.text, line.lang, list(dict.fromkeys((*names, *kept))))
        lost = (weekdays(english, ENGLISH) & weekdays(then, line.lang)) - weekdays(line.text, line.lang)
        if not _is_another_day(english, line):
            doubts += tuple(f"{name_weekday(day, ENGLISH)} is missing." for day in sorted(lost))
        if doubts:
            why = f"The English beside it is “{english}”. {' '.join(doubts)}"
            yield Finding(
                line.id, SAID_APART, why, "", _severity(english, line), of=f"{line.text} / {english}"
            )


def _severity(english: str, line: Line) -> Severity:
    """Something else stands there: a child rings another number, waits on another day."""
    wanted, there = set(numbers(english)), set(numbers(line.text))
    is_other = bool(wanted - there and there - wanted)
    return Severity.MUST if is_other or _is_another_day(english, line) else Severity.LOOK


def _is_another_day(english: str, line: Line) -> bool:
    wanted, there = weekdays(english, ENGLISH), weekdays(line.text, line.lang)
    return bool(wanted - there and there - wanted)
