"""A gallery of the shared widgets, for those who change them."""
