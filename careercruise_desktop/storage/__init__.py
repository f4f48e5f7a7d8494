"""The data file: one SQLite database, its history, its search index and its backups."""
