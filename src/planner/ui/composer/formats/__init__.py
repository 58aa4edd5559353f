"""The formats of a post: chosen for each channel, told in words."""
