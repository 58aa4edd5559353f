"""What the library knows of a picture besides its bytes."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

USED_ALREADY = """
INSERT OR IGNORE INTO media_use (asset_id, post_id, alt, credit)
SELECT json_extract(item.value, '$.asset_id'), post.id,
       coalesce(json_extract(item.value, '$.alt'), ''), coalesce(json_extract(item.value, '$.credit'), '')
  FROM post JOIN version ON version.id = post.head_id, json_each(version.content, '$.media') AS item
 WHERE json_valid(version.content)
"""


def upgrade() -> None:
    """Make the tables, and look up where each picture stands."""
    op.create_table(
        "media",
        sa.Column("asset_id", sa.String(), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("alt", sa.String(), nullable=False),
        sa.Column("credit", sa.String(), nullable=False),
        sa.Column("unit_id", sa.String(), nullable=True),
        sa.Column("taken_at", sa.DateTime(), nullable=True),
        sa.Column("consent", sa.String(), nullable=False),
        sa.Column("consent_note", sa.String(), nullable=False),
        sa.Column("consent_until", sa.Date(), nullable=True),
        sa.Column("licence", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("direction", sa.String(), nullable=False),
        sa.Column("colours", sa.String(), nullable=False),
        sa.Column("hues", sa.String(), nullable=False),
        sa.Column("fingerprint", sa.BigInteger(), nullable=True),
        sa.Column("twin_of", sa.String(), nullable=True),
        sa.Column("wellbeing", sa.String(), nullable=False),
        sa.Column("is_archived", sa.Boolean(), nullable=False),
        sa.Column("words", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["asset_id"], ["asset.id"], name=op.f("fk_media_asset_id_asset"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(["unit_id"], ["unit.id"], name=op.f("fk_media_unit_id_unit")),
        sa.PrimaryKeyConstraint("asset_id", name=op.f("pk_media")),
    )
    with op.batch_alter_table("media", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_media_twin_of"), ["twin_of"], unique=False)
    op.create_table(
        "media_use",
        sa.Column("asset_id", sa.String(), nullable=False),
        sa.Column("post_id", sa.String(), nullable=False),
        sa.Column("alt", sa.String(), nullable=False),
        sa.Column("credit", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["post_id"], ["post.id"], name=op.f("fk_media_use_post_id_post"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("asset_id", "post_id", name=op.f("pk_media_use")),
    )
    with op.batch_alter_table("media_use", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_media_use_post_id"), ["post_id"], unique=False)
    op.execute(USED_ALREADY)
