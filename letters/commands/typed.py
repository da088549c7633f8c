"""What a person hands to a command, and how it is refused.

In: an open file. Out: its text. What is wrong with it goes to standard error and ends the command, status 2.
"""

import sys
from typing import BinaryIO, NoReturn

import click

_LARGEST = 8_000_000
_EXIT_BAD_INPUT = 2


def read_text(typed: BinaryIO) -> str:
    """The text of a file in UTF-8. One that is larger than 8 MB, or no text, is refused."""
    data = typed.read(_LARGEST + 1)
    if len(data) > _LARGEST:
        refuse("The record is larger than 8 MB.")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        refuse("The file is not text in UTF-8.")


def refuse(why: str) -> NoReturn:
    """End the command, and say why."""
    click.echo(why, err=True)
    sys.exit(_EXIT_BAD_INPUT)
