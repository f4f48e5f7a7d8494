"""Trends: a wall of charts over one shared period."""
