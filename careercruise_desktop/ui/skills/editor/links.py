"""What an entry is linked with, and where it may be shown."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6 import QtCore
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from careercruise_desktop.ui.editors.chip_editors import ChipsEditor
from careercruise_desktop.ui.editors.choice_editors import FlagEditor, RefEditor, RoleEditor
from careercruise_desktop.ui.editors.rows import Row
from careercruise_desktop.ui.editors.text_editors import LengthEditor, LineEditor
from careercruise_desktop.ui.widgets import painting
from careercruise_desktop.ui.widgets.hairline import Hairline
from careercruise_desktop.ui.widgets.label import Label

from .files import Files
from .state import UseLine

_LABEL = 72
_ICON = 14


class Links(QWidget):
    """Rows of fields, each found by the name of its value; the files, and the switch for the portfolio."""

    def __init__(self) -> None:
        super().__init__()
        self.files = Files()
        self.editors: dict[str, Any] = {
            "project_id": RefEditor("Project", none="No project", offer="project", asks=True),
            "skills": ChipsEditor("Skills", offer="skill", adds="Add a skill"),
            "milestone_id": RefEditor("Milestone", none="No milestone", offer=""),
            "people": ChipsEditor("People", offer="person", adds="Add a person"),
            "role": RoleEditor("Role", optional=True),
            "minutes": LengthEditor("Time"),
            "tags": LineEditor("Tags", "#retry #payments", patient=True),
            "in_portfolio": FlagEditor("Include in portfolio"),
            "confidential": FlagEditor("Confidential"),
        }
        labels = {"role": "Role", "minutes": "Time", "tags": "Tags", "milestone_id": "Milestone", "people": "People"}
        labels |= {"project_id": "Project", "skills": "Skills"}
        self.rows = {
            name: Row(labels.get(name, ""), [editor], label_width=_LABEL) for name, editor in self.editors.items()
        }
        self.attached = Row("Attached", [self.files], label_width=_LABEL)
        self._uses = _Uses()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for name in ("project_id", "skills", "milestone_id", "people", "role", "minutes", "tags"):
            column.addWidget(self.rows[name])
        column.addWidget(self.attached)
        column.addSpacing(8)
        column.addWidget(Hairline())
        column.addSpacing(8)
        column.addWidget(self.rows["in_portfolio"])
        column.addWidget(self._uses)
        column.addWidget(self.rows["confidential"])
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def uses(self) -> tuple[UseLine, ...]:
        """Where it is said to be used."""
        return self._uses.shown

    def show_uses(self, uses: Sequence[UseLine]) -> None:
        """Say where the entry is used."""
        self._uses.show_uses(uses)

    def say_of_files(self, remark: str, complaint: str = "") -> None:
        """Say what came of attaching."""
        self.attached.show_remark(remark)
        self.attached.show_complaint(self.files, complaint)


class _Uses(QWidget):
    """A sentence for each portfolio, with an eye where the entry is told in it."""

    def __init__(self) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 8)
        self._column.setSpacing(4)
        self._lines: list[_Use] = []
        self.shown: tuple[UseLine, ...] = ()
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.hide()

    def show_uses(self, uses: Sequence[UseLine]) -> None:
        if tuple(uses) == self.shown:
            return
        self.shown = tuple(uses)
        for line in self._lines:
            self._column.removeWidget(line)
            line.hide()
            line.deleteLater()
        self._lines = [_Use(use) for use in uses]
        for line in self._lines:
            self._column.addWidget(line)
        self.setVisible(bool(uses))


class _Use(QWidget):
    """One sentence."""

    def __init__(self, use: UseLine) -> None:
        super().__init__()
        self._icon = "eye" if use.used else "eye-off"
        line = QVBoxLayout(self)
        line.setContentsMargins(_ICON + 6, 0, 0, 0)
        line.addWidget(Label(use.sentence, "small", "text3", wrap=True))
        self.setFocusPolicy(QtCore.Qt.FocusPolicy.NoFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The eye beside the first line."""
        with painting.begin(self) as painter:
            painting.icon(painter, painting.square(0, 8, _ICON), self._icon, "text3")
