"""The tables of a sandbox: what pretend Facebook and Instagram remember."""

from __future__ import annotations

SCHEMA = """
CREATE TABLE IF NOT EXISTS setting (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS serial (name TEXT PRIMARY KEY, n INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS node (id TEXT PRIMARY KEY, kind TEXT NOT NULL, page_id TEXT) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS page (
    id TEXT PRIMARY KEY, position INTEGER NOT NULL, name TEXT NOT NULL, username TEXT NOT NULL,
    category TEXT NOT NULL, ig_id TEXT NOT NULL UNIQUE, ig_username TEXT NOT NULL
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS token (
    token TEXT PRIMARY KEY, kind TEXT NOT NULL, page_id TEXT, issued_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL, dead_subcode INTEGER
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS blob (
    sha TEXT PRIMARY KEY, bytes INTEGER NOT NULL, width INTEGER NOT NULL, height INTEGER NOT NULL,
    format TEXT NOT NULL
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS photo (
    id TEXT PRIMARY KEY, page_id TEXT NOT NULL, sha TEXT NOT NULL, served_sha TEXT NOT NULL,
    caption TEXT, alt TEXT, temporary INTEGER NOT NULL, created INTEGER NOT NULL,
    post_id TEXT, position INTEGER NOT NULL DEFAULT 0
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS photo_of_post ON photo (post_id, position);
CREATE INDEX IF NOT EXISTS photo_of_page ON photo (page_id, created);
CREATE INDEX IF NOT EXISTS photo_unattached ON photo (created) WHERE post_id IS NULL;
CREATE TABLE IF NOT EXISTS rendition (
    photo_id TEXT NOT NULL, size TEXT NOT NULL, sha TEXT NOT NULL, PRIMARY KEY (photo_id, size)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS post (
    seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, page_id TEXT NOT NULL, message TEXT, link TEXT,
    created REAL NOT NULL, updated REAL NOT NULL, content_type TEXT, scheduled INTEGER,
    published_at REAL, public_seq INTEGER, app_id TEXT NOT NULL, hidden INTEGER NOT NULL DEFAULT 0,
    pinned INTEGER NOT NULL DEFAULT 0, single_photo INTEGER NOT NULL DEFAULT 0,
    permalink_reads INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX IF NOT EXISTS post_of_page ON post (page_id, seq);
CREATE INDEX IF NOT EXISTS post_due ON post (scheduled) WHERE scheduled IS NOT NULL AND published_at IS NULL;
CREATE TABLE IF NOT EXISTS comment (
    seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, object_id TEXT NOT NULL, parent_id TEXT,
    network TEXT NOT NULL, message TEXT NOT NULL, created REAL NOT NULL, from_id TEXT NOT NULL,
    from_name TEXT NOT NULL, hidden INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX IF NOT EXISTS comment_of_object ON comment (object_id, seq);
CREATE TABLE IF NOT EXISTS container (
    id TEXT PRIMARY KEY, ig_id TEXT NOT NULL, kind TEXT NOT NULL, is_child INTEGER NOT NULL,
    caption TEXT, alt TEXT, sha TEXT, children TEXT NOT NULL, created REAL NOT NULL, ready_at REAL NOT NULL,
    error_subcode INTEGER, parent_id TEXT, media_id TEXT, published_at REAL,
    expired INTEGER NOT NULL DEFAULT 0,
    last_read REAL NOT NULL DEFAULT 0, hasty_reads INTEGER NOT NULL DEFAULT 0
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS container_of_account ON container (ig_id, created);
CREATE INDEX IF NOT EXISTS container_published ON container (ig_id, published_at)
    WHERE published_at IS NOT NULL;
CREATE TABLE IF NOT EXISTS media (
    seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, ig_id TEXT NOT NULL, container_id TEXT,
    parent_id TEXT, position INTEGER NOT NULL, kind TEXT NOT NULL, caption TEXT, alt TEXT, sha TEXT,
    shortcode TEXT NOT NULL UNIQUE, created REAL NOT NULL, public_seq INTEGER,
    comments_on INTEGER NOT NULL DEFAULT 1, permalink_reads INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX IF NOT EXISTS media_of_account ON media (ig_id, seq) WHERE parent_id IS NULL;
CREATE INDEX IF NOT EXISTS media_of_parent ON media (parent_id, position);
CREATE TABLE IF NOT EXISTS journal (n INTEGER PRIMARY KEY, entry TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS fault (n INTEGER PRIMARY KEY, rule TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS world (
    account TEXT NOT NULL, key TEXT NOT NULL, value TEXT NOT NULL, PRIMARY KEY (account, key)
) WITHOUT ROWID;
"""

WHAT_A_RESET_EMPTIES = (
    "photo", "rendition", "post", "comment", "container", "media", "blob", "journal", "fault", "world",
)  # fmt: skip
