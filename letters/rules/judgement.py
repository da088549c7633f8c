"""Words that judge, order or promise (Social Story criteria, Gray 10.2): a kind fact instead."""

import re
from collections.abc import Iterator

from letters.rules.model import Found

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
    r"(?<![\w-])(" + "|".join(sorted(map(re.escape, _WHY), key=len, reverse=True)) + r")(?![\w-])",
    re.IGNORECASE,
)


def find(sentence: str) -> Iterator[Found]:
    """Finds each judging word of a sentence once."""
    words = dict.fromkeys(match.group(1) for match in _PATTERN.finditer(sentence))
    for word in words:
        yield Found(f"“{word}” {_WHY[word.casefold()]}.", written=word)
