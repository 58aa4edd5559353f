"""Accounts: connecting them, how long their permission lasts, and what can be checked about their safety."""
