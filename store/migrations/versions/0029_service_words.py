"""A service's own words in other languages for what stands in every letter.

In: a database at 0028. Out: one at 0029.
"""

import sqlalchemy as sa
from alembic import op

revision = "0029"
down_revision = "0028"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "service_words",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("service_id", sa.Uuid(), nullable=False),
        sa.Column("lang", sa.String(length=12), nullable=False),
        sa.Column("context", sa.String(length=120), nullable=False),
        sa.Column("source", sa.String(length=12), nullable=False),
        sa.Column("english", sa.String(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("by_name", sa.String(length=120), nullable=False),
        sa.Column("agency", sa.String(length=120), nullable=False),
        sa.Column("by_on", sa.Date(), nullable=True),
        sa.Column("checked_by", sa.String(length=120), nullable=False),
        sa.Column("checked_on", sa.Date(), nullable=True),
        sa.Column("saved_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("saved_by", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(["service_id"], ["services.id"], name=op.f("fk_service_words_service_id_services")),
        sa.ForeignKeyConstraint(["saved_by"], ["staff.id"], name=op.f("fk_service_words_saved_by_staff")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_service_words")),
        sa.UniqueConstraint(
            "service_id", "lang", "context", "source",
            name=op.f("uq_service_words_service_id_lang_context_source"),
        ),
    )  # fmt: skip


def downgrade() -> None:
    op.drop_table("service_words")
