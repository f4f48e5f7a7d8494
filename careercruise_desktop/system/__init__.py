"""The computer: paths, clock, locks, logs."""
