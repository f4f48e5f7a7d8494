"""Fields for the values of records, with a label and a complaint of its own: in the inspector, and in rooms."""
