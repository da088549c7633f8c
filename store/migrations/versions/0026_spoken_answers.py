"""what children say aloud in answer to their letters.

In: a database at 0025. Out: one at 0026.
"""

import sqlalchemy as sa
from alembic import op

revision = "0026"
down_revision = "0025"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "letter_reply_sounds",
        sa.Column("reply_id", sa.Uuid(), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["reply_id"], ["letter_replies.id"], name=op.f("fk_letter_reply_sounds_reply_id_letter_replies")
        ),
        sa.PrimaryKeyConstraint("reply_id", name=op.f("pk_letter_reply_sounds")),
    )


def downgrade() -> None:
    op.drop_table("letter_reply_sounds")
