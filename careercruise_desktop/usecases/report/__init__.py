"""The report of one project, chapter by chapter."""
