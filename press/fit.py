"""A paper that must be one page: the roomiest of some layouts that fits.

In: a template, a paper and its layouts, roomiest first. Out: the finished file and the paper as laid out.
"""

import io
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

import pikepdf

from press.model import Paper
from press.paper import data_of
from press.tags import name_elements
from press.typeset import typeset


class PaperTooLong(ValueError):
    """It does not fit on one page even in the tightest layout: there are too many words."""


def fitting(template: Path, paper: Paper, layouts: Sequence[Mapping[str, int]]) -> tuple[bytes, Paper]:
    """The one-page file in the first layout that fits. Raises PaperTooLong, and as `paper.print_pdf`."""
    for layout in layouts:
        tried = replace(paper, layout=layout)
        drawn = typeset(template, data_of(tried), tried.pictures)
        with pikepdf.open(io.BytesIO(drawn)) as document:
            if len(document.pages) == 1:
                return name_elements(drawn, tried.blocks), tried
    raise PaperTooLong
