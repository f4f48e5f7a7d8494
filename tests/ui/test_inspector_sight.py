"""What the inspector says of a field is to be seen, also where the panel is low."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QScrollArea

from tests.factories import TODAY, milestone
from tests.robots.desktop import Desktop
from tests.robots.inspector import InspectorRobot
from tests.robots.widgets import settle

DUE = TODAY + timedelta(days=30)


def test_why_a_value_was_refused_is_in_sight_whole(desktop: Desktop, inspector: InspectorRobot) -> None:
    names = ("Retry queue in staging", "Dual run with the legacy gateway", "Cutover of all card traffic", "Closure")
    before: frozenset[int] = frozenset()
    for number, name in enumerate(names):
        (made,) = desktop.given(milestone(DUE + timedelta(days=number), title=name, depends_on=before))
        before = frozenset({made.id})
    desktop.window.resize(1000, 560)
    inspector.open("milestone", made.id - len(names) + 1)
    inspector.choose("depends_on", "Closure")
    settle()
    row = inspector.row("depends_on")
    area = row.parentWidget()
    while not isinstance(area, QScrollArea):
        assert area is not None
        area = area.parentWidget()
    complaint = row.complaint
    assert complaint.text
    place = QRect(complaint.mapTo(area, QPoint()), complaint.size())
    assert complaint.height() > 40
    assert area.rect().contains(place)


def test_what_was_refused_is_said_once_another_record_takes_its_place(
    desktop: Desktop, inspector: InspectorRobot
) -> None:
    one, other = desktop.given(milestone(DUE, title="Retry queue"), milestone(DUE, title="Closure"))
    inspector.open("milestone", one.id)
    inspector.enter("progress", "900")
    inspector.open("milestone", one.id)
    assert desktop.toast == ""
    inspector.open("milestone", other.id)
    assert desktop.toast == "Not kept of “Retry queue”: progress 900"
    desktop.session.surroundings.toasts.clear()
    inspector.open("milestone", one.id)
    inspector.enter("progress", "90")
    inspector.open("milestone", other.id)
    assert desktop.toast == ""
