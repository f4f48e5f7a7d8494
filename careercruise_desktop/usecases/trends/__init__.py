"""Trends: every card of the wall as one uniform figure, its words and tables, and the records behind each point."""
