"""forms of the network in a service's own words: drafts, and versions that never change.

In: a database at 0024. Out: one at 0025.
"""

import sqlalchemy as sa
from alembic import op

revision = "0025"
down_revision = "0024"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "network_drafts",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("service_id", sa.Uuid(), nullable=False),
        sa.Column("respondent", sa.String(length=40), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("content", sa.JSON(), nullable=False),
        sa.Column("saved_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("saved_by", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["service_id"], ["services.id"], name=op.f("fk_network_drafts_service_id_services")
        ),
        sa.ForeignKeyConstraint(["saved_by"], ["staff.id"], name=op.f("fk_network_drafts_saved_by_staff")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_network_drafts")),
        sa.UniqueConstraint("service_id", "respondent", name=op.f("uq_network_drafts_service_id_respondent")),
    )
    op.create_table(
        "network_versions",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("service_id", sa.Uuid(), nullable=False),
        sa.Column("respondent", sa.String(length=40), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("content", sa.JSON(), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("made_by", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["service_id"], ["services.id"], name=op.f("fk_network_versions_service_id_services")
        ),
        sa.ForeignKeyConstraint(["made_by"], ["staff.id"], name=op.f("fk_network_versions_made_by_staff")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_network_versions")),
        sa.UniqueConstraint(
            "service_id",
            "respondent",
            "number",
            name=op.f("uq_network_versions_service_id_respondent_number"),
        ),
    )


def downgrade() -> None:
    op.drop_table("network_versions")
    op.drop_table("network_drafts")
