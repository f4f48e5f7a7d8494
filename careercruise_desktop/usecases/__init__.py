"""The verbs: what a person can do, without a window and without SQL."""
