"""Who was at a review, sentence by sentence through the minutes. Pure.

In: sorted sentences in order. Out: who came by each, by the names that the child uses; nobody after a heading
or a label that tells of who stayed away, or who gets a copy.
"""

import re

from letters.minutes.attendance import only_wrote, without_away
from letters.minutes.came import people_in
from letters.minutes.who_is import Came, known_of
from letters.rewrite.child import Child, Known
from letters.rewrite.model import Rewritten
from letters.rewrite.roles import role_of
from letters.rewrite.sections import Section
from letters.rewrite.sorting import Sorted, sort_record
from letters.rewrite.split import list_mark, sentences_of

_LABEL = re.compile(r"^[A-Za-z][\w ]{1,30}:\s*")
# Of whom nobody says that they came: who stayed away, who wrote, who gets a copy.
_NOT_THERE = re.compile(
    r"\b(?:apolog|absent|absence|invited(?! and (?:attended|came|present|there))"
    r"|unable|did(?: not|n['’]t)|could(?: not|n['’]t)|declined"
    r"|(?:was|were|has)n['’]t|has not"
    r"|not (?:present|there|in attendance|attending|able)|non[- ]attend|no[- ]shows?\b|dna\b"
    r"|reports? (?:from|by)|copied|copy|copies|cc\b|circulat"
    r"|distribution)",
    re.IGNORECASE,
)

# "Invited, did not attend" heads those who did not.
_AWAY = re.compile(
    r"^(?:(?:invited|asked)\b\W*(?:(?:but|and) )?)?"
    r"(?:did(?: not|n['’]t)|(?:was |were )?unable to|could(?: not|n['’]t)) (?:attend|come)\W*$",
    re.IGNORECASE,
)


class Attendance:
    """Reads one sentence after the other. `officer`: the name of the reviewing officer."""

    def __init__(self, child: Child, officer: str) -> None:
        self._child, self._officer = child, officer
        self._came = True

    def by(self, each: Sorted) -> tuple[Came, ...]:
        """Who came by this sentence. Whoever sent apologies did not come; a sentence that tells of the child
        is no list of names."""
        line = re.sub(" {2,}", " ", unmarked(each.rewritten.original))
        told = without_away(line)
        if each.section is Section.HEADING or _is_label(line) or _AWAY.match(line):
            self._came = not (_NOT_THERE.search(told) or only_wrote(line.split(":")[0]))
        if not self._came or each.section is not Section.WHO_CAME or _NOT_THERE.search(told):
            return ()
        return people_in(line, self._child, self._officer)


def known_by(text: str, child: Child, officer: str) -> tuple[Known, ...]:
    """Whom the list of who came lets the other sentences mean by a role. `text`: minutes, laid out."""
    there = Attendance(child, officer)
    as_written = (Rewritten(one.text, one.text, (), ()) for one in sentences_of(text))
    came = [one for each in sort_record(as_written, child) for one in there.by(each)]
    return known_of(came, child)


def unmarked(words: str) -> str:
    """A line of a list without what counts it."""
    return words.removeprefix(list_mark(words)).strip()


def _is_label(line: str) -> bool:
    """Whether a line begins with what it tells of ("Apologies: ..."), not with somebody's role."""
    label = _LABEL.match(line)
    return label is not None and role_of(label.group().rstrip(": ")) is None
