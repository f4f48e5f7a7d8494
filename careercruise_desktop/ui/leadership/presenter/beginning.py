"""What an empty tab begins with: its first record, or a sample career."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careercruise_desktop.ui.filling import fill_with_sample
from careercruise_desktop.ui.page import Presenter

if TYPE_CHECKING:
    from careercruise_desktop.ui.context import Context
    from careercruise_desktop.ui.widgets.beginning import Beginning


class BeginningPresenter(Presenter):
    """Answers the two buttons of an empty tab."""

    def __init__(self, context: Context, view: Beginning, kind: str) -> None:
        self._context = context
        self._kind = kind
        self.view = view
        view.begun.connect(self.begin)
        view.sample_wanted.connect(lambda: fill_with_sample(context, view, self.refresh))

    def refresh(self) -> None:
        """Offer both buttons."""
        self.view.show_ready()

    def begin(self) -> None:
        """Make the first record, in the inspector."""
        self._context.bus.record_requested.emit(self._kind, 0)
