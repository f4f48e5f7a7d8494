"""The forms that open at a card, one at a time."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QRect, Qt, Signal
from PySide6.QtWidgets import QWidget

from careercruise_desktop.ui.delegating import DelegatePopover, Handover
from careercruise_desktop.ui.widgets.popover import Popover

from .following import FollowPopover
from .handed import HandedPopover
from .state import FollowUp, Handed


class Forms(QObject):
    """Opens them at the place of a card; the card itself may come and go meanwhile.

    Signals: handed_over(id, person, day, note); time_spent(id, minutes); asked_again(id, day); settled(id, what became
    of it); task_opened(id).
    """

    handed_over = Signal(int, object, object, str)
    time_spent = Signal(int, int)
    asked_again = Signal(int, object)
    settled = Signal(int, str)
    task_opened = Signal(int)

    def __init__(self, panel: QWidget, place_of: Callable[[int], QRect]) -> None:
        super().__init__(panel)
        self._place_of = place_of
        self._open: Popover | None = None
        self._anchor = QWidget(panel)
        self._anchor.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    @property
    def open(self) -> Popover | None:
        """The form on the screen, or None."""
        return self._open

    def ask_whom(self, state: Handover) -> None:
        """Hand a task over."""
        form = DelegatePopover(self._at(state.task_id), state)
        form.agreed.connect(self.handed_over)
        self._take(form)
        form.start()

    def follow_up(self, state: FollowUp) -> None:
        """Follow up; the form that is open already shows what has changed."""
        if isinstance(self._open, FollowPopover):
            self._open.show_own(state.own)
            return
        form = FollowPopover(self._at(state.task_id), state)
        form.spent.connect(self.time_spent)
        form.asked.connect(self.asked_again)
        form.settled.connect(self._settle)
        self._take(form)
        form.start()

    def show_handed(self, task: int, state: Handed) -> None:
        """What handing over to the person of a task has brought."""
        form = HandedPopover(self._at(task), state)
        form.opened.connect(self.task_opened)
        self._take(form)
        form.start()

    def close(self) -> None:
        """What was filled in is kept elsewhere by now."""
        if self._open is not None:
            self._open.close_now()

    def refuse(self, field: str, sentence: str) -> None:
        """Say in the form what was refused; it stays as it was filled in."""
        if isinstance(self._open, DelegatePopover | FollowPopover):
            self._open.refuse(field, sentence)

    def _at(self, task: int) -> QWidget:
        self._anchor.setGeometry(self._place_of(task))
        return self._anchor

    def _settle(self, task: int, act: str) -> None:
        self.close()
        self.settled.emit(task, act)

    def _take(self, form: Popover) -> None:
        self.close()
        self._open = form
        form.closed.connect(lambda: self._gone(form))

    def _gone(self, form: Popover) -> None:
        if self._open is form:
            self._open = None
        form.deleteLater()
