"""A form on screen: the rows of one kind of record, shown, told of changes, and refused field by field."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Any

from PySide6 import QtCore
from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QLayout, QVBoxLayout, QWidget

from careercruise_desktop.ui.editors.chip_editors import ChipsEditor
from careercruise_desktop.ui.editors.choice_editors import Chosen
from careercruise_desktop.ui.editors.fields import hear_keys
from careercruise_desktop.ui.editors.rows import Row
from careercruise_desktop.ui.editors.text_editors import LineEditor
from careercruise_desktop.ui.editors.values import Around
from careercruise_desktop.ui.widgets.button import Button
from careercruise_desktop.ui.widgets.option_list import Option

from .act_buttons import ActButtons
from .building import Part, parts
from .item_lists import ItemList
from .specs import Acts, Form, Group, Hidden
from .state import PanelState

FULL_WIDTH = 287
_EDGE, _LEAST_EDGE = 16, 6


class FormView(QWidget):
    """The title, the rows and the buttons of a form.

    Signals:
        changed: the name of a value and what it is to be.
        given_up: the name of a value whose refused text was dropped.
        asked: the name of a value, and the name of a record to be made for it.
        wanted: the choices of a value are needed now; answer with `offer`.
        acted: a button's id, and None.
        item_acted: the name of a list, a verb, an item's id and values by field.
        typed: a key was pressed in a field; what is typed is meant a moment later.
    """

    changed = Signal(str, object)
    given_up = Signal(str)
    asked = Signal(str, str)
    wanted = Signal(str)
    acted = Signal(str, object)
    item_acted = Signal(str, str, int, object)
    complained = Signal()
    typed = Signal()

    def __init__(self, form: Form) -> None:
        super().__init__()
        self.form = form
        self.editors: dict[str, Any] = {}
        self.rows: dict[str, Row] = {}
        self.buttons: dict[str, Button] = {}
        self.title: LineEditor | None = None
        self.said_last: Row | None = None
        self._acts: ActButtons | None = None
        self._values: Mapping[str, object] = {}
        self._stops: list[QWidget] = []
        self._grown: list[object] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(_EDGE, 12, _EDGE, _EDGE)
        self._column.setSpacing(0)
        self._build()
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self.forget_refused_choices)

    def show_values(self, state: PanelState) -> None:
        """Show what is kept; what the person is typing stays."""
        _tell_around(self.editors.values(), state.around)
        for name, editor in self.editors.items():
            value = state.values.get(name)
            if name in state.values and self.rows[name].editors[0] is editor:
                self.rows[name].setVisible(value is not Hidden.ROW)
            changed = name in self._values and self._values[name] != value and name not in state.waiting
            if value is Hidden.ROW or changed:
                self._drop(name)
            if value is not Hidden.ROW:
                editor.show_value(value)
        self._forget_what_was_said(state.values)
        if self._acts is not None:
            named = (act.id for line in self.form.acts for act in line)
            self._acts.show_only({name for name in named if state.values.get(f"act:{name}") is not Hidden.ROW})
        if self.form.fixed:
            _freeze(self.editors.values())
        self._order_tabs()

    def forget_refused_choices(self, left: QWidget | None = None, now: QWidget | None = None) -> None:
        """A choice that was refused is gone from its field at once; what was said of it goes with the next act.

        It goes too when the focus has left its row for another widget: who went on has read it.
        """
        every = left is None and now is None
        for name, row in self.rows.items():
            gone = isinstance(self.editors[name], Chosen) and row.complaint.text
            if gone and (every or _went_on(row, left, now)):
                row.show_complaint(self.editors[name], "")

    def _drop(self, name: str) -> None:
        """What was refused is taken back: the value was changed elsewhere, or has no place any more."""
        editor = self.editors[name]
        if editor.troubled and hasattr(editor, "drop"):
            editor.drop()
            self.rows[name].show_complaint(editor, "")

    def _forget_what_was_said(self, values: Mapping[str, object]) -> None:
        """What was said of a value goes with it: a remark with any part of it, a complaint where nothing is refused."""
        before, self._values = self._values, dict(values)
        other = {name for name in self.editors if name in before and before[name] != values.get(name)}
        groups = {name.partition(".")[0] for name in other}
        for name, row in self.rows.items():
            if name.partition(".")[0] in groups and row.remark:
                row.show_remark("")
            if name in other and row.complaint.text and not self.editors[name].troubled:
                row.show_complaint(self.editors[name], "")

    def clear(self) -> None:
        """Forget what was typed and refused: another record is shown."""
        self._values = {}
        for row in self.rows.values():
            row.clear()
        for editor in self.editors.values():
            forget = getattr(editor, "clear_error", None)
            if forget is not None:
                forget()

    def refuse(self, name: str, message: str) -> None:
        """Say at its field why a value was not kept; an unknown name is said at the title or the first row."""
        name, _, rest = name.partition("/")
        if name not in self.editors:
            name = next(iter(self.editors))
        editor, row = self.editors[name], self.rows[name]
        editor.refuse(message)
        if rest and isinstance(editor, ItemList):
            key, _, field = rest.partition("/")
            editor.refuse_item(int(key), field, message)
        row.show_complaint(editor, message)

    def accept(self, name: str) -> bool:
        """What may have been refused before is kept now; whether it had been."""
        name = name.partition("/")[0]
        if name not in self.editors or not self.rows[name].complaint.text:
            return False
        forget = getattr(self.editors[name], "clear_error", None)
        if forget is not None:
            forget()
        self.rows[name].show_complaint(self.editors[name], "")
        return True

    def offer(self, name: str, options: Sequence[Option]) -> None:
        """Give a field what can be chosen for it."""
        if name in self.editors:
            self.editors[name].offer(options)

    def settle(self) -> None:
        """What is typed now is meant."""
        for editor in self.editors.values():
            editor.settle()

    @property
    def complains(self) -> bool:
        """Whether any field says what is wrong with what is in it; a choice that was refused is gone from its field."""
        return any(
            self.rows[name].complaint.text and not isinstance(editor, Chosen) for name, editor in self.editors.items()
        )

    @property
    def troubled(self) -> QWidget | None:
        """The first editor with something in it that was not kept."""
        return next((editor for editor in self.editors.values() if editor.troubled), None)

    @property
    def first_stop(self) -> QWidget | None:
        """What the focus comes to first."""
        return next((stop for stop in self._stops if stop.isEnabled() and stop.isVisibleTo(self)), None)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The scroll bar stands in the right margin, so that nothing moves when it comes."""
        super().resizeEvent(event)
        bar = min(max(0, FULL_WIDTH - self.width()), _EDGE - _LEAST_EDGE)
        self._column.setContentsMargins(_EDGE, 12, _EDGE - bar, _EDGE)

    def _build(self) -> None:
        if self.form.title:
            self.title = LineEditor(self.form.title_hint, self.form.title_hint, title=True)
            self._hold(Part(Row("", [self.title], wide=True), {self.form.title: self.title}))
            self._column.addSpacing(12)
        below_wide = False
        for spec in self.form.rows:
            if isinstance(spec, Acts):
                self._build_acts()
                self._column.addSpacing(8)
                continue
            for part in parts(spec):
                if below_wide and not part.row.wide:
                    self._column.addSpacing(8)
                self._hold(part)
                below_wide = part.row.wide and not isinstance(spec, Group)
        if self._acts is None:
            self._build_acts()
        self._column.addStretch(1)

    def _build_acts(self) -> None:
        self._acts = ActButtons(self.form.acts)
        self._acts.acted.connect(self.acted)
        self.buttons = self._acts.buttons
        self._column.addWidget(self._acts)

    def _hold(self, part: Part) -> None:
        def hear(row: Row) -> None:
            if row.complaint.text:
                self.said_last = row
            elif self.said_last is row:
                self.said_last = None
            self.complained.emit()

        self._column.addWidget(part.row)
        part.row.complained.connect(lambda: hear(part.row))
        part.row.grown.connect(self._order_tabs)
        for name, editor in part.editors.items():
            self.editors[name] = editor
            self.rows[name] = part.row
            self._connect(name, editor, part.row)

    def _connect(self, name: str, editor: Any, row: Row) -> None:  # noqa: ANN401 - editors have signals beside Editor
        def changed(value: object) -> None:
            row.show_complaint(editor, "")
            row.show_remark("")
            self.changed.emit(name, value)

        hear_keys(editor, self.typed.emit)
        if hasattr(editor, "changed"):
            editor.changed.connect(changed)
        if hasattr(editor, "given_up"):
            editor.given_up.connect(lambda: self.given_up.emit(name))
        if hasattr(editor, "asked"):
            editor.asked.connect(lambda text: self.asked.emit(name, text))
        if hasattr(editor, "wanted"):
            editor.wanted.connect(lambda: self.wanted.emit(name))
        if isinstance(editor, ItemList):
            editor.acted.connect(lambda verb, key, values: self._item_acted(name, verb, key, values))

    def _item_acted(self, name: str, verb: str, key: int, values: object) -> None:
        self.rows[name].show_complaint(self.editors[name], "")
        self.item_acted.emit(name, verb, key, values)

    def _order_tabs(self) -> None:
        """Tab goes in reading order, also through chips, lines and buttons that came later."""
        growing: list[object] = [row.remark_button for row in self.rows.values()]
        growing += [editor.known for editor in self.editors.values() if isinstance(editor, ChipsEditor | ItemList)]
        if growing == self._grown and self._stops:
            return
        self._grown = growing
        self._stops = list(_stops(self))
        for before, following in pairwise(self._stops):
            QWidget.setTabOrder(before, following)


