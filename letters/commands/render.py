"""`flask letters render`: a letter.json as a file.

In: a letter as `docs/letter.schema.json` describes it. Out: a web page, a PDF, a Word file or sound.
"""

from pathlib import Path
from typing import BinaryIO

import click

from letters.commands.typed import read_text, refuse
from letters.rendering import FileKind, letter_file
from letters.stored import LetterUnreadable
from press.glyphs import GlyphMissing
from sound.model import NoVoice, Unspeakable, VoiceSilent


@click.command("render")
@click.argument("letter", type=click.File("rb"))
@click.option("--to", "kind", required=True, type=click.Choice([kind.value for kind in FileKind]))
@click.option(
    "-o", "out", required=True, type=click.Path(path_type=Path, dir_okay=False), help="The file to write."
)
@click.option("--grey", is_flag=True, help="For a printer without colour.")
@click.option("--booklet", is_flag=True, help="With pdf: A4 sheets to print on both sides and fold to A5.")
def render(letter: BinaryIO, kind: str, out: Path, grey: bool, booklet: bool) -> None:
    """Make a letter.json into a web page, a PDF, a Word file or sound (a computer voice, unchecked)."""
    try:
        made = letter_file(read_text(letter), FileKind(kind), grey=grey, booklet=booklet)
        out.write_bytes(made)
    except LetterUnreadable as error:
        refuse(f"The file is no letter of ours: {error} (see docs/letter.schema.json).")
    except GlyphMissing as error:
        refuse(f"Line {error.block_id} has a sign that cannot be printed.")
    except NoVoice:
        refuse("The computer has no voice for a language of this letter. A person can record it.")
    except (Unspeakable, VoiceSilent):
        refuse("The computer's voice cannot say this letter. A person can record it.")
    except OSError as error:
        refuse(f"The file cannot be written: {error.strerror}.")
