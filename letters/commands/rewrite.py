"""`flask letters rewrite`: a record of a review in words for the child.

In: child.json, and the record as plain text. Out: for each sentence a JSON line {original, suggestion,
changes, doubts}.
"""

import json
from pathlib import Path
from typing import BinaryIO

import click

from letters.commands.typed import read_text, refuse
from letters.rewrite.child import Child, ChildUnreadable, child_of
from letters.rewrite.record import rewrite_record


@click.command("rewrite")
@click.option("--child", "child_file", required=True, type=click.Path(path_type=Path), help="child.json")
@click.argument("record", type=click.File("rb"), default="-")
def rewrite(child_file: Path, record: BinaryIO) -> None:
    """Offer each sentence of a record (plain text, standard input) in words for the child, as JSON lines."""
    child = _child(child_file)
    for rewritten in rewrite_record(read_text(record), child):
        click.echo(json.dumps(rewritten.as_record(), ensure_ascii=False).encode())


def _child(file: Path) -> Child:
    try:
        return child_of(file.read_bytes().decode("utf-8-sig"))
    except OSError as error:
        refuse(f"The file about the child cannot be read: {error.strerror}.")
    except UnicodeDecodeError:
        refuse("The file is not text in UTF-8.")
    except ChildUnreadable as error:
        refuse(str(error))
