"""No sentence says what the child feels, thinks or wants unless the child said it in an answer that may be
shown.

Nobody can see into a child, and a letter that tells them what they feel is wrong at its heart (Gray: never
guess the reader's thoughts; Heard's own rule). So this is no advice: such a sentence is changed, or stays
with a reason. What the child said is in `Around.said`: the answers that may be shown, in English. What
somebody else says of the child's feelings is found as well. "You told me that ..." must be true: it is
looked up in the same answers. What comes near an answer that is not for others (`Around.alone`) says so.
There is no mend: a program has no words of the child's. Where nobody can know what was said (a text alone),
each feeling is asked about, and what is said to be told stands.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import islice

from letters.rules.feeling_words import ADVERBS, BE, FEELING, FEELS, HELPERS, JUDGED, NOUNS, SEEM, STATES
from letters.rules.model import CHILDS, Around, For, Found, Rule, Severity
from letters.rules.said_so import is_near, is_said

NAME = "only the child can say this"
_WHY = (
    "only the child can say this. Keep it if they said so and others may know; else write what you saw or "
    "heard."
)
_TOLD = (
    "we do not find this in what they said and others may know. Keep it if they told you and others may "
    "know; else write what you saw or heard."
)
NEAR_ALONE = (
    "this comes near what they said only to you. It stays out of the letter, unless they have agreed since "
    "that others may know."
)
"""Why a feeling is found that comes near what is not for others."""
_QUOTED = re.compile(r"(?:^|: )“([^”]*)”$")
# Before the feeling, in the same part of the sentence: then it is not said that the child feels so.
_HEDGE = re.compile(
    r"\b(?:if|when|whenever|unless|whether|until|how|what|who|whatever|as|in case|would help"
    r"|(?:may|might|can|could|do)"
    r"(?! (?:\w+ )?(?:see|tell|hear|notice|say)\b))\b(?![^,]*,)(?!.*\bthat (?:you|i|he|she)\b)",
    re.IGNORECASE,
)
_ASKS_TO_TELL = re.compile(r"^(?:please )?(?:tell|ask|say|talk|call|show)\b|\bwould you\b", re.IGNORECASE)
_BEFORE_OBJECT = re.compile(
    r"\b(?:around|with|to|about|of|from|near|like|than|by|behind|between|for|beside)$", re.IGNORECASE
)
_NAME = re.compile(r"(?<=[\w,;] )[A-Z][a-z]+")
_ENDS = re.compile(
    r"[;.!?]|,? \b(?:but|so|and) (?:you|we|i|he|she|it|they|there|this|that"
    r"|(?:(?-i:[A-Z])\w+ ){1,2}(?:is|are|will|has|can|said|says|helps?))\b|, (?:which|who)\b",
    re.IGNORECASE,
)
_OTHER = r"(?!(?:had|has|have|was|is|are|were|will|would|do|does|did|not)\b)[\w-]+"
_FRONTED = re.compile(r"(?:when|whenever|because|since|after|before|now that|at|in|with)\b", re.IGNORECASE)
_IS = "is|are|was|were|has|have|had|does|do|did|will|can|makes?|hurts?"
_MANY = re.compile(r" and ")
_SINGULAR = re.compile(r"(?:^| )(?:is|was|(?!miss\b)\w+[^s]s)\b", re.IGNORECASE)


def find(sentence: str, around: Around) -> Iterator[Found]:
    """Finds a feeling, thought or wish of the child's that they have not told."""
    quoted = _QUOTED.search(sentence) if around.kind is For.STORY else None
    sentence = (quoted[1] if quoted else sentence).replace("’", "'")
    if sentence.rstrip(' ”"').endswith("?"):
        return
    # In a story the reviewing officer's own words stand in quotation marks: to the child.
    reader = "you" if quoted else _reader(around)
    for match in _pattern(reader, around.child_name).finditer(sentence):
        if _is_claim(sentence, match, reader, around.child_name):
            yield from _unless_said(match.group(), _claim(sentence, match), _WHY, around)
            return
    if around.said is not None:
        for match in _told(reader, around.child_name).finditer(sentence):
            if not _HEDGE.search(sentence[: match.start()]):
                claims = _all_told(sentence, match, reader)
                untold = (each for one in claims for each in _unless_said(match.group(), one, _TOLD, around))
                yield from islice(untold, 1)


def _unless_said(written: str, claim: str, why: str, around: Around) -> Iterator[Found]:
    """A finding, unless the child said it where others may know."""
    if around.said is not None and is_said(claim, around.said):
        return
    why = NEAR_ALONE if is_near(claim, around.alone) else why
    yield Found(f"“{written.strip()}”: {why}", written.strip(), "", Severity.MUST)