def _went_on(row: Row, left: QWidget | None, now: QWidget | None) -> bool:
    """Whether the focus has left a row for another widget."""
    return left is not None and now is not None and row.isAncestorOf(left) and not row.isAncestorOf(now)


def _stops(widget: QWidget) -> Iterator[QWidget]:
    """What takes the focus by Tab, in the order of the layouts.

    What hands its focus to a part of itself is one stop: parted from that part, it would be a second way to it, and
    Tab would come back for ever.
    """
    if widget.focusProxy() is not None:
        yield widget
        return
    if widget.focusPolicy() & QtCore.Qt.FocusPolicy.TabFocus:
        yield widget
    layout = widget.layout()
    if layout is not None:
        yield from _laid_out(layout)
        return
    for child in widget.children():
        if isinstance(child, QWidget):
            yield from _stops(child)


def _laid_out(layout: QLayout) -> Iterator[QWidget]:
    for at in range(layout.count()):
        item = layout.itemAt(at)
        inside, widget = (item.layout(), item.widget()) if item is not None else (None, None)
        if widget is not None:
            yield from _stops(widget)
        elif inside is not None:
            yield from _laid_out(inside)


def _tell_around(editors: Iterable[QWidget], around: Around) -> None:
    for editor in editors:
        know = getattr(editor, "set_around", None)
        if know is not None:
            know(around)


def _freeze(editors: Iterable[QWidget]) -> None:
    for editor in editors:
        if isinstance(editor, LineEditor):
            editor.setReadOnly(True)
        elif not editor.isWindow() and editor.focusPolicy() != QtCore.Qt.FocusPolicy.NoFocus:
            editor.setEnabled(False)
