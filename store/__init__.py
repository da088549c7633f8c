"""Plumbing under every room: database, unit of work, sealing, keys, audit trail, jobs, migrations.

In: a database address and a directory of keys. Out: `store.work` (db, vault, now, audit), `store.base`,
`store.sealed`, `store.jobs`. No room's table lives here.
"""
