"""The tab with what others say: the list, an answer, and oneself beside the others."""
