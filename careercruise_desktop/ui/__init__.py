"""The window. Rooms are views with presenters; they meet through values, actions and changes."""
