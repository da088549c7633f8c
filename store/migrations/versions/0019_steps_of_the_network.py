"""forms of the network: when one was begun, and what was done about what came back.

In: a database at 0018. Out: one at 0019.
"""

import sqlalchemy as sa
from alembic import op

revision = "0019"
down_revision = "0018"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "network_steps",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("form_id", sa.Uuid(), nullable=False),
        sa.Column("child_id", sa.Uuid(), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("by", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(["by"], ["staff.id"], name=op.f("fk_network_steps_by_staff")),
        sa.ForeignKeyConstraint(
            ["child_id"], ["children.id"], name=op.f("fk_network_steps_child_id_children")
        ),
        sa.ForeignKeyConstraint(
            ["form_id"], ["network_forms.id"], name=op.f("fk_network_steps_form_id_network_forms")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_network_steps")),
    )
    op.create_index(op.f("ix_network_steps_form_id"), "network_steps", ["form_id"])
    with op.batch_alter_table("network_forms", schema=None) as batch_op:
        batch_op.add_column(sa.Column("begun_at", sa.DateTime(timezone=True), nullable=True))


def downgrade() -> None:
    with op.batch_alter_table("network_forms", schema=None) as batch_op:
        batch_op.drop_column("begun_at")
    op.drop_index(op.f("ix_network_steps_form_id"), table_name="network_steps")
    op.drop_table("network_steps")
