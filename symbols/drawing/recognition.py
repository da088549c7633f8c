"""`python -m symbols.drawing.recognition`: the page that says how well the pictures are recognised.

In: `docs/symbols-recognition.tsv`, one line an answer (picture, round, rater, first guess, second guess,
could hurt, score), and `symbols/drawing/redrawn.txt`, the pictures drawn again since the last round.
Out: `docs/symbols-recognition.md`. A picture's latest round counts; earlier rounds stay in the table. A
picture that was shown again had been drawn again before.
"""

import csv
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from symbols.drawing.draw import Drawing
from symbols.drawing.gallery import DRAWINGS

DOCS = Path(__file__).resolve().parents[2] / "docs"
ANSWERS = DOCS / "symbols-recognition.tsv"
PAGE = DOCS / "symbols-recognition.md"
REDRAWN = Path(__file__).with_name("redrawn.txt")
METHOD = Path(__file__).with_name("recognition.md")
SCORES = ("right", "nearly", "wrong")


@dataclass(frozen=True)
class Answer:
    """What one rater said that one picture shows."""

    picture: str
    round: int
    rater: str
    first: str
    second: str
    hurtful: bool
    score: str


def list_answers(file: Path = ANSWERS) -> list[Answer]:
    """Every answer in the file. Raises `ValueError` for a score that is not one of three words."""
    with file.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))
    unknown = {row["score"] for row in rows} - set(SCORES)
    if unknown:
        raise ValueError(f"unknown scores: {sorted(unknown)}")
    return [
        Answer(
            row["picture"], int(row["round"]), row["rater"], row["first"], row["second"],
            row["hurtful"] == "yes", row["score"],
        )
        for row in rows
    ]  # fmt: skip


def _share(answers: list[Answer]) -> str:
    """Counts of the three scores, and the share named rightly or nearly."""
    if not answers:
        return "| 0 | | | | |"
    count = {score: sum(a.score == score for a in answers) for score in SCORES}
    share = 100 * (count["right"] + count["nearly"]) / len(answers)
    pictures = len({a.picture for a in answers})
    return f"| {pictures} | {count['right']} | {count['nearly']} | {count['wrong']} | {share:.0f} % |"


def _groups(answers: list[Answer], drawings: dict[str, Drawing]) -> Iterable[str]:
    """The shares: by kind, then group by group."""
    yield "| group | pictures | right | nearly | wrong | right or nearly |\n|---|---|---|---|---|---|"
    for name, wanted in (("**concrete** (goal 85 %)", True), ("**abstract** (goal 60 %)", False)):
        yield f"| {name} " + _share([a for a in answers if drawings[a.picture].concrete == wanted])
    for group in dict.fromkeys(d.group for d in drawings.values()):
        found = [a for a in answers if drawings[a.picture].group is group]
        if found:
            yield f"| {group.value} " + _share(found)
    yield "| **all** " + _share(answers)


def latest(answers: list[Answer]) -> list[Answer]:
    """The answers of each picture's latest round."""
    last = {a.picture: 0 for a in answers}
    for a in answers:
        last[a.picture] = max(last[a.picture], a.round)
    return [a for a in answers if a.round == last[a.picture]]


def _hurtful(answers: list[Answer], redrawn: set[str]) -> Iterable[str]:
    """How many readings could hurt in each picture's latest round, then every one of all rounds."""
    last = latest(answers)
    hurt = [a for a in last if a.hurtful]
    waiting = {a.picture for a in hurt}
    share = 100 * len(hurt) / max(len(last), 1)
    yield f"In each picture's latest round {len(hurt)} of {len(last)} readings ({share:.0f} %),"
    yield f"of {len(waiting)} pictures; {len(waiting & redrawn)} of these have been drawn again since.\n"
    for a in answers:
        if a.hurtful:
            again = " — drawn again" if a.picture in redrawn or a not in last else ""
            yield f"- {a.picture} (round {a.round}): {_said(a)}{again}"


def _said(answer: Answer) -> str:
    """One answer in a cell of the table."""
    guesses = " / ".join(guess for guess in (answer.first, answer.second) if guess)
    hurt = " **(could hurt)**" if answer.hurtful else ""
    return f"{answer.rater}: {guesses}{hurt} — {answer.score}"


def _table(answers: list[Answer], drawings: dict[str, Drawing], redrawn: set[str]) -> Iterable[str]:
    """One line a picture, with every answer."""
    yield "| picture | kind | round | answers | drawn again since |\n|---|---|---|---|---|"
    for picture, drawing in drawings.items():
        rounds = sorted({a.round for a in answers if a.picture == picture})
        kind = "concrete" if drawing.concrete else "abstract"
        for number in rounds:
            again = "yes" if picture in redrawn or number < rounds[-1] else ""
            said = "; ".join(_said(a) for a in answers if a.picture == picture and a.round == number)
            yield f"| {picture} | {kind} | {number} | {said} | {again} |"
        if not rounds:
            yield f"| {picture} | {kind} | | not shown to anyone yet | |"


def recognition_page(answers: list[Answer], redrawn: set[str]) -> str:
    """The whole page as Markdown."""
    drawings = {d.id: d for d in DRAWINGS if not d.id.startswith("pin-")}
    known = [a for a in answers if a.picture in drawings]
    parts = [METHOD.read_text(encoding="utf-8").strip(), "\n## Shares"]
    for number in sorted({a.round for a in known}):
        parts += [f"\n### Round {number}\n", *_groups([a for a in known if a.round == number], drawings)]
    parts += ["\n### Each picture's latest round\n", *_groups(latest(known), drawings)]
    parts += ["\n## Readings that could hurt\n", *_hurtful(known, redrawn)]
    parts += ["\n## Each picture\n", *_table(known, drawings, redrawn)]
    return "\n".join(parts) + "\n"


if __name__ == "__main__":
    again = set(REDRAWN.read_text(encoding="utf-8").split())
    PAGE.write_text(recognition_page(list_answers(), again), encoding="utf-8")
    print(f"{PAGE.name} written")
