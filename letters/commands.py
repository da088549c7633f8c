"""`flask letters rewrite`: letters, from the command line. No database, no keys, no rule in here.

In: files and standard input. Out: JSON lines; what is wrong with the input, on standard error, status 2.
"""

import json
import sys
from pathlib import Path
from typing import BinaryIO, NoReturn

import click

from letters.rewrite.child import ChildUnreadable, child_of
from letters.rewrite.record import rewrite_record

_LARGEST = 8_000_000
_EXIT_BAD_INPUT = 2


@click.group("letters", help="Letters: rewrite a record for the child.")
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


def _text(record: BinaryIO) -> str:
    data = record.read(_LARGEST + 1)
    if len(data) > _LARGEST:
        _refuse("The record is larger than 8 MB.")
    return data.decode("utf-8-sig")


def _refuse(why: str) -> NoReturn:
    click.echo(why, err=True)
    sys.exit(_EXIT_BAD_INPUT)


GROUPS = (group,)
