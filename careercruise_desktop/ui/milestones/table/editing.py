"""The field that stands in a cell while it is edited."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QEvent, QModelIndex, QObject, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QTableView, QWidget

from careercruise_desktop.domain import words
from careercruise_desktop.domain.milestone_lines import MilestoneLine
from careercruise_desktop.ui.widgets.date_field import DateField, read_day
from careercruise_desktop.ui.widgets.field import Field
from careercruise_desktop.ui.widgets.number_field import NumberField
from careercruise_desktop.ui.widgets.popover import Popover
from careercruise_desktop.ui.widgets.typed_field import TypedField

from .columns import Column, Ground
from .model import LinesModel
from .wrong import Wrong

_HEIGHT = 28
_ON = {int(Qt.Key.Key_Tab): 1, int(Qt.Key.Key_Backtab): -1}


class Editing(QObject):
    """Opens the field of a cell, one at a time.

    Enter, Tab and leaving it mean what was typed, Escape takes it back. What cannot be read, or is refused by whoever
    hears `edited` (see `refuse`), stays in its field with what is wrong beside it; no other one opens meanwhile.

    Signals:
        edited: a milestone, the key of a column, and the value that was typed.
    """

    edited = Signal(int, str, object)

    def __init__(self, view: QTableView, model: LinesModel) -> None:
        super().__init__(view)
        self._view = view
        self._model = model
        self._place: tuple[int, str] | None = None
        self._before: object = None
        self._typed: list[object] = []
        self._refusal = ""
        self._telling = False
        self.field: TitleField | TypedField | None = None
        self.wrong = Wrong(view.viewport())
        model.modelReset.connect(self.follow)
        model.dataChanged.connect(self.follow)

    def edit(self, index: QModelIndex) -> bool:
        """Open the field of a cell; False where nothing can be typed."""
        if not self.leave() and self.field is not None:
            self.field.setFocus(Qt.FocusReason.OtherFocusReason)
            return True
        column = self._model.columns[index.column()] if index.isValid() else None
        if column is None or not column.edits:
            return False
        line = self._model.rows[index.row()]
        if not _can_change(line, column):
            return False
        self._view.scrollTo(index)
        self._place, self._before = (line.id, column.key), column.value(line)
        self._typed.clear()
        self.field = field = _field(column, line, self._model.ground)
        field.shows_error = False
        field.setParent(self._view.viewport())
        field.committed.connect(self._typed.append)
        field.error_changed.connect(lambda text: self.wrong.show_at(text, field.geometry()))
        self._fit(field, self._view.visualRect(index))
        field.installEventFilter(self)
        field.show()
        field.selectAll()
        field.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def leave(self, *, back: bool = False, meant: bool = True) -> bool:
        """Mean what was typed, and show the cell again; False where it cannot be kept and stays."""
        field = self.field
        if field is None:
            return True
        if meant and not self._keep(field):
            return False
        # Where its milestone is gone with what was told, its field is so already.
        if self.field is field:
            self._put_away(field, back=back)
        return True

    def _put_away(self, field: TitleField | TypedField, *, back: bool) -> None:
        self.field = None
        field.removeEventFilter(self)
        field.error_changed.disconnect()
        if back:
            # Before it hides: else Qt passes the focus on to whatever is next.
            self._view.setFocus(Qt.FocusReason.OtherFocusReason)
        self.wrong.show_at("", QRect())
        field.hide()
        field.deleteLater()

    def refuse(self, why: str) -> None:
        """What was just told by `edited` is not kept."""
        self._refusal = why

    def give_way(self) -> None:
        """The cells stand elsewhere: what is typed is meant, and where it cannot be kept, its field goes along."""
        if self._telling or not self.leave():
            self.follow()

    def follow(self) -> None:
        """Stay with the cell; where it is gone, what was typed into it goes too."""
        if self.field is None or self._place is None:
            return
        key, column = self._place
        row = self._model.row_of(key)
        columns = [one.key for one in self._model.columns]
        if row < 0 or column not in columns:
            self.leave(meant=False)
            return
        self._fit(self.field, self._view.visualRect(self._model.index(row, columns.index(column))))
        self.wrong.show_at(self.field.error, self.field.geometry())

    def _keep(self, field: TitleField | TypedField) -> bool:
        """Tell what was typed, if it is another value than before; False where it stays as it was typed."""
        field.commit()
        if field.error:
            return False
        typed = self._typed[-1:]
        self._typed.clear()
        if not typed or typed[0] == self._before or self._place is None:
            return True
        self._refusal = ""
        self._telling = True
        self.edited.emit(*self._place, typed[0])
        self._telling = False
        if self._refusal and self.field is field:
            field.show_error(self._refusal)
            return False
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter, Escape, and the focus that goes elsewhere."""
        if watched is not self.field or self.field is None:
            return False
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                self.leave(back=True)
                return True
            if event.key() in _ON:
                if self.leave(back=True):
                    self._go(_ON[event.key()])
                return True
            if event.key() == Qt.Key.Key_Escape:
                self.leave(back=True, meant=False)
                return True
        elif event.type() == QEvent.Type.FocusOut:
            # Where it goes is known only once it is there; the month of a date field belongs to the field.
            QTimer.singleShot(0, self, self._leave_if_left)
        return False

    def _go(self, step: int) -> None:
        """On to the cell beside, as far as there is one."""
        here = self._view.currentIndex()
        beside = self._model.index(here.row(), here.column() + step)
        if beside.isValid():
            self._view.setCurrentIndex(beside)

    def _leave_if_left(self) -> None:
        now = QApplication.focusWidget()
        if self.field is not None and now is not self.field and not _belongs(now, self.field):
            self.leave()

    def _fit(self, field: Field, rect: QRect) -> None:
        width = max(rect.width() - 4, 128 if isinstance(field, DateField) else 72)
        left = max(0, min(rect.left() + 2, self._view.viewport().width() - width))
        field.setGeometry(left, rect.top() + (rect.height() - _HEIGHT) // 2, width, _HEIGHT)
        field.raise_()


class TitleField(Field):
    """A title; what was typed is meant when the field is left.

    Signals:
        committed: another text.
    """

    committed = Signal(object)

    def commit(self) -> None:
        """Say the text if it is another than before; an empty one stays, with what is missing."""
        text = self.text().strip()
        if not text:
            self.show_error("A title is needed")
        elif text != self._origin:
            self._origin = text
            self.committed.emit(text)


def _can_change(line: MilestoneLine, column: Column) -> bool:
    """The title always; that it was reached as long as it is wanted; all else while it is open."""
    if column.key == "title" or line.open:
        return True
    return column.key == "achieved" and line.cancelled is None


def _field(column: Column, line: MilestoneLine, ground: Ground) -> TitleField | TypedField:
    """The field that edits a cell."""
    name, value = f"{column.name} of {line.title}", column.value(line)
    if column.edits == "text":
        return TitleField(str(value), name=name, compact=True)
    if column.edits == "day":
        achieved = column.key == "achieved"
        return DateField(
            value if isinstance(value, date) else None,
            name,
            optional=achieved,
            week_start=ground.week_start,
            format_day=lambda one: words.day_short(one, ground.today),
            read=lambda text: read_day(text, ground.today, ground.day_order, ahead=not achieved),
            today=lambda: ground.today,
        )
    least, most, unit = (0, 100, "%") if column.key == "progress" else (1, 100, "")
    number = value if isinstance(value, int) else least
    return NumberField(number, name, least=least, most=most, step=5 if unit else 1, unit=unit)


def _belongs(widget: QWidget | None, field: Field) -> bool:
    """Whether a widget is in a box that was opened from the field."""
    while widget is not None:
        if isinstance(widget, Popover) and widget.anchor is field:
            return True
        widget = widget.parentWidget()
    return False
