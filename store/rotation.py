"""Changing the service key, and forgetting old ones once nothing needs them.

In: a `Store`. Out: a new service key that wraps every child's key and seals every service row. A machine
that stops in the middle loses nothing: old keys stay for reading, and the next rotation finishes the rest.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Column, LargeBinary, Table, and_, func, inspect, literal, select, update

from store.base import Base, SealedBytes
from store.keys import Keys
from store.sealed import HEADER_BYTES, SERVICE, VERSION, Ciphertext, RowId, SealBroken
from store.service_keys import ServiceKeys
from store.work import Store, db, vault

BATCH = 200

# A request that began before the rotation may still be sealing with the key it found then.
IN_FLIGHT = timedelta(hours=1)

SERVICE_SEAL = bytes([VERSION, SERVICE])


class TableUnknown(Exception):
    """The database has a table that this program does not know, so nobody can say which keys it needs."""


@dataclass(frozen=True, slots=True)
class Rotation:
    """What a rotation did: how many children's keys were wrapped anew, how many rows sealed anew."""

    children: int
    rows: int


def rotate(store: Store, at: datetime) -> Rotation:
    """Make a new service key and move everything to it. Children's own keys stay, so their rows do too."""
    keys = store.keys
    with keys.locked():
        keys.replace_service(keys.loaded().with_new_current(at).with_new_delivery())
    children = sum(keys.rewrap_child(child_id) for child_id in keys.child_ids())
    return Rotation(children, sum(_reseal(store, table, column) for table, column in _sealed_columns()))


def retire(store: Store, at: datetime) -> list[str]:
    """Drop every old service key that has been out of use for an hour and that nothing needs any more.

    Returns the names of those dropped. Raises TableUnknown.
    """
    keys = store.keys
    with keys.locked():
        needed = _keys_of_children(keys) | _keys_of_rows(store)
        left = keys.loaded()
        dropped = list(_unused(left, needed, at))
        for name in dropped:
            left = left.without(name)
        keys.replace_service(left)
    return [name.hex() for name in dropped]


def _unused(keys: ServiceKeys, needed: set[bytes], at: datetime) -> Iterator[bytes]:
    return (name for name, since in keys.replaced.items() if name not in needed and since + IN_FLIGHT <= at)


def _keys_of_children(keys: Keys) -> set[bytes]:
    return {keys.wrapped_by(keys.child_file(child_id).read_bytes()) for child_id in keys.child_ids()}


def _keys_of_rows(store: Store) -> set[bytes]:
    unknown = set(inspect(store.engine).get_table_names()) - set(Base.metadata.tables) - {"alembic_version"}
    if unknown:
        raise TableUnknown(", ".join(sorted(unknown)))
    needed = set()
    with store.begin(write=False):
        for _table, column in _sealed_columns():
            header = func.substr(column, 1, HEADER_BYTES, type_=LargeBinary)
            headers = db().scalars(select(header).where(column.is_not(None)).distinct())
            needed |= {Ciphertext(found).key_id for found in headers if found.startswith(SERVICE_SEAL)}
    return needed


def _sealed_columns() -> Iterator[tuple[Table, Column[Ciphertext]]]:
    for table in Base.metadata.sorted_tables:
        for column in table.columns:
            if isinstance(column.type, SealedBytes):
                yield table, column


def _reseal(store: Store, table: Table, column: Column[Ciphertext]) -> int:
    """Seal one column's service rows with the current key, a batch at a time.

    Only rows sealed to their primary key can be moved here; others are left, and so is the key they need.
    """
    if len(table.primary_key.columns) != 1:
        return 0
    (primary,) = table.primary_key.columns
    stale = and_(
        func.substr(column, 1, 2, type_=LargeBinary) == literal(SERVICE_SEAL, LargeBinary),
        func.substr(column, 1, HEADER_BYTES, type_=LargeBinary)
        != literal(_current_header(store), LargeBinary),
    )
    page = select(primary, column).where(stale).order_by(primary).limit(BATCH)
    count = 0
    while True:
        with store.begin(actor="rotation"):
            rows = db().execute(page).all()
            count += sum(_reseal_row(column, primary, row_id, sealed) for row_id, sealed in rows)
        if len(rows) < BATCH:
            return count
        page = page.where(primary > rows[-1][0])


def _current_header(store: Store) -> bytes:
    return SERVICE_SEAL + store.keys.current_service_key().id


def _reseal_row(column: Column[Ciphertext], primary: Column[Any], row_id: RowId, old: Ciphertext) -> bool:
    service, name = vault().service(), column.table.name
    try:
        fresh = service.seal_bytes(
            name, column.name, row_id, service.open_bytes(name, column.name, row_id, old)
        )
    except SealBroken:
        return False
    # Only if the row is still as it was read: whoever wrote meanwhile has sealed it anew anyway.
    change = update(column.table).where(primary == row_id, column == old).values({column: fresh})
    db().execute(change)
    return True
