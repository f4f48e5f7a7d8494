"""The options in sections, each row with the control that fits it."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from careercruise_desktop.ui.widgets.balance_slider import BalanceSlider
from careercruise_desktop.ui.widgets.combo import Combo
from careercruise_desktop.ui.widgets.date_field import DateField
from careercruise_desktop.ui.widgets.day_toggle import DayToggle
from careercruise_desktop.ui.widgets.duration_field import DurationField
from careercruise_desktop.ui.widgets.label import Label
from careercruise_desktop.ui.widgets.number_field import NumberField
from careercruise_desktop.ui.widgets.option_list import Option
from careercruise_desktop.ui.widgets.segmented import Segmented
from careercruise_desktop.ui.widgets.switch import Switch
from careercruise_desktop.ui.widgets.text_field import TextField
from careercruise_desktop.ui.widgets.time_field import TimeField

from .rows import OptionRow
from .state import OptionsState


class Options(QWidget):
    """A section of rows that speaks of changes by the option's key."""

    changed = Signal(str, object)

    def __init__(self, title: str) -> None:
        super().__init__()
        self.rows: dict[str, OptionRow] = {}
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(0, 20, 0, 12)
        self.body.setSpacing(0)
        head = Label(title, "page_title")
        head.setContentsMargins(0, 0, 0, 12)
        self.body.addWidget(head)

    def add(self, key: str, row: OptionRow) -> None:
        """Add the row of an option."""
        self.rows[key] = row
        self.body.addWidget(row)

    def tell(self, key: str, value: object) -> None:
        """An option was changed."""
        self.changed.emit(key, value)


class RolesAndHours(Options):
    """Names, target balance, hours and days."""

    def __init__(self) -> None:
        super().__init__("Roles and hours")
        self.it_name = TextField("", "IT", "Name of the first role")
        self.pm_name = TextField("", "PM", "Name of the second role")
        self.share = BalanceSlider(60, "Target balance")
        self.tolerance = NumberField(5, "Width of the band", most=30, unit="points", compact=False)
        self.week = DurationField(2280, "Hours a week", hours=True, compact=False, most=7 * 24 * 60)
        self.days = [DayToggle(weekday) for weekday in range(7)]
        self.start = TimeField(510, "Start of the working day", compact=False)
        self.end = TimeField(1050, "End of the working day", compact=False)
        self.since = DateField(None, "Balance carried since", optional=True, compact=False, placeholder="1 January")
        for field in (self.it_name, self.pm_name):
            field.setFixedWidth(150)
        self.share.setFixedWidth(340)
        self.add("it_name", OptionRow("Role names", "As they stand everywhere", self.it_name, self.pm_name))
        self.rows["pm_name"] = self.rows["it_name"]
        self.add("it_share", OptionRow("Target balance", "Share of logged time", self.share))
        self.add("share_tolerance", OptionRow("Target band", "To each side of the target", self.tolerance))
        self.add("week_minutes", OptionRow("Hours a week", "Both roles together", self.week))
        days = QWidget()
        line = QHBoxLayout(days)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        for day in self.days:
            line.addWidget(day)
        self.add("working_days", OptionRow("Working days", "Logged days count these", days))
        self.add("work_start", OptionRow("Working hours", "Where the day opens", self.start, Label("–"), self.end))
        self.rows["work_end"] = self.rows["work_start"]
        self.add("debt_since", OptionRow("Balance carried since", "Empty: the start of the year", self.since))
        self._connect()

    def _connect(self) -> None:
        self.it_name.committed.connect(lambda text: self.tell("it_name", text.strip()))
        self.pm_name.committed.connect(lambda text: self.tell("pm_name", text.strip()))
        self.share.chosen.connect(lambda share: self.tell("it_share", share))
        self.tolerance.committed.connect(lambda value: self.tell("share_tolerance", value))
        self.week.committed.connect(lambda value: self.tell("week_minutes", value))
        self.start.committed.connect(lambda value: self.tell("work_start", value))
        self.end.committed.connect(lambda value: self.tell("work_end", value))
        self.since.committed.connect(lambda day: self.tell("debt_since", day.isoformat() if day else ""))
        for day in self.days:
            day.clicked.connect(self._days_changed)

    def show_state(self, state: OptionsState) -> None:
        """Show the options as they are."""
        self.it_name.set_value(state.it_name)
        self.pm_name.set_value(state.pm_name)
        self.share.setValue(state.it_share)
        self.share.show_words(*state.share_words)
        self.tolerance.set_value(state.tolerance)
        self.week.set_value(state.week_minutes)
        for day in self.days:
            day.setChecked(day.weekday in state.working_days)
        self.start.set_value(state.work_start)
        self.end.set_value(state.work_end)
        self.since.set_value(date.fromisoformat(state.debt_since) if state.debt_since else None)

    def _days_changed(self) -> None:
        self.tell("working_days", frozenset(day.weekday for day in self.days if day.isChecked()))


