"""Phrases of a service: drafts and published versions and its closing block.

In: a database at 0013. Out: one at 0014.
"""

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "phrase_drafts",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("service_id", sa.Uuid(), nullable=False),
        sa.Column("code", sa.String(length=40), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("content", sa.JSON(), nullable=False),
        sa.Column("saved_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("saved_by", sa.Uuid(), nullable=True),
        sa.ForeignKeyConstraint(["saved_by"], ["staff.id"], name=op.f("fk_phrase_drafts_saved_by_staff")),
        sa.ForeignKeyConstraint(
            ["service_id"], ["services.id"], name=op.f("fk_phrase_drafts_service_id_services")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_phrase_drafts")),
        sa.UniqueConstraint("service_id", "code", name=op.f("uq_phrase_drafts_service_id_code")),
    )
    op.create_table(
        "phrase_versions",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("service_id", sa.Uuid(), nullable=False),
        sa.Column("code", sa.String(length=40), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("content", sa.JSON(), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("made_by", sa.Uuid(), nullable=True),
        sa.ForeignKeyConstraint(["made_by"], ["staff.id"], name=op.f("fk_phrase_versions_made_by_staff")),
        sa.ForeignKeyConstraint(
            ["service_id"], ["services.id"], name=op.f("fk_phrase_versions_service_id_services")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_phrase_versions")),
        sa.UniqueConstraint(
            "service_id", "code", "number", name=op.f("uq_phrase_versions_service_id_code_number")
        ),
    )
    op.create_table(
        "closing_items",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("service_id", sa.Uuid(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("picture", sa.String(length=80), nullable=False),
        sa.Column("words", sa.JSON(), nullable=False),
        sa.Column("until", sa.Date(), nullable=True),
        sa.Column("saved_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("saved_by", sa.Uuid(), nullable=True),
        sa.ForeignKeyConstraint(["saved_by"], ["staff.id"], name=op.f("fk_closing_items_saved_by_staff")),
        sa.ForeignKeyConstraint(
            ["service_id"], ["services.id"], name=op.f("fk_closing_items_service_id_services")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_closing_items")),
    )


def downgrade() -> None:
    op.drop_table("closing_items")
    op.drop_table("phrase_versions")
    op.drop_table("phrase_drafts")
