"""One of every widget, for what has to be true of all of them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtWidgets import QWidget

from careercruise_desktop.ui.widgets.avatar import Avatar
from careercruise_desktop.ui.widgets.balance_bar import Balance, BalanceBar
from careercruise_desktop.ui.widgets.balance_slider import BalanceSlider
from careercruise_desktop.ui.widgets.banner import Banner
from careercruise_desktop.ui.widgets.button import Button
from careercruise_desktop.ui.widgets.card import Card
from careercruise_desktop.ui.widgets.check_box import CheckBox
from careercruise_desktop.ui.widgets.chip import AddChip, Chip, ChipButton
from careercruise_desktop.ui.widgets.combo import Combo, Option
from careercruise_desktop.ui.widgets.complaint import Complaint
from careercruise_desktop.ui.widgets.date_field import DateField
from careercruise_desktop.ui.widgets.duration_field import DurationField
from careercruise_desktop.ui.widgets.empty_state import EmptyState
from careercruise_desktop.ui.widgets.hairline import Hairline
from careercruise_desktop.ui.widgets.icon_button import IconButton
from careercruise_desktop.ui.widgets.key_cap import KeyCap
from careercruise_desktop.ui.widgets.label import Label
from careercruise_desktop.ui.widgets.level import LevelSquares
from careercruise_desktop.ui.widgets.list_row import ListRow
from careercruise_desktop.ui.widgets.logged_days import LoggedDays
from careercruise_desktop.ui.widgets.marks import Mark
from careercruise_desktop.ui.widgets.number_field import NumberField
from careercruise_desktop.ui.widgets.progress_bar import ProgressBar
from careercruise_desktop.ui.widgets.radio import Radio
from careercruise_desktop.ui.widgets.scroll_area import ScrollArea
from careercruise_desktop.ui.widgets.section_head import SectionHead
from careercruise_desktop.ui.widgets.segmented import Segmented
from careercruise_desktop.ui.widgets.sentence import Sentence
from careercruise_desktop.ui.widgets.sortable import SortableList
from careercruise_desktop.ui.widgets.sparkline import Sparkline
from careercruise_desktop.ui.widgets.switch import Switch
from careercruise_desktop.ui.widgets.tabs import Tabs
from careercruise_desktop.ui.widgets.text_area import TextArea
from careercruise_desktop.ui.widgets.text_field import TextField
from careercruise_desktop.ui.widgets.time_field import TimeField
from careercruise_desktop.ui.widgets.toast import ToastBox

TODAY = date(2026, 3, 19)
ROLES = [("it", "IT"), ("pm", "PM")]
PROJECTS = [Option(1, "Payments", "it"), Option(2, "Portal", "pm"), Option(3, "PostgreSQL 17 upgrade", detail="done")]


def tall() -> QWidget:
    """More than fits into a scroll area."""
    inside = QWidget()
    inside.setMinimumSize(100, 1000)
    return inside


def banner() -> Banner:
    """With a sentence and two buttons."""
    made = Banner()
    made.show_banner(
        [("strong", "Code review"), " is not logged yet."], [("log", "Log 2 h"), ("no", "Not now")], mark="it"
    )
    return made


def sortable() -> SortableList:
    """With two rows."""
    made = SortableList("Sections")
    made.show_rows([(text, CheckBox(text, checked=True)) for text in ("Summary", "Skills")])
    return made


def complaint() -> Complaint:
    """With a sentence."""
    made = Complaint()
    made.show_text("The end must not come before the start.")
    return made


INTERACTIVE: dict[str, Callable[[], QWidget]] = {
    "button": lambda: Button("New block", "primary", "plus"),
    "icon button": lambda: IconButton("x", "Close"),
    "chip": lambda: ChipButton("Python", removable=True),
    "add chip": lambda: AddChip("Add skill"),
    "text field": lambda: TextField("Drill", name="Title"),
    "time field": lambda: TimeField(570, "Start"),
    "duration field": lambda: DurationField(90, "Duration"),
    "number field": lambda: NumberField(38, "Hours"),
    "date field": lambda: DateField(TODAY, "When", today=lambda: TODAY),
    "combo": lambda: Combo(PROJECTS, 1, "Project"),
    "check box": lambda: CheckBox("Summary", checked=True),
    "switch": lambda: Switch("Hide client names", checked=True),
    "radio": lambda: Radio("Dual role", "Both, in balance"),
    "slider": lambda: BalanceSlider(60, "Target balance", left="IT 60 %", right="PM 40 %"),
    "list row": lambda: ListRow("Load test", "Portal", mark="it", value="Tomorrow", state="warn"),
}
CONTAINERS: dict[str, Callable[[], QWidget]] = {
    "segmented": lambda: Segmented(ROLES, "it", "Role"),
    "tabs": lambda: Tabs([("a", "Milestones"), ("b", "Timeline")], "a", "Views"),
    "text area": lambda: TextArea("Notes", name="Notes"),
    "banner": banner,
    "sortable list": sortable,
    "toast": lambda: ToastBox("Moved", action="Undo", key="Ctrl Z"),
    "empty state": lambda: EmptyState(lambda painter, rect: None, "Nothing yet", "Start.", "New block"),
}
QUIET: dict[str, Callable[[], QWidget]] = {
    "label": lambda: Label("Week 12"),
    "sentence": lambda: Sentence(["Did you mean ", ("strong", "#payments"), "?"]),
    "state chip": lambda: Chip("On track", "ok"),
    "key cap": lambda: KeyCap("Ctrl L"),
    "avatar": lambda: Avatar("TN", name="Tomasz Nowak"),
    "mark": lambda: Mark("pm"),
    "level": lambda: LevelSquares(3, 4),
    "sparkline": lambda: Sparkline([1, 2, 3]),
    "balance bar": lambda: BalanceBar(Balance(0.55, "IT 12 h", "PM 10 h", "Target 60 % IT", 0.55, 0.6, 0.65)),
    "logged days": lambda: LoggedDays([["logged", "logged", "open"]]),
    "progress bar": lambda: ProgressBar(0.4, "Done"),
    "section head": lambda: SectionHead("Due and overdue", "4"),
}
GROUNDS: dict[str, Callable[[], QWidget]] = {
    "card": Card,
    "hairline": Hairline,
    "scroll area": lambda: ScrollArea(tall()),
    "complaint": complaint,
}
ALL = {**INTERACTIVE, **CONTAINERS, **QUIET, **GROUNDS}
