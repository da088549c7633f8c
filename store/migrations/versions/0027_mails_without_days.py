"""when an email was written and left is sealed with it.

In: a database at 0026. Out: one at 0027. Of emails that have left, when they did is not known any more.
"""

import sqlalchemy as sa
from alembic import op

revision = "0027"
down_revision = "0026"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("mails") as table:
        table.alter_column("due_at", existing_type=sa.DateTime(timezone=True), nullable=True)
    op.execute("UPDATE mails SET due_at = NULL WHERE sent_at IS NOT NULL OR tries >= 8")  # 8: given up
    with op.batch_alter_table("mails") as table:
        table.drop_column("made_at")
        table.drop_column("sent_at")


def downgrade() -> None:
    when = sa.DateTime(timezone=True)
    with op.batch_alter_table("mails") as table:
        table.add_column(
            sa.Column("made_at", when, nullable=False, server_default="2000-01-01 00:00:00+00:00")
        )
        table.add_column(sa.Column("sent_at", when, nullable=True))
    op.execute("UPDATE mails SET sent_at = made_at WHERE due_at IS NULL AND tries < 8")
    op.execute("UPDATE mails SET due_at = made_at WHERE due_at IS NULL")
    with op.batch_alter_table("mails") as table:
        table.alter_column("due_at", existing_type=when, nullable=False)
        table.alter_column("made_at", existing_type=when, server_default=None)
