"""Everything that is filled in, and a form as in the inspector."""

from __future__ import annotations

from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from careercruise_desktop.ui.widgets.button import Button
from careercruise_desktop.ui.widgets.chip import AddChip, Chip
from careercruise_desktop.ui.widgets.combo import Combo, Option
from careercruise_desktop.ui.widgets.date_field import DateField
from careercruise_desktop.ui.widgets.duration_field import DurationField
from careercruise_desktop.ui.widgets.label import Label
from careercruise_desktop.ui.widgets.number_field import NumberField
from careercruise_desktop.ui.widgets.segmented import Segmented
from careercruise_desktop.ui.widgets.text_area import TextArea
from careercruise_desktop.ui.widgets.text_field import TextField
from careercruise_desktop.ui.widgets.time_field import TimeField

from .sheet import TODAY, Sheet, named, off, over, side_by_side, wide

_NOTES = (
    "Promote the replica, then fail back. Target: writes back in under 60 s. Sofia watches replication lag, "
    "Tomasz follows his runbook."
)


def fields() -> Sheet:
    """Fields in all their states."""
    sheet = Sheet(720)
    sheet.head("Fields", "32 px, 28 px in the inspector")
    wrong = TextField("25 h", name="Wrong")
    wrong.show_error("A day has 24 hours")
    focused = named(TextField("Failover drill", name="Focused"), "focus")
    sheet.row(TextField("", "Add task"), focused, wrong, spacing=10)
    sheet.row(
        TextField("", "Search", icon="search", shortcut="Ctrl F"), off(TextField("Off")), over(TextField("Hover"))
    )
    zones = [Option(1, "Europe/Stockholm", detail="UTC+1"), Option(2, "Europe/Berlin", detail="UTC+1")]
    sheet.row(
        wide(Combo(zones, 1, "Time zone"), 256),
        wide(Combo(zones, None, "None", placeholder="Choose"), 160),
        off(wide(Combo(zones, 1, "Off"), 160)),
    )
    sheet.row(
        DurationField(38 * 60, "Hours a week", compact=False, hours=True),
        TimeField(510, "From", compact=False),
        Label("–", token="text3"),
        TimeField(1050, "To", compact=False),
        NumberField(12.5, "Price", decimals=2, unit="EUR", compact=False),
    )
    sheet.row(_form(), _areas(), spacing=0)
    return sheet


def _form() -> Sheet:
    form = Sheet(288, edge=16, gap=4)
    form.add(TextField("Replica failover drill", name="Title", title=True))
    form.column.addSpacing(6)
    grid = QGridLayout()
    grid.setHorizontalSpacing(0)
    grid.setVerticalSpacing(4)
    grid.setColumnMinimumWidth(0, 64)
    for at, (name, field) in enumerate(_rows()):
        grid.addWidget(Label(name, "small", "text3"), at, 0)
        if isinstance(field, QWidget):
            grid.addWidget(field, at, 1)
        else:
            grid.addLayout(field, at, 1)
        grid.setRowMinimumHeight(at, 28)
    form.column.addLayout(grid)
    form.column.addSpacing(6)
    form.add(Label("Notes", "small", "text3"), TextArea(_NOTES, name="Notes", min_lines=5, token="text2"))
    form.column.addSpacing(4)
    done, hand = Button("Log as done", "primary", "check"), Button("Delegate", icon="user")
    form.column.addLayout(side_by_side(done, hand, stretch=False))
    form.add(Button("Start timer here", icon="play"))
    return form


def _rows() -> list[tuple[str, QWidget | QHBoxLayout]]:
    roles = [("it", "IT"), ("pm", "PM")]
    projects = [Option(1, "PostgreSQL 17 upgrade"), Option(2, "Payments")]
    milestones = [Option(1, "Production switch-over", "it"), Option(2, "Contract signed", "pm")]
    dash, length = Label("–", token="text3"), Label("1 h 30", "small", "text2")
    times = side_by_side(TimeField(855, "From"), dash, TimeField(945, "To"), length, spacing=6, stretch=False)
    return [
        ("Role", Segmented(roles, "it", "Role", small=True, marks={"it": "it", "pm": "pm"})),
        ("Project", Combo(projects, 1, "Project", compact=True)),
        ("When", DateField(TODAY, "When", today=lambda: TODAY)),
        ("Time", times),
        ("Repeat", Combo([Option(1, "Every 2 weeks")], 1, "Repeat", compact=True)),
        ("Skills", side_by_side(Chip("PostgreSQL", "outline", small=True), AddChip(), spacing=6)),
        ("Milestone", Combo(milestones, 1, "Milestone", compact=True)),
    ]


def _areas() -> Sheet:
    side = Sheet(340, edge=16)
    wrong = TextArea("<b>not bold</b>", name="Wrong")
    wrong.show_error("Too long")
    side.add(
        TextArea("", "What happened, and what came of it", name="Empty"),
        wrong,
        Label("A label of several lines, twenty pixels apart, as it says more than one line can hold.", wrap=True),
        Label("A line that has too little room for all that it says here", "small", "text3", elide=True),
    )
    side.column.addStretch(1)
    return side
