"""The tab: target roles at the left, the radar and the pace in the middle, gaps and next steps at the right."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QWidget

from .state import PathState


class PathTab(QWidget):
    """Shows a `PathState`.

    Signals:
        role_chosen: a target role (its id) is to be looked at.
        begin_requested: a role of this title is to be added.
        role_menu_requested: what can be done with a role (its id), at a place of the screen.
        edit_requested: a target role (its id) is to be edited.
        required: the role that is shown is to require a skill of this name, at this level.
        evidence_requested: the records that speak for a skill (its id) are wanted, at a widget.
        assess_requested: a skill (its id) is to be assessed.
        steps_requested: next steps are to be offered for a competence (its id), at a widget.
        step_chosen: the offered step of that place, for a competence (its id), with a person (id or 0).
        step_added: a step in own words (competence id, words).
        step_finished: a step (its id) is done, or not.
        step_counted: of a step (its id) so many are reached.
        step_removed: a step (its id) is not wanted any more.
        record_requested: a record (kind, id) is to be opened.
    """

    role_chosen = Signal(int)
    begin_requested = Signal(str)
    role_menu_requested = Signal(int, QPoint)
    edit_requested = Signal(int)
    required = Signal(str, int)
    evidence_requested = Signal(int, object)
    assess_requested = Signal(int)
    steps_requested = Signal(int, object)
    step_chosen = Signal(int, int, int)
    step_added = Signal(int, str)
    step_finished = Signal(int, bool)
    step_counted = Signal(int, int)
    step_removed = Signal(int)
    record_requested = Signal(str, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("Career path")
        self.state: PathState | None = None

    def show_state(self, state: PathState) -> None:
        """Show another state."""
        self.state = state
