"""Files attached to records: the one way to attach, open and copy them beside the window."""
