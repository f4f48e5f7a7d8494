"""From the uniform figure of a card to its chart: one way for all, and one small file for each that differs."""
