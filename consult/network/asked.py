"""What an IRO ticked: who is to get a form, in which language, how. Pure.

In: the posted form, the languages that the service offers. Out: `AskedFor`, one for each person ticked.
"""

import re
from collections.abc import Collection
from dataclasses import dataclass

from werkzeug.datastructures import MultiDict

from children.fields import one_line
from consult.network.form import Respondent

MOST_FOR_WHOM = 80
MOST_ADDRESS = 254
ADDRESS = re.compile(r"[a-z0-9.!#$%&'*+/=?^_`{|}~-]+@([a-z0-9-]+\.)+[a-z0-9-]{2,}", re.ASCII | re.IGNORECASE)
ENGLISH = "en"


@dataclass(frozen=True)
class AskedFor:
    """A form to be made. `address`: where its link goes by email, as typed; "" where it does not."""

    respondent: Respondent
    for_whom: str
    language: str
    tells_day: bool
    address: str


def asked_for(posted: MultiDict[str, str], offered: Collection[str]) -> list[AskedFor]:
    """Who was ticked, in the order of the page."""
    ticked = posted.getlist("who")
    return [_one(posted, one, offered) for one in Respondent if one.value in ticked]


def is_address(typed: str) -> bool:
    """Whether an email can go there: one plain address, nothing else in the line."""
    return len(typed) <= MOST_ADDRESS and ADDRESS.fullmatch(typed) is not None


def _one(posted: MultiDict[str, str], one: Respondent, offered: Collection[str]) -> AskedFor:
    language = posted.get(f"lang-{one.value}", ENGLISH)
    return AskedFor(
        respondent=one,
        for_whom=one_line(posted.get(f"for-{one.value}", ""))[:MOST_FOR_WHOM],
        language=language if language in offered else ENGLISH,
        tells_day=f"day-{one.value}" in posted,
        address=one_line(posted.get(f"mail-{one.value}", "")),
    )
