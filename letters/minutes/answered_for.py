"""Who answers for a task that somebody else does: "Kofi to try football. Responsible: Jan". Pure.

In: a task that says who does it, and who stands behind it as responsible. Out: both in one line, which the
rewriting may put in words for the child; then the words of the decision, who makes sure of it, and whether
these may be one person under two names.
"""

import re

from letters.rewrite.child import Child
from letters.rewrite.roles import role_of
from reviews.brought import same_person

MAY_BE_ONE = "Two are named: who does it, and who makes sure of it. Are they one person?"
_ANSWERS = re.compile(r"\s*\(responsible: (?P<who>[^()]+)\)(?P<stop>\.?)$")
_SEVERAL = re.compile(r"\s*(?:,|&|/|\band\b)\s*")
_DOER = re.compile(r"^(?P<who>.{1,80}?),? (?:to|will|is to|are to|should) ")
_OF_ROLE = re.compile(r"^(?:your|the) ", re.IGNORECASE)


def answered_for(task: str, who: str) -> str:
    """The task with who answers for it behind it; the task alone where that is who does it."""
    found = _DOER.match(task)
    doer = found["who"] if found else ""
    bare = who.strip(" .")
    begins = (
        bare.isupper() and len(bare) <= 3 and doer[:1] == bare[0] and not role_of(bare)
    )  # "TR" of "Tilda"
    return task if begins or not _others(bare, doer) else f"{task.rstrip('.')} (responsible: {bare})"


def who_answers(text: str) -> tuple[str, str]:
    """The words without who answers for them, and that; empty where nobody else does."""
    found = _ANSWERS.search(text)
    return (f"{text[: found.start()]}{found['stop']}", found["who"].strip()) if found else (text, "")


def with_who_answers(what: str, answers: str, doer: str) -> str:
    """A decision in words for the child, and who makes sure of it."""
    others = _others(answers, doer)
    if not others:
        return what
    named = " and ".join([", ".join(others[:-1]), others[-1]] if others[1:] else others)
    named = "Everyone" if named.lower() == "all" else named
    return f"{what} {named[0].upper()}{named[1:]} will make sure of it."


def may_be_one(answers: str, doer: str, child: Child) -> bool:
    """Whether who does it and who answers for it may be one person under two names: "Tilda" and "Ms Rowe",
    "your solicitor" and "Ms Tran". Not the child, their family, two whom they know, or a school."""
    if not _others(answers, doer) or re.match(r"you\b|I\b|we\b", doer):
        return False
    if all(any(same_person(one.name, named) for one in child.people) for named in (answers, doer)):
        return False
    role = role_of(_OF_ROLE.sub("", doer))
    return role[0].kind != "family" if role else doer[:1].isupper()


def _others(answers: str, doer: str) -> list[str]:
    """Those who answer for it and do not do it."""
    doers = [one for one in _SEVERAL.split(doer) if one]
    named = [one for one in _SEVERAL.split(answers) if one]
    return [one for one in named if not any(same_person(one, who) for who in doers)]
