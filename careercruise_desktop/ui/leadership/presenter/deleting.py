"""The question before a round is deleted that holds answers without names: nobody else can give them again."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from careercruise_desktop.ui.widgets.dialog import Question
from careercruise_desktop.usecases.answers import Goes


def may_go(goes: Goes, view: QWidget) -> bool:
    """Whether a round may be deleted; asked only where sealed answers go with it."""
    if not goes.sealed:
        return True
    question = Question(
        "Delete this round?",
        f"{'. '.join(goes.lines)}.",
        [("keep", "Cancel", "plain"), ("go", "Delete round", "danger")],
        view,
    )
    return question.ask() == "go"
