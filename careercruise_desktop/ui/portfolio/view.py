"""The portfolio's view: what is chosen at the left, the pages, and the evidence or the profile at the right."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from careercruise_desktop.ui.page import Page
from careercruise_desktop.ui.shell.header import Header
from careercruise_desktop.ui.widgets.icon_button import IconButton
from careercruise_desktop.ui.widgets.save_dialog import SaveDialog
from careercruise_desktop.ui.widgets.scroll_area import ScrollArea
from careercruise_desktop.ui.widgets.segmented import Segmented

from .choices import ChoicesPanel
from .days import Calendar
from .empty import PortfolioEmpty
from .evidence import EvidencePanel
from .exporting import ExportButton
from .lists import ListPanel
from .preview import Preview
from .side import Side
from .state import ListState

LEFT_WIDE, LEFT_NARROW, RIGHT_WIDE, RIGHT_NARROW = 260, 232, 348, 300
WIDE_FROM, EVIDENCE_FROM, CHOICES_FROM, SEARCH_FROM = 1100, 900, 760, 820
WINDOW_FROM = 1200


class PortfolioView(Page):
    """Shows the choices, the pages and the evidence.

    Signals: section_switched(key, on); section_moved(key, place); period_chosen(key); period_limited(first, last);
    privacy_chosen(clients hidden, figures hidden); profile_opened(key); claim_opened(key); record_opened(kind, id);
    record_removed(kind, id); record_added(kind, values); link_changed(id, field, text); link_moved(id, place);
    width_changed; retried; format_chosen(key); export_requested; target_chosen(path); export_cancelled; begun;
    sample_requested.
    """

    section_switched = Signal(str, bool)
    section_moved = Signal(str, int)
    period_chosen = Signal(str)
    period_limited = Signal(object, object)
    privacy_chosen = Signal(bool, bool)
    profile_opened = Signal(str)
    claim_opened = Signal(str)
    record_opened = Signal(str, int)
    record_removed = Signal(str, int)
    record_added = Signal(str, dict)
    link_changed = Signal(int, str, str)
    link_moved = Signal(int, int)
    width_changed = Signal()
    retried = Signal()
    format_chosen = Signal(str)
    export_requested = Signal()
    target_chosen = Signal(Path)
    export_cancelled = Signal()
    begun = Signal()
    sample_requested = Signal()

    def __init__(self, calendar: Calendar, formats: tuple[tuple[str, str], ...]) -> None:
        super().__init__()
        self._calendar = calendar
        self._formats = dict(formats)
        self.header = Header("Portfolio")
        self.format = Segmented(formats, formats[0][0], "Format")
        self.export = ExportButton()
        self.choices = ChoicesPanel(calendar)
        self.evidence = EvidencePanel()
        self.lists: dict[str, ListPanel] = {}
        self.preview = Preview()
        self.empty = PortfolioEmpty()
        self.dialog: SaveDialog | None = None
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self.show_choices = IconButton("panel-left", "Profile, sections and period", kind="plain")
        self.show_evidence = IconButton("list-checks", "Evidence", kind="plain")
        for button in (self.show_choices, self.show_evidence):
            button.setCheckable(True)
        self.header.add_left(self.show_choices)
        for widget in (self.format, self.show_evidence, self.export):
            self.header.add_right(widget)
        self.left = Side("bg", "Profile, sections and period", at_right=False)
        self.left.body.addWidget(_scrolled(self.choices, "bg"))
        self.right = Side("surface", "Evidence and profile", at_right=True)
        self._right_stack = QStackedWidget()
        self._right_stack.addWidget(_scrolled(self.evidence, "surface"))
        self.right.body.addWidget(self._right_stack)
        full = QWidget()
        self._body = QHBoxLayout(full)
        self._body.setContentsMargins(0, 0, 0, 0)
        self._body.setSpacing(0)
        self._body.addWidget(self.left)
        self._body.addWidget(self.preview, 1)
        self._body.addWidget(self.right)
        self._stack = QStackedWidget()
        self._stack.addWidget(full)
        self._stack.addWidget(self.empty)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.header)
        whole.addWidget(self._stack, 1)

    def _connect(self) -> None:
        self.header.search_requested.connect(self.search_requested)
        for name in (
            "section_switched", "section_moved", "period_chosen", "period_limited", "privacy_chosen", "profile_opened",
        ):  # fmt: skip
            getattr(self.choices, name).connect(getattr(self, name))
        self.evidence.opened.connect(self.claim_opened)
        self.evidence.record_opened.connect(self.record_opened)
        self.preview.pages.claim_pressed.connect(self._open_claim)
        self.preview.pages.width_changed.connect(self.width_changed)
        self.preview.retried.connect(self.retried)
        self.format.chosen.connect(self._name_format)
        self.format.chosen.connect(self.format_chosen)
        self.export.requested.connect(self.export_requested)
        self.export.cancelled.connect(self.export_cancelled)
        self.empty.begun.connect(self.begun)
        self.empty.sample_wanted.connect(self.sample_requested)
        self.show_choices.clicked.connect(lambda: self._turn(self.left))
        self.show_evidence.clicked.connect(lambda: self._turn(self.right))
        self.left.left.connect(lambda: self._turn(self.left))
        self.right.left.connect(lambda: self._turn(self.right))

    def show_all(self, *, empty: bool) -> None:
        """Show the room, or what teaches how to fill it."""
        self._stack.setCurrentIndex(1 if empty else 0)
        if not empty:
            self.empty.show_ready()
        for widget in (self.format, self.export):
            widget.setVisible(not empty)
        self._fold()

    def show_format(self, key: str) -> None:
        """Put a format on."""
        self.format.set_value(key)
        self._name_format(key)

    def open_list(self, state: ListState) -> None:
        """Show the records of a kind at the right, ready to be added to."""
        self.show_list(state)
        self.choices.mark(state.key)
        panel = self.lists[state.key]
        area = panel.parentWidget()
        while area is not None and self._right_stack.indexOf(area) < 0:
            area = area.parentWidget()
        if area is not None:
            self._right_stack.setCurrentWidget(area)
        self._open(self.right)
        panel.focus_first()

    def show_list(self, state: ListState) -> None:
        """Show the records of a kind as they are, where they are shown."""
        panel = self.lists.get(state.key)
        if panel is not None:
            panel.show_state(state)
            return
        panel = self.lists[state.key] = ListPanel(state, self._calendar)
        for name in ("record_opened", "link_changed", "link_moved"):
            getattr(panel, name).connect(getattr(self, name))
        panel.removed.connect(self.record_removed)
        panel.added.connect(self.record_added)
        panel.left.connect(self.open_evidence)
        self._right_stack.addWidget(_scrolled(panel, "surface"))

    def open_evidence(self) -> None:
        """Show the evidence at the right again."""
        inside = QApplication.focusWidget()
        focused = inside is not None and self._right_stack.isAncestorOf(inside)
        key = next((key for key, row in self.choices.rows.items() if row.selected), "")
        self._right_stack.setCurrentIndex(0)
        self.choices.mark("")
        if focused and key and self.left.isVisible():
            self.choices.rows[key].setFocus(Qt.FocusReason.OtherFocusReason)

    def ask_target(self, suggested: Path) -> None:
        """Ask for the file to export to."""
        key = suggested.suffix
        filters = dict(sorted(self._endings().items(), key=lambda pair: pair[0] != key))
        self.dialog = SaveDialog("Export the portfolio", suggested, filters, self)
        self.dialog.chosen.connect(self.target_chosen)
        self.dialog.finished.connect(self._forget_dialog)
        self.dialog.open()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold what has no place any more."""
        super().resizeEvent(event)
        self._fold()

    def _forget_dialog(self) -> None:
        self.dialog = None

    def _endings(self) -> dict[str, str]:
        return {f".{key}": name for key, name in self._formats.items()}

    def _name_format(self, key: str) -> None:
        self.export.name_format(self._formats[key])

    def _open_claim(self, key: str) -> None:
        self._right_stack.setCurrentIndex(0)
        self.choices.mark("")
        self._open(self.right)
        self.claim_opened.emit(key)

    def _fold(self) -> None:
        width = self.width()
        wide = width >= WIDE_FROM
        full = self._stack.currentIndex() == 0
        self.left.setFixedWidth(LEFT_WIDE if wide else LEFT_NARROW)
        self.right.setFixedWidth(RIGHT_WIDE if wide else RIGHT_NARROW)
        self._place(self.left, over=width < CHOICES_FROM)
        self._place(self.right, over=width < EVIDENCE_FROM or self.window().width() < WINDOW_FROM)
        self.show_choices.setVisible(full and self.left.over)
        self.show_evidence.setVisible(full and self.right.over)
        self.header.search.setVisible(width >= SEARCH_FROM)

    def _place(self, side: Side, *, over: bool) -> None:
        """Put a side beside the pages, or, closed at first, over them."""
        if over == side.over:
            if over:
                self._lay_over(side)
            return
        side.over = over
        if over:
            self._body.removeWidget(side)
            side.hide()
            self._button(side).setChecked(False)
            self._lay_over(side)
        else:
            self._body.insertWidget(0 if side is self.left else self._body.count(), side)
            side.show()

    def _lay_over(self, side: Side) -> None:
        around = self._stack.rect()
        left = 0 if side is self.left else around.width() - side.width()
        side.setGeometry(left, 0, side.width(), around.height())
        side.raise_()

    def _open(self, side: Side) -> None:
        if side.over:
            self._lay_over(side)
            side.show()
            self._button(side).setChecked(True)

    def _button(self, side: Side) -> IconButton:
        return self.show_choices if side is self.left else self.show_evidence

    def _turn(self, side: Side) -> None:
        """Open or close a side that lies over the pages."""
        button = self._button(side)
        if side.isVisible():
            side.hide()
            button.setChecked(False)
            button.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self._open(side)
        first = (
            self.choices.rows.get("profile") if side is self.left else next(iter(self.evidence.claims.values()), None)
        )
        if first is not None and self._right_stack.currentIndex() == 0:
            first.setFocus(Qt.FocusReason.OtherFocusReason)


def _scrolled(widget: QWidget, ground: str) -> ScrollArea:
    area = ScrollArea(widget, ground)
    area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return area
