"""`flask wording extract | update | check`: the catalogues, from the command line. No rule in here.

In: the repository that the command runs in. Out: catalogues on disk, findings in words, an exit status.
"""

from pathlib import Path

import click

from wording.catalogue import check_words, save_template, update_languages
from wording.extract import ROOT
from wording.languages import LANGUAGE_CODES
from wording.model import SOURCE_LANGUAGE
from wording.read import share_translated

AT = click.option(
    "--root", type=click.Path(path_type=Path), default=ROOT, help="Another copy of the repository."
)


@click.group("wording", help="The words of the product and their translations.")
def group() -> None:
    """Holds the commands below."""


@group.command("extract")
@AT
def extract(root: Path) -> None:
    """Find every message in templates, code and data files; write messages.pot."""
    click.echo(save_template(root))


@group.command("update")
@AT
def update(root: Path) -> None:
    """Bring each language's catalogue in step with messages.pot; translations are kept."""
    for path in update_languages(root):
        click.echo(path)


@group.command("check")
@click.option("--missing", is_flag=True, help="List what is not translated, message by message.")
@AT
def check(missing: bool, root: Path) -> None:
    """Say what is wrong with the words. Exit status 1 where something blocks."""
    findings = check_words(root)
    for finding in findings:
        if finding.blocks or missing:
            click.echo(f"{finding.language} {finding.context}: {finding.problem}".strip())
    for code in LANGUAGE_CODES:
        if code != SOURCE_LANGUAGE:
            click.echo(f"{code}: {share_translated(code, root / 'translations'):.0%} translated")
    if any(finding.blocks for finding in findings):
        raise SystemExit(1)


GROUPS = (group,)
