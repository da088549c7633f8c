"""Sentences of minutes as the record's other parts have them: what is not agreed, what became of last time's
decisions, whether the reviewing officer and the child spoke alone, the officer's own view. Pure.

In: a sentence as it was and in words for the child. Out: its words, who, why, and what is chosen.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from letters.minutes.answers import is_of_others
from letters.minutes.became import became_of, split_outcome, told_of, what_became
from letters.minutes.steps import plainly
from letters.rewrite.child import Child
from letters.rewrite.model import Rewritten
from letters.rewrite.sections import Section, tells
from reviews.model import Alone, Done

_BECAUSE = re.compile(
    r"[,;]?\s+(?:because|as(?= (?:you|he|she|they|it|there|this)\b)|due to(?: the fact that)?)\s+|\s+[-–]\s+",
    re.IGNORECASE,
)
_REFUSES = re.compile(
    r"^(?P<who>.{1,60}?) (?:(?:does|do|did|would) not agree|disagree[ds]?|objects?(?:ed)?|opposed?s?)"
    r"(?: (?:with|to|that)(?: this)?)?(?: (?P<what>.+))?$",
    re.IGNORECASE,
)
_REFUSED = re.compile(
    r"^(?P<what>.{1,300}?)(?: (?:was|were|is|are|has been))? (?:not (?:agreed|supported|granted)|turned down)"
    r"(?: by (?P<who>.+?))?$",
    re.IGNORECASE,
)
# What says no thing by itself: "does not agree with it", "does not agree at this stage".
_POINTS = re.compile(
    r"^(?:this|that|it|which)?(?:(?:^| )(?:yet|now|for now|currently|at present"
    r"|at (?:this|the|that) (?:stage|time|moment|point)(?: in time)?))?$",
    re.IGNORECASE,
)
_LAST_OPENING = re.compile(
    r"^(?:it was (?:agreed|decided) )?(?:at|in|since|from) (?:the |your )?(?:last|previous)"
    r" (?:review|meeting),? "
    r"(?:(?:it was|we|everyone|the review)(?: had)? (?:agreed|decided) )?(?:that )?"
    r"|^it was (?:agreed|decided) that ",
    re.IGNORECASE,
)
_WOULD = re.compile(r"^(\S+(?: \S+){0,4}?) would ")
# "Dana to book a dentist - Not done due to staff sickness": the reason is the sickness.
_NOT_BECAUSE = re.compile(
    r"^(?:(?:this|it|has|have|was|is|been|still) )*(?:not (?:yet )?|only |part(?:ly|ially)? |in)?"
    r"(?:completed?|done|happened?|achieved|carried out|outstanding|started|delayed)[,;]?"
    r" (?:because(?: of)?|as|due to(?: the fact that)?|owing to)\s+",
    re.IGNORECASE,
)
_ACTION = re.compile(
    r"^(?:the )?action (?:for|to|on|about) (.+?) (?:(?:has|have|was|is) (?:not )?(?:yet )?(?:been )?)"
    r"(?:completed?|done|carried out|outstanding)\b.*$",
    re.IGNORECASE,
)
_SAID_NO = re.compile(
    r"\b(?:declin\w+|refus\w+|did(?: not|n['’]t) want|said no|chose not|not wish)\b", re.IGNORECASE
)
_NOT_ALONE = re.compile(
    r"\b(?:not (?:offered|seen|spoken|possible|able|met)|unable|did not (?:meet|speak|see))\b|^no\b", re.I
)
# What says that they did speak alone, whatever it says no to: "Did not want Jan there, so I spoke with you
# alone."; and what stands before it in its part of the sentence where it does not say so.
_ALONE = r"(?: \w+){0,3}? (?:alone|on your own|one[- ]to[- ]one|in private|privately)\b"
_SPOKE = re.compile(
    rf"\b(?:(?:spoke|talked|chatted|spoken) (?:with|to)|met(?: with)?|saw|seen|visited) you\b{_ALONE}"
    rf"|\byou (?:were|have been|had been) (?:seen|met|spoken (?:with|to)|visited){_ALONE}"
    r"|^(?:[\w ]{1,60}:\s*)?yes\b(?!\W*no\b)",
    re.IGNORECASE,
)
_DENIES = re.compile(
    r"(?:\b(?:not|never|nobody|no[- ]one|unable|without|if|whether)\b|n['’]t\b)"
    r"(?:(?! (?:so|but|and) )[^,;.])*$",
    re.IGNORECASE,
)
_SAYS_NO = re.compile(r"^[\w ]{1,30}:\s*no\b(?! \w)", re.IGNORECASE)
_LABEL = re.compile(r"^[^.:;!?]{2,60}:\s+")
_TELLS_ALONE = re.compile(r"\b(?:met|saw|seen|spoke|spoken|talked|chatted|visited)\b", re.IGNORECASE)
_IRO = r"^(?:the |your )?(?:IRO|(?:independent )?reviewing officer|person who runs your meeting)\b"
_OFFICER = re.compile(
    _IRO + r"(?: \w+){0,2}? (?:is of the (?:view|opinion)|considers?|believes?|thinks?|feels?) (?:that )?",
    re.IGNORECASE,
)
_OFFICER_IS = re.compile(
    _IRO + r" (is|was|has|had) ",
    re.IGNORECASE,
)
_AS_I = {"is": "am", "was": "was", "has": "have", "had": "had"}


@dataclass(frozen=True, slots=True)
class Part:
    """What goes into the record: words, who, why, and what is chosen of a list (or empty)."""

    what: str
    who: str = ""
    why: str = ""
    how: str = ""


def as_apart(text: str) -> Part:
    """What is not agreed, by whom and why; nobody's where the sentence does not say who."""
    head, why = _reason(text)
    sentences = [each.strip(" ;,") for each in re.split(r"(?<=[.!?])\s+|;\s+", head) if each.strip()]
    told, last = " ".join(sentences[:-1]), sentences[-1].rstrip(".") if sentences else ""
    found = _REFUSES.match(last) or _REFUSED.match(last)
    if found is None:
        return Part(whole(text))
    what = found["what"] or ""
    what = told or text if _POINTS.match(what) else what
    return Part(whole(what), found["who"] or "", whole(why))


