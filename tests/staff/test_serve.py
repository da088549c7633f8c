"""`flask demo serve` as people run it: what it writes, what it stops, and what it says when it cannot."""

import os
import signal
import socket
import stat
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import Result

from app import create_app
from staff.demo.record import read_record, secret_in
from staff.demo.serve import PortTaken, check_port
from store.keys import make_keys
from tests.journeys.serving import Served, free_port
from web.settings import Settings


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    running = Served(tmp_path_factory.mktemp("served"))
    yield running
    running.stop()


def group_is_gone(group: int) -> bool:
    """Whether no process of this group is left, within some seconds."""
    for _ in range(100):
        try:
            os.killpg(group, 0)
        except ProcessLookupError:
            return True
        time.sleep(0.1)
    return False


def children_of(pid: int) -> list[int]:
    """The processes that this one started."""
    return [int(one) for one in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]


def run_demo(folder: Path, port: int, *arguments: str) -> Result:
    """A `flask demo` command that should end by itself, without another process."""
    environ = {**os.environ, "HEARD_MODE": "demo", "HEARD_INSTANCE": str(folder), "PORT": str(port)}
    app = create_app(Settings.from_environment(environ))
    done = app.test_cli_runner().invoke(args=["demo", *arguments], env={"PORT": str(port)})
    app.extensions["store"].close()
    return done


def test_port_in_use_is_taken_and_a_free_one_is_not() -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen(1)
        with pytest.raises(PortTaken):
            check_port(other.getsockname()[1])
    check_port(free_port())


def test_demo_is_served_stopped_and_served_again_elsewhere(served: Served) -> None:
    served.start()
    assert served.process
    threads = list(Path(f"/proc/{served.process.pid}/task").iterdir())
    assert len(threads) == 1, "what has printed letters has more, and its forks could print none"
    record = served.folder / "demo.json"
    assert stat.S_IMODE(record.stat().st_mode) == 0o600
    before = read_record(record)
    assert all(one.link.startswith(served.address) for one in before.children)
    busy = run_demo(served.folder, served.port, "serve")
    assert "already being served" in busy.output
    taken = run_demo(served.folder / "second", served.port, "serve")
    assert f"Port {served.port}" in taken.output
    assert f"PORT={served.port + 1}" in taken.output
    assert "stop it first" in run_demo(served.folder, served.port, "reset", "--yes").output

    assert served.process
    served.stop()
    assert served.process.returncode == 0
    assert group_is_gone(served.process.pid)

    served.port = free_port()
    served.start()
    after = read_record(record)
    assert [secret_in(one.link) for one in after.children] == [secret_in(one.link) for one in before.children]
    assert after.staff == before.staff
    assert all(one.link.startswith(served.address) for one in after.children + after.letters)

    server = min(children_of(served.process.pid))
    os.kill(server, signal.SIGKILL)
    assert served.process.wait(timeout=30) == 1
    assert group_is_gone(served.process.pid)


def test_reset_removes_database_keys_and_file(tmp_path: Path) -> None:
    for name in ("heard.sqlite3", "demo.json"):
        (tmp_path / name).write_bytes(b"")
    make_keys(tmp_path / "keys")
    (tmp_path / "mine.txt").write_text("kept")
    refused = run_demo(tmp_path, free_port(), "reset")
    assert "Say --yes" in refused.output
    assert (tmp_path / "keys" / "service.json").exists()
    done = run_demo(tmp_path, free_port(), "reset", "--yes")
    assert done.exit_code == 0, done.output
    assert sorted(path.name for path in tmp_path.iterdir()) == ["demo.lock", "mine.txt"]
