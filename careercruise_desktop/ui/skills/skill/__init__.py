"""The page of one skill: its level by oneself and by others, and what stands behind it."""
