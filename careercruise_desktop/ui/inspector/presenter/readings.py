"""The form of a reading: a project has one a day, and another one of the same day gives way only when that is said."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, Any

from careercruise_desktop.domain.outcomes import OutcomeReading
from careercruise_desktop.usecases.outcomes import AlreadyRead, Outcomes

from .told import Told

if TYPE_CHECKING:
    from careercruise_desktop.ui.context import Context
    from careercruise_desktop.ui.inspector.form_stack import FormStack

    from .opened import Opened

REPLACE = "replace"


class ReadingForm:
    """Keeps the values of a reading by the rules of readings."""

    def __init__(self, context: Context, opened: Opened, forms: FormStack) -> None:
        self._context = context
        self._opened = opened
        self._forms = forms
        # The day that another reading has already, to which the person wanted to move this one.
        self.wanted: date | None = None

    def values(self) -> dict[str, object]:
        """Whose reading it is."""
        sheet = self._opened.sheet
        if not isinstance(sheet.record, OutcomeReading):
            return {}
        owner = sheet.names.get(("project", sheet.record.project_id))
        return {"now.project": owner.name if owner is not None else ""}

    def for_value(self, name: str, value: Any) -> Callable[[], object]:  # noqa: ANN401
        """What keeps another value of a field."""
        key = self._opened.place.id
        return lambda: self._keep(key, name, value)

    def replacing(self) -> Callable[[], object]:
        """What lets it take the place of the other one of that day."""
        key, day = self._opened.place.id, self.wanted
        return lambda: Told(self._context.use(Outcomes).change(key, replace=True, day=day).remarks)

    def _keep(self, key: int, name: str, value: Any) -> Told:  # noqa: ANN401
        try:
            return Told(self._context.use(Outcomes).change(key, **{name: value}).remarks)
        except AlreadyRead:
            self.wanted = value
            self._forms.remark(name, "The other one would be gone.", REPLACE, "Replace it")
            raise
