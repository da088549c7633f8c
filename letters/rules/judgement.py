"""Words that judge, order or promise (Social Story criteria, Gray 10.2): a kind fact instead."""

import re
from collections.abc import Iterator

from letters.rules.listed import as_listed, exchanged
from letters.rules.model import EVERY, Around, For, Found, Rule, Severity

NAME = "judging word"
_JUDGES = "says that someone is wrong. Try what happened, as a fact"
_ORDERS = "is an order. Try “can” or “will try to”"
_PROMISES = "may not come true. Try “I will try to”"
_WHY: dict[str, str] = {
    "should": _ORDERS,
    "must": _ORDERS,
    "ought": _ORDERS,
    "have to": _ORDERS,
    "has to": _ORDERS,
    "need to behave": _ORDERS,
    "needs to behave": _ORDERS,
    "needed to behave": _ORDERS,
    **dict.fromkeys(
        [
            "bad",
            "naughty",
            "inappropriate",
            "refuse",
            "refused",
            "refuses",
            "refusing",
            "fail",
            "failed",
            "failing",
            "fails",
            "manipulative",
            "attention-seeking",
            "disruptive",
            "aggressive",
            "non-compliant",
            "defiant",
            "lazy",
            "rude",
            "uncooperative",
            "unacceptable",
            "poor",
            "challenging",
            "dishonest",
            "lied",
            "liar",
            "stubborn",
            "immature",
            "needy",
            "disengage",
            "disengages",
            "disengaging",
            "disengaged",
        ],
        _JUDGES,
    ),
    "attention seeking": _JUDGES,
    **dict.fromkeys(["kick off", "kicks off", "kicking off", "kicked off"], _JUDGES),
    "always": "is rarely true. Try “often” or “usually”",
    "never": "is rarely true. Try “not yet” or “not often”",
    **dict.fromkeys(
        ["promise", "promises", "promised", "promising", "guarantee", "guarantees", "guaranteed"], _PROMISES
    ),
}
_PATTERN = re.compile(
    r"(?<![\w-])(?<!not )(?<!n't )(?<!n’t )("
    + "|".join(sorted(map(re.escape, _WHY), key=len, reverse=True))
    + r")(?![\w-])",
    re.IGNORECASE,
)


# Judgements that are no single word, most of them of a person: "somebody stole your bike" and "we let you
# down" judge nobody who reads it.
_WHO = r"(?:you|he|she|i|(?-i:[A-Z]\w+))"
_SHAPES = re.compile(
    rf"\b{_WHO} (?:can |do |does |often )*"
    r"(?:presents? as\b|complains? (?:a lot|all the time|about everything)\b)"
    r"|\b(?:you|he|she|i) (?:stole|steals?|(?:have|has|had|are|is|was|were) (?:stolen|stealing))\b"
    r"|\b(?:you|he|she|i) (?:let|lets) (?:us|me|him|her|them|everyone|everybody|(?:your|his|her|the) \w+"
    r"|(?-i:[A-Z]\w+)) down\b(?! (?:from|to|the|on|into))"
    rf"|\b{_WHO} (?:often )?(?:suffers?|suffered) from\b"
    r"|\bwheelchair[- ]bound\b|\bconfined to a wheelchair\b|\b(?:low|high)[- ]functioning\b"
    r"|\b(?:little )?madam\b"
    r"|\b(?:melt ?downs?|tantrums?|strops?)\b"
    r"|\bbelow average (?:at|in|for)\b|\b(?:is|are) below average(?=[.!]?$)",
    re.IGNORECASE,
)
# What a child may do, what is nobody's fault and that they are loved is meant for always; "will always" is a
# promise, and found as one.
_MEANT = re.compile(
    r"\b(?:can|may|will|shall)(?: \w+){0,2}? always\b|(?:’|')ll always\b"
    r"|\bcould always (?:ask|be|call|come|go|live|phone|ring|say|see|stay|talk|tell)\b"
    r"|\balways (?:be )?(?:welcome|loved|allowed|free to)\b"
    r"|\bnever (?:have|has|had|need|needs) to\b"
    r"|\bnever (?:be )?(?:alone|too (?:late|early|old|young|small)|wrong to)\b"
    r"|\bnever (?:\w+ ){0,2}(?:[\w-]+['’]s |the )?fault\b",
    re.IGNORECASE,
)
# "Often" instead of "always" is fairer of what a child does. Of others it may be false: who answers a call.
_OFTEN = "often"


