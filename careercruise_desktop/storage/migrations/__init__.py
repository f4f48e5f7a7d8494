"""Upgrades of the data file; Alembic is imported only when the schema is behind."""
