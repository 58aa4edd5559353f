"""The library: every picture and video of the workspace, what is known of it, and where it is used."""
