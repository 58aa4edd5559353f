"""The first house: every table of version 0.1."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the tables."""
    op.create_table(
        "audit",
        sa.Column("seq", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.Column("login", sa.String(), nullable=False),
        sa.Column("os_account", sa.String(), nullable=False),
        sa.Column("verb", sa.String(), nullable=False),
        sa.Column("entity_id", sa.String(), nullable=False),
        sa.Column("detail", sa.String(), nullable=False),
        sa.Column("previous", sa.String(), nullable=False),
        sa.Column("hash", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("seq", name=op.f("pk_audit")),
    )
    with op.batch_alter_table("audit", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_audit_entity_id"), ["entity_id"], unique=False)

    op.create_table(
        "audit_head",
        sa.Column("one", sa.Integer(), nullable=False),
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("hash", sa.String(), nullable=False),
        sa.CheckConstraint("one = 1", name=op.f("ck_audit_head_only_one")),
        sa.PrimaryKeyConstraint("one", name=op.f("pk_audit_head")),
    )
    op.create_table(
        "change",
        sa.Column("seq", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("verb", sa.String(), nullable=False),
        sa.Column("entity_id", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("seq", name=op.f("pk_change")),
    )
    op.create_table(
        "channel",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("network", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("remote_id", sa.String(), nullable=False),
        sa.Column("page_id", sa.String(), nullable=False),
        sa.Column("graph", sa.String(), nullable=False),
        sa.Column("is_sandbox", sa.Boolean(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("strategy", sa.String(), nullable=False),
        sa.Column("token_expires_at", sa.DateTime(), nullable=True),
        sa.Column("sandbox_credential", sa.String(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_channel")),
        sa.UniqueConstraint("graph", "network", "remote_id", name=op.f("uq_channel_graph_network_remote_id")),
    )
    op.create_table(
        "manifest",
        sa.Column("digest", sa.String(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("digest", name=op.f("pk_manifest")),
    )
    op.create_table(
        "rendition",
        sa.Column("recipe", sa.String(), nullable=False),
        sa.Column("sha256", sa.String(), nullable=False),
        sa.Column("width", sa.Integer(), nullable=False),
        sa.Column("height", sa.Integer(), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("recipe", name=op.f("pk_rendition")),
    )
    with op.batch_alter_table("rendition", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_rendition_sha256"), ["sha256"], unique=False)

    op.create_table(
        "unit",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("is_desk", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_unit")),
        sa.UniqueConstraint("code", name=op.f("uq_unit_code")),
    )
    op.create_table(
        "lease",
        sa.Column("channel_id", sa.String(), nullable=False),
        sa.Column("holder", sa.String(), nullable=True),
        sa.Column("fence", sa.Integer(), nullable=False),
        sa.Column("until", sa.Double(), nullable=False),
        sa.ForeignKeyConstraint(["channel_id"], ["channel.id"], name=op.f("fk_lease_channel_id_channel")),
        sa.PrimaryKeyConstraint("channel_id", name=op.f("pk_lease")),
    )
    op.create_table(
        "pause",
        sa.Column("number", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("channel_id", sa.String(), nullable=True),
        sa.Column("by", sa.String(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.Column("until", sa.DateTime(), nullable=True),
        sa.Column("ended_at", sa.DateTime(), nullable=True),
        sa.ForeignKeyConstraint(["channel_id"], ["channel.id"], name=op.f("fk_pause_channel_id_channel")),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_pause")),
    )
    op.create_table(
        "person",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("login", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("unit_id", sa.String(), nullable=False),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["unit_id"], ["unit.id"], name=op.f("fk_person_unit_id_unit")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_person")),
        sa.UniqueConstraint("login", name=op.f("uq_person_login")),
    )
    op.create_table(
        "asset",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("sha256", sa.String(), nullable=False),
        sa.Column("filename", sa.String(), nullable=False),
        sa.Column("media_type", sa.String(), nullable=False),
        sa.Column("width", sa.Integer(), nullable=False),
        sa.Column("height", sa.Integer(), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("added_by", sa.String(), nullable=False),
        sa.Column("added_at", sa.DateTime(), nullable=False),
        sa.ForeignKeyConstraint(["added_by"], ["person.id"], name=op.f("fk_asset_added_by_person")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_asset")),
        sa.UniqueConstraint("sha256", name=op.f("uq_asset_sha256")),
    )
    with op.batch_alter_table("asset", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_asset_added_at"), ["added_at"], unique=False)

    op.create_table(
        "membership",
        sa.Column("person_id", sa.String(), nullable=False),
        sa.Column("role", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_membership_person_id_person"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("person_id", "role", name=op.f("pk_membership")),
    )
    op.create_table(
        "post",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("unit_id", sa.String(), nullable=False),
        sa.Column("created_by", sa.String(), nullable=False),
        sa.Column("head_id", sa.String(), nullable=False),
        sa.Column("head_number", sa.Integer(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("mark", sa.String(), nullable=True),
        sa.Column("digest", sa.String(), nullable=True),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("caption", sa.String(), nullable=False),
        sa.Column("due_at", sa.DateTime(), nullable=True),
        sa.ForeignKeyConstraint(["created_by"], ["person.id"], name=op.f("fk_post_created_by_person")),
        sa.ForeignKeyConstraint(["unit_id"], ["unit.id"], name=op.f("fk_post_unit_id_unit")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_post")),
    )
    with op.batch_alter_table("post", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_post_due_at"), ["due_at"], unique=False)
        batch_op.create_index("ix_post_state_due", ["state", "due_at"], unique=False)

    op.create_table(
        "workspace",
        sa.Column("one", sa.Integer(), nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("agency", sa.String(), nullable=False),
        sa.Column("zone", sa.String(), nullable=False),
        sa.Column("owner_id", sa.String(), nullable=False),
        sa.Column("lateness_s", sa.Integer(), nullable=False),
        sa.Column("is_demo", sa.Boolean(), nullable=False),
        sa.CheckConstraint("one = 1", name=op.f("ck_workspace_only_one")),
        sa.ForeignKeyConstraint(["owner_id"], ["person.id"], name=op.f("fk_workspace_owner_id_person")),
        sa.PrimaryKeyConstraint("one", name=op.f("pk_workspace")),
    )
    op.create_table(
        "post_channel",
        sa.Column("post_id", sa.String(), nullable=False),
        sa.Column("channel_id", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["channel_id"], ["channel.id"], name=op.f("fk_post_channel_channel_id_channel")
        ),
        sa.ForeignKeyConstraint(
            ["post_id"], ["post.id"], name=op.f("fk_post_channel_post_id_post"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("post_id", "channel_id", name=op.f("pk_post_channel")),
    )
    with op.batch_alter_table("post_channel", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_post_channel_channel_id"), ["channel_id"], unique=False)

    op.create_table(
        "version",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("post_id", sa.String(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("parent_id", sa.String(), nullable=True),
        sa.Column("parent2_id", sa.String(), nullable=True),
        sa.Column("author_id", sa.String(), nullable=False),
        sa.Column("os_account", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("saved_at", sa.DateTime(), nullable=False),
        sa.Column("content", sa.String(), nullable=False),
        sa.Column("content_hash", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["author_id"], ["person.id"], name=op.f("fk_version_author_id_person")),
        sa.ForeignKeyConstraint(["parent2_id"], ["version.id"], name=op.f("fk_version_parent2_id_version")),
        sa.ForeignKeyConstraint(["parent_id"], ["version.id"], name=op.f("fk_version_parent_id_version")),
        sa.ForeignKeyConstraint(
            ["post_id"], ["post.id"], name=op.f("fk_version_post_id_post"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_version")),
        sa.UniqueConstraint("post_id", "number", name=op.f("uq_version_post_id_number")),
    )
    op.create_table(
        "approval",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("post_id", sa.String(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("version_id", sa.String(), nullable=False),
        sa.Column("digest", sa.String(), nullable=False),
        sa.Column("approver_id", sa.String(), nullable=False),
        sa.Column("decision", sa.String(), nullable=False),
        sa.Column("note", sa.String(), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.Column("same_account", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["approver_id"], ["person.id"], name=op.f("fk_approval_approver_id_person")),
        sa.ForeignKeyConstraint(["digest"], ["manifest.digest"], name=op.f("fk_approval_digest_manifest")),
        sa.ForeignKeyConstraint(
            ["post_id"], ["post.id"], name=op.f("fk_approval_post_id_post"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(["version_id"], ["version.id"], name=op.f("fk_approval_version_id_version")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_approval")),
        sa.UniqueConstraint("post_id", "number", name=op.f("uq_approval_post_id_number")),
    )
    op.create_table(
        "publication",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("post_id", sa.String(), nullable=False),
        sa.Column("channel_id", sa.String(), nullable=False),
        sa.Column("approval_id", sa.String(), nullable=False),
        sa.Column("digest", sa.String(), nullable=False),
        sa.Column("due_at", sa.DateTime(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("results", sa.String(), nullable=False),
        sa.Column("intent_step", sa.String(), nullable=True),
        sa.Column("intent_server_at", sa.DateTime(), nullable=True),
        sa.Column("intent_looks", sa.Integer(), nullable=False),
        sa.Column("tries", sa.Integer(), nullable=False),
        sa.Column("next_at", sa.DateTime(), nullable=True),
        sa.Column("reason", sa.String(), nullable=True),
        sa.Column("released", sa.Boolean(), nullable=False),
        sa.Column("remote_id", sa.String(), nullable=True),
        sa.Column("permalink", sa.String(), nullable=True),
        sa.Column("error_code", sa.String(), nullable=True),
        sa.Column("error_message", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(
            ["approval_id"], ["approval.id"], name=op.f("fk_publication_approval_id_approval")
        ),
        sa.ForeignKeyConstraint(
            ["channel_id"], ["channel.id"], name=op.f("fk_publication_channel_id_channel")
        ),
        sa.ForeignKeyConstraint(["digest"], ["manifest.digest"], name=op.f("fk_publication_digest_manifest")),
        sa.ForeignKeyConstraint(["post_id"], ["post.id"], name=op.f("fk_publication_post_id_post")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_publication")),
    )
    with op.batch_alter_table("publication", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_publication_post_id"), ["post_id"], unique=False)
        batch_op.create_index("ix_publication_queue", ["state", "due_at"], unique=False)
        batch_op.create_index("ix_publication_untidy", ["state", "next_at"], unique=False)
        batch_op.create_index(
            "uq_publication_one_alive",
            ["post_id", "channel_id"],
            unique=True,
            sqlite_where=sa.text("(state NOT IN ('cancelled', 'taken_down'))"),
        )
        batch_op.create_index(
            "uq_publication_one_remote",
            ["channel_id", "remote_id"],
            unique=True,
            sqlite_where=sa.text("remote_id IS NOT NULL"),
        )
        batch_op.create_index(
            "uq_publication_one_success",
            ["approval_id", "channel_id"],
            unique=True,
            sqlite_where=sa.text("state = 'published'"),
        )

    op.create_table(
        "attempt",
        sa.Column("number", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("publication_id", sa.String(), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.Column("step", sa.String(), nullable=False),
        sa.Column("outcome", sa.String(), nullable=False),
        sa.Column("detail", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["publication_id"], ["publication.id"], name=op.f("fk_attempt_publication_id_publication")
        ),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_attempt")),
    )
    with op.batch_alter_table("attempt", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_attempt_publication_id"), ["publication_id"], unique=False)
