"""`flask letters render`: a letter.json as a file.

In: a letter as `docs/letter.schema.json` describes it. Out: a web page, a PDF, a Word file or sound.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

import click

from letters.commands.typed import read_text, refuse
from letters.rendering import FileKind, letter_file, not_drawn, not_ours
from letters.stored_fields import LetterUnreadable
from press.glyphs import GlyphMissing
from press.typeset import PaperRefused
from sound.model import NoVoice, Unspeakable, VoiceSilent


@click.command("render")
@click.argument("letter", type=click.File("rb"))
@click.option("--to", "kind", required=True, type=click.Choice([kind.value for kind in FileKind]))
@click.option(
    "-o",
    "out",
    required=True,
    type=click.Path(path_type=Path, dir_okay=False, allow_dash=True),
    help="The file to write; - for standard output.",
)
@click.option("--grey", is_flag=True, help="For a printer without colour.")
@click.option("--booklet", is_flag=True, help="With pdf: A4 sheets to print on both sides and fold to A5.")
def render(letter: BinaryIO, kind: str, out: Path, grey: bool, booklet: bool) -> None:
    """Make a letter.json into a web page, a PDF, a Word file or sound (a computer voice, unchecked)."""
    if booklet and kind != FileKind.PDF:
        refuse("A booklet is a PDF: please use --to pdf.")
    text = read_text(letter)
    try:
        made = letter_file(text, FileKind(kind), grey=grey, booklet=booklet)
        if str(out) == "-":
            click.echo(made, nl=False)
        else:
            out.write_bytes(made)
        for told in _missing(text, FileKind(kind)):
            click.echo(told, err=True)
    except LetterUnreadable as error:
        refuse(f"The file is no letter of ours: {error} (see docs/letter.schema.json).")
    except GlyphMissing as error:
        signs = " ".join(sorted(error.characters))
        refuse(f"Line {error.block_id} has a sign that cannot be printed: {signs}")
    except PaperRefused:
        refuse("This letter cannot be drawn as it is.")
    except NoVoice:
        refuse("The computer has no voice for a language of this letter. A person can record it.")
    except (Unspeakable, VoiceSilent):
        refuse("The computer's voice cannot say this letter. A person can record it.")
    except OSError as error:
        refuse(f"The file cannot be written: {error.strerror}.")


def _missing(text: str, kind: FileKind) -> Iterator[str]:
    """What a file was made without, or may be seen without."""
    if kind is FileKind.MP3:
        return
    for picture in not_ours(text):
        yield f"There is no drawing “{picture}” here: its place is empty."
    for line, signs in not_drawn(text):
        yield f"Line {line} has a sign that may not be seen, and that no PDF can have: {signs}"
