"""What a child says against somebody who may read it. Pure.

In: a sentence in words for the child, the child. Out: a `Doubt`, or None. No list of harms is needed: where a
person stands beside a "not" or another word of dislike, who reads it is asked. More is asked than must be;
an answer costs the reviewing officer a tap, a carer who reads it can cost the child their home.
"""

import re

from letters.rewrite.child import Child
from letters.rewrite.first_names import is_first_name
from letters.rewrite.model import Doubt, Kind

_AGAINST = re.compile(
    r"\b(?:not|never|no longer|nobody|nothing|hat(?:es?|ed|ing)|dislik\w*|rather|stop\w*|secrets?|without"
    r"|because of|instead of|away from|away without|alone with|only when|unfair\w*|blam\w*|horrible|strict"
    r"|angry|cross|annoy\w*|mad|upset\w*|sad|worr\w*|shout\w*|moan\w*|lock\w*|ignor\w*|favourites?"
    r"|trust|grounded|too much|(?:gets?|got|being|was|is|are) (?:sent|told off|left|made))\b|n['’]t\b",
    re.IGNORECASE,
)
_GOES_WITHOUT = re.compile(
    r"\b(?:without|no|not|n['’]t|misses|lock\w*)\b.{0,25}\b(?:tea|dinner|supper|breakfast|lunch|food|fridge|"
    r"cupboards?|heating|water)\b|\bsent to (?:bed|(?:your|his|her|their) room)\b",
    re.IGNORECASE,
)
_WANTS = re.compile(
    r"\byou\b.{0,30}\b(?:likes?|wants?|wish\w*|hates?|trusts?|rather|prefers?|refuses?|feel)\b", re.IGNORECASE
)
_KIN = (
    r"mum(?:my)?|mam|mom|dad(?:dy)?|nan(?:ny|na)?|gran(?:ny|ddad|dad|dma|dpa)?|parents?|mother|father"
    r"|step-?(?:mum|dad)|brothers?|sisters?|siblings?|uncle|aunt(?:ie|y)?|cousins?"
)
_AT_HOME = r"(?:foster )?(?:carers?|mum|dad|family)|key ?workers?|staff|social worker|teachers?|keepers?"
_SOMEBODY = re.compile(rf"\b(?:{_KIN}|{_AT_HOME})\b", re.IGNORECASE)
_NAME = re.compile(r"\b[A-Z][\w’'-]+\b")
ASK = "This is about somebody who may be one who reads it. Who needs to read it?"


def against_somebody(sentence: str, child: Child, *, was_said: bool) -> Doubt | None:
    """What was said against a person, or that the child goes without food or is sent away. `was_said`: the
    child said it; else it counts where it tells of what they like, want or trust."""
    if not (was_said or _WANTS.search(sentence)):
        return None
    hard = _GOES_WITHOUT.search(sentence)
    if hard:
        return Doubt(Kind.PRIVATE, hard.group(), ASK)
    found = _AGAINST.search(sentence)
    who = _somebody(sentence, child) if found else ""
    return Doubt(Kind.PRIVATE, who, ASK) if who else None


def _somebody(sentence: str, child: Child) -> str:
    """Who is named in it, as it stands there; not the child."""
    known = {part for one in child.people for part in one.name.casefold().split()}
    own = set(child.full_name.casefold().split()) | {child.name.casefold()}
    for found in _NAME.finditer(sentence):
        word = re.sub(r"['’]s$", "", found.group()).casefold()
        if word not in own and (word in known or is_first_name(word)):
            return found.group()
    kin = _SOMEBODY.search(sentence)
    return kin.group() if kin else ""
