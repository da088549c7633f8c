"""How often the matcher picks rightly on sentences labelled apart from it, and how fast it is.

Run: `python -m bench.matching [--misses]`. The first pick is the picture that is put without asking
(`Span.pick`); where the matcher is not sure it puts none and only offers some, which count among the first
five. Reads `bench/gold/*.tsv`; `--misses` lists those of the tuning files alone, so that the held-out file
stays unseen. Speed is given beside a floor (the same text through `str.split` and one dictionary look-up a
word), and at three sizes, to show that cost grows in line.
"""

import csv
import re
import sys
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from symbols.matching import Lexicon, Reason, Span, idea, match
from symbols.matching.shipped import shipped_lexicon
from symbols.read import list_pictures

GOLD = Path(__file__).parent / "gold"
_SEEN = "tuning"
_SIZES = (250_000, 500_000, 1_000_000)
_RUNS = 3
_PINS = "pin-"  # pictures a child signs in with; letters never offer them
_HAVE = frozenset(picture.id for picture in list_pictures() if not picture.id.startswith(_PINS))
_PEOPLE = frozenset(shipped_lexicon("en").tongue("en").people)


@dataclass(frozen=True)
class Label:
    """A phrase of a sentence and the concepts that are right for it; `must` is false for "?" labels."""

    phrase: str
    start: int
    end: int
    right: frozenset[str]
    must: bool

    def overlaps(self, span: Span) -> bool:
        """Whether a span and the phrase share a character."""
        return span.start < self.end and self.start < span.end


@dataclass
class Score:
    """Counts over a file. `offered`: places with any picture, sure or not. `names_as_people` also takes any
    person for a name that is labelled with one."""

    sentences: int = 0
    offered: int = 0
    offered_right: int = 0
    picks: int = 0
    right: int = 0
    names_as_people: int = 0
    wanted: int = 0
    first: int = 0
    five: int = 0
    ideas: int = 0
    idea_first: int = 0
    idea_five: int = 0
    why: Counter[str] = field(default_factory=Counter)
    misses: list[str] = field(default_factory=list)


def main() -> None:
    """Print each gold file's figures, then the speed."""
    for file in sorted(GOLD.glob("*.tsv")):
        score = score_of(file)
        _print(file.stem, score)
        if "--misses" in sys.argv and file.stem.startswith(_SEEN):
            sys.stdout.write("\n".join(score.misses) + "\n")
    if "--quick" not in sys.argv:
        _print_speed()


def score_of(file: Path, lexicon: Lexicon | None = None) -> Score:
    """The figures of one gold file, with our own lexicon or another."""
    score = Score()
    with file.open(encoding="utf-8", newline="") as opened:
        for row in csv.DictReader(opened, delimiter="\t", quoting=csv.QUOTE_NONE):
            _count(score, row, lexicon)
    return score


def _count(score: Score, row: dict[str, str], lexicon: Lexicon | None) -> None:
    sentence = row["sentence"]
    names = [name for name in (row["names"] or "").split(";") if name]
    spans = match(sentence, "en", lexicon, names)
    labels = [label_of(sentence, written) for written in (row["labels"] or "").split(";") if written]
    score.sentences += 1
    for span in spans:
        if span.candidates:
            concept = span.candidates[0].concept
            score.offered += 1
            score.offered_right += any(concept in one.right for one in labels if one.overlaps(span))
        if span.pick:
            _count_pick(score, span, labels, row["id"])
    for label in labels:
        if label.must and label.right & _HAVE:
            _count_recall(score, label, spans, row["id"])
    _count_idea(score, row, names, lexicon)


def label_of(sentence: str, written: str) -> Label:
    """A label as a gold file writes it."""
    phrase, _, concepts = written.partition("=")
    phrase, _, place = phrase.partition("#")
    start = _place(sentence, phrase, int(place or 1))
    right = frozenset(concepts.removeprefix("?").split("|")) - {"-"}
    return Label(phrase, start, start + len(phrase), right, not concepts.startswith("?"))


def _place(sentence: str, phrase: str, wanted: int) -> int:
    """Where a phrase stands for the nth time, as whole words."""
    found = [each.start() for each in re.finditer(rf"(?<!\w){re.escape(phrase)}(?!\w)", sentence)]
    if len(found) < wanted:
        raise ValueError(f"the phrase {phrase!r} does not stand {wanted} times in its sentence")
    return found[wanted - 1]


def _count_pick(score: Score, span: Span, labels: list[Label], row: str) -> None:
    near = [label for label in labels if label.overlaps(span)]
    first = span.candidates[0]
    score.picks += 1
    if any(first.concept in label.right for label in near):
        score.right += 1
        score.names_as_people += 1
        return
    if first.reason is Reason.NAME and any(label.right & _PEOPLE for label in near):
        score.names_as_people += 1
    score.why["wrong: " + _kind_of_wrong(near, span)] += 1
    wanted = " / ".join("|".join(sorted(label.right)) or "-" for label in near) or "no label"
    score.misses.append(f"{row} wrong: {span.text!r} -> {first.concept}; wanted {wanted}")


