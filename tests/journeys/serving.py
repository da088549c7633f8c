"""A whole Heard for the journeys: the demo, served by its own command in a folder of its own.

In: a folder. Out: `Served` with its address and what demo.json says. Killed and started again at will.
"""

import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from app import create_app
from tests.once import made_once
from web.settings import Settings

ROOT = Path(__file__).parent.parent.parent


class NotServed(RuntimeError):
    """The server did not answer in time."""


def free_port() -> int:
    """A port that nobody listens on just now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
    return port


def seed_demo(folder: Path, port: int = 1) -> None:
    """`flask demo seed` in this folder, without another process, which would load the rooms again."""
    environ = {**os.environ, "HEARD_MODE": "demo", "HEARD_INSTANCE": str(folder)}
    app = create_app(Settings.from_environment(environ))
    done = app.test_cli_runner().invoke(args=["demo", "seed", "--port", str(port)])
    app.extensions["store"].close()
    assert done.exit_code == 0, done.output


def demo_folder(factory: pytest.TempPathFactory, name: str) -> Path:
    """A folder with a demo that nobody has touched: told once a run (ten seconds), and copied."""
    folder = factory.mktemp(name)
    told = made_once(factory, "told-demo", seed_demo)
    shutil.copytree(told, folder, dirs_exist_ok=True)
    return folder


@dataclass
class Served:
    """One running demo."""

    folder: Path
    port: int = field(default_factory=free_port)
    process: subprocess.Popen[bytes] | None = None

    @property
    def address(self) -> str:
        """Its origin."""
        return f"http://127.0.0.1:{self.port}"

    @property
    def demo(self) -> dict[str, list[dict[str, str]]]:
        """What demo.json says."""
        found: dict[str, list[dict[str, str]]] = json.loads((self.folder / "demo.json").read_text("utf-8"))
        return found

    def start(self) -> "Served":
        """Start it and wait until it answers. Raises NotServed after two minutes."""
        environ = {**os.environ, "HEARD_MODE": "demo", "HEARD_INSTANCE": str(self.folder)}
        flask = Path(sys.executable).with_name("flask")
        command = [str(flask), "demo", "serve", "--port", str(self.port)]
        with (self.folder / "server.log").open("ab") as log:
            self.process = subprocess.Popen(
                command, cwd=ROOT, env=environ, stdout=log, stderr=log, start_new_session=True
            )
        for _ in range(1200):
            if self.process.poll() is not None:
                break
            try:
                with urllib.request.urlopen(self.address + "/help", timeout=2):
                    return self
            except (urllib.error.URLError, OSError):
                time.sleep(0.1)
        raise NotServed((self.folder / "server.log").read_text("utf-8")[-2000:])

    def refresh(self) -> None:
        """Make used-up links again, as the next `make demo` would."""
        seed_demo(self.folder, self.port)

    def kill(self) -> None:
        """SIGKILL to every process of it at once, as a power cut would."""
        assert self.process is not None
        os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait()

    def stop(self) -> None:
        """Ask it to stop, and see that it does: a request in hand has half a minute on a full machine."""
        if self.process is None or self.process.poll() is not None:
            return
        self.process.send_signal(signal.SIGTERM)
        self.process.wait(timeout=60)

    def child(self, **wanted: str) -> dict[str, str]:
        """The first child of demo.json with these values, such as way="words", language="ar"."""
        return next(c for c in self.demo["children"] if all(c[k] == v for k, v in wanted.items()))

    def staff(self, role: str, **wanted: str) -> dict[str, str]:
        """The first member of staff with this role."""
        found = (s for s in self.demo["staff"] if s["role"] == role)
        return next(s for s in found if all(s[k] == v for k, v in wanted.items()))


@contextmanager
def serving(folder: Path) -> Iterator[Served]:
    """A demo in this folder while the block lasts. That it stops when told is shown in tests/staff."""
    running = Served(folder).start()
    try:
        yield running
    finally:
        running.kill()


def describe(demo: dict[str, Any]) -> str:
    """How many of what the demo has, for messages."""
    return ", ".join(f"{len(value)} {name}" for name, value in demo.items())
