"""what children answer to their letters without a line: what arrived, and recordings in parts.

In: a database at 0027. Out: one at 0028.
"""

import sqlalchemy as sa
from alembic import op

revision = "0028"
down_revision = "0027"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "letter_arrivals",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("opening_id", sa.Uuid(), nullable=False),
        sa.Column("piece_id", sa.Uuid(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("arrived_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["opening_id"], ["letter_openings.id"], name=op.f("fk_letter_arrivals_opening_id_letter_openings")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_letter_arrivals")),
        sa.UniqueConstraint("opening_id", "piece_id", name=op.f("uq_letter_arrivals_opening_id_piece_id")),
    )
    op.create_index(op.f("ix_letter_arrivals_opening_id"), "letter_arrivals", ["opening_id"])
    op.create_table(
        "letter_reply_parts",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("opening_id", sa.Uuid(), nullable=False),
        sa.Column("file_id", sa.Uuid(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("arrived_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["opening_id"],
            ["letter_openings.id"],
            name=op.f("fk_letter_reply_parts_opening_id_letter_openings"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_letter_reply_parts")),
        sa.UniqueConstraint(
            "opening_id",
            "file_id",
            "number",
            name=op.f("uq_letter_reply_parts_opening_id_file_id_number"),
        ),
    )
    op.create_index(op.f("ix_letter_reply_parts_opening_id"), "letter_reply_parts", ["opening_id"])
    op.create_index(op.f("ix_letter_reply_parts_arrived_at"), "letter_reply_parts", ["arrived_at"])


def downgrade() -> None:
    op.drop_table("letter_reply_parts")
    op.drop_table("letter_arrivals")
