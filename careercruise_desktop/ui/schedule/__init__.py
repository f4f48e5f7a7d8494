"""The schedule: plan and reality of both roles on one axis.

view                  head, backlog, strip of figures, and the days or the month
grid                  days by their hours: painted, dragged, walked by keys
month, month_cells, month_cursor   weeks as rows
strip, templates, menus, side, empty   what stands around the days
backlog               tasks beside them
presenter             which days are shown, in which words, and what is done to them
state, room_state     what the grid and the room are given
"""
