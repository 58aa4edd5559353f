"""When the post goes out, who looks at it before, and sending it there."""
