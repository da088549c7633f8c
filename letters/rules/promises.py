"""No promises of what nobody can be sure of: going home, staying for ever, everything being fine (Heard's
own rule, with Gray's literal accuracy). “Only a judge can decide” and “We want you to ...” are true."""

import re
from collections.abc import Iterator

from letters.rules.model import EVERY, Around, Found, Rule

NAME = "promise"
_WILL = r"(?:will|['’]ll|(?:are |is |am |['’]re |['’]m |['’]s )?going to)"
_SURELY = r"(?:definitely |certainly |surely |soon |all |always |be able to |be allowed to |get to )*"
_FAMILY = (
    r"(?:mum|mummy|dad|daddy|mother|father|gran|nan|nana|grandad|brother|sister|aunt|uncle|parents|family)"
)
_THEM = rf"(?:you|i|we|everything|it|things|he|she|they|{_FAMILY}|(?-i:[A-Z]\w+))"
_GROWN = r"(?:judge|court|magistrates?|council|home office|government|tribunal|panel)"
_BACK = (
    r"(?:come back|be back|return)\b"
    r"(?! (?:to (?:you|me|us|this|it|school|the)|with|on|at|in|by|after|next|tomorrow|from)\b)"
)
_HOME = (
    r"(?:(?:go|move|come|return) (?:back )?(?:home\b(?! (?:on the|by|after|from)\b)|to live)"
    r"|be (?:back )?home\b(?! (?:by|at|from|late|after)\b))"
)
_ONE_DAY = rf"live (?:together|with (?:your |my |his |her )?{_FAMILY})\b"
_WELL = (
    r"(?:be (?:fine|ok|okay|all right|alright|happy|safe|better|well again)\b|get (?:better|well)\b"
    r"|work out\b)"
)
_STAY = (
    r"(?:stay (?:here )?(?:for ?ever|always)|never (?:have to |be )?(?:move|leave|happen|hurt|alone)\w*"
    r"|not (?:have to )?move\b|be together again)"
)
_GOOD = (
    r"(?:good(?! (?:at|with|enough|friends|to)\b)|well behaved|better behaved|polite|nice"
    r"|a good (?:boy|girl|child))"
)
_SEE_TO = r"mak(?:e|es|ing) sure (?:that )?\w+(?: \w+)?"
_PROMISE = re.compile(
    "|".join(
        [
            rf"\b{_THEM}\s*{_WILL}\s+{_SURELY}(?:{_HOME}|{_ONE_DAY}|{_STAY})",
            rf"\b(?:you|i|we|everything|it|things|he|she|they|{_FAMILY})\s*{_WILL}\s+{_SURELY}{_WELL}",
            rf"\b(?:you|i|we|he|she|they|{_FAMILY})\s*{_WILL}\s+{_SURELY}{_BACK}",
            r"\b(?:will|['’]ll|going to) (?:definitely|certainly)\b",
            r"\b(?:definitely|certainly) (?:will|going to)\b",
            rf"\bnothing (?:else |bad )?{_WILL} (?:change|happen)\b"
            r"(?! (?:until|before|without|unless|on|in|at)\b)",
            rf"\b{_THEM}\s*{_WILL}\s+{_SURELY}keep (?:you|me|him|her|them) safe\b",
            r"\b(?:you|i)(?:['’](?:re|m)| are| am) (?:\w+ly |always |now )?safe (?:with|here|there|now)\b",
            r"\b(?:will|['’]ll) always\b|\bfor ?ever\b|\bno matter what\b|\bguaranteed\b",
            r"\b(?:i|we) (?:can (?:assure|promise)|guarantee|promise)\b|\byou have (?:my|our) word\b",
            rf"\b{_SEE_TO} (?:sees?|goes home|go (?:back )?home|lives?|stays?|moves?|returns?)\b",
            rf"\b{_SEE_TO} (?:comes? (?:back|home)|never|always)\b",
            rf"\b{_SEE_TO} (?:is|are|am) (?:always )?(?:safe|happy|fine)\b",
            rf"\b{_GROWN} {_WILL} (?:let|allow|say yes|agree|send|give)\b",
            r"\b(?:if|when|once|as long as|so long as|until|provided(?: that)?|unless) (?:you|i|he|she)"
            rf"(?:['’](?:re|m|s)| are| am| is| can be| will be| have been) (?:very |really )*{_GOOD}\b",
            r"\b(?:if|when|once|as long as|so long as) (?:you|i|he|she) behaves?\b",
        ]
    ),
    re.IGNORECASE,
)
# "Nobody can promise that you will go home", "a judge decides if ...": the truth, and no promise.
_NO_PROMISE = re.compile(
    r"\b(?:if|hopes?|whether|cannot|can['’]t|can not|nobody|no one|not|how|when|where"
    r"|do(?:n['’]t| not))\b"
    r"(?:(?! and | but |[,;]).)*$",
    re.IGNORECASE,
)


# "You said that you are safe here" is what the child told; what grown-ups will do is a promise there too.
_SAID = re.compile(r"\byou (?:said|told \w+)(?: that)? $", re.IGNORECASE)
_SAFE = re.compile(r"^(?:you|i)\b.*\bsafe\b", re.IGNORECASE)
_ALONE = Around()
# What stands beneath one of these is asked for, or hangs on somebody's yes.
_OPEN = re.compile(r"(?:asked for this|judge can decide this|\b(?:is|says) yes):\s*$", re.IGNORECASE)


def find(sentence: str, around: Around = _ALONE) -> Iterator[Found]:
    """Finds a promise that nobody can keep for sure."""
    if _OPEN.search(around.before):
        return
    for match in _PROMISE.finditer(sentence):
        before = sentence[: match.start()]
        is_told = _SAFE.match(match.group()) and _SAID.search(before)
        if not (is_told or _NO_PROMISE.search(before)):
            yield Found(
                f"“{match.group()}” is a promise. Can you be sure? Say what is planned and who decides.",
                match.group(),
            )
            return


RULE = Rule(NAME, "Our own: no promises; Gray 10.2, literal accuracy", find, kinds=EVERY)
