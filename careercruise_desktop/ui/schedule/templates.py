"""Week templates: lay one over the week that is shown, keep this week as one, name them anew, delete them."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from careercruise_desktop.ui.widgets.button import Button
from careercruise_desktop.ui.widgets.field import Field
from careercruise_desktop.ui.widgets.hairline import Hairline
from careercruise_desktop.ui.widgets.icon_button import IconButton
from careercruise_desktop.ui.widgets.label import Label
from careercruise_desktop.ui.widgets.list_row import ListRow
from careercruise_desktop.ui.widgets.popover import Popover
from careercruise_desktop.ui.widgets.scroll_area import ScrollArea

WIDTH = 380
ROW = 36
MOST_ROWS = 6


class TemplateRow(NamedTuple):
    """A template by its name."""

    id: int
    name: str


class NameField(Field):
    """A name that Enter gives; what is wrong with it stands below, in the width of the box."""

    entered = Signal(str)
    shows_error = False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter means it."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.entered.emit(self.text())
            return
        super().keyPressEvent(event)


class TemplatesBox(Popover):
    """Opens under the head's button; a refusal stands beside the field, and what was typed stays.

    Signals:
        laid: a template (id) is to be laid over the week.
        saved: this week under a name; True to replace the template of that name.
        renamed: a template (id) gets a name.
        removed: a template (id) is to be deleted.
    """

    laid = Signal(int)
    saved = Signal(str, bool)
    renamed = Signal(int, str)
    removed = Signal(int)
    keeps_press = True

    def __init__(self, anchor: QWidget) -> None:
        super().__init__(anchor, "Week templates", padding=12)
        self.rows: dict[int, ListRow] = {}
        self.rename_field: NameField | None = None
        self._templates: tuple[TemplateRow, ...] = ()
        self._lines: list[QWidget] = []
        self._week = ""
        self._renaming = 0
        self._replace = False
        title = Label("Week templates", "strong")
        self._none = Label("None yet. Save the shape of a week that you like to repeat.", "small", "text3", wrap=True)
        self._inside = QWidget()
        self._list = QVBoxLayout(self._inside)
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(0)
        self._scroll = ScrollArea(self._inside, "surface")
        self.name = NameField("", "IT mornings, PM afternoons", "Name for this week’s shape")
        self.name.entered.connect(lambda _: self._save())
        self.name.textEdited.connect(lambda _: self._offer_replacing(offered=False))
        self.save = Button("Save this week")
        self.save.clicked.connect(lambda _=False: self._save())
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self.name, 1)
        line.addWidget(self.save, 0, Qt.AlignmentFlag.AlignTop)
        self.body.addWidget(title)
        self.body.addSpacing(8)
        self.body.addWidget(self._none)
        self.body.addWidget(self._scroll)
        self.body.addSpacing(8)
        self.body.addWidget(Hairline())
        self.body.addSpacing(10)
        self.body.addLayout(line)
        self.complaint = Label("", "small", "danger_text", wrap=True)
        self.complaint.setContentsMargins(0, 8, 0, 0)
        self.body.addWidget(self.complaint)
        self.complaint.hide()
        self.name.error_changed.connect(self._complain)

    def show_templates(self, templates: tuple[TemplateRow, ...], week: str, *, save: bool = False) -> None:
        """Open with the templates there are, for a week by its name; with the name ready to be typed if `save`."""
        self._fill(templates, week)
        if not self.is_open:
            first = next(iter(self.rows.values()), None)
            self.open(self.name if save or first is None else first, width=WIDTH, right=True)

    def refresh(self, templates: tuple[TemplateRow, ...], week: str) -> None:
        """Show what the templates are now."""
        self.name.clear_error()
        self._offer_replacing(offered=False)
        self._renaming = 0
        self._fill(templates, week)
        if self.is_open:
            self.fit_again()

    def refuse(self, rule: str, *, taken: bool = False) -> None:
        """Say beside the field what is wrong with the name; a name that is taken can be replaced."""
        field = self.rename_field if self._renaming and self.rename_field is not None else self.name
        field.show_error(rule)
        self._offer_replacing(offered=taken and field is self.name)
        field.setFocus()

    def _complain(self, rule: str) -> None:
        """Say it below the name, in as many lines as it takes."""
        self.complaint.set_text(rule)
        self.complaint.setVisible(bool(rule))
        self.fit_again()

    def _fill(self, templates: tuple[TemplateRow, ...], week: str) -> None:
        self._templates, self._week = templates, week
        self._complain("")
        had = self.holds(self.focusWidget()) if self.is_open else False
        for line in self._lines:
            self._list.removeWidget(line)
            line.hide()
            line.deleteLater()
        self.rows = {}
        self.rename_field = None
        self._lines = [self._row(template) for template in templates]
        for line in self._lines:
            self._list.addWidget(line)
        self._none.setVisible(not templates)
        self._scroll.setVisible(bool(templates))
        self._scroll.setFixedHeight(min(len(templates), MOST_ROWS) * ROW)
        if had:
            self._type_name()

    def _type_name(self) -> None:
        """Type the new name of the template that gets one."""
        field = self.rename_field
        if field is not None:
            field.setFocus()
            field.selectAll()

    def _row(self, template: TemplateRow) -> QWidget:
        box = QWidget()
        line = QHBoxLayout(box)
        line.setContentsMargins(0, 2, 0, 2)
        line.setSpacing(2)
        if template.id == self._renaming:
            self.rename_field = field = NameField(template.name, "", "New name", compact=True)
            field.entered.connect(lambda name: self.renamed.emit(template.id, name))
            field.error_changed.connect(self._complain)
            line.addWidget(field, 1)
            return box
        row = ListRow(template.name, icon="layout-template", value="Lay", height=ROW - 4)
        row.setToolTip(f"Lay “{template.name}” over {self._week}; what collides is left out")
        row.activated.connect(lambda: self._lay(template.id))
        rename = IconButton("pencil", f"Rename {template.name}", size=26, icon_size=14)
        rename.clicked.connect(lambda _=False: self._rename(template.id))
        delete = IconButton("trash-2", f"Delete {template.name}", size=26, icon_size=14)
        delete.clicked.connect(lambda _=False: self.removed.emit(template.id))
        self.rows[template.id] = row
        line.addWidget(row, 1)
        line.addWidget(rename)
        line.addWidget(delete)
        return box

    def _lay(self, key: int) -> None:
        self.close_now()
        self.laid.emit(key)

    def _rename(self, key: int) -> None:
        self._renaming = key
        self._fill(self._templates, self._week)
        self.fit_again()
        self._type_name()

    def _save(self) -> None:
        self._renaming = 0
        self.saved.emit(self.name.text(), self._replace)

    def _offer_replacing(self, *, offered: bool) -> None:
        self._replace = offered
        self.save.setText("Replace it" if offered else "Save this week")
