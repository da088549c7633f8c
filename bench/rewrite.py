"""How well records are rewritten for the child, on sentences written apart from the engine, and how fast.

Run: `python -m bench.rewrite [--misses] [--seen]`. Reads `bench/gold/rewrite-*.jsonl`; `--seen` leaves the
held-out file alone, and `--misses` never lists its sentences, so that it stays unseen. Speed is given beside
a floor: cutting the same record into sentences and nothing else.
"""

import json
import re
import sys
import time
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from bench.marked import Tally, load_marked, tally
from letters.rewrite.child import Child, child_of
from letters.rewrite.model import Rewritten
from letters.rewrite.record import rewrite_record
from letters.rewrite.split import sentences_of

GOLD = Path(__file__).parent / "gold"
_SEEN = "rewrite-tuning"
_SINGULAR = (
    "is|was|has|does|doesn't|isn't|hasn't|wasn't|goes|wants|likes|needs|enjoys|feels|says|lives"
    "|loves|attends|makes|takes"
    "|gets|sleeps|eats|plays|thinks|knows|seems"
)
# "The plan for you is", "contact with you is": after a preposition "you" does nothing, and the verb is right.
_BEFORE = "".join(f"(?<! {each})" for each in ("for", "with", "of", "to", "about", "from", "by", "between"))
_AGREEMENT = re.compile(rf"{_BEFORE} (?:you (?:{_SINGULAR})|you am) | (?:(?:is|was|has|does) you|your's) ")
_PAGES, _WORDS_A_PAGE = 6, 450
_LONG = 15


class Score:
    """Counts over one file."""

    def __init__(self) -> None:
        self.counts: Counter[str] = Counter()
        self.flags: Counter[tuple[str, str]] = Counter()
        self.before: list[int] = []
        self.after: list[int] = []
        self.misses: list[str] = []


def main() -> None:
    """Print each gold file's figures, then the speed."""
    files = GOLD.glob(f"{_SEEN}*.jsonl" if "--seen" in sys.argv else "rewrite-*.jsonl")
    for file in sorted(files):
        rows = [json.loads(line) for line in file.read_text("utf-8").splitlines() if line.strip()]
        score = Score()
        for row in rows:
            _count(score, row)
        _print(file.stem, score, len(rows))
        if "--misses" in sys.argv and file.stem.startswith(_SEEN):
            sys.stdout.write("\n".join(score.misses) + "\n")
    _print_marked(tally(load_marked()))
    _print_speed([json.loads(line) for line in (GOLD / f"{_SEEN}.jsonl").read_text("utf-8").splitlines()])


def _plain(text: str) -> str:
    """As the gold set compares: small letters, letters, digits and ' alone, a space around."""
    kept = re.sub(r"[^\w']|_", " ", text.lower().replace("’", "'"))
    return f" {' '.join(kept.split())} "


def _bare(text: str) -> str:
    """As `_plain`, without the ’ or ’s of who owns it: "peers'" is "peers"."""
    return re.sub(r"'s?(?= )", "", _plain(text))


def _fragment(text: str) -> str:
    inner = _plain(text).strip()
    return f"{' ' if text[:1] == ' ' else ''}{inner}{' ' if text[-1:] == ' ' else ''}"


def _count(score: Score, row: dict[str, Any]) -> None:
    child = child_of(json.dumps(row["child"]))
    found = list(rewrite_record(row["original"], child))
    said = _plain(" ".join(each.suggestion for each in found))
    missing = [each for each in row["must_have"] if _fragment(each) not in said]
    wrong = [each for each in row["must_not_have"] if _fragment(each) in said]
    right = not missing and not wrong
    score.counts["you" if row["you"] else "nobody"] += 1
    score.counts["you right" if row["you"] else "nobody right"] += right
    error = bool(_AGREEMENT.search(said)) or any(
        each in said for each in map(_fragment, wrong) if each.startswith("you ")
    )
    score.counts["agreement"] += error
    if not right or error:
        score.misses.append(
            f"{row['original']}\n    {' '.join(e.suggestion for e in found)}\n    missing"
            f" {missing}, wrong {wrong}"
        )
    _count_terms(score, row, found, child)
    _count_flags(score, row, found)
    score.before += [_words(row["original"])] if len(found) < 2 else [_words(each.original) for each in found]
    score.after += [_words(piece) for each in found for piece in _sentences(each.suggestion)]


def _count_terms(score: Score, row: dict[str, Any], found: Iterable[Rewritten], child: Child) -> None:
    changed = [
        _bare(c.before)
        for each in found
        for c in each.changes
        if c.what in ("care word", "own word", "person", "explained", "turned round", "short form")
    ]
    explained = [_plain(c.after) for each in found for c in each.changes if c.what == "explained"]
    asked = [
        _bare(d.words) for each in found for d in each.doubts if d.kind in ("doubt_care_word", "doubt_person")
    ]
    said = _plain(" ".join(each.suggestion for each in found))
    for term in row["terms"]:
        written = _bare(term["term"])
        touched = any(written in each or each in written for each in changed + asked if each.strip())
        touched = touched or any(written.rstrip() in each for each in explained)
        kind = "friend" if term["friend"] else "term"
        score.counts[kind] += 1
        good = _friend_stays(term["term"], row, said, changed + asked) if term["friend"] else touched
        score.counts[f"{kind} right"] += good
        if not good:
            score.misses.append(f"{kind} {term['term']!r} in: {row['original']}\n    {said}")


