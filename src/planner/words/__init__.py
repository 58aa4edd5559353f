"""Sentences for states, errors and findings, in Indonesian and English."""
