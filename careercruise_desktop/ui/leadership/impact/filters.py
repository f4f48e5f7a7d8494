"""Whose figures are looked at, and how far back."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from careercruise_desktop.ui.widgets.combo import Combo, Option

from .state import ChoiceState, ImpactState


class Filters(QWidget):
    """Two lists of choices.

    Signals:
        chosen: the key of the team or project, and that of the period.
    """

    chosen = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.team = Combo((), None, "Team or project", searchable=True, compact=True)
        self.period = Combo((), None, "Period", compact=True)
        self.team.setFixedWidth(168)
        self.period.setFixedWidth(124)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.team)
        row.addWidget(self.period)
        for combo in (self.team, self.period):
            combo.chosen.connect(lambda _: self.chosen.emit(str(self.team.value), str(self.period.value)))

    def show_state(self, state: ImpactState) -> None:
        """Offer what there is."""
        self.team.set_options(_options(state.teams))
        self.team.set_value(state.team)
        # One team and nothing else leaves nothing to choose.
        self.team.setVisible(len(state.teams) > 1)
        self.period.set_options(_options(state.periods))
        self.period.set_value(state.period)


def _options(choices: tuple[ChoiceState, ...]) -> list[Option]:
    return [Option(each.key, each.name) for each in choices]
