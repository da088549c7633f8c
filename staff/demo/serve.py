"""Run the demo: the web server and one worker beside it, stopped together.

In: a port. Out: an exit code, when told to stop (SIGINT, SIGTERM) or when the server ends by itself.
"""

import ctypes
import fcntl
import multiprocessing
import os
import runpy
import signal
import socket
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import Context
from multiprocessing.context import ForkProcess
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
    """Serve until stopped. Returns the server's exit code; 0 after SIGINT or SIGTERM.

    Both processes are forks of this one, which has loaded every room already: by itself each would take
    seconds for that, and its own memory. No database may be open here."""
    told: list[int] = []

    def note(number: int, _frame: FrameType | None) -> None:
        told.append(number)

    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, note)
    server = _start(
        "gunicorn", "--bind", f"{HOST}:{port}", "--workers", "1", "--worker-class", "gthread",
        "--threads", str(THREADS), "--graceful-timeout", str(GRACE_SECONDS), "--log-level", "warning",
        "app:create_app()", environ=environ,
    )  # fmt: skip
    worker = _start("flask", "work", environ=environ)
    try:
        while not told and server.is_alive():
            time.sleep(0.2)
        code = server.exitcode if not told else 0
    finally:
        _stop(server)
        _stop(worker)
    return code or 0


def _start(module: str, *arguments: str, environ: Mapping[str, str]) -> ForkProcess:
    made = multiprocessing.get_context("fork").Process(target=_run, args=(module, arguments, environ))
    made.start()
    return made


def _run(module: str, arguments: tuple[str, ...], environ: Mapping[str, str]) -> None:
    """`python -m module arguments`: of the command that runs here nothing goes on but what is loaded."""
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, signal.SIG_DFL)
    _end_with_parent()
    os.environ.update(environ)
    os.chdir(ROOT)
    sys.argv = [module, *arguments]
    Context().run(runpy.run_module, module, run_name="__main__")


def _end_with_parent() -> None:
    """Ask the kernel to stop this process when the demo's own is killed, so that no port stays taken."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGTERM)


def _stop(process: ForkProcess) -> None:
    if process.is_alive():
        process.terminate()
        process.join(GRACE_SECONDS + 5)
        if process.is_alive():
            process.kill()
            process.join()
