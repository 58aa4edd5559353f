"""Designs that a desk keeps as templates, its presets, and the palettes of its units."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the tables."""
    for table, value in (("template", "design"), ("preset", "adjustments")):
        kind = [sa.Column("category", sa.String(), nullable=False)] if table == "template" else []
        op.create_table(
            table,
            sa.Column("number", sa.Integer(), autoincrement=True, nullable=False),
            sa.Column("id", sa.String(), nullable=False),
            sa.Column("name", sa.String(), nullable=False),
            *kind,
            sa.Column(value, sa.String(), nullable=False),
            sa.Column("made_by", sa.String(), nullable=False),
            sa.Column("made_at", sa.DateTime(), nullable=False),
            sa.ForeignKeyConstraint(["made_by"], ["person.id"], name=op.f(f"fk_{table}_made_by_person")),
            sa.PrimaryKeyConstraint("number", name=op.f(f"pk_{table}")),
            sa.UniqueConstraint("id", name=op.f(f"uq_{table}_id")),
        )
    op.create_table(
        "unit_colours",
        sa.Column("unit_id", sa.String(), nullable=False),
        sa.Column("palette", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["unit_id"], ["unit.id"], name=op.f("fk_unit_colours_unit_id_unit")),
        sa.PrimaryKeyConstraint("unit_id", name=op.f("pk_unit_colours")),
    )
