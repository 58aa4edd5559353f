"""Use cases: one verb a file, the only door for window and command line."""
