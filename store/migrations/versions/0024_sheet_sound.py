"""how a reviewing officer's name is said, beside their sheet.

In: a database at 0023. Out: one at 0024.
"""

import sqlalchemy as sa
from alembic import op

revision = "0024"
down_revision = "0023"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("sheets") as table:
        table.add_column(sa.Column("sound", sa.LargeBinary(), nullable=True))


def downgrade() -> None:
    with op.batch_alter_table("sheets") as table:
        table.drop_column("sound")