def _is_claim(sentence: str, match: re.Match[str], reader: str, name: str) -> bool:
    """Whether it is said of the child that they feel so: no question, no "if", not told by them."""
    before = sentence[: match.start()]
    who = reader if reader == "you" else f"{reader}|{re.escape(name)}" if name else reader
    told = rf"\b(?:{who}) (?:\w+ ){{0,2}}(?:said|say|says|tell|tells|told|asked|wrote)\b"
    if re.search(told, before, re.IGNORECASE) or _ASKS_TO_TELL.search(before) or _HEDGE.search(before):
        return False
    if match["who"] is None:
        return True
    # "Dana helps you and Mel wants it": whose wish it is shows at the verb.
    others = _MANY.search(match["who"]) and match["who"].lower().startswith(("you ", "i "))
    if others and _SINGULAR.search(match.group().removeprefix(match["who"])):
        return False
    return not _BEFORE_OBJECT.search(before.rstrip())


def _claim(sentence: str, match: re.Match[str]) -> str:
    """What is said of the child, without who: "often miss your mum"."""
    start = match.end("who") if match["who"] else 0
    end = _ENDS.search(sentence, match.end())
    fronted = sentence[: match.start()] if _FRONTED.match(sentence) else ""
    return fronted + sentence[start : end.start() if end else len(sentence)]


def _all_told(sentence: str, match: re.Match[str], reader: str) -> Iterator[str]:
    """Each thing that the child is said to have told: "that you like art" and "that you swim" of "You told me
    that you like art and that you swim, and Mel helps you"."""
    start = match.start("what")
    while end := _ENDS.search(sentence, start):
        yield sentence[start : end.start()]
        if not re.search(rf"\b(?:that|{reader})$", end.group(), re.IGNORECASE):
            return
        start = end.end()
    yield sentence[start:]


def _reader(around: Around) -> str:
    """Who the child is in this text: "you", or in a story "I", and "he" or "she" behind a sentence that names
    the child and nobody else."""
    if around.kind is not For.STORY:
        return "you"
    others = [word for word in _NAME.findall(around.before) if word != around.child_name]
    return "i|he|she" if around.child_name and around.child_name in around.before and not others else "i"


@lru_cache(maxsize=256)
def _told(reader: str, child_name: str) -> re.Pattern[str]:
    """What comes after "you told me that", "you said" and the like."""
    who = reader + (f"|{re.escape(child_name)}" if child_name else "")
    whose = {"you": "your", "i": "my", "i|he|she": "my|his|her"}[reader]
    not_who = rf"(?:that|about|how|wh\w+|if|{who}|{whose})\b"
    listener = rf"(?:(?:{whose}|the) )?(?:(?!{not_who})[\w']+ ){{0,3}}?(?!{not_who})[\w']+"
    return re.compile(
        rf"\b(?:{who})(?: and (?:(?:{whose}) )?\w+)?(?: (?:have|has|had|also|both|all|\w+ly))* "
        rf"(?:(?:said|wrote|explained)(?: to {listener})?|told {listener}|let {listener} know),? "
        # "That this was not right" is what a correction says by itself.
        r"(?=(?P<what>that (?!(?:this|something) was not right\b)\w"
        rf"|(?:{who}) \w|(?:{whose}) (?:\w+ ){{1,3}}?(?:{_IS})\b))",
        re.IGNORECASE,
    )


@lru_cache(maxsize=256)
def _pattern(reader: str, child_name: str) -> re.Pattern[str]:
    who = reader + (f"|{re.escape(child_name)}" if child_name else "")
    whose = {"you": "your", "i": "my", "i|he|she": "my|his|her"}[reader]
    whose += f"|{re.escape(child_name)}'s" if child_name else ""
    made = who.replace("i", "me", 1).replace("|he|she", "|him|her") if reader != "you" else who
    also, much = rf"(?: (?:{ADVERBS}|{HELPERS}))*", rf"(?: (?:{ADVERBS}))*"
    is_, helped = rf"(?:'(?:re|m|s)| (?:{BE}))", r"(?:'(?:ve|ll|d))?"
    return re.compile(
        rf"(?P<who>\b(?:{who})(?: both| all)?\b(?! and)"
        rf"|\b(?:{who}) and (?:your |my |his |her |the )?{_OTHER})"
        rf"(?:{helped}{also} (?:{FEELS})\b"
        rf"|{helped}{also}{is_}{much} (?:{FEELING})(?!\w)"
        rf"|(?:{helped}{also}(?:'(?:re|m|s)| (?:{SEEM}))){much} (?:{STATES})\b(?!-)"
        rf"|{helped}{also} (?:find|finds|found)(?: (?!an? )[\w']+){{1,4}}?(?: (?:very|really|so|too|a bit))* "
        rf"(?:{JUDGED})\b(?= (?:at|in|to|and|when|but|because|for|with|on|now|sometimes)\b|[.,;!?]|$))"
        rf"|\b(?:{whose}) (?:{NOUNS}) (?:is|are|was|were)"
        r"(?= (?:not )?(?:(?:to|that|for|about|an?|the|your|my|his|her)\b"
        r"|(?-i:[A-Z])|(?!\w+(?:ed|en|rd|wn|ld)\b)\w+[.]?$))"
        rf"|\b(?:makes?|made|making|leaves?|left|keeps?|kept) (?:{made})(?: feel)?{much} (?:{STATES})\b",
        re.IGNORECASE,
    )


RULE = Rule(NAME, "Gray 10.2, perspective sentences; our own", find, kinds=CHILDS, severity=Severity.MUST)
