"""What a child said, as minutes tell it: where they said it, and whether the sentence says so. Pure.

In: a sentence as it was, or in words for the child. Out: a `Setting`; yes or no. "You said that you feel
sad." is what the child said. "You feel sad." is what somebody wrote about them: only a person knows who said
it.
"""

import re

from letters.rewrite.first_names import TITLES
from reviews.model import Setting

DID_THEY = "Did they say so themselves, at the meeting or to you?"
_SAID = r"(?:said|told|asked|shared|explained|stated|reported|expressed|mentioned|requested|wished|hoped)"
_TELLS = re.compile(
    rf"^(?:at the (?:review|meeting),? )?you (?:have |had )?(?:also |then |clearly |again )?{_SAID}\b"
    r"|^your advocate (?:\w+ ){0,3}?(?:said|told|shared|explained|asked|reported)\b",
    re.IGNORECASE,
)
# What was disclosed was told to somebody, hardly at the meeting.
_DISCLOSED = re.compile(r"^(?:\w+ )*?disclosed\b(?! to\b)", re.IGNORECASE)
_TOLD = re.compile(
    r"^you (?:were|was|are|have been|had been|will be) (?:\w+ )?(?:told|asked)\b", re.IGNORECASE
)
_BY_ONESELF = r"(?:alone|on (?:his|her|their|your|my) own)"
# "She asked to see her dad alone" does not say that she asked it alone.
_ALONE = re.compile(
    r"\b(?:in (?:private|confidence)|privately|one[- ]to[- ]one|1:1"
    rf"|(?:spoke|spoken|talked|met|saw|seen) (?:\w+ ){{0,3}}{_BY_ONESELF})\b"
    r"|^(?:when|while) (?:\w+ ){0,2}alone\b",
    re.IGNORECASE,
)
_TO = (
    r"(?:told|asked|informed|let(?= (?:\w+ ){1,3}know\b)|said to|shared with|(?:confided|trusted) (?:in|to)"
    r"|(?:explained|mentioned|disclosed|reported|admitted) to|(?:spoke|spoken|talked) (?:to|with)"
    rf"|{_BY_ONESELF} with)"
)
_AN_OFFICER = r"(?:the |his |her |their )?(?:IRO|(?:independent )?reviewing officer|chair(?:person)?)\b|me\b"
# "told me in the meeting that", for all to hear; not "in the meeting that we had", "before the meeting", nor
# "told me that he does not want to speak in the meeting".
_WHERE = (
    r"(?:in|at|during) (?:the|this|his|her|their|today[’']s) (?:(?:CLA|LAC|CIC|review) )?(?:meeting|review)\b"
)
_THERE = re.compile(
    rf" (?:\w+ly |again )?{_WHERE}(?= that (?!I\b|we\b)| (?:he|she|they|you|about|how|why)\b|\.|$)",
    re.IGNORECASE,
)
_OPENS_THERE = re.compile(rf"\W*{_WHERE},? (?!that\b|we\b|I\b|with\b|before\b)", re.IGNORECASE)
_ASIDE = re.compile(
    r"\b(?:after\w*|before\w*|later|aside|quietly|outside|whisper\w*|just|only|private\w*)\b", re.I
)
_INTERPRETER = re.compile(r"\binterpreter\b", re.IGNORECASE)
_ADVOCATE = re.compile(
    r"\badvocate\b(?:[^.;]{0,40}?)\b(?:said|told|shared|explained|asked|reported|spoke|fed back|stated)\b"
    r"|\b(?:through|via) (?:an?|the|his|her|their) advocate\b",
    re.IGNORECASE,
)


def setting_of(original: str, officer: str = "", *, is_alone: bool = False) -> Setting:
    """Where and through whom; at the meeting where the sentence does not say. `officer`: the name of the
    reviewing officer; `is_alone`: it stands behind words that tell of time alone with them. What was told to
    them may have been told to them alone: then no letter says it before the child agrees."""
    through = bool(_INTERPRETER.search(original))
    told = _to_officer(officer).search(original)
    is_there = told and (_THERE.match(original, told.end()) or _OPENS_THERE.match(original))
    heard = is_there and not _ASIDE.search(original)
    if is_alone or _ALONE.search(original) or (told and not heard):
        return Setting.ALONE_INTERPRETER if through else Setting.ALONE
    if _ADVOCATE.search(original):
        return Setting.ADVOCATE
    return Setting.INTERPRETER if through else Setting.MEETING


def _to_officer(officer: str) -> re.Pattern[str]:
    """What says that somebody told the reviewing officer: by role, as "me", or by a part of their name."""
    names = [re.escape(name) for name in officer.split() if name.lower().rstrip(".") not in TITLES]
    named = rf"|(?:(?:{'|'.join(TITLES)})\.? )?(?:{'|'.join(names)})\b(?![-'’]\w)" if names else ""
    return re.compile(rf"\b{_TO} (?:{_AN_OFFICER}{named})", re.IGNORECASE)


def tells_it(original: str, text: str) -> bool:
    """Whether it says that the child said it, for others to hear. `original`: as the minutes have it."""
    return bool(_TELLS.match(text.strip())) and not _DISCLOSED.match(original.strip())


def was_told(text: str) -> bool:
    """Whether it is what somebody told or asked the child."""
    return bool(_TOLD.match(text.strip()))
