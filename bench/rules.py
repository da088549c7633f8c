"""How well the rules tell easy texts from formal ones: `python -m bench.rules EASY_DIR FORMAL_DIR`.

In: two folders of .txt files. A score is `letters.check_text.hardness`: findings of the easy-read rules
a sentence, those only worth a look counted half. Out: the area under the curve, the chance that a formal
text scores above an easy one (a tie counts half); wanted 0.95. `--each` prints each score too.
"""

import sys
from pathlib import Path

from letters.check_text import hardness

FLOOR = 0.95


def area_under_curve(easy: list[float], formal: list[float]) -> float:
    """The share of pairs in which the formal text scores higher."""
    pairs = [(low, high) for low in easy for high in formal]
    won = sum(1.0 if high > low else 0.5 if high == low else 0.0 for low, high in pairs)
    return won / len(pairs)


def main(easy_dir: str, formal_dir: str, *, each: bool = False) -> int:
    """Print the figure; 1 where it is below the floor."""
    scores = [_scores(Path(folder)) for folder in (easy_dir, formal_dir)]
    for kind, found in zip(("easy", "formal"), scores, strict=True):
        numbers = sorted(found.values())
        spread = f"{numbers[0]:.2f} to {numbers[-1]:.2f}, middle {numbers[len(numbers) // 2]:.2f}"
        sys.stdout.write(f"{kind:6} {len(numbers)} texts, findings a sentence {spread}\n")
        for name, score in sorted(found.items(), key=lambda item: item[1]) if each else ():
            sys.stdout.write(f"  {score:6.2f}  {name}\n")
    area = area_under_curve(list(scores[0].values()), list(scores[1].values()))
    sys.stdout.write(f"AUC {area:.3f} (wanted {FLOOR})\n")
    return 0 if area >= FLOOR else 1


def _scores(folder: Path) -> dict[str, float]:
    files = sorted(folder.glob("*.txt"))
    if not files:
        raise SystemExit(f"no .txt files in {folder}")
    return {file.name: hardness(file.read_text("utf-8", errors="replace")) for file in files}


if __name__ == "__main__":
    given = [one for one in sys.argv[1:] if not one.startswith("--")]
    if len(given) != 2:
        raise SystemExit(__doc__)
    raise SystemExit(main(*given, each="--each" in sys.argv))
