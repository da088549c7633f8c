"""Minutes laid out so that each sentence stands alone: rows of a table, labels, numbers before a line. Pure.

In: the text of minutes. Out: the text in which "What is going well <tab> He sings." is a heading and a
sentence, "Book dentist <tab> Jan <tab> 4 May 2027" says who and when, and "13.1" is gone; for each line that
was put together, the row it came from.
"""

import re

from letters.rewrite.roles import role_of
from letters.rewrite.sections import Section, section_of_head, topic_of

_NUMBER = re.compile(r"^\s*\d{1,2}(?:\.\d{1,2}){1,3}[.)]?\s+(?=\S)")
_LABEL = re.compile(r"^\s*(?P<label>[A-Z][^.:;!?\t]{1,40}):\s+(?P<rest>\S.*)$")
_WHO = re.compile(
    r"^(?:(?:person |lead )?(?:responsible|lead|owner)(?: person)?|(?:by )?who(?:m)?\??)$", re.I
)
_WHEN = re.compile(r"^(?:time ?(?:scale|frame)s?|(?:by )?when\??|(?:target |due )?date|deadline)$", re.I)
_DAY = re.compile(r"^\d{1,2}(?:[/.-]\d{1,2}[/.-]\d{2,4}|(?:st|nd|rd|th)? [A-Z][a-z]+(?: \d{4})?)$")
_MOST_WORDS = 7
_SPLIT_AT = (
    Section.LAST_TIME,
    Section.GOING_WELL,
    Section.WORRIES,
    Section.VIEW,
    Section.DECIDED,
    Section.NEXT_STEPS,
    Section.NOT_AGREED,
)


def laid_out(text: str) -> tuple[str, dict[str, str]]:
    """The text so laid out; for each line that was put together, the line that it was."""
    columns: tuple[int, int, int] | None = None
    lines: list[str] = []
    was: dict[str, str] = {}
    for line in text.splitlines():
        cells = [cell.strip() for cell in line.split("\t") if cell.strip()]
        columns = _columns(cells) or (columns if len(cells) > 1 else None)
        made = _lines_of(line, cells, columns)
        lines += made
        was |= {new: new[:-1] if len(made) > 1 else line.strip() for new in made if new not in line}
    return "\n".join(lines), was


def _columns(cells: list[str]) -> tuple[int, int, int] | None:
    """Which cell of a list of tasks says what, who and when; None for a row that is no head of one."""
    who = next((at for at, cell in enumerate(cells) if _WHO.match(cell)), None)
    when = next((at for at, cell in enumerate(cells) if _WHEN.match(cell)), None)
    what = next((at for at in range(len(cells)) if at not in (who, when)), None)
    return None if who is None or when is None or what is None else (what, who, when)


def _lines_of(line: str, cells: list[str], columns: tuple[int, int, int] | None) -> list[str]:
    if len(cells) > 1:
        if columns and _columns(cells):
            return [f"{cells[columns[0]].rstrip(':')}:"]
        if columns and len(cells) > max(columns):
            return [_task(*(cells[at] for at in columns))]
        return _row(cells) or [line]
    bare = _NUMBER.sub("", line)
    found = _LABEL.match(bare)
    if found and section_of_head(found["label"]) in _SPLIT_AT:
        return [f"{found['label']}:", found["rest"]]
    return [bare]


def _row(cells: list[str]) -> list[str]:
    """A label and what stands beside it, as a heading and sentences; nothing where the first is no label."""
    label = cells[0]
    known = section_of_head(label) is not None or topic_of(label) is not None
    if not known or len(label.split()) > _MOST_WORDS or role_of(label.rstrip(":")):
        return []
    return [label if label[-1] in ":?" else f"{label}:", *map(_whole, cells[1:])]


def _whole(cell: str) -> str:
    """A few words of a cell with a stop, so that they are not taken for a heading."""
    return cell if cell[-1] in ".!?:;," or re.search(r"\d[/.-]\d|\d{4}", cell) else f"{cell}."


def _task(what: str, who: str, when: str) -> str:
    """ "Book dentist", "Jan", "4 May 2027" -> "Jan to book dentist by 4 May 2027"."""
    named = set(re.findall(r"\w+", what)) & {word for word in re.findall(r"\w+", who) if word[0].isupper()}
    plain = what.rstrip(" .")
    if not named and not re.match(r"[A-Z]\w* (?:to|will)\b", plain):
        plain = f"{who} to {plain[:1].lower()}{plain[1:]}"
    return f"{plain} by {when}" if _DAY.match(when) else f"{plain}, {when[:1].lower()}{when[1:]}"
