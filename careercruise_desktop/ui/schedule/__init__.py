"""The schedule: weeks, days and months of both roles, planned beside logged, and the work that waits for a time."""
