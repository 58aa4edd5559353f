"""The versions of a post beside each other, and the way back to one."""
