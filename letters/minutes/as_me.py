"""The reviewing officer in words that they themselves will send: "report back to me", "I will speak to the
school". Pure.

In: a sentence in words for the child, in which they stand as "the person who runs your meeting". Out: the
same as they would say it; what cannot surely be told so ("... recommends") stays.
"""

import re

OFFICER = "person who runs your meeting"
_WHO = rf"(?:(?:the|your) )?{OFFICER}"
_AS_I = {"is": "am", "has": "have"}
_DOES = re.compile(
    rf"\b{_WHO} (?P<verb>is|has|was|had|will|can|could|may|must|should|would|\w+ed|spoke|saw|met|told)\b",
    re.IGNORECASE,
)
_TO_DO = re.compile(rf"^(?:The plan is for )?{_WHO} to (?=[a-z])", re.IGNORECASE)
_WHOSE = re.compile(rf"\b{_WHO}['’]s\b", re.IGNORECASE)
_BEFORE = (
    "to|with|for|from|by|about|and|tells?|told|ask|asks|asked|emails?|sends?|gives?|sees?|calls?|rings?|updates?"
    "|inform|let|contact"
)
_AFTER = "by|on|at|before|after|when|if|that|about|with|know|how|what|every|each|once|within|in|and|so"
_WHOM = re.compile(rf"(?<=\w)(?P<before> (?:{_BEFORE})) {_WHO}(?=[.,;:!?]|$| (?:{_AFTER})\b)", re.IGNORECASE)


def as_me(text: str) -> str:
    """The sentence as the officer says it."""
    told = _TO_DO.sub("I will ", text, count=1)
    told = _DOES.sub(lambda found: f"I {_AS_I.get(found['verb'].lower(), found['verb'])}", told)
    told = _WHOSE.sub("my", told)
    told = _WHOM.sub(r"\g<before> me", told)
    return told[:1].upper() + told[1:]
