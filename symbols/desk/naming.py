"""The id that a new concept gets from its word. Pure.

In: an English word or phrase, and the ids that are taken. Out: an id of small letters, digits and hyphens.
"""

import re
import unicodedata
from collections.abc import Collection

LONGEST_ID = 40
KEPT = "pin"  # ids that begin so are for the child's own two pictures only
NAMELESS = "picture"  # for a word without a Latin letter or digit


def id_of(word: str) -> str:
    """The plain id of a word, taken or not: "Zoë's foster carer" is "zoes-foster-carer"."""
    bare = unicodedata.normalize("NFKD", word.casefold()).replace("'", "").replace("’", "")
    ascii_only = bare.encode("ascii", "ignore").decode()
    slug = re.sub(r"[^a-z0-9]+", "-", ascii_only).strip("-")[:LONGEST_ID].strip("-")
    if not slug:
        return NAMELESS
    return f"our-{slug}"[:LONGEST_ID].strip("-") if slug.startswith(KEPT) else slug


def new_id_of(word: str, taken: Collection[str]) -> str:
    """The id for a new concept: that of its word, with a number behind where another has it."""
    slug = id_of(word)
    if slug not in taken:
        return slug
    return next(one for one in (f"{slug}-{n}" for n in range(2, len(taken) + 3)) if one not in taken)
