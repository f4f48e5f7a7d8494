"""The editor of a journal entry, at the right of the journal."""
