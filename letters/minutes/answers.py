"""Questions that a form asks, and the short answers behind them. Pure.

In: cells or lines as minutes have them. Out: the answer whose box was ticked; question and answer as one
sentence, which nobody takes for a fact: "Is the child at risk? No" says nothing of a worry.
"""

import re
from collections.abc import Sequence

from letters.minutes.became import LABEL, is_outcome
from letters.minutes.columns import whole
from letters.rewrite.headings import is_heading
from letters.rewrite.sections import Section, section_of_head
from letters.rewrite.split import sentences_of

_BOX = re.compile(r"\[ *[xX✓✔]? *\]|\( *[xX✓✔]? *\)|[☐□⬜☑☒✓✔✅✗✘]")
_EMPTY = re.compile(r"[☐□⬜✗✘]|\W *\W")
_YES_OR_NO = re.compile(
    r"^\W*(?P<said>yes|no|n/?a|not applicable)\b\W*?(?=\w|$)(?P<besides>.*)$", re.IGNORECASE
)
_ENDS_IN_ANSWER = re.compile(r"(?<=\w)\W*\s(?P<said>yes|no|n/?a)$", re.IGNORECASE)
_NAMED = re.compile(r"^yes ?/ ?no(?: ?/ ?n/?a)?\b\W*(?P<said>(?:yes|no|n/?a)\b.*)$", re.IGNORECASE)
# "No concerns were raised" is no answer of one word; "No, he was at school" begins with one.
_ANSWER = re.compile(
    r"^(?:yes\b.*|(?:no|n/?a|not applicable|not known|unknown)(?:\W*|\s*[-–—,.;:(/].*"
    r"|\s+(?:as|at|because|but|due|he|in|not|on|she|they|this|until|when|yes)\b.*)|[yn]\W*)$",
    re.IGNORECASE | re.DOTALL,
)
_BARE = re.compile(r"^\W*(?:yes|no|y|n|n/?a|not applicable|not known|unknown)\W*$", re.IGNORECASE)
_UNCLEAR = re.compile(r"^\W*yes\W*no\b\W*$", re.IGNORECASE)
_OWN = re.compile(r"\b(?:I|me|my)\b")
_LETTER = {"y": "Yes", "n": "No"}
_ASKED = re.compile(r"^(?P<asks>[^?\t]{2,200}\?)[\s:–-]*(?P<rest>\S.*)$")
_LABELLED = re.compile(r"^(?P<asks>[^.:;!?\t]{2,100}):\s*(?P<rest>\S.*)$")
_IF_DONE = re.compile(
    r"^\W*(?:(?:has|have|was|were|is|are) (?:this|it|that|these|they|(?:the |this )?(?:action|decision"
    r"|recommendation|task)s?) (?:been )?)?(?:completed?|done|achieved|met|actioned|carried out)\W*$",
    re.IGNORECASE,
)
JOINT = "?– "
_SEEN_ALONE = re.compile(
    r"\b(?:see|seen|meet|met|spoken?|speak|talk|talked)(?: (?:to|with))?"
    r"(?: (?:the )?(?:child|young person)| him| her| them)? (?:alone|on (?:their|his|her) own)\b",
    re.IGNORECASE,
)
_OTHERS = re.compile(r"\b(?:social worker|sw|worker|carer|advocate|teacher|nurse|staff)s?\b", re.IGNORECASE)


def lines_of_form(lines: Sequence[str]) -> tuple[list[str], dict[str, str]]:
    """The lines with ticked boxes read and each question before its answer; for each line that was changed,
    what it was."""
    read: list[str] = []
    typed: dict[str, str] = {}
    rows = [row for line in lines for row in _rows(line)]
    after = next_lines(rows)
    begun = 0
    for at, line in enumerate(rows):
        if at < begun:
            continue  # the answer to the line before
        old, cells = line.strip(), [cell.strip() for cell in line.split("\t")]
        found, follows = _asked_and_answered(cells), after[at]
        if found is None and len(cells) == 1 and follows is not None and is_question(cells[0]):
            answer = ticked(rows[follows].strip())
            if _is_of_form(cells[0], answer):
                found, old, begun = (cells[0], answer), f"{old} {rows[follows].strip()}", follows + 1
        new = joined(*found) if found else ["\t".join(map(ticked, cells))]
        read += new
        was = _parts(old, found[0]) if found and len(new) > 1 else [old]
        typed |= {line: each for line, each in zip(new, was, strict=True) if line != each}
    return read, typed


def next_lines(lines: Sequence[str]) -> list[int | None]:
    """For each line, the place of the next that says something."""
    follows: list[int | None] = []
    found: int | None = None
    for at in reversed(range(len(lines))):
        follows.append(found)
        found = at if lines[at].strip() else found
    return follows[::-1]


def _rows(line: str) -> list[str]:
    """A row of a form with two questions is two rows."""
    rows: list[list[str]] = [[]]
    for cell in line.split("\t"):
        if rows[-1] and rows[0][0].rstrip().endswith("?") and cell.rstrip().endswith("?"):
            rows.append([])
        rows[-1].append(cell)
    return ["\t".join(row) for row in rows]


def _parts(old: str, asks: str) -> list[str]:
    end = old.index(asks) + len(asks)
    return [old[:end], old[end:].strip()]


def ticked(words: str) -> str:
    """The answer whose box is ticked, with what is told beside: "☐ Yes ☒ No - at school" is "No - at school",
    "Yes / No: No" is "No". The same where both or none are, and where there are no boxes."""
    asked = _ASKED.match(words) or _LABELLED.match(words)
    if asked and (_BOX.search(asked["rest"]) or _NAMED.match(asked["rest"])):
        rest = _chosen(asked["rest"])
        return words if rest == asked["rest"] else f"{words[: asked.start('rest')]}{rest}"
    return _chosen(words)


