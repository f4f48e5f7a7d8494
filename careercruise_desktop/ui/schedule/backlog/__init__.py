"""The backlog: tasks beside the grid, to be planned by dragging, delegated and done.

state        what the panel is given
card, cards  one painted card, and the list of them that makes only those that are seen
adding       the field that takes one line
panel        the panel itself, with its head and foot
following, handed    popovers: follow up, what handing over to a person has brought
menus        what can be done with a card
"""