def as_last_time(original: str, text: str, child: Child, became: Sequence[Rewritten] = ()) -> Part:
    """A decision of last time and what became of it; nothing chosen where nothing says so. `became`: the
    sentences after it that tell only that. What they tell besides is the reason why it was not done."""
    said = next(filter(None, (what_became(one.original) for one in became)), None)
    how = said or became_of(original)
    is_done = how not in (Done.NOT_DONE, Done.PART)
    asked = _ACTION.match(text)
    head, outcome = split_outcome(text)
    head, why = (head, "") if is_done or outcome else _reason(head)
    bare = _WOULD.sub(r"\1 will ", _LAST_OPENING.sub("", head, count=1), count=1)
    bare = asked[1] if asked else bare
    what = plainly(whole(bare or text), child)
    besides = (*([outcome] if outcome else []), *(one.suggestion for one in became))
    told = " ".join(whole(words) for each in besides if (words := told_of(each)))
    if is_done:
        return Part(f"{what} {told}".strip(), how=how.value if how else "")
    return Part(what, why=f"{whole(why)} {told}".strip(), how=how.value if how else "")


def how_alone(original: str, text: str) -> Part:
    """Whether they spoke alone, and why not; nothing chosen where neither an answer nor a sentence says."""
    label = _LABEL.match(original)
    said = original[label.end() :] if label else original
    told = _TELLS_ALONE.search(said) or tells(Section.ALONE, said) or (label and re.search(r"\d", said))
    is_no = _SAYS_NO.match(original) is not None
    may_be = not (is_of_others(original) or said.endswith("?"))
    how = Alone.SPOKE if may_be and not is_no and _says_spoke(_LABEL.sub("", text, count=1)) else None
    if how is None and _SAID_NO.search(said):
        how = Alone.SAID_NO
    elif how is None and (is_no or _NOT_ALONE.search(said)):
        how = Alone.NOT_OFFERED
    elif may_be and told:
        how = Alone.SPOKE
    why = _reason(text)[1] if how in (Alone.SAID_NO, Alone.NOT_OFFERED) else ""
    return Part(text, why=whole(why), how=how.value if how else "")


def _says_spoke(text: str) -> bool:
    return any(not _DENIES.search(text[: found.start()]) for found in _SPOKE.finditer(text))


def as_view(text: str) -> str:
    """The officer's own words: "The IRO considers that" -> "I think that"."""
    bare = _OFFICER.sub("I think that ", text, count=1)
    return _OFFICER_IS.sub(lambda found: f"I {_AS_I[found[1].lower()]} ", bare, count=1)


def _reason(text: str) -> tuple[str, str]:
    """What stands before a reason, and the reason."""
    parts = _BECAUSE.split(text.rstrip(), maxsplit=1)
    if len(parts) < 2:
        return text, ""
    return parts[0], _NOT_BECAUSE.sub("", parts[1], count=1) or parts[1]


def whole(words: str) -> str:
    """Words as a sentence: with a capital and a stop; empty where there are none."""
    plain = words.strip()
    if not plain:
        return ""
    return plain[0].upper() + plain[1:] + ("" if plain[-1] in ".!?" else ".")
