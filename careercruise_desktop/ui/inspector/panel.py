"""The inspector: the right panel in which any record is edited in place."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from PySide6 import QtCore
from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QKeySequence, QPaintEvent, QShortcut
from PySide6.QtWidgets import QApplication, QSizePolicy, QVBoxLayout, QWidget
from shiboken6 import isValid

from careercruise_desktop.ui.editors.foot import Foot
from careercruise_desktop.ui.editors.letters import Letters
from careercruise_desktop.ui.editors.text_editors import LineEditor
from careercruise_desktop.ui.shell.drops import Drops
from careercruise_desktop.ui.widgets import painting, speech
from careercruise_desktop.ui.widgets.attendant import Attendant
from careercruise_desktop.ui.widgets.hairline import Hairline
from careercruise_desktop.ui.widgets.scroll_area import ScrollArea

from .form_stack import SEVERAL, FormStack
from .form_view import FormView
from .frame import Head
from .growth_lists import FileList
from .state import PanelState, SeveralState

WIDTH = 288


class Inspector(QWidget):
    """Shows a record in the form of its kind; everything saves at once.

    Escape closes, Ctrl+Enter saves and closes, closing gives the focus back. What could not be saved stays where it
    was typed, and the panel does not close over it without a word.

    Signals:
        opened: a record (table name, id) is to be shown; of a block perhaps the time that starts on a day, else None.
        gathered: several records are to be shown together, as (table name, id, day) each; fewer than two are none.
        created: a new record of a kind is to be made and shown.
        changed, given_up, asked, wanted, acted, item_acted: see `FormView`; `acted` also tells "duplicate" and
            "delete".
        several_acted: see `SeveralPage.acted`.
        retried: what was not saved is to be tried again.
        closed: the panel is gone.
        hidden: the window is gone around it.
    """

    opened = Signal(str, int, object)
    gathered = Signal(object)
    created = Signal(str)
    changed = Signal(str, object)
    given_up = Signal(str)
    asked = Signal(str, str)
    wanted = Signal(str)
    acted = Signal(str, object)
    item_acted = Signal(str, str, int, object)
    several_acted = Signal(str)
    retried = Signal()
    closed = Signal()
    hidden = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._presenter: object = None
        self._shown: PanelState | None = None
        self._back: QWidget | None = None
        self._warned = self._asked = self._following = False
        self.head = Head()
        self.forms = FormStack()
        self.foot = Foot(lambda: self.forms.pending)
        self._scroll = ScrollArea(self.forms, "bg")
        # It scrolls with what is in it; by itself it would be a stop without a name.
        self._scroll.setFocusPolicy(QtCore.Qt.FocusPolicy.NoFocus)
        self._lay_out()
        self.setAccessibleName("Inspector")
        Letters(self)
        self._drops = Drops(self, lambda: _files_of(self.form) is not None)
        self._drops.dropped.connect(lambda paths: _attach(self.form, paths))
        self.forms.changed.connect(self.changed)
        self.forms.given_up.connect(self.given_up)
        self.forms.asked.connect(self.asked)
        self.forms.wanted.connect(self.wanted)
        self.forms.acted.connect(self.acted)
        self.forms.item_acted.connect(self.item_acted)
        self.forms.complained.connect(self._tell_complaints)
        self.forms.typed.connect(self.foot.hear_typing)
        self.forms.line_opened.connect(self.open)
        self.forms.several_acted.connect(self.several_acted)
        self.head.chosen.connect(lambda act: self.acted.emit(act, None))
        self.head.closed.connect(self.close)
        self.foot.retried.connect(self.retried)
        done = QShortcut(QKeySequence("Ctrl+Return"), self)
        done.setContext(QtCore.Qt.ShortcutContext.WidgetWithChildrenShortcut)
        done.setKeys([QKeySequence("Ctrl+Return"), QKeySequence("Ctrl+Enter")])
        done.activated.connect(self.close)
        self.hide()

    def _lay_out(self) -> None:
        self.setFixedWidth(WIDTH)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(Hairline())
        column.addWidget(self._scroll, 1)
        column.addWidget(self.foot)

    def own(self, presenter: object) -> None:
        """Take the presenter; it lives as long as the panel."""
        self._presenter = presenter

    @property
    def form(self) -> FormView | None:
        """The form on screen."""
        return self.forms.shown

    @property
    def shown(self) -> PanelState | None:
        """What is on screen."""
        return self._shown

    def open(self, kind: str, key: int, day: date | None = None, *, follows: bool = False) -> None:
        """Open a record; what is typed in the one before is saved first.

        The focus comes along when the keyboard asked for it, also where the record is on screen already; it stays where
        it is when the panel only `follows` what is selected there.
        """
        self._prepare()
        self._asked, self._following = not follows, follows
        self.opened.emit(kind, key, day)
        self._asked = self._following = False

    def open_several(self, keys: Sequence[tuple[str, int, date]]) -> None:
        """Show several records together; what is typed in the one before is saved first."""
        self._prepare()
        self.gathered.emit(tuple(keys))

    def open_new(self, kind: str) -> None:
        """Add a record of a kind and open it, its name ready to be typed over."""
        self.forms.settle()
        self.created.emit(kind)

    def close(self) -> bool:
        """Save and close; False when something in it could not be saved and the person has to see it first."""
        self.forms.settle()
        form = self.form
        troubled = form.troubled if form is not None else None
        if troubled is not None and not self._warned and self.isVisible():
            self._warned = True
            troubled.setFocus(QtCore.Qt.FocusReason.OtherFocusReason)
            speech.say(self, "This was not saved. Correct it, or close again to leave it.")
            return False
        self.leave()
        return True

    def leave(self) -> None:
        """Close at once; the focus goes back to where it was."""
        inside = QApplication.focusWidget()
        had_focus = inside is not None and (inside is self or self.isAncestorOf(inside))
        self._shown = None
        self._warned = False
        if had_focus:
            # Before it hides: else Qt passes the focus on to whatever is next, such as the rail.
            if self._back is not None and isValid(self._back) and self._back.isVisible():
                self._back.setFocus(QtCore.Qt.FocusReason.OtherFocusReason)
            else:
                # Without a ring around the whole window.
                self.window().setFocus(QtCore.Qt.FocusReason.MouseFocusReason)
        self.forms.put_up("")
        self.hide()
        self._back = None
        self.closed.emit()

    def show_state(self, state: PanelState) -> None:
        """Show a record, or what has become of it; what the person is typing stays."""
        before = self._shown
        same = before is not None and (before.kind, before.id, before.day) == (state.kind, state.id, state.day)
        other = not same and not (state.follows and before is not None)
        self._shown = state
        form = self.forms.form_for(state)
        if other:
            self._warned = False
            form.clear()
            self._dress(state.kind, state.form.word, single=state.form.single, fixed=state.form.fixed)
        form.show_values(state)
        if self._following:
            self.show()
        elif other or self._asked or self.isHidden():
            self._arrive(form.first_stop, form.title, fresh=state.fresh)

    def show_several(self, state: SeveralState) -> None:
        """Show several records together, or what has become of them; the focus stays where they are selected."""
        self.forms.several.show_state(state)
        if self._shown is not None or self.isHidden():
            self._shown = None
            self._warned = False
            self._dress(SEVERAL, state.word, single=True, fixed=False)
            self.show()
            self.raise_()
        self.head.show_word(state.word, single=True)
        self.setAccessibleName(state.word)

    def accept(self, name: str) -> bool:
        """What may have been refused before is kept now; whether it had been."""
        self._warned = False
        return self.form is not None and self.form.accept(name)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape closes, once the field has nothing to take back."""
        if event.key() == QtCore.Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """What was typed a moment ago is saved when the window closes around it."""
        super().hideEvent(event)
        self.forms.settle()
        # Not where the window is only made small for a while.
        if self._shown is not None and not self.isHidden() and not event.spontaneous():
            self.hidden.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The ground, and the line at the left."""
        with painting.begin(self) as painter:
            painting.fill_rect(painter, QRectF(self.rect()), "bg")
            painting.fill_rect(painter, QRectF(0, 0, 1, self.height()), "border")

    def _tell_complaints(self) -> None:
        self.foot.show_rejected(rejected=self.form is not None and self.form.complains)
        # Once what is said has its place.
        QtCore.QTimer.singleShot(0, self, lambda: _bring_into_sight(self._scroll, self.form))

    def _prepare(self) -> None:
        """Save what is typed, and remember where the focus is to go back to."""
        self.forms.settle()
        inside = QApplication.focusWidget()
        if self.isHidden() or self._back is None:
            self._back = inside if inside is not None and not self.isAncestorOf(inside) else None

    def _dress(self, kind: str, word: str, *, single: bool, fixed: bool) -> None:
        self.forms.put_up(kind)
        self.head.show_word(word, single=single)
        self.foot.show_fixed(fixed=fixed)
        self._tell_complaints()
        self.setAccessibleName(word)
        self._scroll.verticalScrollBar().setValue(0)

    def _arrive(self, first: QWidget | None, title: LineEditor | None, *, fresh: bool) -> None:
        """Show the panel. The focus comes along with a new record, and when the keyboard has opened it."""
        self.show()
        self.raise_()
        if title is not None and fresh:
            title.setFocus(QtCore.Qt.FocusReason.OtherFocusReason)
            title.selectAll()
        elif fresh or _by_keyboard():
            (first or self.head.cross).setFocus(QtCore.Qt.FocusReason.OtherFocusReason)


def _bring_into_sight(area: ScrollArea, form: FormView | None) -> None:
    """What was just said of a field is to be read whole; what has the focus stays in sight."""
    row = form.said_last if form is not None else None
    if form is None or row is None or not row.isVisible():
        return
    area.ensureWidgetVisible(row, 0, 8)
    inside = QApplication.focusWidget()
    if inside is not None and form.isAncestorOf(inside) and not row.isAncestorOf(inside):
        area.ensureWidgetVisible(inside, 0, 8)


def _files_of(form: FormView | None) -> FileList | None:
    """Where files that are dropped on a record go; None where it has none."""
    files = form.editors.get("files") if form is not None and not form.form.fixed else None
    return files if isinstance(files, FileList) else None


def _attach(form: FormView | None, paths: tuple[Path, ...]) -> None:
    files = _files_of(form)
    if files is not None:
        files.attach(paths)


def _by_keyboard() -> bool:
    app = QApplication.instance()
    attendant = app.findChild(Attendant) if app is not None else None
    return attendant is not None and attendant.by_keyboard
