"""How long a letter's PDF takes, tag pass and all, beside Typst alone on the same pages.

Run: `python -m bench.letter_pdf`. Prints the median of some runs in milliseconds, and the ratio, which
says more than the times do: it hardly changes from machine to machine.
"""

import statistics
import sys
import time
from collections.abc import Callable
from dataclasses import replace

from letters.model import Letter
from letters.render.pdf import paper_of, render_pdf, template_of
from press.paper import data_of
from press.typeset import typeset
from tests.factories.printed_letter import printed_letter, shipped_picture

_RUNS = 15


def main() -> None:
    """Measure each language and print one line for each."""
    sys.stdout.write("language  pages' sentences  Typst alone  whole letter  ratio\n")
    for lang in ("en", "ar", "ti"):
        letter = printed_letter(lang)
        alone = _median(letter, _typst_alone)
        whole = _median(letter, lambda each: render_pdf(each, shipped_picture))
        count = len(letter.sentences)
        sys.stdout.write(f"{lang:8}  {count:16}  {alone:8.1f} ms  {whole:9.1f} ms  {whole / alone:5.2f}\n")


def _typst_alone(letter: Letter) -> bytes:
    paper = paper_of(letter, shipped_picture)
    return typeset(template_of(letter), data_of(paper), paper.pictures)


def _median(letter: Letter, print_it: Callable[[Letter], bytes]) -> float:
    """Milliseconds; other words each time, since Typst remembers pages that it has drawn."""
    print_it(letter)
    return statistics.median(_once(_changed(letter, run), print_it) for run in range(_RUNS)) * 1000


def _once(letter: Letter, print_it: Callable[[Letter], bytes]) -> float:
    began = time.perf_counter()
    print_it(letter)
    return time.perf_counter() - began


def _changed(letter: Letter, run: int) -> Letter:
    stamp = f" {run}-{time.perf_counter_ns()}"
    sections = tuple(
        replace(each, lines=tuple(replace(line, text=line.text + stamp) for line in each.lines))
        for each in letter.sections
    )
    return replace(letter, sections=sections)


if __name__ == "__main__":
    main()
