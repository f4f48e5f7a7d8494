"""What packaging/dev.py does, one step a file; standard library only."""
