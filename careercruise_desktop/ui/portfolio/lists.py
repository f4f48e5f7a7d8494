"""Posts, education, certificates and links: what there is of them, and a form that adds one."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from careercruise_desktop.ui.widgets.hairline import Hairline
from careercruise_desktop.ui.widgets.icon_button import IconButton
from careercruise_desktop.ui.widgets.label import Label
from careercruise_desktop.ui.widgets.list_row import ListRow
from careercruise_desktop.ui.widgets.scroll_area import THICKNESS
from careercruise_desktop.ui.widgets.section_head import SectionHead
from careercruise_desktop.ui.widgets.sortable import SortableList
from careercruise_desktop.ui.widgets.text_field import TextField

from .days import Calendar
from .form import Form, with_complaint
from .state import ListedRow, ListState

SIDE, INSET = 20, 8
# At the right the scroll bar stands in the margin.
MARGIN = SIDE - THICKNESS


class ListedLine(QWidget):
    """A record of the profile: Enter and a click open it, Delete and the bin remove it.

    Signals:
        opened: it is to be edited.
        removed: it is to be removed.
    """

    opened = Signal()
    removed = Signal()

    def __init__(self, state: ListedRow, icon: str, noun: str) -> None:
        super().__init__()
        self.row = ListRow(state.title, state.second, icon=icon, height=44)
        self.row.activated.connect(self.opened)
        self.setFocusProxy(self.row)
        self.bin = IconButton("trash-2", f"Remove {noun} {state.title}", icon_size=15, token="text3")
        self.bin.clicked.connect(self.removed)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(4)
        line.addWidget(self.row, 1)
        line.addWidget(self.bin)

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """What Tab comes to."""
        return self.row, self.bin

    def show_state(self, state: ListedRow, icon: str, noun: str) -> None:
        """Show the record as it is."""
        self.row.show_row(state.title, state.second, icon=icon)
        self.bin.set_icon("trash-2", f"Remove {noun} {state.title}")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete removes; Up and Down go to the rows around it."""
        keys = Qt.Key
        if event.key() == keys.Key_Delete:
            self.removed.emit()
        elif event.key() in {keys.Key_Up, keys.Key_Down}:
            self._go(1 if event.key() == keys.Key_Down else -1)
        else:
            super().keyPressEvent(event)

    def _go(self, step: int) -> None:
        around = self.parentWidget()
        lines = [line for line in around.findChildren(ListedLine) if line.isVisible()] if around is not None else []
        lines.sort(key=lambda line: line.y())
        place = lines.index(self) + step if self in lines else -1
        if 0 <= place < len(lines):
            lines[place].row.setFocus(Qt.FocusReason.TabFocusReason)


class LinkLine(QWidget):
    """A link with its address and its name, each saved when it is left; what is refused stays.

    Signals:
        changed: the name of a field, and its text.
        removed: it is to be removed.
    """

    changed = Signal(str, str)
    removed = Signal()

    def __init__(self, state: ListedRow) -> None:
        super().__init__()
        self._shown = state
        self._refusal = ("", "")
        self.url = TextField(state.title, "https://example.com/me", "Address of the link", compact=True)
        self.label = TextField(state.second, "Shown as its address", "Name of the link", compact=True)
        self.bin = IconButton("trash-2", f"Remove link {state.title}", icon_size=15, token="text3")
        self.setFocusProxy(self.url)
        self.setAccessibleName(f"Link {state.title}")
        fields = QVBoxLayout()
        fields.setSpacing(4)
        for field in (self.url, self.label):
            field.setCursorPosition(0)
            fields.addLayout(with_complaint(field))
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 6, 0, 6)
        line.setSpacing(4)
        line.addLayout(fields, 1)
        line.addWidget(self.bin, 0, Qt.AlignmentFlag.AlignTop)
        self.url.committed.connect(lambda text: self._tell("url", text))
        self.label.committed.connect(lambda text: self._tell("label", text))
        self.url.editingFinished.connect(self._say_refusal)
        self.label.editingFinished.connect(self._say_refusal)
        self.bin.clicked.connect(self.removed)

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """What Tab comes to."""
        return self.url, self.label, self.bin

    def show_state(self, state: ListedRow) -> None:
        """Show the link as it is; a text that was refused stays until the link itself changes."""
        if state == self._shown:
            return
        self._shown = state
        for field, text in ((self.url, state.title), (self.label, state.second)):
            field.set_value(text)
            if not field.hasFocus():
                field.setCursorPosition(0)
        self.setAccessibleName(f"Link {state.title}")

    def show_refusal(self, name: str, rule: str) -> None:
        """Say what is wrong; while somebody is still typing, only once the field is left."""
        self._refusal = (name, rule)
        field = self.label if name == "label" else self.url
        if not field.hasFocus():
            self._say_refusal()

    def _tell(self, name: str, text: str) -> None:
        self._refusal = ("", "")
        self.changed.emit(name, text)

    def _say_refusal(self) -> None:
        name, rule = self._refusal
        if rule:
            (self.label if name == "label" else self.url).show_error(rule)


