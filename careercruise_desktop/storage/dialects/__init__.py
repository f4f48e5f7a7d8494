"""What differs between databases: triggers, search, pragmas. One file each."""
