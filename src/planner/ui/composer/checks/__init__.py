"""What the checks have to say about the post, and the way to each place."""
