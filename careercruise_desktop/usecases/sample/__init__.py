"""Sample data: a believable career to explore with, and its removal."""
