"""Looking at a finished file: pages, where words stand, how big they are, and what a checker says."""

from pathlib import Path

import pymupdf
from outloud import check

Word = tuple[float, float, float, float, str, float]


def spans(pdf: bytes) -> list[list[Word]]:
    """Each page's pieces of text: left, top, right, bottom, words, points."""
    with pymupdf.open(stream=pdf) as document:  # type: ignore[no-untyped-call]
        return [
            [
                (*span["bbox"], span["text"], span["size"])
                for block in page.get_text("dict")["blocks"]
                for line in block.get("lines", [])
                for span in line["spans"]
                if span["text"].strip()
            ]
            for page in document
        ]


def page_sizes(pdf: bytes) -> list[tuple[int, int]]:
    """Width and height of each page in mm."""
    with pymupdf.open(stream=pdf) as document:  # type: ignore[no-untyped-call]
        return [(round(page.rect[2] * 25.4 / 72), round(page.rect[3] * 25.4 / 72)) for page in document]


def errors(pdf: bytes, folder: Path) -> list[object]:
    """What `outloud` calls an error."""
    path = folder / "finished.pdf"
    path.write_bytes(pdf)
    result = check(str(path))
    assert result.error is None
    return [finding for finding in result.findings if finding.severity == "error"]
