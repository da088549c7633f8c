"""No sentence says what the child feels, thinks or wants unless the child said it in an answer that may be
shown.

Nobody can see into a child, and a letter that tells them what they feel is wrong at its heart (Gray: never
guess the reader's thoughts; Heard's own rule). So this is no advice: such a sentence is changed, or stays
with a reason. What the child said is in `Around.said`: the answers that may be shown, in English. Where
nobody can know what was said (a text alone), each such sentence is asked about.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

import simplemma

from letters.rules.model import CHILDS, Around, For, Found, Rule, Severity

NAME = "only the child can say this"
_FEELS = (
    "feels?|felt|thinks?|thought|wants?|wanted|hopes?|hoped|likes?|liked|loves?|loved|enjoys?|enjoyed|hates?|hated"
    "|miss|misses|missed|prefers?|wish|wishes|worry|worries|believes?|trusts?|dislikes?|fears?"
    "|would (?:really )?(?:like|love|prefer|rather)|look(?:s|ed|ing)? forward to|longs? (?:for|to)"
    "|knows? that|f(?:ind|inds|ound) (?:it|this|that) (?:very |really |so |too )?"
    "(?:hard|difficult|tricky|easy|scary)"
)
_STATES = (
    "happy|sad|angry|cross|worried|scared|frightened|afraid|excited|lonely|upset|proud|ashamed|embarrassed|nervous"
    "|anxious|bored|confused|pleased|glad|annoyed|jealous|fed up|unhappy|sorry|relieved|hurt|disappointed"
    "|delighted|ready|keen"
)
_QUOTED = re.compile(r"“([^”]*)”$")
_HEDGED = re.compile(
    r"\b(?:if|when|whenever|unless|whether|may|might|can|could|how|what|do|would|told"
    r"|said|say|says|tell|asked|wrote)\b",
    re.IGNORECASE,
)
_NAME = re.compile(r"(?<=[\w,;] )[A-Z][a-z]+")
_SMALL = re.compile(
    "(?:your?|i|me|my|the|an?|and|to|of|in|on|at|is|are|am|was|were|be|that|this|it|with|for|very|really|so|more"
    "|feels?|felt|think|want|like|love|not|do|does|did|have|has|about)$"
)


def find(sentence: str, around: Around) -> Iterator[Found]:
    """Finds a feeling, thought or wish of the child's that they have not told."""
    quoted = _QUOTED.match(sentence) if around.kind is For.STORY else None
    sentence = quoted[1] if quoted else sentence
    # In a story the reviewing officer's own words stand in quotation marks: to the child.
    match = _pattern("you" if quoted else _reader(around), around.child_name).search(sentence)
    if not match or sentence.rstrip(' ”"').endswith("?") or _HEDGED.search(sentence[: match.start()]):
        return
    if around.said is not None and _is_said(sentence[match.start() :], around.said):
        return
    yield Found(
        f"“{match.group()}”: only the child can say this. Keep it if they said so and others may know; "
        "else write what you saw or heard.",
        match.group(),
        _as_told(sentence, around) if match.start() == 0 else "",
        Severity.MUST,
    )


def _as_told(sentence: str, around: Around) -> str:
    """The sentence as something that the child told; in a story only a person knows whom."""
    if around.kind is For.STORY or not sentence.startswith("You "):
        return ""
    return f"You told us that you {sentence.removeprefix('You ')}"


def _reader(around: Around) -> str:
    """Who the child is in this text: "you", or in a story "I", and "he" or "she" behind a sentence that names
    the child and nobody else."""
    if around.kind is not For.STORY:
        return "you"
    others = [word for word in _NAME.findall(around.before) if word != around.child_name]
    return "i|he|she" if around.child_name and around.child_name in around.before and not others else "i"


@lru_cache(maxsize=256)
def _pattern(reader: str, child_name: str) -> re.Pattern[str]:
    who = reader + (f"|{re.escape(child_name)}" if child_name else "")
    made = who.replace("i", "me", 1).replace("|he|she", "|him|her") if reader != "you" else who
    much = r"(?:\w+ly\s+|very\s+|so\s+|not\s+|a (?:bit|little)\s+)*"
    return re.compile(
        rf"\b(?:{who})\b(?: \w+ly| also| still| do| does| did| don't| do not| did not| really| both)*\s+"
        rf"(?:(?:{_FEELS})\b|(?:are|is|am|was|were|seem|seems|look|looks)\s+{much}(?:{_STATES})\b)"
        rf"|\b(?:makes?|made|making|leaves?|left)\s+(?:{made})\s+(?:feel\s+)?{much}(?:{_STATES})\b",
        re.IGNORECASE,
    )


def _is_said(sentence: str, said: tuple[str, ...]) -> bool:
    """True where what the sentence speaks of stands in one of the child's answers."""
    meant = _content(sentence)
    return bool(meant) and any(len(meant & _content(each)) * 2 >= len(meant) for each in said)


def _content(text: str) -> frozenset[str]:
    words = re.findall(r"[a-z]+", text.casefold().replace("’", "'"))
    return frozenset(
        simplemma.lemmatize(word, lang="en").casefold() for word in words if not _SMALL.match(word)
    )


RULE = Rule(NAME, "Gray 10.2, perspective sentences; our own", find, kinds=CHILDS, severity=Severity.MUST)
