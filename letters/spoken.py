"""What the child said at the meeting or to the reviewing officer, as a letter reports it. Pure.

In: a `Writer` of one level, a `Spoken`. Out: Lines: where they said it, then what. It is a report in the
words of whoever wrote it down, so it stands in no quotation marks and goes to a translator as other sentences
do; what the child wrote themselves stands beside it as it was given.
"""

import re

from letters.decided import only_for, topic_label
from letters.model import Line
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


def spoken_lines(writer: Writer, one: Spoken) -> list[Line]:
    """One thing said. "You said that you like football." stands without its "you said that": the sentence
    before it says so. In the record also for whom it is, its topic, and who wrote it down."""
    what = writer.own(_reported(one.what))
    if not what:
        return []
    heads = [*only_for(writer, one.sees), *topic_label(writer, one.topic)]
    is_told = one.how is Setting.MEETING and bool(_TO_SOMEBODY.match(one.what))
    lead = [] if is_told else writer.fixed(f"spoken.{one.how.value}", picture=_PICTURES[one.how])
    by = writer.fixed("spoken.by", person=one.by.strip()) if writer.is_record and one.by.strip() else []
    return [*heads, *lead, *what, *by]


def _reported(what: str) -> str:
    found = _SAID.match(what)
    return what[found.end() : found.end() + 1].upper() + what[found.end() + 1 :] if found else what
