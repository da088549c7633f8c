"""What an administrator runs: `flask keys`, `flask audit`, `flask database`, `flask work`.

In: the application's `store` and `jobs` extensions. Out: a line or two, and an exit code of 0 or 1.
"""

import signal
from types import FrameType

import click
from flask import current_app
from flask.cli import AppGroup, with_appcontext

from store import migrate
from store.head import accept_breaks
from store.jobs import JobRegistry
from store.keys import KeysExist, make_keys
from store.rotation import TableUnknown, retire, rotate
from store.work import Store
from store.worker import Worker

keys = AppGroup("keys", help="The keys that everything is sealed with.")
trail = AppGroup("audit", help="The audit trail.")
database = AppGroup("database", help="The database's shape.")


def _store() -> Store:
    store: Store = current_app.extensions["store"]
    return store


@keys.command("make")
def make() -> None:
    """Make the keys of a new installation; never touches keys that are there."""
    try:
        make_keys(_store().keys_dir)
    except KeysExist as there:
        raise click.ClickException(f"There are keys already in {there}; nothing was changed.") from None
    click.echo(f"Made keys in {_store().keys_dir}. Back this folder up, apart from the database.")


@keys.command("rotate")
@click.option("--retire", "retiring", is_flag=True, help="Then drop old keys that nothing needs any more.")
def rotate_keys(retiring: bool) -> None:
    """Make a new service key and move everything to it. Safe while the service runs."""
    store = _store()
    done = rotate(store, store.clock())
    click.echo(f"New service key. {done.children} children's keys and {done.rows} rows moved to it.")
    with store.begin(actor="command") as work:
        work.audit("keys.rotated", "service")
    if retiring:
        _retire(store)


@keys.command("retire")
def retire_keys() -> None:
    """Drop old service keys that have been out of use for an hour and that nothing needs any more."""
    _retire(_store())


def _retire(store: Store) -> None:
    try:
        dropped = retire(store, store.clock())
    except TableUnknown as unknown:
        raise click.ClickException(f"Nothing dropped: unknown tables in the database ({unknown}).") from None
    for name in dropped:
        with store.begin(actor="command") as work:
            work.audit("keys.retired", "service", key=name)
    kept = len(store.keys.loaded().replaced)
    click.echo(f"{len(dropped)} old keys dropped, {kept} kept (needed, or in use less than an hour ago).")


@trail.command("verify")
def verify_trail() -> None:
    """Check that no entry was changed, removed, inserted or cut off. Exit code 1 if one was."""
    report = _store().verify_audit()
    for finding in report.findings:
        click.echo(f"entry {finding.seq}: {finding.kind.value}")
    if not report.is_whole:
        raise click.ClickException(f"The audit trail is not whole ({report.rows} entries).")
    explained = f" {report.accepted_breaks} explained breaks." if report.accepted_breaks else ""
    click.echo(f"The audit trail is whole: {report.rows} entries.{explained}")


@trail.command("accept")
def accept_found_breaks() -> None:
    """Mark breaks as explained, after a backup of the database was put back. They stay listed."""
    store = _store()
    # The entry first: by appending it, the store notices a break that nobody has come across yet.
    with store.begin(actor="command") as work:
        work.audit("audit.breaks_accepted", "service")
    accepted = accept_breaks(store.keys_dir)
    click.echo(f"{accepted} breaks marked as explained.")


@database.command("upgrade")
def upgrade_database() -> None:
    """Bring the database to the newest shape."""
    migrate.upgrade(_store())
    click.echo(f"The database is at {migrate.head()}.")


@database.command("check")
def check_database() -> None:
    """Check that the database, the migrations and the models agree. Exit code 1 if not."""
    wrong = migrate.check(_store())
    for line in wrong:
        click.echo(line)
    if wrong:
        raise click.ClickException("Database, migrations and models do not agree.")
    click.echo(f"The database is at {migrate.head()}, and so are the models.")


@database.command("draft")
@click.argument("message")
def draft_migration(message: str) -> None:
    """Write the next migration from what the models have and the database has not; read it before use."""
    click.echo(f"Wrote revision {migrate.draft(_store(), message)}.")


@click.command("work")
@click.option("--once", is_flag=True, help="Stop when nothing is due.")
@click.option("--idle", default=2.0, show_default=True, help="Seconds to wait before looking again.")
@with_appcontext
def work(once: bool, idle: float) -> None:
    """Do waiting jobs, until told to stop (SIGTERM lets the present one finish)."""
    registry: JobRegistry = current_app.extensions["jobs"]
    worker = Worker(_store(), registry)

    def stop(_signal: int, _frame: FrameType | None) -> None:
        worker.stop()

    signal.signal(signal.SIGTERM, stop)
    signal.signal(signal.SIGINT, stop)
    click.echo(f"{worker.run(idle, once)} jobs run.")


groups: tuple[click.Command, ...] = (keys, trail, database, work)
