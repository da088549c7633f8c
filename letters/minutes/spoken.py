"""What a child said, as minutes tell it: where they said it, and whether the sentence says so. Pure.

In: a sentence as it was, or in words for the child. Out: a `Setting`; yes or no. "You said that you feel
sad." is what the child said. "You feel sad." is what somebody wrote about them: only a person knows who said
it.
"""

import re

from reviews.model import Setting

DID_THEY = "Did they say so themselves, at the meeting or to you?"
_SAID = r"(?:said|told|asked|shared|explained|stated|reported|expressed|mentioned|requested|wished|hoped)"
_TELLS = re.compile(
    rf"^(?:at the (?:review|meeting),? )?you (?:have |had )?(?:also |then |clearly |again )?{_SAID}\b"
    r"|^your advocate (?:\w+ ){0,3}?(?:said|told|shared|explained|asked|reported)\b",
    re.IGNORECASE,
)
_TOLD = re.compile(
    r"^you (?:were|was|are|have been|had been|will be) (?:\w+ )?(?:told|asked)\b", re.IGNORECASE
)
_ALONE = re.compile(
    r"\b(?:alone|in private|privately|one[- ]to[- ]one|1:1)\b"
    r"|\b(?:told|said to|asked|shared with|informed) (?:the |his |her |their )?(?:IRO|reviewing officer)\b",
    re.IGNORECASE,
)
_INTERPRETER = re.compile(r"\binterpreter\b", re.IGNORECASE)
_ADVOCATE = re.compile(
    r"\badvocate\b(?:[^.;]{0,40}?)\b(?:said|told|shared|explained|asked|reported|spoke|fed back|stated)\b"
    r"|\b(?:through|via) (?:an?|the|his|her|their) advocate\b",
    re.IGNORECASE,
)


def setting_of(original: str) -> Setting:
    """Where and through whom; at the meeting where the sentence does not say. What was told to the reviewing
    officer may have been told to them alone: then no letter says it before the child agrees."""
    through = bool(_INTERPRETER.search(original))
    if _ALONE.search(original):
        return Setting.ALONE_INTERPRETER if through else Setting.ALONE
    if _ADVOCATE.search(original):
        return Setting.ADVOCATE
    return Setting.INTERPRETER if through else Setting.MEETING


def tells_it(text: str) -> bool:
    """Whether it says that the child said it."""
    return bool(_TELLS.match(text.strip()))


def was_told(text: str) -> bool:
    """Whether it is what somebody told or asked the child."""
    return bool(_TOLD.match(text.strip()))
