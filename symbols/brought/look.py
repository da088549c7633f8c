"""Look through a file that arrived: check every picture, stage what is good, say what is not and why.

In: an arrival, the folder where its file lies, and a way to take short steps that are kept one by one. Out: a
staged set and a report. Pictures are checked outside any transaction. Whoever is killed in between starts
again and passes over what is staged; what was refused is looked at again, so that its reason is known.
"""

import json
import os
import sys
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import Any, Protocol
from uuid import UUID

from store.work import Work
from symbols.brought.arriving import remove_arrived
from symbols.brought.model import Arrival
from symbols.brought.read import (
    is_dropped,
    list_likenesses,
    list_staged_attachments,
    list_staged_boards,
    list_staged_keys,
    load_arrival_unguarded,
)
from symbols.brought.report import Report, make_report, refused_report
from symbols.brought.suggest import list_known_words
from symbols.brought.write import (
    add_attachment,
    add_board,
    add_pictures,
    add_staged_set,
    count_rows,
    save_report,
)
from symbols.packs.clean import CleanPicture
from symbols.packs.model import FoundPicture, PackRefused, PictureRefused, Refusal
from symbols.packs.open import Pack, open_pack

STEP_PICTURES = 24
MODEST = 15  # niceness of the thread that checks
STEP_BYTES = 384 * 1024
MANIFEST = "ext_heard_manifest"  # the attachment that keeps an .obz manifest as it came


class Steps(Protocol):
    """Short units of work, each kept on its own: a worker's job, or a command."""

    def begin(self, write: bool = True) -> AbstractContextManager[Work]:
        """Open one."""

    def save_progress(self, done: int, total: int | None = None, cursor: Any = None) -> None:
        """Inside one: how far it is."""


def look_through(steps: Steps, folder: Path, import_id: UUID) -> None:
    """Do all of it; a second run goes on where the first was. The file is gone afterwards."""
    with steps.begin(write=False):
        arrival = load_arrival_unguarded(import_id)
    if arrival.report is None and arrival.dropped_at is None:
        try:
            with open_pack(
                folder / arrival.arrived, arrival.file_name, keep_rated=arrival.keep_rated
            ) as pack:
                report: Report | None = _Looking(steps, arrival, pack).run()
        except PackRefused as refused:
            report = refused_report(refused)
        except FileNotFoundError:
            report = Report(refused_whole="The file is not there any more. Please bring it in again.")
        except _Dropped:
            report = None
        if report is not None:
            with steps.begin():
                save_report(import_id, report)
                steps.save_progress(report.pictures, report.pictures)
    remove_arrived(folder, arrival.arrived)


def _step_aside() -> None:
    """Checking takes the processor for long; whoever serves a child goes first. Linux counts this by thread,
    so steps that hold the database are as quick as ever; elsewhere it is left alone."""
    if sys.platform == "linux":
        os.setpriority(os.PRIO_PROCESS, threading.get_native_id(), MODEST)


class _Dropped(Exception):
    """Somebody dropped the import while it was being looked through."""


class _Looking:
    """One pack being staged."""

    def __init__(self, steps: Steps, arrival: Arrival, pack: Pack) -> None:
        self._steps, self._arrival, self._pack = steps, arrival, pack
        self._refusals = list(pack.found.refusals)
        self._set_id = arrival.set_id or self._add_set()
        self._checking = ThreadPoolExecutor(1, initializer=_step_aside)

    def run(self) -> Report:
        """Stage everything, then report on it."""
        with self._checking:
            self._add_pictures()
        self._add_boards()
        self._add_attachments()
        with self._steps.begin(write=False):
            pictures, boards, others = count_rows(self._set_id)
            return make_report(
                self._pack.found,
                refusals=self._refusals,
                pictures=pictures,
                boards=boards,
                sounds=others - bool(self._pack.found.manifest),
                likenesses=list_likenesses(self._arrival.service_id, self._set_id, self._pack.found.name),
                known=list_known_words(self._set_id),
            )

    @contextmanager
    def _step(self) -> Iterator[None]:
        """A writing step, unless nobody wants it any more."""
        with self._steps.begin():
            if is_dropped(self._arrival.id):
                raise _Dropped
            yield

    def _add_set(self) -> UUID:
        with self._step():
            return add_staged_set(self._arrival, self._pack.found)

    def _add_pictures(self) -> None:
        total = len(self._pack.found.pictures)
        for last, batch in self._batches():
            with self._step():
                add_pictures(self._set_id, batch)
                self._steps.save_progress(last, total)

    def _batches(self) -> Iterator[tuple[int, list[tuple[int, FoundPicture, CleanPicture]]]]:
        """(how many are looked at, what to stage), in steps small enough to be kept in a moment."""
        with self._steps.begin(write=False):
            staged = list_staged_keys(self._set_id)
        batch: list[tuple[int, FoundPicture, CleanPicture]] = []
        size, looked = 0, 0
        for position, found in enumerate(self._pack.found.pictures):
            looked = position + 1
            if found.key in staged:
                continue
            judged = self._checking.submit(self._pack.clean, found).result()
            if isinstance(judged, Refusal):
                self._refusals.append(judged)
            else:
                batch.append((position, found, judged))
                size += len(judged.content) + len(judged.small or b"")
            if size >= STEP_BYTES or len(batch) >= STEP_PICTURES or looked % (STEP_PICTURES * 10) == 0:
                yield looked, batch
                batch, size = [], 0
        yield looked, batch

    def _add_boards(self) -> None:
        with self._steps.begin(write=False):
            staged = list_staged_boards(self._set_id)
        for position, board in enumerate(self._pack.found.boards):
            if position not in staged:
                with self._step():
                    add_board(self._set_id, position, board)

    def _add_attachments(self) -> None:
        with self._steps.begin(write=False):
            staged = list_staged_attachments(self._set_id)
        for key, content in self._attachments(staged):
            with self._step():
                add_attachment(self._set_id, key, content)

    def _attachments(self, staged: frozenset[str]) -> Iterator[tuple[str, bytes]]:
        found = self._pack.found
        if found.manifest and MANIFEST not in staged:
            yield MANIFEST, json.dumps(found.manifest).encode()
        for sound in found.sounds:
            if sound.key in staged:
                continue
            try:
                yield sound.key, self._pack.read(sound.key)
            except PictureRefused as refused:
                self._refusals.append(Refusal(sound.key[:120], refused.reason, refused.detail))
