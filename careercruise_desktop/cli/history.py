"""undo, redo and history: the same history as the window's."""

from __future__ import annotations

import argparse
from typing import Any

from careercruise_desktop.domain.changes import Change
from careercruise_desktop.usecases.history import History, Step

from .counts import count
from .tools import Tools

_SAID = {"undo": "Undone", "redo": "Done again"}


def arguments(parser: argparse.ArgumentParser) -> None:
    """What each of the three commands takes."""
    if parser.prog.split()[-1] == "history":
        parser.add_argument("--limit", type=count, default=20, metavar="N", help="how many acts, newest first")


def run(arguments: argparse.Namespace, tools: Tools) -> int:
    """Run the one that was typed."""
    history = tools.use(History)
    if arguments.command == "history":
        rows = [_step_data(step) for step in history.steps(arguments.limit)]
        tools.say.table(rows, ("at", "label", "state"), "Nothing was done yet.")
        return 0
    change = history.undo() if arguments.command == "undo" else history.redo()
    tools.say.result(_change_data(change), f"{_SAID[change.verb]}: {change.label}")
    return 0


def _change_data(change: Change) -> dict[str, Any]:
    return {
        "kind": "step", "id": change.step, "label": change.label, "verb": change.verb,
        "records": [{"kind": row.kind, "id": row.id} for row in sorted(change.rows)],
    }  # fmt: skip


def _step_data(step: Step) -> dict[str, Any]:
    return {
        "kind": "step", "id": step.id, "label": step.label, "at": step.at.iso, "undone": step.undone,
        "state": "undone" if step.undone else "", "rows": step.rows,
    }  # fmt: skip
