"""The pictures of a post: the strip beside the caption, what is brought into it, and how each is cut."""
