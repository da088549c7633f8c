"""No promises of what nobody can be sure of: going home, staying for ever, everything being fine (Heard's
own rule, with Gray's literal accuracy). “Only a judge can decide” and “We want you to ...” are true."""

import re
from collections.abc import Iterator

from letters.rules.model import EVERY, Found, Rule, alone

NAME = "promise"
_WILL = r"(?:will|['’]ll|are going to|is going to|am going to)"
_PROMISE = re.compile(
    rf"\b(?:you|i|we|everything|it|things|he|she|they)\s*{_WILL}\s+(?:definitely |certainly |soon |all )*"
    r"(?:go(?:ing)? (?:back )?home\b|move (?:back )?home\b|return home\b|live with (?:your )?(?:mum"
    r"|dad|mother|father|gran|nan|family)"
    r"|come home\b|be (?:fine|ok|okay|all right|alright|happy|safe|better)\b|get better\b|work "
    r"out\b|stay (?:here )?(?:for ?ever|always)"
    r"|never (?:have to )?(?:move|leave|happen)|not (?:have to )?move\b|be together again)"
    r"|\bfor ?ever\b|\bi can (?:assure|promise)\b|\bno matter what\b",
    re.IGNORECASE,
)


def find(sentence: str) -> Iterator[Found]:
    """Finds a promise that nobody can keep for sure."""
    if match := _PROMISE.search(sentence):
        yield Found(
            f"“{match.group()}” is a promise. Can you be sure? Say what is planned and who decides.",
            match.group(),
        )


RULE = Rule(NAME, "Our own: no promises; Gray 10.2, literal accuracy", alone(find), kinds=EVERY)
