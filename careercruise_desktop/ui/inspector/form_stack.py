"""The forms of the inspector: each is made when its kind is first shown, and one of them is on screen."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from .form_view import FormView
from .state import PanelState


class FormStack(QWidget):
    """Holds the forms by kind and passes on what they tell; for the signals see `FormView`."""

    changed = Signal(str, object)
    asked = Signal(str, str)
    wanted = Signal(str)
    acted = Signal(str, object)
    item_acted = Signal(str, str, int, object)
    complained = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._forms: dict[str, FormView] = {}
        self._kind = ""
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)

    @property
    def shown(self) -> FormView | None:
        """The form on screen."""
        return self._forms.get(self._kind)

    def form_for(self, state: PanelState) -> FormView:
        """The form of a kind, made now if it was not needed before."""
        form = self._forms.get(state.kind)
        if form is None:
            form = self._forms[state.kind] = FormView(state.form)
            form.changed.connect(self.changed)
            form.asked.connect(self.asked)
            form.wanted.connect(self.wanted)
            form.acted.connect(self.acted)
            form.item_acted.connect(self.item_acted)
            form.complained.connect(self.complained)
            form.hide()
            self._column.addWidget(form)
        return form

    def put_up(self, kind: str) -> None:
        """Show one form and hide the others; "" shows none, and leaves what was there for the last picture."""
        self._kind = kind
        if kind:
            for other, form in self._forms.items():
                form.setVisible(other == kind)

    def settle(self) -> None:
        """What is typed now is meant."""
        if self.shown is not None:
            self.shown.settle()
