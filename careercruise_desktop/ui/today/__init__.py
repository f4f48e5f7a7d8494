"""Today: the day planned and logged, and what needs attention."""
