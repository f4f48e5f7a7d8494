"""One file a format: bytes in, drafts and problems out."""
