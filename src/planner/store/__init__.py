"""The workspace on disk: database, media vault, backups."""
