"""One file a format: a document in, bytes out."""
