"""How many sentences of minutes land where a reviewing officer would put them, on minutes of five kinds.

Run: `python -m bench.minutes [--misses]`. Reads `bench/gold/minutes/*.txt`: the first line is the child, then
the minutes, and after each sentence in braces its place: `{well:school}`, `{step:agreed}`, `{out}` for what
belongs nowhere in the record. A sentence without braces is a heading.
"""

import json
import re
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from letters.offered import Offered, offer
from letters.rewrite.child import Child, child_of

GOLD = Path(__file__).parent / "gold" / "minutes"
LATER = Path(__file__).parent / "gold" / "minutes-later"
_MARK = re.compile(r" ?\{([a-z_]+)(?::([a-z_]+))?\}")
_NOWHERE = ("out",)
_PLACES = {
    "well": "going_well",
    "worry": "worries",
    "said": "spoken",
    "step": "next_steps",
    "who": "who_came",
    "last": "last_time",
    "date": "next_review",
    "held": "held_on",
    "view": "my_view",
    "apart": "disagreements",
    "law": "legal_status",
    "plan": "permanence",
    "alone": "alone",
}


@dataclass(frozen=True)
class Wanted:
    """Where one sentence belongs: its place in the record ("" for none), and its topic or how a step stands,
    where the place has that."""

    place: str
    detail: str


def load(file: Path) -> tuple[Child, str, dict[int, Wanted]]:
    """The child, the text, and what is wanted of the sentence that ends at each character."""
    head, _, body = file.read_text("utf-8").partition("\n")
    text, wanted, done = "", {}, 0
    for mark in _MARK.finditer(body):
        text += body[done : mark.start()]
        done = mark.end()
        place = "" if mark[1] in _NOWHERE else _PLACES[mark[1]]
        wanted[len(text)] = Wanted(place, mark[2] or "")
    return child_of(head.removeprefix("# ")), text + body[done:], wanted


def compared(file: Path) -> Iterator[tuple[Offered, Wanted | None]]:
    """Each sentence as it is offered, and what is wanted of it; None for a heading."""
    child, text, wanted = load(file)
    end = 0
    for one in offer(text, child, "Ines Halloran-Pike"):
        begun = text.index(one.original, end)
        end = begun + len(one.original)
        found = [known for at, known in wanted.items() if begun < at <= end]
        yield one, found[0] if found else None


def tally(file: Path) -> tuple[Counter[str], list[str]]:
    """The counts of one file, and what is not as wanted."""
    counts: Counter[str] = Counter()
    misses = []
    for one, wanted in compared(file):
        if wanted is None:
            counts["headings put somewhere"] += bool(one.into)
            continue
        counts["sentences"] += 1
        counts["left out"] += not one.into
        counts["wrongly left out"] += not one.into and bool(wanted.place)
        counts["safe"] += one.is_safe
        right = one.into == wanted.place
        counts["placed right"] += right
        counts["safe and wrong"] += one.is_safe and not right
        detail = one.how if one.into == "next_steps" else one.topic
        if wanted.detail:
            counts["details"] += 1
            counts["details right"] += right and detail == wanted.detail
        if not right or (wanted.detail and detail != wanted.detail):
            misses.append(f"{one.original!r}: {one.into} {detail}, wanted {wanted.place} {wanted.detail}")
    return counts, misses


def main() -> None:
    """Print each file's counts, then the sum; then the same of minutes written after the work."""
    for folder in (GOLD, LATER):
        _print(folder)


def _print(folder: Path) -> None:
    total: Counter[str] = Counter()
    for file in sorted(folder.glob("*.txt")):
        counts, misses = tally(file)
        total += counts
        sys.stdout.write(f"{file.stem}: {json.dumps(counts)}\n")
        if "--misses" in sys.argv:
            sys.stdout.write("".join(f"  {each}\n" for each in misses))
    share = total["placed right"] / total["sentences"]
    sys.stdout.write(f"{folder.name}: {json.dumps(total)}\nplaced right: {share:.3f}\n")


if __name__ == "__main__":
    main()
