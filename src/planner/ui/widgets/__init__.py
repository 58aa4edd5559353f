"""Small widgets that every screen is built of; all of them painted from tokens."""
