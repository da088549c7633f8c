"""Whom a child chose for one answer, told to their IRO beside it. Pure.

In: what the child chose, and who is asked to come. Out: a sentence. An IRO with ten minutes must not say in
front of somebody what was not for them.
"""

from collections.abc import Sequence

from children.model import Guest
from consult.sharing import Audience, Sharing, newcomers
from wording.lists import joined
from wording.model import SOURCE_LANGUAGE

NOBODY = "For nobody of those who are asked to come."
NO_LIST = "For everyone at the meeting, but nobody was on the list when they chose: ask them first."
HAND_CHOSE = "Only for you: an adult's hand was at this question later, and may have chosen who sees it."


def audience_of(sharing: Sharing, guests: Sequence[Guest]) -> str:
    """Who may see the answer, by name where somebody may not."""
    if sharing.audience is not Audience.MEETING:
        return "Only for you."
    later = newcomers(sharing, guests)
    late = [guest.name for guest in guests if guest in later]
    left_out = [guest.name for guest in guests if str(guest.id) in sharing.without]
    if guests and not sharing.shown and not sharing.without:
        return NO_LIST
    if sharing.for_nobody or (guests and len(late) + len(left_out) == len(guests)):
        return NOBODY
    told = f"For everyone at the meeting{_but(left_out, sharing)}."
    return (
        f"{told} Not for {joined(late, SOURCE_LANGUAGE)}, asked to come after they chose." if late else told
    )


def _but(left_out: Sequence[str], sharing: Sharing) -> str:
    if left_out:
        return f" but not {joined(left_out, SOURCE_LANGUAGE)}"
    return " but not someone who is not asked any more" if sharing.without else ""
