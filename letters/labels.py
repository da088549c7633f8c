"""What a child chose, as it stands within a sentence of a letter in plain words. Pure.

In: the labels of cards in English ("Football and sport", "Games"), and which of them are names. Out: one
text: "football and sport; games".
"""

from collections.abc import Collection, Iterable

from letters.rewrite.first_names import is_first_name
from wording.lists import joined
from wording.model import SOURCE_LANGUAGE

_KEEP_CAPITALS = frozenset({
    "Mum", "Mummy", "Dad", "Daddy", "Nan", "Nana", "Gran", "Granny", "Grandad", "Grandma", "Grandpa",
    "Auntie", "Aunty", "Uncle",
    "Arabic", "English", "French", "Kurdish", "Tigrinya", "Welsh",
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
    "Christmas", "Eid", "Ramadan", "Easter", "Diwali", "God", "Childline",
})  # fmt: skip


def listed_within(labels: Iterable[str], names: Collection[str]) -> str:
    """The labels as one list; semicolons set one apart from the next where one holds "and" or a comma."""
    said = [label if label in names else within_sentence(label) for label in labels]
    apart = any(" and " in one or "," in one for one in said)
    return "; ".join(said) if apart else joined(said, SOURCE_LANGUAGE)


def within_sentence(label: str) -> str:
    """An English label that stands within a sentence: "Break times" -> "break times". What begins with a
    name, with "I" or in capitals ("TV"), or holds a name, stays as it is: better a capital too many than a
    name without one."""
    first, *others = label.split() or [""]
    is_name = first in _KEEP_CAPITALS or (not others and is_first_name(first))
    if is_name or _is_i(first) or first[1:] != first[1:].lower():
        return label
    if any(word[0].isupper() and not _is_i(word) for word in others):
        return label
    return label[:1].lower() + label[1:]


def _is_i(word: str) -> bool:
    return word.replace("’", "'").partition("'")[0].rstrip(",.") == "I"
