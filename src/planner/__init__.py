"""Humas Planner: plan, check, approve and publish a government desk's announcements."""

__version__ = "0.1.0"
