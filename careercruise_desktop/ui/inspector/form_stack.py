"""The forms of the inspector: each is made when its kind is first shown, and one of them is on screen."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from careercruise_desktop.ui.delegating import DelegatePopover, Handover
from careercruise_desktop.ui.editors.fields import pending
from careercruise_desktop.ui.editors.text_editors import MoneyEditor
from careercruise_desktop.ui.rebaselining import Agreement, RebaselinePopover
from careercruise_desktop.ui.widgets import speech
from careercruise_desktop.ui.widgets.option_list import Option

from .form_view import FormView
from .several import SeveralPage
from .specs import Act
from .state import PanelState

SEVERAL = "several"


class FormStack(QWidget):
    """Holds the forms by kind and the page for several records, and passes on what they tell.

    Signals: see `FormView`; those of the page see `SeveralPage`; handed_over(to whom, when to ask, note); agreed(on
    what, why).
    """

    changed = Signal(str, object)
    given_up = Signal(str)
    asked = Signal(str, str)
    wanted = Signal(str)
    acted = Signal(str, object)
    item_acted = Signal(str, str, int, object)
    complained = Signal()
    typed = Signal()
    line_opened = Signal(str, int, object)
    several_acted = Signal(str)
    handed_over = Signal(object, object, str)
    agreed = Signal(object, str)

    def __init__(self) -> None:
        super().__init__()
        self._forms: dict[str, FormView] = {}
        self._kind = ""
        self._several: SeveralPage | None = None
        self.delegating: DelegatePopover | None = None
        self.rebaselining: RebaselinePopover | None = None
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
            form.given_up.connect(self.given_up)
            form.asked.connect(self.asked)
            form.wanted.connect(self.wanted)
            form.acted.connect(self.acted)
            form.item_acted.connect(self.item_acted)
            form.complained.connect(self.complained)
            form.typed.connect(self.typed)
            form.hide()
            self._column.addWidget(form)
        return form

    @property
    def several(self) -> SeveralPage:
        """The page for several records, made now if it was not needed before."""
        if self._several is None:
            self._several = SeveralPage()
            self._several.opened.connect(self.line_opened)
            self._several.acted.connect(self.several_acted)
            self._several.hide()
            self._column.addWidget(self._several)
        return self._several

    @property
    def offered(self) -> list[Act]:
        """What can be done by the buttons on screen."""
        form = self.shown
        if form is None:
            return []
        acts = (act for line in form.form.acts for act in line)
        return [act for act in acts if form.buttons[act.id].isVisible()]

    def ask_whom(self, state: Handover, at: str) -> None:
        """Ask to whom what is shown is handed over, at one of the form's buttons or editors."""
        form = self.shown
        if form is None or self.delegating is not None:
            return
        self.delegating = DelegatePopover(form.buttons[at] if at in form.buttons else form.editors[at], state)
        self.delegating.agreed.connect(lambda _, to, day, note: self.handed_over.emit(to, day, note))
        self.delegating.closed.connect(self._done_asking)
        self.delegating.start()

    def ask_why(self, state: Agreement, at: str) -> None:
        """Ask why a baseline is agreed anew, at one of the form's buttons."""
        if self.shown is None or self.rebaselining is not None:
            return
        budget = MoneyEditor("Budget") if state.kind == "project" else None
        if budget is not None:
            budget.show_value(state.budget)
        self.rebaselining = RebaselinePopover(self.shown.buttons[at], state, budget)
        # Once it is agreed the button may be gone; what was agreed on is still there.
        self.rebaselining.heir = self.shown.editors["due" if state.kind == "milestone" else "finish"]
        self.rebaselining.agreed.connect(self.agreed)
        self.rebaselining.closed.connect(self._done_asking)
        self.rebaselining.start()

    def _done_asking(self) -> None:
        for form in (self.delegating, self.rebaselining):
            if form is not None:
                form.deleteLater()
        self.delegating = self.rebaselining = None

    @property
    def pending(self) -> bool:
        """Whether something was typed that is still to be meant."""
        return self.shown is not None and pending(self.shown.editors.values())

    def put_up(self, kind: str) -> None:
        """Show one form, or the page for several, and hide the others.

        "" shows none, and leaves what was there for the last picture.
        """
        self._kind = kind
        if kind:
            for other, form in self._forms.items():
                form.setVisible(other == kind)
            if self._several is not None:
                self._several.setVisible(kind == SEVERAL)

    def refuse(self, name: str, message: str) -> None:
        """Say at its field why a value was not kept."""
        if self.shown is not None:
            self.shown.refuse(name, message)

    def is_refused(self, name: str) -> bool:
        """Whether what is in a field was refused, and is still there."""
        return self.shown is not None and name in self.shown.editors and bool(self.shown.editors[name].troubled)

    def refused(self, waiting: Collection[str]) -> list[tuple[str, str]]:
        """The names of fields with something that was refused and the text in them, but of those that wait."""
        found = []
        for name, editor in self.shown.editors.items() if self.shown is not None else ():
            if editor.troubled and name not in waiting:
                text = getattr(editor, "text", "")
                found.append((name, str(text() if callable(text) else text)))
        return found

    def forget_refused_choices(self) -> None:
        """Say no more why a choice was refused that is gone from its field."""
        if self.shown is not None:
            self.shown.forget_refused_choices()

    def remark(self, name: str, text: str, act: str = "", act_text: str = "") -> None:
        """Say under a field or a list what was done to what was typed; with something that can be done about it."""
        name = name.partition("/")[0]
        if self.shown is not None and name in self.shown.rows:
            self.shown.rows[name].show_remark(text, act_text, lambda: self.acted.emit(act, name))
            speech.say(self, text)

    def offer(self, name: str, options: Sequence[Option]) -> None:
        """Give a field what can be chosen for it."""
        if self.shown is not None:
            self.shown.offer(name, options)

    def settle(self) -> None:
        """What is typed now is meant."""
        if self.shown is not None:
            self.shown.settle()