def _friend_stays(term: str, row: dict[str, Any], said: str, touched: list[str]) -> bool:
    """A false friend stays as it was; pronouns within it may have become "you"."""
    word, said = _bare(term).split(), _bare(said)
    return all(
        any(form in said for form in (f" {each} ", f" {each.rstrip('s')} "))
        for each in word
        if each not in _PRONOUNS
    )


_PRONOUNS = frozenset(
    [
        "he",
        "she",
        "they",
        "him",
        "her",
        "them",
        "his",
        "their",
        "himself",
        "herself",
        "is",
        "has",
        "was",
        "does",
        "it",
    ]
)


def _count_flags(score: Score, row: dict[str, Any], found: Iterable[Rewritten]) -> None:
    raised = {doubt.kind.value for each in found for doubt in each.doubts}
    for flag in _FLAGS:
        wanted, given = flag in row["flags"], flag in raised
        score.flags[
            (flag, "right" if wanted and given else "missed" if wanted else "extra" if given else "")
        ] += 1
        if wanted and not given:
            score.misses.append(f"flag {flag} in: {row['original']}")


_FLAGS = (
    "doubt_pronoun",
    "about_others",
    "health_of_others",
    "legal",
    "judgement",
    "child_may_not_know",
    "promise",
    "weekday_wrong",
)


def _words(text: str) -> int:
    return sum(any(letter.isalnum() for letter in word) for word in text.split())


def _sentences(text: str) -> list[str]:
    return [each.text for each in sentences_of(text)]


def _print(name: str, score: Score, rows: int) -> None:
    counts = score.counts

    def share(part: str, whole: str) -> str:
        return (
            f"{counts[part] / counts[whole]:6.3f} ({counts[part]} of {counts[whole]})"
            if counts[whole]
            else "  none"
        )

    sys.stdout.write(
        f"{name}: {rows} sentences\n"
        f"  every reference to the child right, none wrong   {share('you right', 'you')}\n"
        f"  sentences about nobody left right                {share('nobody right', 'nobody')}\n"
        f"  agreement errors                                 {counts['agreement'] / rows:6.3f}"
        f" ({counts['agreement']})\n"
        f"  care words found                                 {share('term right', 'term')}\n"
        f"  false friends left alone                         {share('friend right', 'friend')}\n"
        f"  words in a sentence, before and after            {_mean(score.before):.1f} and"
        f" {_mean(score.after):.1f}\n"
        f"  sentences over {_LONG} words, before and after         {_long(score.before):.3f} and"
        f" {_long(score.after):.3f}\n"
    )
    for flag in _FLAGS:
        right, missed, extra = (score.flags[(flag, kind)] for kind in ("right", "missed", "extra"))
        sys.stdout.write(f"  flag {flag:20} found {right} of {right + missed}, {extra} more\n")


def _print_marked(score: Tally) -> None:
    """The sentences that were written while the engine was mended: seen, and no proof."""
    shares = {
        "turned as marked": (score.turned, score.rows),
        "doubtful pronouns asked": (score.asked_right, score.asked),
        "care words found": (score.terms_right, score.terms),
        "false friends left alone": (score.friends_right, score.friends),
    }
    sys.stdout.write(f"rewrite-marked: {score.rows} sentences, and others for their care words (all seen)\n")
    for name, (right, whole) in shares.items():
        sys.stdout.write(f"  {name:48} {right / whole:6.3f} ({right} of {whole})\n")
    if "--misses" in sys.argv:
        sys.stdout.write("\n".join(score.misses) + "\n")


def _mean(lengths: list[int]) -> float:
    return sum(lengths) / max(1, len(lengths))


def _long(lengths: list[int]) -> float:
    return sum(length > _LONG for length in lengths) / max(1, len(lengths))


def _print_speed(rows: list[dict[str, Any]]) -> None:
    child = child_of(json.dumps(rows[0]["child"]))
    sentences = [row["original"] for row in rows]
    record, at = "", 0
    while _words(record) < _PAGES * _WORDS_A_PAGE:
        record, at = f"{record}{sentences[at % len(sentences)]}\n", at + 1
    spent = min(_seconds(lambda: list(rewrite_record(record, child))) for _ in range(3))
    floor = min(_seconds(lambda: sentences_of(record)) for _ in range(3))
    sys.stdout.write(
        f"a record of {_PAGES} pages: {spent:.3f} s, {spent / floor:.0f} times the floor ({floor:.4f} s)\n"
    )
    for name, text in {
        "one sentence of 5,000 words": "Amir and his mum said that he is well and " * 500,
        "1 MB": (record * (1_000_000 // len(record) + 1))[:1_000_000],
        "1 MB of one letter": "x" * 1_000_000,
        "1 MB of 'he has '": "he has " * 142_857,
    }.items():
        sys.stdout.write(f"{name}: {_seconds(lambda text=text: list(rewrite_record(text, child))):.2f} s\n")


def _seconds(work: Any) -> float:
    began = time.process_time()
    work()
    return time.process_time() - began


if __name__ == "__main__":
    main()
