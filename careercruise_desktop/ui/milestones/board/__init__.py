"""The milestones as cards in four columns by status."""
