"""What the timeline tells the room: what a person did to milestones, groups and the span."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPoint, Signal


class Requests(QObject):
    """The signals of the timeline.

    Days are `date`s, milestones are named by their ids.

    Signals:
        moved: a milestone to a due date; whether what depends on it moves along; by how many days a press of the key
            goes, 0 where it was no key.
        refused: a milestone stays where it is, and why.
        opened: a milestone's inspector is wanted.
        selected: another milestone is selected, or none (None).
        created: something new: the `Role`, the project's id or None, the day.
        achieve_requested: a milestone was reached today.
        remove_requested: a milestone is to be deleted.
        menu_requested: the menu of a milestone, or of empty time (None), at a place on the screen, and the `Spot`
            there.
        fold_changed: a group (`GroupKey`) is folded now, or not.
        span_changed: the first day and how many days are in sight.
    """

    moved = Signal(int, object, bool, int)
    refused = Signal(int, str)
    opened = Signal(int)
    selected = Signal(object)
    created = Signal(object, object, object)
    achieve_requested = Signal(int)
    remove_requested = Signal(int)
    menu_requested = Signal(object, QPoint, object)
    fold_changed = Signal(object, bool)
    span_changed = Signal(object, int)
