"""The audit trail: whatever is done to the table from outside, it shows."""

import shutil
import sqlite3
import uuid
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import text

from store.audit import AuditFinding, Finding, Id, chain_mac, make_entry
from store.head import accept_breaks, read_head
from store.work import Store, audit
from tests.store.conftest import MONDAY
from tests.store.processes import start

SAMI = uuid.UUID(int=1)


def append(store: Store, count: int) -> None:
    for number in range(count):
        with store.begin(actor="staff:7"):
            audit("letter.opened", SAMI, letter=number)


def tamper(store: Store, *statements: str) -> None:
    """Someone at the database, past the service."""
    with store.engine.begin() as connection:
        for statement in statements:
            connection.execute(text(statement))


def findings(store: Store) -> list[tuple[Finding, int]]:
    return [(found.kind, found.seq) for found in store.verify_audit().findings]


@pytest.fixture
def trail(store: Store) -> Store:
    """Ten entries."""
    append(store, 10)
    return store


def test_an_untouched_trail_is_whole(trail: Store) -> None:
    report = trail.verify_audit()
    assert report.is_whole
    assert report.rows == 10


def test_an_empty_trail_is_whole(store: Store) -> None:
    assert store.verify_audit().is_whole


def test_several_entries_of_one_work_are_chained_too(store: Store) -> None:
    with store.begin():
        for number in range(3):
            audit("letter.opened", SAMI, letter=number)
    assert store.verify_audit().is_whole
    assert store.verify_audit().rows == 3


@pytest.mark.parametrize(
    "change",
    [
        "actor = 'staff:8'",
        "action = 'letter.sent'",
        "subject = '2'",
        "ids = '{}'",
        "at = '2026-11-23 09:31:00+00'",
        "mac = (SELECT mac FROM audit_entries WHERE seq = 3)",
    ],
)
def test_a_changed_entry_is_found(trail: Store, change: str) -> None:
    if trail.engine.dialect.name == "sqlite":
        change = change.replace("+00", ".000000")
    tamper(trail, f"UPDATE audit_entries SET {change} WHERE seq = 4")
    assert (Finding.CHANGED, 4) in findings(trail)


def test_a_removed_entry_is_found(trail: Store) -> None:
    tamper(trail, "DELETE FROM audit_entries WHERE seq = 4")
    assert findings(trail) == [(Finding.MISSING, 4)]


def test_a_removed_entry_is_found_even_if_the_others_close_up(trail: Store) -> None:
    tamper(
        trail,
        "DELETE FROM audit_entries WHERE seq = 4",
        *(f"UPDATE audit_entries SET seq = {number - 1} WHERE seq = {number}" for number in range(5, 11)),
    )
    assert (Finding.CHANGED, 4) in findings(trail)
    assert (Finding.CUT_OFF, 10) in findings(trail)


def test_a_removed_first_entry_is_found(trail: Store) -> None:
    tamper(trail, "DELETE FROM audit_entries WHERE seq = 1")
    assert findings(trail) == [(Finding.MISSING, 1)]


COLUMNS = "seq, at, actor, action, subject, ids, mac"


def test_an_inserted_entry_is_found(trail: Store) -> None:
    tamper(
        trail,
        *(f"UPDATE audit_entries SET seq = {number + 1} WHERE seq = {number}" for number in range(10, 4, -1)),
        f"INSERT INTO audit_entries ({COLUMNS})"
        " SELECT 5, at, 'staff:8', action, subject, ids, mac FROM audit_entries WHERE seq = 4",
    )
    assert (Finding.CHANGED, 5) in findings(trail)


def test_an_entry_added_at_the_end_without_the_key_is_found(trail: Store) -> None:
    tamper(
        trail,
        f"INSERT INTO audit_entries ({COLUMNS})"
        " SELECT 11, at, actor, action, subject, ids, mac FROM audit_entries WHERE seq = 10",
    )
    assert findings(trail) == [(Finding.CHANGED, 11)]


def test_entries_in_another_order_are_found(trail: Store) -> None:
    tamper(
        trail,
        "UPDATE audit_entries SET seq = 99 WHERE seq = 4",
        "UPDATE audit_entries SET seq = 4 WHERE seq = 5",
        "UPDATE audit_entries SET seq = 5 WHERE seq = 99",
    )
    assert {(Finding.CHANGED, 4), (Finding.CHANGED, 5)} <= set(findings(trail))


def test_entries_cut_off_at_the_end_are_found(trail: Store) -> None:
    tamper(trail, "DELETE FROM audit_entries WHERE seq > 7")
    assert findings(trail) == [(Finding.CUT_OFF, 8)]


def test_a_trail_cut_off_whole_is_found(trail: Store) -> None:
    tamper(trail, "DELETE FROM audit_entries")
    assert findings(trail) == [(Finding.CUT_OFF, 1)]


def test_a_cut_is_still_found_after_the_service_has_gone_on(trail: Store) -> None:
    tamper(trail, "DELETE FROM audit_entries WHERE seq > 7")
    append(trail, 5)
    assert findings(trail) == [(Finding.BREAK, 7)]
    append(trail, 1)
    assert findings(trail) == [(Finding.BREAK, 7)]


