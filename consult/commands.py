"""`flask questions export | import`: questionnaires as files, from the command line.

In: the name of a questionnaire, or a file. Out: our own file or an XLSForm; for a file that comes in, a
line for each thing that was left out, changed or must be mended, on standard error, and our own file of
it. No database is asked.
"""

import sys
from pathlib import Path
from typing import NoReturn

import click

from consult.banks import QuestionBankUnknown, load_newest_bank, load_question_bank
from consult.questions.model import QuestionBank, QuestionnaireBroken
from consult.questions.own_file import Questionnaire, messages_of, read_own_file, write_own_file
from consult.questions.xlsform.model import Brought, FileRefused
from consult.questions.xlsform.read import read_xlsform
from consult.questions.xlsform.told import tell
from consult.questions.xlsform.write import write_xlsform
from consult.suggesting import pictures_among
from symbols.read import list_pictures
from wording.languages import list_languages
from wording.model import SOURCE_LANGUAGE
from wording.read import find_message

EXIT_BAD_INPUT = 2
FILE = click.Path(dir_okay=False, path_type=Path)


@click.group("questions", help="Questionnaires as files: our own, and XLSForm.")
def group() -> None:
    """Holds the commands below."""


@group.command("export")
@click.argument("name")
@click.option("--version", type=int, help="A version of it; the newest where none is given.")
@click.option("--to", "kind", type=click.Choice(["own", "xlsform"]), default="own", show_default=True)
@click.option("-o", "--output", required=True, type=FILE)
def export_questionnaire(name: str, version: int | None, kind: str, output: Path) -> None:
    """Write a questionnaire that ships with Heard to a file, with its words in every language."""
    try:
        bank = load_question_bank(name, version) if version else load_newest_bank(name)
    except QuestionBankUnknown:
        refuse(f"There is no questionnaire “{name}” of this version.")
    found = Questionnaire(bank, words_of(bank))
    put_in(output, write_own_file(found) if kind == "own" else write_xlsform(found))
    click.echo(f"{len(bank.questions)} questions are in {output.name}.", err=True)


@group.command("import")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("-o", "--output", type=FILE, help="Where our own file of it is to be written.")
def import_questionnaire(file: Path, output: Path | None) -> None:
    """Look through a file (.xlsx or our own), say what does not come in, and write it as our own file."""
    try:
        brought = bring(file.read_bytes())
    except (FileRefused, QuestionnaireBroken) as why:
        refuse(f"{file.name} is not taken in. {why}")
    for line in tell(brought):
        click.echo(line, err=True)
    if output is not None:
        put_in(output, write_own_file(brought.questionnaire))


def bring(data: bytes) -> Brought:
    """A file of either kind. Raises FileRefused, QuestionnaireBroken."""
    if data.lstrip()[:1] == b"{":
        return Brought(read_own_file(data))
    ours = frozenset(one.id for one in list_pictures())
    return read_xlsform(data, pictures_among(ours))


def words_of(bank: QuestionBank) -> dict[str, dict[str, str]]:
    """What the catalogues have of a questionnaire's words."""
    languages = [one.code for one in list_languages() if one.code != SOURCE_LANGUAGE]
    found = {
        lang: {context: find_message(lang, context, english) for context, english in messages_of(bank)}
        for lang in languages
    }
    return {
        lang: {context: text for context, (text, language) in texts.items() if language == lang}
        for lang, texts in found.items()
    }


def put_in(output: Path, data: bytes) -> None:
    """Write the file; where that cannot be, say why and end."""
    try:
        output.write_bytes(data)
    except OSError as why:
        refuse(f"{output} cannot be written: {why.strerror}.")


def refuse(why: str) -> NoReturn:
    """Say what is wrong, and end."""
    click.echo(why, err=True)
    sys.exit(EXIT_BAD_INPUT)
