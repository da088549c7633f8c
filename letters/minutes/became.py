"""What became of a decision, in words of its own: "Completed.", "- Not done", "Progress: he started." Pure.

In: a line or a sentence as minutes have it. Out: whether it only says so of what stands before it, or where
in it that begins; done, in part or not; what it says besides.
"""

import re

from reviews.model import Done

LABEL = "Progress"
_OUTCOME = (
    r"complete[d]?|done|achieved|met(?! by\b)|actioned|carried (?:out|forward)|carry forward|outstanding"
    r"|incomplete"
    r"|on-?going|in progress|under ?way|(?:not )?started|happen(?:ed)?|(?:take|took) place|part(?:ly|ially)?"
    r"|in part"
    r"|no longer (?:needed|required|relevant|applicable)"
)
_OPENS = r"^[\s\-–—•*>(\[]*"
_LABELLED = re.compile(
    _OPENS + r"(?:progress|status|outcome|update|result|achieved|met|done|completed?)(?: made)?\??\s*:\s*",
    re.IGNORECASE,
)
_ALONE = re.compile(
    _OPENS + r"(?:(?:this|that|which|it|these|they|(?:the |this |all )?actions?|all)\s+)?"
    r"(?:(?:did|didn['’]t|has|have|had|is|are|was|were|been|now|still|not|yet|be|all|only|fully|partly|partially)\s+)*"
    rf"(?:{_OUTCOME})\b(?P<rest>.*)$",
    re.IGNORECASE | re.DOTALL,
)
# A task alone tells nothing of what became of it: "Dana to have the forms completed".
_TASK = re.compile(r"^\W*(?:[\w’'&/-]+ ){1,6}?(?:to|will|would|should) [a-z]+\b", re.IGNORECASE)
_TELLS = re.compile(r"\b(?:has|have been|had been|was|were|did|didn['’]t|not)\b", re.IGNORECASE)
_SHORT = re.compile(r"^(?P<yes>yes|y|✓|✔|☑)(?!\w)|^(?P<no>no|n|✗|✘|☐(?=\W*$))(?!\w)", re.IGNORECASE)
_AFTER_SHORT = re.compile(rf"(?:{_SHORT.pattern})\s*[-–—:;,]\s*(?=\S)", re.IGNORECASE)
# After the outcome: when; then nothing, or what is told of it.
_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b"
)
_WEEKDAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_TIME = (
    rf"(?:(?:{_WEEKDAY},? )?(?:\d{{1,2}}[/.\-]\d{{1,2}}(?:[/.\-]\d{{2,4}})?|\d{{4}}-\d\d-\d\d"
    rf"|\d{{1,2}}(?:st|nd|rd|th)? (?:of )?{_MONTH}(?: \d{{4}})?)"
    rf"|(?:early |late |mid[- ])?{_MONTH}(?: \d{{4}})?|\d{{4}}|{_WEEKDAY}"
    rf"|(?:last |this )?(?:week|month|term|year|spring|summer|autumn|winter|{_WEEKDAY})(?: term| holidays?)?"
    r"|(?:half[- ]term|christmas|easter)(?: holidays?)?)"
)
_WHEN = re.compile(rf"^[\s(\-–—,]*(?:on |in |by |at |during |over )?(?:the )?{_TIME}(?![\w/])", re.IGNORECASE)
# "Complete by 15 January" is when it must be done; "has been completed by then" is that it was.
_LATEST = (
    r"(?:by|before|until|no later than) (?:the )?(?!jan\b(?! \d))"
    rf"(?:{_TIME}|end|start|beginning|next|then|review|meeting|now)\b"
)
_IS_DONE = r"(?:complete[d]?|done|achieved|actioned|carried out)"
_DEADLINE = re.compile(
    r"\b(?P<told>(?:been|was|were|not)(?: yet| fully| all)* )?"
    rf"{_IS_DONE}\b(?P<until>(?: by [^,.;:()]{{1,40}}?)? {_LATEST})",
    re.IGNORECASE,
)
# "Completed by Jan" may be who did it, who is to do it, or by when.
_BY = re.compile(rf"(?<!\bbeen )(?<!\bwas )(?<!\bwere )\b{_IS_DONE} by\b", re.IGNORECASE)
# All that a few words say is when: "By 11 December.", "Deadline 11/12/26", "Timescale - 2 weeks.", "ASAP".
_SOON = r"asap|as soon as possible|immediately|straight away"
_COUNTED = r"(?:\d{1,2}|an?|one|two|three|four|six|eight|twelve) (?:\w+ )?(?:day|week|month)s?"
_ONLY_WHEN = re.compile(
    r"\W*(?P<label>(?:deadline|time ?-?(?:scale|frame)|due(?: date| by)?|target date|by when)\b"
    r"\s*[:–—-]?\s*)?"
    r"(?P<by>(?:by|before|within|in|no later than)\b\s*)?"
    rf"(?P<time>(?:the )?(?:{_TIME}|(?:end|start|beginning|middle) of (?:the )?(?:\w+ )?(?:{_TIME}|\w+)"
    rf"|(?:next|following) (?:review|meeting|week|month|term)|{_COUNTED}|{_SOON}))\W*",
    re.IGNORECASE,
)
_BEFORE_DEADLINE = r"\s*[-–—:;,(\[]+\s*(?:to be )?"
_OF_NOW = re.compile(r"\b(?:carr(?:y|ied) forward|outstanding|not (?:yet )?started)\b", re.IGNORECASE)
_NOTHING = re.compile(r"^[\s)\].!]*$")
_TOLD = re.compile(
    r"^[)\]]?\s*(?:[-–—:;,.(]\s*|and |(?=(?:because|due to|as|owing to)\b))(?P<told>.+)$", re.I
)
_OF_IT = re.compile(r"^[)\]]?\s*(?P<told>(?:on|in|by) .+)$", re.IGNORECASE)
_APART = re.compile(
    r"\s+[-–—]+\s*|\s*[;:(\[]\s*|\s*[,.]\s+|\s+and (?=(?:this|that|it|the action)\b)", re.IGNORECASE
)
_WHY = re.compile(r"^(?:because(?: of)?|due to(?: the fact that)?|owing to|as)\s+", re.IGNORECASE)

