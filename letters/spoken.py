"""What the child said at the meeting or to the reviewing officer, as a letter reports it. Pure.

In: a `Writer` of one level, a `Spoken`. Out: Lines: where they said it, then what. A report to the child
("You would like ...") is in the words of whoever wrote it down: it stands in no quotation marks and in each
level's voice. What was written down as the child said it ("I want a night light.") is the child's in every
level and voice: in quotation marks, not turned. Both go to a translator as other sentences do; what the
child wrote themselves stands beside it as it was given.
"""

import re
from dataclasses import replace

from letters.decided import only_for, topic_label
from letters.model import Line, Voice
from letters.voice import is_addressed, outside_quotes, speaks_to_child
from letters.writer import Writer
from reviews.model import Setting, Spoken

BLOCK = "spoken-"
"""The blocks of what the child said at the meeting or to the reviewing officer."""

_PICTURES = {
    Setting.MEETING: "my-say",
    Setting.INTERPRETER: "interpreter",
    Setting.ADVOCATE: "advocate",
    Setting.ALONE: "talk-alone",
    Setting.ALONE_INTERPRETER: "interpreter",
}
# Not "You said Dana is kind.": without "you said" it would be ours.
_SAID = re.compile(
    r"you (?:also )?(?:said|told (?:me|us|everyone|people|the meeting))(?: that)? (?=you(?:r|rs|['’]\w+)?\b)",
    re.IGNORECASE,
)
# "You told Mr Bell that ...": told, but not said to the meeting, and the sentence says so itself.
_TO_SOMEBODY = re.compile(
    r"you (?:have |also |then ){0,2}(?:(?:told|asked|texted|emailed|phoned|rang)"
    r"|(?:said|explained|wrote|talked|spoke|mentioned) (?:this |that |it )?(?:to|with)"
    r"|let(?= (?:\w+ ){1,3}know\b)) "
    r"(?!(?:me|us|everyone|everybody|people|the meeting|the review|all|for|if|whether|that|about|to|how|when"
    r"|why|what|not)\b)(?=(?:your|my|the|his|her|both)\b|(?-i:[A-Z]))",
    re.IGNORECASE,
)
_OF_ONESELF = re.compile(
    r"\b(?:(?<!\bwar )I(?!\.e\b)|I['’]\w+|me|my|mine|myself|we)\b", re.IGNORECASE
)  # fmt: skip
# "Wants me to ring Mum." is a note of whoever was told; "He told me to go." may be one, or the child's own.
_LIKE_A_NOTE = re.compile(
    r"(?:(?:he|she|they)(?:['’]d| also| really| just| then| has| have| had)* "
    r"(?:told|tells?|said|says?|asked|asks?|wants?|wanted|would|explained|showed|spoke|talked)"
    r"|told|said|says|asked|asks|wants|wanted|would like|likes|loves|hates|misses|feels|hopes|thinks)\b",
    re.IGNORECASE,
)
_YOU = re.compile(r"\byou(?:r|rs|rself)?\b", re.IGNORECASE)
_THANKS = re.compile(r"\bthank you\b", re.IGNORECASE)


def own_words(what: str, child_name: str) -> bool:
    """Whether it was surely written down as the child said it: it may be their own words, and opens as no
    note about them does."""
    return may_be_own_words(what, child_name) and not _LIKE_A_NOTE.match(_plain(what))


def may_be_own_words(what: str, child_name: str) -> bool:
    """Whether it speaks of "I", asks or begs, and says nothing to "you", outside of quotation marks. What
    opens with the child's name tells of them."""
    words = _plain(what)
    if speaks_to_child(words) or re.match(rf"{re.escape(child_name)}\b", words, re.IGNORECASE):
        return False
    return bool(_OF_ONESELF.search(words)) or is_addressed(words)


def spoken_lines(writer: Writer, one: Spoken) -> list[Line]:
    """One thing said. "You said that you like football." stands without its "you said that": the sentence
    before it says so. In the record also for whom it is, its topic, and who wrote it down."""
    what = _what(writer, one.what)
    if not what:
        return []
    heads = [*only_for(writer, one.sees), *topic_label(writer, one.topic)]
    is_told = one.how is Setting.MEETING and bool(_TO_SOMEBODY.match(one.what))
    lead = [] if is_told else writer.fixed(f"spoken.{one.how.value}", picture=_PICTURES[one.how])
    by = writer.fixed("spoken.by", person=one.by.strip()) if writer.is_record and one.by.strip() else []
    return [*heads, *lead, *what, *by]


def _what(writer: Writer, what: str) -> list[Line]:
    if own_words(what, writer.child):
        return writer.quoted(what)
    # "I want you to ring me." may be the child's, "I heard that you want a dog." and "He told me so." the
    # officer's: asked.
    whose = "" if writer.voice is Voice.YOU else _of_whom(what)
    if whose:
        return [replace(line, doubt=whose) for line in writer.quoted(what)]
    return writer.own(_reported(what))


def _of_whom(what: str) -> str:
    """The "I" or the question of whom nobody can be sure: it stands before any "you", or in what
    opens like a note. Else ""."""
    words = _plain(what)
    before, *is_said_to_you = _YOU.split(words, maxsplit=1)
    if not is_said_to_you and not _LIKE_A_NOTE.match(words):
        return ""
    me = _OF_ONESELF.search(before)
    return me.group() if me else "?" * (bool(before.strip()) and words.endswith("?"))


def _plain(what: str) -> str:
    """What is said outside of quotation marks; "thank you" speaks to nobody in particular."""
    return _THANKS.sub("thanks", outside_quotes(what)).strip()


def _reported(what: str) -> str:
    found = _SAID.match(what)
    return what[found.end() : found.end() + 1].upper() + what[found.end() + 1 :] if found else what
