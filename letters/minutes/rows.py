"""Minutes laid out so that each sentence stands alone: rows of a table, labels, numbers before a line. Pure.

In: the text of minutes. Out: the text in which "What is going well <tab> He sings." is a heading and a
sentence, "Book dentist <tab> Jan <tab> 4 May 2027" says who and when, and "13.1" is gone; for each line that
was put together, the row it came from.
"""

import re
from collections.abc import Collection, Iterator, Mapping

from letters.minutes.answers import JOINT, lines_of_form, next_lines
from letters.minutes.attendance import People, are_initials, is_person, line_of_person, people_of
from letters.minutes.became import LABEL, is_bare_outcome, is_labelled, is_outcome, labelled
from letters.minutes.columns import Columns, as_task, columns_of, is_to_do, lines_of_task, task_of, whole
from letters.rewrite.headings import Under, is_heading, is_only_day, step_label, under_heading
from letters.rewrite.roles import role_of
from letters.rewrite.sections import Section, is_since, section_of_head, topic_of
from letters.rewrite.split import sentences_of

_NUMBER = re.compile(r"^\s*\d{1,2}(?:\.\d{1,2}){1,3}[.)]?\s+(?=\S)")
# How the lines of a list are counted, but for "A." (which may be somebody's initial).
_COUNT = re.compile(
    r"^\s*(?:(?i:action|recommendation|decision|rec|step|task)\s*\d{1,2}\s*[-–:.)]"
    r"|[\[(]?(?:[a-z]|[ivx]{1,5})(?:[)\]]|\.(?=\s+[A-Z]))|[\[(]?[A-Z][)\]]|R\d{1,2}"
    r"|[\[(#]?R?\d{1,2}(?:\.\d{1,2}){0,3}[.:)\]]|(?:#\d{1,2}|\d{1,2}(?:\.\d{1,2}){1,3})(?=\s+[A-Z]))\s+(?=\S)"
)
_BARE_COUNT = re.compile(r"^\s*(\d{1,2})\s+(?=[A-Z])")
_LABEL = re.compile(r"^\s*(?P<label>[A-Z][^.:;!?\t]{1,40}):\s+(?P<rest>\S.*)$")
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
_ONE_ROW = (Section.LAW, Section.PLAN, Section.HELD, Section.NEXT_DATE)
_LISTS = (Section.LAST_TIME, Section.DECIDED, Section.NEXT_STEPS, Section.NOT_AGREED)
_OF_BEFORE, _ACTIONS, _ATTENDED = "Progress on actions:", "Actions:", "Who attended:"
_LATER_LABEL = re.compile(r"(?<=[.!?] )(?:outcome|status|result|update):\s+", re.IGNORECASE)


def laid_out(text: str, known: Collection[str] = ()) -> tuple[str, dict[str, str]]:
    """The text so laid out; for each line that was put together, the line that it was. `known`: first words
    of names that are known, in small letters."""
    columns: Columns | None = None
    people: People | None = None
    under, before = Under(), ""
    lines: list[str] = []
    was: dict[str, str] = {}
    written, typed = lines_of_form(text.splitlines())
    follows = next_lines(written)
    numbers = {int(found[1]) for line in written if (found := _BARE_COUNT.match(line))}
    for at, line in enumerate(written):
        cells = [cell.strip() for cell in line.split("\t")]
        is_list = under.section in _LISTS
        head = columns_of(cells)
        who = None if head else _people(cells, under)
        # A table ends where its cells do, and where the head of another begins.
        columns = head or (columns if len(cells) > 1 and not who else None)
        people = who or (people if len(cells) > 1 and not head else None)
        if JOINT in line:
            made = [line]
        elif who:
            made = [] if under.section is Section.WHO_CAME else [_ATTENDED]
            was |= dict.fromkeys(made, line.strip())
        elif people and (rows := line_of_person(cells, people)):
            made = rows
            was |= dict.fromkeys(made, line.strip())
        elif head:
            made = _head(cells, head, under, follows_heading=is_heading(before))
            was |= dict.fromkeys(made, line.strip())
        elif columns and (tasks := _tasks(cells, columns, under)):
            made = tasks
            was |= {each.text: line.strip() for new in made for each in sentences_of(new)}
        elif (
            len(cells) == 1
            and (is_list or step_label(line.strip()))
            and (task := _task_in(_without_count(line, numbers), line, lines, was, known, is_list=is_list))
        ):
            made, old = task
            was |= {each.text: old for new in made for each in sentences_of(new)}
        else:
            after = written[following] if (following := follows[at]) is not None else ""
            name = _without_count(line, numbers).removeprefix("- ").strip()
            is_name = is_person(name, known) or are_initials(name)
            is_name = is_name and under.section is Section.WHO_CAME and len(cells) == 1
            made = [f"- {name}"] if is_name else _lines_of(line, list(filter(None, cells)), under, after)
            was |= {each: old for each, old in _as_it_was(line, made) if each not in line}
        for before in filter(str.strip, made):
            under = under_heading(under, before) if is_heading(before) else under
        lines += made
    was |= {each.text: was.get(each.text, line) for line in typed for each in sentences_of(line)}
    return "\n".join(lines), {new: typed.get(old, old) for new, old in was.items()}


