"""Our end of the voice's process: started when first asked, given 5 seconds a text, ended and started anew
when it hangs or dies.

In: a voice, words a minute, a text. Out: `Samples`. Raises VoiceSilent. One text at a time; any thread may
ask.
"""

import json
import os
import selectors
import subprocess
import sys
import threading
import time
from collections.abc import Sequence
from pathlib import Path
from typing import IO, Any

from sound.model import Samples, VoiceSilent, Word

WORKER = Path(__file__).with_name("worker.py")
SECONDS = 5.0
PIECE = 1 << 16
LARGEST = 60 * 22_050 * 2 * 5  # bytes: five minutes


class Espeak:
    """The voice. `command`: what is run, so that a test can put a program in its place."""

    def __init__(self, command: Sequence[str] | None = None, seconds: float = SECONDS):
        self._command = list(command or (sys.executable, "-I", str(WORKER)))
        self._seconds = seconds
        self._lock = threading.Lock()
        self._process: subprocess.Popen[bytes] | None = None
        self._made_in = 0

    def speak(self, voice: str, rate: int, text: str) -> Samples:
        """What the voice says. Raises VoiceSilent."""
        asked = json.dumps({"voice": voice, "rate": rate, "text": text}).encode() + b"\n"
        with self._lock:
            try:
                told, pcm = self._ask(asked)
            except (OSError, ValueError, VoiceSilent) as error:
                self._end()
                # Without the cause: it may hold a child's words.
                raise VoiceSilent(type(error).__name__) from None
        if "error" in told:
            raise VoiceSilent(str(told["error"]))
        return Samples(pcm, told["rate"], tuple(Word(*one) for one in told["words"]))

    def close(self) -> None:
        """End the process, if there is one."""
        with self._lock:
            self._end()

    def _ask(self, asked: bytes) -> tuple[dict[str, Any], bytes]:
        process = self._running()
        if process.stdin is None or process.stdout is None:
            raise VoiceSilent
        process.stdin.write(asked)
        process.stdin.flush()
        until = time.monotonic() + self._seconds
        head, rest = _read_line(process.stdout, until)
        told = json.loads(head)
        size = int(told.get("size", 0))
        if not 0 <= size <= LARGEST:
            raise VoiceSilent
        return told, _read_rest(process.stdout, rest, size, until)

    def _running(self) -> subprocess.Popen[bytes]:
        # A forked server process must not share its parent's pipes.
        if self._process is None or self._process.poll() is not None or self._made_in != os.getpid():
            self._process = subprocess.Popen(  # noqa: S603 - our own program, no shell
                self._command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
            )
            self._made_in = os.getpid()
        return self._process

    def _end(self) -> None:
        process, self._process = self._process, None
        if process is None or self._made_in != os.getpid():
            return
        process.kill()
        process.wait()
        for pipe in (process.stdin, process.stdout):
            if pipe is not None:
                _close(pipe)


def _read_line(pipe: IO[bytes], until: float) -> tuple[bytes, bytes]:
    found = b""
    while b"\n" not in found:
        found += _read_some(pipe, until)
    head, _, rest = found.partition(b"\n")
    return head, rest


def _read_rest(pipe: IO[bytes], found: bytes, size: int, until: float) -> bytes:
    pieces = bytearray(found)
    while len(pieces) < size:
        pieces += _read_some(pipe, until)
    return bytes(pieces[:size])


def _read_some(pipe: IO[bytes], until: float) -> bytes:
    with selectors.DefaultSelector() as waiting:
        waiting.register(pipe, selectors.EVENT_READ)
        if not waiting.select(max(0.0, until - time.monotonic())):
            raise VoiceSilent("it hung")
    found = os.read(pipe.fileno(), PIECE)
    if not found:
        raise VoiceSilent("it died")
    return found


def _close(pipe: IO[bytes]) -> None:
    try:
        pipe.close()
    except OSError:
        return  # what was not sent goes with it
