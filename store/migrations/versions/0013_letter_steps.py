"""each state of a letter being written, and who has it open.

In: a database at 0012. Out: one at 0013.
"""

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "letter_steps",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("review_id", sa.Uuid(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("outcome_id", sa.Uuid(), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.Column("saved_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("saved_by", sa.Uuid(), nullable=False),
        sa.Column("before", sa.Integer(), nullable=True),
        sa.Column("after", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(
            ["outcome_id"], ["outcomes.id"], name=op.f("fk_letter_steps_outcome_id_outcomes")
        ),
        sa.ForeignKeyConstraint(
            ["review_id"], ["reviews.id"], name=op.f("fk_letter_steps_review_id_reviews")
        ),
        sa.ForeignKeyConstraint(["saved_by"], ["staff.id"], name=op.f("fk_letter_steps_saved_by_staff")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_letter_steps")),
        sa.UniqueConstraint("review_id", "revision", name=op.f("uq_letter_steps_review_id_revision")),
    )
    op.create_table(
        "letter_editors",
        sa.Column("review_id", sa.Uuid(), nullable=False),
        sa.Column("staff_id", sa.Uuid(), nullable=False),
        sa.Column("since", sa.DateTime(timezone=True), nullable=False),
        sa.Column("seen_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["review_id"], ["reviews.id"], name=op.f("fk_letter_editors_review_id_reviews")
        ),
        sa.ForeignKeyConstraint(["staff_id"], ["staff.id"], name=op.f("fk_letter_editors_staff_id_staff")),
        sa.PrimaryKeyConstraint("review_id", "staff_id", name=op.f("pk_letter_editors")),
    )


def downgrade() -> None:
    op.drop_table("letter_editors")
    op.drop_table("letter_steps")
