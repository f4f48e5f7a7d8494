"""The command palette: every action and every record, by name."""
