"""Guidance where one works: topics, the tip under the checks, and the guide."""