class Appearance(Options):
    """Theme and tray."""

    def __init__(self) -> None:
        super().__init__("Appearance")
        themes = (("light", "Light"), ("dark", "Dark"), ("system", "Follow system"))
        self.theme = Segmented(themes, "system", "Theme")
        self.tray = Switch(name="Keep running in the system tray")
        self.add("theme", OptionRow("Theme", "", self.theme))
        self.add("tray", OptionRow("System tray", "Closing the window keeps the quick log at hand", self.tray))
        self.theme.chosen.connect(lambda key: self.tell("theme", key))
        self.tray.clicked.connect(lambda on: self.tell("tray", on))

    def show_state(self, state: OptionsState) -> None:
        """Show the options as they are."""
        self.theme.set_value(state.theme)
        self.tray.setChecked(state.tray)
        self.tray.setEnabled(state.tray_possible or state.tray)
        hint = "Closing the window keeps the quick log at hand"
        self.rows["tray"].hint.set_text(hint if state.tray_possible else "This desktop has no system tray")


class Region(Options):
    """Time zone, week and the order of day and month."""

    def __init__(self, zones: list[str]) -> None:
        super().__init__("Language and region")
        options = [Option(name, name.replace("_", " ")) for name in zones]
        self.zone = Combo(options, None, "Time zone", searchable=True, allow_none="Follow this computer")
        self.zone.setMinimumWidth(260)
        self.other_zone = Combo(options, None, "Second time zone", searchable=True, allow_none="None")
        self.other_zone.setMinimumWidth(260)
        starts = (("0", "Monday"), ("6", "Sunday"), ("5", "Saturday"))
        self.week_start = Segmented(starts, "0", "Week starts on")
        orders = (("system", "As the system"), ("day first", "19.3."), ("month first", "3/19"))
        self.day_order = Segmented(orders, "system", "Order of day and month")
        self.add("zone", OptionRow("Time zone", "", self.zone))
        self.add("other_zone", OptionRow("Second time zone", "Beside the hours of the schedule", self.other_zone))
        self.add("week_start", OptionRow("Week starts on", "Weeks are numbered by ISO 8601", self.week_start))
        self.add("day_order", OptionRow("Day and month", "When dates are typed as numbers", self.day_order))
        self.zone.chosen.connect(lambda name: self.tell("zone", name or ""))
        self.other_zone.chosen.connect(lambda name: self.tell("other_zone", name or ""))
        self.week_start.chosen.connect(lambda key: self.tell("week_start", int(key)))
        self.day_order.chosen.connect(lambda key: self.tell("day_order", key))

    def show_state(self, state: OptionsState) -> None:
        """Show the options as they are."""
        self.zone.set_value(state.zone or None)
        hint = (
            f"Follows this computer: {state.computer_zone}" if state.computer_zone else "Fixed; entries keep their own"
        )
        self.rows["zone"].hint.set_text(hint)
        self.rows["zone"].hint.show()
        self.other_zone.set_value(state.other_zone or None)
        self.week_start.set_value(str(state.week_start))
        self.day_order.set_value(state.day_order)
