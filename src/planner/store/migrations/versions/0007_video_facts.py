"""What was found out about a video: how long, how coded."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the table."""
    op.create_table(
        "video",
        sa.Column("sha256", sa.String(), nullable=False),
        sa.Column("container", sa.String(), nullable=False),
        sa.Column("seconds", sa.Double(), nullable=False),
        sa.Column("width", sa.Integer(), nullable=False),
        sa.Column("height", sa.Integer(), nullable=False),
        sa.Column("frame_rate", sa.Double(), nullable=False),
        sa.Column("bits_per_second", sa.Integer(), nullable=False),
        sa.Column("video_codec", sa.String(), nullable=False),
        sa.Column("pixel_format", sa.String(), nullable=False),
        sa.Column("audio_codec", sa.String(), nullable=True),
        sa.Column("audio_rate", sa.Integer(), nullable=False),
        sa.Column("audio_channels", sa.Integer(), nullable=False),
        sa.Column("is_streamable", sa.Boolean(), nullable=False),
        sa.Column("cover_at", sa.Double(), nullable=False),
        sa.Column("luminances", sa.LargeBinary(), nullable=False),
        sa.Column("made_from", sa.String(), nullable=True),
        sa.PrimaryKeyConstraint("sha256", name=op.f("pk_video")),
    )
