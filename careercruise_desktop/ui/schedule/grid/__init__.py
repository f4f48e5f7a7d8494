"""The week and day grid: plan and reality side by side on one axis of hours."""
