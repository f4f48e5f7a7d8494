"""Projects: from where scope, quality, cost and time are at risk, and what still counts as on time."""

from __future__ import annotations

from careercruise_desktop.ui.widgets.number_field import NumberField

from .options import Options
from .rows import OptionRow
from .state import ThresholdState


class ProjectsSection(Options):
    """The thresholds of the four marks, and the tolerance of the on-time rate."""

    def __init__(self) -> None:
        super().__init__("Projects")
        self.growth = NumberField(10, "Scope at risk", least=1, most=200, unit="%", compact=False)
        self.score = NumberField(
            4.0, "Quality at risk: review score", least=1, most=5, step=0.1, decimals=1, unit="of 5", compact=False
        )
        self.defects = NumberField(3, "Quality at risk: severe defects", least=1, most=1000, compact=False)
        self.cost = _index("Cost at risk")
        self.time = _index("Time at risk: time index")
        self.slip = NumberField(7, "Time at risk: finish", least=1, most=365, unit="days", compact=False)
        self.tolerance = NumberField(0, "Still on time", most=60, unit="working days", compact=False)
        self._add("scope_growth", "Scope at risk", "Added since the first reading, more than", self.growth)
        self._add("review_score", "Quality at risk", "Review score below", self.score, 10)
        self._add("high_defects", "Severe defects", "Quality is at risk from so many open ones", self.defects)
        self._add("cost_index", "Cost at risk", "Cost index (CPI) below", self.cost, 100)
        self._add("time_index", "Time at risk", "Time index, SPI(t), below", self.time, 100)
        self._add("finish_slip", "Late finish", "Time is at risk when it is later by more than", self.slip)
        self._add("late_tolerance", "Still on time", "After the agreed date of a milestone", self.tolerance)

    def show_state(self, state: ThresholdState) -> None:
        """Show the options as they are."""
        self.growth.set_value(state.scope_growth)
        self.score.set_value(state.review_score / 10)
        self.defects.set_value(state.high_defects)
        self.cost.set_value(state.cost_index / 100)
        self.time.set_value(state.time_index / 100)
        self.slip.set_value(state.finish_slip)
        self.tolerance.set_value(state.late_tolerance)

    def _add(self, key: str, label: str, hint: str, field: NumberField, parts: int = 1) -> None:
        """Add a row; the option is kept in so many parts of one."""
        self.add(key, OptionRow(label, hint, field))
        field.committed.connect(lambda value: self.tell(key, round(value * parts)))


def _index(name: str) -> NumberField:
    return NumberField(0.95, name, least=0.01, most=2, step=0.01, decimals=2, compact=False)
