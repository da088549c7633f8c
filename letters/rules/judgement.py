"""Words that judge, order or promise (Social Story criteria, Gray 10.2): a kind fact instead."""

import re
from collections.abc import Iterator

from letters.rules.listed import as_listed, exchanged
from letters.rules.model import EVERY, Around, Found, Rule, Severity

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


_MENDS = {"always": "often"}


def find(sentence: str) -> Iterator[Found]:
    """Finds each judging word of a sentence once."""
    words = dict.fromkeys(match.group(1) for match in _PATTERN.finditer(sentence))
    for word in words:
        reason = _WHY[word.casefold()]
        severity = Severity.HARD if reason in (_JUDGES, _PROMISES) else Severity.LOOK
        yield Found(f"“{word}” {reason}.", word, _mended(sentence, word), severity)


def _mended(sentence: str, word: str) -> str:
    instead = _MENDS.get(word.casefold(), "")
    at = sentence.find(word)
    return exchanged(sentence, at, at + len(word), instead) if instead else ""


def _find(sentence: str, around: Around) -> Iterator[Found]:
    let_be = around.lists.removed.get("judging", frozenset())
    yield from (found for found in find(sentence) if as_listed(found.written) not in let_be)
    for word in around.lists.added.get("judging", {}):
        if re.search(rf"(?<![\w-]){re.escape(word)}(?![\w-])", sentence, re.IGNORECASE):
            yield Found(f"“{word}” {_JUDGES}.", word)


RULE = Rule(NAME, "Gray 10.2, criteria 1 and 5; Language that cares", _find, kinds=EVERY)
