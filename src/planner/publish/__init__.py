"""From an approved post to a live one: plan, queue, worker, reconciliation."""
