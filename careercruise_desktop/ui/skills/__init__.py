"""Skills: the journal, the matrix, learning and certificates, and the path to the next role."""