_PART = re.compile(r"\b(?:part(?:ly|ially)?|in progress|under ?way|some of)\b", re.IGNORECASE)
_BEGUN = re.compile(r"\b(?:started|begun|on-?going)\b", re.IGNORECASE)
_NOT_DONE = re.compile(
    r"\b(?:not (?:yet |been |yet been |fully )*(?:completed?|done|happened|happen|take place|carried|achieved"
    r"|made|arranged|met|actioned|started)|outstanding|did(?: not|n['’]t) (?:happen|take place)|incomplete"
    r"|still to|remains? to|no progress"
    r"|carr(?:y|ied) forward|no longer (?:needed|required|relevant|applicable))\b",
    re.IGNORECASE,
)
_DONE = re.compile(
    r"\b(?:completed?|done|achieved|actioned|carried out|happened|took place"
    r"|ha(?:s|ve) (?:now )?been (?!started|begun|delayed|put off|postponed|suspended|stopped|refused"
    r"|cancell?ed|declined|rejected|turned down|lost|missed|hard|difficult|impossible|slow|not?\b|un)\w+"
    r"|in place|bought|(?<!\bis )(?<!\bbe )(?<!\bare )(?<!\bget )(?<!\bgets )met(?! by\b))\b",
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
    if is_deadline(plain):
        return None
    for pattern, became in ((_PART, Done.PART), (_DONE, Done.DONE), (_BEGUN, Done.PART)):
        if pattern.search(plain):
            return became
    return None


def became_of(words: str) -> Done | None:
    """The same of a whole decision: behind its words, else in them where it is more than a task."""
    outcome = split_outcome(words)[1]
    is_task = _TASK.match(words) and not _TELLS.search(words) and not has_outcome(words)
    return (what_became(outcome) if outcome else None) or (None if is_task else what_became(words))


def is_outcome(words: str) -> bool:
    """Whether a sentence says only what became of something that stands before it."""
    return _after_outcome(words) is not None


def is_deadline(words: str) -> bool:
    """Whether words say by when something must be done, and not that it was."""
    return any(not found["told"] for found in _DEADLINE.finditer(words))


def is_bare_deadline(words: str) -> bool:
    """Whether a sentence says only that: "To be completed by 1 February.", "By the end of term."."""
    return (
        bool(only_when(words))
        or re.match(rf"{_OPENS}(?:to be |must be )?{_DEADLINE.pattern}", words, re.IGNORECASE) is not None
    )


def only_when(words: str) -> str:
    """When something must be done, where words say no more than that: "Deadline 11 December." -> "by 11
    December"; empty where they do not. "In October." may be when it was done."""
    found = _ONLY_WHEN.fullmatch(words)
    if not found:
        return ""
    time, by = found["time"], (found["by"] or "").strip().lower()
    is_soon, is_counted = (bool(re.fullmatch(one, time, re.IGNORECASE)) for one in (_SOON, _COUNTED))
    if is_soon:
        return "as soon as possible" if time.lower() == "asap" else time.lower()
    if not (found["label"] or by) or (by == "in" and not is_counted):
        return ""
    return f"{by or ('within' if is_counted else 'by')} {time}"


def with_day_alone(words: str) -> str:
    """A decision with its day and without that it is done by then: "A passport - complete by 15 January." is
    "A passport by 15 January."."""
    found = re.search(_BEFORE_DEADLINE + _DEADLINE.pattern, words, re.IGNORECASE)
    if not found or found["told"]:
        return words
    rest = words[found.end() :]
    return f"{words[: found.start()]}{found['until']}{rest.replace(')', '').replace(']', '')}"


def is_surely_done(outcome: str) -> bool:
    """Whether an outcome says that it is done, also behind a decision that may be of now."""
    return what_became(outcome) is Done.DONE and not _BY.search(outcome)


def is_of_now(outcome: str) -> bool:
    """Whether what was not done is still to be done: "Carried forward.", "Outstanding.", "Not started."."""
    return bool(_OF_NOW.search(outcome)) and not told_of(outcome)


def is_bare_outcome(words: str) -> bool:
    """Whether it says nothing besides."""
    return is_outcome(words) and not told_of(words)


def is_labelled(words: str) -> bool:
    """Whether it begins with "Progress:", "Outcome:" or the like."""
    return _LABELLED.match(words) is not None


def labelled(words: str) -> str:
    """The same with one label for all of them, which names no section of the record."""
    return f"{LABEL}: {_unlabelled(words)}"


def stands_in(words: str, row: str) -> bool:
    """Whether what became of a decision was read out of its row."""
    return is_labelled(words) and _unlabelled(words).rstrip(".") in row


def told_of(words: str) -> str:
    """What is said besides: "Outstanding - no money for it" -> "no money for it"; not only when it was."""
    rest = _after_outcome(words)
    if rest is None:
        plain = _unlabelled(words)
        besides = _AFTER_SHORT.sub("", plain, count=1) if is_labelled(words) else plain
        return "" if _SHORT.fullmatch(besides.rstrip(".")) else besides
    if of_it := _OF_IT.match(rest):
        is_done = what_became(words) is Done.DONE
        return f"It was done {of_it['told']}" if is_done else _unlabelled(words)
    told = _TOLD.match(rest)
    said = told["told"].strip(" ()[]") if told else ""
    said = said if said.count("(") >= said.count(")") else re.sub(r"\)(?=\W*$)", "", said)
    return "" if _NOTHING.match(said) else _WHY.sub("", said, count=1)


def split_outcome(words: str) -> tuple[str, str]:
    """What was decided, and what stands behind it that says only what became of it: "An eye test - completed
    in October." -> "An eye test", "completed in October."; the whole and "" where nothing does."""
    for apart in _APART.finditer(words):
        if is_outcome(words[apart.end() :]):
            return words[: apart.start()], words[apart.end() :]
    return words, ""


def has_outcome(words: str) -> bool:
    """Whether something stands behind a mark that begins as an outcome and goes on: "- done twice"."""
    apart = (one for one in _APART.finditer(words) if one.group().strip()[:1] not in (".", ","))
    return any(_ALONE.match(words[one.end() :]) for one in apart)


def _after_outcome(words: str) -> str | None:
    """What follows the outcome, and when it was; None where a sentence does not say only what became of
    something."""
    found = _ALONE.match(_unlabelled(words))
    if found is None or is_deadline(words):
        return None
    rest = _WHEN.sub("", found["rest"], count=1)
    tells = any(pattern.match(rest) for pattern in (_NOTHING, _TOLD, _OF_IT))
    return rest if tells else None


def _unlabelled(words: str) -> str:
    return _LABELLED.sub("", words, count=1).strip()
