"""The room of milestones as a screen reader finds it: whatever takes the keys says what it is and what it is called."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget

from careercruise_desktop.domain.milestones import MilestoneMove
from careercruise_desktop.domain.projects import Project
from tests.factories import TODAY, task
from tests.robots.desktop import Desktop
from tests.robots.inspector import InspectorRobot
from tests.robots.milestones import Milestones
from tests.robots.widgets import settle, spoken_name, spoken_role

from .plans import CUTOVER, QUEUE, days

# What says that something is there and not what it is; a chart says it in its description.
_VAGUE = frozenset({
    QAccessible.Role.NoRole, QAccessible.Role.Client, QAccessible.Role.StaticText, QAccessible.Role.Pane,
    QAccessible.Role.LayeredPane, QAccessible.Role.Window, QAccessible.Role.Border,
})  # fmt: skip


@pytest.fixture
def room(desktop: Desktop) -> Milestones:
    """The room with a small plan."""
    return Milestones(desktop)


def unclear(window: QWidget) -> list[str]:
    """What takes the focus by Tab without a name, without a kind, or with a key in its name."""
    return [
        f"{type(widget).__name__} “{spoken_name(widget)}” {spoken_role(widget)} in {_around(widget)}"
        for widget in stops(window)
        if not spoken_name(widget).strip()
        or "\t" in spoken_name(widget)
        or (spoken_role(widget) in _VAGUE and not widget.accessibleDescription())
    ]


def stops(window: QWidget) -> Iterator[QWidget]:
    """All that takes the focus by Tab, seen or scrolled out of sight."""
    for widget in window.findChildren(QWidget):
        takes = widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.focusProxy() is None
        if takes and widget.isVisible() and widget.isEnabled():
            yield widget


def entries(widget: QWidget) -> list[str]:
    """The names of what a painted widget shows."""
    interface = QAccessible.queryAccessibleInterface(widget)
    assert interface is not None
    found = [interface.child(place) for place in range(interface.childCount())]
    return [one.text(QAccessible.Text.Name) for one in found if one is not None]


def _around(widget: QWidget) -> str:
    parent = widget.parentWidget()
    return type(parent).__name__ if parent is not None else ""


def test_whatever_takes_the_keys_has_a_name_and_a_kind(room: Milestones, inspector: InspectorRobot) -> None:
    desktop = room.desktop
    window = desktop.window
    for mode in ("table", "board", "timeline"):
        room.show(mode)
        assert unclear(window) == [], mode
    key = room.kept(CUTOVER).id
    desktop.given(
        MilestoneMove(milestone_id=key, day=TODAY, from_due=days(30), to_due=days(40)), task(milestone_id=key)
    )
    inspector.open("milestone", key)
    assert unclear(window) == []
    (first, *_) = desktop.kept(Project)
    inspector.open("project", first.id)
    assert unclear(window) == []
    context = desktop.session.context
    assert context is not None
    context.bus.project_requested.emit(first.id)
    desktop.rest()
    settle()
    assert room.view.page.isVisible()
    for tab in ("outcomes", "log"):
        room.view.page.show_tab(tab)
        desktop.rest()
        assert unclear(window) == [], tab


def test_a_card_is_called_by_its_role_too_and_a_reason_says_whether_it_is_chosen(
    room: Milestones, inspector: InspectorRobot
) -> None:
    room.show("board")
    assert entries(room.stack("in progress"))[0].startswith(f"{QUEUE}, IT, ")
    inspector.open("milestone", room.kept(QUEUE).id)
    inspector.enter("due", days(12).isoformat())
    chips = list(inspector.editor("move.reason").chips.values())
    assert {spoken_role(chip) for chip in chips} == {QAccessible.Role.CheckBox}
    chips[1].setFocus(Qt.FocusReason.TabFocusReason)
    room.desktop.key(Qt.Key.Key_Space)
    states = [QAccessible.queryAccessibleInterface(chip).state().checked for chip in chips]  # type: ignore[union-attr]
    assert [bool(state) for state in states].count(True) == 1
    inspector.open("milestone", room.kept(CUTOVER).id)
    (chip,) = inspector.editor("depends_on").chips
    assert (spoken_role(chip), spoken_name(chip)) == (QAccessible.Role.Button, QUEUE)
