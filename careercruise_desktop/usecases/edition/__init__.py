"""The dual-role edition: from the records of a period to a frozen document, one file a section."""
