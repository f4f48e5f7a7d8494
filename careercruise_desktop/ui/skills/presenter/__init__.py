"""The presenters of the room, one for each of its parts."""
