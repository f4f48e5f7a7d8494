"""The journal's list: entries by day, what they are filtered by, and the calendar over them."""