class ListPanel(QWidget):
    """One kind of record of the profile.

    Signals: left; record_opened(kind, id); removed(kind, id); added(kind, values); link_changed(id, field, text);
    link_moved(id, place).
    """

    left = Signal()
    record_opened = Signal(str, int)
    removed = Signal(str, int)
    added = Signal(str, dict)
    link_changed = Signal(int, str, str)
    link_moved = Signal(int, int)

    def __init__(self, state: ListState, calendar: Calendar) -> None:
        super().__init__()
        self._key = state.key
        self._state = state
        self.back = IconButton("chevron-left", "Back to the evidence", size=26)
        self.back.clicked.connect(self.left)
        self.lines: dict[int, ListedLine | LinkLine] = {}
        self._nothing = Label(state.nothing, "body", "text2", wrap=True)
        self.form = Form(state, calendar)
        self.form.added.connect(lambda values: self.added.emit(self._key, values))
        self._sorted = SortableList(state.title) if state.key == "profile_link" else None
        self._lay_out()
        self.show_state(state)

    def show_state(self, state: ListState) -> None:
        """Show the records as they are; the form keeps what was typed."""
        self._state = state
        self._nothing.setVisible(not state.rows)
        known = {row.id for row in state.rows}
        gone = [key for key in self.lines if key not in known]
        focused = QApplication.focusWidget()
        lost = any(focused is not None and self.lines[key].isAncestorOf(focused) for key in gone)
        for key in gone:
            self._drop(key)
        for row in state.rows:
            line = self.lines.get(row.id)
            if line is None:
                self.lines[row.id] = self._line(row)
            elif isinstance(line, LinkLine):
                line.show_state(row)
            else:
                line.show_state(row, state.icon, state.noun)
        self._order(state)
        if lost:
            self.focus_first()

    def focus_first(self) -> None:
        """Put the focus on the first record, or on the form when there is none."""
        line = self.lines.get(self._state.rows[0].id) if self._state.rows else None
        target = line.focusProxy() if line is not None else next(iter(self.form.fields.values()))
        if target is not None:
            target.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_refusal(self, key: int, name: str, rule: str) -> None:
        """Say what is wrong with a link, or, without an id, with what the form holds."""
        line = self.lines.get(key)
        if isinstance(line, LinkLine):
            line.show_refusal(name, rule)
        else:
            self.form.show_refusal(name, rule)

    def _lay_out(self) -> None:
        head = SectionHead(self._state.title, role="section", height=26)
        top = QHBoxLayout()
        top.setContentsMargins(INSET - 6, 0, INSET, 8)
        top.setSpacing(4)
        top.addWidget(self.back)
        top.addWidget(head, 1)
        self._column = QVBoxLayout()
        self._column.setSpacing(2)
        nothing = QHBoxLayout()
        nothing.setContentsMargins(INSET, 0, INSET, 0)
        nothing.addWidget(self._nothing)
        form = QVBoxLayout()
        form.setContentsMargins(INSET, 14, INSET, 0)
        form.setSpacing(14)
        form.addWidget(Hairline())
        form.addWidget(self.form)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(SIDE - INSET, 11, MARGIN - INSET, SIDE)
        whole.setSpacing(0)
        whole.addLayout(top)
        whole.addLayout(nothing)
        whole.addLayout(self._column)
        whole.addLayout(form)
        whole.addStretch(1)
        if self._sorted is not None:
            around = QHBoxLayout()
            around.setContentsMargins(INSET, 0, 4, 0)
            around.addWidget(self._sorted)
            self._column.addLayout(around)
            self._sorted.moved.connect(lambda key, place: self.link_moved.emit(int(key), place))

    def _line(self, row: ListedRow) -> ListedLine | LinkLine:
        if self._sorted is not None:
            link = LinkLine(row)
            link.changed.connect(lambda name, text, key=row.id: self.link_changed.emit(key, name, text))
            link.removed.connect(lambda key=row.id: self.removed.emit(self._key, key))
            return link
        line = ListedLine(row, self._state.icon, self._state.noun)
        line.opened.connect(lambda key=row.id: self.record_opened.emit(self._key, key))
        line.removed.connect(lambda key=row.id: self.removed.emit(self._key, key))
        return line

    def _order(self, state: ListState) -> None:
        """Put the lines into their order, for the eye and for Tab."""
        if self._sorted is not None:
            self._sorted.show_rows([(str(row.id), self.lines[row.id]) for row in state.rows])
        before: QWidget = self.back
        for at, row in enumerate(state.rows):
            line = self.lines[row.id]
            if self._sorted is None and self._column.indexOf(line) != at:
                self._column.removeWidget(line)
                self._column.insertWidget(at, line)
            for stop in line.stops:
                QWidget.setTabOrder(before, stop)
                before = stop

    def _drop(self, key: int) -> None:
        line = self.lines.pop(key)
        if self._sorted is None:
            self._column.removeWidget(line)
            line.hide()
            line.deleteLater()
