"""How Alembic runs our migrations: on the connection that `store.migrate` hands over, in its transaction."""

from alembic import context
from sqlalchemy.types import TypeDecorator

from store.base import Base


def render_item(kind, item, _autogen_context):
    """Write our own column types as the plain ones beneath: a migration must not depend on today's code."""
    if kind == "type" and isinstance(item, TypeDecorator):
        return f"sa.{item.impl_instance!r}"
    return False


connection = context.config.attributes["connection"]
context.configure(
    connection=connection,
    target_metadata=Base.metadata,
    render_as_batch=connection.dialect.name == "sqlite",
    render_item=render_item,
    compare_type=True,
)
with context.begin_transaction():
    context.run_migrations()
