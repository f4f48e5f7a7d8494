"""What a room shows, asked in SQL: one file a room, frozen rows out."""
