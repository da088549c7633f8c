"""Which entries of the lexicon stood right in labelled sentences, and what trusting them is worth.

Run: `python -m bench.evidence` writes `symbols/lexicon/en-evidence.toml` from the tuning files; `--crossed`
writes nothing and says for each file how often the matcher picks rightly where the evidence comes from the
others.
The held-out file gives no evidence.
"""

import csv
import json
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

from bench.matching import GOLD, Score, label_of, score_of
from symbols.matching import Lexicon, Reason, Span, match
from symbols.matching.lexicon import END, Tongue
from symbols.matching.shipped import FOLDER, shipped_with
from symbols.matching.spelling import places
from symbols.matching.trie import walk
from symbols.matching.trust import Evidence, Phrases

_LANG = "en"
_HEAD = """\
# English: what labelled sentences (`bench/gold/tuning*.tsv`) showed of our entries. `stood`: phrases that
# were right, none of whose words stands for the concept by itself. `fell`: what was wrong too often.
# Written by `python -m bench.evidence`; never by hand.
"""
_ENOUGH = 0.88  # of a trusted entry's uses that must have been right: one wrong of eight
_ENOUGH_TO_STAND = 0.75  # of a doubted one's: twice right, never wrong
_WEIGHT = 3  # uses that the prior counts for
_TRUSTED, _DOUBTED = 0.9, 0.6  # how often such entries were right on files that nobody had read
_BY_WORDS = frozenset((Reason.WORD, Reason.LEMMA, Reason.SYNONYM, Reason.PHRASE))
Entries = Counter[tuple[str, str]]  # (concept, phrase)


def main() -> None:
    """Write the file, or measure."""
    files = sorted(GOLD.glob("tuning*.tsv"))
    if "--crossed" in sys.argv:
        _cross(files)
        return
    found = evidence(files)
    tables = [f"\n[{name}]\n{_table(many)}" for name, many in (("stood", found.stood), ("fell", found.fell))]
    (FOLDER / f"{_LANG}-evidence.toml").write_text(_HEAD + "".join(tables), encoding="utf-8")


def evidence(files: Iterable[Path]) -> Evidence:
    """What these files show."""
    lexicon = shipped_with(_LANG, Evidence())
    right, uses, doubted = Entries(), Entries(), Entries()
    for file in files:
        for entry, fits, sure in _uses(file, lexicon):
            uses[entry] += 1
            right[entry] += fits
            doubted[entry] += not sure
    stood, fell = defaultdict[str, list[str]](list), defaultdict[str, list[str]](list)
    for concept, phrase in sorted(uses):
        key = concept, phrase
        prior, share = (_DOUBTED, _ENOUGH_TO_STAND) if doubted[key] else (_TRUSTED, _ENOUGH)
        enough = right[key] + _WEIGHT * prior >= share * (uses[key] + _WEIGHT)
        if enough and doubted[key]:
            stood[concept].append(phrase)
        elif not enough and doubted[key] < uses[key]:
            fell[concept].append(phrase)
    return Evidence(stood, fell)


def _uses(file: Path, lexicon: Lexicon) -> Iterator[tuple[tuple[str, str], bool, bool]]:
    """Each entry that the sentences of a file were read by: whether it was right there, and sure."""
    tongue = lexicon.tongue(_LANG)
    with file.open(encoding="utf-8", newline="") as opened:
        for row in csv.DictReader(opened, delimiter="\t", quoting=csv.QUOTE_NONE):
            text, names = row["sentence"], [name for name in (row["names"] or "").split(";") if name]
            labels = [label_of(text, written) for written in (row["labels"] or "").split(";") if written]
            for span in match(text, _LANG, lexicon, names):
                first = span.candidates[0] if span.candidates else None
                if first is None or first.reason not in _BY_WORDS:
                    continue
                fits = any(first.concept in label.right for label in labels if label.overlaps(span))
                for phrase in _phrases(tongue, text, span, first.concept):
                    yield (first.concept, phrase), fits, first.sure


def _phrases(tongue: Tongue, text: str, span: Span, concept: str) -> set[str]:
    """The phrases of a concept by which a span was found."""
    words = [*map(tongue.word, (word for word, _ in places(text[span.start :]))), END]
    long = len(places(span.text))
    return {
        entry.phrase
        for reach, nodes in walk(words, 0)
        for node in nodes
        for entry in node.ends
        if reach - node.ahead == long and entry.concept == concept
    }


def _table(phrases: Phrases) -> str:
    return "".join(f"{concept} = {json.dumps(list(many))}\n" for concept, many in phrases.items())


def _cross(files: list[Path]) -> None:
    whole = Score()
    for file in files:
        others = evidence(each for each in files if each != file)
        score = score_of(file, shipped_with(_LANG, others))
        for name in ("picks", "right", "wanted", "first", "five"):
            setattr(whole, name, getattr(whole, name) + getattr(score, name))
        _say(file.stem, score)
    _say("all", whole)


def _say(name: str, score: Score) -> None:
    sys.stdout.write(
        f"{name:10} precision {score.right / score.picks:.3f} of {score.picks} picks; recall of the first"
        f" {score.first / score.wanted:.3f}, of five {score.five / score.wanted:.3f}\n"
    )


if __name__ == "__main__":
    main()
