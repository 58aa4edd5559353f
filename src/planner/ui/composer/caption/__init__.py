"""What the post says: its captions, first comments, link and format, and on which channels."""
