"""The room of skills while nothing is in it yet: what is begun there can be seen."""

from __future__ import annotations

from PySide6.QtCore import Qt

from careercruise_desktop.ui.skills.editor.view import EntryEditor
from tests.robots.desktop import Desktop


def test_the_first_entry_of_an_empty_profile_is_written_where_it_can_be_seen(desktop: Desktop) -> None:
    desktop.go(4)
    desktop.key(Qt.Key.Key_N)
    desktop.rest()
    (editor,) = desktop.window.findChildren(EntryEditor)
    assert editor.isVisible()
