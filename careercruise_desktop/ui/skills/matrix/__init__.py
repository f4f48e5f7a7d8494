"""The matrix: every skill with its level, its year and its last use."""
