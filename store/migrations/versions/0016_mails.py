"""emails to colleagues and to the teams outside who must know.

In: a database at 0015. Out: one at 0016.
"""

import sqlalchemy as sa
from alembic import op

revision = "0016"
down_revision = "0015"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "mails",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("about_ref", sa.LargeBinary(), nullable=False),
        sa.Column("ref", sa.LargeBinary(), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("due_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("sent_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("tries", sa.Integer(), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_mails")),
        sa.UniqueConstraint("ref", name=op.f("uq_mails_ref")),
    )
    op.create_index(op.f("ix_mails_about_ref"), "mails", ["about_ref"])


def downgrade() -> None:
    op.drop_index(op.f("ix_mails_about_ref"), table_name="mails")
    op.drop_table("mails")
