"""Agreeing anew on the milestone or project that is open: the reason is asked for at the button, and required."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from careercruise_desktop.ui.rebaselining import Agreement
from careercruise_desktop.usecases.milestones import Milestones
from careercruise_desktop.usecases.projects import Projects

from .milestones import MilestoneForm
from .projects import ProjectForm

if TYPE_CHECKING:
    from careercruise_desktop.ui.context import Context
    from careercruise_desktop.ui.inspector.form_stack import FormStack

_SAID = {
    "milestone": "Re-baselined, its date is the promise now",
    "project": "Re-baselined, its dates are the promise now",
}


class Rebaselining:
    """Asks why; one act keeps the old baseline with the reason."""

    def __init__(self, context: Context, milestones: MilestoneForm, projects: ProjectForm, forms: FormStack) -> None:
        self._context = context
        self._milestones = milestones
        self._projects = projects
        self._forms = forms
        forms.agreed.connect(self.agree)

    def ask(self) -> bool:
        """Open the form at its button; False when neither a milestone nor a project is open."""
        milestone, project = self._milestones.shown, self._projects.shown
        if milestone is not None:
            state = Agreement("milestone", milestone.id, milestone.title, self._milestones.agreement())
        elif project is not None:
            state = Agreement("project", project.id, project.name, self._projects.agreement(), project.budget)
        else:
            return False
        self._forms.ask_why(state, "rebaseline")
        return True

    def agree(self, state: Agreement, reason: str) -> None:
        """Agree for that reason; the form stays as it is when that is refused."""
        form = self._forms.rebaselining
        if form is None:
            return
        budget = form.budget.value if form.budget is not None else None
        done = self._context.acts.run(
            lambda: self._done(state, reason, budget if isinstance(budget, Decimal) else None),
            said=_SAID[state.kind],
            icon="flag",
            refused=lambda refusal: form.refuse(refusal.rule),
        )
        if done is not None:
            form.close_now()

    def _done(self, state: Agreement, reason: str, budget: Decimal | None) -> object:
        if state.kind == "milestone":
            return self._context.use(Milestones).rebaseline(state.id, reason)
        return self._context.use(Projects).rebaseline(state.id, reason, budget=budget)
