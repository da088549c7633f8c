"""Letters to the child and back: keys of two pictures, when a letter opens, answers, a second look.

In: a database at 0011. Out: one at 0012. What was begun before counts as opened then.
"""

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None

MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    _new_tables()
    with op.batch_alter_table("letter_openings") as batch:
        batch.add_column(sa.Column("letter_id", sa.Uuid(), nullable=True))
        batch.add_column(sa.Column("unlocked_at", MOMENT, nullable=True))
        batch.create_foreign_key(
            op.f("fk_letter_openings_letter_id_letters"), "letters", ["letter_id"], ["id"]
        )
    op.execute(
        "UPDATE letter_openings SET unlocked_at = opened_at, letter_id ="
        " (SELECT letter_id FROM letter_links WHERE letter_links.id = letter_openings.link_id)"
    )
    with op.batch_alter_table("receipts") as batch:
        batch.add_column(sa.Column("opens_at", MOMENT, nullable=True))
        batch.add_column(sa.Column("content", sa.LargeBinary(), nullable=True))
    with op.batch_alter_table("letters") as batch:
        batch.add_column(sa.Column("second_by", sa.Uuid(), nullable=True))
        batch.add_column(sa.Column("second_at", MOMENT, nullable=True))
        batch.create_foreign_key(op.f("fk_letters_second_by_staff"), "staff", ["second_by"], ["id"])


def _new_tables() -> None:
    op.create_table(
        "letter_keys",
        sa.Column("child_id", sa.Uuid(), nullable=False),
        sa.Column("pictures", sa.LargeBinary(), nullable=False),
        sa.Column("misses", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["child_id"], ["children.id"], name=op.f("fk_letter_keys_child_id_children")),
        sa.PrimaryKeyConstraint("child_id", name=op.f("pk_letter_keys")),
    )
    op.create_table(
        "letter_replies",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("letter_id", sa.Uuid(), nullable=False),
        sa.Column("child_id", sa.Uuid(), nullable=False),
        sa.Column("opening_id", sa.Uuid(), nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["child_id"], ["children.id"], name=op.f("fk_letter_replies_child_id_children")
        ),
        sa.ForeignKeyConstraint(
            ["letter_id"], ["letters.id"], name=op.f("fk_letter_replies_letter_id_letters")
        ),
        sa.ForeignKeyConstraint(
            ["opening_id"],
            ["letter_openings.id"],
            name=op.f("fk_letter_replies_opening_id_letter_openings"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_letter_replies")),
    )
    op.create_index(op.f("ix_letter_replies_letter_id"), "letter_replies", ["letter_id"])
    op.create_index(op.f("ix_letter_replies_child_id"), "letter_replies", ["child_id"])
    op.create_table(
        "letter_reply_steps",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("reply_id", sa.Uuid(), nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.Column("by", sa.Uuid(), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["by"], ["staff.id"], name=op.f("fk_letter_reply_steps_by_staff")),
        sa.ForeignKeyConstraint(
            ["reply_id"], ["letter_replies.id"], name=op.f("fk_letter_reply_steps_reply_id_letter_replies")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_letter_reply_steps")),
    )
    op.create_index(op.f("ix_letter_reply_steps_reply_id"), "letter_reply_steps", ["reply_id"])
    op.create_table(
        "letter_second_looks",
        sa.Column("review_id", sa.Uuid(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("asked_by", sa.Uuid(), nullable=False),
        sa.Column("asked_at", MOMENT, nullable=False),
        sa.Column("looked_by", sa.Uuid(), nullable=True),
        sa.Column("looked_at", MOMENT, nullable=True),
        sa.ForeignKeyConstraint(
            ["asked_by"], ["staff.id"], name=op.f("fk_letter_second_looks_asked_by_staff")
        ),
        sa.ForeignKeyConstraint(
            ["looked_by"], ["staff.id"], name=op.f("fk_letter_second_looks_looked_by_staff")
        ),
        sa.ForeignKeyConstraint(
            ["review_id"], ["reviews.id"], name=op.f("fk_letter_second_looks_review_id_reviews")
        ),
        sa.PrimaryKeyConstraint("review_id", name=op.f("pk_letter_second_looks")),
    )


def downgrade() -> None:
    for table in ("letter_second_looks", "letter_reply_steps", "letter_replies", "letter_keys"):
        op.drop_table(table)
    with op.batch_alter_table("letters") as batch:
        batch.drop_constraint(op.f("fk_letters_second_by_staff"), type_="foreignkey")
        batch.drop_column("second_at")
        batch.drop_column("second_by")
    with op.batch_alter_table("receipts") as batch:
        batch.drop_column("content")
        batch.drop_column("opens_at")
    with op.batch_alter_table("letter_openings") as batch:
        batch.drop_constraint(op.f("fk_letter_openings_letter_id_letters"), type_="foreignkey")
        batch.drop_column("unlocked_at")
        batch.drop_column("letter_id")
