"""Settings: every option, and the backups."""
