"""Charts: the only room that imports pyqtgraph and numpy.

A chart is given a frozen state with every word ready (`state`), draws it, and tells which of its points is meant. The
same drawing goes to the screen, to PNG and to SVG (`picture`).
"""
