"""What a next step lacks: who exactly, by when exactly, one thing at a time. Pure.

In: a step as the IRO typed it, the day of the review. Out: `Gap`s in plain words, each at its field. They are
questions to the IRO, never a mark: a step may be published with them once a person has looked.
"""

import re
from dataclasses import dataclass
from datetime import date, timedelta

from reviews.model import NextStep, StepState

_SPLIT = re.compile(r"[^\w’']+")
_OR = re.compile(r"/|\bor\b", re.IGNORECASE)
_GROUP_WORDS = (
    "all everyone everybody professionals team network council authority services care carers school health"
    " agencies partners staff workers somebody someone we us they them tbc tba tbd"
)
_ROLE_WORDS = (
    "social worker sw ssw iro manager nurse teacher key supervising senior practitioner personal adviser pa"
    " reviewing officer head virtual designated gp doctor dentist solicitor advocate psychologist therapist"
    " counsellor worker assistant coordinator visitor independent camhs surgery clinic hospital nursery"
    " college university police department duty youth justice support"
)
_SMALL_WORDS = "the a an your their my our his her of and in at for local children's children’s"
_NOBODY = frozenset(f"{_GROUP_WORDS} {_ROLE_WORDS} {_SMALL_WORDS}".split())
_VAGUE = re.compile(
    r"\b(?:soon|shortly|regularly|asap|as soon as possible|in due course|at some point"
    r"|in the (?:near )?future|at the (?:earliest|next) opportunity|when time allows"
    r"|(?:as|where|if|when) (?:appropriate|needed|required|necessary|possible|able|convenient)"
    r"|on-?going|as and when|from time to time|to be confirmed|continue to monitor)\b",
    re.IGNORECASE,
)
# What may be done for a year with nothing to show for it. "Support" and "monitor" are things too.
_MUST = r"(?:will|shall|must|should|(?<!you )to|continue to)(?: also| still)?"
_NOTHING_DONE = re.compile(
    rf"(?:^\s*|\b{_MUST} (?:be )?)"
    r"(?:consider|explore|promote|monitor|support|liaise|encourage|facilitate)(?:ed|d)?\b(?! workers?\b)"
    r"|^\s*continue(?: as (?:is|now|before))?\.?\s*$"
    r"|\b(?:look(?:ed|ing)? into|try to|trying to|be mindful of)\b"
    r"|\b(?:keep|kept|remain)\b[^.;]{0,30} under review\b",
    re.IGNORECASE,
)
_DOING = (
    "agree apply arrange ask bring book buy check complete discuss email ensure explain fetch find"
    " fix get give go hold invite make meet organise pay pick provide refer register ring see send sign sort"
    " speak take talk teach tell update write"
)
# Things too ("a health plan and review", "a phone and contact details"): doing only where something follows.
_ALSO_THINGS = "call contact help keep look move phone plan put review set show start support try visit work"
ACTIONS = frozenset(f"{_DOING} {_ALSO_THINGS}".split())
"""What somebody can be asked to do, as single words."""
_VERB = rf"(?:{'|'.join(_DOING.split())})"
_FOLLOWED = (
    r"(?:the|an?|your|you|him|her|them|it|us|me|that|this|how|what|whether|if|when|to|with|for|up"
    r"|(?-i:[A-Z]\w+))\b"
)
_EITHER = rf"(?:{_VERB}|(?:{'|'.join(_ALSO_THINGS.split())}) {_FOLLOWED})"
# "come and see", "try and find": one thing.
_AND = re.compile(
    r"(?<!\bcome )(?<!\bgo )(?<!\btry )(?<!\bwait )\b(?:and|then)\s+(?:then\s+|also\s+)?"
    rf"(?:will\s+|to\s+)?{_EITHER}\b"
    r"|\bwill\b.*\band\s+\w+\s+will\s+\w+",
    re.IGNORECASE,
)
# "Dana will ring school, Mel will buy shoes": not what comes of it, nor when ("..., so you will know").
_ONE = (
    r"(?:(?!\b(?:when|if|that|because|until|before|after|while|once|unless|whether|so|who|which)\b)[^,.;])*"
)
_COMMA = re.compile(
    rf"\bwill\b{_ONE},\s*(?!(?:you|it|so|that|who|which|where|when|if|because)\b)(?:[\w’'-]+\s+){{1,3}}will\b"
    rf"|\b(?:will|to)\b{_ONE},\s*(?:will\s+|to\s+)?{_EITHER}\s+{_FOLLOWED}"
    rf"|^\s*(?:[\w’'-]+\s+){{1,3}}to\s+{_ONE},\s*(?-i:[A-Z]\w*)(?:\s+\w+)?\s+to\s+{_EITHER}\b",
    re.IGNORECASE,
)
_PARTS = re.compile(r";|[.!?]\s+(?=\S)")
# Somebody will do it, is to do it, or does it; or it is told to do. What "you" do or are is mostly no step.
_ACTS = re.compile(
    rf"\b(?:will|shall|(?:is|are|has|have|need|needs|agreed) to|must|should)\b|[’']ll\b|^\s*{_EITHER}\b"
    r"|^\s*(?!(?:you|this|that|it|there)\b)(?:[\w’'.-]+ ){1,3}?"
    rf"(?:{_VERB}|{'|'.join(_ALSO_THINGS.split())})(?:s|es)\b"
    rf"|^\s*(?:I|we|they)\s+{_EITHER}\b|^\s*(?:[\w’'.-]+ ){{1,3}}?to {_EITHER}\b",
    re.IGNORECASE,
)
_FAR = timedelta(days=366)
_TITLE = re.compile(r"\b(Mr|Mrs|Ms|Miss|Dr|St)\.")


