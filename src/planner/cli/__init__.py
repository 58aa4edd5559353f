"""The verbs of the desk without a window."""
