"""Words of a stranger's file as our questionnaires may hold them: text alone, no markup, no marks. Pure.

In: a cell. Out: the words, and what was taken out of them. Raises Unsaid for words that would show a child
an answer of theirs, or that hold one of our own marks.
"""

import re

from consult.questions.xlsform.model import Unsaid

_TAG = re.compile(r"</?[A-Za-z][^<>]*>")
_LINK = re.compile(r"\[([^\[\]]+)\]\([^()\s]+\)")
_BOLD = re.compile(r"(\*\*|__)(?=\S)(.+?)(?<=\S)\1")
_HEADING = re.compile(r"^#{1,6}\s+", re.M)


def clean_text(text: str, *, keeps_markup: bool = False) -> tuple[str, str]:
    """The words, and what was taken out ("" for nothing). Raises Unsaid."""
    if "${" in text:
        raise Unsaid("its words put in an answer that was given before (${...}), which ours cannot")
    if "{" in text or "}" in text:
        raise Unsaid("its words hold { or }, which we keep for marks of our own")
    if keeps_markup:
        return text, ""
    cleaned, taken = text, []
    for what, pattern, instead in (
        ("markup", _TAG, ""),
        ("links", _LINK, r"\1"),
        ("bold", _BOLD, r"\2"),
        ("headings", _HEADING, ""),
    ):
        without = pattern.sub(instead, cleaned)
        if without != cleaned:
            taken.append(what)
        cleaned = without
    return cleaned.strip(), " and ".join(taken)
