"""The milestones as a table: sorted, filtered, edited in place, its columns chosen."""
