"""Week templates: what their box asks for, and what is said then."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from careercruise_desktop.domain import words
from careercruise_desktop.domain.errors import Refused
from careercruise_desktop.ui.schedule.templates import TemplateRow
from careercruise_desktop.usecases.templates import Laid, Templates

if TYPE_CHECKING:
    from careercruise_desktop.ui.context import Context
    from careercruise_desktop.ui.schedule.view import ScheduleView


class TemplateActs:
    """Answers the box; `week` gives a day of the week that is shown, and its name."""

    def __init__(self, context: Context, view: ScheduleView, week: Callable[[], tuple[date, str]]) -> None:
        self._context = context
        self._view = view
        self._week = week
        box = view.templates
        box.laid.connect(self.lay)
        box.saved.connect(self.save)
        box.renamed.connect(self.rename)
        box.removed.connect(self.remove)

    def open(self, *, save: bool = False) -> None:
        """Open the box, with the name ready to be typed if this week is to be kept."""
        self._view.show_templates(self._rows(), self._week()[1], save=save)

    def lay(self, key: int) -> None:
        """Plan the blocks of a template in this week."""
        day, name = self._week()
        self._context.acts.run(
            lambda: self._use.lay(key, day), said=lambda laid: _laid(laid, name), icon="layout-template"
        )

    def save(self, name: str, replace: bool) -> None:
        """Keep this week's shape; a refusal stands beside the name."""
        day, _ = self._week()
        known = {row.name.casefold() for row in self._rows()}

        def refused(refusal: Refused) -> None:
            self._view.templates.refuse(refusal.rule, taken=name.strip().casefold() in known)

        kept = self._context.acts.run(
            lambda: self._use.save(name, day, replace_same=replace),
            said=lambda kept: f"Saved “{words.shortened(kept.name, 40)}”",
            icon="layout-template",
            refused=refused,
        )
        if kept is not None:
            self._view.templates.name.clear()
            self._show()

    def rename(self, key: int, name: str) -> None:
        """Give a template another name."""
        renamed = self._context.acts.run(
            lambda: self._use.rename(key, name),
            refused=lambda refusal: self._view.templates.refuse(refusal.rule),
        )
        if renamed is not None:
            self._show()

    def remove(self, key: int) -> None:
        """Delete a template."""

        def act() -> bool:
            self._use.remove(key)
            return True

        if self._context.acts.run(act, said="Template deleted", icon="trash-2"):
            self._show()

    def refresh(self) -> None:
        """Show what others have changed, if the box is open."""
        if self._view.templates.is_open:
            self._show()

    @property
    def _use(self) -> Templates:
        return self._context.use(Templates)

    def _show(self) -> None:
        self._view.templates.refresh(self._rows(), self._week()[1])

    def _rows(self) -> tuple[TemplateRow, ...]:
        return tuple([TemplateRow(template.id, template.name) for template in self._use.names()])


def _laid(laid: Laid, week: str) -> str:
    said = f"Planned {words.plural(len(laid.made), 'block', 'blocks')} in {week}" if laid.made else "Nothing planned"
    if laid.skipped:
        said += f", {laid.skipped} left out because the time is taken"
    return f"{said}. {laid.remark}" if laid.remark else said
