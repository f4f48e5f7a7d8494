"""The room of milestones, projects and their outcomes."""
