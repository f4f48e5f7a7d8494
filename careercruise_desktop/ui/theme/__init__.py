"""Colours, type, icons and the style sheet, all from one file of tokens a theme."""
