"""No signs that must be known to be read: & / < > § # * = +, brackets, semicolons (Inclusion Europe).

“and” for “&” is one tap. A phone number, an address of a page and a date keep their signs.
"""

import re
from collections.abc import Iterator

from letters.rules.model import EASIEST, Found, Rule, Severity, alone

NAME = "sign"
_KEPT = re.compile(
    r"(?<!\S)\S+@\S+|https?://\S+|www\.\S+|(?<![\w-])[\w-]+\.(?:uk|org|com|gov|net)\S*|\b\d{1,4}(?:/\d{1,4})+\b"
    r"|(?<!\w)[+#]\d+|\+?\(?\d[\d ()-]{6,}\d",
    re.ASCII,
)
_SIGN = re.compile(r"&|/|[<>§#*=~^|\\]|\[[^\]]*\]?|\([^)]*\)?|;|\+")
_WORDS = {"&": "and", "=": "is", "+": "and"}
_PLURAL = re.compile(r"\w\((?:s|es|ren)\)")


def find(sentence: str) -> Iterator[Found]:
    """Finds each kind of sign once."""
    bare = _KEPT.sub(lambda match: " " * len(match.group()), sentence)
    seen: set[str] = set()
    for match in _SIGN.finditer(bare):
        kind = match.group()[0]
        if kind in seen:
            continue
        seen.add(kind)
        yield _found(sentence, match, kind)


def _found(sentence: str, match: re.Match[str], kind: str) -> Found:
    if kind in "([":
        return Found("Words in brackets are easily lost. Give them a sentence of their own.", match.group())
    if kind == ";":
        return Found("A semicolon joins two sentences. Make two.", ";", _parted(sentence, match.start()))
    word = _WORDS.get(kind, "") if re.search(r"\w", sentence[match.end() :]) else ""
    mended = " ".join(f"{sentence[: match.start()]} {word} {sentence[match.end() :]}".split()) if word else ""
    why = f"“{kind}” is a sign. Write the word" + (f" “{word}”." if word else ".")
    return Found(why, kind, mended, Severity.HARD if kind in "&/" else Severity.LOOK)


def _parted(sentence: str, at: int) -> str:
    rest = sentence[at + 1 :].strip()
    return f"{sentence[:at].rstrip()}. {rest[:1].upper()}{rest[1:]}" if rest else f"{sentence[:at].rstrip()}."


RULE = Rule(NAME, "Inclusion Europe: no special characters, no brackets", alone(find), kinds=EASIEST)
