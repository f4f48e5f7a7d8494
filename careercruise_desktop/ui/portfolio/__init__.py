"""Portfolio: the document, its evidence and the profile behind it."""
