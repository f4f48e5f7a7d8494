"""Shared widgets that know nothing of the domain's records: one a file."""
