"""Banner, rows, figures of a week, a card, a scroll area."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from careercruise_desktop.ui.widgets.balance_bar import Balance, BalanceBar
from careercruise_desktop.ui.widgets.banner import Banner
from careercruise_desktop.ui.widgets.card import Card
from careercruise_desktop.ui.widgets.hairline import Hairline
from careercruise_desktop.ui.widgets.label import Label
from careercruise_desktop.ui.widgets.list_row import ListRow
from careercruise_desktop.ui.widgets.logged_days import DayState, LoggedDays
from careercruise_desktop.ui.widgets.progress_bar import ProgressBar
from careercruise_desktop.ui.widgets.scroll_area import ScrollArea
from careercruise_desktop.ui.widgets.section_head import SectionHead
from careercruise_desktop.ui.widgets.sentence import Sentence

from .sheet import Sheet, named, over, wide


def lists() -> Sheet:
    """What is read more than pressed."""
    sheet = Sheet(720, "surface")
    banner = Banner()
    banner.show_banner(
        [("strong", "Code review"), ", yesterday 14:00 – 16:00, is not logged yet."],
        [("log", "Log 2 h"), ("adjust", "Adjust"), ("no", "It did not happen")],
        mark="it",
    )
    sheet.add(banner)
    sheet.row(_panel())
    sheet.row(_card(), _scrolled(), Sentence(["Did you mean ", ("strong", "#payments"), "?"], "small", "text2"))
    return sheet


def _panel() -> Sheet:
    panel = Sheet(448, edge=24, gap=10)
    words = ("IT 12 h 42 · 55 %", "PM 10 h 30 · 45 %", "Target 60 % IT, 55 – 65")
    week: list[DayState] = ["logged"] * 5
    panel.add(
        SectionHead("This week", "23 h 12 logged of 38 h"),
        BalanceBar(Balance(0.55, *words, 0.55, 0.6, 0.65)),
        Label("IT is 1 h 13 under its share. Yesterday’s code review makes it 58 %.", "small", "text2"),
        Hairline(),
        SectionHead("Due and overdue"),
        _rows(),
        Hairline(),
        SectionHead("Logged days", "23 working days in a row"),
        LoggedDays([week[:4], week, week, [*week[:2], "missed", *week[:2]], [*week[:3], "open"]]),
        BalanceBar(Balance(0.04, "IT 30 min · 4 %", "PM 12 h · 96 %")),
        BalanceBar(Balance(None)),
    )
    return panel


def _rows() -> Sheet:
    rows = Sheet(400, edge=0, gap=0)
    selected = ListRow("Selected", "Portal", mark="it", value="On track", state="ok", height=50)
    selected.set_selected(True)
    long = "Signed change request with a name that is far too long"
    since = "Tomasz Nowak · since Thu 12 March"
    rows.add(
        ListRow("Contract change signed", "Payments · Kestrel Bank", mark="pm", value="2 days overdue", state="danger"),
        over(ListRow("Retry queue", "Payments · baseline was 13 March", mark="it", value="Tomorrow", state="warn")),
        ListRow("Load test at 5,000 users", "Portal", mark="it", value="Fri 27 March"),
        ListRow("Failover runbook", since, initials="TN", role_after="it", value="Follow-up was Wed", state="danger"),
        ListRow(long, "Priya Raman", initials="PR", role_after="pm", unread=True, value="Follow up today"),
        ListRow("One line", icon="folder", value="3"),
        named(selected, "focus"),
    )
    return rows


def _card() -> QWidget:
    card = Card()
    for part in (
        SectionHead("Schedule", "on track"),
        Label("CPI 1.04", "big_number"),
        ProgressBar(0.4, "Done", tick=0.5),
        Label("42 of 68 items", "small", "text2"),
    ):
        card.body.addWidget(part)
    return wide(card, 220)


def _scrolled() -> ScrollArea:
    inside = QWidget()
    column = QVBoxLayout(inside)
    for at in range(12):
        column.addWidget(Label(f"Row {at}"))
    scroll = ScrollArea(inside)
    scroll.setFixedSize(200, 128)
    return scroll
