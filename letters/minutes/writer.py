"""Who wrote the minutes, where it was not the reviewing officer: their "I" is not the officer's. Pure.

In: the text as it was brought in, the child, the officer's name; later a sentence of it. Out: the name that
the child uses for the writer, or empty; what is asked of a sentence that says "I", "me" or "my".
"""

import re
from itertools import pairwise

from letters.rewrite.child import Child
from letters.rewrite.model import Doubt, Kind
from reviews.brought import same_person

_HEAD = 12
_FOOT = 8
_FROM = re.compile(r"^\W*from\s*:\s*(?P<name>[^<(\[\t@]{2,60})", re.IGNORECASE)
_REGARDS = re.compile(
    r"^\W*(?:(?:many )?thanks|thank you|(?:(?:kind|best|warm) )?regards|best wishes|yours sincerely)\W*$",
    re.IGNORECASE,
)
_QUOTED = re.compile(r"[“\"][^”\"]*[”\"]|[‘][^’]*[’]")
_FIRST = re.compile(r"\b(?:I|[Mm]e|[Mm]y|[Mm]yself)\b")


def writer_of(text: str, child: Child, officer: str) -> str:
    """Somebody known whom the head names behind "From:", or the foot behind "Thanks"; empty where that is the
    officer, or nobody known."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    named = [found["name"].strip() for line in lines[:_HEAD] if (found := _FROM.match(line))]
    foot = lines[-_FOOT:]
    named += [after for line, after in pairwise(foot) if _REGARDS.match(line)]
    name = named[0] if named else ""
    if not name or (officer and same_person(name, officer)):
        return ""
    return next((one.name for one in child.people if same_person(name, one.name)), "")


def asks_of_writer(original: str, writer: str) -> Doubt | None:
    """Whether the first person of a sentence is the writer; None where it has none."""
    found = _FIRST.search(_QUOTED.sub(" ", original))
    if not writer or not found:
        return None
    ask = f"{writer} seems to have written this. Is “{found.group()}” {writer}? Then write “{writer}”."
    return Doubt(Kind.PERSON, found.group(), ask)
