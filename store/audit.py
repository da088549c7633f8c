"""The audit trail: who did what to which record, and when, in a chain that shows any tampering.

In: entries of ids only (no names, no words: the trail still verifies after a child is erased). Out: rows
whose code (HMAC-SHA256, key outside the database) covers the row and the code before; and a report on
whether the trail is whole.
"""

import hashlib
import hmac
import json
import re
import uuid
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from typing import Protocol

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from store.head import Head, advance_head, note_break, read_head
from store.tables import AuditRow

Id = uuid.UUID | str | int

# Any number that no other part of the product locks on: "heard" in letters' places.
APPEND_LOCK = 8_05_01_18_04

# A code, an id, or a kind with its id ("child:<uuid>"). Capital letters and spaces are what names have.
_CODE = re.compile(r"[a-z0-9](?:[a-z0-9_.:-]{0,62}[a-z0-9])?\Z")
_LABEL = re.compile(r"[a-z][a-z0-9_]{0,39}\Z")


class TrailKeys(Protocol):
    """What the trail asks of the keys."""

    @property
    def directory(self) -> Path: ...

    @property
    def audit_key(self) -> bytes: ...


@dataclass(frozen=True, slots=True)
class AuditEntry:
    """One entry, before it has its place in the chain."""

    at: datetime
    actor: str
    action: str
    subject: str
    ids: str


def as_code(value: Id, what: str = "value") -> str:
    """An id as the trail keeps it. Raises ValueError for anything that could be a name or a sentence."""
    if isinstance(value, bool) or not isinstance(value, uuid.UUID | str | int):
        raise ValueError(f"the audit trail takes ids only: {what} is a {type(value).__name__}")
    code = str(value)
    if not _CODE.match(code):
        raise ValueError(f"the audit trail takes ids only: {what} does not look like one")
    return code


def make_entry(at: datetime, actor: Id, action: str, subject: Id, ids: Mapping[str, Id]) -> AuditEntry:
    """An entry of checked ids. Raises ValueError where a name could slip in."""
    for label in ids:
        if not _LABEL.match(label):
            raise ValueError("the audit trail takes short lower-case labels")
    codes = {label: as_code(value, label) for label, value in sorted(ids.items())}
    return AuditEntry(
        at.astimezone(UTC),
        as_code(actor, "actor"),
        as_code(action, "action"),
        as_code(subject, "subject"),
        json.dumps(codes, separators=(",", ":")),
    )


def chain_mac(key: bytes, before: bytes, seq: int, entry: AuditEntry) -> bytes:
    """The row's code: over the code before, its number and all it says; 32 bytes."""
    at = entry.at.astimezone(UTC).isoformat(timespec="microseconds")
    row = json.dumps([seq, at, entry.actor, entry.action, entry.subject, entry.ids])
    return hmac.digest(key, before.hex().encode() + b"\n" + row.encode(), hashlib.sha256)


def append(session: Session, keys: TrailKeys, entries: list[AuditEntry]) -> Head:
    """Add entries at the end of the chain; call right before the commit. Returns the head to be.

    Only one transaction at a time gets past the first line until it ends: on PostgreSQL by an advisory
    lock, on SQLite by the write lock that it holds already.
    """
    session.flush()
    if session.get_bind().dialect.name == "postgresql":
        session.execute(select(func.pg_advisory_xact_lock(APPEND_LOCK)))
    last = session.execute(select(AuditRow.seq, AuditRow.mac).order_by(AuditRow.seq.desc()).limit(1)).first()
    seq, mac = (last.seq, last.mac) if last else (0, b"")
    _compare_with_head(session, keys.directory, seq, mac, entries[0].at)
    for entry in entries:
        seq, mac = seq + 1, chain_mac(keys.audit_key, mac, seq + 1, entry)
        session.add(
            AuditRow(
                seq=seq,
                at=entry.at,
                actor=entry.actor,
                action=entry.action,
                subject=entry.subject,
                ids=entry.ids,
                mac=mac,
            )
        )
    session.flush()
    return Head(seq, mac)


def _compare_with_head(session: Session, directory: Path, seq: int, mac: bytes, at: datetime) -> None:
    """Notice a cut before going on, because the rows that follow would soon hide it.

    The service is not stopped for it (a child may be waiting): the break is written down for `verify`.
    """
    head = read_head(directory)
    if head is not None and (head.seq == 0 or (head.seq, head.mac) == (seq, mac)):
        return
    if head is not None and head.seq < seq:
        kept = session.scalar(select(AuditRow.mac).where(AuditRow.seq == head.seq))
        if kept == head.mac:
            return
    note_break(directory, seq, mac, at)


class Finding(StrEnum):
    """What can be wrong with a trail."""

    CHANGED = "changed, moved or not written by this service"
    MISSING = "removed"
    CUT_OFF = "cut off at the end"
    OTHER_HEAD = "not the row that was committed"
    NO_HEAD = "the head outside the database is gone"
    BREAK = "had been cut off or put back to an older state when the service went on"


@dataclass(frozen=True, slots=True)
class AuditFinding:
    """One thing wrong, and at which row."""

    kind: Finding
    seq: int


@dataclass(frozen=True, slots=True)
class AuditReport:
    """How many rows were read, what is wrong with them, and breaks that someone has explained."""

    rows: int
    findings: tuple[AuditFinding, ...]
    accepted_breaks: int = 0

    @property
    def is_whole(self) -> bool:
        """Whether nothing is wrong."""
        return not self.findings


def verify(session: Session, keys: TrailKeys) -> AuditReport:
    """Read the whole trail and compare it with its codes and its head. Needs a session not used before.

    A crash between a commit and the writing of the head is no finding: rows beyond the head whose chain
    is good are accepted, and the head catches up.
    """
    # Before the rows, so that what others commit meanwhile can only lie beyond it.
    head = read_head(keys.directory)
    findings: list[AuditFinding] = []
    seq, mac, at_head, rows = 0, b"", b"", 0
    for row in session.scalars(select(AuditRow).order_by(AuditRow.seq).execution_options(yield_per=1000)):
        rows += 1
        if row.seq != seq + 1:
            findings.append(AuditFinding(Finding.MISSING, seq + 1))
        elif not hmac.compare_digest(row.mac, chain_mac(keys.audit_key, mac, row.seq, _entry_of(row))):
            findings.append(AuditFinding(Finding.CHANGED, row.seq))
        seq, mac = row.seq, row.mac
        if head is not None and row.seq == head.seq:
            at_head = row.mac
    findings += _compare_end(head, seq, at_head)
    if not findings and head is not None:
        advance_head(keys.directory, seq, mac)
    accepted = sum(found.accepted for found in head.breaks) if head else 0
    return AuditReport(rows, tuple(findings), accepted)


def _compare_end(head: Head | None, seq: int, at_head: bytes) -> list[AuditFinding]:
    if head is None:
        return [AuditFinding(Finding.NO_HEAD, seq)]
    findings = [AuditFinding(Finding.BREAK, found.seq) for found in head.breaks if not found.accepted]
    if head.seq > seq:
        findings.append(AuditFinding(Finding.CUT_OFF, seq + 1))
    elif at_head != head.mac:
        findings.append(AuditFinding(Finding.OTHER_HEAD, head.seq))
    return findings


def _entry_of(row: AuditRow) -> AuditEntry:
    return AuditEntry(row.at, row.actor, row.action, row.subject, row.ids)