def _as_it_was(line: str, made: list[str]) -> Iterator[tuple[str, str]]:
    """Each sentence that was made of a line, and what it was."""
    if len(made) > 1:
        return ((new, new[:-1]) for new in made)
    old, new = ([each.text for each in sentences_of(text)] for text in (line, *made))
    return zip(new, old, strict=True) if len(old) == len(new) else iter([(made[0], line.strip())])


def _people(cells: list[str], under: Under) -> People | None:
    """The head of a list of who came. A table of names that does not say so may be of the family."""
    people = people_of(cells)
    says_so = people and (people.came is not None or people.only_asked)
    return people if says_so or under.section is Section.WHO_CAME else None


def _head(cells: list[str], head: Columns, under: Under, *, follows_heading: bool) -> list[str]:
    """The head of a list of tasks opens a part of the record where the heading above it did not."""
    if under.section in _LISTS and (under.section is not Section.LAST_TIME or head.became or follows_heading):
        return []
    if head.of_before:
        return [_OF_BEFORE]
    name = cells[head.what].rstrip(":")
    return [f"{name}:" if section_of_head(name) in _LISTS else _ACTIONS]


def _tasks(cells: list[str], columns: Columns, under: Under) -> list[str]:
    return lines_of_task(cells, columns, is_of_before=under.section is Section.LAST_TIME)


def _without_count(line: str, numbers: Collection[int]) -> str:
    """A line of a list with a bullet in place of its count. A bare number counts where its neighbours do too:
    "2 Sessions of football" says how many."""
    found = _BARE_COUNT.match(line)
    if found and {int(found[1]) - 1, int(found[1]) + 1} & {*numbers}:
        return f"- {line[found.end() :]}"
    return _COUNT.sub("- ", line)


def _task_in(
    bare: str, line: str, before: list[str], was: Mapping[str, str], known: Collection[str], *, is_list: bool
) -> tuple[list[str], str] | None:
    """A line of a list that is counted, or that says behind the task who does it and when, as sentences, and
    what it was; None for any other. One that says only who and when belongs to the line before it, which is
    taken out of `before`. `bare`: the line without its count; `is_list`: a list of tasks has begun."""
    label = step_label(line.strip())
    what, who, when = task_of(line.strip() if label else bare.removeprefix("- "), known)
    if not (who or when):
        if not is_list:
            return None
        is_task = bare != line and (is_to_do(what) or not is_heading(what))
        return ([whole(bare)], line.strip()) if is_task else None
    old = line.strip()
    if not what:
        if not before or is_heading(before[-1]) or not before[-1].strip():
            return None
        what = before.pop()
        old = f"{was.get(what, what.strip())} {old}"
    first, *more = [each.text for each in sentences_of(what)]
    return [" ".join([f"{label}{as_task(first, who, when)}", *more])], old


def _lines_of(line: str, cells: list[str], under: Under, after: str) -> list[str]:
    if len(cells) > 1:
        return _row(cells) or _ends_row(cells, under) or [line]
    bare = _NUMBER.sub("", line)
    if under.section is Section.LAST_TIME:
        bare = whole(labelled(bare)) if is_labelled(bare) else _LATER_LABEL.sub(f"{LABEL}: ", bare)
    if is_outcome(bare):
        return [whole(bare)]
    found = _LABEL.match(bare)
    if found and _opens(found["label"]) and not is_only_day(found["rest"]):
        rest = found["rest"]
        is_step = is_heading(rest) and (is_to_do(rest) or step_label(bare))
        return [f"{found['label']}:", whole(rest) if is_step else rest]
    goes_on = is_bare_outcome(after) or not task_of(after)[0]
    names_nothing = is_heading(bare) and section_of_head(bare) is None and not is_since(bare)
    if names_nothing and under.section is Section.ALONE and topic_of(bare) is None:
        return [whole(bare)]  # "Declined", under whether they spoke alone
    if names_nothing and (is_to_do(bare) or (after and goes_on)):
        return [whole(bare)]
    return [bare]


def _opens(label: str) -> bool:
    """Whether several sentences may stand behind a label."""
    return section_of_head(label) in _SPLIT_AT or is_since(label)


def _ends_row(cells: list[str], under: Under) -> list[str]:
    """A row of a form behind one that says a single thing ("Legal status <tab> S20"): it stands under its own
    label, which opens nothing; nothing for any other."""
    label, *told = cells
    is_label = label[0].isupper() and len(label.split()) <= _MOST_WORDS
    if len(told) != 1 or under.section not in _ONE_ROW or not is_label:
        return []
    return [f"{label.rstrip(':?')}:", whole(told[0])]


def _row(cells: list[str]) -> list[str]:
    """A label and what stands beside it, as a heading and sentences; nothing where the first is no label."""
    label = cells[0]
    known = section_of_head(label) is not None or topic_of(label) is not None or is_since(label)
    if section_of_head(label) is Section.LAST_TIME and is_only_day(" ".join(cells[1:])):
        return []  # the day of the last review
    if not known or len(label.split()) > _MOST_WORDS or role_of(label.rstrip(":")):
        return []
    return [label if label[-1] in ":?" else f"{label}:", *map(whole, cells[1:])]
