"""Sentences with marks that say what each word must become, compared with what the engine makes of them.

In: `bench/gold/rewrite-marked.txt`, whose head tells the marks. Out: `Tally`, with what is not as marked.
"""

import re
from dataclasses import dataclass, field
from pathlib import Path

from letters.rewrite.child import Child, child_of
from letters.rewrite.lexicon import listed
from letters.rewrite.model import Kind, Rewritten
from letters.rewrite.record import rewrite_record
from letters.rewrite.split import sentences_of
from letters.rewrite.verdict import Before
from letters.rewrite.you import turn

FILE = Path(__file__).parent / "gold" / "rewrite-marked.txt"
_MARK = re.compile(r"\{([^|{}]*)\|([^{}]*)\}")
_WORDS_OF_CARE = ("care word", "own word", "person", "explained", "turned round", "short form")
_ASKED = (Kind.PRONOUN, Kind.NAME)
_PRONOUNS = listed("he she they him her them his their himself herself is has was does it")


@dataclass(frozen=True)
class Marked:
    """A sentence, the pattern that it must fit, and what must be asked, found and left alone."""

    child: Child
    original: str
    wanted: re.Pattern[str] | None
    asked: tuple[str, ...]
    terms: tuple[str, ...]
    friends: tuple[str, ...]


@dataclass
class Tally:
    """How many there are of each, and how many are right."""

    rows: int = 0
    turned: int = 0
    asked: int = 0
    asked_right: int = 0
    terms: int = 0
    terms_right: int = 0
    friends: int = 0
    friends_right: int = 0
    misses: list[str] = field(default_factory=list)


def load_marked() -> list[Marked]:
    """All marked sentences in the order of the file."""
    children: dict[str, Child] = {}
    found = []
    for line in FILE.read_text("utf-8").splitlines():
        if " = {" in line[:6]:
            letter, _, record = line.partition(" = ")
            children[letter] = child_of(record)
        elif line and not line.startswith("#"):
            letter, _, body = line.partition("|")
            found.append(_marked(children[letter.rstrip("*")], body, words_only=letter.endswith("*")))
    return found


def _marked(child: Child, body: str, words_only: bool) -> Marked:
    marks = [(match[1], match[2]) for match in _MARK.finditer(body)]
    pieces = [_piece(piece) for piece in _MARK.sub("\0", body).split("\0")]
    options = [_option(old, new) for old, new in marks]
    parts = [part for pair in zip(pieces, [*options, ""], strict=True) for part in pair if part]
    return Marked(
        child,
        _MARK.sub(r"\1", body),
        None if words_only else re.compile(" *".join(parts)),
        tuple(old.lower() for old, new in marks if new == "?"),
        tuple(old for old, new in marks if new == "c"),
        tuple(old for old, new in marks if new == "f"),
    )


def _piece(text: str) -> str:
    """Words that stay; "and you have" is as good as "and have"."""
    return re.sub(r"\b(and|but)\b", r"\1(?: you)?", re.escape(_plain(text).strip()))


def _option(old: str, new: str) -> str:
    """The words that may stand for a mark, as a pattern."""
    allowed = [old, new[1:]] if new.startswith("~") else [old if new in ("?", "c", "f") else new]
    return f"(?:{'|'.join(re.escape(_plain(each).strip()) for each in allowed)})"


def tally(rows: list[Marked]) -> Tally:
    """What the engine makes of them, counted."""
    score = Tally()
    for row in rows:
        found = list(rewrite_record(row.original, row.child))
        _count_turned(score, row)
        said = _plain(" ".join(each.suggestion for each in found))
        told = [each for each in map(_plain, _told(found)) if each.strip()]
        terms = [any(_is_in(_plain(term).strip(), each.strip()) for each in told) for term in row.terms]
        friends = [_stays(friend, said) for friend in row.friends]
        score.terms, score.terms_right = score.terms + len(terms), score.terms_right + sum(terms)
        score.friends, score.friends_right = score.friends + len(friends), score.friends_right + sum(friends)
        if not all(terms + friends):
            score.misses.append(f"care words in: {row.original}\n    {said}")
    return score


def _count_turned(score: Tally, row: Marked) -> None:
    if row.wanted is None:
        return
    before, pieces, doubts = Before(), [], []
    for sentence in sentences_of(row.original):
        before = Before() if sentence.opens else before
        turned = turn(sentence.text, row.child, before)
        before = turned.before
        pieces.append(turned.text)
        doubts += [doubt.words.lower() for doubt in turned.doubts if doubt.kind in _ASKED]
    asked = [words in doubts for words in row.asked]
    right = bool(row.wanted.fullmatch(_plain(" ".join(pieces)).strip()))
    score.rows, score.turned = score.rows + 1, score.turned + right
    score.asked, score.asked_right = score.asked + len(asked), score.asked_right + sum(asked)
    if not right or not all(asked):
        score.misses.append(f"turned: {row.original}\n    {' '.join(pieces)}")


def _told(found: list[Rewritten]) -> list[str]:
    """All that was changed or asked about a word of care."""
    changes = [change for each in found for change in each.changes if change.what in _WORDS_OF_CARE]
    doubts = [doubt for each in found for doubt in each.doubts]
    asked = [doubt.words for doubt in doubts if doubt.kind in (Kind.CARE_WORD, Kind.PERSON)]
    explained = [change.after for change in changes if change.what == "explained"]
    return [*(change.before for change in changes), *explained, *asked]


def _is_in(one: str, other: str) -> bool:
    return one in other or other in one


def _stays(friend: str, said: str) -> bool:
    words = [word for word in _plain(friend).split() if word not in _PRONOUNS]
    return all(f" {word} " in said or f" {word.rstrip('s')} " in said for word in words)


def _plain(text: str) -> str:
    """In small letters, letters and digits alone, a space around."""
    return f" {' '.join(re.sub(r'[^a-z0-9' + chr(39) + ']+', ' ', text.lower()).split())} "