@dataclass(frozen=True)
class Gap:
    """What is missing or unclear, and at which field."""

    field: str
    words: str


def find_gaps(step: NextStep, held_on: date | None) -> tuple[Gap, ...]:
    """What is missing, in the order of the form. What was not agreed will not be done, and
    when a judge decides nobody here can say: they need neither name nor day."""
    if not step.what.strip():
        return ()
    gaps = []
    if are_two(step.what):
        gaps.append(Gap("what", "These may be two things in one. One step each can be ticked off."))
    found = _VAGUE.search(step.what)
    if found:
        gaps.append(Gap("what", f"“{found[0]}” does not say when or how often."))
    if nothing := _NOTHING_DONE.search(step.what):
        gaps.append(Gap("what", f"“{nothing[0]}” does not say what will be done."))
    if step.state in (StepState.NOT_AGREED, StepState.JUDGE):
        return tuple(gaps)
    if not is_somebody(step.who):
        gaps.append(Gap("who", _who(step.who)))
    if step.by_when is None:
        gaps.append(Gap("by_when", "There is no day by which it is done."))
    elif held_on and step.by_when < held_on:
        gaps.append(Gap("by_when", "This day is before the review."))
    elif held_on and step.by_when > held_on + _FAR:
        gaps.append(Gap("by_when", "This day is more than a year after the review. Is the year right?"))
    return tuple(gaps)


def are_two(what: str) -> bool:
    """Whether a step seems to hold two actions. A sentence that only tells something is none."""
    bare = _TITLE.sub(r"\1", what.strip())
    joined = _AND.search(bare) or _COMMA.search(bare)
    return bool(joined) or sum(bool(_ACTS.search(part)) for part in _PARTS.split(bare)) > 1


def find_wishes(step: NextStep) -> tuple[Gap, ...]:
    """What makes a step better and is not asked for again at the end."""
    if not step.what.strip() or step.state is StepState.NOT_AGREED:
        return ()
    wanted = (
        (step.better, Gap("better", "What will be better for them is not written yet.")),
        (step.known_by, Gap("known_by", "How we know that it is done is not written yet.")),
    )
    return tuple(gap for text, gap in wanted if not text.strip())


def is_somebody(who: str) -> bool:
    """Whether a person can be told from it: a name, "I", "you", one of the family; not a group or a role,
    nor one of two."""
    return sum(map(_is_named, _OR.split(who))) == 1


def _is_named(who: str) -> bool:
    return any(word not in _NOBODY for word in _SPLIT.split(who.casefold()) if word)


def _who(who: str) -> str:
    if sum(map(_is_named, _OR.split(who))) > 1:
        return f"“{who.strip()}” leaves open which of them does it. Please write one name."
    if not who.strip():
        return "No one is named. A step that is nobody’s does not happen."
    return f"“{who.strip()}” is not one person. Please write a name that they know."
