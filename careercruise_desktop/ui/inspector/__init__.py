"""The inspector's forms, one for each kind of record."""
