"""Review: what is under review beside what was approved, notes, and the decision."""
