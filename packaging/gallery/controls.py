"""Buttons, chips, choices, small figures."""

from __future__ import annotations

from careercruise_desktop.ui.widgets.avatar import Avatar
from careercruise_desktop.ui.widgets.balance_slider import BalanceSlider
from careercruise_desktop.ui.widgets.button import Button
from careercruise_desktop.ui.widgets.check_box import CheckBox
from careercruise_desktop.ui.widgets.chip import AddChip, Chip, ChipButton
from careercruise_desktop.ui.widgets.icon_button import IconButton
from careercruise_desktop.ui.widgets.key_cap import KeyCap
from careercruise_desktop.ui.widgets.level import LevelSquares
from careercruise_desktop.ui.widgets.marks import Mark
from careercruise_desktop.ui.widgets.progress_bar import ProgressBar
from careercruise_desktop.ui.widgets.radio import Radio
from careercruise_desktop.ui.widgets.segmented import Segmented
from careercruise_desktop.ui.widgets.sparkline import Sparkline
from careercruise_desktop.ui.widgets.switch import Switch
from careercruise_desktop.ui.widgets.tabs import Tabs

from .sheet import Sheet, named, off, over, wide


def controls() -> Sheet:
    """Everything that is pressed."""
    sheet = Sheet(720)
    sheet.head("Controls", "32 px high, 26 px when small. Focus: 2 px ring, 2 px away.")
    _buttons(sheet)
    _chips(sheet)
    _choices(sheet)
    _figures(sheet)
    return sheet


def _buttons(sheet: Sheet) -> None:
    sheet.row(
        Button("New block", "primary", "plus"), named(Button("Focused", "primary"), "focus"),
        Button("Delegate", "plain", "user"), over(Button("Hover")), off(Button("Disabled")),
        Button("Not now", "ghost"), Button("Delete", "danger", "trash-2"), spacing=10,
    )  # fmt: skip
    sheet.row(
        Button("Log 2 h", small=True), Button("Adjust", small=True), Button("It did not happen", "ghost", small=True),
        Button("Back up now", icon="archive", small=True), over(Button("Hover", "primary", small=True)),
        IconButton("chevron-left", "Back", kind="plain"), IconButton("chevron-right", "On", kind="plain"),
        IconButton("ellipsis", "More"), over(IconButton("x", "Close")), off(IconButton("x", "Close")), KeyCap("Ctrl L"),
    )  # fmt: skip


def _chips(sheet: Sheet) -> None:
    sheet.row(
        Chip("IT", "it"), Chip("PM", "pm"), Chip("On track", "ok"), Chip("At risk", "warn"),
        Chip("2 days overdue", "danger"), Chip("PostgreSQL", "outline"), CheckBox(checked=True, name="a"),
        CheckBox(name="b"), Switch(checked=True, name="c"), Switch(name="d"),
    )  # fmt: skip
    sheet.row(
        Chip("2 h", icon="clock"), Chip("Payments gateway migration", icon="folder"), Chip("#paymnts", "warn"),
        Chip("PostgreSQL", "outline", small=True), Chip("IT", "it", small=True), AddChip(),
        ChipButton("Python", "neutral", removable=True), ChipButton("Go", small=True, removable=True),
    )  # fmt: skip


def _choices(sheet: Sheet) -> None:
    sheet.row(
        CheckBox("Key results", checked=True), CheckBox("Learning"), off(CheckBox("Off", checked=True)),
        off(CheckBox("Off")), Radio("One", checked=True), Radio("Other"), off(Radio("Off")), off(Switch(name="x")),
        spacing=16,
    )  # fmt: skip
    sheet.row(
        Segmented([("d", "Day"), ("w", "Week"), ("m", "Month")], "w", "Period"),
        Segmented([("l", "Light"), ("d", "Dark"), ("s", "Follow system")], "s", "Theme"),
        wide(Segmented([("it", "IT"), ("pm", "PM")], "it", "Role", small=True, marks={"it": "it", "pm": "pm"}), 190),
    )
    tabs = Tabs([("m", "Milestones"), ("t", "Timeline"), ("d", "Decisions")], "t", "Views")
    tabs.set_count("m", 12)
    sheet.row(tabs)
    box = Sheet(280, edge=0, gap=0)
    box.add(Radio("Dual role", "Both, in balance", checked=True), over(Radio("Technical", "Depth, solved problems")))
    box.add(Switch("Hide client names", checked=True), Switch("Hide figures"))
    sheet.row(box)


def _figures(sheet: Sheet) -> None:
    slider = BalanceSlider(60, "Target balance")
    slider.show_words("IT 60 %, 22 h 48", "PM 40 %, 15 h 12")
    sheet.row(wide(slider, 400))
    sheet.row(
        LevelSquares(3, 4), LevelSquares(4, 4, 0.3), LevelSquares(2, 5, size=14), Sparkline([1, 1, 2, 2, 3, 3, 2, 4]),
        Sparkline([1, None, 2, 3]), Avatar("TN"), Avatar("PR", 40), Mark("it"), Mark("pm"),
        wide(ProgressBar(0.62, "Done", tick=0.7), 120), spacing=16,
    )  # fmt: skip
