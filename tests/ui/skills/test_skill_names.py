"""Names that were made to break something: drawn as text, elided where they are long, read as they are."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLabel

from careercruise_desktop.domain.skills import SkillAssessment, SkillKind
from careercruise_desktop.ui.skills.matrix.asking import MergeBox
from careercruise_desktop.ui.skills.matrix.places import EDGE, squares_left
from careercruise_desktop.ui.widgets import painting
from tests.factories import TODAY, skill
from tests.robots.desktop import Desktop
from tests.robots.skills import SkillsRobot

ODD = (
    "<b>Bold</b><img src='file:///etc/passwd'>",
    "&amp; &lt;script&gt;",
    "=cmd|' /C calc'!A0",
    "'; DROP TABLE skill; --",
    "${jndi:ldap://x} {{7*7}} %s",
    "ניהול פרויקטים",
    "👩‍💻 Pairing 🐍🐍🐍",
    "W" * 200,
)


@pytest.mark.parametrize("name", ODD)
def test_an_odd_name_is_text_wherever_it_stands(desktop: Desktop, name: str) -> None:
    desktop.given(
        skill(name=name, kind=SkillKind.SOFT, target_level=5),
        SkillAssessment(skill_id=1, day=TODAY, level=2, note=name),
        skill(name="Plain"),
    )
    room = SkillsRobot(desktop)
    rows = room.view.matrix.rows
    spoken = QAccessible.queryAccessibleInterface(rows)
    assert spoken is not None
    assert any(spoken.child(at).text(QAccessible.Text.Name).startswith(name) for at in range(spoken.childCount()))
    assert room.row(name).tip.startswith(name)
    room.click(name)
    page = room.view.skill
    assert (page.title.text(), room.page.history[0].remark) == (name, name)
    for key in (Qt.Key.Key_A, Qt.Key.Key_T, Qt.Key.Key_F2, Qt.Key.Key_M):
        room.key(name, key)
        desktop.key(Qt.Key.Key_Escape)
    # Labels draw their text themselves; the format says what Qt would make of it where it has marks.
    marked = [label for label in desktop.window.findChildren(QLabel) if "<" in label.text() or "&" in label.text()]
    assert all(label.textFormat() == Qt.TextFormat.PlainText for label in marked)
    assert bool(marked) == ("<" in name or "&" in name)
    room.key("Plain", Qt.Key.Key_M)
    assert isinstance(room.box, MergeBox)
    room.box.into.set_value(1)
    room.box.confirm()
    desktop.rest()
    assert desktop.toast == f"Merged into {name}"
    assert desktop.window.width() == 1440, "no sentence makes the window wider"


@pytest.mark.parametrize("width", [378, 388])
def test_the_names_of_the_sample_have_room_beside_their_squares(desktop: Desktop, width: int) -> None:
    room = squares_left(width) - EDGE - 6
    for name in ("Budget and earned value", "Planning and scheduling", "Stakeholder reporting"):
        assert max(painting.text_width(name, role) for role in ("body_medium", "strong")) <= room


def test_a_duplicate_is_refused_in_the_form_whatever_its_case_and_spaces(desktop: Desktop) -> None:
    desktop.given(skill(name="Python"))
    room = SkillsRobot(desktop)
    room.press(room.view.matrix.new)
    for again in ("python ", " PYTHON"):
        desktop.key(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        room.enter(again)
        assert room.box.is_open
        assert "already" in room.box.complaint
    assert room.groups == {"Technical": ["Python"]}
