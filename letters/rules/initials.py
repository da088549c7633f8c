"""No initials: full words (GOV.UK easy read; Inclusion Europe, rule 12). What children say too is let be."""

import re
from collections.abc import Collection, Iterator

from letters.rules.model import EVERY, Around, For, Found, Rule
from letters.rules.words import WordLists

NAME = "initials"
# Everyday words that people write in capitals to be heard.
_SHOUTED = re.compile(
    "(?:all|always|and|any|are|be|but|can|cannot|did|do|does|every|for|has|have|how|is|just|may|more|most|much"
    "|must|never|no|none|not|now|of|on|once|one|only|or|our|please|so|some|stop|that|the|this|to|too|up|very|was"
    "|we|well|what|when|where|why|will|yes|you|your)"
)
_INITIALS = re.compile(r"\b(?:[A-Z]{2,}s?|(?:[A-Z]\.){2,})(?!\w)")


def find(sentence: str, known: Collection[str] | None = None) -> Iterator[Found]:
    """Finds letters that stand for words. A sentence shouted all in capitals is one finding."""
    words = [word for word in re.findall(r"[A-Za-z]+", sentence) if len(word) > 1]
    if len(words) > 2 and all(word.isupper() for word in words):
        yield Found(
            "This is all in capitals. Small letters are easier to read.", suggestion=sentence.capitalize()
        )
        return
    let_be = WordLists().of("known_initials") if known is None else known
    for match in _INITIALS.finditer(sentence):
        if _SHOUTED.fullmatch(match.group().casefold()):
            small = sentence[: match.start()] + match.group().lower() + sentence[match.end() :]
            yield Found(f"“{match.group()}” is in capitals. Small letters are easier to read.",
                        match.group(), small[:1].upper() + small[1:])  # fmt: skip
        elif match.group().casefold() not in let_be:
            yield Found(f"“{match.group()}” is initials. Write the whole words.", written=match.group())


def _find(sentence: str, around: Around) -> Iterator[Found]:
    if around.kind is For.RECORD and not sentence.isupper():
        return
    for found in find(sentence, around.lists.of("known_initials")):
        if found.written not in around.seen:
            around.seen.add(found.written)
            yield found


RULE = Rule(NAME, "GOV.UK easy read; Inclusion Europe, rule 12", _find, kinds=EVERY)