def find(sentence: str, child: str = "") -> Iterator[Found]:
    """Finds each judging word of a sentence once. `child`: their name."""
    meant = [found.span() for found in _MEANT.finditer(sentence)]
    words = dict.fromkeys(
        match.group(1)
        for match in _PATTERN.finditer(sentence)
        if not any(start <= match.start() < end for start, end in meant)
    )
    for shape in dict.fromkeys(found.group() for found in _SHAPES.finditer(sentence)):
        yield Found(f"“{shape}” {_JUDGES}.", shape)
    for word in words:
        reason = _WHY[word.casefold()]
        severity = Severity.HARD if reason in (_JUDGES, _PROMISES) else Severity.LOOK
        yield Found(f"“{word}” {reason}.", word, _mended(sentence, word, child), severity)


# Whom a "must" speaks to stands right before it, or at the start: "Your worker must visit you" orders nobody
# who reads it.
_ADDRESSED = "you|everyone|everybody|all|children|boys|girls|teenagers|kids|people|nobody|no one"
_JOINS = r"(?:^|[.,;:!?“”\"] ?|\b(?:and|but|or|so) )(?:\w+ly |then |also |always |never )*$"


def _is_for_others(sentence: str, order: Found, around: Around) -> bool:
    """Whether an order is one to somebody else than the child, each time that its word stands there."""
    who = (
        _ADDRESSED
        if around.kind in (For.EASY, For.PLAIN)
        else f"{_ADDRESSED}|i|he|she|the child|the young person"
    )
    who += f"|{re.escape(around.child_name)}" if around.child_name else ""
    places = re.finditer(rf"\b{re.escape(order.written)}\b", sentence)
    return all(_speaks_to_others(sentence[: place.start()], who) for place in places)


def _speaks_to_others(before: str, who: str) -> bool:
    if re.search(_JOINS, before, re.IGNORECASE):
        return bool(before) and not re.search(rf"(?:^|[,;:] )(?:{who})\b", before, re.IGNORECASE)
    between = r"(?: (?:\w+ly|also|both|all|still|now|often|just|will|do|does|would|may|might))*"
    return not re.search(rf"\b(?:{who})(?: (?:and|or) [\w ]+)?{between} $", before, re.IGNORECASE)


def _mended(sentence: str, word: str, child: str) -> str:
    """With "often" for the "always" of what the child does; "" where that is not what stands there."""
    who = rf"(?:you|i|he|she{f'|{re.escape(child)}' if child else ''})"
    does = rf"\b{who}(?: am| are| is| was| were|['’]re|['’]s)? always\b"
    if word.casefold() != "always" or not re.search(does, sentence, re.IGNORECASE):
        return ""
    at = sentence.find(word)
    return exchanged(sentence, at, at + len(word), _OFTEN)


def _find(sentence: str, around: Around) -> Iterator[Found]:
    let_be = around.lists.removed.get("judging", frozenset())
    for found in find(sentence, around.child_name):
        is_order = _WHY.get(found.written.casefold()) == _ORDERS
        if as_listed(found.written) not in let_be and not (
            is_order and _is_for_others(sentence, found, around)
        ):
            yield found
    for word in around.lists.added.get("judging", {}):
        if re.search(rf"(?<![\w-]){re.escape(word)}(?![\w-])", sentence, re.IGNORECASE):
            yield Found(f"“{word}” {_JUDGES}.", word)


RULE = Rule(NAME, "Gray 10.2, criteria 1 and 5; Language that cares", _find, kinds=EVERY)
