"""`flask demo`: seed, serve and reset the fictional service. Only where HEARD_MODE=demo.

In: a port. Out: demo.json, a table of links and sign-ins, and a server until it is stopped.
"""

import multiprocessing
import os
import shutil
from contextlib import suppress
from pathlib import Path

import click
from flask import Flask, current_app
from flask.cli import AppGroup
from sqlalchemy import inspect
from sqlalchemy.engine import make_url

from press.faces import ethiopic_face
from staff.demo.record import DemoRecord, read_record, write_record
from staff.demo.seed import RealPeopleHere, check_fictional, seed
from staff.demo.serve import HOST, DemoRunning, PortTaken, check_port, run_servers, sole_demo
from store.files import remove_file
from store.keys import KeysExist, make_keys
from store.migrate import upgrade
from store.work import Store
from web.settings import Settings

demo = AppGroup("demo", help="The fictional service: nobody in it is real.")
PORT = click.option("--port", default=8000, show_default=True, type=click.IntRange(1, 65535), envvar="PORT")


@demo.command("seed")
@PORT
def seed_service(port: int) -> None:
    """Fill the fictional service, or make its links good again. Keeps all that is there."""
    record = _prepare(port)
    click.echo(f"Ready: {len(record.children)} links for children, {len(record.letters)} letters.")
    click.echo(f"Links and passwords are in {_record_path()}.")


@demo.command("serve")
@PORT
def serve(port: int) -> None:
    """Make everything ready and serve it on 127.0.0.1, with one worker beside, until stopped."""
    try:
        with sole_demo(_settings().instance):
            check_port(port)
            record = _prepared_apart(port)
            _print_table(record, port)
            environ = {**os.environ, "HEARD_MODE": "demo", "HEARD_ADDRESS": _address(port), "PORT": str(port)}
            code = run_servers(port, environ)
    except PortTaken:
        raise click.ClickException(
            f"Port {port} on {HOST} is taken by another program. Try another: PORT={port + 1} make demo"
        ) from None
    except DemoRunning as there:
        raise click.ClickException(f"A demo is already being served from {there}.") from None
    if code:
        raise click.ClickException(f"The server ended by itself (exit code {code}).")
    click.echo("Stopped.")


@demo.command("reset")
@click.option("--yes", is_flag=True, help="Really throw everything of the demo away.")
def reset(yes: bool) -> None:
    """Remove the demo's database, keys and demo.json."""
    settings = _settings()
    if not yes:
        raise click.ClickException("This throws the demo away. Say --yes if you mean it.")
    url = make_url(settings.database_url)
    if url.get_backend_name() != "sqlite" or not url.database:
        raise click.ClickException(
            "Only a demo in a SQLite file is removed; empty the database by its own tools."
        )
    try:
        with sole_demo(settings.instance):
            _check_fictional()
            _remove(settings, Path(url.database))
    except DemoRunning as there:
        raise click.ClickException(f"A demo is being served from {there}: stop it first.") from None
    click.echo("The demo is gone.")


def _prepared_apart(port: int) -> DemoRecord:
    """What `_prepare` gives, made in a process of its own: seeding prints letters, and what has printed can
    print no more in its forks (`press.typeset.ForkedAfterPrinting`), which the servers are."""
    _check_fictional()
    made = multiprocessing.get_context("fork").Process(target=_prepare, args=(port,))
    made.start()
    made.join()
    if made.exitcode:
        raise click.ClickException("The demo could not be made ready.")
    return read_record(_record_path())


def _prepare(port: int) -> DemoRecord:
    """Keys, database, people, links; demo.json is written last, before anything listens."""
    settings, store = _settings(), _store()
    with suppress(KeysExist):
        make_keys(settings.keys)
    upgrade(store)
    app: Flask = current_app._get_current_object()  # type: ignore[attr-defined]
    try:
        record = seed(app, _address(port), read_record(_record_path()))
    except RealPeopleHere:
        raise click.ClickException(NOT_FICTIONAL) from None
    ethiopic_face(settings.instance / "faces")  # so that the first page in Tigrinya need not wait for it
    write_record(_record_path(), record)
    return record


NOT_FICTIONAL = "This database holds a service that is not fictional: the demo does not touch it."


def _check_fictional() -> None:
    store = _store()
    if not inspect(store.engine).has_table("services"):
        return
    try:
        with store.begin(write=False):
            check_fictional()
    except RealPeopleHere:
        raise click.ClickException(NOT_FICTIONAL) from None
    finally:
        store.close()


def _remove(settings: Settings, database: Path) -> None:
    for name in (database, Path(f"{database}-wal"), Path(f"{database}-shm"), _record_path()):
        remove_file(name)
    if (settings.keys / "service.json").exists():
        for key in settings.keys.rglob("*"):
            if key.is_file():
                remove_file(key)
        shutil.rmtree(settings.keys)


def _print_table(record: DemoRecord, port: int) -> None:
    click.echo(f"\nHeard, with invented people, on {_address(port)}  (Ctrl-C stops it)\n")
    click.echo("Children who have not begun yet")
    for child in record.children:
        click.echo(f"  {child.name:<8} {child.way:<9} {child.language:<3} {child.link}")
    click.echo("\nLetters that were sent (they open with two pictures: the cat and the tree)")
    for letter in record.letters:
        click.echo(f"  {letter.child:<8} {'':<9} {letter.language:<3} {letter.link}")
    click.echo(f"\nStaff, at {_address(port)}/desk/")
    for one in record.staff:
        click.echo(f"  {one.role:<14} {one.email:<28} {one.password}")
    click.echo(f"\nAll of this is in {_record_path()} too.\n")


def _address(port: int) -> str:
    return f"http://{HOST}:{port}"


def _settings() -> Settings:
    settings: Settings = current_app.extensions["settings"]
    if not settings.demo:
        raise click.ClickException("The demo runs only with HEARD_MODE=demo.")
    return settings


def _store() -> Store:
    store: Store = current_app.extensions["store"]
    return store


def _record_path() -> Path:
    return _settings().instance / "demo.json"