def _chosen(words: str) -> str:
    """The option whose box is ticked, behind its label; the same where that is not one."""
    named = _NAMED.match(words)
    if named:
        return named["said"]
    boxes, parts = _BOX.findall(words), _BOX.split(words)
    if not boxes:
        return words
    label, options, told = _options(parts)
    answers = [_YES_OR_NO.match(option) for option in options]
    if not (any(answers) or (len(boxes) > 1 and any(map(_is_empty, boxes)))):
        return words
    chosen = [at for at, box in enumerate(boxes) if not _is_empty(box)]
    # Words on both sides, and no yes or no among them: nobody can tell which side a box is of.
    unclear = bool(parts[0].strip() and parts[-1].strip()) and not any(answers)
    if len(chosen) != 1 or unclear:
        return words
    (at,) = chosen
    besides = [answer["besides"] for answer in answers if answer]
    said = answers[at]
    first = said["said"] if said else options[at].strip(" /,;")
    rest = " ".join(filter(None, (each.strip(" /,;") for each in (*besides, told))))
    answer = f"{first} – {rest.lstrip('-–—:. ')}" if rest.strip("-–—:. ") else first
    return f"{label}: {answer}" if label else answer


def _options(parts: Sequence[str]) -> tuple[str, Sequence[str], str]:
    """What boxes stand between, as label, options, and what is told behind them. A box stands before its
    option, or behind it: with words before the first box and behind the last, an answer tells which."""
    first = parts[0].strip()
    if not first:
        return "", parts[1:], ""
    behind = _ENDS_IN_ANSWER.search(first[-40:])
    if behind:
        return first[: -len(behind.group())], [behind["said"], *parts[1:-1]], parts[-1]
    if not _YES_OR_NO.match(first) and any(map(_YES_OR_NO.match, parts[1:])) and parts[-1].strip():
        return first.rstrip(" :–-"), parts[1:], ""
    return "", parts[:-1], parts[-1]


def _is_empty(box: str) -> bool:
    return _EMPTY.fullmatch(box) is not None


def is_question(line: str) -> bool:
    """Whether a line is one question, as a form asks it."""
    return line.endswith("?") and len(sentences_of(line)) == 1


def is_answer(words: str) -> bool:
    """Whether it answers a question of a form with yes or no, whatever it says besides."""
    return _ANSWER.match(words.strip()) is not None or (
        bool(_BOX.search(words)) and any(map(_YES_OR_NO.match, _BOX.split(words)))
    )


def _asked_and_answered(cells: list[str]) -> tuple[str, str] | None:
    """The question and the answer of a line or a row; None where it is none, or tells more than yes or no."""
    if len(cells) == 1:
        found = _ASKED.match(cells[0])
        asks, rest = (found["asks"], ticked(found["rest"])) if found else ("", "")
    else:
        asks, *told = [cell for cell in cells if cell] or [""]
        boxes = any(map(_BOX.search, told))
        rest = ticked(" ".join(told)) if boxes else " ".join([*map(whole, told[:-1]), *told[-1:]])
    is_alone = bool(rest) and is_question(asks) and asks_if_alone(asks)
    return (asks, rest) if is_alone or _is_of_form(asks, rest) else None


def _is_of_form(asks: str, answer: str) -> bool:
    """Whether an adult filled it in: not a child, who says "I"."""
    answers = is_answer(answer) or (_IF_DONE.match(asks) and is_outcome(answer))
    return is_question(asks) and bool(answers) and not _OWN.search(answer)


def joined(asks: str, answer: str) -> list[str]:
    """Both as one sentence; whether the child was seen alone stands under its own heading, what became of a
    decision behind that."""
    said = whole(_LETTER.get(answer.strip(" .").lower(), answer))
    if _IF_DONE.match(asks):
        return [f"{LABEL}: {said}"]
    if _BOX.search(said):  # both are ticked, or none: it is asked
        said = f"{' / '.join(filter(None, (each.strip(' /,;.') for each in _BOX.split(said))))}?"
    if asks_if_alone(asks):
        return [asks if is_heading(asks) else "Seen alone:", said]
    return [f"{asks[:-1]}{JOINT}{said}"]


def asks_if_alone(asks: str) -> bool:
    """Whether a form asks if the reviewing officer saw the child alone."""
    is_so = section_of_head(asks) is Section.ALONE or _SEEN_ALONE.search(asks)
    return bool(is_so) and not is_of_others(asks)


def is_of_others(words: str) -> bool:
    """Whether somebody else than the reviewing officer saw the child alone."""
    return _OTHERS.search(words) is not None


def parted(words: str) -> str:
    """A joined question and answer as they are written."""
    return words.replace(JOINT, "? ")


def is_joined(words: str) -> bool:
    """Whether it is a question with its answer, a label with one, or an answer alone."""
    found = _LABELLED.match(words)
    return JOINT in words or bool(_BARE.match(found["rest"] if found else words)) or is_unclear(words)


def is_unclear(words: str) -> bool:
    """Whether boxes are left in it that nobody can read: both are ticked, or none."""
    plain = _BOX.sub(" ", words)
    return bool(_UNCLEAR.match(plain)) or len(_BOX.findall(words)) > 1


def is_bare(words: str) -> bool:
    """Whether the answer tells nothing but yes or no."""
    return bool(_BARE.match(re.split(r"[?:]", words)[-1]))
