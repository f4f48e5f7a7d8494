"""Handing over what is open: a task, or the work of a block."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careercruise_desktop.domain.delegation import Delegation, next_follow_up
from careercruise_desktop.domain.schedule import Scope, TimeBlock
from careercruise_desktop.domain.tasks import Task
from careercruise_desktop.ui.delegating import Handover
from careercruise_desktop.usecases.delegations import Delegations

from .opened import Opened
from .times import TimeForm

if TYPE_CHECKING:
    from datetime import date

    from careercruise_desktop.ui.context import Context
    from careercruise_desktop.ui.inspector.form_stack import FormStack


class HandingOver:
    """Asks for person, follow-up and note together; one act hands the work over."""

    def __init__(self, context: Context, opened: Opened, times: TimeForm, forms: FormStack) -> None:
        self._context = context
        self._opened = opened
        self._times = times
        self._forms = forms
        forms.handed_over.connect(self.agree)

    def is_begun_by(self, name: str, value: object) -> bool:
        """Whether a value of the open task would hand it over, which wants more than a person."""
        record, related = self._opened.sheet.record, self._opened.sheet.related
        out = any(isinstance(one, Delegation) and one.waiting for one in related)
        return isinstance(record, Task) and name == "delegation.person_id" and value is not None and not out

    def ask(self, at: str, to: int | str | None = None) -> None:
        """Open the form at a button or a field; with somebody who was chosen already."""
        people = self._context.acts.run(lambda: self._context.use(Delegations).people())
        record = self._opened.sheet.record
        if people is None or not isinstance(record, Task | TimeBlock):
            return
        today, week_start = self._context.clock.now().day, self._context.settings().week_start
        state = Handover(0, record.title, tuple(people), next_follow_up(today), today, week_start, to)
        self._forms.ask_whom(state, at)

    def agree(self, to: int | str, day: date | None, note: str) -> None:
        """Hand it over as the form says; it stays as it is when that is refused."""
        form, use = self._forms.delegating, self._context.use(Delegations)
        if not self._opened or form is None:
            return
        done = self._context.acts.run(
            lambda: self._hand_over(to, day, note),
            said=use.sentence,
            icon="user-check",
            refused=lambda refusal: form.refuse(refusal.field, refusal.rule),
        )
        if done is not None:
            form.close_now()

    def take_back(self) -> None:
        """Do the work of the open block oneself again."""
        block = self._opened.sheet.record
        if isinstance(block, TimeBlock) and block.task_id is not None:
            task = block.task_id
            use = self._context.use(Delegations)
            self._context.acts.run(lambda: use.take_back(task), said="Taken back", icon="undo-2")

    def _hand_over(self, to: int | str, day: date | None, note: str) -> Delegation:
        """A block without a task gets one by this, as far as the reach says."""
        record, use = self._opened.sheet.record, self._context.use(Delegations)
        task = record.task_id if isinstance(record, TimeBlock) else record.id
        if task is not None:
            return use.delegate(task, to, follow_up=day, note=note or None)
        key = self._times.key(self._opened.sheet)
        only = key.day if self._times.scope is Scope.THIS else None
        return use.delegate_block(key.id, to, day=only, follow_up=day, note=note or None)
