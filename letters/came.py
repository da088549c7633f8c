"""Who came to the meeting, as the letter tells the child. Pure.

In: the lines that were typed ("You", "Tilda Rowe, your social worker"), the child's name, a language. Out:
the others who were there, and them as one list in a sentence.
"""

import re
from collections.abc import Callable, Iterable

from letters.phrases import isolated
from wording.lists import joined

_THE_CHILD = frozenset({"you", "yourself"})
_COMMA = ","
_EACH = re.compile(r"[&/]| and ")
_BESIDE = re.compile(r"[,()]")
_YOUR = "your "


def others_there(who_came: Iterable[str], child_name: str) -> tuple[str, ...]:
    """Who came but the child: the child knows that they came, and the sentence is about the others."""
    child = {child_name.casefold(), *_THE_CHILD}
    names = (name.strip() for name in who_came)
    return tuple(name for name in names if name and name.casefold() not in child)


def named_in(person: str, lang: str, words_for: Callable[[str], str | None]) -> str | None:
    """Somebody who was typed in English ("Tilda Rowe, your social worker", "Jan and Mo", "your teacher") as a
    letter in another language names them: beside a name stands no English role. Only a comma or brackets set
    a role beside a name. `words_for`: a name or a role in that language, None where it has no words; then
    there are none for the whole, and so where "Tilda, your teacher and Mo" may be two people or three."""
    said: list[str | None] = []
    for apart in person.split(";"):
        ones = _EACH.split(apart)
        for one in ones:
            parts = [part for each in _BESIDE.split(one) if (part := each.strip())]
            names = [part for part in parts if _is_name(part)]
            if names and names != parts and _COMMA in one and len(ones) > 1:
                return None
            said += [words_for(part) for part in names or parts]
    return None if None in said or not said else joined([one for one in said if one], lang)


def _is_name(part: str) -> bool:
    return part[:1] != part[:1].lower() and not part.casefold().startswith(_YOUR)


def listed(people: Iterable[str], lang: str) -> str:
    """The people as one list. Where a name has a comma in it ("Tilda, your social worker") semicolons set one
    apart from the next, so that nobody is taken for two. Each is isolated: a list of Latin names in an Arabic
    sentence still runs from right to left."""
    apart = [isolated(one, lang) for one in people]
    return "; ".join(apart) if any(_COMMA in one for one in apart) else joined(apart, lang)
