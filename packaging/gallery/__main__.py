"""Draw every widget in its states into pictures: `PYTHONPATH=packaging python -m gallery FOLDER [SCALE]`.

One picture for each page in each theme. To be looked at beside the design's pictures; nothing is compared here.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from careercruise_desktop.ui.theme.theme import Application
from careercruise_desktop.ui.widgets.attendant import attend

from . import floating
from .controls import controls
from .fields import fields
from .lists import lists

PAGES = {
    "controls": controls,
    "fields": fields,
    "lists": lists,
    "toasts": floating.toasts,
    "list": floating.opened_list,
    "month": floating.opened_month,
    "tooltip": floating.shown_tooltip,
    "menu": floating.menu,
    "question": floating.question,
}


def main(folder: Path, scale: str) -> None:
    """Draw all pages."""
    os.environ["QT_SCALE_FACTOR"] = scale
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    folder.mkdir(parents=True, exist_ok=True)
    app = Application(sys.argv[:1])
    attending = attend(app)
    for theme in ("light", "dark"):
        app.theme.choose(theme)
        for name, build in PAGES.items():
            page = build()
            _shoot(app, page, folder / f"{name}-{theme}-{scale}x.png")
    attending.leave()


def _shoot(app: Application, page: QWidget, path: Path) -> None:
    page.show()
    page.activateWindow()
    _settle(app)
    wanted = page.findChild(QWidget, "focus")
    if wanted is not None:
        wanted.setFocus(Qt.FocusReason.TabFocusReason)
        _settle(app)
    page.grab().save(str(path))
    page.close()


def _settle(app: Application) -> None:
    for _ in range(4):
        app.processEvents()


if __name__ == "__main__":
    main(Path(sys.argv[1] if len(sys.argv) > 1 else "out/gallery"), sys.argv[2] if len(sys.argv) > 2 else "1")
