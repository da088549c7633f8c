"""how a reviewing officer's name is said, beside their sheet.

In: a database at 0022. Out: one at 0023.
"""

import sqlalchemy as sa
from alembic import op

revision = "0023"
down_revision = "0022"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("sheets") as table:
        table.add_column(sa.Column("sound", sa.LargeBinary(), nullable=True))


def downgrade() -> None:
    with op.batch_alter_table("sheets") as table:
        table.drop_column("sound")
