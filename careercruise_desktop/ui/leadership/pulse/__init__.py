"""Rounds of the pulse: typed in, sent out as a form, and closed."""
