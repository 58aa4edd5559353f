"""The calendar: what stands in which month, and adding to it."""
