"""The weekly review: the figures of a week beside three questions."""
