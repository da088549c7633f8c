"""What became of a decision, in words of its own: "Completed.", "- Not done", "Progress: he started." Pure.

In: a line or a sentence as minutes have it. Out: whether it only says so of what stands before it; done, in
part or not; what it says besides.
"""

import re

from reviews.model import Done

LABEL = "Progress"
_OUTCOME = (
    r"complete[d]?|done|achieved|met|actioned|carried (?:out|forward)|carry forward|outstanding|incomplete"
    r"|on-?going|in progress|under ?way|(?:not )?started|happened|part(?:ly|ially)?|in part"
    r"|no longer (?:needed|required|relevant|applicable)"
)
_OPENS = r"^[\s\-–—•*>(\[]*"
_LABELLED = re.compile(
    _OPENS + r"(?:progress|status|outcome|update|result|achieved|met|done|completed?)(?: made)?\??\s*:\s*",
    re.IGNORECASE,
)
_ALONE = re.compile(
    _OPENS + r"(?:(?:this|that|it|these|they|(?:the |this |all )?actions?|all)\s+)?"
    r"(?:(?:has|have|had|is|are|was|were|been|now|still|not|yet|be|all|only|fully|partly|partially)\s+)*"
    rf"(?:{_OUTCOME})\b(?P<rest>.*)$",
    re.IGNORECASE | re.DOTALL,
)
_SHORT = re.compile(r"^(?P<yes>yes|y|✓|✔|☑)(?!\w)|^(?P<no>no|n|✗|✘|☐)(?!\w)", re.IGNORECASE)
# After the outcome: nothing, a day, or what is told of it.
_NOTHING = re.compile(r"^[\s)\].!]*$")
_TOLD = re.compile(
    r"^[)\]]?\s*(?:[-–—:;,.(]\s*|(?=(?:because|due to|as|owing to|on|in|by)\b))(?P<told>.+)$", re.IGNORECASE
)
_ON_A_DAY = re.compile(
    r"^(?:on |in |by )?(?:\w+day )?[\d/.\-]+(?:st|nd|rd|th)?(?: \w+)?(?: \d{4})?[.)]*$", re.I
)
_WHY = re.compile(r"^(?:because(?: of)?|due to(?: the fact that)?|owing to|as)\s+", re.IGNORECASE)

_PART = re.compile(r"\b(?:part(?:ly|ially)?|in progress|under ?way|some of)\b", re.IGNORECASE)
_BEGUN = re.compile(r"\b(?:started|begun|on-?going)\b", re.IGNORECASE)
_NOT_DONE = re.compile(
    r"\b(?:not (?:yet |been |yet been |fully )*(?:completed?|done|happened|happen|carried|achieved|made"
    r"|arranged|met|actioned|started)|outstanding|did not happen|incomplete|still to|remains? to|no progress"
    r"|carr(?:y|ied) forward|no longer (?:needed|required|relevant|applicable))\b",
    re.IGNORECASE,
)
_DONE = re.compile(
    r"\b(?:completed?|done|achieved|actioned|carried out|happened|took place"
    r"|ha(?:s|ve) (?:now )?been (?!started|begun|delayed|put off|postponed|suspended|stopped|refused"
    r"|cancell?ed|declined|rejected|turned down|lost|missed|hard|difficult|impossible|slow|not?\b|un)\w+"
    r"|in place|bought|met)\b",
    re.IGNORECASE,
)


def what_became(words: str) -> Done | None:
    """Done, in part or not done, where words say so. Beside "Completed" it does not matter what "started"."""
    plain = _LABELLED.sub("", words)
    short = _SHORT.match(plain) if plain != words else None
    if short:
        return Done.DONE if short["yes"] else Done.NOT_DONE
    if _NOT_DONE.search(plain):
        return Done.NOT_DONE
    for pattern, became in ((_PART, Done.PART), (_DONE, Done.DONE), (_BEGUN, Done.PART)):
        if pattern.search(plain):
            return became
    return None


def is_outcome(words: str) -> bool:
    """Whether a sentence says only what became of something that stands before it."""
    return _after_outcome(words) is not None


def is_bare_outcome(words: str) -> bool:
    """Whether it says nothing besides."""
    return is_outcome(words) and not told_of(words)


def is_labelled(words: str) -> bool:
    """Whether it begins with "Progress:", "Outcome:" or the like."""
    return _LABELLED.match(words) is not None


def labelled(words: str) -> str:
    """The same with one label for all of them, which names no section of the record."""
    return f"{LABEL}: {_unlabelled(words)}"


def told_of(words: str) -> str:
    """What is said besides: "Outstanding - no money for it" -> "no money for it"; not a day alone."""
    rest = _after_outcome(words)
    if rest is None:
        plain = _unlabelled(words)
        return "" if _SHORT.fullmatch(plain.rstrip(".")) else plain
    told = _TOLD.match(rest)
    said = told["told"].strip(" ()[]") if told else ""
    return "" if _ON_A_DAY.match(said) or _NOTHING.match(said) else _WHY.sub("", said, count=1)


def _after_outcome(words: str) -> str | None:
    """What follows the outcome; None where a sentence does not say only what became of something."""
    found = _ALONE.match(_unlabelled(words))
    rest = found["rest"] if found else None
    return rest if rest is not None and (_NOTHING.match(rest) or _TOLD.match(rest)) else None


def _unlabelled(words: str) -> str:
    return _LABELLED.sub("", words, count=1).strip()
