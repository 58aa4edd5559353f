"""Many pictures in one go: the dialog "Olah banyak"."""
