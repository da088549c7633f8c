"""Several files as one to print, each beginning on a new sheet of paper.

In: PDFs. Out: one PDF. It is for paper alone: who reads with a screen reader has the files themselves, which
are tagged.
"""

import io
from collections.abc import Iterable

import pikepdf


def joined(files: Iterable[bytes]) -> bytes:
    """The files one after another; an odd one gets an empty page, so that both sides can be printed."""
    with pikepdf.new() as whole:
        for file in files:
            with pikepdf.open(io.BytesIO(file)) as document:
                whole.pages.extend(document.pages)
                if len(document.pages) % 2:
                    box = document.pages[-1].mediabox
                    whole.add_blank_page(page_size=(float(box[2]), float(box[3])))
        made = io.BytesIO()
        whole.save(made, deterministic_id=True)
    return made.getvalue()
