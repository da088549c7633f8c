"""invites: whether the pages have sound, as the IRO chose for this review.

In: a database at 0022. Out: one at 0023.
"""

import sqlalchemy as sa
from alembic import op

revision = "0023"
down_revision = "0022"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("invites", schema=None) as batch_op:
        batch_op.add_column(sa.Column("sound", sa.String(), nullable=False, server_default=""))
    with op.batch_alter_table("invites", schema=None) as batch_op:
        batch_op.alter_column("sound", server_default=None)


def downgrade() -> None:
    with op.batch_alter_table("invites", schema=None) as batch_op:
        batch_op.drop_column("sound")
