"""What the networks will make of a post: cards that show the very files that would be sent."""
