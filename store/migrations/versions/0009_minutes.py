"""Minutes brought in for a review's record, sealed while they wait.

In: a database at 0008. Out: one at 0009.
"""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "minutes_drafts",
        sa.Column("review_id", sa.Uuid(), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.Column("saved_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("saved_by", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["review_id"], ["reviews.id"], name=op.f("fk_minutes_drafts_review_id_reviews")
        ),
        sa.ForeignKeyConstraint(["saved_by"], ["staff.id"], name=op.f("fk_minutes_drafts_saved_by_staff")),
        sa.PrimaryKeyConstraint("review_id", name=op.f("pk_minutes_drafts")),
    )


def downgrade() -> None:
    op.drop_table("minutes_drafts")
