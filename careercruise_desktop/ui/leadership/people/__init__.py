"""The tab of people: who there is, where they stand, and all that is linked to one of them."""
