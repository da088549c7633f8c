"""`flask letters check`: what is hard to read in a text.

In: plain text. Out: a JSON line {sentence, rule, why, suggestion} for each finding.
"""

import json
from dataclasses import asdict
from typing import BinaryIO

import click

from letters.check_text import check_text
from letters.commands.typed import read_text
from letters.rules.model import For

PICTURES = "pictures"  # pictures over words: the sentences are those of easy read


@click.command("check")
@click.option(
    "--level",
    type=click.Choice([*(kind.value for kind in For), PICTURES]),
    default=For.EASY.value,
    show_default=True,
)
@click.option(
    "--child", "child_name", default="", help="The child's name, so that it can be told from others."
)
@click.argument("text", type=click.File("rb"), default="-")
def check(level: str, child_name: str, text: BinaryIO) -> None:
    """Say what is hard to read in a text: a JSON line {sentence, rule, why, suggestion} for each finding."""
    kind = For.EASY if level == PICTURES else For(level)
    for finding in check_text(read_text(text), kind, child_name=child_name):
        click.echo(json.dumps(asdict(finding), ensure_ascii=False).encode())
