"""XLSForm's `relevant` expressions: `${q} = 'x'`, `selected(${q}, 'x')`, and, or, not(). Pure.

In: the text of a cell. Out: what it says, as a tree. Raises Unsaid, naming what our conditions cannot say.
"""

import re
from dataclasses import dataclass
from typing import NoReturn

from consult.questions.xlsform.model import Unsaid

MOST_LETTERS, MOST_DEEP = 2000, 40
_TOKEN = re.compile(
    r"\s*(?:(?P<name>\$\{\s*[^{}\s]+\s*\})|(?P<text>'[^']*'|\"[^\"]*\"|[‘’][^‘’]*[‘’]|[“”][^“”]*[“”])"
    r"|(?P<number>-?\d+(?:\.\d+)?)|(?P<word>[A-Za-z_][\w:.-]*)|(?P<sign>!=|<=|>=|[=<>(),+*/|.-]))"
)


@dataclass(frozen=True)
class Test:
    """The answer to a question is this one. `value` "": any answer at all."""

    question: str
    value: str


@dataclass(frozen=True)
class Not:
    """It is not so."""

    of: "Tree"


@dataclass(frozen=True)
class Both:
    """All of it, or (`any_of_it`) one part of it."""

    parts: tuple["Tree", ...]
    any_of_it: bool = False


Tree = Test | Not | Both
ALWAYS = Both(())


def read_relevant(text: str) -> Tree:
    """What the expression says. Raises Unsaid."""
    if len(text) > MOST_LETTERS:
        raise Unsaid("its condition is too long")
    reader = _Reader(_tokens(text))
    found = reader.either(0)
    if reader.here[0] != "end":
        reader.stop()
    return found


def _tokens(text: str) -> list[tuple[str, str]]:
    tokens, at = [], 0
    while text[at:].strip():
        match = _TOKEN.match(text, at)
        if match is None:
            raise Unsaid(f"its condition cannot be read: “{text[at:].strip()[:40]}”")
        kind = match.lastgroup or ""
        tokens.append((kind, match[kind]))
        at = match.end()
    return [*tokens, ("end", "")]


class _Reader:
    def __init__(self, tokens: list[tuple[str, str]]) -> None:
        self._tokens = tokens
        self._at = 0

    @property
    def here(self) -> tuple[str, str]:
        return self._tokens[self._at]

    def stop(self) -> NoReturn:
        kind, text = self.here
        if kind == "sign" and text in "<>=<=+*/|-.":
            raise Unsaid(f"its condition uses “{text}”: ours ask which answer was chosen, nothing else")
        raise Unsaid(
            f"its condition cannot be read near “{text}”" if text else "its condition is not finished"
        )

    def next(self) -> str:
        text = self.here[1]
        self._at += 1
        return text

    def take(self, sign: str) -> None:
        if self.here != ("sign", sign):
            self.stop()
        self._at += 1

    def either(self, deep: int) -> Tree:
        if deep > MOST_DEEP:
            raise Unsaid("its condition is too deep")
        parts = [self._all(deep)]
        while self.here == ("word", "or"):
            self._at += 1
            parts.append(self._all(deep))
        return parts[0] if len(parts) == 1 else Both(tuple(parts), any_of_it=True)

    def _all(self, deep: int) -> Tree:
        parts = [self._one(deep)]
        while self.here == ("word", "and"):
            self._at += 1
            parts.append(self._one(deep))
        return parts[0] if len(parts) == 1 else Both(tuple(parts))

    def _one(self, deep: int) -> Tree:
        kind, text = self.here
        if (kind, text) == ("sign", "("):
            self._at += 1
            found = self.either(deep + 1)
            self.take(")")
            return found
        if kind == "word":
            return self._call(deep)
        if kind in ("name", "text", "number"):
            return self._comparison()
        return self.stop()

    def _call(self, deep: int) -> Tree:
        name = self.next()
        if self.here != ("sign", "("):
            self._at -= 1
            self.stop()
        if name not in ("not", "selected", "true"):
            raise Unsaid(f"its condition uses “{name}()”: ours ask which answer was chosen, nothing else")
        self._at += 1
        if name == "true":
            self.take(")")
            return ALWAYS
        if name == "not":
            found = self.either(deep + 1)
            self.take(")")
            return Not(found)
        question = self._name()
        self.take(",")
        value = self._value()
        self.take(")")
        return Test(question, value)

    def _comparison(self) -> Tree:
        first_is_name = self.here[0] == "name"
        first = self._name() if first_is_name else self._value()
        if self.here not in (("sign", "="), ("sign", "!=")):
            self.stop()
        is_same = self.next() == "="
        if first_is_name == (self.here[0] == "name"):
            raise Unsaid("its condition compares two answers, or none, with each other")
        question, value = (first, self._value()) if first_is_name else (self._name(), first)
        if value == "":
            if is_same:
                raise Unsaid("its condition waits for a question that was not answered")
            return Test(question, "")
        return Test(question, value) if is_same else Not(Test(question, value))

    def _name(self) -> str:
        if self.here[0] != "name":
            self.stop()
        return self.next()[2:-1].strip()

    def _value(self) -> str:
        kind = self.here[0]
        if kind not in ("text", "number"):
            self.stop()
        return self.next()[1:-1] if kind == "text" else self.next()