def test_a_last_entry_swapped_for_another_good_one_is_found(trail: Store) -> None:
    """Only the service's own key can make one: a branch of the trail kept from an older database."""
    before = make_entry(MONDAY, "staff:7", "letter.opened", SAMI, {"letter": 8})
    with trail.engine.connect() as connection:
        mac = connection.execute(text("SELECT mac FROM audit_entries WHERE seq = 9")).scalar_one()
    other = make_entry(MONDAY, "staff:9", "letter.opened", SAMI, {"letter": 9})
    swapped = chain_mac(trail.keys.audit_key, bytes(mac), 10, other)
    assert before != other
    with trail.engine.begin() as connection:
        connection.execute(
            text("UPDATE audit_entries SET actor = 'staff:9', mac = :mac WHERE seq = 10"), {"mac": swapped}
        )
    assert findings(trail) == [(Finding.OTHER_HEAD, 10)]
    append(trail, 2)
    assert findings(trail) == [(Finding.BREAK, 10)]


def test_a_lost_head_is_found_also_later(trail: Store, keys_dir: Path) -> None:
    (keys_dir / "audit-head.json").unlink()
    assert findings(trail) == [(Finding.NO_HEAD, 10)]
    append(trail, 1)
    assert findings(trail) == [(Finding.BREAK, 10)]


def test_an_explained_break_stays_listed_but_is_no_finding(trail: Store, keys_dir: Path) -> None:
    tamper(trail, "DELETE FROM audit_entries WHERE seq > 7")
    append(trail, 1)
    assert accept_breaks(keys_dir) == 1
    assert accept_breaks(keys_dir) == 0
    report = trail.verify_audit()
    assert report.is_whole
    assert report.accepted_breaks == 1
    tamper(trail, "DELETE FROM audit_entries WHERE seq > 5")
    append(trail, 1)
    assert findings(trail) == [(Finding.BREAK, 5)]


def test_a_crash_before_the_head_was_written_is_no_alarm(trail: Store, keys_dir: Path) -> None:
    shutil.copy(keys_dir / "audit-head.json", keys_dir / "kept")
    append(trail, 2)
    shutil.move(keys_dir / "kept", keys_dir / "audit-head.json")
    assert trail.verify_audit().is_whole
    head = read_head(keys_dir)
    assert head is not None
    assert head.seq == 12
    shutil.copy(keys_dir / "audit-head.json", keys_dir / "kept")
    append(trail, 2)
    shutil.move(keys_dir / "kept", keys_dir / "audit-head.json")
    append(trail, 1)
    assert trail.verify_audit() == type(trail.verify_audit())(rows=15, findings=())


def test_a_head_that_cannot_be_written_does_not_undo_the_work(trail: Store, keys_dir: Path) -> None:
    (keys_dir / "audit-head.lock").unlink()
    (keys_dir / "audit-head.lock").mkdir()
    append(trail, 1)
    (keys_dir / "audit-head.lock").rmdir()
    assert trail.verify_audit().rows == 11


def test_two_processes_appending_at_once_do_not_fork_the_chain(store: Store) -> None:
    processes = [start("append_entries", store, 60) for _ in range(2)]
    assert [process.wait(60) for process in processes] == [0, 0]
    report = store.verify_audit()
    assert report.findings == ()
    assert report.rows == 120


def test_the_trail_holds_from_one_process_to_the_next(trail: Store, open_store: Callable[[], Store]) -> None:
    append(open_store(), 3)
    assert open_store().verify_audit().rows == 13
    assert open_store().verify_audit().is_whole


NAMES: list[Id] = ["Sami", "sami haile", "ሳሚ", "", "a" * 65, "sami\n", "-", True, 1.5, None, b"x"]  # type: ignore[list-item]


@pytest.mark.parametrize("name", NAMES, ids=repr)
def test_a_name_cannot_slip_into_the_trail(store: Store, name: Id) -> None:
    with store.begin():
        with pytest.raises(ValueError, match="ids only"):
            audit("child.added", SAMI, called=name)
        with pytest.raises(ValueError, match="ids only"):
            audit("child.added", name)
    assert store.verify_audit().rows == 0


@pytest.mark.parametrize(
    "code", [SAMI, str(SAMI), f"child:{SAMI}", 12, "pictures", "zh-hant", "answer.saved"], ids=str
)
def test_ids_and_codes_are_taken(store: Store, code: Id) -> None:
    with store.begin():
        audit("child.added", code, what=code)
    assert store.verify_audit().rows == 1


def test_a_label_cannot_carry_words(store: Store) -> None:
    with store.begin(), pytest.raises(ValueError, match="labels"):
        audit("child.added", SAMI, **{"Sami said": 1})


def test_the_time_zone_of_the_clock_does_not_matter(store: Store) -> None:
    from_east = make_entry(MONDAY.astimezone(tz=None) + timedelta(0), "a", "b", 1, {})
    assert chain_mac(b"key", b"", 1, from_east) == chain_mac(
        b"key", b"", 1, make_entry(MONDAY, "a", "b", 1, {})
    )


def test_a_finding_says_what_and_where() -> None:
    assert AuditFinding(Finding.MISSING, 4).kind.value == "removed"
    assert sqlite3.sqlite_version_info >= (3, 35), "claiming jobs needs UPDATE ... RETURNING"
