"""`flask service add`; `flask children import`: a list of children, reported on first, kept with --keep; and
`flask children erase`: all about one child.

In: a CSV file or a reference, and the service's name. Out: lines on the terminal, and what was asked for.
"""

from pathlib import Path

import click
from flask import current_app
from flask.cli import AppGroup

from children.arrivals import Known, NotAList, Report, decode, read_arrivals
from children.jobs import known_words
from children.model import ChildId, ChildNotFound, ErasureReason, ServiceId, StaffId
from children.read import list_services, list_taken_references, load_child_by_reference, today
from children.write import add_arrival, add_service, erase_child
from store.work import Store, audit
from web.handed import handed

service_group = AppGroup("service", help="Services, which children and staff belong to.")
children_group = AppGroup("children", help="Children and their reviews.")


@service_group.command("add")
@click.option("--name", prompt=True, help="As children and staff read it.")
def add_new_service(name: str) -> None:
    """Add a service. An installation may hold several."""
    store: Store = current_app.extensions["store"]
    with store.begin(actor="command"):
        if any(one.name == name.strip() for one in list_services()):
            raise click.ClickException("There is a service with this name already.")
        service_id = add_service(name.strip())
    click.echo(f"Added {name.strip()} ({service_id}). Next: flask staff add --role administrator")


@children_group.command("import")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--service", required=True, help="The service's name.")
@click.option("--keep", is_flag=True, help="Keep the good rows; without it nothing is kept.")
def import_children(file: Path, service: str, keep: bool) -> None:
    """Read a CSV file of children: say what is wrong with it, row by row."""
    store: Store = current_app.extensions["store"]
    with store.begin(write=keep, actor="command"):
        service_id = _find_service(service)
        try:
            report = read_arrivals(decode(file.read_bytes()), _known(service_id))
        except NotAList as wrong:
            raise click.ClickException(str(wrong)) from None
        _tell(report)
        if keep:
            for arrival in report.arrivals:
                add_arrival(service_id, arrival)
            audit("children.imported", service_id, count=len(report.arrivals))
            click.echo("Kept.")


@children_group.command("erase")
@click.option("--reference", required=True, help="The child's reference number.")
@click.option("--service", required=True, help="The service's name.")
@click.option("--reason", type=click.Choice([one.value for one in ErasureReason]), default="asked")
@click.option("--yes", is_flag=True, help="Do not ask once more.")
def erase(reference: str, service: str, reason: str, yes: bool) -> None:
    """Erase everything about a child, in backups of the database too. Nobody can take it back."""
    store: Store = current_app.extensions["store"]
    with store.begin(write=False, actor="command"):
        child_id = _find_child(service, reference)
    if not yes:
        click.confirm("Everything about this child will be lost, in backups too. Erase?", abort=True)
    with store.begin(actor="command"):
        handed().drop_mails_of(child_id)
        erase_child(child_id, ErasureReason(reason))
    click.echo("Erased. Copies of the key folder that are kept elsewhere must be taken away as well.")


def _find_child(service: str, reference: str) -> ChildId:
    try:
        return load_child_by_reference(_find_service(service), reference).id
    except ChildNotFound:
        raise click.ClickException("There is no child with this reference in this service.") from None


def _find_service(name: str) -> ServiceId:
    services = {one.name.casefold(): one.id for one in list_services()}
    if name.casefold() not in services:
        raise click.ClickException("There is no service of this name.")
    return services[name.casefold()]


def _known(service_id: ServiceId) -> Known:
    iros = {one.email.casefold(): StaffId(one.staff_id) for one in handed().list_iros(service_id)}
    return Known(today(), known_words(), iros, None, list_taken_references(service_id))


def _tell(report: Report) -> None:
    for one in report.problems:
        click.echo(f"Row {one.line}, {one.column}: {one.text}")
    for name in report.unused:
        click.echo(f"Column left out: {name}")
    click.echo(f"Good rows: {len(report.arrivals)}")
