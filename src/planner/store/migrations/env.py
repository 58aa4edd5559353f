"""Runs migrations on the connection that ``store/upgrade.py`` hands over, inside its transaction."""

from __future__ import annotations

from alembic import context

from planner.store.schema import METADATA

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=METADATA,
    render_as_batch=True,
)
with context.begin_transaction():
    context.run_migrations()
