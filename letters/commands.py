"""`flask letters rewrite | check | render`: from the command line. No database, no keys, no rule in here.

In: files and standard input. Out: JSON lines; what is wrong with the input, on standard error, status 2.
"""

import json
import sys
from dataclasses import asdict
from pathlib import Path
from typing import BinaryIO, NoReturn

import click

from letters.check_text import check_text
from letters.model import LetterUnreadable
from letters.rendering import FileKind, letter_file
from letters.rewrite.child import ChildUnreadable, child_of
from letters.rewrite.record import rewrite_record
from letters.rules.model import For
from press.glyphs import GlyphMissing
from sound.model import NoVoice, Unspeakable, VoiceSilent

_LARGEST = 8_000_000
_EXIT_BAD_INPUT = 2


@click.group("letters", help="Letters: rewrite a record for the child, check a text, make files.")
def group() -> None:
    """Holds the commands below."""


@group.command("rewrite")
@click.option("--child", "child_file", required=True, type=click.Path(path_type=Path), help="child.json")
@click.argument("record", type=click.File("rb"), default="-")
def rewrite(child_file: Path, record: BinaryIO) -> None:
    """Offer each sentence of a record (plain text, standard input) in words for the child, as JSON lines."""
    try:
        child = child_of(child_file.read_bytes().decode("utf-8-sig"))
        text = _text(record)
    except OSError as error:
        _refuse(f"The file about the child cannot be read: {error.strerror}.")
    except UnicodeDecodeError:
        _refuse("The file is not text in UTF-8.")
    except ChildUnreadable as error:
        _refuse(str(error))
    for rewritten in rewrite_record(text, child):
        click.echo(json.dumps(rewritten.as_record(), ensure_ascii=False).encode())


@group.command("check")
@click.option(
    "--level", type=click.Choice([kind.value for kind in For]), default=For.EASY.value, show_default=True
)
@click.option(
    "--child", "child_name", default="", help="The child's name, so that it can be told from others."
)
@click.argument("text", type=click.File("rb"), default="-")
def check(level: str, child_name: str, text: BinaryIO) -> None:
    """Say what is hard to read in a text: a JSON line {sentence, rule, why, suggestion} for each finding."""
    try:
        typed = _text(text)
    except UnicodeDecodeError:
        _refuse("The file is not text in UTF-8.")
    for finding in check_text(typed, For(level), child_name=child_name):
        click.echo(json.dumps(asdict(finding), ensure_ascii=False).encode())


@group.command("render")
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
        made = letter_file(_text(letter), FileKind(kind), grey=grey, booklet=booklet)
        out.write_bytes(made)
    except (UnicodeDecodeError, LetterUnreadable):
        _refuse("The file is no letter of ours (see docs/letter.schema.json).")
    except GlyphMissing as error:
        _refuse(f"Line {error.block_id} has a sign that cannot be printed.")
    except NoVoice:
        _refuse("The computer has no voice for a language of this letter. A person can record it.")
    except (Unspeakable, VoiceSilent):
        _refuse("The computer's voice cannot say this letter. A person can record it.")
    except OSError as error:
        _refuse(f"The file cannot be written: {error.strerror}.")


def _text(record: BinaryIO) -> str:
    data = record.read(_LARGEST + 1)
    if len(data) > _LARGEST:
        _refuse("The record is larger than 8 MB.")
    return data.decode("utf-8-sig")


def _refuse(why: str) -> NoReturn:
    click.echo(why, err=True)
    sys.exit(_EXIT_BAD_INPUT)


GROUPS = (group,)
