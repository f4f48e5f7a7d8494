"""Shortcuts as a person reads them."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from careercruise_desktop.ui.keys import spelled
from careercruise_desktop.ui.shell.shortcut_sheet import ShortcutSheet
from careercruise_desktop.ui.widgets.key_cap import KeyCap
from tests.robots.desktop import Desktop
from tests.robots.portfolio import Portfolio


@pytest.mark.parametrize(
    ("shortcut", "words"), [("Ctrl+Shift+T", "Ctrl Shift T"), ("Ctrl++", "Ctrl +"), ("+", "+"), ("?", "?"), ("", "")]
)
def test_a_shortcut_names_each_of_its_keys(shortcut: str, words: str) -> None:
    assert spelled(shortcut) == words


def test_the_plus_is_on_its_cap_on_the_sheet(portfolio: Portfolio, desktop: Desktop) -> None:
    desktop.session.panels.open_shortcuts()
    sheet = desktop.window.findChild(ShortcutSheet)
    assert sheet is not None
    caps = [cap.text() for cap in sheet.findChildren(KeyCap)]
    assert "Ctrl +" in caps
    assert "Ctrl L" in caps
    desktop.key(Qt.Key.Key_Escape)
