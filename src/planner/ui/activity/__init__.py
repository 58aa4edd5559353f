"""The activity: what is on its way to the networks, what went out, what needs somebody."""
