"""The settings' view: sections one under the other, a list of them at the left. Everything saves at once."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSystemTrayIcon, QVBoxLayout, QWidget

from careercruise_desktop.ui.page import Page
from careercruise_desktop.ui.shell.header import Header
from careercruise_desktop.ui.widgets.hairline import Hairline
from careercruise_desktop.ui.widgets.list_row import ListRow
from careercruise_desktop.ui.widgets.scroll_area import ScrollArea
from careercruise_desktop.ui.widgets.toast import CLEARANCE

from .calendar_section import CalendarSection
from .data_section import DataSection
from .options import Appearance, Options, Region, RolesAndHours
from .projects_section import ProjectsSection
from .state import DataState, OptionsState

LIST_WIDTH, CONTENT_WIDTH = 208, 720
# Below this the widest row has no room beside the list.
LIST_FROM = 860


class SettingsView(Page):
    """Shows every option.

    Signals: option_changed(key, value); backup_requested; compare_requested(key); restore_requested(key);
    folder_requested; check_requested; sample_removed; menu_entry_changed(wanted).
    """

    option_changed = Signal(str, object)
    backup_requested = Signal()
    compare_requested = Signal(str)
    restore_requested = Signal(str)
    folder_requested = Signal()
    check_requested = Signal()
    sample_removed = Signal()
    menu_entry_changed = Signal(bool)

    def __init__(self, zones: list[str]) -> None:
        super().__init__()
        self.header = Header("Settings")
        self.header.sub.set_text("Everything saves at once")
        self.header.search_requested.connect(self.search_requested)
        self.roles = RolesAndHours()
        self.projects = ProjectsSection()
        self.appearance = Appearance()
        self.data = DataSection()
        self.region = Region(zones)
        self.calendars = CalendarSection()
        self.sections: dict[str, Options] = {
            "Roles and hours": self.roles,
            "Projects": self.projects,
            "Appearance": self.appearance,
            "Calendars": self.calendars,
            "Data and backups": self.data,
            "Language and region": self.region,
        }
        self._rows: dict[str, ListRow] = {}
        self._lay_out()
        self._connect()

    @property
    def tray_possible(self) -> bool:
        """Whether this desktop has a system tray."""
        return QSystemTrayIcon.isSystemTrayAvailable()

    def show_options(self, state: OptionsState) -> None:
        """Show the options as they are."""
        self.roles.show_state(state)
        self.projects.show_state(state.thresholds)
        self.appearance.show_state(state)
        self.region.show_state(state)
        self.data.show_state(state)

    def show_data(self, state: DataState) -> None:
        """Show the data file and its backups."""
        self.data.show_data(state)

    def show_comparison(self, key: str, sentence: str) -> None:
        """Ask whether to restore a backup."""
        self.data.show_comparison(key, sentence)

    def show_refusal(self, key: str, rule: str) -> None:
        """Say why an option was not changed, and show what it is."""
        for section in self.sections.values():
            if key in section.rows:
                section.rows[key].show_refusal(rule)
        if rule:
            QTimer.singleShot(0, self.presenter.refresh)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A narrow window keeps its room for the rows; the list only jumps to what can be scrolled to."""
        super().resizeEvent(event)
        for part in self.side:
            part.setVisible(self.width() >= LIST_FROM)

    def _lay_out(self) -> None:
        names = QVBoxLayout()
        names.setContentsMargins(8, 12, 8, 12)
        names.setSpacing(2)
        for title in self.sections:
            row = ListRow(title, height=32)
            row.activated.connect(lambda title=title: self._show_section(title))
            self._rows[title] = row
            names.addWidget(row)
        names.addStretch(1)
        listed = QWidget()
        listed.setFixedWidth(LIST_WIDTH)
        listed.setLayout(names)
        content = QWidget()
        self._content = QVBoxLayout(content)
        self._content.setContentsMargins(28, 4, 28, CLEARANCE)
        self._content.setSpacing(12)
        for section in self.sections.values():
            section.setMaximumWidth(CONTENT_WIDTH)
            self._content.addWidget(section)
        self._content.addStretch(1)
        self._scroll = ScrollArea(content, "surface")
        self._scroll.verticalScrollBar().valueChanged.connect(self._mark_section)
        body = QHBoxLayout()
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(0)
        side = ScrollArea(listed, "bg")
        side.setFixedWidth(LIST_WIDTH)
        self.side = (side, Hairline(vertical=True))
        for part in self.side:
            body.addWidget(part)
        body.addWidget(self._scroll, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.header)
        whole.addLayout(body, 1)
        self._mark("Roles and hours")

    def _connect(self) -> None:
        for section in self.sections.values():
            section.changed.connect(self.option_changed)
        for name in (
            "backup_requested", "compare_requested", "restore_requested", "folder_requested", "check_requested",
            "sample_removed", "menu_entry_changed",
        ):  # fmt: skip
            getattr(self.data, name).connect(getattr(self, name))

    def _show_section(self, title: str) -> None:
        self._scroll.verticalScrollBar().setValue(self.sections[title].y())
        self._mark(title)

    def _mark_section(self, top: int) -> None:
        """The section at the upper edge; at the very end the last one, which cannot come up there."""
        passed = [title for title, section in self.sections.items() if section.y() <= top + 60]
        at_end = top > 0 and top == self._scroll.verticalScrollBar().maximum()
        self._mark(list(self.sections)[-1] if at_end else passed[-1] if passed else next(iter(self.sections)))

    def _mark(self, title: str) -> None:
        for name, row in self._rows.items():
            row.set_selected(selected=name == title)
