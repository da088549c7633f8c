"""what a manager asks about a decision that was asked for, and the answer.

In: a database at 0019. Out: one at 0020.
"""

import sqlalchemy as sa
from alembic import op

revision = "0020"
down_revision = "0019"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "decision_queries",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("review_id", sa.Uuid(), nullable=False),
        sa.Column("child_id", sa.Uuid(), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.Column("asked_by", sa.Uuid(), nullable=False),
        sa.Column("asked_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("answer", sa.LargeBinary(), nullable=True),
        sa.Column("answered_by", sa.Uuid(), nullable=True),
        sa.Column("answered_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["review_id"], ["reviews.id"], name=op.f("fk_decision_queries_review_id_reviews")
        ),
        sa.ForeignKeyConstraint(
            ["child_id"], ["children.id"], name=op.f("fk_decision_queries_child_id_children")
        ),
        sa.ForeignKeyConstraint(["asked_by"], ["staff.id"], name=op.f("fk_decision_queries_asked_by_staff")),
        sa.ForeignKeyConstraint(
            ["answered_by"], ["staff.id"], name=op.f("fk_decision_queries_answered_by_staff")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_decision_queries")),
    )
    op.create_index(op.f("ix_decision_queries_review_id"), "decision_queries", ["review_id"])
    op.create_index(op.f("ix_decision_queries_child_id"), "decision_queries", ["child_id"])


def downgrade() -> None:
    op.drop_table("decision_queries")
