"""Draw every widget in every state into pictures, to be looked at: `python packaging/gallery.py FOLDER [SCALE]`.

One picture a theme and a page: controls, fields, lists, floating. A tool for those who change widgets, not a test.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

SCALE = sys.argv[2] if len(sys.argv) > 2 else "1"
os.environ["QT_SCALE_FACTOR"] = SCALE
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt  # noqa: E402
from PySide6.QtGui import QEnterEvent, QPainter, QPaintEvent  # noqa: E402
from PySide6.QtWidgets import QApplication, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget  # noqa: E402

from careercruise_desktop.ui.theme.theme import Application, theme  # noqa: E402
from careercruise_desktop.ui.widgets import marks, painting  # noqa: E402
from careercruise_desktop.ui.widgets.attendant import attend  # noqa: E402
from careercruise_desktop.ui.widgets.avatar import Avatar  # noqa: E402
from careercruise_desktop.ui.widgets.balance_bar import Balance, BalanceBar  # noqa: E402
from careercruise_desktop.ui.widgets.balance_slider import BalanceSlider  # noqa: E402
from careercruise_desktop.ui.widgets.banner import Banner  # noqa: E402
from careercruise_desktop.ui.widgets.button import Button  # noqa: E402
from careercruise_desktop.ui.widgets.card import Card  # noqa: E402
from careercruise_desktop.ui.widgets.check_box import CheckBox  # noqa: E402
from careercruise_desktop.ui.widgets.chip import AddChip, Chip  # noqa: E402
from careercruise_desktop.ui.widgets.combo import Combo, Option  # noqa: E402
from careercruise_desktop.ui.widgets.date_field import DateField  # noqa: E402
from careercruise_desktop.ui.widgets.dialog import Question  # noqa: E402
from careercruise_desktop.ui.widgets.duration_field import DurationField  # noqa: E402
from careercruise_desktop.ui.widgets.empty_state import EmptyState  # noqa: E402
from careercruise_desktop.ui.widgets.hairline import Hairline  # noqa: E402
from careercruise_desktop.ui.widgets.icon_button import IconButton  # noqa: E402
from careercruise_desktop.ui.widgets.key_cap import KeyCap  # noqa: E402
from careercruise_desktop.ui.widgets.label import Label  # noqa: E402
from careercruise_desktop.ui.widgets.level import LevelSquares  # noqa: E402
from careercruise_desktop.ui.widgets.list_row import ListRow  # noqa: E402
from careercruise_desktop.ui.widgets.logged_days import LoggedDays  # noqa: E402
from careercruise_desktop.ui.widgets.marks import Mark  # noqa: E402
from careercruise_desktop.ui.widgets.menu import Menu  # noqa: E402
from careercruise_desktop.ui.widgets.number_field import NumberField  # noqa: E402
from careercruise_desktop.ui.widgets.popover import Popover  # noqa: E402
from careercruise_desktop.ui.widgets.progress_bar import ProgressBar  # noqa: E402
from careercruise_desktop.ui.widgets.radio import Radio  # noqa: E402
from careercruise_desktop.ui.widgets.scroll_area import ScrollArea  # noqa: E402
from careercruise_desktop.ui.widgets.section_head import SectionHead  # noqa: E402
from careercruise_desktop.ui.widgets.segmented import Segmented  # noqa: E402
from careercruise_desktop.ui.widgets.sentence import Sentence  # noqa: E402
from careercruise_desktop.ui.widgets.sparkline import Sparkline  # noqa: E402
from careercruise_desktop.ui.widgets.switch import Switch  # noqa: E402
from careercruise_desktop.ui.widgets.tabs import Tabs  # noqa: E402
from careercruise_desktop.ui.widgets.text_area import TextArea  # noqa: E402
from careercruise_desktop.ui.widgets.text_field import TextField  # noqa: E402
from careercruise_desktop.ui.widgets.time_field import TimeField  # noqa: E402
from careercruise_desktop.ui.widgets.toast import ToastBox  # noqa: E402

TODAY = date(2026, 3, 19)


class Page(QWidget):
    """A sheet on `bg` or another ground with rows of widgets."""

    def __init__(self, width: int, ground: str = "bg") -> None:
        super().__init__()
        self._ground = ground
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(32, 24, 32, 24)
        self.column.setSpacing(14)
        self.setFixedWidth(width)

    def head(self, title: str, detail: str = "") -> None:
        self.column.addSpacing(6)
        self.column.addWidget(SectionHead(title, detail, role="section"))

    def row(self, *widgets: QWidget, spacing: int = 8) -> None:
        row = QHBoxLayout()
        row.setSpacing(spacing)
        for widget in widgets:
            row.addWidget(widget)
        row.addStretch(1)
        self.column.addLayout(row)

    def add(self, widget: QWidget, width: int = 0) -> None:
        if width:
            widget.setFixedWidth(width)
        self.column.addWidget(widget)

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), theme().color(self._ground))


def off(widget: QWidget) -> QWidget:
    widget.setEnabled(False)
    return widget


def over(widget: QWidget) -> QWidget:
    """The widget as it looks under the pointer."""
    widget.setAttribute(Qt.WidgetAttribute.WA_UnderMouse)
    QApplication.sendEvent(widget, QEnterEvent(QPointF(4, 4), QPointF(4, 4), QPointF(4, 4)))
    return widget


def sized(widget: QWidget, width: int) -> QWidget:
    widget.setFixedWidth(width)
    return widget


def controls() -> Page:
    page = Page(720)
    page.head("Controls", "32 px high, 26 px when small. Focus: 2 px ring, 2 px away.")
    focused = Button("Focused", "primary")
    focused.setObjectName("focus")
    page.row(
        Button("New block", "primary", "plus"), focused, Button("Delegate", "plain", "user"),
        over(Button("Hover")), off(Button("Disabled")), Button("Not now", "ghost"), Button("Delete", "danger", "trash-2"),
        spacing=10,
    )  # fmt: skip
    page.row(
        Button("Log 2 h", small=True), Button("Adjust", small=True), Button("It did not happen", "ghost", small=True),
        Button("Back up now", icon="archive", small=True), over(Button("Hover", "primary", small=True)),
        IconButton("chevron-left", "Back", kind="plain"), IconButton("chevron-right", "On", kind="plain"),
        IconButton("ellipsis", "More"), over(IconButton("x", "Close")), off(IconButton("x", "Close")), KeyCap("Ctrl L"),
    )  # fmt: skip
    page.row(
        Chip("IT", "it"), Chip("PM", "pm"), Chip("On track", "ok"), Chip("At risk", "warn"),
        Chip("2 days overdue", "danger"), Chip("PostgreSQL", "outline"), CheckBox(checked=True, name="a"),
        CheckBox(name="b"), Switch(checked=True, name="c"), Switch(name="d"),
    )  # fmt: skip
    page.row(
        Chip("2 h", icon="clock"), Chip("Payments gateway migration", icon="folder"), Chip("#paymnts", "warn"),
        Chip("PostgreSQL", "outline", small=True), Chip("IT", "it", small=True), AddChip(),
        Chip("Python", removable=True), Chip("Go", "outline", small=True, removable=True),
    )  # fmt: skip
    page.row(
        CheckBox("Key results", checked=True), CheckBox("Learning"), off(CheckBox("Off", checked=True)),
        off(CheckBox("Off")), Radio("One", checked=True), Radio("Other"), off(Radio("Off")), off(Switch(name="x")),
        spacing=16,
    )  # fmt: skip
    page.row(
        Segmented([("d", "Day"), ("w", "Week"), ("m", "Month")], "w", "Period"),
        Segmented([("l", "Light"), ("d", "Dark"), ("s", "Follow system")], "s", "Theme"),
        sized(Segmented([("it", "IT"), ("pm", "PM")], "it", "Role", small=True, marks={"it": "it", "pm": "pm"}), 190),
    )
    tabs = Tabs([("m", "Milestones"), ("t", "Timeline"), ("d", "Decisions")], "t", "Views")
    tabs.set_count("m", 12)
    page.row(tabs)
    box = Page(280)
    box.column.setContentsMargins(0, 0, 0, 0)
    box.column.setSpacing(0)
    for radio in (Radio("Dual role", "Both, in balance", checked=True), over(Radio("Technical", "Depth, solved problems"))):
        box.add(radio)
    box.add(Switch("Hide client names", checked=True))
    box.add(Switch("Hide figures"))
    page.row(box)
    slider = BalanceSlider(60, "Target balance")
    slider.show_words("IT 60 %, 22 h 48", "PM 40 %, 15 h 12")
    page.row(sized(slider, 400), spacing=24)
    page.row(
        LevelSquares(3, 4), LevelSquares(4, 4, 0.3), LevelSquares(2, 5, size=14),
        Sparkline([1, 1, 2, 2, 3, 3, 2, 4]), Sparkline([1, None, 2, 3]), Avatar("TN"), Avatar("PR", 40), Mark("it"), Mark("pm"),
        sized(ProgressBar(0.62, "Done", tick=0.7), 120), spacing=16,
    )  # fmt: skip
    return page


def fields() -> Page:
    page = Page(720)
    page.head("Fields", "32 px, 28 px in the inspector")
    wrong = TextField("25 h", name="Wrong")
    focused = TextField("Failover drill", name="Focused")
    focused.setObjectName("focus")
    page.row(TextField("", "Add task"), focused, wrong, spacing=10)
    wrong.show_error("A day has 24 hours")
    page.row(TextField("", "Search", icon="search", shortcut="Ctrl F"), off(TextField("Off")), over(TextField("Hover")))
    zones = [Option(1, "Europe/Stockholm", detail="UTC+1"), Option(2, "Europe/Berlin", detail="UTC+1")]
    page.row(sized(Combo(zones, 1, "Time zone"), 256), sized(Combo(zones, None, "None", placeholder="Choose"), 160),
             off(sized(Combo(zones, 1, "Off"), 160)))  # fmt: skip
    page.row(DurationField(38 * 60, "Hours a week", compact=False, hours=True), TimeField(510, "From", compact=False),
             Label("–", token="text3"), TimeField(1050, "To", compact=False),
             NumberField(12.5, "Price", decimals=2, unit="EUR", compact=False))  # fmt: skip
    form = Page(288)
    form.column.setContentsMargins(16, 16, 16, 16)
    form.column.setSpacing(4)
    form.add(TextField("Replica failover drill", name="Title", title=True))
    form.column.addSpacing(6)
    grid = QGridLayout()
    grid.setHorizontalSpacing(0)
    grid.setVerticalSpacing(4)
    grid.setColumnMinimumWidth(0, 64)
    projects = [Option(1, "PostgreSQL 17 upgrade"), Option(2, "Payments")]
    milestones = [Option(1, "Production switch-over", "it"), Option(2, "Contract signed", "pm")]
    times = QHBoxLayout()
    times.setSpacing(6)
    for part in (TimeField(855, "From"), Label("–", token="text3"), TimeField(945, "To"), Label("1 h 30", "small", "text2")):
        times.addWidget(part)
    chips = QHBoxLayout()
    chips.setSpacing(6)
    chips.addWidget(Chip("PostgreSQL", "outline", small=True))
    chips.addWidget(AddChip())
    chips.addStretch(1)
    rows: list[tuple[str, QWidget | QHBoxLayout]] = [
        ("Role", Segmented([("it", "IT"), ("pm", "PM")], "it", "Role", small=True, marks={"it": "it", "pm": "pm"})),
        ("Project", Combo(projects, 1, "Project", compact=True)),
        ("When", DateField(TODAY, "When", today=lambda: TODAY)),
        ("Time", times),
        ("Repeat", Combo([Option(1, "Every 2 weeks")], 1, "Repeat", compact=True)),
        ("Skills", chips),
        ("Milestone", Combo(milestones, 1, "Milestone", compact=True)),
    ]
    for at, (name, field) in enumerate(rows):
        grid.addWidget(Label(name, "small", "text3"), at, 0)
        if isinstance(field, QWidget):
            grid.addWidget(field, at, 1)
        else:
            grid.addLayout(field, at, 1)
        grid.setRowMinimumHeight(at, 28)
    form.column.addLayout(grid)
    form.column.addSpacing(6)
    form.add(Label("Notes", "small", "text3"))
    notes = "Promote the replica, then fail back. Target: writes back in under 60 s. Sofia watches replication lag, Tomasz follows his runbook."
    form.add(TextArea(notes, name="Notes", min_lines=5, token="text2"))
    form.column.addSpacing(4)
    buttons = QHBoxLayout()
    buttons.setSpacing(8)
    buttons.addWidget(Button("Log as done", "primary", "check"))
    buttons.addWidget(Button("Delegate", icon="user"))
    form.column.addLayout(buttons)
    form.add(Button("Start timer here", icon="play"))
    area = TextArea("", "What happened, and what came of it", name="Empty")
    bad = TextArea("<b>not bold</b>", name="Bad")
    bad.show_error("Too long")
    side = Page(340)
    side.column.setContentsMargins(16, 0, 0, 0)
    for part in (area, bad, Label("A long label that is broken into lines of twenty pixels, because it says more than one line can hold.", wrap=True), Label("A line that has too little room for all it says", "small", "text3", elide=True)):
        side.add(part)
    side.column.addStretch(1)
    both = QHBoxLayout()
    both.addWidget(form)
    both.addWidget(side)
    page.column.addLayout(both)
    return page


def lists() -> Page:
    page = Page(720, "surface")
    banner = Banner()
    banner.show_banner(
        [("strong", "Code review"), ", yesterday 14:00 – 16:00, is not logged yet."],
        [("log", "Log 2 h"), ("adjust", "Adjust"), ("no", "It did not happen")], mark="it",
    )  # fmt: skip
    page.add(banner)
    panel = Page(448)
    panel.column.setContentsMargins(24, 20, 24, 20)
    panel.column.setSpacing(10)
    panel.add(SectionHead("This week", "23 h 12 logged of 38 h"))
    panel.add(BalanceBar(Balance(0.55, "IT 12 h 42 · 55 %", "PM 10 h 30 · 45 %", "Target 60 % IT, 55 – 65", 0.55, 0.6, 0.65)))
    panel.add(Label("IT is 1 h 13 under its share. Yesterday’s code review makes it 58 %.", "small", "text2"))
    panel.add(Hairline())
    panel.add(SectionHead("Due and overdue"))
    rows = Page(416)
    rows.column.setContentsMargins(0, 0, 0, 0)
    rows.column.setSpacing(0)
    for row in (
        ListRow("Contract change signed", "Payments · Kestrel Bank", mark="pm", value="2 days overdue", state="danger"),
        over(ListRow("Retry queue in staging", "Payments · baseline was 13 March", mark="it", value="Tomorrow", state="warn")),
        ListRow("Load test at 5,000 users", "Portal", mark="it", value="Fri 27 March"),
        ListRow("Failover runbook", "Tomasz Nowak · since Thu 12 March", initials="TN", role_after="it", value="Follow-up was Wed", state="danger"),
        ListRow("Signed change request with a name that is far too long", "Priya Raman · since Tue 17 March", initials="PR", role_after="pm", unread=True, value="Follow up today"),
        ListRow("One line", icon="folder", value="3"),
    ):
        rows.add(row)
    selected = ListRow("Selected", "Portal", mark="it", value="On track", state="ok", height=50)
    selected.set_selected(True)
    selected.setObjectName("focus")
    rows.add(selected)
    wrap = QHBoxLayout()
    wrap.setContentsMargins(0, 0, 0, 0)
    panel.column.addLayout(wrap)
    wrap.addWidget(rows)
    panel.add(Hairline())
    panel.add(SectionHead("Logged days", "23 working days in a row"))
    week = ["logged"] * 5
    panel.add(LoggedDays([week[:4], week, week, [*week[:2], "missed", *week[:2]], [*week[:3], "open"]]))  # type: ignore[list-item]
    panel.add(BalanceBar(Balance(0.04, "IT 30 min · 4 %", "PM 12 h · 96 %")))
    panel.add(BalanceBar(Balance(None)))
    page.row(panel)
    card = Card()
    card.body.addWidget(SectionHead("Schedule", "on track"))
    card.body.addWidget(Label("CPI 1.04", "big_number"))
    card.body.addWidget(ProgressBar(0.4, "Done", tick=0.5))
    card.body.addWidget(Label("42 of 68 items", "small", "text2"))
    inside = QWidget()
    column = QVBoxLayout(inside)
    for at in range(12):
        column.addWidget(Label(f"Row {at}"))
    scroll = ScrollArea(inside)
    scroll.setFixedSize(200, 128)
    page.row(sized(card, 220), scroll, Sentence(["Did you mean ", ("strong", "#payments"), "?"], "small", "text2"))
    return page


def floating() -> Page:
    page = Page(720)
    page.head("Toasts", "Bottom centre, 6 s, one at a time.")
    page.row(ToastBox("Moved to 14:00", "move", action="Undo", key="Ctrl Z"), ToastBox("Logged 2 h", "check", "Payments", "Undo", "Ctrl Z"))
    page.row(ToastBox("Exported portfolio-2026-03.pdf", "circle-check", "184 kB", "Open"), ToastBox("Saved"))
    anchors = QHBoxLayout()
    zones = [Option(at, name, detail=f"UTC+{at % 3}") for at, name in enumerate(("Europe/Stockholm", "Europe/Berlin", "Europe/Kyiv", "Asia/Tokyo"))]
    combo = sized(Combo(zones, 0, "Time zone", searchable=True), 240)
    combo.setObjectName("combo")
    day = sized(DateField(TODAY, "Day", optional=True, compact=False, today=lambda: TODAY), 200)
    day.setObjectName("day")
    tip = Button("Has a tooltip")
    tip.setObjectName("tip")
    tip.setToolTip("Fold the rail\tCtrl B")
    for widget in (combo, day, tip):
        anchors.addWidget(widget, 0, Qt.AlignmentFlag.AlignTop)
    anchors.addStretch(1)
    page.column.addLayout(anchors)
    page.column.addSpacing(340)
    page.add(empty())
    return page


def empty() -> EmptyState:
    def drawing(painter: QPainter, rect: QRectF) -> None:
        left, top = rect.left(), rect.top()
        painting.fill_rect(painter, QRectF(left + 10, top + 80, 200, 1), "border2")
        painting.box(painter, QRectF(left + 66, top + 30, 114, 8), 4, "pm_line")
        painting.box(painter, QRectF(left + 26, top + 58, 122, 8), 4, "it_line")
        painting.fill_rect(painter, QRectF(left + 109, top + 10, 2, 70), "accent")
        marks.paint_mark(painter, QRectF(left + 172, top + 26, 16, 16), "pm")
        painting.box(painter, QRectF(left + 141, top + 55, 14, 14), 7, "surface", "it_mark", width=2)

    return EmptyState(drawing, "No milestones yet", "A milestone is a date you promise. Start with the next one you owe someone.", "New milestone")


def shoot(name: str, build: Callable[[], Page], folder: Path) -> None:
    app = QApplication.instance()
    assert isinstance(app, Application)
    page = build()
    page.show()
    page.activateWindow()
    for _ in range(3):
        app.processEvents()
    wanted = page.findChild(QWidget, "focus")
    if wanted is not None:
        wanted.setFocus(Qt.FocusReason.TabFocusReason)
    open_all(page)
    for _ in range(4):
        app.processEvents()
    page.grab().save(str(folder / f"{name}-{theme().name}-{SCALE}x.png"))
    page.close()


def open_all(page: QWidget) -> None:
    """Open what floats, side by side although only one can have the focus."""
    combo, day, tip = (page.findChild(QWidget, name) for name in ("combo", "day", "tip"))
    if isinstance(combo, Combo) and isinstance(day, DateField):
        for field in (day, combo):
            opened = Popover.close_now
            Popover.close_now = lambda *_args, **_named: None  # type: ignore[method-assign]
            field.open_month() if isinstance(field, DateField) else field.open()
            QApplication.processEvents()
            Popover.close_now = opened  # type: ignore[method-assign]
    if tip is not None:
        from careercruise_desktop.ui.widgets.tooltip import Tooltip

        tooltip = Tooltip()
        tooltip.show_for(tip, tip.toolTip(), QPoint(10, 10), QRect(tip.rect()))


def windows(folder: Path) -> None:
    """What has a window of its own: the menu and the question."""
    menu = Menu()
    menu.add("Edit", print, icon="pencil", shortcut="F2")
    menu.add("Duplicate", print, icon="copy", shortcut="Ctrl D")
    menu.add("Start timer here", print, icon="play")
    menu.addSeparator()
    menu.add("Show in Schedule", print, checked=True)
    menu.add("Merge with the next", print).setEnabled(False)
    menu.addSeparator()
    menu.add("Delete", print, icon="trash-2", shortcut="Del", danger=True)
    menu.popup(QPoint(0, 0))
    menu.setActiveAction(menu.actions()[0])
    QApplication.processEvents()
    menu.grab().save(str(folder / f"menu-{theme().name}-{SCALE}x.png"))
    menu.close()
    question = Question(
        "Restore the backup of Mon 9 March?",
        "Everything since then is replaced by what the backup holds. A copy of the present data is kept beside it.",
        [("no", "Keep what is here", "plain"), ("yes", "Restore", "danger")],
    )
    question.show()
    QApplication.processEvents()
    question.grab().save(str(folder / f"question-{theme().name}-{SCALE}x.png"))
    question.close()


def main() -> None:
    folder = Path(sys.argv[1] if len(sys.argv) > 1 else "out/gallery")
    folder.mkdir(parents=True, exist_ok=True)
    app = Application(sys.argv[:1])
    keeper = attend(app)
    for name in ("light", "dark"):
        app.theme.choose(name)
        for page, build in (("controls", controls), ("fields", fields), ("lists", lists), ("floating", floating)):
            shoot(page, build, folder)
        windows(folder)
    app.removeEventFilter(keeper)


if __name__ == "__main__":
    main()
