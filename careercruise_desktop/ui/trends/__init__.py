"""Trends: charts over one shared period."""
