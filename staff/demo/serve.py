"""Run the demo: the web server and one worker beside it, stopped together.

In: a port. Out: an exit code, when told to stop (SIGINT, SIGTERM) or when the server ends by itself.
"""

import ctypes
import fcntl
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from types import FrameType

from web.settings import ROOT

HOST = "127.0.0.1"
THREADS = 8
GRACE_SECONDS = 10
PR_SET_PDEATHSIG = 1


class PortTaken(Exception):
    """Something else listens on this port."""


class DemoRunning(Exception):
    """A demo is being served from the same folder."""


def check_port(port: int) -> None:
    """Raises PortTaken where nothing could listen there."""
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as probe:
        # As the server does it, so that a port just left by another is not called taken.
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, port))
            probe.listen(1)
        except OSError as error:
            raise PortTaken(str(port)) from error


@contextmanager
def sole_demo(instance: Path) -> Iterator[None]:
    """Hold the folder for one demo at a time. Raises DemoRunning."""
    instance.mkdir(mode=0o700, parents=True, exist_ok=True)
    descriptor = os.open(instance / "demo.lock", os.O_RDWR | os.O_CREAT, 0o600)
    try:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise DemoRunning(str(instance)) from None
        yield
    finally:
        os.close(descriptor)


def run_servers(port: int, environ: Mapping[str, str]) -> int:
    """Serve until stopped. Returns the server's exit code; 0 after SIGINT or SIGTERM."""
    told: list[int] = []

    def note(number: int, _frame: FrameType | None) -> None:
        told.append(number)

    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, note)
    server = _start(
        "-m", "gunicorn", "--bind", f"{HOST}:{port}", "--workers", "1", "--worker-class", "gthread",
        "--threads", str(THREADS), "--graceful-timeout", str(GRACE_SECONDS), "--log-level", "warning",
        "app:create_app()", environ=environ,
    )  # fmt: skip
    worker = _start("-m", "flask", "work", environ=environ)
    try:
        while not told and server.poll() is None:
            time.sleep(0.2)
        code = server.returncode if not told else 0
    finally:
        _stop(server)
        _stop(worker)
    return code or 0


def _start(*arguments: str, environ: Mapping[str, str]) -> "subprocess.Popen[bytes]":
    return subprocess.Popen(  # noqa: S603 - our own interpreter and fixed arguments
        [sys.executable, *arguments], cwd=ROOT, env=dict(environ), preexec_fn=_end_with_parent
    )


def _end_with_parent() -> None:
    """Ask the kernel to stop this process when the demo's own is killed, so that no port stays taken."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGTERM)


def _stop(process: "subprocess.Popen[bytes]") -> None:
    if process.poll() is None:
        process.terminate()
        try:
            process.wait(GRACE_SECONDS + 5)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
