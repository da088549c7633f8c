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
    r"\b(?:not|cannot|never|no longer|nobody|nothing|hat(?:es?|ed|ing)|dislik\w*|stop\w*|secrets?|without"
    r"|rather(?=.*\b(?:than|less|fewer)\b| (?:live|stay|be|move|not|leave|go (?:home|back))\b| (?-i:[A-Z])"
    r"| go to (?:(?-i:[A-Z])|[\w ]+['’]s\b))"
    r"|(?:hard|difficult|unable|trouble|struggl\w*|hardly|barely)\b[^.]{0,30}\btrust\w*|(?:mis|dis)trust\w*"
    r"|(?<!you )(?<!they )mean"
    r"|because of|instead of|away from|away without|alone with|only when|unfair\w*|blam\w*|horrible|strict"
    r"|angry|cross|annoy\w*|mad|upset\w*|sad|worr\w*|shout\w*|moan\w*|lock\w*|ignor\w*|favourites?"
    r"|grounded|too much|(?:gets?|got|being|was|is|are) (?:sent|told off|left|made))\b|n['’]t\b",
    re.IGNORECASE,
)
# What speaks for somebody is taken out first: "Jan never shouts", "no worries about Jan", "sad when Dad
# goes", "does not want to leave", "not only on Saturdays"; not "Jan never worries where you are", "sad when
# Jan leaves you alone", "does not want to leave Mum with Tom".
_FOR_THEM = re.compile(
    r"(?:\b(?:not|never|no)|n['’]t)(?: (?:ever|really|any|been|be|gets?|at all))*"
    r" (?:shout\w*|moan\w*|cross|angry|mad|annoy\w*|upset|horrible|unfair|strict|ignor\w*)\b"
    r"|\bno (?:\w+ )?worr\w*|\byou (?:are|do|were|did)(?: not|n['’]t) (?:\w+ )?worr\w*"
    r"|(?:\b(?:not|never)|n['’]t) (?:ever )?(?:wants?|wish(?:es)?|like) to (?:move|leave)"
    r"(?: (?:from )?(?:home|here|there|your (?!room|bed)\w+(?:['’]s)?|(?-i:[A-Z])\w+(?:['’]s)?))?"
    r"(?=\W*$|[,.;]| and\b)"
    r"|\bnot (?:only|just)\b|\bnever miss(?:es)? \w+['’]s\b"
    r"|\bsad (?:when|if) (?:\w+ ){1,3}(?:leaves?|goes|has to go)(?: home| away)?(?=\W*$|[,.;])",
    re.IGNORECASE,
)
_MEAL = r"(?:tea|dinner|supper|breakfast|lunch|food|fridge|cupboards?|heating|water)"
_GOES_WITHOUT = re.compile(
    rf"\b(?:without|no|misses|lock\w*|hardly any|barely any)\b.{{0,25}}\b{_MEAL}\b"
    r"|(?:\bnot|\bnever|n['’]t) (?:much|any|(?:\w+ ){0,3}?(?:gets?|ha(?:ve|s)|gives?|given|allowed|lets?"
    r"|makes?|cooks?|eats?|enough))\b"
    rf".{{0,25}}\b{_MEAL}\b"
    r"|\bsent to (?:bed|(?:your|his|her|their) room)\b",
    re.IGNORECASE,
)
_WANTS = re.compile(
    r"\byou\b.{0,30}\b(?:likes?|wants?|wish\w*|hates?|trusts?|rather|prefers?|refuses?|feel)\b", re.IGNORECASE
)
_KIN = (
    r"mum(?:my)?|mam|mom|dad(?:dy)?|nan(?:ny|na)?|gran(?:ny|ddad|dad|dma|dpa)?|parents?|mother|father"
    r"|step-?(?:mum|dad)|brothers?|sisters?|siblings?|uncle|aunt(?:ie|y)?|cousins?"
)
_AT_HOME = r"(?:foster )?(?:carers?|mum|dad|family)|key ?workers?|staff|social worker|teachers?"
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
    found = _AGAINST.search(_FOR_THEM.sub(" ", sentence))
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
