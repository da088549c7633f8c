"""Whether a record is about this child at all. Pure: it asks, a person decides.

In: the text of a record, the child. Out: a question in words, or nothing.
"""

import re

from letters.rewrite.child import Child
from letters.rewrite.mentions import Form, mentions_of
from letters.rewrite.words import words_of

_HEAD = re.compile(
    r"^\W*(?:(?:full )?name(?: of (?:the )?(?:child|young person))?|(?:child|young"
    r" person)(?:['’]s)?(?: full)?(?: name)?|re)\s*[:\t]\s*(?P<name>\S.*)$",
    re.IGNORECASE | re.MULTILINE,
)
_LOOKED_AT = 60_000


def ask_whose(text: str, child: Child) -> str:
    """A question where the record seems to be another child's; empty where it fits."""
    own = {part.lower() for part in [*child.full_name.split(), *child.name.split()]}
    for match in _HEAD.finditer(text[:_LOOKED_AT]):
        named = re.findall(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*", match["name"].split("\t")[0][:120])
        if named and named[0][0].isupper() and not own & {part.lower() for part in named}:
            return f"This record names {' '.join(named[:4])}, not {child.name}. Is it the right record?"
    found = mentions_of(words_of(text[:_LOOKED_AT]), child)
    if not any(each.form is Form.NAME for each in found):
        return f"This record does not name {child.name} anywhere. Is it the right record?"
    return ""
