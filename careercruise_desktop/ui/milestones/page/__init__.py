"""The page of one project: its outcomes, earned value and trend, and the records behind each figure."""
