"""What a child chose, as it stands within a sentence of a letter in plain words. Pure.

In: the labels of cards in English ("Football and sport", "Games"), and which of them are names. Out: one
text: "football and sport; games".
"""

from collections.abc import Collection, Iterable

from wording.lists import joined
from wording.model import SOURCE_LANGUAGE

_BEGINNINGS = """
a all an angry animals another anything art ask bad bedtime being better bike books break breakfast brother
brothers bullying bus buses car cars clothes college cooking cousins dance dancing dinner do doing done
drama draw drawing everyone everything excited exercise family feeling finding food football foster free
friend friends games gaming getting give going good grandparent grandparents happy hard harder having held
help helping holidays home homework how in it keep learning less lessons let listen listening living locked
looking lunch make making me meeting money more moving music my nice no nobody not nothing nowhere often
okay only other others our outside passport people pet pets phone phoning pictures play playing please
pocket prayer quiet reading ringing running sad safe say saying scared school see seeing show singing sister
sisters sleep sleeping some somebody someone something sometimes somewhere sport sports staying stop
swimming take taking talk talking teacher teachers television tell texting that the their these they things
this time tired to too toys trying up very walking washing watching what when where who why with words work
worried write writing yes you your
"""
_ORDINARY = frozenset(_BEGINNINGS.split())  # anything else may be a person, a place, a people or a game


def listed_within(labels: Iterable[str], names: Collection[str]) -> str:
    """The labels as one list; semicolons set one apart from the next where one holds "and" or a comma."""
    said = [label if label in names else within_sentence(label) for label in labels]
    apart = any(" and " in one or "," in one for one in said)
    return "; ".join(said) if apart else joined(said, SOURCE_LANGUAGE)


def within_sentence(label: str) -> str:
    """An English label that stands within a sentence: "Break times" -> "break times". What begins with
    another word than an ordinary one, or holds a name, stays as it is: better a capital too many than a
    name without one."""
    first, *others = label.split() or [""]
    if first[:1].lower() + first[1:].rstrip(",.:") not in _ORDINARY:
        return label
    if any(word[0].isupper() and not _is_i(word) for word in others):
        return label
    return label[:1].lower() + label[1:]


def _is_i(word: str) -> bool:
    return word.replace("’", "'").partition("'")[0].rstrip(",.") == "I"
