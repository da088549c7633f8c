"""`flask symbols import`, `export`, `list`: packs of pictures in and out, by whoever runs the installation.

In: a file, or a set's name. Out: the report on the terminal and, if it is agreed to, a published set; or a
file. The steps are the worker's own (`symbols.brought.look`), so nothing waits for long while it runs.
"""

import secrets
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO
from uuid import UUID

import click
from flask import current_app
from flask.cli import AppGroup

from store.files import PRIVATE, make_folder
from store.work import Store, Work
from symbols.brought.arriving import Arrived, folder_of
from symbols.brought.files_out import SET_KINDS, WRITERS
from symbols.brought.forms import LICENCES
from symbols.brought.look import look_through
from symbols.brought.model import Arrival, Terms, forbids_trade
from symbols.brought.out import out_set
from symbols.brought.own_set import own_out_set
from symbols.brought.read import list_licences, list_sets, load_arrival_unguarded
from symbols.brought.report import Report, refusal_rows, told_known
from symbols.brought.write import add_import, drop_import, publish_set, purge_step
from symbols.choices import OWN
from symbols.packs.out_names import told_shortened
from symbols.packs.tongues import tag
from web.handed import handed
from web.settings import Settings
from wording.languages import english_name

group = AppGroup("symbols", help="Sets of pictures: bring in, take out, list.")
SERVICE = click.option("--service", default="", help="The service's name; needed where there are several.")
PURGED_AT_ONCE = 40


@dataclass(frozen=True)
class ByHand:
    """The worker's short steps, taken by a command."""

    store: Store

    @contextmanager
    def begin(self, write: bool = True) -> Iterator[Work]:
        """One step."""
        with self.store.begin(write=write, actor="command") as work:
            yield work

    def save_progress(self, done: int, total: int | None = None, cursor: Any = None) -> None:
        """How far it is, on the terminal."""
        if total and done % 240 == 0:
            click.echo(f"{done} of {total} pictures checked", err=True)


def _known_language(_context: click.Context, _option: click.Parameter, said: str) -> str:
    code = tag(said)
    if said and (not code or english_name(code) == code):
        raise click.BadParameter(f"{said} is no code of a language, such as en or ar.")
    return code


@group.command("import")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--name", required=True, help="What the set is to be called.")
@click.option("--licence", required=True, help="Its licence, such as CC BY-SA 4.0.")
@click.option("--licence-url", default="", help="Where the licence can be read.")
@click.option("--credit", required=True, help="The line that is printed as credit.")
@click.option("--holder", required=True, help="Who holds the licence.")
@click.option(
    "--lang",
    default="",
    callback=_known_language,
    help="The language of the words, such as ar, where no list in the file says it.",
)
@click.option("--noncommercial", is_flag=True, help="We use these pictures for no commercial purpose.")
@click.option(
    "--keep-rated", is_flag=True, help="Keep pictures that are marked as private parts of the body."
)
@click.option("--keep-rest", is_flag=True, help="Keep the rest where some are refused.")
@click.option("--yes", is_flag=True, help="Do not ask once more.")
@SERVICE
def import_pack(file: Path, service: str, keep_rated: bool, keep_rest: bool, yes: bool, **terms: Any) -> None:
    """Bring a pack of pictures in: look through it, say what was found, and publish the set."""
    steps = ByHand(_store())
    said = Terms(**{**terms, "licence_url": terms["licence_url"] or LICENCES.get(terms["licence"], "")})
    import_id = _arrive(steps, file, _service_id(steps, service), keep_rated)
    look_through(steps, folder_of(_settings().instance), import_id)
    with steps.begin(write=False):
        arrival = load_arrival_unguarded(import_id)
        licences = list_licences(arrival.set_id) if arrival.set_id else ()
    report = arrival.report or Report()
    _tell(report)
    if said.lang and not report.guessed:
        click.echo("The file says the language of its words itself: --lang is not needed.")
    problem = _problem(report, said, licences, keep_rest)
    if problem or not (yes or click.confirm("Keep this set?")):
        _drop(steps, arrival)
        raise click.ClickException(problem or "Nothing was kept.")
    with steps.begin():
        set_id = publish_set(arrival, said, None)
    click.echo(f"Kept as {said.name} ({set_id}).")


