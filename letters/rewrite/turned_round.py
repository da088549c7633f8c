"""What is said by what is not: "no concerns about his health", "not uncommon" become what is. Pure.

In: a sentence that speaks to the child. Out: edits. Only where the turn says the same; all else stays.
"""

import re
from collections.abc import Iterator

from letters.rewrite.model import Edit

TURNED = "turned round"
_WHY = "It says what is so, in place of what is not."
_NO_WORRY = (
    r"(?:no (?:current |significant |major |particular |real |further |other |new )?(?:concerns?"
    r"|worries|issues|problems)(?: or (?:concerns?|worries|issues))?)"
)
_ABOUT = (
    r"(?:about|regarding|with|concerning|around|in relation to|in respect of|with regard to|with"
    r" regards to|as to|for|over|in terms of)"
)
_RAISED = (
    r"(?: (?:were|was|have been|are|had been))?(?: (?:raised|reported|identified|noted|expressed"
    r"|highlighted|shared))?(?: at this time| at present| currently| by anyone)?"
)
_WITH_TOPIC = re.compile(
    rf"^(?P<mark>\W*(?:\d+[.)]\s*)?)(?P<open>(?:there (?:are|were|is|was|have been)(?: currently| presently"
    rf"| now| still| at present)?|(?:the"
    rf" )?(?P<who>school|nursery|college) (?:has|have|had|reports?|reported|raised)"
    rf"|(?:they|everyone|we) (?:have|had)) )?{_NO_WORRY}{_RAISED} {_ABOUT}"
    rf" (?P<topic>[^.;:!?]{{2,80}})(?P<end>[.!]?)$",
    re.I,
)
_ALONE = re.compile(
    rf"^(?P<mark>\W*(?:\d+[.)]\s*)?)(?:there (?:are|were|is|was|have been)"
    rf" )?{_NO_WORRY}{_RAISED}(?P<end>[.!]?)$",
    re.I,
)
_PAIRS = {
    "not uncommon": "common",
    "not unusual": "usual",
    "not infrequent": "frequent",
    "not infrequently": "often",
    "not unlikely": "likely",
    "not impossible": "possible",
    "not unreasonable": "fair",
    "not unpleasant": "pleasant",
    "not unsafe": "safe",
    "not unhappy": "happy",
    "not unwell": "well",
    "not unsettled": "settled",
    "not dissimilar": "similar",
    "not insignificant": "important",
    "not inappropriate": "right",
    "not unkind": "kind",
    "not unsuccessful": "successful",
    "not unfamiliar with": "familiar with",
    "not unaware of": "aware of",
    "not unaware that": "aware that",
    "not opposed to": "open to",
    "not disagree with": "agree with",
    "not disagree": "agree",
    "not dislike": "like",
    "not fail to": "",
    "never fails to": "always does:",
}
_DOUBLE = re.compile(
    r"(?P<aux>\b(?:do|does|did)(?: not|n't) )?(?P<pair>"
    + "|".join(re.escape(each) for each in _PAIRS if _PAIRS[each])
    + r")\b",
    re.I,
)
_NOT_AUX = re.compile(
    r"\b(?P<aux>do|does|did) not (?P<verb>disagree|dislike)\b|\b(?P<short>don't|doesn't|didn't)"
    r" (?P<other>disagree|dislike)\b",
    re.I,
)
_LIKED = {"do": "", "don't": "", "does": "s", "doesn't": "s", "did": "d", "didn't": "d"}


# "It is not the case that she did not attend" says that she did.
_NOT_THE_CASE = re.compile(
    r"\b(?P<open>it (?:is not|was not|isn't|wasn't) (?:the case|true|correct|so) that) "
    r"(?P<who>(?:[\w'’-]+ ){1,3}?)"
    r"(?P<aux>do|does|did|is|are|was|were|has|have|had|can|could|will|would|should)"
    r"(?: not|n['’]t) ",
    re.I,
)
_SAID = re.compile(
    rf"^(?P<mark>\W*(?:\d+[.)]\s*)?)(?P<who>[A-Z][\w'’.-]*(?: [A-Z][\w'’-]*){{0,2}}|[Tt]he [a-z]+(?: [a-z]+)?"
    rf"|Your [a-z]+(?: [a-z]+)?) (?:stated|reported|said|confirmed|noted|advised|says|reports|confirms)"
    rf" (?:that )?(?:there (?:are|were|is|was) |(?:he|she) (?:has|had) )?(?:currently )?{_NO_WORRY}{_RAISED} "
    rf"{_ABOUT} (?P<topic>[^.;:!?]{{2,80}})(?P<end>[.!]?)$"
)
# "no concerns about your health and your jabs are up to date": the second is no worry.
_NEW_MATTER = re.compile(r",? and (?=(?:you|your|it|they|the)\b[^,]{0,40}\b(?:is|are|was|were|has|have)\b)")
_NOT_ONE = re.compile(r"^(?:I|We|You|They|He|She|There|[Tt]he (?:carers|parents|staff|police))$|s$")


def turn_round(sentence: str) -> Iterator[Edit]:
    """The edits that say what is so."""
    worry = _no_worry(sentence)
    if worry:
        yield worry
        return
    for match in _NOT_THE_CASE.finditer(sentence):
        who = match["who"] if match.start() else match["who"][0].upper() + match["who"][1:]
        yield Edit(match.start(), match.end(), f"{who}{match['aux']} ", TURNED, _WHY)
    for match in _NOT_AUX.finditer(sentence):
        aux, verb = (match["aux"] or match["short"]).lower(), (match["verb"] or match["other"]).lower()
        plain = verb.removeprefix("dis")
        yield Edit(match.start(), match.end(), plain + _LIKED[aux], TURNED, _WHY)
    for match in _DOUBLE.finditer(sentence):
        if not match["aux"] and "agree" not in match["pair"] and "dislike" not in match["pair"]:
            yield Edit(match.start("pair"), match.end("pair"), _PAIRS[match["pair"].lower()], TURNED, _WHY)


def _no_worry(sentence: str) -> Edit | None:
    match = _WITH_TOPIC.match(sentence)
    if match:
        # Who had no worry was at the meeting: it says nothing of what the child feels.
        who = f"The {match['who'].lower()} is not" if match["who"] else "Nobody was"
        topic = _NEW_MATTER.sub(", and ", match["topic"])
        new = f"{match['mark']}{who} worried about {topic}{match['end']}"
        return Edit(0, len(sentence), new, TURNED, _WHY)
    said = _SAID.match(sentence)
    if said and not _NOT_ONE.search(said["who"]):
        new = f"{said['mark']}{said['who']} is not worried about {said['topic']}{said['end']}"
        return Edit(0, len(sentence), new, TURNED, _WHY)
    alone = _ALONE.match(sentence)
    if alone and "raised" in sentence.lower() + "raised":
        return Edit(0, len(sentence), f"{alone['mark']}Nobody was worried{alone['end']}", TURNED, _WHY)
    return None
