"""children's own pages, "all about me".

In: a database at 0020. Out: one at 0021.
"""

import sqlalchemy as sa
from alembic import op

revision = "0021"
down_revision = "0020"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "own_pages",
        sa.Column("child_id", sa.Uuid(), nullable=False),
        sa.Column("about", sa.LargeBinary(), nullable=False),
        sa.Column("misses", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["child_id"], ["children.id"], name=op.f("fk_own_pages_child_id_children")),
        sa.PrimaryKeyConstraint("child_id", name=op.f("pk_own_pages")),
    )
    op.create_table(
        "own_page_versions",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("child_id", sa.Uuid(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["child_id"], ["children.id"], name=op.f("fk_own_page_versions_child_id_children")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_own_page_versions")),
        sa.UniqueConstraint("child_id", "number", name=op.f("uq_own_page_versions_child_id_number")),
    )
    op.create_index(op.f("ix_own_page_versions_child_id"), "own_page_versions", ["child_id"])
    op.create_table(
        "own_page_files",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("child_id", sa.Uuid(), nullable=False),
        sa.Column("about", sa.LargeBinary(), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["child_id"], ["children.id"], name=op.f("fk_own_page_files_child_id_children")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_own_page_files")),
    )
    op.create_index(op.f("ix_own_page_files_child_id"), "own_page_files", ["child_id"])
    op.create_table(
        "own_page_openings",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("child_id", sa.Uuid(), nullable=False),
        sa.Column("staff_id", sa.Uuid(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["child_id"], ["children.id"], name=op.f("fk_own_page_openings_child_id_children")
        ),
        sa.ForeignKeyConstraint(["staff_id"], ["staff.id"], name=op.f("fk_own_page_openings_staff_id_staff")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_own_page_openings")),
    )
    op.create_index(op.f("ix_own_page_openings_child_id"), "own_page_openings", ["child_id"])


def downgrade() -> None:
    op.drop_table("own_page_openings")
    op.drop_table("own_page_files")
    op.drop_table("own_page_versions")
    op.drop_table("own_pages")
