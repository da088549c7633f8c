"""what a service has chosen about the rules of easy reading.

In: a database at 0014. Out: one at 0015.
"""

import sqlalchemy as sa
from alembic import op

revision = "0015"
down_revision = "0014"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "rule_choices",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("service_id", sa.Uuid(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("content", sa.String(), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("made_by", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(["made_by"], ["staff.id"], name=op.f("fk_rule_choices_made_by_staff")),
        sa.ForeignKeyConstraint(
            ["service_id"], ["services.id"], name=op.f("fk_rule_choices_service_id_services")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_rule_choices")),
        sa.UniqueConstraint("service_id", "version", name=op.f("uq_rule_choices_service_id_version")),
    )


def downgrade() -> None:
    op.drop_table("rule_choices")
