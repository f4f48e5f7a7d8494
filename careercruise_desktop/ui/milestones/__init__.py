"""The room of milestones and projects: timeline, table, board and the pages of projects."""
