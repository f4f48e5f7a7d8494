"""The running timer in the footer, and the question about a forgotten one."""
