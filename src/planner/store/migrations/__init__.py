"""Schema migrations, numbered and named."""