def _kind_of_wrong(near: list[Label], span: Span) -> str:
    if not near:
        return "at no label"
    if not any(label.right for label in near):
        return "where nothing may be picked"
    return "a name" if span.candidates[0].reason is Reason.NAME else "another concept"


def _kind_of_missing(touching: list[Span]) -> str:
    if any(span.candidates for span in touching):
        return "another concept"
    if any(span.denied for span in touching):
        return "nothing, as denied"
    return "nothing" if touching else "no place there"


def _count_recall(score: Score, label: Label, spans: tuple[Span, ...], row: str) -> None:
    score.wanted += 1
    over = [span.candidates for span in spans if label.overlaps(span) and span.candidates]
    picked = [span.pick.concept for span in spans if label.overlaps(span) and span.pick]
    score.first += any(concept in label.right for concept in picked)
    if any(each.concept in label.right for found in over for each in found):
        score.five += 1
    else:
        touching = [span for span in spans if label.overlaps(span)]
        score.why["not found: " + _kind_of_missing(touching)] += 1
        said = ", ".join(each.concept for found in over for each in found) or "nothing"
        score.misses.append(f"{row} not found: {label.phrase!r} {'|'.join(sorted(label.right))}; got {said}")


def _count_idea(score: Score, row: dict[str, str], names: list[str], lexicon: Lexicon | None) -> None:
    right = frozenset((row["idea"] or "-").strip().split("|")) - {"-"}
    found = [each.concept for each in idea(row["sentence"], "en", lexicon, names)]
    score.ideas += 1
    score.idea_first += found[0] in right if found and right else not found and not right
    score.idea_five += bool(right & set(found)) if right else not found
    if not (found and found[0] in right) and (found or right):
        score.misses.append(
            f"{row['id']} idea: {', '.join(found) or '-'}; wanted {'|'.join(sorted(right)) or '-'}"
        )


def _print(name: str, score: Score) -> None:
    def share(part: int, whole: int) -> str:
        return f"{part / whole:6.3f} ({part} of {whole})" if whole else "  none"

    sys.stdout.write(
        f"{name}: {score.sentences} sentences\n"
        f"  precision of the first pick        {share(score.right, score.picks)}\n"
        f"    put without asking, of places    {share(score.picks, score.offered)}\n"
        f"    the first offered, sure or not   {share(score.offered_right, score.offered)}\n"
        f"    the same, a name is any person   {share(score.names_as_people, score.picks)}\n"
        f"  recall of the first pick           {share(score.first, score.wanted)}\n"
        f"  recall of the first five           {share(score.five, score.wanted)}\n"
        f"  one picture for a sentence, first  {share(score.idea_first, score.ideas)}\n"
        f"  one picture for a sentence, five   {share(score.idea_five, score.ideas)}\n"
    )
    for why, count in sorted(score.why.items()):
        sys.stdout.write(f"    {count:4} {why}\n")


def _print_speed() -> None:
    sample = "\n".join(_sentences())
    match(sample, "en")
    sys.stdout.write("speed: MB  CPU s    MB/s  times the floor\n")
    for size in _SIZES:
        text = (sample * (size // len(sample) + 1))[:size]
        spent = min(_seconds(lambda t: match(t, "en"), text) for _ in range(_RUNS))
        floor = min(_seconds(_floor, text) for _ in range(_RUNS))
        sys.stdout.write(
            f"  {size / 1e6:6.2f}  {spent:7.2f}  {size / 1e6 / spent:4.2f}  {spent / floor:6.1f}\n"
        )
    for name, hostile in _hostile().items():
        sys.stdout.write(f"  1 MB of {name}: {_seconds(lambda t: match(t, 'en'), hostile):5.2f} s\n")


def _sentences() -> list[str]:
    file = GOLD / f"{_SEEN}.tsv"
    return [line.split("\t")[1] for line in file.read_text(encoding="utf-8").splitlines()[1:]]


def _floor(text: str) -> list[str | None]:
    known = {entry.phrase: entry.concept for entry in shipped_lexicon("en").tongue("en").entries}
    return [known.get(word) for word in text.split()]


def _hostile() -> dict[str, str]:
    return {
        "one letter": "x" * 1_000_000,
        '"not not not"': "not " * 250_000,
        "text without spaces": "youwillnotmove" * 71_430,
        "apostrophes": "'" * 1_000_000,
        "different words": " ".join(f"w{number}q" for number in range(125_000)),
        '"very very very"': "feel very " + "very " * 200_000,
        "capitals": "Will May " * 111_111,
    }


def _seconds(work: Callable[[str], object], text: str) -> float:
    began = time.process_time()
    work(text)
    return time.process_time() - began


if __name__ == "__main__":
    main()
