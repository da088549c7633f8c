"""The tag pass: gives each structure element of a finished file its words in logical order and its language.

Why: Typst tags right-to-left text in the order in which it is drawn, so a screen reader that follows the tags
would hear it backwards, and it names the language of some elements only.
In: PDF bytes and the blocks that were drawn, in order. Out: PDF bytes with /ActualText and /Lang.
"""

import io
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

import pikepdf

from press.model import Block, Role
from press.plain import as_drawn, as_said

_SPEAKING = frozenset(role.value for role in Role)


class TagMismatch(RuntimeError):
    """The file's structure does not pair up with the blocks: what would be heard is not what was meant."""


def name_elements(pdf: bytes, blocks: Sequence[Block]) -> bytes:
    """The file with every speaking element named. Raises TagMismatch; the same input gives the same bytes."""
    blocks = _paragraphs(blocks)
    with pikepdf.open(io.BytesIO(pdf)) as document:
        elements = list(speaking_elements(document))
        _insist_on_pairs([str(element.S)[1:] for element in elements], blocks)
        for element, block in zip(elements, blocks, strict=True):
            _name(element, block)
        finished = io.BytesIO()
        document.save(finished, deterministic_id=True, object_stream_mode=pikepdf.ObjectStreamMode.preserve)
    return finished.getvalue()


def speaking_elements(document: pikepdf.Pdf) -> Iterator[pikepdf.Dictionary]:
    """The title, headings, sentences and figures of a file's structure tree, in reading order."""
    root = document.Root.get("/StructTreeRoot")
    if not isinstance(root, pikepdf.Dictionary):
        raise TagMismatch("the file has no structure")
    yield from _below(root)


def kids_of(element: pikepdf.Dictionary) -> list[Any]:
    """What an element holds: elements, marked pieces as dictionaries, or marks as whole numbers."""
    kids = element.get("/K")
    if kids is None:
        return []
    return list(kids) if isinstance(kids, pikepdf.Array) else [kids]


def _paragraphs(blocks: Sequence[Block]) -> list[Block]:
    """The blocks, those of one paragraph as one."""
    told: list[Block] = []
    for block in blocks:
        if block.goes_on:
            told[-1] = replace(told[-1], text=f"{told[-1].text} {block.text}")
        else:
            told.append(block)
    return told


def _below(element: pikepdf.Dictionary) -> Iterator[pikepdf.Dictionary]:
    for kid in kids_of(element):
        if not isinstance(kid, pikepdf.Dictionary) or "/S" not in kid:
            continue
        if str(kid.S)[1:] in _SPEAKING:
            yield kid
        else:
            yield from _below(kid)


def _insist_on_pairs(drawn: Sequence[str], blocks: Sequence[Block]) -> None:
    meant = [block.role.value for block in blocks]
    if list(drawn) != meant:
        raise TagMismatch(f"{len(drawn)} elements drawn, {len(meant)} meant, or of other kinds")


def _name(element: pikepdf.Dictionary, block: Block) -> None:
    words = as_said(block.text)
    # Typst keeps a heading's own words as its title: the one proof of order that costs nothing.
    if "/T" in element and as_said(str(element.T)) != as_said(as_drawn(block.text, "ltr")):
        raise TagMismatch(f"the heading drawn for block {block.id} has other words")
    element.Lang = pikepdf.String(block.lang.replace("_", "-"))
    if block.role is Role.FIGURE:
        element.Alt = pikepdf.String(words)
        return
    if "/T" in element:
        element.T = pikepdf.String(words)
    element.ActualText = pikepdf.String(words)
