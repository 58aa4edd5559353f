"""The studio: one picture of a post, framed for each place, lettered and checked; nothing destroys it."""
