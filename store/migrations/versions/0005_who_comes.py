"""who is asked to come to a review.

In: a database at 0004. Out: one at 0005.
"""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "review_guests",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("review_id", sa.Uuid(), nullable=False),
        sa.Column("child_id", sa.Uuid(), nullable=False),
        sa.Column("about", sa.LargeBinary(), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("removed_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["child_id"], ["children.id"], name=op.f("fk_review_guests_child_id_children")
        ),
        sa.ForeignKeyConstraint(
            ["review_id"], ["reviews.id"], name=op.f("fk_review_guests_review_id_reviews")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_review_guests")),
    )
    with op.batch_alter_table("review_guests", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_review_guests_child_id"), ["child_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_review_guests_review_id"), ["review_id"], unique=False)


def downgrade() -> None:
    with op.batch_alter_table("review_guests", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_review_guests_review_id"))
        batch_op.drop_index(batch_op.f("ix_review_guests_child_id"))
    op.drop_table("review_guests")
