"""Words that judge, order or promise (Social Story criteria, Gray 10.2): a kind fact instead."""

import re
from collections.abc import Iterator

from letters.rules.model import Found

NAME = "judging word"
_JUDGES = "says that someone is wrong. Try what happened, as a fact"
_ORDERS = "is an order. Try “can” or “will try to”"
_WHY: dict[str, str] = {
    "should": _ORDERS,
    "must": _ORDERS,
    "ought": _ORDERS,
    "have to": _ORDERS,
    "need to behave": _ORDERS,
    **dict.fromkeys(
        [
            "bad",
            "naughty",
            "inappropriate",
            "refused",
            "refuses",
            "refusing",
            "failed",
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
            "disengaged",
        ],
        _JUDGES,
    ),
    "attention seeking": _JUDGES,
    "kicked off": _JUDGES,
    "always": "is rarely true. Try “often” or “usually”",
    "never": "is rarely true. Try “not yet” or “not often”",
    "promise": "may not come true. Try “I will try to”",
    "guarantee": "may not come true. Try “I will try to”",
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