@group.command("export")
@click.argument("name")
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
@click.option("--as", "kind", type=click.Choice(SET_KINDS), required=True, help="The kind of file.")
@SERVICE
def export_set(name: str, file: Path, kind: str, service: str) -> None:
    """Write a set into a file; Heard's own is called heard."""
    steps = ByHand(_store())
    if not file.parent.is_dir():
        raise click.BadParameter(f"There is no folder {file.parent}.", param_hint="FILE")
    with steps.begin(write=False):
        if name.casefold() == OWN:
            made = own_out_set()
        else:
            found = [one for one in list_sets(_service_id(steps, service)) if name in (one.name, str(one.id))]
            if len(found) != 1:
                raise click.ClickException("There is no set of this name, or several: use its id.")
            made = out_set(found[0])
        with _opened(file) as out:
            WRITERS[kind](out, made)
    click.echo(f"Wrote {file} ({file.stat().st_size} bytes).")
    if shortened := told_shortened(one.key for one in made.pictures):
        click.echo(shortened)


@group.command("list")
@SERVICE
def list_all(service: str) -> None:
    """The sets that can be chosen from."""
    steps = ByHand(_store())
    with steps.begin(write=False):
        for one in list_sets(_service_id(steps, service)):
            click.echo(
                f"{one.id}  {one.name}: {_amount(one.pictures, 'picture')}, {_amount(one.boards, 'board')},"
                f" {one.terms.licence}"
            )


def _opened(file: Path) -> BinaryIO:
    try:
        return file.open("wb")
    except OSError as error:
        raise click.BadParameter(f"{file} cannot be written: {error.strerror}.", param_hint="FILE") from None


def _store() -> Store:
    found: Store = current_app.extensions["store"]
    return found


def _settings() -> Settings:
    found: Settings = current_app.extensions["settings"]
    return found


def _service_id(steps: ByHand, name: str) -> UUID:
    with steps.begin(write=False):
        services = handed().list_services()
    found = [one for one, called in services if not name or called.casefold() == name.casefold()]
    if len(found) != 1:
        names = ", ".join(called for _, called in services) or "none"
        raise click.ClickException(f"Say which service with --service. There are: {names}.")
    return found[0]


def _arrive(steps: ByHand, file: Path, service_id: UUID, keep_rated: bool) -> UUID:
    """A copy in the folder of arriving files: what was given stays as it is."""
    with steps.begin():
        row_name = secrets.token_hex(16)
        folder = folder_of(_settings().instance)
        make_folder(folder)
        shutil.copyfile(file, folder / row_name)
        (folder / row_name).chmod(PRIVATE)
        arrived = Arrived(row_name, file.name, file.stat().st_size)
        return add_import(service_id, arrived, keep_rated=keep_rated, by=None)


def _drop(steps: ByHand, arrival: Arrival) -> None:
    with steps.begin():
        drop_import(arrival)
    more = arrival.set_id is not None
    while more and arrival.set_id is not None:
        with steps.begin():
            more = purge_step(arrival.set_id, PURGED_AT_ONCE)


def _amount(count: int, what: str) -> str:
    return f"{count} {what}" if count == 1 else f"{count} {what}s"


def _tell(report: Report) -> None:
    if report.refused_whole:
        return
    click.echo(f"It is {report.found_as}.")
    found = f"{_amount(report.pictures, 'picture')}, {_amount(report.boards, 'board')}"
    click.echo(f"{found}, {len(report.refusals)} refused.")
    if report.guessed:
        names = ", ".join(map(english_name, report.languages))
        click.echo(f"No list says the language of the words. By their letters: {names}.")
    for row in refusal_rows(report):
        click.echo(f"Refused: {row['file']}: {row['why']}")
    for one in report.likenesses:
        alike = "the same name" if one.same_name else f"{one.same_pictures} of the very same pictures"
        click.echo(f"Here already: {one.name}, with {alike}.")
    for line in filter(None, (told_known(report), *report.notes)):
        click.echo(line)
    for licence, count in report.licences:
        click.echo(f"Licence in the file: {licence} ({count})")


def _problem(report: Report, said: Terms, licences: tuple[str, ...], keep_rest: bool) -> str:
    if report.refused_whole:
        return report.refused_whole
    if not report.anything:
        return "There is nothing in this file that can be kept."
    if report.refusals and not keep_rest:
        return "Some files were refused. Say --keep-rest to keep the others."
    if forbids_trade(said.licence, *licences) and not said.noncommercial:
        return "The licence is for non-commercial use only. Say --noncommercial if that is so."
    return ""
