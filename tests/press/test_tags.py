"""Promises about the tag pass and about hearing it back."""

import io
from dataclasses import replace

import pikepdf
import pytest

from press.model import Block, Paper, Role
from press.paper import print_pdf
from press.reading import document_language, read_aloud
from press.tags import TagMismatch, name_elements, speaking_elements
from tests.press.places import LETTER

BLOCKS = (
    Block("t", "رسالتك", "ar", Role.TITLE),
    Block("h", "ما قلته", "ar", Role.HEADING),
    Block("s", "تحب بيتك.", "ar"),
    Block("e", "Anna is here.", "en-GB"),
)


@pytest.fixture(scope="module")
def pdf() -> bytes:
    return print_pdf(LETTER, Paper("رسالتك", "ar", BLOCKS))


def _without_names(pdf: bytes) -> bytes:
    """The file as Typst made it: what the pass added is taken away again."""
    written = io.BytesIO()
    with pikepdf.open(io.BytesIO(pdf)) as document:
        for thing in document.objects:
            if isinstance(thing, pikepdf.Dictionary) and "/ActualText" in thing:
                del thing["/ActualText"]
        document.save(written)
    return written.getvalue()


def test_each_element_says_its_words_in_its_language(pdf: bytes) -> None:
    heard = [(each.role, each.text, each.lang) for each in read_aloud(pdf)]

    assert heard == [(block.role.value, block.text, block.lang) for block in BLOCKS]
    assert document_language(pdf) == "ar"


def test_without_the_pass_right_to_left_words_are_heard_backwards(pdf: bytes) -> None:
    heard = [each.text for each in read_aloud(_without_names(pdf))]

    assert heard[2] != BLOCKS[2].text
    assert heard[3] == BLOCKS[3].text


@pytest.mark.parametrize(
    "blocks",
    [
        BLOCKS[:-1],
        (*BLOCKS, BLOCKS[2]),
        (BLOCKS[0], BLOCKS[2], BLOCKS[1], BLOCKS[3]),
        (BLOCKS[0], replace(BLOCKS[1], text="كلام آخر"), *BLOCKS[2:]),
        (),
    ],
    ids=["one too few", "one too many", "another order", "another heading", "none"],
)
def test_blocks_that_do_not_pair_up_are_refused(pdf: bytes, blocks: tuple[Block, ...]) -> None:
    with pytest.raises(TagMismatch):
        name_elements(pdf, blocks)


def test_file_without_structure_is_refused() -> None:
    written = io.BytesIO()
    with pikepdf.new() as document:
        document.add_blank_page()
        document.save(written)

    with pytest.raises(TagMismatch):
        name_elements(written.getvalue(), BLOCKS)


def test_mismatch_does_not_repeat_the_words(pdf: bytes) -> None:
    with pytest.raises(TagMismatch) as refusal:
        name_elements(pdf, (BLOCKS[0], replace(BLOCKS[1], text="كلام آخر"), *BLOCKS[2:]))

    assert "كلام" not in str(refusal.value)


def test_direction_marks_are_drawn_but_not_said() -> None:
    block = Block("s", "قال \u2068Anna\u2069 نعم.", "ar")

    heard = read_aloud(print_pdf(LETTER, Paper("t", "ar", (BLOCKS[0], block))))

    assert heard[1].text == "قال Anna نعم."


def test_every_element_names_its_own_language() -> None:
    blocks = (BLOCKS[0], Block("h", "Your advocate", "en", Role.HEADING), *BLOCKS[2:])

    with pikepdf.open(io.BytesIO(print_pdf(LETTER, Paper("t", "ar", blocks)))) as document:
        assert [str(each.Lang) for each in speaking_elements(document)] == ["ar", "en", "ar", "en-GB"]
