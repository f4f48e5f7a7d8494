"""Importing in the window: files that are chosen or dropped, read beside it."""
