"""A throw-away PostgreSQL for the tests.

In: the machine's own PostgreSQL programs, if it has them. Out: the `postgres` fixture, a cluster that makes
empty databases and is gone afterwards; without the programs, tests that ask for it are skipped.
"""

import os
import pwd
import shutil
import subprocess
import tempfile
import uuid
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import psycopg
import pytest
from psycopg import sql

# Fast and unsafe: nothing here outlives the test run.
OPTIONS = "-c fsync=off -c synchronous_commit=off -c full_page_writes=off -c listen_addresses="


def find_programs() -> Path | None:
    """The folder that holds initdb and pg_ctl, newest first; None if there is none."""
    folders = sorted(
        Path("/usr/lib/postgresql").glob("*/bin"), key=lambda path: int(path.parent.name), reverse=True
    )
    on_path = shutil.which("initdb")
    if on_path:
        folders.insert(0, Path(on_path).resolve().parent)
    return next((path for path in folders if (path / "initdb").exists() and (path / "pg_ctl").exists()), None)


def _other_user() -> pwd.struct_passwd | None:
    """Who the server runs as: initdb refuses root, so then someone else."""
    if os.geteuid() != 0:
        return None
    for name in ("postgres", "nobody"):
        try:
            return pwd.getpwnam(name)
        except KeyError:
            continue
    pytest.skip("no user to run PostgreSQL as: initdb refuses root")


class Cluster:
    """A running server that only listens on a socket in its own folder."""

    def __init__(self, programs: Path):
        self._programs = programs
        self._user = _other_user()
        self._folder = Path(tempfile.mkdtemp(prefix="heard-pg-"))
        if self._user:
            os.chown(self._folder, self._user.pw_uid, self._user.pw_gid)

    def start(self) -> None:
        """Make the cluster and start it."""
        self._run(
            "initdb", "-D", "data", "-U", "heard", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync"
        )
        options = f"{OPTIONS} -c unix_socket_directories={self._folder}"
        self._run("pg_ctl", "-D", "data", "-w", "-l", "log", "-o", options, "start")

    def stop(self) -> None:
        """Stop the server and remove its folder."""
        try:
            self._run("pg_ctl", "-D", "data", "-m", "immediate", "-w", "stop")
        finally:
            shutil.rmtree(self._folder)

    def make_database(self) -> str:
        """A new, empty database; its name."""
        name = f"heard_{uuid.uuid4().hex}"
        self._execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(name)))
        return name

    def drop_database(self, name: str) -> None:
        """Remove a database, whoever is still connected."""
        self._execute(sql.SQL("DROP DATABASE {} WITH (FORCE)").format(sql.Identifier(name)))

    def address(self, name: str) -> str:
        """The address of a database."""
        return f"postgresql://heard@/{name}?host={self._folder}"

    def _execute(self, command: sql.Composed) -> None:
        with psycopg.connect(self.address("postgres"), autocommit=True) as connection:
            connection.execute(command)

    def _run(self, program: str, *arguments: str) -> None:
        user: dict[str, Any] = {}
        if self._user:
            user = {"user": self._user.pw_uid, "group": self._user.pw_gid, "extra_groups": []}
        subprocess.run(
            [self._programs / program, *arguments],
            cwd=self._folder,
            env={"PATH": os.environ["PATH"], "HOME": str(self._folder)},
            check=True,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            **user,
        )


@pytest.fixture(scope="session")
def postgres() -> Iterator[Cluster]:
    """A cluster for the whole test run."""
    programs = find_programs()
    if programs is None:
        pytest.skip("no PostgreSQL binaries on this machine")
    cluster = Cluster(programs)
    cluster.start()
    yield cluster
    cluster.stop()
