"""The quick log: one line, read while it is typed."""
