"""what waited on a device and arrived.

In: a database at 0007. Out: one at 0008.
"""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "arrivals",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("submission_id", sa.Uuid(), nullable=False),
        sa.Column("piece_id", sa.Uuid(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("arrived_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["submission_id"], ["submissions.id"], name=op.f("fk_arrivals_submission_id_submissions")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_arrivals")),
        sa.UniqueConstraint("submission_id", "piece_id", name=op.f("uq_arrivals_submission_id_piece_id")),
    )
    op.create_index(op.f("ix_arrivals_submission_id"), "arrivals", ["submission_id"])


def downgrade() -> None:
    op.drop_index(op.f("ix_arrivals_submission_id"), "arrivals")
    op.drop_table("arrivals")
