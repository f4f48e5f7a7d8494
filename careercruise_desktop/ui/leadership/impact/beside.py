"""The right side and its forms: which of them is on screen, and whether there is room for it beside the charts."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QStackedWidget, QWidget

from careercruise_desktop.ui.leadership.pulse.by_hand import TypeForm
from careercruise_desktop.ui.leadership.pulse.form import PulseForm
from careercruise_desktop.ui.widgets.icon_button import IconButton

from .side import PulseSide

# Below, charts and side have no room beside each other: then one of them is seen at a time.
ROOMY = 760
LEAST, MOST, _SHARE = 288, 368, 0.3


class Beside(QObject):
    """Keeps the panel as wide as there is room for; in a narrow tab it takes the place of the work area when asked."""

    def __init__(self, main: QWidget, side: PulseSide) -> None:
        super().__init__()
        self.side = side
        self.form: PulseForm | None = None
        self.panel = QStackedWidget()
        self.panel.addWidget(side)
        self.open_button = IconButton("panel-right", "Show the pulse", size=26, icon_size=15, kind="plain")
        self.back_button = IconButton("x", "Back to the charts", size=24)
        side.now.head.add(self.back_button)
        self._main = main
        self._roomy = True
        self._asked = False
        self.open_button.clicked.connect(lambda _=False: self.ask(wanted=True))
        self.back_button.clicked.connect(lambda _=False: self.ask(wanted=False))

    def fit(self, width: int) -> None:
        """Share a width."""
        roomy = width >= ROOMY
        if roomy != self._roomy:
            self._roomy, self._asked = roomy, self.form is not None
        self.panel.setMinimumWidth(min(LEAST, width) if roomy else 0)
        self.panel.setMaximumWidth(max(LEAST, min(MOST, round(width * _SHARE))) if roomy else 16_777_215)
        self._settle()

    def ask(self, *, wanted: bool) -> None:
        """In a narrow tab show the panel in place of the work area, or the work area again."""
        self._asked = wanted
        self._settle()
        stop = self.side.send if wanted else self.open_button
        if not self._roomy and self.form is None and stop.isVisible():
            stop.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_form(self, form: PulseForm) -> None:
        """Put a form in the place of the pulse."""
        self.end_form()
        self.form = form
        self.panel.addWidget(form)
        self.panel.setCurrentWidget(form)
        self.ask(wanted=True)
        form.left.connect(self.end_form)
        form.start()

    def end_form(self) -> None:
        """Show the pulse again."""
        form, self.form = self.form, None
        if form is None:
            return
        had = form.isAncestorOf(form.focusWidget()) if form.focusWidget() is not None else False
        self.panel.setCurrentWidget(self.side)
        self.panel.removeWidget(form)
        form.hide()
        form.deleteLater()
        self.ask(wanted=False)
        back = self.side.type if isinstance(form, TypeForm) else self.side.send
        if had and back.isVisible():
            back.setFocus(Qt.FocusReason.OtherFocusReason)

    def _settle(self) -> None:
        self.panel.setVisible(self._roomy or self._asked)
        self._main.setVisible(self._roomy or not self._asked)
        self.open_button.setVisible(not self._roomy)
        self.back_button.setVisible(not self._roomy)
