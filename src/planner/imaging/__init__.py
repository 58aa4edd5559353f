"""Pixels: open, colour-manage, compose, encode."""
